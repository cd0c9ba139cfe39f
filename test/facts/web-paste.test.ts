/** Tables copied from a web page, whose figures stand in several cells, put together in one column for each period. */
import fc from "fast-check";
import type { Cell, Grid } from "../../src/facts/grid";
import { tidied } from "../../src/facts/pasted";
import { grid } from "./table";

type Row = readonly (string | number | null)[];

const tidy = (rows: readonly Row[]) => tidied(grid(rows)).cells.map((row) => row.map(({ value }) => value));

test("a dollar sign, the digits and the parenthesis in three cells, with spacers", () => {
  const table = grid([
    ["EXHIBIT 11 COMPUTATION OF EARNINGS PER SHARE"],
    [],
    ["", "", "Three months ended September 30,", "", "", "", "", "", "", ""],
    ["", "", 2001, "", "", "", 2000, "", "", ""],
    ["BASIC"],
    ["Net Income (Loss)", "", "$", "(1,039,990", ")", "", "$", 662840, "", ""],
    ["Deduct preferred stock dividends paid", "", "", "(31,830", ")", "", "", "(31,830", ")", ""],
    ["Net earnings (Loss)", "", "$", "(1,071,820", ")", "", "$", 631010, "", ""],
    ["Common stock outstanding", "", "", 2749523, "", "", "", 3991190, "", ""],
    ["Common stock equivalents", "", "", "-", "", "", "", 278625, "", ""],
    ["Basic", "", "$", "(0.39", ")", "", "$", 0.16, "", ""],
  ]);
  const { cells } = tidied(table);
  expect(cells.map((row) => row.map(({ value }) => value))).toEqual([
    ["EXHIBIT 11 COMPUTATION OF EARNINGS PER SHARE", "", ""],
    ["", "", ""],
    ["", "Three months ended September 30,", ""],
    ["", 2001, 2000],
    ["BASIC", "", ""],
    ["Net Income (Loss)", "$(1,039,990)", 662840],
    ["Deduct preferred stock dividends paid", "(31,830)", "(31,830)"],
    ["Net earnings (Loss)", "$(1,071,820)", 631010],
    ["Common stock outstanding", 2749523, 3991190],
    ["Common stock equivalents", "-", 278625],
    ["Basic", "$(0.39)", 0.16],
  ]);
  expect(cells[5]?.map(({ from }) => from)).toEqual([
    undefined,
    { row: 5, column: 3 },
    { row: 5, column: 7 },
  ]);
  expect(cells[5]?.[0]).toBe(table.cells[5]?.[0]);
});

test("a figure without a dollar sign stands in the sign's column, where its cell spans both", () => {
  expect(
    tidy([
      [null, 1999, null, null, null, 1998, null, null],
      ["Loss", "$", "(833,893", ")", null, "$", "(545,203", ")"],
      ["Dividends", "(31,830", null, ")", null, "(31,830", null, ")"],
      ["Shares", 5784347, null, null, null, 5156238, null, null],
    ]),
  ).toEqual([
    ["", 1999, 1998],
    ["Loss", "$(833,893)", "$(545,203)"],
    ["Dividends", "(31,830)", "(31,830)"],
    ["Shares", 5784347, 5156238],
  ]);
});

test("headings in the spacer at the left of what they span, over two periods and over one", () => {
  expect(
    tidy([
      [null, "Three months", null, null, null, null, null, null, "Six months"],
      [null, "2003", null, null, "2002", null, null, null, "2003", null, null, "2002"],
      ["Net income", null, "$", 900, null, "$", "(700", ")", null, "$", 1900, null, "$", 1700],
      ["Shares", null, null, 50, null, null, 50, null, null, null, 50, null, null, 50],
    ]),
  ).toEqual([
    ["", "Three months", "", "Six months", ""],
    ["", "2003", "2002", "2003", "2002"],
    ["Net income", 900, "$(700)", 1900, 1700],
    ["Shares", 50, 50, 50, 50],
  ]);
});

