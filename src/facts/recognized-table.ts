import type { Scales } from "../eps/scale";
import type { Grid, Place } from "./grid";
import type { Layout, Period } from "./headings";
import type { Line, Sum } from "./line";
import type { AmountGrid } from "./notation";

/** A table with a role for each of its lines: the first of two steps, so that a person can correct it before the second. */
export interface RecognizedTable {
  /** The range as it stands in the sheet. */
  readonly grid: Grid;
  /** Its cells in columns, the rows as in the range. */
  readonly cells: Grid["cells"];
  /** What each of the cells says as a figure. */
  readonly amounts: AmountGrid;
  readonly layout: Layout;
  readonly periods: readonly Period[];
  readonly lines: readonly Line[];
  readonly sums: readonly Sum[];
  readonly scales: Scales;
  /** Where the reported figures per share follow from other scales than the table states: what it states. */
  readonly statedScales?: Scales;
  /** The company's name where a title tells it. */
  readonly company?: string;
  /** Cells such as "(1)" that can be minus one or the call of a footnote, and nothing tells which. */
  readonly inDoubt?: readonly Place[];
}
