/** The workbook that the stand-in for Excel runs on, as the executor sees it; `univer-book.ts` implements it over Univer. */

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell holds: "" is an empty cell, an error is its text ("#DIV/0!"). */
export type CellValue = number | string | boolean;

export type BorderStyle = "None" | "Continuous" | "Double" | "Dash" | "Dot";
export interface Border {
  readonly style: BorderStyle;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

/** A cell's format; a patch of it (Partial) leaves the rest alone. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single";
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  /** "" where there is none. */
  readonly fillColor: string;
  readonly horizontalAlignment:
    "General" | "Left" | "Center" | "Right" | "CenterAcrossSelection" | "Fill" | "Justify";
  readonly verticalAlignment: "Top" | "Center" | "Bottom";
  readonly wrapText: boolean;
  readonly indentLevel: number;
  /** Each cell's own; an absent edge has none, and a patch takes one away with the style "None". */
  readonly borders: Readonly<Partial<Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", Border>>>;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly gridlines: boolean;
  readonly headings: boolean;
  readonly tabColor: string;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export interface DefinedName {
  readonly name: string;
  /** "='Exhibit 11'!$B$9"; follows inserted rows and renamed sheets. */
  readonly formula: string;
  /** The sheet it belongs to; absent: the workbook. */
  readonly sheetId?: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface Selection {
  readonly sheetId: string;
  /** More than one: a selection of several areas. */
  readonly areas: readonly Area[];
}

/** One call of a custom function from a cell. */
export interface FunctionCall {
  /** "BASIC" */
  readonly id: string;
  /** As office.js hands them on: null for an omitted argument, a matrix for a matrix parameter. */
  readonly parameters: readonly unknown[];
  /** "Sheet1!A1" */
  readonly address: string;
  /** Where each argument stands, for a function that asks: "Sheet1!A1:B2". */
  readonly parameterAddresses?: readonly string[];
}
export type FunctionResult =
  { readonly value: unknown } | { readonly error: string; readonly message: string };

export interface Book {
  sheets(): readonly SheetInfo[];
  activeSheet(): string;
  activateSheet(sheetId: string): void;
  /** Appends a sheet without activating it; the caller has checked the name. */
  addSheet(name: string): string;
  deleteSheet(sheetId: string): void;
  updateSheet(sheetId: string, patch: Partial<Omit<SheetInfo, "id">> & { readonly position?: number }): void;

  /** Writes values or formulas (a string that begins with "="); null leaves a cell alone; "" empties it. A string in Excel's manner becomes a number or date where it reads as one. */
  put(sheetId: string, row: number, column: number, cells: readonly (readonly (CellValue | null)[])[]): void;
  values(sheetId: string, area: Area): CellValue[][];
  /** The formula of each cell, or its value where it has none. */
  formulas(sheetId: string, area: Area): CellValue[][];
  /** What each cell shows. */
  texts(sheetId: string, area: Area): string[][];
  format(sheetId: string, row: number, column: number): CellFormat;
  setFormat(sheetId: string, area: Area, patch: Partial<CellFormat>): void;
  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void;
  /** Cells with content (and, unless valuesOnly, with a format of their own) inside the area; undefined where there are none. */
  usedArea(sheetId: string, within?: Area, valuesOnly?: boolean): Area | undefined;
  /** In points. */
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, columns: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, row: number, rows: number, points: number): void;
  columnHidden(sheetId: string, column: number): boolean;
  rowHidden(sheetId: string, row: number): boolean;
  setColumnHidden(sheetId: string, column: number, columns: number, hidden: boolean): void;
  setRowHidden(sheetId: string, row: number, rows: number, hidden: boolean): void;
  /** Inserts or deletes rows or columns as a user does: formulas and names follow. */
  insertRows(sheetId: string, row: number, rows: number): void;
  deleteRows(sheetId: string, row: number, rows: number): void;
  insertColumns(sheetId: string, column: number, columns: number): void;
  /** Row or column outlines, groups and print settings are not Univer's: kept here by the sheet. */
  metadata(sheetId: string): Record<string, unknown>;
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;
  merged(sheetId: string): readonly Area[];

  names(): readonly DefinedName[];
  addName(name: DefinedName): void;
  deleteName(name: string, sheetId?: string): void;

  selection(): Selection;
  select(selection: Selection): void;
  onSelectionChanged(listener: () => void): () => void;
  /** Typing, pasting and our own writes; not recalculation. */
  onEdited(listener: (sheetId: string, area: Area) => void): () => void;

  /** Calculates what is due. A custom function's answer may still be outstanding: see idle. */
  flush(): Promise<void>;
  /** Resolves when nothing is due, running or awaited; rejects after the time limit. */
  idle(limitMilliseconds?: number): Promise<void>;
  /** Declares the functions of a functions.json under a namespace; `invoke` is asked once for each distinct call. */
  registerFunctions(
    namespace: string,
    metadata: unknown,
    invoke: (
      calls: readonly FunctionCall[],
      answer: (call: FunctionCall, result: FunctionResult) => void,
    ) => void,
  ): void;
  /** The sentence of a custom function's error shown in that cell. */
  errorMessage(sheetId: string, row: number, column: number): string | undefined;

  dispose(): void;
}
