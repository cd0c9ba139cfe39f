import type { Grid } from "./grid";
import { fromPlainText } from "./plain-text";

/** A range as captions and one column for each period; pasted text is set in columns, ordinary cells stay as they are. */
export function tidied(grid: Grid): Grid {
  return fromPlainText(grid) ?? grid;
}
