/** "(1)" alone in a cell: minus one, or the call of a footnote; what adds up decides. */
import { originalRole } from "../../src/facts/line";
import { readAmount } from "../../src/facts/notation";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { grid } from "./table";

type Rows = Parameters<typeof grid>[0];

/** What the cell is taken for. */
function readingOf(rows: Rows, row: number, column: number): string {
  const table = recognize(grid(rows));
  if (table.inDoubt?.some((place) => place.row === row && place.column === column)) return "in doubt";
  const amount = readAmount(table.cells[row]?.[column]);
  return amount.kind === "number" ? amount.value.toFixed() : amount.kind;
}

const years = ["", 1999, 1998];
const shares = ["Weighted average number of shares", "12,014", "12,039"];
const perShare = (first: string, second: string) => ["Diluted loss per share amount (3)", first, second];

const cases: readonly (readonly [name: string, rows: Rows, row: number, column: number, reading: string])[] =
  [
    [
      "61: minus one thousand, for (17,448) and (1) are (17,449)",
      [
        years,
        ["Net loss", "($1,693)", "($17,448)"],
        ["Common stock dividend to preferred shareholders (2)", "--", "(1)"],
        ["Net loss to common stockholders", "($1,693)", "($17,449)"],
        shares,
      ],
      2,
      2,
      "-1",
    ],
    [
      "a footnote, for the income available is the net loss",
      [
        years,
        ["Net loss", "($1,693)", "($17,448)"],
        ["Preferred dividends", "--", "(1)"],
        ["Net loss to common stockholders", "($1,693)", "($17,448)"],
        shares,
      ],
      2,
      2,
      "nil",
    ],
    [
      "a footnote in place of antidilutive options",
      [
        years,
        ["Net loss", "($1,693)", "($17,449)"],
        shares,
        ["Stock options", "(1)", "(1)"],
        ["Diluted shares", "12,014", "12,039"],
      ],
      3,
      1,
      "nil",
    ],
    [
      "seven shares bought back, for 12,014 and 20 less 7 are 12,027",
      [
        years,
        ["Net income", "1,693", "17,449"],
        shares,
        ["Options assumed exercised", "20", "30"],
        ["Shares assumed repurchased", "(7)", "(8)"],
        ["Diluted shares", "12,027", "12,061"],
      ],
      4,
      1,
      "-7",
    ],
    [
      "a footnote in place of a figure per share: a loss of 17,449 on 12,039 shares is not (1) a share",
      [years, ["Net loss", "($1,693)", "($17,449)"], shares, perShare("($0.14)", "(1)")],
      3,
      2,
      "nil",
    ],
    [
      "income of minus one million, for .05 a share was lost on 20 million",
      [
        years,
        ["Net loss", "(12)", "(1)"],
        ["Weighted-average shares", "20.2", "20.1"],
        ["Net loss per share", "(.59)", "(.05)"],
      ],
      1,
      2,
      "-1",
    ],
    [
      "nothing adds up: in doubt",
      [years, ["Net income", "1,693", "17,448"], ["Preferred dividends", "(1)", "--"], shares],
      2,
      1,
      "in doubt",
    ],
    [
      "two digits call no footnote",
      [years, ["Net income", "1,693", "17,448"], ["Preferred dividends", "(12)", "--"], shares],
      2,
      1,
      "-12",
    ],
    [
      "a number that was typed is a number",
      [years, ["Net income", 1693, 17448], ["Preferred dividends", -1, 0], shares],
      2,
      1,
      "-1",
    ],
    [
      "with its currency it is a number",
      [years, ["Net income", "1,693", "17,448"], ["Preferred dividends", "$ (1)", "--"], shares],
      2,
      1,
      "-1",
    ],
  ];

test.each(cases)("%s", (_, rows, row, column, reading) => {
  expect(readingOf(rows, row, column)).toBe(reading);
});

test("a line that is not used raises no question", () => {
  const table = recognize(
    grid([years, ["Net income", "1,693", "17,448"], ["Preferred dividends", "(1)", "--"], shares]),
  );
  expect(readFacts(table).problems).toHaveLength(1);
  expect(readFacts(table, { roles: new Map([[2, { kind: "not used" }]]) }).facts).toBeDefined();
});

test("the sheet's own cells stay as they are", () => {
  const given = grid(cases[1]?.[1] ?? []);
  const table = recognize(given);
  expect(table.grid).toBe(given);
  expect(table.lines.map(originalRole)[1]).toMatchObject({ kind: "deduction" });
  const { facts } = readFacts(table);
  expect(facts?.deductions[0]?.figures.map(({ value }) => value.toNumber())).toEqual([0, 0]);
});
