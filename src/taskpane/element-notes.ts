import { elementOf } from "../exhibit/elements";
import type { Standard } from "../exhibit/exhibit";
import type { ExhibitPlan } from "../exhibit/renderers/sheet";
import { noteMark, type CellNote } from "../excel/notes";

/** A note at the caption of each line that a taxonomy has an element for. */
export function elementNotes({ lines, origin }: ExhibitPlan, standard: Standard): readonly CellNote[] {
  return lines.flatMap(({ line, row }) => {
    const element = elementOf(line, standard);
    if (!element) return [];
    const cell = { row: (origin?.row ?? 0) + row, column: origin?.column ?? 0 };
    return [{ ...cell, text: `${noteMark} ${element.name}\n${element.taxonomy}` }];
  });
}
