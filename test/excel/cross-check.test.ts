/** The sheet says of each period whether it still shows what it was built with, or its facts or formulas have changed. */
import { usualOptions, type ExhibitOptions } from "../../src/exhibit/exhibit";
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

const edit = (row: number, column: number, value: string | number) =>
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

test.each([
  ["another number", 1, 2, -900],
  ["a text over a number", 1, 2, "about 900"],
  ["a text over nil as a number", 5, 1, "none yet"],
  ["a dash over a number", 4, 1, "-"],
  ["a number over a dash", 4, 2, 7],
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
