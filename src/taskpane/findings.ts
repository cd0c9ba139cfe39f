import type { Place } from "../facts/grid";
import type { Corrections } from "../facts/read-facts";
import type { RecognizedTable } from "../facts/recognize";

/** Something in a table that contradicts itself or the rules, with its cell. */
export interface Finding {
  readonly rule: string;
  readonly severity: "error" | "warning" | "note";
  readonly place: Place;
  readonly sentence: string;
  readonly expected: string;
  readonly found: string;
  readonly paragraph?: string;
}

/** What the checks find in a table. */
export function findingsOf(table: RecognizedTable, corrections: Corrections = {}): readonly Finding[] {
  void table;
  void corrections;
  return [];
}
