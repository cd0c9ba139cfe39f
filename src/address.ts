// Places on a worksheet as Excel writes them. Every layer speaks of cells, so this belongs to none of them.

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "A", "Z", "AA": the letters of a column counted from 0. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** "B7" */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B7:E7", or "B7" for a single cell. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  const last = cellAddress(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** "$B$7:$E$7" */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** The sheet's name as formulas write it before an address: "'Exhibit 11'!". */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** The sheet and the top left cell of an address such as "'Facts 2002'!B7:E9", "B:E" or "7:9". */
export function parseAddress(address: string): {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
} {
  const [, quoted, plain, letters = "", digits = ""] =
    /^(?:'((?:[^']|'')*)'!|([^!]*)!)?\$?([A-Z]*)\$?(\d*)/.exec(address) ?? [];
  const column = [...(letters || "A")].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return {
    sheet: (quoted ?? plain ?? "").replaceAll("''", "'"),
    row: Number(digits || 1) - 1,
    column: column - 1,
  };
}
