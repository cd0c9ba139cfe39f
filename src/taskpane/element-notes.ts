import { elementOf } from "../exhibit/elements";
import type { Exhibit, Standard } from "../exhibit/exhibit";
import type { SheetPlan } from "../exhibit/renderers/sheet";
import { noteMark, type CellNote } from "../excel/notes";

/** A note at the caption of each line that a taxonomy has an element for. */
export function elementNotes(
  { rows }: Exhibit,
  { cells, origin }: SheetPlan,
  standard: Standard,
): readonly CellNote[] {
  const notes: CellNote[] = [];
  let row = 0;
  for (const line of rows) {
    if (line.kind !== "line") continue;
    // A caption that Excel would take for a formula has an apostrophe before it.
    const at = cells.findIndex(
      ([caption], index) => index >= row && (caption === line.caption || caption === `'${line.caption}`),
    );
    if (at < 0) continue;
    row = at + 1;
    const element = elementOf(line, standard);
    if (!element) continue;
    const cell = { row: (origin?.row ?? 0) + at, column: origin?.column ?? 0 };
    notes.push({ ...cell, text: `${noteMark} ${element.name}\n${element.taxonomy}` });
  }
  return notes;
}
