/** The sheet says of each period whether it still shows what it was built with, or its facts or formulas have changed. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usualOptions, type ExhibitOptions } from "../../src/exhibit/exhibit";
import type { CellValue } from "../workbook/book";
import { exportBook, recalculateAll } from "../workbook/export";
import { testWithLibreOffice } from "../workbook/second-opinion";
import { AddIn } from "./add-in";

type Rows = Parameters<AddIn["select"]>[1];

const twoYears: Rows = [
  ["", 2024, 2023],
  ["Net income", 1000, -800],
  ["Preferred dividends", "'(100)", "'(100)"],
  ["Weighted-average shares", 300, 310],
  ["Stock options", 20, "-"],
  ["Warrants", 0, 5],
];
const changed = "facts changed since it was built";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await AddIn.open();
});
afterEach(() => addIn.close());

async function build(rows: Rows, options: Partial<ExhibitOptions> = {}): Promise<void> {
  addIn.pane.setOptions({ ...usualOptions, ...options });
  await addIn.select("Facts", rows);
  expect(await addIn.pane.build()).toBe(true);
}

async function verdicts(): Promise<readonly string[] | undefined> {
  const row = (await addIn.texts("Exhibit 11")).find(([caption]) => caption === "Cross-check");
  return row?.slice(1);
}

const edit = (row: number, column: number, value: CellValue) =>
  addIn.book.put(addIn.sheet("Facts"), row, column, [[value]]);

/** Types over the cell of the first row with that caption. */
async function overtype(caption: RegExp, column: number, value: string | number): Promise<void> {
  const row = (await addIn.texts("Exhibit 11")).findIndex(([text = ""]) => caption.test(text));
  addIn.book.put(addIn.sheet("Exhibit 11"), row, column, [[value]]);
}

test.each(["basic and diluted", "reconciliation", "full computation"] as const)(
  "%s: agrees as built",
  async (form) => {
    await build(twoYears, { form });
    expect(await verdicts()).toEqual(["agrees", "agrees"]);
  },
);

test.each(["basic and diluted", "reconciliation", "full computation"] as const)(
  "%s of two classes: agrees as built, and says that any of their facts has changed",
  async (form) => {
    const facts: Rows = [
      ["", 2024, 2023],
      ["Net income", 1000, -800],
      ["Weighted-average shares, Class A", 300, 310],
      ["Weighted-average shares, Class B", 100, 100],
      ["Dividends declared, Class A", 30, 30],
      ["Participation of Class B", 0.5, 0.5],
      ["Conversion of Class B into Class A", 100, 100],
      ["Stock options of Class A", 20, 10],
    ];
    await build(facts, { form });
    expect(await verdicts()).toEqual(["agrees", "agrees"]);
    for (const row of [2, 3, 4, 5, 6, 7]) {
      const before = facts[row]?.[1] as number;
      edit(row, 1, before + 1);
      expect([row, await verdicts()]).toEqual([row, [changed, "agrees"]]);
      edit(row, 1, before);
    }
    await overtype(/^Share of undistributed earnings$/, 1, 999);
    expect(await verdicts()).toEqual(["disagrees", "agrees"]);
  },
);

test.each([
  ["another number", 1, 2, -900],
  ["a text over a number", 1, 2, "about 900"],
  ["a text over nil as a number", 5, 1, "none yet"],
  ["a dash over a number", 4, 1, "-"],
  ["a number over a dash", 4, 2, 7],
  ["a number in a text over a dash", 4, 2, "'(7)"],
  ["an error", 3, 1, "=1/0"],
  ["nothing", 3, 2, ""],
])("says that facts changed in that period alone: %s", async (_, row, column, value) => {
  await build(twoYears);
  edit(row, column, value);
  expect(await verdicts()).toEqual([1, 2].map((period) => (period === column ? changed : "agrees")));
});

test("agrees again when the facts are as they were", async () => {
  await build(twoYears);
  edit(1, 1, 1200);
  edit(1, 1, 1000);
  expect(await verdicts()).toEqual(["agrees", "agrees"]);
});

test("a dash for none, zero and nothing are one to it", async () => {
  await build(twoYears);
  for (const value of ["", 0, "-"]) {
    edit(4, 2, value);
    expect(await verdicts()).toEqual(["agrees", "agrees"]);
  }
});

test("disagrees where somebody types over a formula, be it with what it shows", async () => {
  await build(twoYears);
  await overtype(/^Basic net/, 1, 3);
  expect(await verdicts()).toEqual(["agrees", "agrees"]);
  await overtype(/^Diluted net/, 1, 2.81);
  expect(await verdicts()).toEqual(["disagrees", "agrees"]);
  await overtype(/^Weighted-average shares/, 2, 300);
  expect(await verdicts()).toEqual(["disagrees", "disagrees"]);
  await overtype(/^Diluted net/, 1, "=1/0");
  expect(await verdicts()).toEqual(["disagrees", "disagrees"]);
});

test("a fact that is text has changed where it is typed over in the exhibit", async () => {
  await build(twoYears);
  await overtype(/^Less: Preferred/, 2, -120);
  expect(await verdicts()).toEqual(["agrees", changed]);
});

