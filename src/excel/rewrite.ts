import { absoluteAddress, parseAddress, sheetPrefix, type Area } from "../address";
import type { SheetName } from "../exhibit/renderers/sheet";
import type { Grid } from "../facts/grid";
import { askGrid, loadGrid, propertiesOf } from "./read";
import { askStandingNotes, writeNotes, type StandingNote } from "./notes";
import { finish, formatCells, rangeOf, setPrinted, type NotedPlan } from "./write";

/** The name of the range that an exhibit was built from, and the one of the exhibit's own cells. */
const sourceName = "EPS_Source" satisfies SheetName;
export const blockName = "EPS_Exhibit" satisfies SheetName;
/** The names of key figures, which not every exhibit has. */
const keyNames: readonly SheetName[] = ["EPS_Basic", "EPS_Diluted"];
/** The sheet's property that keeps how large its exhibit is. */
export const blockKey = "EPS.Block";

/** How many cells an exhibit has, which of them it fills, and the column widths that they were given. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly widths: readonly number[];
  /** For each row a text with "x" for a cell with content; absent where that was not kept. */
  readonly filled?: readonly string[];
}

/** More than an exhibit has. */
const mostColumns = 32;

/** A sheet with an exhibit, as it is now. */
export interface BuiltSheet {
  readonly sheet: string;
  readonly properties: Readonly<Record<string, string>>;
  /** The facts as they are now; undefined where the workbook has their range no more. */
  readonly source?: Grid;
  /** Where the exhibit's own cells are now, also when rows above or columns beside have moved them; undefined where they are no more. */
  readonly block?: Area;
  readonly names: readonly string[];
  readonly notes: readonly StandingNote[];
  /** The widths of the first columns, in points. */
  readonly widths: readonly number[];
  /** The cells of the sheet that hold something. */
  readonly filled: readonly { readonly row: number; readonly column: number }[];
}

/** Reads the active sheet and the facts that its exhibit was built from, in one round trip, or two where it has notes or some of them are hidden. */
export async function readBuilt(canNote: boolean): Promise<BuiltSheet> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name,customProperties/items/key,customProperties/items/value,names/items/name");
    const source = sheet.names.getItemOrNullObject(sourceName).getRangeOrNullObject();
    loadGrid(source);
    const block = sheet.names.getItemOrNullObject(blockName).getRangeOrNullObject();
    block.load("address,rowIndex,columnIndex,rowCount,columnCount");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,formulas");
    if (canNote) sheet.notes.load("items/content");
    const columns = Array.from({ length: mostColumns }, (_, column) =>
      sheet.getRangeByIndexes(0, column, 1, 1).load("format/columnWidth"),
    );
    await context.sync();
    const facts = source.isNullObject ? undefined : askGrid(source);
    const notes = canNote ? askStandingNotes(sheet) : undefined;
    if (facts?.needsSync || notes?.needsSync) await context.sync();
    return {
      sheet: sheet.name,
      properties: propertiesOf(sheet),
      names: sheet.names.items.map(({ name }) => name),
      notes: notes?.answer() ?? [],
      widths: columns.map(({ format }) => format.columnWidth),
      filled: used.isNullObject ? [] : filledCells(used),
      ...(isOn(sheet, block) && { block: areaOf(block) }),
      ...(facts && { source: facts.answer() }),
    };
  });
}

/** Cells that were cut and pasted take their name along, to another sheet as well. */
function isOn({ name }: Excel.Worksheet, range: Excel.Range): boolean {
  return !range.isNullObject && parseAddress(range.address).sheet === name;
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

function filledCells({ formulas, rowIndex, columnIndex }: Excel.Range): BuiltSheet["filled"] {
  return formulas.flatMap((line: unknown[], row) =>
    line.flatMap((cell, column) =>
      cell === "" ? [] : { row: rowIndex + row, column: columnIndex + column },
    ),
  );
}

/**
 * Writes the plan over the exhibit that stands on its sheet, in one round trip, and calculates it in another. All cells get
 * their new contents at once, so that a failure leaves the old figures or the new ones; what may lack then is how they look.
 * Until the end the sheet says that its exhibit reaches over both, so that it can be done again.
 */
export async function rewriteSheet(
  plan: NotedPlan,
  old: Block,
  { names, widths, notes }: BuiltSheet,
): Promise<void> {
  const rows = Math.max(old.rows, plan.cells.length);
  const columns = Math.max(old.columns, plan.columnWidths.length);
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    const sheet = context.workbook.worksheets.getItem(plan.name);
    const name = (wanted: string, refersTo: string) => {
      if (names.includes(wanted)) sheet.names.getItem(wanted).formula = refersTo;
      else sheet.names.add(wanted, refersTo);
    };
    const { row: top, column: left } = plan.origin ?? { row: 0, column: 0 };
    const both = { row: top, column: left, rows, columns };
    sheet.customProperties.add(blockKey, JSON.stringify({ rows, columns, widths: old.widths }));
    sheet.names.getItem(blockName).formula = `=${sheetPrefix(plan.name)}${absoluteAddress(both)}`;

    const block = rangeOf(sheet, plan, { row: 0, column: 0, rows, columns });
    block.clear("Formats");
    block.numberFormat = filledUp(plan.numberFormats, rows, columns, "General");
    block.formulas = filledUp<string | number>(plan.cells, rows, columns, "");
    block.format.rowHeight = usualHeight;
    plan.columnWidths.forEach((points, column) => {
      const given = old.widths[column];
      // Excel rounds a width to whole pixels.
      const isTheirs = given !== undefined && Math.abs((widths[left + column] ?? given) - given) > 1;
      if (isTheirs || points <= (given ?? 0)) return;
      rangeOf(sheet, plan, { row: 0, column, rows, columns: 1 }).format.columnWidth = points;
    });
    formatCells(sheet, plan);
    if (plan.page) setPrinted(sheet, plan.page);

    for (const each of keyNames) {
      const isGone = names.includes(each) && !plan.names.some((kept) => kept.name === each);
      if (isGone) sheet.names.getItem(each).delete();
    }
    for (const each of plan.names) if (each.name !== sourceName) name(each.name, each.refersTo);
    writeNotes(sheet, plan.notes ?? [], notes);
    for (const { key, value } of plan.properties) sheet.customProperties.add(key, value);
    await context.sync();
    // Where the exhibit has moved, what is kept in view is the user's: with many rows above, it would leave no room.
    await finish(sheet, top === 0 && left === 0 ? plan.frozen : undefined);
  });
}

/** In points. */
const usualHeight = 15;

function filledUp<Value>(
  lines: readonly (readonly Value[])[],
  rows: number,
  columns: number,
  blank: Value,
): Value[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => lines[row]?.[column] ?? blank),
  );
}
