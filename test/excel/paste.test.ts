/** A pasted exhibit on a sheet of its own. */
import { pastedRows } from "../../src/taskpane/paste";
import { AddIn } from "./add-in";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await AddIn.open();
});
afterEach(() => addIn.close());

test("stands on a new sheet as it was pasted, selected and read", async () => {
  expect(
    await addIn.pane.insertPasted([
      ["EXHIBIT 11"],
      ["", { value: 2002, format: "General" }],
      ["Net income", "$", { value: 377000, format: "#,##0" }],
      ["-----", "(1)", { value: -0.08, format: "0.00_);(0.00)" }],
    ]),
  ).toBe(true);
  expect((await addIn.texts("Pasted exhibit")).map((row) => row.map((text) => text.trim()))).toEqual([
    ["EXHIBIT 11", "", ""],
    ["", "2002", ""],
    ["Net income", "$", "377,000"],
    ["-----", "(1)", "(0.08)"],
  ]);
  expect(addIn.pane.state.address).toBe("'Pasted exhibit'!A1:C4");
  expect(addIn.pane.state.message?.text).toContain("on the sheet “Pasted exhibit”");
});

test("a text stands line by line, its rulers and figures as texts", async () => {
  const text = "  EXHIBIT 11\n=====\n-----  -----\n1,234\n+5\n@x";
  await addIn.pane.insertPasted(pastedRows(text));
  const id = addIn.sheet("Pasted exhibit");
  const area = { row: 0, column: 0, rows: 6, columns: 1 };
  const lines = text.split("\n").map((line) => [line]);
  expect(addIn.book.values(id, area)).toEqual(lines);
  expect(addIn.book.formulas(id, area)).toEqual(lines);
});

test("a second one gets a sheet of its own, and a failure leaves none", async () => {
  await addIn.pane.insertPasted([["Net income"], ["Shares"]]);
  await addIn.pane.insertPasted([["Net income"], ["Shares"]]);
  expect(addIn.names()).toEqual(["Sheet1", "Pasted exhibit", "Pasted exhibit (2)"]);
  addIn.office.executor.faults.onRoundTrip(3, { refuse: { code: "AccessDenied", afterChanges: 1 } });
  expect(await addIn.pane.insertPasted([["Net income"], ["Shares"]])).toBe(false);
  expect(addIn.names()).toHaveLength(3);
  expect(addIn.pane.state.message?.text).toContain("protected");
});

test("where what was written cannot be read at once, to try again reads it and writes no second one", async () => {
  // Two round trips to read, two to write and to show, and then the one that fails.
  addIn.office.executor.faults.onRoundTrip(5, { refuse: { code: "GeneralException" } });
  await addIn.pane.insertPasted([
    ["", { value: 2024, format: "General" }],
    ["Net income", "5"],
    ["Shares", "2"],
  ]);
  const { message } = addIn.pane.state;
  expect(message?.kind).toBe("failed");
  await message?.retry?.();
  expect(addIn.names()).toEqual(["Sheet1", "Pasted exhibit"]);
  expect(addIn.pane.state.understanding?.grid.sheet).toBe("Pasted exhibit");
});