test("marks of footnotes and per cent signs in cells of their own", () => {
  const one: Cell = { value: -1, text: "(1)", format: "0_);(0)" };
  const table = grid([
    ["", "", "2003", "", "", "2002", "", ""],
    ["Net loss", "", "$", "(3,322", ")", "$", "(5,848", ")"],
    ["Convertible debt", "(1)", "", 2106, "*", "", "2,339", "*"],
    ["Extraordinary item", "", "", "(964", ") (1)", "", 39511, "#"],
    ["Dilution percentage", "", "", "(5.3", ")%", "", 4.5, "%"],
  ]);
  const cells = [
    ...table.cells.slice(0, 4),
    table.cells[4]!.map((cell, column) => (column === 1 ? one : cell)),
  ];
  expect(tidied({ ...table, cells }).cells.map((row) => row.map(({ text }) => text))).toEqual([
    ["", "2003", "2002"],
    ["Net loss", "$(3,322)", "$(5,848)"],
    ["Convertible debt (1)", "2106 *", "2,339 *"],
    ["Extraordinary item", "(964) (1)", "39511 #"],
    ["Dilution percentage (1)", "(5.3)%", "4.5%"],
  ]);
  expect(tidied({ ...table, cells }).cells[2]?.[1]).toMatchObject({
    value: 2106,
    from: { row: 2, column: 3 },
  });
});

test("captions set in by a column of their own, and a column of remarks at the right", () => {
  expect(
    tidy([
      ["", "", "$", 2003, "", "Remarks"],
      ["Numerator:", "", "", "", "", ""],
      ["", "Net loss", "$", "(900", ")", "restated"],
      ["", "Dividends", "", "(50", ")", ""],
      ["Denominator:", "Weighted shares", "", 5000, "", ""],
    ]),
  ).toEqual([
    ["", 2003, "Remarks"],
    ["Numerator:", "", ""],
    ["Net loss", "$(900)", "restated"],
    ["Dividends", "(50)", ""],
    ["Denominator: Weighted shares", 5000, ""],
  ]);
});

test("hidden columns: a period is hidden where all of its cells are", () => {
  const rows = [["Net loss", "$", "(900", ")", "$", "(800", ")"]];
  expect(tidied(grid(rows, { hiddenColumns: [1, 2, 3, 4] })).hiddenColumns).toEqual([1]);
  expect(tidied(grid(rows)).hiddenColumns).toBeUndefined();
});

describe("what has no marks of a web page, or is in doubt, stays as it is", () => {
  test.each<readonly [string, readonly Row[]]>([
    [
      "captions and figures",
      [
        ["", 2024, 2023],
        ["Net income", 900, "$ 700"],
        ["Shares", 50, "(50)"],
      ],
    ],
    [
      "blank columns and notes",
      [
        ["", "Note", "", 2024],
        ["Profit", 3, "", 900],
        ["Shares", 7, "", 50],
      ],
    ],
    [
      "a row of units",
      [
        ["", 2024, 2023],
        ["", "$", "$"],
        ["Profit", 900, 700],
        ["Shares", 50, 50],
      ],
    ],
    [
      "a column of units",
      [
        ["", "", 2024],
        ["Net income", "$", 900],
        ["Shares", "shares", 50],
      ],
    ],
    [
      "a parenthesis in a caption",
      [
        ["Income", 900],
        ["(loss", 50],
        [")", 50],
      ],
    ],
    [
      "two figures where others have one",
      [
        ["Net income", "$", 900],
        ["Shares", 50, 40],
        ["Debt", "$", 5],
      ],
    ],
  ])("%s", (_, rows) => {
    const range = grid(rows);
    expect(tidied(range)).toBe(range);
  });
});

/** A figure, and the cells that a page shows it in. */
const figures = fc.integer({ min: -9_999_999, max: 9_999_999 }).chain((value) => {
  const printed = Math.abs(value).toLocaleString("en-US");
  return fc.boolean().map((hasSign) => ({
    cells: [hasSign ? "$" : "", value < 0 ? `(${printed}` : printed, value < 0 ? ")" : ""],
    whole: value < 0 ? `${hasSign ? "$" : ""}(${printed})` : `${hasSign ? "$" : ""}${printed}`,
  }));
});
const tables = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(figures, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 9 }),
  );

test("a table that is set in cells as a page's comes back", () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 0, max: 2 }), (rows, spacers) => {
      const spacer = Array.from({ length: spacers }, () => "");
      const page: Grid = grid([
        ["Net loss", ...rows[0]!.flatMap(() => [...spacer, "$", "(1", ")"])],
        ...rows.map((row) => ["Line", ...row.flatMap(({ cells }) => [...spacer, ...cells])]),
      ]);
      expect(
        tidied(page)
          .cells.slice(1)
          .map((row) => row.map(({ value }) => value)),
      ).toEqual(rows.map((row) => ["Line", ...row.map(({ whole }) => whole)]));
    }),
  );
});
