import { rolesOf, termOf } from "../facts/captions";
import type { Cell, Grid } from "../facts/grid";
import { isFigure } from "../facts/notation";
import { securityKinds } from "../eps/securities/securities";
import type { Argument } from "./arguments";
import { readPlain } from "./cell";

/** The argument as a grid: a function sees values only, and of a blank cell often a zero. */
export function gridOf(argument: Argument): Grid {
  const rows = (argument ?? [[""]]).map((row) =>
    row.map((value): Cell => {
      const { plain, error } = readPlain(value);
      return { value: plain, text: String(plain), format: "General", ...(error && { error }) };
    }),
  );
  return { sheet: "", row: 0, column: 0, cells: withBlanks(rows) };
}

const blank: Cell = { value: "", text: "", format: "General" };

type Row = readonly Cell[];

/** Empties the zeros that stand for blank cells: beside headings and titles, for captions, and in columns of nothing else. */
function withBlanks(rows: readonly Row[]): readonly Row[] {
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
    return cell.value !== 0 && !(captionOf(row) === "" && isYearOrDate(cell.value));
  });
}

/** Whether a row of zeros is a line that has nothing in any period, and not a heading. */
function isNilLine(caption: string, next: Row | undefined): boolean {
  if (caption === "" || caption.length > longestCaption || /[.:]\s*$/.test(caption)) return false;
  if (sectionWords.test(caption)) return false;
  const [role] = rolesOf(caption);
  switch (role?.kind) {
    case "security":
      return !isTerm(captionOf(next ?? []));
    case undefined:
    case "result":
      return false;
    default:
      return true;
  }
}

/** What is longer is a note. */
const longestCaption = 200;

const sectionWords =
  /^\W*(?:basic|primary|fully[- ]diluted|diluted|numerators?|denominators?|shares|earnings|income)\W*$/i;

function isTerm(caption: string): boolean {
  const [role] = rolesOf(caption);
  return role?.kind === "term" || (role === undefined && securityKinds.some((kind) => termOf(caption, kind)));
}

function isPerShare(caption: string): boolean {
  const [role] = rolesOf(caption);
  return role?.kind === "result" && role.of.endsWith("per share");
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
