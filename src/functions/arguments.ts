import { given, type Figure } from "../eps/figure";
import { refusal, terms, type Term } from "../eps/term";
import { Decimal } from "../eps/decimal";
import {
  attempt,
  CellError,
  isBlank,
  readNumber,
  toCell,
  toCells,
  toNumber,
  type ArgumentProblem,
  type CellResult,
  type Matrix,
} from "./cell";

export type TermName = keyof typeof terms;
/** An argument as it arrives: null where it was left out. */
export type Argument = Matrix | null | undefined;

/** An argument read: a figure, or what is wrong, for each of its cells. */
export interface Reading {
  readonly argument: string;
  readonly isOmitted: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly (Figure | CellError)[])[];
  /** One of them, without the others: a large range read so is never held twice. */
  readonly cell: (row: number, column: number) => Figure | CellError;
}

/** Whether the argument was left out: nothing, or a single blank cell. */
export function isOmitted(argument: Argument): argument is null | undefined {
  if (!argument) return true;
  return argument.length === 1 && argument[0]?.length === 1 && isBlank(argument[0][0]);
}

/** Each cell as a figure of the term; a required argument left out is a blank cell. */
export function readArgument(name: TermName, argument: Argument): Reading {
  return read(name, isOmitted(argument) ? null : argument, false);
}

/** The same, or undefined where the argument was left out. */
export function readOptional(name: TermName, argument: Argument): Reading | undefined {
  return isOmitted(argument) ? undefined : read(name, argument, true);
}

function read(name: TermName, argument: Matrix | null, optional: boolean): Reading {
  const term: Term = terms[name];
  const wanted = term.accepts === "date" ? "a date" : "a number";
  const matrix = argument ?? [[null]];
  const rows = matrix.length;
  const columns = matrix[0]?.length ?? 0;
  const readCell = (row: number, column: number): Figure | CellError => {
    const number = readNumber(matrix[row]?.[column], wanted);
    const problem = number instanceof Decimal ? refusal(term, number, optional) : number;
    if (problem) return new CellError(problem, { argument: name, row, column, rows, columns });
    return given(term.caption, term.unit, number as Decimal);
  };
  const single = rows === 1 && columns === 1 ? readCell(0, 0) : undefined;
  const cell = single ? () => single : readCell;
  return {
    argument: name,
    isOmitted: argument === null,
    rows,
    columns,
    cell,
    get cells() {
      return matrix.map((line, row) => line.map((_, column) => cell(row, column)));
    },
  };
}

/** The figure at a place of the argument, a single row or column standing for all. Throws the cell's problem. */
export function figureAt({ cell, rows, columns }: Reading, row: number, column: number): Figure {
  return sound(cell(rows === 1 ? 0 : row, columns === 1 ? 0 : column));
}

type Figures<Required extends TermName, Optional extends TermName> = Readonly<Record<Required, Figure>> &
  Readonly<Partial<Record<Optional, Figure>>>;

/**
 * The rule applied cell by cell to arguments of any mix of cells, rows, columns and blocks, spilled in the shape that they
 * share; rounded where decimals are among them.
 */
export function cellByCell<Required extends TermName, Optional extends TermName>(
  required: Readonly<Record<Required, Argument>>,
  optional: Readonly<Record<Optional, Argument>>,
  rule: (figures: Figures<Required, Optional>) => Figure | boolean,
): CellResult[][] {
  const readings = [
    ...Object.entries<Argument>(required).map(([name, argument]) => readArgument(name as TermName, argument)),
    ...Object.entries<Argument>(optional).flatMap(
      ([name, argument]) => readOptional(name as TermName, argument) ?? [],
    ),
  ];
  const shape = attempt(() => sharedShape(readings));
  if ("error" in shape) return toCells([[shape]]);
  const { rows, columns } = shape.result;

  const outcome = (row: number, column: number) =>
    attempt(() => {
      const figures: Partial<Record<string, Figure>> = {};
      for (const reading of readings) figures[reading.argument] = figureAt(reading, row, column);
      const result = rule(figures as Figures<Required, Optional>);
      return typeof result === "boolean" ? result : toNumber(result, figures["decimals"]);
    });
  if (rows === 1 && columns === 1) return toCells([[outcome(0, 0)]]);
  // Cell by cell into the result: of a large range, nothing else is kept.
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => toCell(outcome(row, column))),
  );
}

/** The shape that all arguments stretch to. Throws where one does not fit, naming both. */
function sharedShape(readings: readonly Reading[]): { readonly rows: number; readonly columns: number } {
  const rows = Math.max(...readings.map((reading) => reading.rows));
  const columns = Math.max(...readings.map((reading) => reading.columns));
  for (const reading of readings) {
    const fitsRows = reading.rows === 1 || reading.rows === rows;
    const fitsColumns = reading.columns === 1 || reading.columns === columns;
    if (fitsRows && fitsColumns) continue;
    const other = readings.find((candidate) =>
      fitsRows ? candidate.columns === columns : candidate.rows === rows,
    ) as Reading;
    throw wrongShape(reading, `${sizeOf(other)}, or one cell, row or column of it`);
  }
  return { rows, columns };
}

