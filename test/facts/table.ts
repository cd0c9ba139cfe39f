import type { Cell, Grid } from "../../src/facts/grid";

type Written = number | string | boolean | null | undefined;

/** A grid from rows of values, its top left cell at A1 of "Facts"; null is a blank cell. */
export function grid(rows: readonly (readonly Written[])[], place: Partial<Grid> = {}): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => cell(row[column])));
  return { sheet: "Facts", row: 0, column: 0, cells, ...place };
}

function cell(value: Written): Cell {
  if (typeof value === "string" && value.startsWith("#"))
    return { value, text: value, format: "General", error: true };
  return { value: value ?? "", text: String(value ?? ""), format: "General" };
}

/** The facts behind HemaCare Corporation's Exhibit 11 (Form 10-Q, September 30, 2002); weighted shares in row 7, income in row 8. */
export const hemaCare: readonly (readonly Written[])[] = [
  ["HemaCare Corporation"],
  ["Facts for Exhibit 11"],
  [],
  [null, "Three months ended September 30,", null, "Nine months ended September 30,", null],
  [null, 2002, 2001, 2002, 2001],
  [],
  [
    "Weighted average common shares used to compute basic earnings per share",
    7737946,
    7541024,
    7647197,
    7509358,
  ],
  ["Net (loss) income", -462000, 5000, -619000, 377000],
  [
    "Dilutive common equivalent shares attributable to stock options (based on average market price)",
    0,
    834762,
    0,
    698224,
  ],
  [
    "Dilutive common equivalent shares attributable to warrants (based on average market price)",
    0,
    50788,
    0,
    39402,
  ],
];
