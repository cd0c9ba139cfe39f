/** Notes at cells, on a sheet that only records what it is asked: the stand-in for Excel has none. */
import { writeNotes } from "../../src/excel/notes";

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
