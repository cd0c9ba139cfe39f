import { Decimal } from "../eps/decimal";
import type { Figure } from "../eps/figure";
import { enterDate, EpsError, explain, type EpsProblem } from "../eps/problem";

/** What Excel hands to a function for one cell: a number, text, boolean, null, or an object that holds one of them. */
export type CellValue = unknown;
export type Matrix = readonly (readonly CellValue[])[];

/** Where in an argument a problem lies; rows and columns count from 0. */
export interface Place {
  readonly argument: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What is wrong with a call beyond the calculation's own problems. */
export type ArgumentProblem =
  | { readonly code: "text"; readonly text: string; readonly wanted: Wanted }
  | { readonly code: "boolean"; readonly value: boolean; readonly wanted: Wanted }
  | { readonly code: "error cell"; readonly error: string }
  | { readonly code: "unreadable"; readonly wanted: Wanted }
  | { readonly code: "shape"; readonly found: string; readonly wanted: string }
  | { readonly code: "periods not in a row"; readonly found: string }
  | { readonly code: "facts cannot be read"; readonly sentences: readonly string[] }
  | { readonly code: "too large" };

/** What a cell is to hold. */
export type Wanted = "a number" | "a date" | "TRUE or FALSE" | "a name";

export type Problem = EpsProblem | ArgumentProblem;

/** A problem of a call, with the argument's cell where it lies in one. */
export class CellError extends Error {
  constructor(
    readonly problem: Problem,
    readonly place?: Place,
  ) {
    super(place ? `${placeInWords(place)}: ${sentence(problem)}` : sentence(problem));
    this.name = "CellError";
  }
}

/** Which error Excel shows for each problem; a new problem does not compile until it has one. */
const excelErrors: Record<Problem["code"], "invalidValue" | "divisionByZero" | "notAvailable"> = {
  "no weighted-average shares": "divisionByZero",
  "below zero": "invalidValue",
  "no control income": "invalidValue",
  "not above zero": "invalidValue",
  "not a fraction": "invalidValue",
  "not a rate": "invalidValue",
  "not a number of decimals": "invalidValue",
  "not a date": "invalidValue",
  "not a basis": "invalidValue",
  "period ends before it starts": "invalidValue",
  "not whole months": "invalidValue",
  "event before the period": "invalidValue",
  "event without a date": "invalidValue",
  "average below zero": "invalidValue",
  "nobody takes the rest": "invalidValue",
  text: "invalidValue",
  boolean: "invalidValue",
  "error cell": "invalidValue",
  unreadable: "invalidValue",
  shape: "invalidValue",
  "periods not in a row": "invalidValue",
  "facts cannot be read": "invalidValue",
  "too large": "invalidValue",
};

function sentence(problem: Problem): string {
  switch (problem.code) {
    case "text":
      return `"${shortened(problem.text)}" is text. ${enter(problem.wanted)}`;
    case "boolean":
      return `${problem.value ? "TRUE" : "FALSE"} is not ${problem.wanted}. ${enter(problem.wanted)}`;
    case "error cell":
      return `The cell shows the error ${problem.error}. Correct that cell first.`;
    case "unreadable":
      return `The cell does not hold ${problem.wanted}. ${enter(problem.wanted)}`;
    case "shape":
      return `The argument is ${problem.found}; it must be ${problem.wanted}.`;
    case "periods not in a row":
      return `The argument is ${problem.found}. Give the periods in a row.`;
    case "facts cannot be read":
      return problem.sentences.join(" ");
    case "too large":
      return "The result is too large for a cell. Check the units of the arguments.";
    default:
      return explain(problem);
  }
}

function enter(wanted: Wanted): string {
  return wanted === "a date" ? enterDate : `Enter ${wanted}.`;
}

const longest = 40;

/** A text of a cell, short enough for a sentence. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
}

/** "weightedShares", "weightedShares, column 3" or "incrementalShares, row 2, column 3", counted as a person counts. */
function placeInWords({ argument, row, column, rows, columns }: Place): string {
  return [argument, rows > 1 ? `row ${row + 1}` : [], columns > 1 ? `column ${column + 1}` : []]
    .flat()
    .join(", ");
}

/** What a formatted number or another object of Excel's stands for; anything else is itself. */
function basicValue(value: CellValue): CellValue {
  if (typeof value !== "object" || value === null) return value;
  if ("basicValue" in value) return value.basicValue;
  if ("code" in value) return value.code;
  return value;
}

export function isBlank(value: CellValue): boolean {
  const basic = basicValue(value);
  return basic === null || basic === undefined || basic === "";
}

/** The cell's number, a blank being zero; the problem where it does not hold one. A date is a number. */
export function readNumber(value: CellValue, wanted: Wanted = "a number"): Decimal | ArgumentProblem {
  if (typeof value === "number" && Number.isFinite(value)) return new Decimal(value);
  const basic = basicValue(value);
  if (isBlank(basic)) return new Decimal(0);
  switch (typeof basic) {
    case "number":
      return Number.isFinite(basic) ? new Decimal(basic) : { code: "unreadable", wanted };
    case "boolean":
      return { code: "boolean", value: basic, wanted };
    case "string":
      return isExcelError(basic)
        ? { code: "error cell", error: basic }
        : { code: "text", text: basic, wanted };
    default:
      return { code: "unreadable", wanted };
  }
}

/** Whether the cell says yes, a blank saying no; the problem where it holds neither TRUE nor FALSE, 1 nor 0. */
export function readYesOrNo(value: CellValue): boolean | ArgumentProblem {
  const basic = basicValue(value);
  if (typeof basic === "boolean") return basic;
  const wanted = "TRUE or FALSE";
  const number = readNumber(basic, wanted);
  if (!(number instanceof Decimal)) return number;
  return number.isZero() || number.eq(1) ? number.eq(1) : { code: "unreadable", wanted };
}

/** The cell's value as it stands, a blank being an empty text; errors are marked. */
export function readPlain(value: CellValue): { readonly plain: CellResult; readonly error?: true } {
  const basic = isBlank(value) ? "" : basicValue(value);
  if (typeof basic === "string" && isExcelError(basic)) return { plain: basic, error: true };
  return { plain: typeof basic === "number" || typeof basic === "boolean" ? basic : String(basic) };
}

/** The cell's text, as a label, nothing where it is blank or zero; the problem where it holds an error. */
export function readLabel(value: CellValue): string | ArgumentProblem {
  const basic = basicValue(value);
  if (isBlank(basic) || basic === 0) return "";
  if (typeof basic === "object") return { code: "unreadable", wanted: "a name" };
  const text = typeof basic === "boolean" ? String(basic).toUpperCase() : String(basic).trim();
  return isExcelError(text) ? { code: "error cell", error: text } : text;
}

function isExcelError(text: string): boolean {
  return /^#([A-Z]+[!?]|DIV\/0!|N\/A|GETTING_DATA)$/.test(text);
}

const largest = 9.99999999999999e307;

/** The value as a cell's number, rounded half up where decimals are given. Throws where no cell can hold it. */
export function toNumber(figure: { readonly value: Decimal }, decimals?: Figure): number {
  const value = decimals ? figure.value.toDecimalPlaces(decimals.value.toNumber()) : figure.value;
  const number = value.toNumber();
  if (Math.abs(number) > largest) throw new CellError({ code: "too large" });
  // A negative figure below the least number of a cell comes out as a negative zero.
  return number === 0 ? 0 : number;
}

export type Outcome<T> = { readonly result: T } | { readonly error: CellError };

/** The result of a computation, or the preparer's problem that stopped it. What is neither is a fault and is thrown on. */
export function attempt<T>(compute: () => T): Outcome<T> {
  try {
    return { result: compute() };
  } catch (thrown) {
    if (thrown instanceof CellError) return { error: thrown };
    if (thrown instanceof EpsError) return { error: new CellError(thrown.problem) };
    throw thrown;
  }
}

export type CellResult = number | string | boolean;

/** A matrix as Excel shows it: a single cell throws its error, in a larger one each bad cell holds its own. */
export function toCells(outcomes: readonly (readonly Outcome<CellResult>[])[]): CellResult[][] {
  const [first] = outcomes;
  const [single] = first ?? [];
  if (outcomes.length === 1 && first?.length === 1 && single) return [[orThrow(single)]];
  return outcomes.map((row) => row.map(toCell));
}

/** One cell of a larger matrix: its result, or its own error. */
export function toCell(outcome: Outcome<CellResult>): CellResult {
  if ("result" in outcome) return outcome.result;
  // Excel takes an error object for a value of the matrix; the type of a result does not say so.
  return toExcelError(outcome.error) as unknown as string;
}

/** The result of a table that has no part without the rest: its problem is the call's. */
export function orThrow<T>(outcome: Outcome<T>): T {
  if ("result" in outcome) return outcome.result;
  throw toExcelError(outcome.error);
}

function toExcelError({ problem, message }: CellError): CustomFunctions.Error {
  const code = excelErrors[problem.code];
  // Excel shows a sentence for these two alone; #DIV/0! explains itself.
  return code === "divisionByZero"
    ? new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)
    : new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message);
}
