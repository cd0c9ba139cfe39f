/** What Excel is told, what it refuses, and what is left behind then. */
import { freeSheetName } from "../../src/excel/write";
import { AddIn } from "./add-in";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await AddIn.open();
});
afterEach(() => addIn.close());

const facts = [
  ["", 2024],
  ["Net income", 100],
  ["Weighted-average shares", 50],
];

test("a second exhibit gets a name of its own, and the first stays as it is", async () => {
  await addIn.select("Facts", facts);
  await addIn.pane.build();
  const first = await addIn.lines("Exhibit 11");
  await addIn.select("Other facts", [
    ["", 2024],
    ["Net income", 900],
    ["Weighted-average shares", 50],
  ]);
  await addIn.pane.build();
  expect(addIn.names()).toEqual(["Sheet1", "Facts", "Exhibit 11", "Other facts", "Exhibit 11 (2)"]);
  expect(await addIn.lines("Exhibit 11")).toEqual(first);
  expect(await addIn.lines("Exhibit 11 (2)")).toContain("Basic net income per share | $18.00");
});

test("names the source, the exhibit and the key figures for the sheet alone", async () => {
  await addIn.select("Facts", facts);
  await addIn.pane.build();
  const sheetId = addIn.sheet("Exhibit 11");
  const names = addIn.book.names().filter((name) => name.sheetId === sheetId);
  expect(names.map(({ name }) => name).sort()).toEqual([
    "EPS_Basic",
    "EPS_Diluted",
    "EPS_Exhibit",
    "EPS_Source",
  ]);
  expect(names.find(({ name }) => name === "EPS_Source")?.formula).toMatch(/^='?Facts'?!\$A\$1:\$B\$3$/);
});

test.each([1, 5, 20, 40])(
  "a failure after %i changes leaves no sheet and says what happened",
  async (afterChanges) => {
    await addIn.select("Facts", facts);
    const before = addIn.names();
    addIn.office.executor.faults.onRoundTrip(2, { refuse: { code: "GeneralException", afterChanges } });
    expect(await addIn.pane.build()).toBe(false);
    expect(addIn.names()).toEqual(before);
    expect(addIn.pane.state.message).toMatchObject({ kind: "failed" });
    expect(addIn.pane.state.message?.text).toContain("Excel could not do this");
    await addIn.pane.state.message?.retry?.();
    expect(addIn.names()).toContain("Exhibit 11");
  },
);

test("an Excel that freezes no panes has its exhibit all the same", async () => {
  await addIn.select("Facts", facts);
  addIn.office.executor.faults.onRoundTrip(3, { refuse: { code: "GeneralException" } });
  expect(await addIn.pane.build()).toBe(true);
  expect(addIn.names()).toContain("Exhibit 11");
  expect(addIn.pane.state.message?.kind).toBe("done");
});

test("a sheet that can neither be finished nor removed is named", async () => {
  await addIn.select("Facts", facts);
  addIn.office.executor.faults.onRoundTrip(2, { refuse: { code: "GeneralException", afterChanges: 20 } });
  addIn.office.executor.faults.onRoundTrip(3, { refuse: { code: "GeneralException" } });
  expect(await addIn.pane.build()).toBe(false);
  expect(addIn.pane.state.message?.text).toBe(
    "Excel stopped half-way, and the sheet “Exhibit 11” could not be removed. Delete it if it is there, then try again.",
  );
});

test("a company and a title typed for some facts are not those of another company's", async () => {
  const named = (company: string) => [[company], ...facts];
  await addIn.select("Facts", named("Example Corporation"));
  addIn.pane.setOptions({
    ...addIn.pane.state.options,
    company: "Example Corp.",
    title: "Exhibit",
    decimals: 3,
  });
  await addIn.select("Others", named("Other Company, Inc."));
  expect(addIn.pane.state.understanding?.exhibit).toMatchObject({
    company: "Other Company, Inc.",
    title: "Basic and Diluted Net Income per Share",
  });
  expect(addIn.pane.state.options).toMatchObject({ decimals: 3 });
  await addIn.select("Again", named("Example Corporation"));
  expect(addIn.pane.state.understanding?.exhibit).toMatchObject({
    company: "Example Corp.",
    title: "Exhibit",
  });
  expect(addIn.pane.state.options).toMatchObject({ company: "Example Corp.", decimals: 3 });
});

test("a sheet of that name that has just appeared is not removed", async () => {
  await addIn.select("Facts", facts);
  addIn.office.executor.faults.onRoundTrip(2, { delay: 50 });
  const building = addIn.pane.build();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const theirs = addIn.book.addSheet("Exhibit 11");
  addIn.book.put(theirs, 0, 0, [["mine"]]);
  expect(await building).toBe(false);
  expect(await addIn.lines("Exhibit 11")).toEqual(["mine"]);
  expect(addIn.pane.state.message?.text).toBe("A sheet of that name has just appeared. Try again.");
});

test("several ranges are not one", async () => {
  await addIn.select("Facts", facts);
  const sheetId = addIn.sheet("Facts");
  const cell = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
  addIn.book.select({ sheetId, areas: [cell(0), cell(2)] });
  await addIn.pane.follow();
  expect(addIn.pane.state.message?.text).toMatch(/^Several separate ranges/);
});

test("whole columns count as far as they are used", async () => {
  await addIn.select("Facts", facts);
  addIn.book.select({
    sheetId: addIn.sheet("Facts"),
    areas: [{ row: 0, column: 0, rows: 1048576, columns: 2 }],
  });
  await addIn.pane.follow();
  expect(addIn.pane.state.understanding?.grid.cells).toHaveLength(3);
  expect(addIn.pane.state.understanding?.exhibit).toBeDefined();
});

test("a facts table in the middle of a sheet is referred to where it stands", async () => {
  const sheetId = addIn.book.addSheet("It's here");
  addIn.book.put(sheetId, 9, 3, facts);
  addIn.book.select({ sheetId, areas: [{ row: 9, column: 3, rows: 3, columns: 2 }] });
  await addIn.pane.follow();
  await addIn.pane.build();
  expect(await addIn.lines("Exhibit 11")).toContain("Basic net income per share | $2.00");
  addIn.book.put(sheetId, 10, 4, [[250]]);
  expect(await addIn.lines("Exhibit 11")).toContain("Basic net income per share | $5.00");
});

test("titles and captions that could be a date or a number stay texts", async () => {
  await addIn.select("Facts", [
    ["", 2024],
    ["Net income", 100],
    ["Weighted-average shares", 50],
    ["March 31, 2025", 7],
  ]);
  addIn.pane.setRole(3, { kind: "not used" });
  addIn.pane.setOptions({ ...addIn.pane.state.options, company: "1/2", title: "December 31, 2024" });
  await addIn.pane.build();
  const id = addIn.sheet("Exhibit 11");
  const area = { row: 0, column: 0, rows: 3, columns: 1 };
  expect(addIn.book.values(id, area)).toEqual([["1/2"], ["EXHIBIT 11"], ["December 31, 2024"]]);
});

test("sheet names are those that Excel allows", () => {
  expect(freeSheetName("Exhibit 11", ["Sheet1"])).toBe("Exhibit 11");
  expect(freeSheetName("Exhibit 11", ["exhibit 11", "Exhibit 11 (2)"])).toBe("Exhibit 11 (3)");
  expect(freeSheetName("Exhibit [11/a]: 'x'", [])).toBe("Exhibit  11 a   'x");
  expect(freeSheetName("x".repeat(40), ["x".repeat(31)])).toBe(`${"x".repeat(27)} (2)`);
});
