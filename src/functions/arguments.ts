import { given, type Figure } from "../eps/figure";
import { refusal, terms, type Term } from "../eps/term";
import { Decimal } from "../eps/decimal";
import {
  attempt,
  CellError,
  isBlank,
  readNumber,
  toCells,
  toNumber,
  type CellResult,
  type Matrix,
  type Outcome,
} from "./cell";

export type TermName = keyof typeof terms;
/** An argument as it arrives: null where it was left out. */
export type Argument = Matrix | null | undefined;

/** An argument read: a figure, or what is wrong, for each of its cells. */
export interface Reading {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly (Figure | CellError)[])[];
  /** One of them, without the others: a large range read so is never held twice. */
  readonly cell: (row: number, column: number) => Figure | CellError;
}

/** Whether the argument was left out: nothing, or a single blank cell. */
function isOmitted(argument: Argument): argument is null | undefined {
  if (!argument) return true;
  return argument.length === 1 && argument[0]?.length === 1 && isBlank(argument[0][0]);
}

/** Each cell as a figure of the term; a required argument left out is a blank cell. */
export function readArgument(name: TermName, argument: Argument): Reading {
  return read(name, argument ?? [[null]], false);
}

/** The same, or undefined where the argument was left out. */
export function readOptional(name: TermName, argument: Argument): Reading | undefined {
  return isOmitted(argument) ? undefined : read(name, argument, true);
}

function read(name: TermName, matrix: Matrix, optional: boolean): Reading {
  const term: Term = terms[name];
  const rows = matrix.length;
  const columns = matrix[0]?.length ?? 0;
  const readCell = (row: number, column: number): Figure | CellError => {
    const number = readNumber(matrix[row]?.[column]);
    const problem = number instanceof Decimal ? refusal(term, number, optional) : number;
    if (problem) return new CellError(problem, { argument: name, row, column, rows, columns });
    return given(term.caption, term.unit, number as Decimal);
  };
  const single = rows === 1 && columns === 1 ? readCell(0, 0) : undefined;
  const cell = single ? () => single : readCell;
  return {
    argument: name,
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

  const outcomes: Outcome<CellResult>[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: Outcome<CellResult>[] = [];
    for (let column = 0; column < columns; column++) {
      line.push(
        attempt(() => {
          const figures: Partial<Record<string, Figure>> = {};
          for (const reading of readings) figures[reading.argument] = figureAt(reading, row, column);
          const result = rule(figures as Figures<Required, Optional>);
          return typeof result === "boolean" ? result : toNumber(result, figures["decimals"]);
        }),
      );
    }
    outcomes.push(line);
  }
  return toCells(outcomes);
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
    );
    const size = other
      ? `the size of ${other.argument} (${sizeInWords(other)})`
      : `${rows} by ${columns} cells`;
    throw wrongShape(reading.argument, sizeInWords(reading), `${size}, or be one cell, row or column of it`);
  }
  return { rows, columns };
}

/** The one figure of an argument that is a single cell. Throws its problem, or where it is a range. */
export function only(reading: Reading): Figure {
  requireShape(reading, 1, 1, "a single cell");
  return figureAt(reading, 0, 0);
}

/** The cells of an argument that is one row or one column, in their order. Throws where it is a block. */
export function inLine(reading: Reading): readonly (Figure | CellError)[] {
  if (reading.rows === 1 || reading.columns === 1) return reading.cells.flat();
  throw new CellError(
    { code: "not one row or column", found: sizeInWords(reading) },
    { argument: reading.argument, row: 0, column: 0, rows: 1, columns: 1 },
  );
}

/** The figure of a cell that was read. Throws its problem. */
export function sound(cell: Figure | CellError | undefined): Figure {
  if (cell === undefined) throw new Error("a place outside of the argument");
  if (cell instanceof CellError) throw cell;
  return cell;
}

/** Throws where the argument does not have these rows and columns; the reason completes the sentence. */
export function requireShape(
  reading: Pick<Reading, "argument" | "rows" | "columns">,
  rows: number,
  columns: number,
  reason: string,
): void {
  if (reading.rows === rows && reading.columns === columns) return;
  throw wrongShape(reading.argument, sizeInWords(reading), `${sizeInWords({ rows, columns })}, ${reason}`);
}

/** The error of an argument whose size does not fit. */
export function wrongShape(argument: string, found: string, wanted: string): CellError {
  return new CellError(
    { code: "shape", found, wanted },
    { argument, row: 0, column: 0, rows: 1, columns: 1 },
  );
}

function sizeInWords({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  return `${count(rows, "row")} by ${count(columns, "column")}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
