import { absoluteAddress, sheetPrefix, type Area } from "../address";
import { findingsOf, type Finding } from "../checks/checks";
import { composeExhibit } from "../exhibit/compose";
import type { Exhibit, ExhibitOptions } from "../exhibit/exhibit";
import type { SheetCell } from "../exhibit/renderers/formula";
import { toSheet } from "../exhibit/renderers/sheet";
import { blockKey, blockName, type Block } from "../excel/rewrite";
import type { SelectedRange } from "../excel/read";
import type { NotedPlan } from "../excel/write";
import type { Grid } from "../facts/grid";
import { corrected, readFacts, type Corrections, type Reading } from "../facts/read-facts";
import { recognize } from "../facts/recognize";
import type { RecognizedTable } from "../facts/recognized-table";
import type { Line } from "../facts/line";
import type { Choices } from "./choices";
import { correctionsKey, takeUp, toText } from "./corrections";
import { elementNotes } from "./element-notes";
import { figuresKey, figuresOf } from "./figures";

/** A selected range as the add-in understands it: its lines, its facts or problems, and the exhibit that they make. */
export interface Understanding {
  readonly address: string;
  readonly grid: Grid;
  /** The table as it is read without corrections. */
  readonly table: RecognizedTable;
  readonly corrections: Corrections;
  /** The table's lines, with the roles that the person has given them. */
  readonly lines: readonly Line[];
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly exhibit?: Exhibit;
  /** The title that the facts make, whatever the person's own. */
  readonly title?: string;
}

/** What a selection says under these options; undefined where it is blank or a single cell. */
export function understand(
  { grid, address, properties }: Pick<SelectedRange, "grid" | "address" | "properties">,
  options: ExhibitOptions,
  corrections?: Corrections,
): Understanding | undefined {
  if (!grid || (grid.cells.length === 1 && grid.cells[0]?.length === 1)) return undefined;
  const table = recognize(grid);
  const inForce = corrections ?? keptCorrections(table, properties);
  const reading = readFacts(table, inForce);
  return {
    address,
    grid,
    table,
    corrections: inForce,
    lines: corrected(table, inForce).lines,
    reading,
    findings: findingsOf(table, inForce),
    ...compose(reading, options),
  };
}

/** The same facts under other options. */
export function withOptions(understanding: Understanding, options: ExhibitOptions): Understanding {
  return { ...understanding, ...compose(understanding.reading, options) };
}

function compose(
  { facts }: Reading,
  { title: own, ...options }: ExhibitOptions,
): Pick<Understanding, "exhibit" | "title"> {
  if (!facts) return {};
  const exhibit = composeExhibit(facts, options);
  return { exhibit: own === undefined ? exhibit : { ...exhibit, title: own }, title: exhibit.title };
}

/** The corrections that the last exhibit of exactly these facts keeps. */
function keptCorrections(table: RecognizedTable, properties: SelectedRange["properties"]): Corrections {
  const facts = placeOf(table.grid);
  return properties.flatMap((text) => takeUp(text, facts, table)?.corrections ?? []).at(-1) ?? {};
}

/** "'Facts'!$A$1:$E$10": what corrections are of. */
export function placeOf(grid: Grid): string {
  return sheetPrefix(grid.sheet) + absoluteAddress(areaOf(grid));
}

function areaOf({ row, column, cells }: Grid): Area {
  return { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/** The sheet's property that keeps what its exhibit was built with, by which it is known. */
export const exhibitKey = "EPS.Exhibit";

/** The exhibit that another takes the place of: how large it was built, and where its first cell is now. */
export interface Replaced {
  readonly old: Block;
  readonly origin: SheetCell;
}

/** The sheet that shows an exhibit, with all that it takes to refresh it another day. */
export function exhibitSheet(
  name: string,
  exhibit: Exhibit,
  { grid, corrections, table, reading }: Understanding,
  choices: Choices,
  version: string,
  { canNote, replaced }: { readonly canNote: boolean; readonly replaced?: Replaced },
): NotedPlan {
  const { lines, ...plan } = toSheet(exhibit, name, { sheet: grid.sheet, ...areaOf(grid) }, replaced?.origin);
  const rows = plan.cells.length;
  const columns = plan.columnWidths.length;
  // A column is never made narrower again.
  const widths = plan.columnWidths.map((points, column) =>
    Math.max(points, replaced?.old.widths[column] ?? 0),
  );
  const filled = plan.cells.map((row) => row.map((cell) => (cell === "" ? "-" : "x")).join(""));
  const block: Block = { rows, columns, widths, filled };
  const cells = `=${sheetPrefix(name)}${absoluteAddress({ row: 0, column: 0, ...plan.origin, rows, columns })}`;
  return {
    ...plan,
    ...(canNote && choices.notesElements && { notes: elementNotes({ ...plan, lines }, choices.standard) }),
    names: [...plan.names, { name: blockName, refersTo: cells }],
    properties: [
      { key: exhibitKey, value: JSON.stringify({ version, options: choices }) },
      { key: correctionsKey, value: toText(corrections, placeOf(grid), table) },
      ...(reading.facts
        ? [{ key: figuresKey, value: JSON.stringify(figuresOf(exhibit, reading.facts)) }]
        : []),
      { key: blockKey, value: JSON.stringify(block) },
    ],
  };
}
