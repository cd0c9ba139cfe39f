/** @jest-environment jsdom */
/** What is pasted, as cells: those that Excel makes of a page's table, the lines of a plain text. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pastedCell, pastedRows, pastedSheet, type PastedCell } from "../../src/taskpane/paste";

const values = (html: string) =>
  pastedRows("", html).map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.value)));

test.each<readonly [printed: string, value: number, format: string]>([
  ["1,234", 1234, "#,##0"],
  ["7,737,946", 7737946, "#,##0"],
  ["2002", 2002, "General"],
  ["0.05", 0.05, "0.00"],
  [".06", 0.06, ".00"],
  ["(462,000)", -462000, "#,##0_);(#,##0)"],
  ["$ (462,000)", -462000, "$#,##0_);($#,##0)"],
  ["($14,419)", -14419, "$#,##0_);($#,##0)"],
  ["$(.08)", -0.08, "$.00_);($.00)"],
  ["-0.04", -0.04, "0.00"],
  ["40%", 0.4, "0%"],
])("“%s” is a number, shown as printed", (printed, value, format) => {
  expect(pastedCell(printed)).toEqual({ value, format });
});

test.each([
  "$",
  "(1,234",
  ")",
  "(1)",
  "-",
  "—",
  "",
  "2,106*",
  "39,511 (1)",
  "1,39,328",
  "007",
  "9/30/02",
  "=1+1",
  "12,34",
])("“%s” stays a text", (printed) => {
  expect(pastedCell(printed)).toBe(printed);
});

test("a table's cells stand in columns, those that span others in the first of them", () => {
  const html = `
    <p>HemaCare&nbsp;Corporation</p>
    <table>
      <tr><td rowspan="2"></td><th colspan="3">Three months ended<br>September 30,</th></tr>
      <tr><th colspan="2">2002</th><th>2001</th></tr>
      <tr><td>Net (loss)
         income</td><td>$</td><td>(462,000</td><td>)</td></tr>
    </table>`;
  expect(values(html)).toEqual([
    ["HemaCare Corporation"],
    ["", "Three months ended September 30,", "", ""],
    ["", 2002, "", 2001],
    ["Net (loss) income", "$", "(462,000", ")"],
  ]);
});

test("the caption of a table stands above it, line by line, with the unit that it tells", () => {
  const html =
    "<table><caption>EXHIBIT 11<br><i>(In thousands)</i></caption><tr><td>Net income</td><td>5</td></tr></table>";
  expect(values(html)).toEqual([["EXHIBIT 11"], ["(In thousands)"], ["Net income", 5]]);
});

test("a cell that spans rows leaves its place in the rows below", () => {
  const html =
    "<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td rowspan=9>e</td></tr></table>";
  expect(values(html)).toEqual([
    ["a", "b"],
    ["", "c"],
    ["d", "e"],
  ]);
});

test("tables that only lay others out, styles and blank columns at the end are no cells", () => {
  const html = `<style>td { color: red }</style><table><tr><td><h2>EXHIBIT 11</h2>
    <table><tr><td>Net income</td><td>5</td><td>&nbsp;</td></tr></table></td></tr></table>`;
  expect(values(html)).toEqual([["EXHIBIT 11"], ["Net income", 5]]);
});

test("a page without a table is its text, line by line, as it stands", () => {
  const text = "\n\n  EXHIBIT 11\n  ----------\n\nNet income....   $ 5,000\n=====\n";
  expect(pastedRows(text, "<pre>other</pre>")).toEqual([
    ["  EXHIBIT 11"],
    ["  ----------"],
    [""],
    ["Net income....   $ 5,000"],
    ["====="],
  ]);
  expect(pastedRows(" \r\n ")).toEqual([]);
});

test("no text becomes a formula, and no text a number", () => {
  const plan = pastedSheet("Pasted exhibit", [["====="], ["  -----"], ["1,234"], ["-0-"]]);
  expect(plan.cells).toEqual([["'====="], ["  -----"], ["1,234"], ["'-0-"]]);
  expect(plan.numberFormats).toEqual([["General"], ["@"], ["@"], ["General"]]);
});

test("the sheet is as wide as its widest row", () => {
  const row: readonly PastedCell[] = ["Net income", { value: 5, format: "General" }];
  const plan = pastedSheet("Pasted exhibit", [["EXHIBIT 11"], row]);
  expect(plan.cells).toEqual([
    ["EXHIBIT 11", ""],
    ["Net income", 5],
  ]);
  expect(plan.columnWidths).toHaveLength(2);
});

test("a filed text keeps all of its lines", () => {
  const filed = readFileSync(join(__dirname, "../exhibit/hemacare-2002q3.txt"), "utf8");
  expect(pastedRows(filed)).toHaveLength(filed.trimEnd().split("\n").length);
});
