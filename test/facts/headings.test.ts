/** Where the parts of a table lie: captions, periods, titles, scales. */
import { currentPeriod } from "../../src/facts/headings";
import { recognize } from "../../src/facts/recognize";
import { grid, hemaCare } from "./table";

const lines = [
  ["Net income", 900, 700],
  ["Weighted-average shares", 50, 50],
];
const labels = (rows: readonly (readonly (string | number | null)[])[]) =>
  recognize(grid(rows)).periods.map(({ label }) => label);

test("two rows of headings: the upper ones span, the lower ones are years that are no figures", () => {
  const { periods, layout, lines: found, company } = recognize(grid(hemaCare));
  expect(periods.map(({ headings }) => headings)).toEqual([
    ["Three months ended September 30,", "2002"],
    ["Three months ended September 30,", "2001"],
    ["Nine months ended September 30,", "2002"],
    ["Nine months ended September 30,", "2001"],
  ]);
  expect(periods.map(({ year }) => year)).toEqual([2002, 2001, 2002, 2001]);
  expect(periods.map(({ column }) => column)).toEqual([1, 2, 3, 4]);
  expect(layout).toMatchObject({
    captionColumn: 0,
    firstLine: 6,
    titles: ["HemaCare Corporation", "Facts for Exhibit 11"],
  });
  expect(found.map(({ row }) => row)).toEqual([6, 7, 8, 9]);
  expect(company).toBe("HemaCare Corporation");
});

test.each([
  ["years as numbers", [["", 2024, 2023], ...lines], ["2024", "2023"]],
  ["years as text", [["", "2024", "2023"], ...lines], ["2024", "2023"]],
  [
    "years beside the length of them all",
    [["Year ended December 31,", 2024, 2023], ...lines],
    ["Year ended December 31, 2024", "Year ended December 31, 2023"],
  ],
  [
    "years beside a length among other words",
    [["EPS, nine months ended September 30,", 2024, 2023], ...lines],
    ["nine months ended September 30, 2024", "nine months ended September 30, 2023"],
  ],
  [
    "years beside the scale",
    [["(In thousands, except per share data)", 2024, 2023], ...lines],
    ["2024", "2023"],
  ],
  ["years with a remark", [["", "2024", "2023 (restated)"], ...lines], ["2024", "2023 (restated)"]],
  ["dates in one row", [["", "9/30/02", "9/30/01"], ...lines], ["9/30/02", "9/30/01"]],
  ["no headings", lines, ["Column 1", "Column 2"]],
  [
    "a scale above the figures is no heading",
    [["", "(in thousands)", null], ["", 2024, 2023], ...lines],
    ["2024", "2023"],
  ],
  [
    "a column of notes and one of changes are no periods",
    [
      ["", "Note", 2024, 2023, "% change"],
      ["Profit for the year", 3, 900, 700, "29%"],
      ["Weighted average number of ordinary shares", 7, 50, 50, "0%"],
    ],
    ["2024", "2023"],
  ],
  [
    "captions in the second column, titles in the first",
    [["A Corp."], ["", "", 2024, 2023], ...lines.map((row) => ["", ...row])],
    ["2024", "2023"],
  ],
  [
    "a blank column between",
    [
      ["", 2024, "", 2023],
      ["Net income", 900, "", 700],
      ["Weighted-average shares", 50, "", 50],
    ],
    ["2024", "2023"],
  ],
])("%s", (_, rows, expected) => {
  expect(labels(rows)).toEqual(expected);
});

test("lines that are numbered have their captions in the second column", () => {
  const { layout } = recognize(
    grid([
      ["Line", "Year ended June 30,", 2024, 2023],
      [1, "Net income", 100, 90],
      [2, "Weighted average shares", 50, 50],
    ]),
  );
  expect([layout.captionColumn, layout.periods.length]).toEqual([1, 2]);
});

test("real dates are headings, as they are shown", () => {
  const table = grid([["", 37529, 37164], ...lines]);
  const cells = table.cells.map((row, at) =>
    at > 0
      ? row
      : row.map((cell, column) =>
          column === 0
            ? cell
            : { ...cell, format: "m/d/yyyy", text: column === 1 ? "9/30/2002" : "9/30/2001" },
        ),
  );
  const { periods } = recognize({ ...table, cells });
  expect(periods).toMatchObject([
    { label: "9/30/2002", year: 2002 },
    { label: "9/30/2001", year: 2001 },
  ]);
});

test("the exhibit is about the first period of the latest year, wherever it stands", () => {
  const at = (years: readonly number[]) =>
    currentPeriod(
      recognize(
        grid([
          ["", ...years],
          ["Net income", ...years.map(() => 9)],
        ]),
      ).periods,
    );
  expect(at([2002, 2001, 2000])).toBe(0);
  expect(at([2000, 2001, 2002])).toBe(2);
  expect(at([2001, 2002, 2001, 2002])).toBe(1);
});

test("figures that look like years are figures where their line is known", () => {
  const { periods, lines: found } = recognize(
    grid([
      ["Net income", 2001, 1999],
      ["Weighted-average shares", 2000, 1950],
    ]),
  );
  expect(periods).toHaveLength(2);
  expect(found.map(({ role }) => role.kind)).toEqual(["income", "weighted-average shares"]);
});

describe("scales", () => {
  const scales = (...texts: readonly string[]) =>
    recognize(grid([...texts.map((text) => [text]), ["", 2024, 2023], ...lines])).scales;
  test.each([
    ["Facts", 1, 1],
    ["(In thousands, except per share data)", 1_000, 1_000],
    ["(in thousands, except share and per share data)", 1_000, 1],
    ["(In thousands, except per-share amounts)", 1_000, 1_000],
    ["In millions, except shares and per share amounts", 1_000_000, 1],
    ["(Dollars and shares in thousands, except per share data)", 1_000, 1_000],
    ["(Dollars in millions, shares in thousands)", 1_000_000, 1_000],
    ["(Shares in thousands)", 1, 1_000],
    [
      "(In millions, except number of shares, which are reflected in thousands, and per share amounts)",
      1_000_000,
      1_000,
    ],
    ["(Money in thousands, shares in millions, except per share data)", 1_000, 1_000_000],
    ["In billions", 1_000_000_000, 1_000_000_000],
    ["(Millions, except per share amounts)", 1_000_000, 1_000_000],
    ["Thousands of dollars, except share data", 1_000, 1],
    ["(thousands of dollars and shares, except per share amounts)", 1_000, 1_000],
    ["(Millions of dollars and thousands of shares)", 1_000_000, 1_000],
    ["($000, except per share data)", 1_000, 1_000],
    ["(000's omitted)", 1_000, 1_000],
    ["Options to purchase 310,000 shares", 1, 1],
  ])("%s", (text, money, shares) => {
    expect(scales("A Corp.", text)).toEqual({ money, shares });
  });

  test("a caption states the scale of its own line and of no other", () => {
    const table = (income: string, shares: string) =>
      recognize(
        grid([
          ["", 2024],
          [income, 900],
          [shares, 50],
        ]),
      ).scales;
    expect(table("Net income", "Weighted-average shares (in thousands)")).toEqual({
      money: 1,
      shares: 1_000,
    });
    expect(table("Net income (in millions)", "Weighted-average shares (in thousands)")).toEqual({
      money: 1_000_000,
      shares: 1_000,
    });
    expect(table("Net income (in thousands)", "Weighted-average shares")).toEqual({
      money: 1_000,
      shares: 1,
    });
  });
});
