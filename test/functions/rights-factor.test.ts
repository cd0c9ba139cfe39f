import { call, column, figureOf, type Given } from "./excel-functions";

test.each<readonly [string, readonly [number, number, number, number], number]>([
  // (5 × 10 + 1 × 4) / 6 is 9; 10 / 9.
  ["one for five at four", [10, 4, 1, 5], 10 / 9],
  ["one for one at nothing doubles the shares", [10, 0, 1, 1], 2],
  ["two for one at nothing", [10, 0, 2, 1], 3],
  ["a price a cent below fair value", [10, 9.99, 1, 1], 20 / 19.99],
  ["a price of the fair value has no bonus element", [10, 10, 1, 5], 1],
  ["nor one above it", [10, 12, 1, 5], 1],
  ["no new shares", [10, 4, 0, 5], 1],
  ["new shares of the whole issue in place of the ratio", [10, 4, 200_000, 1_000_000], 10 / 9],
])("%s", (_, given, factor) => {
  expect(figureOf("RIGHTS_FACTOR", ...given)).toBe(factor);
});

test.each<readonly [string, readonly Given[], string]>([
  [
    "a blank fair value",
    ["", 4, 1, 5],
    "fairValue: The fair value is blank or zero; it must be above zero. Enter the figure.",
  ],
  [
    "no held shares",
    [10, 4, 1],
    "heldShares: The number of held shares is blank or zero; it must be above zero. Enter the figure.",
  ],
  [
    "held shares of two issues for new shares of three",
    [10, 4, [1, 2, 3], [5, 5]],
    "heldShares: The argument is a row of 2 cells; it must be the size of newShares (a row of 3 cells), or one cell, row or column of it.",
  ],
])("%s", (_, given, sentence) => {
  expect(call("RIGHTS_FACTOR", ...given)).toEqual([[`#VALUE! ${sentence}`]]);
});

test("a bad cell spoils its own factor", () => {
  expect(call("RIGHTS_FACTOR", column(10, 0), 0, 1, [1, "x"])).toEqual([
    [2, '#VALUE! heldShares, column 2: "x" is text. Enter a number.'],
    [
      "#VALUE! fairValue, row 2: The fair value is blank or zero; it must be above zero. Enter the figure.",
      "#VALUE! fairValue, row 2: The fair value is blank or zero; it must be above zero. Enter the figure.",
    ],
  ]);
});
