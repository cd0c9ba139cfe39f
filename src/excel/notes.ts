import { cellAddress } from "../address";
import type { Asked } from "./read";

/** A note at a cell; Excel has them for add-ins since ExcelApi 1.18. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** How every note of ours begins. */
export const noteMark = "XBRL element:";

/** The notes that stand on a sheet already, and whether they are ours. */
export interface StandingNote {
  readonly row: number;
  readonly column: number;
  readonly isOurs: boolean;
}

/** Asks where the loaded notes of a sheet stand. */
export function askStandingNotes({ notes: { items } }: Excel.Worksheet): Asked<readonly StandingNote[]> {
  const places = items.map((note) => note.getLocation().load("rowIndex,columnIndex"));
  return {
    needsSync: items.length > 0,
    answer: () =>
      places.map(({ rowIndex, columnIndex }, index) => ({
        row: rowIndex,
        column: columnIndex,
        isOurs: items[index]?.content.startsWith(noteMark) ?? false,
      })),
  };
}

/** Puts the notes in the place of ours; a cell that has somebody else's keeps it. */
export function writeNotes(
  sheet: Excel.Worksheet,
  wanted: readonly CellNote[],
  standing: readonly StandingNote[] = [],
): void {
  for (const { row, column, isOurs } of standing)
    if (isOurs) sheet.notes.getItem(cellAddress(row, column)).delete();
  const taken = new Set(
    standing.filter(({ isOurs }) => !isOurs).map(({ row, column }) => cellAddress(row, column)),
  );
  for (const { row, column, text } of wanted) {
    const address = cellAddress(row, column);
    if (!taken.has(address)) sheet.notes.add(address, text);
  }
}
