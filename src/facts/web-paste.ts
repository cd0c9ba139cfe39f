import { isBlank, textOf, type Cell, type Grid } from "./grid";
import { isFigure } from "./notation";

/**
 * A table copied from a web page, where a figure stands in several cells ("$", "(1,234", ")"), with one column for each
 * period. Undefined where no cells have the marks of such a table, or they cannot be told apart.
 */
export function fromWebPage(grid: Grid): Grid | undefined {
  if (!grid.cells.some((row) => row.some(isPartOfFigure))) return undefined;
  const captionColumn = captionColumnOf(grid);
  const markColumns = markColumnsOf(grid, captionColumn);
  const rows = grid.cells.map((row) => readRow(row, captionColumn, markColumns));
  const lines = rows.filter(({ figures }) => figures.some((figure) => !isYear(figure.cell)));
  const bands = bandsOf(lines.flatMap(({ figures }) => figures));
  const isOfParts = lines.some(({ figures }) => figures.some(({ first, last }) => first < last));
  if (!isOfParts || !lines.every((line) => isApart(line, bands))) return undefined;
  return { ...grid, ...setInBands(grid, rows, lines, bands) };
}

/** A stretch of columns, both of them counted in. */
interface Band {
  readonly first: number;
  readonly last: number;
}

/** A figure with the cells that it is made of. */
interface Figure extends Band {
  /** The column of its digits. */
  readonly digits: number;
  readonly cell: Cell;
}

interface Other {
  readonly column: number;
  readonly cell: Cell;
}

/** What a row holds to the right of its caption, and the caption with what else is no figure. */
interface WebRow {
  readonly figures: readonly Figure[];
  readonly others: readonly Other[];
}

