/** An exhibit that is built anew in its place: what changes, what stays, and what stands in the way. */
import type { Change } from "../../src/taskpane/figures";
import { AddIn, newPane } from "./add-in";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await AddIn.open();
});
afterEach(() => addIn.close());

const facts = [
  ["", 2024, 2023],
  ["Net income", 800, 600],
  ["Weighted-average shares", 100, 100],
  ["Dilutive effect of stock options", 20, 20],
];

/** The pane of somebody who opens the workbook at the exhibit. */
const openAt = async (sheet: string) => {
  const sheetId = addIn.sheet(sheet);
  addIn.book.activateSheet(sheetId);
  addIn.book.select({ sheetId, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] });
  await addIn.book.idle();
  const pane = newPane();
  await pane.follow();
  return pane;
};
const built = async (rows = facts) => {
  await addIn.select("Facts", rows);
  await addIn.pane.build();
};
/** As "Exhibit 11 (2)". */
const buildAgain = async () => {
  const sheetId = addIn.sheet("Facts");
  addIn.book.activateSheet(sheetId);
  addIn.book.select({ sheetId, areas: [{ row: 0, column: 0, rows: 4, columns: 3 }] });
  await newPane().build();
  await addIn.book.idle();
};
const put = (sheet: string, row: number, column: number, value: string | number) =>
  addIn.book.put(addIn.sheet(sheet), row, column, [[value]]);
const inWords = (changes: readonly Change[] = []) =>
  changes.map((change) =>
    change.kind === "figure"
      ? `${change.caption}, ${change.period}: ${change.before} → ${change.after}`
      : `${change.kind} ${change.is}: ${change.caption}`,
  );
const formulas = (sheet: string) => {
  const id = addIn.sheet(sheet);
  const used = addIn.book.usedArea(id, undefined, true)!;
  return addIn.book.formulas(id, used);
};

test("the pane knows the exhibit of the active sheet, its facts and that nothing has changed", async () => {
  await built();
  const pane = await openAt("Exhibit 11");
  expect(pane.state.built).toMatchObject({ sheet: "Exhibit 11", source: "'Facts'!$A$1:$C$4", changes: [] });
  expect(pane.state.built?.obstacle).toBeUndefined();
  expect(pane.state.understanding?.exhibit).toBeDefined();
});

test("an edited fact is told before, and exactly what it changes after the refresh", async () => {
  await built();
  put("Facts", 1, 1, 900);
  const pane = await openAt("Exhibit 11");
  const changes = [
    "Net income, 2024: $800 → $900",
    "Basic net income per share, 2024: $8.00 → $9.00",
    "Diluted net income per share, 2024: $6.67 → $7.50",
  ];
  expect(inWords(pane.state.built?.changes).sort()).toEqual([...changes].sort());
  expect(pane.state.built?.isRefreshed).toBe(false);
  expect(await pane.refresh()).toBe(true);
  expect(inWords(pane.state.built?.changes).sort()).toEqual([...changes].sort());
  expect(pane.state.message).toEqual({ kind: "done", text: "Refreshed. 3 things changed: see below." });
  expect(await pane.refresh()).toBe(true);
  expect(pane.state.built?.changes).toEqual([]);
  expect(pane.state.message?.text).toBe("Refreshed. Its figures are as they were.");
  expect(addIn.names()).toEqual(["Sheet1", "Facts", "Exhibit 11"]);
});

test("a refreshed exhibit is the one that would be built anew, from income to loss as well", async () => {
  await built();
  put("Facts", 1, 1, -800);
  put("Facts", 2, 0, "Average common shares");
  const pane = await openAt("Exhibit 11");
  await pane.refresh();
  await addIn.book.idle();
  const refreshed = formulas("Exhibit 11");
  expect(inWords(pane.state.built?.changes)).toEqual(
    expect.arrayContaining(["Basic net (loss) income per share, 2024: $8.00 → $(8.00)"]),
  );
  await buildAgain();
  expect(refreshed).toEqual(formulas("Exhibit 11 (2)"));
});

