/** Numbers as accountants print them, and what is no number. */
import { readAmount, readPrinted } from "../../src/facts/notation";
import type { Cell } from "../../src/facts/grid";

test.each([
  ["1,234", "1234"],
  ["(462,000)", "-462000"],
  ["$ (462,000)", "-462000"],
  ["$(462,000)", "-462000"],
  ["$(.08)", "-0.08"],
  ["$ (.60)", "-0.6"],
  ["($14,419)", "-14419"],
  ["( 4,500,000)", "-4500000"],
  ["-0.04", "-0.04"],
  ["−0.04", "-0.04"],
  ["–0.04", "-0.04"],
  ["-$5", "-5"],
  ["$-5", "-5"],
  [".06", "0.06"],
  ["$ .06", "0.06"],
  ["$.06", "0.06"],
  ["(0.00)", "0"],
  ["0", "0"],
  ["2,106*", "2106"],
  ["2,453 *", "2453"],
  ["(1,276) *", "-1276"],
  ["39,511 (1)", "39511"],
  ["39,511(a)", "39511"],
  ["$ (0.209)(1)", "-0.209"],
  ["1,393,280,161,", "1393280161"],
  ["$ 5,000", "5000"],
  ["$\u00a05,000", "5000"],
  ["  5,000  ", "5000"],
  ["£5,000", "5000"],
  ["€ 5,000.50", "5000.5"],
  ["40%", "0.4"],
  ["-5.3%", "-0.053"],
  ["2,52,000", "252000"],
  ["1,00,00,000.25", "10000000.25"],
  ["7737946", "7737946"],
  ["12.", "12"],
])("%s is %s", (printed, value) => {
  const amount = readPrinted(printed);
  expect(amount).toMatchObject({ kind: "number", written: "text" });
  expect(amount.kind === "number" && amount.value.toFixed()).toBe(value);
});

test.each(["-", "--", "---", "—", "–", "-0-", "$ --", "$ -0-", "$-", "N/A", "n/a", "nil", "None"])(
  "%s is none",
  (printed) => {
    expect(readPrinted(printed)).toEqual({ kind: "nil", blank: false });
  },
);

test.each([
  // Read with the comma taken away, these would be other numbers: 1.5 is not 15.
  ["1,5", "a decimal comma"],
  ["0,06", "a decimal comma"],
  ["12,34", "a decimal comma"],
  ["5.000,00", "points between groups"],
  ["1.234.567", "points between groups"],
  ["12 345", "spaces between groups"],
  ["1,2345", "a group of four"],
  ["1234,567", "a first group of four"],
  ["(5,000", "a parenthesis that does not close"],
  ["5,000)", "a parenthesis that does not open"],
  ["((5,000)", "two that open and one that closes"],
  ["5,000-", "a sign behind"],
  ["5,000 shares", "a word behind"],
  ["1.2M", "a letter for millions"],
  ["1e5", "an exponent"],
  ["USD 5,000", "a currency in letters"],
  ["2:1", "a ratio"],
  ["see Note 5", "a remark"],
  ["12/31/02", "a date"],
  ["*", "a footnote mark alone"],
  ["TBD", "a word"],
])("%s is no number: %s", (printed) => {
  expect(readPrinted(printed).kind).toBe("text");
});

test.each(["$", "£", " € "])("%s, a symbol that has lost its figure, is a blank", (printed) => {
  expect(readPrinted(printed)).toEqual({ kind: "nil", blank: true });
});

test.each(["- (1)", "-- (1)", "— *", "-0- #"])("%s is none, with a footnote", (printed) => {
  expect(readPrinted(printed)).toEqual({ kind: "nil", blank: false });
});

const cell = (value: Cell["value"], more: Partial<Cell> = {}): Cell => ({
  value,
  text: String(value),
  format: "General",
  ...more,
});

test("cells: numbers as they are, blanks apart from dashes, errors and booleans as such", () => {
  expect(readAmount(cell(-462000))).toMatchObject({ kind: "number", written: "number" });
  expect(readAmount(cell(0, { text: " -   " }))).toMatchObject({ kind: "number", written: "number" });
  expect(readAmount(cell(""))).toEqual({ kind: "nil", blank: true });
  expect(readAmount(cell("  "))).toEqual({ kind: "nil", blank: true });
  expect(readAmount(undefined)).toEqual({ kind: "nil", blank: true });
  expect(readAmount(cell("-"))).toEqual({ kind: "nil", blank: false });
  expect(readAmount(cell("#REF!", { error: true }))).toEqual({ kind: "error", text: "#REF!" });
  expect(readAmount(cell(true))).toEqual({ kind: "boolean", text: "TRUE" });
});
