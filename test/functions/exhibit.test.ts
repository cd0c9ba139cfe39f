import { call, type Cell, type Given } from "./excel-functions";

const facts = (...rows: readonly (readonly Cell[])[]): Given => [["", 2024], ...rows];
const income = ["Net income", 100];
const shares = ["Weighted-average shares", 30];
const earnings = (shown: readonly (readonly unknown[])[]) =>
  shown.filter(([caption]) => /per share|Basic|Diluted/i.test(String(caption)));

test("numbers are numbers, and decimals are two where none are asked for", () => {
  const shown = call("EXHIBIT", facts(income, shares));
  expect(shown.flat()).toContain(100);
  expect(earnings(shown).flat()).toContain(3.33);
  expect(earnings(call("EXHIBIT", facts(income, shares), 4)).flat()).toContain(3.3333);
  expect(call("EXHIBIT", facts(income, shares), "")).toEqual(shown);
  expect(call("EXHIBIT", facts(income, shares), 2)).toEqual(shown);
});

test("every row is as wide as the others, without anything undefined", () => {
  const shown = call("EXHIBIT", facts(income, shares, ["Stock options", 5]));
  expect(new Set(shown.map((row) => row.length)).size).toBe(1);
});

test.each<readonly [string, readonly Given[], string]>([
  [
    "nothing",
    [],
    "There are no figures in the selected range. Select the whole table: captions on the left, periods on top.",
  ],
  [
    "a blank cell",
    [""],
    "There are no figures in the selected range. Select the whole table: captions on the left, periods on top.",
  ],
  [
    "a text in a single cell",
    ["Net income"],
    "There are no figures in the selected range. Select the whole table: captions on the left, periods on top.",
  ],
  [
    "a text for a figure",
    [facts(["Net income", "abc"], shares)],
    "row 2, column 2 of the range: “abc” in “Net income” is not a number. Enter a number, or a dash for none.",
  ],
  [
    "an error for a figure",
    [facts(income, ["Weighted-average shares", "#N/A"])],
    "row 3, column 2 of the range: “Weighted-average shares” shows the error #N/A. Correct that cell first.",
  ],
  [
    "an error that arrives as an object",
    [facts(income, ["Weighted-average shares", { code: "#REF!" }])],
    "row 3, column 2 of the range: “Weighted-average shares” shows the error #REF!. Correct that cell first.",
  ],
  [
    "no shares to divide by",
    [facts(income, ["Weighted-average shares", 0])],
    "row 3, column 2 of the range: There are no weighted-average shares in this period, so there are no earnings per share.",
  ],
  [
    "shares that take away",
    [facts(income, shares, ["Stock options", -5])],
    "row 4, column 2 of the range: The number of incremental shares is -5; it cannot be negative. Enter 0 for none.",
  ],
  [
    "two problems at once",
    [facts(["Net income", "abc"], ["Weighted-average shares", "def"], ["Stock options", 5])],
    "row 2, column 2 of the range: “abc” in “Net income” is not a number. Enter a number, or a dash for none. row 3, column 2 of the range: “def” in “Weighted-average shares” is not a number. Enter a number, or a dash for none.",
  ],
  [
    "decimals that are none",
    [facts(income, shares), 0],
    "decimals: The number of decimals is blank or zero; it must be a whole number from 1 to 15. Correct it, or leave the argument out.",
  ],
  [
    "decimals of each period",
    [facts(income, shares), [2, 3]],
    "decimals: The argument is a row of 2 cells; it must be a single cell.",
  ],
])("%s", (_, given, sentence) => {
  expect(call("EXHIBIT", ...given)).toEqual([[`#VALUE! ${sentence}`]]);
});