test("from income to loss the wording is another, the lines are the same, and no security is taken for another", async () => {
  await built([
    ["", 2024],
    ["Net income (loss)", 1300],
    ["Preferred dividends", 500],
    ["Weighted-average shares", 100],
    ["Dilutive shares from warrants", 20],
    ["Convertible preferred stock", ""],
    ["Shares issuable on conversion", 10],
    ["Dividends", 500],
  ]);
  expect(await addIn.lines("Exhibit 11")).toContain("Basic and Diluted Net Income per Share");
  put("Facts", 1, 1, -800);
  const pane = await openAt("Exhibit 11");
  await pane.refresh();
  expect(await addIn.lines("Exhibit 11")).toContain("Basic and Diluted Net Loss per Share");
  expect(inWords(pane.state.built?.changes)).toEqual([
    "Net income (loss), 2024: $1,300 → $(800)",
    "Net loss available to common stockholders, 2024: $800 → $(1,300)",
    "Basic net loss per share, 2024: $8.00 → $(13.00)",
    "Dilutive shares from warrants, 2024: 20 → -",
    "Weighted average common shares and equivalents used to compute diluted earnings per share, 2024: 120 → 100",
    "Net loss available to common stockholders after assumed conversions, 2024: $800 → $(1,300)",
    "Diluted net loss per share, 2024: $6.67 → $(13.00)",
    "line new: Dilutive shares from warrants",
  ]);
});

test("four round trips at most", async () => {
  await built();
  const pane = await openAt("Exhibit 11");
  const trips = () => addIn.office.executor.roundTrips.length;
  const before = trips();
  await pane.refresh();
  expect(trips() - before).toBe(3);
  addIn.book.setRowHidden(addIn.sheet("Facts"), 3, 1, true);
  addIn.book.activateSheet(addIn.sheet("Exhibit 11"));
  await pane.refresh();
  expect(trips() - before).toBe(7);
});

test("an Excel that freezes no panes refreshes all the same", async () => {
  await built();
  const pane = await openAt("Exhibit 11");
  addIn.office.executor.faults.onRoundTrip(3, { refuse: { code: "GeneralException" } });
  expect(await pane.refresh()).toBe(true);
  expect(pane.state.message?.kind).toBe("done");
});

test("a renamed sheet of facts is found", async () => {
  await built();
  addIn.book.updateSheet(addIn.sheet("Facts"), { name: "It's the facts" });
  put("It's the facts", 1, 1, 900);
  const pane = await openAt("Exhibit 11");
  expect(pane.state.built?.source).toBe("'It''s the facts'!$A$1:$C$4");
  expect(await pane.refresh()).toBe(true);
  expect(await addIn.lines("Exhibit 11")).toContain("Basic net income per share | $9.00 | $6.00");
});

test("so is a renamed exhibit", async () => {
  await built();
  addIn.book.updateSheet(addIn.sheet("Exhibit 11"), { name: "EPS" });
  put("Facts", 1, 1, 900);
  const pane = await openAt("EPS");
  expect(await pane.refresh()).toBe(true);
  expect(await addIn.lines("EPS")).toContain("Basic net income per share | $9.00 | $6.00");
});

/** Moves what a name of the exhibit's sheet stands for, as rows inserted above do. */
const move = (name: string, formula: string) => {
  const sheetId = addIn.sheet("Exhibit 11");
  const found = addIn.book.names().find((each) => each.name === name && each.sheetId === sheetId)!;
  addIn.book.deleteName(name, sheetId);
  addIn.book.addName({ ...found, formula });
};

test("facts that have moved with a line more are found, corrections with their lines", async () => {
  await addIn.select("Facts", [...facts, ["Number of employees", 40, 40]]);
  addIn.pane.setRole(3, { kind: "not used" });
  addIn.pane.setPeriod(2, { label: "Last year" });
  await addIn.pane.build();
  const sheetId = addIn.sheet("Facts");
  addIn.book.put(sheetId, 0, 0, [
    ["", "", ""],
    ["", 2024, 2023],
    ["Net income", 800, 600],
    ["Weighted-average shares", 100, 100],
    ["Dilutive effect of warrants", 25, 25],
    ["Dilutive effect of stock options", 20, 20],
    ["Number of employees", 40, 40],
  ]);
  move("EPS_Source", "=Facts!$A$2:$C$7");
  const pane = await openAt("Exhibit 11");
  expect(pane.state.understanding?.corrections.roles).toEqual(new Map([[4, { kind: "not used" }]]));
  expect(await pane.refresh()).toBe(true);
  const lines = await addIn.lines("Exhibit 11");
  expect(lines).toContain("Dilutive effect of warrants | 25 | 25");
  expect(lines.join()).not.toContain("options");
  expect(lines).toContain("2024 | Last year");
  expect(inWords(pane.state.built?.changes)).toEqual(
    expect.arrayContaining(["line new: Dilutive effect of warrants"]),
  );
});

