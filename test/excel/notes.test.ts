/** Notes at cells, on a sheet that only records what it is asked: the stand-in for Excel has none. */
import { askStandingNotes, noteMark, writeNotes } from "../../src/excel/notes";
import { composeExhibit } from "../../src/exhibit/compose";
import { usualOptions } from "../../src/exhibit/exhibit";
import { toSheet } from "../../src/exhibit/renderers/sheet";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { elementNotes } from "../../src/taskpane/element-notes";
import { grid } from "../facts/table";

const recorded = (run: (sheet: Excel.Worksheet) => void): readonly string[] => {
  const done: string[] = [];
  const notes = {
    add: (address: string, text: string) => done.push(`add ${address}: ${text}`),
    getItem: (address: string) => ({ delete: () => done.push(`delete ${address}`) }),
  };
  run({ notes } as unknown as Excel.Worksheet);
  return done;
};

test("notes are added to a new sheet", () => {
  expect(recorded((sheet) => writeNotes(sheet, [{ row: 8, column: 0, text: "one" }]))).toEqual([
    "add A9: one",
  ]);
});

test("ours give way to new ones, and a cell with somebody else's keeps it", () => {
  const wanted = [8, 9, 10].map((row) => ({ row, column: 0, text: "new" }));
  const standing = [
    { row: 8, column: 0, isOurs: true },
    { row: 9, column: 0, isOurs: false },
    { row: 20, column: 0, isOurs: true },
  ];
  expect(recorded((sheet) => writeNotes(sheet, wanted, standing))).toEqual([
    "delete A9",
    "delete A21",
    "add A9: new",
    "add A11: new",
  ]);
});

test("where notes stand takes a round trip only where there are any", () => {
  const note = (content: string, rowIndex: number) => ({
    content,
    getLocation: () => ({ load: () => ({ rowIndex, columnIndex: 0 }) }),
  });
  const asked = (items: readonly ReturnType<typeof note>[]) =>
    askStandingNotes({ notes: { items } } as unknown as Excel.Worksheet);
  expect(asked([]).needsSync).toBe(false);
  expect(asked([]).answer()).toEqual([]);
  const some = asked([note(`${noteMark} a`, 3), note("mine", 5)]);
  expect(some.needsSync).toBe(true);
  expect(some.answer()).toEqual([
    { row: 3, column: 0, isOurs: true },
    { row: 5, column: 0, isOurs: false },
  ]);
});

test("notes of elements stand at their captions, wherever the exhibit stands", () => {
  const table = grid([
    ["", 2024],
    ["Net income", 800],
    ["Weighted-average shares", 100],
  ]);
  const facts = readFacts(recognize(table)).facts!;
  const place = { sheet: "Facts", row: 0, column: 0, rows: 3, columns: 2 };
  const notesAt = (row: number, column: number, title?: string) => {
    const exhibit = composeExhibit(facts, { ...usualOptions, ...(title && { title }) });
    return elementNotes(toSheet(exhibit, "Exhibit 11", place, { row, column }), "US GAAP");
  };
  expect(notesAt(0, 0).length).toBeGreaterThan(2);
  expect(notesAt(3, 1)).toEqual(
    notesAt(0, 0).map(({ row, column, text }) => ({ row: row + 3, column: column + 1, text })),
  );
  // A title is no line, whatever its words.
  expect(notesAt(0, 0, "Weighted-average shares")).toEqual(notesAt(0, 0));
});