test.each([
  ["another number in its text", "'(120)"],
  ["the same number in another text", "'-100"],
  ["the same number as a number", -100],
  ["a dash", "-"],
  ["nothing", ""],
  ["an error", "=1/0"],
])(
  "so it has where its own cell is changed to %s, and agrees again with its text of before",
  async (_, value) => {
    await build(twoYears);
    edit(2, 2, value);
    expect(await verdicts()).toEqual(["agrees", changed]);
    edit(2, 2, "'(100)");
    expect(await verdicts()).toEqual(["agrees", "agrees"]);
  },
);

test("a figure that a web page has set in parts has changed where the cell of its digits has", async () => {
  await build([
    [null, 2024, null, null, 2023, null, null],
    ["Net loss", "$", "'(1,000", ")", "$", "'(800", ")"],
    ["Preferred dividends", "$(", 90, ")", "$(", 90, ")"],
    ["Weighted-average shares", 300, null, null, 310, null, null],
  ]);
  expect(await verdicts()).toEqual(["agrees", "agrees"]);
  edit(2, 2, 80);
  expect(await verdicts()).toEqual([changed, "agrees"]);
  edit(1, 5, "'(900");
  expect(await verdicts()).toEqual([changed, changed]);
});

/** A text printed in a fixed width, one line a cell: its last line is longer than a text in a formula may be. */
const printed: Rows = [
  "<TABLE>\t",
  "                                       2024          2023",
  'Net loss (as "restated")           $ (1,000)      $  (800)',
  `Weighted average common shares         1,300         1,310${" ".repeat(230)}`,
].map((line) => [line]);

test("a text in a fixed width has changed where its line has", async () => {
  await build(printed);
  expect(await verdicts()).toEqual(["agrees", "agrees"]);
  const formulas = addIn.book.formulas(addIn.sheet("Exhibit 11"), {
    row: 0,
    column: 0,
    rows: 50,
    columns: 3,
  });
  const literals = formulas.flat().flatMap((cell) => String(cell).match(/"(?:[^"]|"")*"/g) ?? []);
  expect(Math.max(...literals.map(({ length }) => length))).toBeLessThanOrEqual(257);
  edit(3, 0, String(printed[3]).replace("1,310", "1,320"));
  expect(await verdicts()).toEqual([changed, changed]);
  edit(3, 0, String(printed[3]));
  edit(2, 0, String(printed[2]).replace("(800)", "(900)"));
  expect(await verdicts()).toEqual([changed, changed]);
});

test("line ends in a text are kept apart", async () => {
  await build([...twoYears.slice(0, 2), ["Preferred dividends", "'(100)\n", "'(100)"], ...twoYears.slice(3)]);
  expect(await verdicts()).toEqual(["agrees", "agrees"]);
  edit(2, 1, "'(100)");
  expect(await verdicts()).toEqual([changed, "agrees"]);
});

testWithLibreOffice(
  "LibreOffice finds the same",
  async () => {
    const sheets = ["Exhibit 11", "Exhibit 11 (2)"];
    await addIn.select("Facts", twoYears);
    await addIn.pane.build();
    await addIn.select("Printed", printed);
    await addIn.pane.build();
    const folder = await mkdtemp(join(tmpdir(), "cross-check-"));
    try {
      const edits = [
        () => undefined,
        () => {
          edit(2, 1, -100);
          edit(4, 2, "");
          addIn.book.put(addIn.sheet("Printed"), 3, 0, [[String(printed[3]).trim()]]);
        },
      ];
      const paths: string[] = [];
      for (const [number, change] of edits.entries()) {
        change();
        await addIn.book.idle();
        const path = join(folder, `edit-${number}.xlsx`);
        await exportBook(addIn.book, path, { results: false });
        paths.push(path);
      }
      const found = (await recalculateAll(paths)).map((values) =>
        sheets.map((name) => values[name]?.find(([caption]) => caption === "Cross-check")?.slice(1, 3)),
      );
      expect(found).toEqual([
        [
          ["agrees", "agrees"],
          ["agrees", "agrees"],
        ],
        [
          [changed, "agrees"],
          [changed, changed],
        ],
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

test("numbers of more digits than a spreadsheet keeps agree", async () => {
  await build([
    ["", 2024],
    ["Net income", "=1000/3"],
    ["Weighted-average shares", "=0.1+0.2"],
  ]);
  expect(await verdicts()).toEqual(["agrees"]);
  edit(1, 1, 333.333333334);
  expect(await verdicts()).toEqual([changed]);
});

test("a year to date by the average of its quarters rests on their facts too", async () => {
  await build([
    [
      "",
      "Three months ended March 31, 2024",
      "Three months ended June 30, 2024",
      "Six months ended June 30, 2024",
    ],
    ["Net income", 900, 1000, 1900],
    ["Weighted-average shares", 310, 300, 305],
    ["Average market price", 21, 20, 20.5],
    ["Stock options"],
    ["Shares under option", 40, 40, 40],
    ["Exercise price", 10, 10, 10],
  ]);
  expect(await verdicts()).toEqual(["agrees", "agrees", "agrees"]);
  edit(3, 1, 25);
  expect(await verdicts()).toEqual([changed, "agrees", changed]);
});
