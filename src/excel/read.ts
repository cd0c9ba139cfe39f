import type { Cell, Grid } from "../facts/grid";
import { parseAddress } from "../address";

/** What is selected, and what the workbook has beside it. */
export interface SelectedRange {
  /** The used cells of the selection; undefined where all of it is blank. */
  readonly grid?: Grid;
  /** "Facts!A1:E10" as Excel writes it. */
  readonly address: string;
  readonly sheetNames: readonly string[];
}

/** Reads the selected range in one round trip; a selection of whole columns counts as far as it is used. */
export async function readSelection(): Promise<SelectedRange> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("address");
    const used = selected.getUsedRangeOrNullObject(true);
    used.load("address,values,text,numberFormat,valueTypes");
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();

    const sheetNames = sheets.items.map(({ name }) => name);
    if (used.isNullObject) return { address: selected.address, sheetNames };
    const { sheet, row, column } = parseAddress(used.address);
    return { address: selected.address, sheetNames, grid: { sheet, row, column, cells: cellsOf(used) } };
  });
}

function cellsOf({ values, text, numberFormat, valueTypes }: Excel.Range): readonly (readonly Cell[])[] {
  return values.map((line: unknown[], row) =>
    line.map((value, column): Cell => {
      const isError = valueTypes[row]?.[column] === Excel.RangeValueType.error;
      return {
        value: typeof value === "number" || typeof value === "boolean" ? value : String(value ?? ""),
        text: String(text[row]?.[column] ?? ""),
        format: String(numberFormat[row]?.[column] ?? "General"),
        ...(isError && { error: true as const }),
      };
    }),
  );
}

/** Tells of every change of the selection, until the function that it returns is called. */
export async function followSelection(changed: () => void): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(async () => changed());
    await context.sync();
    return () =>
      Excel.run(handler.context, async (same) => {
        handler.remove();
        await same.sync();
      });
  });
}
