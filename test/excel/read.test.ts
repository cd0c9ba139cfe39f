/** What is read of a selection. */
import { followSelection, readSelection } from "../../src/excel/read";
import { AddIn } from "./add-in";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await AddIn.open();
});
afterEach(() => addIn.close());

const facts = [
  ["", 2024, 2023],
  ["Net income", "=100*2", 150],
  ["Weighted-average shares", 50, "'=50"],
];

test("a cell with a formula says so; a text that looks like one does not", async () => {
  await addIn.select("Facts", facts);
  const { grid } = await readSelection("EPS.Corrections");
  expect(grid?.cells.map((row) => row.map(({ formula }) => formula ?? false))).toEqual([
    [false, false, false],
    [false, true, false],
    [false, false, false],
  ]);
  expect(grid?.cells[1]?.[1]?.value).toBe(200);
});

test("hidden rows and columns are known, in the same two round trips", async () => {
  await addIn.select("Facts", facts);
  const trips = () => addIn.office.executor.roundTrips.length;
  const before = trips();
  expect((await readSelection("EPS.Corrections")).grid).not.toHaveProperty("hiddenRows");
  expect(trips() - before).toBe(2);
  const sheetId = addIn.sheet("Facts");
  addIn.book.setRowHidden(sheetId, 2, 1, true);
  addIn.book.setColumnHidden(sheetId, 1, 1, true);
  addIn.book.select({ sheetId, areas: [{ row: 0, column: 0, rows: 3, columns: 3 }] });
  expect((await readSelection("EPS.Corrections")).grid).toMatchObject({
    hiddenRows: [2],
    hiddenColumns: [1],
  });
  expect(trips() - before).toBe(4);
});

test("of more cells than a table has, only the number is asked", async () => {
  await addIn.select("Facts", facts);
  const sheetId = addIn.sheet("Facts");
  addIn.book.put(sheetId, 20_000, 2, [["far down"]]);
  addIn.book.select({ sheetId, areas: [{ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }] });
  const { roundTrips } = addIn.office.executor;
  const read = await readSelection("EPS.Corrections");
  expect(read).toMatchObject({ isTooLarge: true });
  expect(read).not.toHaveProperty("grid");
  expect(addIn.office.executor.roundTrips.length - roundTrips.length).toBe(1);
});

test("who is typing into a cell when the pane opens is followed all the same", async () => {
  await addIn.select("Facts", facts);
  addIn.office.executor.startEditing();
  let changes = 0;
  const following = followSelection(() => (changes += 1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  addIn.office.executor.finishEditing();
  const stop = await following;
  addIn.book.select({ sheetId: addIn.sheet("Sheet1"), areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(changes).toBeGreaterThan(0);
  await stop();
});

test("what the sheets keep under a key comes in the order of the sheets", async () => {
  await addIn.select("Facts", facts);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Facts").customProperties.add("EPS.Try", "two");
    worksheets.getItem("Sheet1").customProperties.add("EPS.Try", "one");
    worksheets.getItem("Sheet1").customProperties.add("EPS.Other", "none");
    await context.sync();
  });
  expect((await readSelection("EPS.Try")).properties).toEqual(["one", "two"]);
});
