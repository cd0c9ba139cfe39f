/** Everything that stands in the way of facts: each problem with its cell and its sentence, all of them at once. */
import { cellAddress } from "../../src/address";
import { explain, placeOf, type ReadingProblem } from "../../src/facts/problem";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { grid } from "./table";

type Rows = readonly (readonly (string | number | boolean | null)[])[];

/** The problems of a table as "A4: sentence", in their order. */
function problemsOf(rows: Rows): readonly string[] {
  return (readFacts(recognize(grid(rows))).problems ?? []).map((problem) => {
    const place = placeOf(problem);
    const address = ({ row, column }: { row: number; column: number }) => cellAddress(row, column);
    return `${place ? address(place) : "-"}: ${explain(problem, address)}`;
  });
}

const years = ["", 2024, 2023];
const income = ["Net income", 900, 700];
const shares = ["Weighted-average shares", 50, 50];

/** One table for each kind of problem. */
const situations: Readonly<
  Record<ReadingProblem["code"], readonly { readonly rows: Rows; readonly problems: readonly string[] }[]>
> = {
  "no table": [
    {
      rows: [["Net income"], ["Weighted-average shares"]],
      problems: [
        "-: There are no figures in the selected range. Select the whole table: captions on the left, periods on top.",
      ],
    },
  ],
  "columns are not periods": [
    {
      rows: [["", "Shares", "Days outstanding", "Share-days"], ["Balance, January 1", 100, 90, 9000], shares],
      problems: [
        "-: The columns of this range are not periods: they are shares, days and share-days, a ledger of the weighted average. Select a range with one column for each period, or leave out the other columns in the pane.",
      ],
    },
    {
      rows: [["", "Basic", "Diluted"], income, shares],
      problems: [
        "-: The columns of this range are not periods: they are basic and diluted computations side by side. Select a range with one column for each period, or leave out the other columns in the pane.",
      ],
    },
    {
      rows: [["", "Common Stock", "Class B Common Stock"], income, shares],
      problems: [
        "-: The columns of this range are not periods: they are classes of stock (give each class lines of its own, or use EPS.TWO_CLASS). Select a range with one column for each period, or leave out the other columns in the pane.",
      ],
    },
    {
      rows: [["", "Class A", "Class B"], income, shares],
      problems: [
        "-: The columns of this range are not periods: they are classes of stock (give each class lines of its own, or use EPS.TWO_CLASS). Select a range with one column for each period, or leave out the other columns in the pane.",
      ],
    },
  ],
  "no line": [
    {
      rows: [years, shares],
      problems: [
        "-: There is no line for net income. Select a range that has one, or say in the pane which line it is.",
      ],
    },
    {
      rows: [years, income],
      problems: [
        "-: There is no line for weighted-average shares. Select a range that has one, or say in the pane which line it is.",
      ],
    },
  ],
  "second line": [
    {
      rows: [years, income, shares, ["Weighted average shares, as adjusted for the offering", 60, 50]],
      problems: [
        "A4: This is a second line for weighted-average shares, with other figures than A3. If each is of a class of stock, name the class in the caption, as in “Class A”; or else set one of them to “Not used”, or select a range with only one.",
      ],
    },
    {
      rows: [
        years,
        income,
        ["Weighted-average shares, Class A", 50, 50],
        ["Weighted-average shares, Class B", 20, 20],
        ["Weighted-average shares, Class B", 30, 30],
      ],
      problems: [
        "A5: This is a second line for weighted-average shares of Class B, with other figures than A4. Set one of them to “Not used”, or select a range with only one.",
      ],
    },
    {
      rows: [
        years,
        income,
        ["Convertible debt, due 2030", 12, 12],
        shares,
        ["Convertible debt, due 2030", 5, 5],
      ],
      problems: [
        "A5: This is a second line for convertible debt: incremental shares, with other figures than A3. Set one of them to “Not used”, or select a range with only one.",
      ],
    },
    {
      rows: [
        years,
        income,
        shares,
        ["Options"],
        ["Shares under option", 9, 9],
        ["Options exercisable", 5, 5],
        ["Exercise price", 2, 2],
        ["Average market price", 4, 4],
      ],
      problems: [
        "A6: This is a second line for number of shares, with other figures than A5. Set one of them to “Not used”, or select a range with only one.",
      ],
    },
  ],
  "not a number": [
    {
      rows: [years, ["Net income", 900, "see Note 5"], shares],
      problems: ["C2: “see Note 5” in “Net income” is not a number. Enter a number, or a dash for none."],
    },
    {
      rows: [years, income, ["Weighted-average shares", 50, true]],
      problems: [
        "C3: “TRUE” in “Weighted-average shares” is not a number. Enter a number, or a dash for none.",
      ],
    },
  ],
  "number or footnote": [
    {
      rows: [years, income, ["Preferred dividends", "--", "(1)"], shares],
      problems: [
        "C3: “(1)” in “Preferred dividends” for 2023 can be a negative number or the call of a footnote, and no sum tells which. Enter the number with a minus sign, or a dash for none.",
      ],
    },
    {
      rows: [years, income, shares, ["Stock options", 5, "(2)"]],
      problems: [
        "C4: “(2)” in “Stock options” for 2023 can be a negative number or the call of a footnote, and no sum tells which. Enter the number with a minus sign, or a dash for none.",
      ],
    },
  ],
  "error cell": [
    {
      rows: [years, ["Net income", "#REF!", 700], shares],
      problems: ["B2: “Net income” shows the error #REF!. Correct that cell first."],
    },
  ],
  "no figure": [
    {
      rows: [years, ["Net income", 900, ""], shares],
      problems: ["C2: “Net income” has no figure for 2023. Enter it; if it is none, enter 0."],
    },
  ],
  "not acceptable": [
    {
      rows: [
        years,
        income,
        ["Weighted-average shares, Class A", 50, 50],
        ["Weighted-average shares, Class B", 20, 20],
        ["Participation of Class A", 1, 0],
        ["Participation of Class B", 0.5, "-"],
      ],
      problems: [
        "C5: There are undistributed earnings and no class with shares that participates in them. Give one a participation above 0.",
      ],
    },
    {
      rows: [years, income, ["Weighted-average shares", 50, 0]],
      problems: [
        "C3: There are no weighted-average shares in this period, so there are no earnings per share.",
      ],
    },
    {
      rows: [years, income, shares, ["Stock options", 5, -5]],
      problems: [
        expect.stringMatching(
          /^C4: The number of incremental shares is -5; it cannot be negative\. /,
        ) as string,
      ],
    },
    {
      rows: [
        years,
        income,
        shares,
        ["Convertible bonds"],
        ["Shares issuable", 5, 5],
        ["Interest", 9, 9],
        ["Tax rate", 40, "40%"],
      ],
      problems: ["B7: The tax rate is 40; it must be from 0 to 1. Enter 25 percent as 25% or 0.25."],
    },
  ],
  "no term": [
    {
      rows: [
        years,
        income,
        shares,
        ["Stock options"],
        ["Shares under option", 9, 9],
        ["Average market price", 4, 4],
      ],
      problems: ["A4: “Stock options” has no exercise price. Add a line for it beneath the heading."],
    },
    {
      rows: [
        years,
        income,
        shares,
        ["Stock options"],
        ["Shares under option", 9, 9],
        ["Exercise price", 2, "-"],
        ["Average market price", 4, 4],
      ],
      problems: [
        "C6: “Stock options” has no exercise price for 2023. Add a line for it beneath the heading.",
      ],
    },
    {
      rows: [
        years,
        income,
        shares,
        ["Convertible bonds"],
        ["Conversion price", 9, 9],
        ["Interest expense", 4, 4],
      ],
      problems: [
        "A4: “Convertible bonds” has no number of shares issuable, or no principal and conversion price. Add a line for it beneath the heading.",
        "A4: “Convertible bonds” has no interest net of tax, or no interest and tax rate. Add a line for it beneath the heading.",
      ],
    },
    {
      rows: [
        years,
        income,
        ["Dividends on convertible preferred stock", -10, -10],
        shares,
        ["Convertible preferred stock", 5, 5],
      ],
      problems: [
        "B5: “Convertible preferred stock” has no amount of dividends. Add a line for it beneath the heading.",
      ],
    },
  ],
  "no class": [
    {
      rows: [
        years,
        income,
        ["Weighted-average shares, Class A", 50, 50],
        ["Weighted-average shares", 20, 20],
      ],
      problems: [
        "A4: It is not clear which class of stock “Weighted-average shares” belongs to. Name one with weighted-average shares in the caption, as in “Class A”, or set the line to “Not used”.",
      ],
    },
    {
      rows: [
        years,
        income,
        ["Weighted-average shares, Class A", 50, 50],
        ["Weighted-average shares, Class B", 20, 20],
        ["Dividends declared", 10, 10],
        ["Stock options, Class C", 5, 5],
      ],
      problems: [
        "A5: It is not clear which class of stock “Dividends declared” belongs to. Name one with weighted-average shares in the caption, as in “Class A”, or set the line to “Not used”.",
        "A6: It is not clear which class of stock “Stock options, Class C” belongs to. Name one with weighted-average shares in the caption, as in “Class A”, or set the line to “Not used”.",
      ],
    },
    {
      rows: [
        years,
        income,
        ["Weighted-average shares, Class A", 50, 50],
        ["Weighted-average shares, Class B", 20, 20],
        ["Distributed earnings", 10, 10],
        ["Participation of Class C", 0.5, 0.5],
      ],
      problems: [
        "A5: It is not clear which class of stock “Distributed earnings” belongs to. Name one with weighted-average shares in the caption, as in “Class A”, or set the line to “Not used”.",
        "A6: It is not clear which class of stock “Participation of Class C” belongs to. Name one with weighted-average shares in the caption, as in “Class A”, or set the line to “Not used”.",
      ],
    },
  ],
  "no security": [
    {
      rows: [years, income, shares, ["Stock options", 5, 5], ["Interest expense", 9, 9]],
      problems: [
        "A5: It is not clear which security “Interest expense” belongs to. Name the security in a heading above it or in the caption, or set the line to “Not used”.",
      ],
    },
    {
      rows: [years, income, shares, ["Shares under option", 5, 5]],
      problems: [
        "A4: It is not clear which security “Shares under option” belongs to. Name the security in a heading above it or in the caption, or set the line to “Not used”.",
      ],
    },
  ],
  "dilution unexplained": [
    {
      rows: [
        years,
        income,
        ["Weighted-average shares, basic", 50, 50],
        ["Weighted-average shares, diluted", 50, 52],
        ["Basic earnings per share", 18, 14],
        ["Diluted earnings per share", 18, 13.46],
      ],
      problems: [
        "C4: “Weighted-average shares, diluted” for 2023 is more than the weighted-average shares, and no line says which securities make the difference. Add a line for each of them, or set this one to “Not used” if nothing dilutes.",
      ],
    },
  ],
  "lowers the shares": [
    {
      rows: [
        years,
        income,
        shares,
        ["Less: unallocated ESOP shares", 20, 10],
        ["Stock options", 5, 6],
        ["Diluted shares", 35, 46],
      ],
      problems: [
        "A4: “Less: unallocated ESOP shares” is taken from the shares, which potential common shares never are. If it belongs to the basic shares, enter weighted-average shares that are net of it; then set the line to “Not used”.",
      ],
    },
    {
      rows: [years, income, shares, ["Shares in treasury", -20, -10], ["Total shares", 30, 40]],
      problems: [
        "A4: “Shares in treasury” is taken from the shares, which potential common shares never are. If it belongs to the basic shares, enter weighted-average shares that are net of it; then set the line to “Not used”.",
      ],
    },
  ],
  "dividends not deducted": [
    {
      rows: [
        years,
        income,
        shares,
        ["Convertible preferred stock"],
        ["Shares issuable", 5, 5],
        ["Dividends", 10, "-"],
      ],
      problems: [
        "B6: The dividends of “Convertible preferred stock” are added back for 2024 but never deducted. Add a line “Preferred dividends” with what is deducted from income.",
      ],
    },
  ],
};

test.each(
  Object.entries(situations).flatMap(([code, cases]) =>
    cases.map(({ rows, problems }, at) => [code, at + 1, rows, problems] as const),
  ),
)("%s, %i", (code, _, rows, problems) => {
  expect(problemsOf(rows)).toEqual(problems);
  expect((readFacts(recognize(grid(rows))).problems ?? []).map((problem) => problem.code)).toContain(code);
});

test("all problems come at once, each at its cell", () => {
  expect(
    problemsOf([
      years,
      ["Net income", "#DIV/0!", ""],
      ["Net earnings", 1, 2],
      ["Weighted-average shares", "n.m.", 0],
      ["Warrants", -1, 5],
      ["Stock options"],
      ["Shares under option", 9, 9],
      ["Average market price", 0, 4],
    ]).map((problem) => problem.replace(/:.*/, "")),
  ).toEqual(["A3", "B2", "C2", "B4", "C4", "B5", "B8", "A6"]);
});

test("cells are named where they stand on the sheet", () => {
  const table = recognize(grid([years, ["Net income", "?", 1], shares], { row: 9, column: 3 }));
  const [problem] = readFacts(table).problems ?? [];
  expect(problem && placeOf(problem)).toEqual({ row: 1, column: 1 });
});
