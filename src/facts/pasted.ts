import type { Grid } from "./grid";
import { fromPlainText } from "./plain-text";
import { fromWebPage } from "./web-paste";

/** A range as captions and one column for each period; pasted text is set in columns, ordinary cells stay as they are. */
export function tidied(grid: Grid): Grid {
  return fromPlainText(grid) ?? fromWebPage(grid) ?? grid;
}