const opening = /^\(?[$£€¥₹] ?\(?$/;
const unclosed = /^[$£€¥₹]? ?\( ?[$£€¥₹]? ?-?(?:\d[\d,]*(?:\.\d*)?|\.\d+)$/;
const mark = String.raw`(?:\*{1,3}|#{1,2}|†|‡|\([\da-z]{1,2}\))`;
const closing = new RegExp(String.raw`^(?:\) ?%?|% ?\)?) ?${mark}*$`, "i");
const footnote = new RegExp(`^${mark}(?: ?${mark})*$`, "i");

/** "$", "(1,234" or ")" alone. */
function isPartOfFigure(cell: Cell): boolean {
  if (typeof cell.value !== "string" || !/^\s*[($£€¥₹)]/.test(cell.value)) return false;
  const text = textOf(cell);
  return opening.test(text) || unclosed.test(text) || text.startsWith(")");
}

/** "(1)" is minus one to Excel. */
function isFootnote(cell: Cell | undefined): boolean {
  return cell !== undefined && footnote.test(cell.text.trim());
}

function isDigits(cell: Cell | undefined): boolean {
  return isFigure(cell) || unclosed.test(textOf(cell));
}

/** The first column with texts that are no part of a figure. */
function captionColumnOf({ cells }: Grid): number {
  const isCaption = (cell: Cell) =>
    textOf(cell) !== "" && !isDigits(cell) && !isPartOfFigure(cell) && !isFootnote(cell);
  const columns = cells
    .filter((row) => row.some(isDigits))
    .map((row) => row.findIndex(isCaption))
    .filter((column) => column >= 0);
  return columns.length > 0 ? Math.min(...columns) : 0;
}

/** The columns in which nothing stands but calls of footnotes and what closes a figure. */
function markColumnsOf({ cells }: Grid, captionColumn: number): ReadonlySet<number> {
  const width = Math.max(...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const filled = cells.flatMap((row) => (isBlank(row[column]) ? [] : (row[column] ?? [])));
    return column > captionColumn && filled.every((cell) => isFootnote(cell) || closing.test(textOf(cell)));
  });
  return new Set(columns);
}

/** Takes the cells of a row together that make up a figure: "$", then the digits, then what closes it. */
function readRow(row: readonly Cell[], captionColumn: number, markColumns: ReadonlySet<number>): WebRow {
  const filled = row.flatMap((cell, column): readonly Other[] => (isBlank(cell) ? [] : [{ column, cell }]));
  const kinds = filled
    .map(({ cell, column }) => {
      if (column <= captionColumn) return "-";
      if (opening.test(textOf(cell))) return "o";
      if (closing.test(textOf(cell)) || (markColumns.has(column) && isFootnote(cell))) return "c";
      return isDigits(cell) ? "d" : "-";
    })
    .join("");
  const figures = [...kinds.matchAll(/(o?)dc*/g)].map(({ 0: parts, 1: opened = "", index }) =>
    figureOf(filled.slice(index, index + parts.length), opened.length),
  );
  const others = filled.filter(
    ({ column }, index) =>
      kinds[index] !== "o" && !figures.some(({ first, last }) => first <= column && column <= last),
  );
  return { figures, others };
}

/** A number in a cell of its own stays a number; what comes in parts is put together as it was printed. */
function figureOf(parts: readonly Other[], digitsAt: number): Figure {
  const texts = parts.map(({ cell }) => cell.text.trim());
  const { cell, column = 0 } = parts[digitsAt] ?? {};
  const tail = texts.slice(digitsAt + 1);
  const isNumber = typeof cell?.value === "number";
  const staysNumber =
    isNumber && !texts.slice(0, digitsAt).join("").includes("(") && tail.every((text) => footnote.test(text));
  const marked = (text: string) =>
    tail.reduce((before, part) => before + (footnote.test(part) ? " " : "") + part, text);
  const text = staysNumber ? marked(cell.text.trim()) : marked(texts.slice(0, digitsAt + 1).join(""));
  const whole: Cell =
    cell && (parts.length === 1 || (staysNumber && tail.length === 0))
      ? cell
      : { ...(cell ?? blank), text, value: staysNumber ? cell.value : text };
  return { first: parts[0]?.column ?? 0, last: parts.at(-1)?.column ?? 0, digits: column, cell: whole };
}

const blank: Cell = { value: "", text: "", format: "General" };

function isYear({ value, text, format }: Cell): boolean {
  const isDate = typeof value === "number" && /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
  return isDate || /^(?:19|20)\d\d$/.test(text.trim());
}

/** The columns of the sheet that make up each period: those of figures that stand over one another. */
function bandsOf(figures: readonly Figure[]): readonly Band[] {
  const sorted = [...figures].sort((one, other) => one.first - other.first);
  return sorted.reduce<readonly Band[]>((bands, { first, last }) => {
    const before = bands.at(-1);
    return before && first <= before.last
      ? [...bands.slice(0, -1), { first: before.first, last: Math.max(before.last, last) }]
      : [...bands, { first, last }];
  }, []);
}

/** The place of the first band that does not end before the column: a heading stands at the left of what it spans. */
function bandAt(bands: readonly Band[], column: number): number {
  const found = bands.findIndex(({ last }) => last >= column);
  return found < 0 ? bands.length : found;
}

/** Whether each figure of a line has a band of its own, and no words beside it. */
function isApart({ figures, others }: WebRow, bands: readonly Band[]): boolean {
  const taken = figures.map(({ first }) => bandAt(bands, first));
  const left = bands[0]?.first ?? 0;
  return (
    new Set(taken).size === taken.length &&
    others.every(({ column }) => column < left || !taken.includes(bandAt(bands, column)))
  );
}

/** An entry of a row in the column that it is set in, with the column where it stands. */
interface Entry {
  readonly to: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The cells in columns: captions, one for each band, and one for each further column that has anything. */
function setInBands(
  grid: Grid,
  rows: readonly WebRow[],
  lines: readonly WebRow[],
  bands: readonly Band[],
): Pick<Grid, "cells" | "hiddenColumns"> {
  const left = bands[0]?.first ?? 0;
  const isCaption = captionTest(lines, left);
  const right = bands.at(-1)?.last ?? 0;
  const further = [...new Set(rows.flatMap(({ others }) => others.map(({ column }) => column)))]
    .filter((column) => column > right)
    .sort((one, other) => one - other);
  const columnOf = (column: number) => {
    if (isCaption(column)) return 0;
    return column > right ? 1 + bands.length + further.indexOf(column) : 1 + bandAt(bands, column);
  };
  const width = 1 + bands.length + further.length;
  const cells = rows.map(({ figures, others }, row) => {
    const entries = [
      ...figures.map(({ first, digits, cell }): Entry => ({ to: columnOf(first), column: digits, cell })),
      ...others.map(({ column, cell }): Entry => ({ to: columnOf(column), column, cell })),
    ];
    return Array.from({ length: width }, (_, to) =>
      together(
        entries.filter((entry) => entry.to === to),
        row,
        to,
      ),
    );
  });
  const isHidden = (column: number) => grid.hiddenColumns?.includes(column) ?? false;
  const hiddenColumns = bands.flatMap(({ first, last }, band) =>
    columnsBetween(first, last).every(isHidden) ? 1 + band : [],
  );
  return { cells, ...(grid.hiddenColumns && { hiddenColumns }) };
}

/** Whether a column left of the figures is one of captions, as those of lines are that are set in; else headings stand in it. */
function captionTest(lines: readonly WebRow[], left: number): (column: number) => boolean {
  const columns = lines.flatMap(({ others }) => others.map(({ column }) => column));
  const last = Math.max(0, ...columns.filter((column) => column < left));
  return (column) => column <= last;
}

function together(entries: readonly Entry[], row: number, to: number): Cell {
  const [first, ...others] = entries;
  if (!first) return blank;
  const text = entries.map(({ cell }) => cell.text.trim()).join(" ");
  const cell = others.length === 0 ? first.cell : { ...blank, value: text, text };
  return first.column === to ? cell : { ...cell, from: { row, column: first.column } };
}

function columnsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
