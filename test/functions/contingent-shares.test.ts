import { call, column, type Given, type Shown } from "./excel-functions";

test.each<readonly [string, readonly Given[], readonly Shown[]]>([
  ["below the target", [99, 100, 5], [0]],
  ["equal meets it", [100, 100, 5], [5]],
  ["above it", [101, 100, 5], [5]],
  ["each period by itself", [[90, 100, 90, 110], column(100, 110), column(5, 7)], [0, 5, 0, 12]],
  ["targets in any order", [[90, 100, 110], column(110, 100), column(7, 5)], [0, 5, 12]],
  ["two conditions of one level", [100, column(100, 100), column(5, 7)], [12]],
  ["levels of less than nothing", [[-5, -6], -5, 3], [3, 0]],
  ["a level of nothing is met by nothing", [["", 0, -1], 0, 3], [3, 3, 0]],
  ["blank shares are none", [100, column(50, 60), column("", 7)], [7]],
  ["percentages", [[0.0999, 0.1], 0.1, 1000], [0, 1000]],
])("%s", (_, given, shown) => {
  expect(call("CONTINGENT_SHARES", ...given)).toEqual([shown]);
});

test.each<readonly [string, readonly Given[], string]>([
  [
    "periods in a column",
    [column(1, 2), 1, 5],
    "achieved: The argument is a column of 2 cells. Give the periods in a row.",
  ],
  [
    "targets in a row",
    [100, [50, 60], [5, 7]],
    "targets: The argument is a row of 2 cells; it must be a column, with a cell for each target.",
  ],
  [
    "a block of targets",
    [
      100,
      [
        [50, 60],
        [70, 80],
      ],
      column(5, 7),
    ],
    "targets: The argument is 2 rows by 2 columns; it must be a column, with a cell for each target.",
  ],
  [
    "shares in a row",
    [100, column(50, 60), [5, 7]],
    "shares: The argument is a row of 2 cells; it must be the size of targets (a column of 2 cells).",
  ],
  [
    "shares of one target",
    [100, column(50, 60), 5],
    "shares: The argument is a single cell; it must be the size of targets (a column of 2 cells).",
  ],
  [
    "no shares",
    [100, column(50, 60)],
    "shares: The argument is missing; it must be the size of targets (a column of 2 cells).",
  ],
  [
    "no targets",
    [100, null, column(5, 7)],
    "targets: The argument is missing; it must be the size of shares (a column of 2 cells).",
  ],
  [
    "a result too large for a cell",
    [1, column(1, 1), column(9e307, 9e307)],
    "The result is too large for a cell. Check the units of the arguments.",
  ],
])("%s", (_, given, sentence) => {
  expect(call("CONTINGENT_SHARES", ...given)).toEqual([[`#VALUE! ${sentence}`]]);
});

test("a bad level spoils its own period, a bad target or number of shares every one", () => {
  const bad = (place: string) => `#VALUE! ${place}: "x" is text. Enter a number.`;
  expect(call("CONTINGENT_SHARES", [100, "x", 10], 50, 5)).toEqual([[5, bad("achieved, column 2"), 0]]);
  expect(call("CONTINGENT_SHARES", [100, 10], column(50, "x"), column(5, 7))).toEqual([
    [bad("targets, row 2"), bad("targets, row 2")],
  ]);
  // Also where the target is not met: which shares it would add is part of the question.
  expect(call("CONTINGENT_SHARES", [100, 10], column(50, 500), column(5, "x"))).toEqual([
    [bad("shares, row 2"), bad("shares, row 2")],
  ]);
});
