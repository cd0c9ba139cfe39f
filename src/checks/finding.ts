import type { Place } from "../facts/grid";

export type Severity = "error" | "warning" | "note";

/** What a check finds in a table: the cell, a sentence in a reviewer's words, what was expected and what is there. */
export interface Finding {
  /** "EPS-RECOMPUTES" */
  readonly rule: string;
  readonly severity: Severity;
  /** The cell in the selected range; rows and columns count from 0. */
  readonly place: Place;
  readonly sentence: string;
  readonly expected: string;
  readonly found: string;
  readonly paragraph?: string;
}
