import { securityKinds } from "../eps/securities/securities";
import { computationAlone, rolesOf, termOf } from "./captions";
import { isOnlyClass } from "./class-names";
import type { Cell } from "./grid";
import { namesPeriods } from "./headings";
import { isFigure } from "./notation";
import { isPerShareResult } from "./role";
import { isSectionHeading } from "./sections";

const blank: Cell = { value: "", text: "", format: "General" };

type Row = readonly Cell[];

/** Empties the zeros that stand for blank cells: beside headings and titles, for captions, and in columns of nothing else. */
export function withZerosAsBlanks(rows: readonly Row[]): readonly Row[] {
  const isTold = rows.some((row) => row.some(({ value }) => value === ""));
  const firstFigures = rows.findIndex(hasFigures);
  const columns = Array.from(
    { length: Math.max(...rows.map(({ length }) => length)) },
    (_, column) => column,
  );
  const empty = new Set(columns.filter((column) => rows.every((row) => !row[column] || isZero(row[column]))));
  return rows.map((row, index) => {
    const caption = captionOf(row);
    const isWithoutFigures =
      !hasFigures(row) && (index < firstFigures || !isNilLine(caption, rows[index + 1]));
    // A blank in a line of figures per share would be read as 0.00.
    const isAmbiguous = !isTold && (isPerShare(caption) || row.some(isFraction));
    return row.map((cell, column) => {
      const isBlank = column === 0 || empty.has(column) || isWithoutFigures || isAmbiguous;
      return isBlank && isZero(cell) ? blank : cell;
    });
  });
}

/** Whether a row shows anything but headings: a number that is no year and no date, or a figure in text. */
function hasFigures(row: Row): boolean {
  const [, ...cells] = row;
  return cells.some((cell) => {
    if (typeof cell.value !== "number") return typeof cell.value === "string" && isFigure(cell);
    const caption = captionOf(row);
    return cell.value !== 0 && !((caption === "" || namesPeriods(caption)) && isYearOrDate(cell.value));
  });
}

/** Whether a row of zeros is a line that has nothing in any period, and not a heading. */
function isNilLine(caption: string, next: Row | undefined): boolean {
  if (caption === "" || caption.length > longestCaption || /[.:]\s*$/.test(caption)) return false;
  if (isSectionHeading(caption) || isOnlyClass(captionOf(next ?? []))) return false;
  const [role] = rolesOf(caption);
  switch (role?.kind) {
    case "security":
      return !isTerm(captionOf(next ?? []));
    case "weighted-average shares":
      return !computationAlone(captionOf(next ?? []));
    case undefined:
    case "result":
      return false;
    default:
      return true;
  }
}

/** What is longer is a note. */
const longestCaption = 200;

function isTerm(caption: string): boolean {
  const [role] = rolesOf(caption);
  return role?.kind === "term" || (role === undefined && securityKinds.some((kind) => termOf(caption, kind)));
}

function isPerShare(caption: string): boolean {
  const [role] = rolesOf(caption);
  return role !== undefined && isPerShareResult(role);
}

function captionOf([first]: Row): string {
  return typeof first?.value === "string" ? first.value.trim() : "";
}

function isZero(cell: Cell | undefined): boolean {
  return cell?.value === 0;
}

function isFraction({ value }: Cell): boolean {
  return typeof value === "number" && !Number.isInteger(value);
}

function isYearOrDate(value: number): boolean {
  return (
    Number.isInteger(value) && ((value >= 1900 && value <= 2100) || (value >= 29_000 && value <= 60_000))
  );
}