test("facts that were deleted are said to be, and nothing is touched", async () => {
  await built();
  const before = formulas("Exhibit 11");
  move("EPS_Source", "=#REF!$A$1:$C$4");
  const pane = await openAt("Exhibit 11");
  expect(pane.state.built?.obstacle).toContain("no longer in the workbook");
  expect(await pane.refresh()).toBe(false);
  expect(pane.state.message?.text).toMatch(/no longer in the workbook.*Nothing was changed\.$/);
  expect(formulas("Exhibit 11")).toEqual(before);
});

test("so are facts whose sheet was deleted", async () => {
  await built();
  addIn.book.deleteSheet(addIn.sheet("Facts"));
  const pane = await openAt("Exhibit 11");
  expect(pane.state.built?.obstacle).toContain("no longer in the workbook");
  expect(await pane.refresh()).toBe(false);
});

test("facts that can no longer be read leave the exhibit as it is", async () => {
  await built();
  const before = formulas("Exhibit 11");
  put("Facts", 2, 0, "Number of employees");
  const pane = await openAt("Exhibit 11");
  expect(await pane.refresh()).toBe(false);
  expect(pane.state.understanding?.reading.problems).toBeDefined();
  expect(pane.state.message?.text).toContain("can no longer be read");
  expect(formulas("Exhibit 11")).toEqual(before);
});

test("notes beside the exhibit and widths of columns stay as the user has made them", async () => {
  await built();
  const id = addIn.sheet("Exhibit 11");
  const { rows = 0, columns = 0 } = addIn.book.usedArea(id, undefined, true) ?? {};
  addIn.book.put(id, 2, columns + 1, [["beside"]]);
  addIn.book.put(id, rows + 3, 0, [["beneath"]]);
  addIn.book.setColumnWidth(id, 0, 1, 400);
  addIn.book.setColumnWidth(id, 1, 1, 50);
  put("Facts", 1, 1, 123_456_789_012);
  const pane = await openAt("Exhibit 11");
  await pane.refresh();
  expect(addIn.book.columnWidth(id, 0)).toBeCloseTo(400, 0);
  expect(addIn.book.columnWidth(id, 1)).toBeCloseTo(50, 0);
  const texts = await addIn.texts("Exhibit 11");
  expect(texts[2]?.[columns + 1]).toBe("beside");
  expect(texts[rows + 3]?.[0]).toBe("beneath");
});

test("other options are taken; where the exhibit would grow over something of the user's, nothing is touched", async () => {
  await built();
  const id = addIn.sheet("Exhibit 11");
  const { row = 0, rows = 0 } = addIn.book.usedArea(id, undefined, true) ?? {};
  addIn.book.put(id, row + rows + 1, 1, [["mine"]]);
  const before = formulas("Exhibit 11");
  const pane = await openAt("Exhibit 11");
  pane.setOptions({ ...pane.state.options, form: "full computation", decimals: 3 });
  expect(await pane.refresh()).toBe(false);
  expect(pane.state.message?.text).toMatch(/holds something of yours\. Move it, then refresh again\./);
  expect(formulas("Exhibit 11")).toEqual(before);

  addIn.book.put(id, row + rows + 1, 1, [[""]]);
  expect(await pane.refresh()).toBe(true);
  expect(pane.state.built?.changes).toEqual([]);
  const another = await openAt("Exhibit 11");
  expect(another.state.options).toMatchObject({ form: "full computation", decimals: 3 });
  another.setOptions({ ...another.state.options, form: "basic and diluted", decimals: 2 });
  await another.refresh();
  await addIn.book.idle();
  expect(formulas("Exhibit 11")).toEqual(before.slice(0, -2));
});

