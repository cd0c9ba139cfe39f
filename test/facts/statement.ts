/** A table with what each of its lines is, and the tests that it is read so. */
import { basicEarningsPerShare, incomeAvailableToCommonStockholders } from "../../src/eps/basic";
import { dilutedEarningsPerShare, dilution } from "../../src/eps/diluted";
import { withZerosAsBlanks } from "../../src/facts/blanks";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { roleInWords } from "../../src/facts/role";
import { findingsOf } from "../../src/checks/checks";
import { grid } from "./table";

export type Cells = Parameters<typeof grid>[0][number];

/** A line with figures, and what it is. */
export interface Known {
  readonly line: Cells;
  readonly is: string;
}
export const line = (is: string, ...cells: Cells): Known => ({ line: cells, is });

export interface Statement {
  readonly company?: string;
  /** Titles, headings and separators as cells; lines with what they are. */
  readonly rows: readonly (Cells | Known)[];
  /** What the first period computes to, as it is printed. */
  readonly basic: string;
  readonly diluted: string;
}

export const net = "Net income";
export const continuing = "Income from continuing operations";
export const discontinued = "Discontinued operations";
export const preferred = "Preferred dividends (deducted)";
export const available = "Income available, as reported";
export const dilutedIncome = "Diluted income, as reported";
export const weighted = "Weighted-average shares";
export const options = "Stock options: incremental shares";
export const units = "Restricted stock units: incremental shares";
export const other = "Other potential common shares: incremental shares";
export const dilutedShares = "Diluted shares, as reported";
export const basicPerShare = "Basic earnings per share, as reported";
export const dilutedPerShare = "Diluted earnings per share, as reported";
export const perShare = "Earnings per share, as reported";
export const antidilutive = "Antidilutive items, as reported";
export const unused = "Not used";
export const blank: Cells = [];

const isKnown = (row: Cells | Known): row is Known => "line" in row;

/** Checks the statement in every respect: its lines, its company, its figures per share, and that nothing is found in it. */
export function readsAsKnown({ company, rows, basic, diluted }: Statement): void {
  const table = recognize(grid(rows.map((row) => (isKnown(row) ? row.line : row))));
  const roles = new Map(table.lines.map(({ row, role }) => [row, roleInWords(role)]));

  test("each line is what it is", () => {
    const wanted = rows.flatMap((row) => (isKnown(row) ? [[row.line[0], row.is]] : []));
    const found = rows.flatMap((row, at) => (isKnown(row) ? [[row.line[0], roles.get(at) ?? unused]] : []));
    expect(found).toEqual(wanted);
  });

  test("no title is a line, and none but a name is the company", () => {
    const invented = rows.flatMap((row, at) =>
      isKnown(row) || /Heading|undefined/.test(`${roles.get(at)}`) ? [] : row,
    );
    expect(invented).toEqual([]);
    expect(table.company).toBe(company);
  });

  test("as functions see it, with zeros for blank cells, it is the same", () => {
    const zeros = table.grid.cells.map((row) =>
      row.map((cell) => (cell.value === "" ? { ...cell, value: 0, text: "0" } : cell)),
    );
    const found = recognize({ ...table.grid, cells: withZerosAsBlanks(zeros) });
    expect(found.lines).toEqual(table.lines);
  });

  test("the figures per share are those that are printed", () => {
    const { facts, problems = [] } = readFacts(table);
    expect(problems).toEqual([]);
    const [first] = facts?.byPeriod ?? [];
    if (!first) throw new Error("There is no period");
    const incomeAvailable = incomeAvailableToCommonStockholders(first.netIncome, first.preferredDividends);
    const printed = [
      basicEarningsPerShare(incomeAvailable, first.weightedAverageShares, first.scales),
      dilutedEarningsPerShare(incomeAvailable, dilution(first)),
    ].map(({ value }) => value.toFixed(2));
    expect(printed).toEqual([basic, diluted]);
  });

  test("nothing is found in it but numbers stored as text", () => {
    expect(findingsOf(table).filter(({ rule }) => rule !== "TEXT-NUMBER")).toEqual([]);
  });
}
