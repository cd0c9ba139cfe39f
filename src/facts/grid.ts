/** A cell as it stands on a worksheet. */
export interface Cell {
  /** An error is its text, "#REF!", with `error` set. */
  readonly value: number | string | boolean;
  /** What the cell shows. */
  readonly text: string;
  readonly format: string;
  readonly error?: true;
  /** It is calculated, not typed. */
  readonly formula?: true;
  /** Where its figure stands in the selected range, if elsewhere: a pasted text is set in columns before it is read. */
  readonly from?: Place;
}

/** A selected range, with the place of its top left cell; rows and columns count from 0. */
export interface Grid {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
  /** Rows that the sheet does not show, counted as the cells are; absent where it shows all. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A place inside of a grid, counted from its top left cell. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export function textOf(cell: Cell | undefined): string {
  return typeof cell?.value === "string" && !cell.error ? cell.value.trim() : "";
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell.value === "string" && cell.value.trim() === "");
}
