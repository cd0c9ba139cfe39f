import * as functions from "../../src/functions/functions";

/** What Excel's runtime offers a function in Node: the error that it returns or throws, and the codes of errors. */
class FunctionError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

Object.assign(globalThis, { CustomFunctions: { Error: FunctionError, ErrorCode } });

/** What a cell can hold on its way into a function. */
export type Cell = number | string | boolean | null | undefined | object;
/** An argument as it is written here: one cell, a row of cells, or a block of rows. Left out: null. */
export type Given = Cell | readonly Cell[] | readonly (readonly Cell[])[];
/** A cell of a result: its value, or its error as Excel shows it, "#VALUE! " and the sentence. */
export type Shown = number | string | boolean;

/** The functions under the names that follow "EPS." in a cell. */
export const excelFunctions = {
  BASIC: functions.basic,
  WEIGHTED_SHARES: functions.weightedShares,
  RIGHTS_FACTOR: functions.rightsFactor,
  TREASURY_SHARES: functions.treasuryShares,
  PUT_SHARES: functions.putShares,
  CONVERSION_SHARES: functions.conversionShares,
  CONVERSION_INCOME: functions.conversionIncome,
  CONTINGENT_SHARES: functions.contingentShares,
  YTD_SHARES: functions.ytdShares,
  DILUTED: functions.diluted,
  DILUTED_SHARES: functions.dilutedShares,
  DILUTED_INCOME: functions.dilutedNumerator,
  DILUTIVE_SHARES: functions.dilutiveShares,
  ANTIDILUTIVE_SHARES: functions.antidilutiveShares,
  SEQUENCE: functions.sequence,
  TWO_CLASS: functions.twoClass,
  TIES: functions.ties,
  CHECK: functions.check,
  EXHIBIT: functions.exhibit,
} as const;

export type FunctionId = keyof typeof excelFunctions;
export const functionIds = Object.keys(excelFunctions) as readonly FunctionId[];

/** The number by which Excel knows a date, such as "2024-01-31". */
export const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

/** A column of cells. */
export const column = (...cells: readonly Cell[]): readonly (readonly Cell[])[] =>
  cells.map((cell) => [cell]);

/** Functions that are told where their arguments stand, after the arguments. */
const toldAddresses: readonly FunctionId[] = ["CHECK"];

/** How many arguments a function has in a cell. */
export const argumentCount = (id: FunctionId): number =>
  excelFunctions[id].length - (toldAddresses.includes(id) ? 1 : 0);

/** Calls a function as Excel does: every argument a matrix, null for each one left out; a thrown error fills the cell. */
export function call(id: FunctionId, ...given: readonly Given[]): Shown[][] {
  return callAt([], id, ...given);
}

/** Calls a function as `call` does, its arguments standing at these addresses. */
export function callAt(
  parameterAddresses: readonly string[],
  id: FunctionId,
  ...given: readonly Given[]
): Shown[][] {
  const compute = excelFunctions[id] as (...matrices: readonly unknown[]) => unknown[][];
  const matrices = Array.from({ length: argumentCount(id) }, (_, index) => toMatrix(given[index]));
  const invocation = toldAddresses.includes(id) ? [{ functionName: id, parameterAddresses }] : [];
  let cells: unknown[][];
  try {
    cells = compute(...matrices, ...invocation);
  } catch (thrown) {
    if (!(thrown instanceof FunctionError)) throw thrown;
    cells = [[thrown]];
  }
  return cells.map((row) => row.map(show));
}

/** The figure of a call whose result is one cell. Throws where it is an error or not one cell. */
export function figureOf(id: FunctionId, ...given: readonly Given[]): number {
  const cells = call(id, ...given);
  const value = cells[0]?.[0];
  if (cells.length !== 1 || cells[0]?.length !== 1 || typeof value !== "number") {
    throw new Error(`EPS.${id} shows ${JSON.stringify(cells)}, not one number`);
  }
  return value;
}

function toMatrix(given: Given): unknown {
  if (given === null || given === undefined) return null;
  if (!Array.isArray(given)) return [[given]];
  return given.every(Array.isArray) ? given.map((row: readonly Cell[]) => [...row]) : [[...given]];
}

function show(value: unknown): Shown {
  if (value instanceof FunctionError) return [value.code, value.message ?? []].flat().join(" ");
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Error(`a cell holds ${String(value)}`);
  if (Object.is(value, -0)) throw new Error("a cell holds a negative zero");
  return value;
}
