import { composeExhibit } from "../exhibit/compose";
import { type Exhibit, type ExhibitOptions } from "../exhibit/exhibit";
import { toSheet, type SheetPlan } from "../exhibit/renderers/sheet";
import { freeSheetName } from "../excel/write";
import type { SelectedRange } from "../excel/read";
import type { Grid } from "../facts/grid";
import { correctedLines, readFacts, type Corrections, type Reading } from "../facts/read-facts";
import { recognize, type Line, type RecognizedTable } from "../facts/recognize";

/** A selected range as the add-in understands it: its lines, its facts or problems, and the exhibit that they make. */
export interface Understanding {
  readonly address: string;
  readonly grid: Grid;
  readonly table: RecognizedTable;
  /** The table's lines, with the roles that the person has given them. */
  readonly lines: readonly Line[];
  readonly reading: Reading;
  readonly exhibit?: Exhibit;
}

/** What a selection says under these options; undefined where it is blank or a single cell. */
export function understand(
  { grid, address }: SelectedRange,
  options: ExhibitOptions,
  corrections: Corrections = {},
): Understanding | undefined {
  if (!grid || (grid.cells.length === 1 && grid.cells[0]?.length === 1)) return undefined;
  const table = recognize(grid);
  const reading = readFacts(table, corrections);
  return {
    address,
    grid,
    table,
    lines: correctedLines(table, corrections),
    reading,
    ...(reading.facts && { exhibit: composeExhibit(reading.facts, options) }),
  };
}

/** The sheet that shows an exhibit, under a name that the workbook does not have yet. */
export function exhibitSheet(
  exhibit: Exhibit,
  grid: Grid,
  options: ExhibitOptions,
  sheetNames: readonly string[],
  version: string,
): SheetPlan {
  const name = freeSheetName(`Exhibit ${options.number}`, sheetNames);
  const facts = {
    sheet: grid.sheet,
    row: grid.row,
    column: grid.column,
    rows: grid.cells.length,
    columns: grid.cells[0]?.length ?? 0,
  };
  return toSheet(exhibit, name, facts, { version, options });
}
