import type { Area } from "./book";

/** Excel's grid. */
export const GRID: Area = { row: 0, column: 0, rows: 1048576, columns: 16384 };

export const isWholeColumns = (area: Area): boolean => area.rows === GRID.rows;
export const isWholeRows = (area: Area): boolean => area.columns === GRID.columns;
/** Excel answers null for the cells of whole columns or rows and refuses to set them one by one. */
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "A1", "B2:D4", "A:C", "1:5" */
export function printArea(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  if (isWholeColumns(area) && !isWholeRows(area)) {
    return `${mark}${columnName(area.column)}:${mark}${columnName(last.column)}`;
  }
  if (isWholeRows(area)) return `${mark}${String(area.row + 1)}:${mark}${String(last.row + 1)}`;
  const cell = (row: number, column: number) => `${mark}${columnName(column)}${mark}${String(row + 1)}`;
  const first = cell(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cell(last.row, last.column)}`;
}

const looksLikeCell = /^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i;

export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "A1", "$B$2:D4", "A:C", "1:5" to an area; undefined where it is none or lies outside the grid. */
export function parseArea(text: string): Area | undefined {
  const plain = text.replaceAll("$", "").trim();
  const [from, to, ...more] = plain.split(":");
  if (from === undefined || more.length > 0) return undefined;
  const corner = (part: string) => {
    const match = /^([A-Z]{1,3})?(\d+)?$/i.exec(part.trim());
    if (!match || part.trim() === "") return undefined;
    return {
      column: match[1] === undefined ? undefined : columnIndex(match[1]),
      row: match[2] === undefined ? undefined : Number(match[2]) - 1,
    };
  };
  const first = corner(from);
  const last = to === undefined ? first : corner(to);
  if (!first || !last) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  if (to === undefined && (first.row === undefined || first.column === undefined)) return undefined;
  const span = (a: number | undefined, b: number | undefined, size: number) =>
    a === undefined || b === undefined
      ? { start: 0, count: size }
      : { start: Math.min(a, b), count: Math.abs(a - b) + 1 };
  const rows = span(first.row, last.row, GRID.rows);
  const columns = span(first.column, last.column, GRID.columns);
  const area = { row: rows.start, column: columns.start, rows: rows.count, columns: columns.count };
  return isInside(area) ? area : undefined;
}

export function isInside(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= GRID.rows &&
    area.column + area.columns <= GRID.columns
  );
}

/** Splits "'Exhibit 11'!B9" into its sheet and its cells. */
export function splitAddress(address: string): { readonly sheet?: string; readonly cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), cells: quoted[2]! };
  const bang = address.indexOf("!");
  return bang < 0 ? { cells: address } : { sheet: address.slice(0, bang), cells: address.slice(bang + 1) };
}

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingBox(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Whether Excel takes this as a defined name. */
export function isDefinedName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    name.length <= 255 &&
    !looksLikeCell.test(name) &&
    !/^R\d+C\d+$/i.test(name)
  );
}

/** Whether Excel takes this as a sheet's name. */
export function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*:[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history"
  );
}