test.each([
  ["rows above", 2, 0],
  ["a column to the left", 0, 1],
  ["rows above and columns to the left", 40, 3],
])("with %s, the exhibit is refreshed where it is now", async (_, rows, columns) => {
  await built();
  await buildAgain();
  const [id, other] = ["Exhibit 11", "Exhibit 11 (2)"].map((name) => addIn.sheet(name)) as [string, string];
  for (const sheet of [id, other]) {
    if (rows > 0) addIn.book.insertRows(sheet, 0, rows);
    if (columns > 0) addIn.book.insertColumns(sheet, 0, columns);
    addIn.book.put(sheet, 0, 0, [["my heading"]]);
  }
  addIn.book.setColumnWidth(id, columns + 1, 1, 50);
  // A formula that has moved has lost the quotes that it did not need.
  const plain = (sheet: string) => formulas(sheet).map((row) => row.map((cell) => unquoted(String(cell))));
  const unquoted = (formula: string) => formula.replaceAll("'Facts'", "Facts");
  put("Facts", 1, 1, 123_456_789_012);
  const pane = await openAt("Exhibit 11");
  expect(pane.state.built?.obstacle).toBeUndefined();
  expect(await pane.refresh()).toBe(true);
  put("Facts", 1, 1, 800);
  expect(await pane.refresh()).toBe(true);
  await addIn.book.idle();

  expect(plain("Exhibit 11")).toEqual(plain("Exhibit 11 (2)"));
  expect(await addIn.texts("Exhibit 11")).toEqual(await addIn.texts("Exhibit 11 (2)"));
  expect((await addIn.lines("Exhibit 11")).join("\n")).toMatch(
    /^my heading[^]*Cross-check \| agrees \| agrees/,
  );
  const namesOf = (sheetId: string) =>
    addIn.book
      .names()
      .filter((name) => name.sheetId === sheetId)
      .map(({ name, formula }) => `${name} ${unquoted(formula).replace(" (2)", "")}`);
  expect(namesOf(id)).toEqual(namesOf(other));
  expect(addIn.book.columnWidth(id, columns + 1)).toBeCloseTo(50, 0);
  for (const at of [0, 1, 5, 9, 20].map((row) => row + rows)) {
    expect(addIn.book.rowHeight(id, at)).toBe(addIn.book.rowHeight(other, at));
    for (const column of [0, 1].map((each) => each + columns))
      expect(addIn.book.format(id, at, column)).toEqual(addIn.book.format(other, at, column));
  }
});

test("what is printed is the exhibit where it is now", async () => {
  await built();
  addIn.book.insertRows(addIn.sheet("Exhibit 11"), 0, 2);
  const pane = await openAt("Exhibit 11");
  await pane.refresh();
  const printed = await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("Exhibit 11");
    const area = pageLayout.getPrintArea().load("address");
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    await context.sync();
    return [area.address, titles.address];
  });
  expect(printed).toEqual(["'Exhibit 11'!A3:C22", "'Exhibit 11'!3:6"]);
});

test("a moved exhibit does not grow over something of the user's either", async () => {
  await built();
  const id = addIn.sheet("Exhibit 11");
  addIn.book.insertRows(id, 0, 3);
  const { row = 0, rows = 0 } = addIn.book.usedArea(id, undefined, true) ?? {};
  addIn.book.put(id, row + rows, 0, [["mine"]]);
  const before = formulas("Exhibit 11");
  const pane = await openAt("Exhibit 11");
  pane.setOptions({ ...pane.state.options, form: "full computation" });
  expect(await pane.refresh()).toBe(false);
  expect(pane.state.message?.text).toContain(`needs the cells A4:C`);
  expect(pane.state.message?.text).toContain(`and A${row + rows + 1} holds something of yours`);
  expect(formulas("Exhibit 11")).toEqual(before);
});

