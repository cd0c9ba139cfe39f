import { parseAddress } from "../address";
import type { Cell, Grid } from "../facts/grid";

/** What is selected, and what the workbook has beside it. */
export interface SelectedRange {
  /** The used cells of the selection; undefined where all of it is blank. */
  readonly grid?: Grid;
  /** More cells than a table of facts has: they are not handed on. */
  readonly isTooLarge?: true;
  /** "Facts!A1:E10" as Excel writes it. */
  readonly address: string;
  readonly sheetNames: readonly string[];
  /** What the workbook's sheets keep under the key that was asked for, in the order of the sheets. */
  readonly properties: readonly string[];
  /** What the sheet of the selection keeps, by its keys. */
  readonly own: Readonly<Record<string, string>>;
}

const mostCells = 50_000;

/**
 * Reads the selected range; a selection of whole columns counts as far as it is used. The first round trip asks how large it
 * is, since a large one would take Excel long or be more than it answers at once; the second asks for its cells and, where
 * some of its rows or columns are hidden, which. A selection that has been read before is read in the first. The properties
 * are the sheets' own of that key.
 */
export async function readSelection(key: string, wasRead = false): Promise<SelectedRange> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("address");
    const used = selected.getUsedRangeOrNullObject(true);
    if (wasRead) loadGrid(used);
    else used.load("rowCount,columnCount,rowHidden,columnHidden");
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/customProperties/items/key,items/customProperties/items/value");
    await context.sync();

    const { sheet: active } = parseAddress(selected.address);
    const about = {
      address: selected.address,
      own: propertiesOf(sheets.items.find(({ name }) => name === active)),
      sheetNames: sheets.items.map(({ name }) => name),
      properties: sheets.items.flatMap(({ customProperties }) =>
        customProperties.items.filter((property) => property.key === key).map(({ value }) => value),
      ),
    };
    if (used.isNullObject) return about;
    if (used.rowCount * used.columnCount > mostCells) return { ...about, isTooLarge: true };
    if (!wasRead) loadGrid(used);
    const grid = askGrid(used);
    if (!wasRead || grid.needsSync) await context.sync();
    return { ...about, grid: grid.answer() };
  });
}

/** Asks for what a range needs before it is a grid. */
export function loadGrid(range: Excel.Range): void {
  range.load(
    "address,rowCount,columnCount,values,text,numberFormat,valueTypes,formulas,rowHidden,columnHidden",
  );
}

/** What is asked for in a round trip that several questions can share. */
export interface Asked<Value> {
  /** Whether there is anything to ask. */
  readonly needsSync: boolean;
  readonly answer: () => Value;
}

/** The cells of a loaded range; where some of its rows or columns are hidden, asks which. */
export function askGrid(range: Excel.Range): Asked<Grid> {
  const { needsSync, answer } = askHidden(range);
  return {
    needsSync,
    answer: () => {
      const { sheet, row, column } = parseAddress(range.address);
      return { sheet, row, column, cells: cellsOf(range), ...answer() };
    },
  };
}

/** What a sheet keeps, by its keys. */
export function propertiesOf(sheet: Excel.Worksheet | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries((sheet?.customProperties.items ?? []).map(({ key, value }) => [key, value]));
}

type Hidden = Pick<Grid, "hiddenRows" | "hiddenColumns">;

/** Asks which of the rows and columns of a range the sheet does not show, where it hides any. */
function askHidden(range: Excel.Range): Asked<Hidden> {
  // Mixed is null, which the types leave out.
  if (range.rowHidden === false && range.columnHidden === false)
    return { needsSync: false, answer: () => ({}) };
  const byRow = Array.from({ length: range.rowCount }, (_, index) => range.getRow(index).load("rowHidden"));
  const byColumn = Array.from({ length: range.columnCount }, (_, index) =>
    range.getColumn(index).load("columnHidden"),
  );
  return {
    needsSync: true,
    answer: () => ({
      hiddenRows: byRow.flatMap(({ rowHidden }, index) => (rowHidden ? index : [])),
      hiddenColumns: byColumn.flatMap(({ columnHidden }, index) => (columnHidden ? index : [])),
    }),
  };
}

function cellsOf(range: Excel.Range): readonly (readonly Cell[])[] {
  const { values, text, numberFormat, valueTypes, formulas } = range;
  return values.map((line: unknown[], row) =>
    line.map((value, column): Cell => {
      const isError = valueTypes[row]?.[column] === Excel.RangeValueType.error;
      const formula: unknown = formulas[row]?.[column];
      // A text that begins with "=" is its own formula.
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      return {
        value: typeof value === "number" || typeof value === "boolean" ? value : String(value ?? ""),
        text: String(text[row]?.[column] ?? ""),
        format: String(numberFormat[row]?.[column] ?? "General"),
        ...(isError && { error: true as const }),
        ...(isFormula && { formula: true as const }),
      };
    }),
  );
}

/** Tells of every change of the selection, and of the sheet, until the function that it returns is called. */
export async function followSelection(changed: () => void): Promise<() => Promise<void>> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    const handlers = [
      workbook.onSelectionChanged.add(async () => changed()),
      // Another sheet may have the same cell selected.
      workbook.worksheets.onActivated.add(async () => changed()),
    ];
    await context.sync();
    return () =>
      Excel.run(context, async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      });
  });
}
