/** What a new workbook is made of. */
import type { IWorkbookData } from "@univerjs/core";
import { defaultFont } from "./univer-format";

export const sheetDefaults = {
  rowCount: 1000,
  columnCount: 40,
  defaultColumnWidth: 64,
  defaultRowHeight: 20,
  defaultStyle: { ff: defaultFont.name, fs: defaultFont.size, vt: 3 },
} as const;

let count = 0;

/** Each with an identity of its own: Univer's caches are shared by all workbooks of the process. */
export function workbookData(name: string): Partial<IWorkbookData> {
  const id = `book-${++count}`;
  const sheetId = `${id}-0`;
  return {
    id,
    name,
    sheetOrder: [sheetId],
    sheets: { [sheetId]: { id: sheetId, name: "Sheet1", ...sheetDefaults } },
  };
}