test.each([
  ["a row beneath the title", () => addIn.book.insertRows(addIn.sheet("Exhibit 11"), 2, 1)],
  ["a column between periods", () => addIn.book.insertColumns(addIn.sheet("Exhibit 11"), 2, 1)],
])("an exhibit with %s is not written over", async (_, insert) => {
  await built();
  insert();
  put("Exhibit 11", 2, 2, "my remark");
  const before = formulas("Exhibit 11");
  const pane = await openAt("Exhibit 11");
  expect(await pane.refresh()).toBe(false);
  expect(pane.state.message?.text).toContain("inserted in the middle of this exhibit");
  expect(formulas("Exhibit 11")).toEqual(before);
});

test.each([
  ["typed where it was blank", () => undefined],
  [
    "in a row inserted for one deleted",
    () => {
      addIn.book.insertRows(addIn.sheet("Exhibit 11"), 3, 1);
      addIn.book.deleteRows(addIn.sheet("Exhibit 11"), 4, 1);
    },
  ],
])("a remark in the middle of an exhibit, %s, is not written over", async (_, change) => {
  await built();
  addIn.book.insertRows(addIn.sheet("Exhibit 11"), 0, 1);
  change();
  put("Exhibit 11", 3, 0, "my remark");
  const before = formulas("Exhibit 11");
  const pane = await openAt("Exhibit 11");
  expect(await pane.refresh()).toBe(false);
  expect(pane.state.message?.text).toContain("A4, in the middle of this exhibit, holds something of yours");
  expect(formulas("Exhibit 11")).toEqual(before);
  put("Exhibit 11", 3, 0, "");
  expect(await pane.refresh()).toBe(true);
});

test("an exhibit of before that was kept is refreshed still", async () => {
  await built();
  await Excel.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem("Exhibit 11");
    const block = customProperties.getItem("EPS.Block").load("value");
    await context.sync();
    const { rows, columns, widths } = JSON.parse(block.value) as Record<string, unknown>;
    customProperties.add("EPS.Block", JSON.stringify({ rows, columns, widths }));
    await context.sync();
  });
  put("Facts", 1, 1, 900);
  const pane = await openAt("Exhibit 11");
  expect(await pane.refresh()).toBe(true);
  expect(await addIn.lines("Exhibit 11")).toContain("Basic net income per share | $9.00 | $6.00");
});

test("an exhibit whose cells were cut and pasted to another sheet is not written over what is in their place", async () => {
  await built();
  move("EPS_Exhibit", "=Sheet1!$A$1:$C$36");
  put("Exhibit 11", 2, 1, "mine");
  const pane = await openAt("Exhibit 11");
  expect(await pane.refresh()).toBe(false);
  expect((await addIn.texts("Exhibit 11"))[2]?.[1]).toBe("mine");
});

test("what is corrected in the pane is refreshed with, and kept", async () => {
  await built();
  const pane = await openAt("Exhibit 11");
  pane.setScale("money", 1000);
  pane.setScale("shares", 1000);
  await pane.refresh();
  expect(await addIn.lines("Exhibit 11")).toContain("(In thousands, except per share data)");
  const another = await openAt("Exhibit 11");
  expect(another.state.understanding?.corrections.scales).toEqual({ money: 1000, shares: 1000 });
});

test("the ribbon's command does not build an exhibit of an exhibit", async () => {
  await built();
  const pane = await openAt("Exhibit 11");
  expect(await pane.build()).toBe(false);
  expect(addIn.names()).toEqual(["Sheet1", "Facts", "Exhibit 11"]);
});

test.each([1, 3, 5, 6, 10, 20])(
  "a failure after %i changes leaves old or new figures, never half",
  async (afterChanges) => {
    await built();
    addIn.book.insertRows(addIn.sheet("Exhibit 11"), 0, afterChanges % 2);
    const old = formulas("Exhibit 11");
    put("Facts", 1, 1, -900);
    const pane = await openAt("Exhibit 11");
    addIn.office.executor.faults.onRoundTrip(2, { refuse: { code: "GeneralException", afterChanges } });
    expect(await pane.refresh()).toBe(false);
    const left = formulas("Exhibit 11");
    expect(pane.state.message?.text).toContain("all as they were or all new");
    await pane.state.message?.retry?.();
    expect(pane.state.message?.kind).toBe("done");
    expect([old, formulas("Exhibit 11")]).toContainEqual(left);
  },
);
