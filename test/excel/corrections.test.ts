/** What a person sets right: followed by the exhibit, kept with it, and taken up again. */
import { countOf } from "../../src/taskpane/corrections";
import { AddIn, newPane } from "./add-in";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await AddIn.open();
});
afterEach(() => addIn.close());

const facts = [
  ["", 2024, 2023],
  ["Net income", 800, 600],
  ["Number of employees", 40, 20],
  ["Weighted-average shares", 100, 100],
  ["Dilutive effect of convertible notes", 20, 20],
  ["Dilutive effect of convertible preferred stock", 50, 50],
  ["Interest on convertible notes", 10, 10],
];

const byHand = () => countOf(addIn.pane.state.understanding?.corrections ?? {});
const selectAgain = async (name: string, rows = facts.length) => {
  const sheetId = addIn.sheet(name);
  addIn.book.activateSheet(sheetId);
  addIn.book.select({ sheetId, areas: [{ row: 0, column: 0, rows, columns: 3 }] });
  await addIn.pane.follow();
};
test("a role, an owner, a scale and the periods are followed by the exhibit", async () => {
  await addIn.select("Facts", facts);
  const { pane } = addIn;
  pane.setRole(5, { kind: "not used" });
  pane.setOwner(6, 4);
  pane.setScale("money", 1000);
  pane.setScale("shares", 1000);
  pane.setPeriod(1, { label: "This year" });
  pane.setPeriod(2, { dropped: true });
  expect(byHand()).toBe(6);
  expect(await pane.build()).toBe(true);
  const lines = await addIn.lines("Exhibit 11");
  expect(lines).toContain("(In thousands, except per share data)");
  expect(lines).toContain("This year");
  expect(lines).toContain("Basic net income per share | $8.00");
  // (800 + 10) / (100 + 20)
  expect(lines).toContain("Diluted net income per share | $6.75");
  expect(lines.join()).not.toContain("preferred stock");
});

test("each correction can be taken back, and all of them at once", async () => {
  await addIn.select("Facts", facts);
  const { pane } = addIn;
  const asRead = pane.state.understanding?.lines;
  pane.setRole(3, { kind: "not used" });
  expect(pane.state.understanding?.exhibit).toBeUndefined();
  pane.setRole(3, undefined);
  expect(byHand()).toBe(0);
  expect(pane.state.understanding?.lines).toEqual(asRead);
  pane.setScale("shares", 1000);
  pane.setPeriod(1, { dropped: true });
  pane.setOwner(6, 5);
  pane.resetCorrections();
  expect(byHand()).toBe(0);
  expect(pane.state.understanding?.exhibit?.periods).toHaveLength(2);
});

test("corrections survive a change of selection, each range with its own", async () => {
  await addIn.select("Facts", facts);
  addIn.pane.setScale("money", 1000);
  await addIn.select("Other facts", facts);
  expect(byHand()).toBe(0);
  await selectAgain("Facts", 6);
  expect(byHand()).toBe(0);
  await selectAgain("Facts");
  expect(addIn.pane.state.understanding?.corrections.scales).toEqual({ money: 1000 });
});

test("the exhibit keeps them, and another day they are taken up with its facts", async () => {
  await addIn.select("Facts", facts);
  addIn.pane.setRole(5, { kind: "not used" });
  addIn.pane.setPeriod(2, { label: "Last year" });
  await addIn.pane.build();

  const another = newPane();
  await selectAgain("Facts");
  await another.follow();
  const { corrections } = another.state.understanding ?? {};
  expect(corrections?.roles).toEqual(new Map([[5, { kind: "not used" }]]));
  expect(corrections?.periods).toEqual(new Map([[2, { label: "Last year" }]]));

  another.resetCorrections();
  await another.follow();
  expect(countOf(another.state.understanding?.corrections ?? {})).toBe(0);

  await selectAgain("Facts", 6);
  await another.follow();
  expect(countOf(another.state.understanding?.corrections ?? {})).toBe(0);
});

test("of several exhibits of the same facts the last one counts", async () => {
  await addIn.select("Facts", facts);
  const scaleAnotherDay = async () => {
    await addIn.pane.build();
    const another = newPane();
    await selectAgain("Facts");
    await another.follow();
    return another.state.understanding?.corrections.scales?.money;
  };
  addIn.pane.setScale("money", 1000);
  expect(await scaleAnotherDay()).toBe(1000);
  addIn.pane.setScale("money", 1_000_000);
  expect(await scaleAnotherDay()).toBe(1_000_000);
  addIn.pane.resetCorrections();
  expect(await scaleAnotherDay()).toBeUndefined();
});

test("taking them up asks Excel nothing more: twice to follow, three times to build", async () => {
  await addIn.select("Facts", facts);
  addIn.pane.setRole(5, { kind: "not used" });
  await addIn.pane.build();
  await selectAgain("Facts");
  const another = newPane();
  const trips = () => addIn.office.executor.roundTrips.length;
  const before = trips();
  await another.follow();
  expect(trips() - before).toBe(2);
  await another.build();
  expect(trips() - before).toBe(5);
});