/** The one figure of an argument that is a single cell. Throws its problem, or where it is a range. */
export function only(reading: Reading): Figure {
  requireSingle(reading);
  return figureAt(reading, 0, 0);
}

/** The cells of an argument that is one row or one column, in their order. Throws where it is a block. */
export function inLine(reading: Reading): readonly (Figure | CellError)[] {
  if (reading.rows === 1 || reading.columns === 1) return reading.cells.flat();
  throw wrongShape(reading, "one row or one column");
}

/** The figure of a cell that was read. Throws its problem. */
export function sound(cell: Figure | CellError | undefined): Figure {
  if (cell === undefined) throw new Error("a place outside of the argument");
  if (cell instanceof CellError) throw cell;
  return cell;
}

/** An argument as far as its shape is judged. */
export type Shape = Pick<Reading, "argument" | "isOmitted" | "rows" | "columns">;

/** Throws where the argument is not one cell; the reason completes the sentence. */
export function requireSingle(shape: Shape, reason = ""): void {
  if (shape.rows !== 1 || shape.columns !== 1) throw wrongShape(shape, `a single cell${reason}`);
}

/** Throws where the argument is not a row; its cells are the periods. */
export function requireRowOfPeriods(shape: Shape): void {
  if (shape.rows !== 1) throw ofWhole(shape, { code: "periods not in a row", found: found(shape) });
}

/** Throws where the argument is not a row of as many cells as the periods. */
export function requireCellForEachPeriod(shape: Shape, periods: Shape): void {
  if (shape.rows === 1 && shape.columns === periods.columns) return;
  // Where the periods themselves are missing, a row tells how many there are.
  throw periods.isOmitted && shape.rows === 1
    ? wrongShape(periods, cellForEachPeriod(shape))
    : wrongShape(shape, cellForEachPeriod(periods));
}

/** The same, but for one cell that holds for all periods. */
export function requireCellOrCellForEachPeriod(shape: Shape, periods: Shape): void {
  if (shape.rows === 1 && (shape.columns === 1 || shape.columns === periods.columns)) return;
  const row = cellForEachPeriod(periods);
  throw wrongShape(shape, periods.columns === 1 ? row : `a single cell or ${row}`);
}

function cellForEachPeriod({ argument, columns }: Shape): string {
  const size = sizeInWords({ rows: 1, columns });
  return columns === 1
    ? `${size}, for the one period of ${argument}`
    : `${size}, one for each period of ${argument}`;
}

/** Throws where the argument does not have a column for each period; it can have any number of rows. */
export function requireColumnForEachPeriod(shape: Shape, periods: Shape, row: "security" | "class"): void {
  const { argument, columns } = periods;
  if (shape.columns === columns) return;
  throw wrongShape(
    shape,
    columns === 1
      ? `a column, with a cell for each ${row}`
      : `${columns} columns wide, one for each period of ${argument}, with a row for each ${row}`,
  );
}

/** Throws where the argument is not a column; its cells are those of something else where that gives their number. */
export function requireColumn(shape: Shape, each: "target" | "class", rows = shape.rows): void {
  if (shape.columns === 1 && shape.rows === rows) return;
  throw wrongShape(
    shape,
    shape.columns === 1
      ? `${sizeInWords({ rows, columns: 1 })}, one for each ${each}`
      : `a column, with a cell for each ${each}`,
  );
}

/** Throws where the two arguments are not of one size: the error is that of the first, unless the other is missing. */
export function requireSameSize(shape: Shape, other: Shape): void {
  if (shape.rows === other.rows && shape.columns === other.columns) return;
  throw other.isOmitted ? wrongShape(other, sizeOf(shape)) : wrongShape(shape, sizeOf(other));
}

/** The error of an argument whose shape does not fit. */
export function wrongShape(shape: Shape, wanted: string): CellError {
  return ofWhole(shape, { code: "shape", found: found(shape), wanted });
}

/** An error of the whole argument, not of one of its cells. */
function ofWhole({ argument }: Shape, problem: ArgumentProblem): CellError {
  return new CellError(problem, { argument, row: 0, column: 0, rows: 1, columns: 1 });
}

function found(shape: Shape): string {
  return shape.isOmitted ? "missing" : sizeInWords(shape);
}

function sizeOf(shape: Shape): string {
  return `the size of ${shape.argument} (${sizeInWords(shape)})`;
}

function sizeInWords({ rows, columns }: Pick<Shape, "rows" | "columns">): string {
  if (rows === 1 && columns === 1) return "a single cell";
  if (rows === 1) return `a row of ${columns} cells`;
  return columns === 1 ? `a column of ${rows} cells` : `${rows} rows by ${columns} columns`;
}

/** "1 cell", "2 cells" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
