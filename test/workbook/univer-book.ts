/** A workbook over Univer, in Node as in the browser. */
import {
  CellValueType,
  ICommandService,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type Injector,
  type IRange,
  type IStyleData,
  type Nullable,
  type Univer,
  type Worksheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import {
  FormulaDataModel,
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
  type IFormulaDataItem,
} from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SheetsSelectionsService,
  type ISelectionWithStyle,
} from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/lib/facade";
import type {
  Area,
  Book,
  CellFormat,
  CellValue,
  DefinedName,
  FunctionCall,
  FunctionResult,
  Selection,
  SheetInfo,
} from "./book";
import { Calculation, writesContents } from "./univer-calculation";
import { sheetDefaults } from "./univer-data";
import { display, fromFormat, parse, toFormat } from "./univer-format";
import { nameResolver } from "./univer-names";
import { busy, CustomFunctions, isError, type FunctionMetadata } from "./univer-functions";

const pointsPerPixel = 0.75;
export const excelRows = 1_048_576;
export const excelColumns = 16_384;

type Cells = Record<number, Record<number, ICellData | null>>;

const emptied = { v: null, f: null, si: null, p: null, t: null } as const satisfies ICellData;

/** Over a workbook that exists already; `id` is unique in the process (Univer's caches are the process's). */
export function bookOver(univer: Univer, api: FUniver, workbook: FWorkbook): Book {
  return new UniverBook(univer, api, workbook);
}

class UniverBook implements Book {
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly unitId: string;
  private readonly calculation: Calculation;
  private readonly functions: CustomFunctions;
  private readonly edited = new Set<(sheetId: string, area: Area) => void>();
  private readonly selectionListeners = new Set<() => void>();
  private readonly subscriptions: (() => void)[] = [];
  private counter = 0;
  private writing = false;
  private selected = "";
  /** While a cell is being edited Univer has no selection. */
  private readonly lastAreas = new Map<string, readonly Area[]>();

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
    private readonly workbook: FWorkbook,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.unitId = workbook.getId();
    this.calculation = new Calculation(this.injector, this.unitId);
    this.functions = new CustomFunctions(
      this.injector,
      (sheetId) => this.sheet(sheetId).getName(),
      () => this.calculation.touch(),
    );
    const listener = this.commands.onCommandExecuted((command, options) => {
      if (!writesContents(command, options) || command.params?.unitId !== this.unitId) return;
      const cells = command.params.cellValue as Cells | undefined;
      if (!this.writing) this.readTyped(command.params.subUnitId, cells);
      const area = areaOf(cells);
      if (area) for (const heard of [...this.edited]) heard(command.params.subUnitId, area);
    });
    const selections = this.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => {
      const now = JSON.stringify(this.selection());
      if (now === this.selected) return;
      this.selected = now;
      for (const heard of [...this.selectionListeners]) heard();
    });
    this.resolveSheetNames();
    this.subscriptions.push(
      () => listener.dispose(),
      () => selections.unsubscribe(),
    );
  }

  sheets(): readonly SheetInfo[] {
    return this.workbook.getSheets().map((sheet) => {
      const freeze = sheet.getFreeze();
      const own = this.metadata(sheet.getSheetId());
      return {
        id: sheet.getSheetId(),
        name: sheet.getSheetName(),
        visibility: sheet.isSheetHidden() ? (own.veryHidden ? "VeryHidden" : "Hidden") : "Visible",
        gridlines: !sheet.hasHiddenGridLines(),
        headings: own.headings !== false,
        tabColor: sheet.getTabColor() ?? "",
        frozenRows: Math.max(0, freeze.ySplit),
        frozenColumns: Math.max(0, freeze.xSplit),
      };
    });
  }

  activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  activateSheet(sheetId: string): void {
    if (sheetId !== this.activeSheet()) this.workbook.setActiveSheet(this.facade(sheetId));
  }

  addSheet(name: string): string {
    const id = `${this.unitId}-${++this.counter}`;
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, ...sheetDefaults });
    const index = this.workbook.getSheets().length;
    const active = this.activeSheet();
    this.commands.syncExecuteCommand(InsertSheetMutation.id, { unitId: this.unitId, index, sheet });
    this.activateSheet(active);
    return id;
  }

  deleteSheet(sheetId: string): void {
    for (const name of this.nameParams()) if (name.localSheetId === sheetId) this.removeName(name.id);
    if (!this.workbook.deleteSheet(this.facade(sheetId))) throw new Error("The sheet cannot be deleted.");
    this.calculation.forget();
  }

  updateSheet(sheetId: string, patch: Partial<Omit<SheetInfo, "id">> & { readonly position?: number }): void {
    const sheet = this.facade(sheetId);
    const own = this.metadata(sheetId);
    if (patch.name !== undefined && patch.name !== sheet.getSheetName()) {
      sheet.setName(patch.name);
      this.calculation.forget();
    }
    if (patch.visibility !== undefined) {
      own.veryHidden = patch.visibility === "VeryHidden";
      if (patch.visibility === "Visible") sheet.showSheet();
      else if (!sheet.isSheetHidden()) sheet.hideSheet();
    }
    if (patch.gridlines !== undefined) sheet.setHiddenGridlines(!patch.gridlines);
    if (patch.headings !== undefined) own.headings = patch.headings;
    if (patch.tabColor !== undefined) sheet.setTabColor(patch.tabColor);
    if (patch.frozenRows !== undefined || patch.frozenColumns !== undefined) {
      const now = sheet.getFreeze();
      const ySplit = patch.frozenRows ?? Math.max(0, now.ySplit);
      const xSplit = patch.frozenColumns ?? Math.max(0, now.xSplit);
      if (ySplit === 0 && xSplit === 0) sheet.cancelFreeze();
      else sheet.setFreeze({ xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 });
    }
    if (patch.position !== undefined) this.workbook.moveSheet(sheet, patch.position);
  }

  put(sheetId: string, row: number, column: number, cells: readonly (readonly (CellValue | null)[])[]): void {
    const columns = Math.max(0, ...cells.map((line) => line.length));
    if (cells.length === 0 || columns === 0) return;
    const sheet = this.grown(sheetId, { row, column, rows: cells.length, columns });
    const payload: Cells = {};
    cells.forEach((line, down) => {
      line.forEach((value, right) => {
        if (value === null) return;
        const pattern = this.style(sheet, row + down, column + right).n?.pattern ?? "General";
        (payload[row + down] ??= {})[column + right] = cellOf(value, pattern);
      });
    });
    this.write(sheetId, payload);
  }

  values(sheetId: string, area: Area): CellValue[][] {
    const sheet = this.sheet(sheetId);
    const spilled = this.spilled(sheetId);
    return grid(area, (row, column) => valueOf(sheet.getCellRaw(row, column), spilled?.[row]?.[column]));
  }

  formulas(sheetId: string, area: Area): CellValue[][] {
    const sheet = this.sheet(sheetId);
    const spilled = this.spilled(sheetId);
    const model = this.injector.get(FormulaDataModel);
    return grid(area, (row, column) => {
      const cell = sheet.getCellRaw(row, column);
      const formula =
        cell?.f || cell?.si ? model.getFormulaStringByCell(row, column, sheetId, this.unitId) : undefined;
      return formula || valueOf(cell, spilled?.[row]?.[column]);
    });
  }

  texts(sheetId: string, area: Area): string[][] {
    const sheet = this.sheet(sheetId);
    const spilled = this.spilled(sheetId);
    return grid(area, (row, column) => {
      const value = valueOf(sheet.getCellRaw(row, column), spilled?.[row]?.[column]);
      return value === "" ? "" : display(value, this.style(sheet, row, column).n?.pattern ?? "General");
    });
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return toFormat(this.style(this.sheet(sheetId), row, column));
  }

  setFormat(sheetId: string, area: Area, patch: Partial<CellFormat>): void {
    this.setStyle(sheetId, area, fromFormat(patch));
  }

  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    const sheet = this.sheet(sheetId);
    const contents: Cells = {};
    const formats: Cells = {};
    this.eachCell(sheet, area, (row, column, cell) => {
      if (what !== "Formats" && hasContent(cell)) (contents[row] ??= {})[column] = { ...emptied };
      if (what !== "Contents" && cell.s) (formats[row] ??= {})[column] = { s: null };
    });
    if (areaOf(contents)) this.write(sheetId, contents);
    if (areaOf(formats)) this.writeStyles(sheetId, formats);
    if (what === "Contents") return;
    if (area.rows >= excelRows)
      for (const index of this.styledLines(sheet, "column", area))
        this.facade(sheetId).setColumnDefaultStyle(index, null);
    else if (area.columns >= excelColumns)
      for (const index of this.styledLines(sheet, "row", area))
        this.facade(sheetId).setRowDefaultStyle(index, null);
    for (const merged of this.merged(sheetId)) if (overlap(merged, area)) this.unmerge(sheetId, merged);
  }

  usedArea(sheetId: string, within?: Area, valuesOnly = false): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const include = (row: number, column: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    const area = within ?? { row: 0, column: 0, rows: excelRows, columns: excelColumns };
    this.eachCell(this.sheet(sheetId), area, (row, column, cell) => {
      if (hasContent(cell) || (!valuesOnly && cell.s)) include(row, column);
    });
    for (const [row, line] of Object.entries(this.spilled(sheetId) ?? {}))
      for (const column of Object.keys(line ?? {}))
        if (contains(area, Number(row), Number(column))) include(Number(row), Number(column));
    return bottom < 0
      ? undefined
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  columnWidth(sheetId: string, column: number): number {
    return this.sheet(sheetId).getColumnManager().getColumnWidth(column) * pointsPerPixel;
  }

  setColumnWidth(sheetId: string, column: number, columns: number, points: number): void {
    const area = this.clipped(sheetId, { row: 0, column, rows: 1, columns });
    this.facade(sheetId).setColumnWidths(area.column, area.columns, points / pointsPerPixel);
  }

  rowHeight(sheetId: string, row: number): number {
    return this.sheet(sheetId).getRowManager().getRowHeight(row) * pointsPerPixel;
  }

  setRowHeight(sheetId: string, row: number, rows: number, points: number): void {
    const area = this.clipped(sheetId, { row, column: 0, rows, columns: 1 });
    this.facade(sheetId).setRowHeightsForced(area.row, area.rows, points / pointsPerPixel);
  }

  columnHidden(sheetId: string, column: number): boolean {
    return !this.sheet(sheetId).getColVisible(column);
  }

  rowHidden(sheetId: string, row: number): boolean {
    return !this.sheet(sheetId).getRowRawVisible(row);
  }

  setColumnHidden(sheetId: string, column: number, columns: number, hidden: boolean): void {
    const area = this.clipped(sheetId, { row: 0, column, rows: 1, columns });
    const sheet = this.facade(sheetId);
    if (hidden) sheet.hideColumns(area.column, area.columns);
    else sheet.showColumns(area.column, area.columns);
  }

  setRowHidden(sheetId: string, row: number, rows: number, hidden: boolean): void {
    const area = this.clipped(sheetId, { row, column: 0, rows, columns: 1 });
    const sheet = this.facade(sheetId);
    if (hidden) sheet.hideRows(area.row, area.rows);
    else sheet.showRows(area.row, area.rows);
  }

  insertRows(sheetId: string, row: number, rows: number): void {
    this.facade(sheetId).insertRowsBefore(row, rows);
  }

  deleteRows(sheetId: string, row: number, rows: number): void {
    this.facade(sheetId).deleteRows(row, rows);
  }

  insertColumns(sheetId: string, column: number, columns: number): void {
    this.facade(sheetId).insertColumnsBefore(column, columns);
  }

  metadata(sheetId: string): Record<string, unknown> {
    return (this.sheet(sheetId).getConfig().custom ??= {});
  }

  merge(sheetId: string, area: Area): void {
    this.grown(sheetId, area);
    this.range(sheetId, area).merge({ isForceMerge: true });
  }

  unmerge(sheetId: string, area: Area): void {
    this.grown(sheetId, area);
    this.range(sheetId, area).breakApart();
  }

  merged(sheetId: string): readonly Area[] {
    return this.sheet(sheetId).getMergeData().map(fromRange);
  }

  names(): readonly DefinedName[] {
    return this.nameParams().map((name) => ({
      name: name.name,
      formula: name.formulaOrRefString.startsWith("=")
        ? name.formulaOrRefString
        : `=${name.formulaOrRefString}`,
      ...(this.scopeOf(name) === undefined ? {} : { sheetId: this.scopeOf(name)! }),
      visible: !name.hidden,
      comment: name.comment ?? "",
    }));
  }

  addName(name: DefinedName): void {
    const body = name.formula.replace(/^=/, "");
    this.commands.syncExecuteCommand(SetDefinedNameMutation.id, {
      unitId: this.unitId,
      id: `${this.unitId}-name-${++this.counter}`,
      name: name.name,
      // A plain reference follows inserted rows; a formula has to begin with "=".
      formulaOrRefString: plainReference.test(body) ? body : `=${body}`,
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
  }

  deleteName(name: string, sheetId?: string): void {
    for (const known of this.nameParams())
      if (known.name.toLowerCase() === name.toLowerCase() && this.scopeOf(known) === sheetId)
        this.removeName(known.id);
  }

  selection(): Selection {
    const service = this.injector.get(SheetsSelectionsService);
    const sheetId = this.activeSheet();
    const selections = service.getWorkbookSelections(this.unitId).getSelectionsOfWorksheet(sheetId);
    const sheet = this.sheet(sheetId);
    const areas = selections.map(({ range }) => {
      const area = fromRange(range);
      // Univer selects a whole column as the rows it has.
      const whole = { row: area.rows >= sheet.getRowCount(), column: area.columns >= sheet.getColumnCount() };
      return {
        row: area.row,
        column: area.column,
        rows: whole.row ? excelRows : area.rows,
        columns: whole.column ? excelColumns : area.columns,
      };
    });
    if (areas.length > 0) this.lastAreas.set(sheetId, areas);
    return { sheetId, areas: this.lastAreas.get(sheetId) ?? [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  }

  select(selection: Selection): void {
    this.activateSheet(selection.sheetId);
    const selections = selection.areas.map((area): ISelectionWithStyle => {
      const { row, column, rows, columns } = this.clipped(selection.sheetId, area);
      const range = toRange({ row, column, rows, columns });
      return {
        range,
        primary: {
          startRow: row,
          startColumn: column,
          endRow: row,
          endColumn: column,
          actualRow: row,
          actualColumn: column,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      };
    });
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.unitId,
      subUnitId: selection.sheetId,
      selections,
    });
  }

  onSelectionChanged(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  onEdited(listener: (sheetId: string, area: Area) => void): () => void {
    this.edited.add(listener);
    return () => this.edited.delete(listener);
  }

  flush(): Promise<void> {
    return this.calculation.flush();
  }

  async idle(limitMilliseconds = 10_000): Promise<void> {
    const end = Date.now() + limitMilliseconds;
    for (;;) {
      await this.flush();
      if (!this.calculation.due && !this.functions.pending) return;
      if (Date.now() > end) throw new Error(`The workbook is still busy after ${limitMilliseconds} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  registerFunctions(
    namespace: string,
    metadata: unknown,
    invoke: (
      calls: readonly FunctionCall[],
      answer: (call: FunctionCall, result: FunctionResult) => void,
    ) => void,
  ): void {
    this.functions.register(namespace, metadata as FunctionMetadata, invoke);
    this.calculation.forget();
  }

  errorMessage(sheetId: string, row: number, column: number): string | undefined {
    const shown = this.values(sheetId, { row, column, rows: 1, columns: 1 })[0]![0]!;
    return isError(shown) ? this.functions.message(sheetId, row, column, shown) : undefined;
  }

  dispose(): void {
    for (const end of this.subscriptions) end();
    this.edited.clear();
    this.selectionListeners.clear();
    this.functions.dispose();
    this.calculation.dispose();
    this.api.dispose();
    this.univer.dispose();
  }

  private facade(sheetId: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  }

  private sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getWorkbook().getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  }

  private range(sheetId: string, area: Area): ReturnType<FWorksheet["getRange"]> {
    return this.facade(sheetId).getRange(area.row, area.column, area.rows, area.columns);
  }

  /** The sheet, large enough for the area: outside of its size Univer throws. */
  private grown(sheetId: string, area: Area): Worksheet {
    const sheet = this.sheet(sheetId);
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (rows > sheet.getRowCount()) this.facade(sheetId).setRowCount(Math.min(excelRows, rows + 100));
    if (columns > sheet.getColumnCount())
      this.facade(sheetId).setColumnCount(Math.min(excelColumns, columns + 10));
    return sheet;
  }

  /** Whole rows and columns end where Univer's sheet does; anything else makes the sheet grow. */
  private clipped(sheetId: string, area: Area): Area {
    const sheet = this.grown(sheetId, {
      row: area.row,
      column: area.column,
      rows: area.row + area.rows >= excelRows ? 1 : area.rows,
      columns: area.column + area.columns >= excelColumns ? 1 : area.columns,
    });
    return {
      row: area.row,
      column: area.column,
      rows: Math.min(area.rows, sheet.getRowCount() - area.row),
      columns: Math.min(area.columns, sheet.getColumnCount() - area.column),
    };
  }

  private style(sheet: Worksheet, row: number, column: number): IStyleData {
    return sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column));
  }

  private spilled(
    sheetId: string,
  ): Record<number, Record<number, Nullable<ICellData>> | undefined> | undefined {
    return this.injector.get(FormulaDataModel).getArrayFormulaCellData()[this.unitId]?.[sheetId] ?? undefined;
  }

  private eachCell(
    sheet: Worksheet,
    area: Area,
    visit: (row: number, column: number, cell: ICellData) => void,
  ): void {
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell && contains(area, row, column)) visit(row, column, cell);
    });
  }

  private write(sheetId: string, cellValue: Cells): void {
    this.writing = true;
    try {
      this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId: this.unitId,
        subUnitId: sheetId,
        cellValue,
      });
    } finally {
      this.writing = false;
    }
  }

  /** The grid takes "(1,000)" and the like for text, where Excel reads a number. */
  private readTyped(sheetId: string, typed: Cells | undefined): void {
    const sheet = this.sheet(sheetId);
    const payload: Cells = {};
    for (const [row, line] of Object.entries(typed ?? {}))
      for (const column of Object.keys(line)) {
        const cell = sheet.getCellRaw(Number(row), Number(column));
        if (cell?.t !== CellValueType.STRING || typeof cell.v !== "string" || cell.f || cell.si || cell.p)
          continue;
        const read = cellOf(cell.v, this.style(sheet, Number(row), Number(column)).n?.pattern ?? "General");
        if (read.t !== CellValueType.STRING) (payload[Number(row)] ??= {})[Number(column)] = read;
      }
    if (areaOf(payload)) this.write(sheetId, payload);
  }

  private writeStyles(sheetId: string, cellValue: Cells): void {
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
      cellValue,
      // Without this trigger Univer deletes the formulas of the cells.
      trigger: "sheet.command.set-style",
    });
  }

  private setStyle(sheetId: string, area: Area, style: IStyleData): void {
    const whole = area.rows >= excelRows || area.columns >= excelColumns;
    const payload: Cells = {};
    if (!whole) {
      this.grown(sheetId, area);
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          (payload[row] ??= {})[column] = { s: style };
    } else {
      const { row, column, rows, columns } = this.clipped(sheetId, area);
      const sheet = this.facade(sheetId);
      if (area.rows >= excelRows)
        for (let index = column; index < column + columns; index++)
          sheet.setColumnDefaultStyle(index, merged(sheet.getColumnDefaultStyle(index), style));
      else
        for (let index = row; index < row + rows; index++)
          sheet.setRowDefaultStyle(index, merged(sheet.getRowDefaultStyle(index), style));
      this.eachCell(this.sheet(sheetId), area, (at, across) => {
        (payload[at] ??= {})[across] = { s: style };
      });
    }
    if (areaOf(payload)) this.writeStyles(sheetId, payload);
  }

  private styledLines(sheet: Worksheet, kind: "row" | "column", area: Area): number[] {
    const count = kind === "column" ? sheet.getColumnCount() : sheet.getRowCount();
    const from = kind === "column" ? area.column : area.row;
    const length = kind === "column" ? area.columns : area.rows;
    const lines: number[] = [];
    for (let index = from; index < Math.min(count, from + length); index++)
      if (kind === "column" ? sheet.getColumnStyle(index) : sheet.getRowStyle(index)) lines.push(index);
    return lines;
  }

  private nameParams(): IDefinedNamesServiceParam[] {
    return Object.values(this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unitId) ?? {});
  }

  private scopeOf(name: IDefinedNamesServiceParam): string | undefined {
    return name.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? undefined : name.localSheetId;
  }

  /** The engine reads formulas with sheets' names resolved; it gets a copy of the formulas, the cells keep theirs. */
  private resolveSheetNames(): void {
    const model = this.injector.get(FormulaDataModel);
    const original = model.getFormulaData.bind(model);
    model.getFormulaData = () => {
      const data = original();
      const names = this.names();
      if (!this.calculation.calculating || !names.some(({ sheetId }) => sheetId !== undefined)) return data;
      const ids = new Map(this.sheets().map(({ id, name }) => [name.toLowerCase(), id]));
      const resolved = nameResolver(names, (name) => ids.get(name.toLowerCase()));
      for (const [sheetId, lines] of Object.entries(data[this.unitId] ?? {}))
        for (const line of Object.values(lines ?? {}) as Record<number, Nullable<IFormulaDataItem>>[])
          for (const cell of Object.values(line)) if (cell?.f) cell.f = resolved(cell.f, sheetId);
      return data;
    };
  }

  private removeName(id: string): void {
    const known = this.nameParams().find((name) => name.id === id);
    this.commands.syncExecuteCommand(RemoveDefinedNameMutation.id, { ...known, unitId: this.unitId, id });
  }
}

const plainReference = /^('(?:[^']|'')+'|[^'!()+*/^&=<>, -]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i;

function cellOf(value: CellValue, pattern: string): ICellData {
  if (value === "") return { ...emptied };
  const constant = { f: null, si: null, p: null } as const;
  if (pattern === "@") return { ...constant, v: textOf(value), t: CellValueType.STRING };
  if (typeof value === "number") return { ...constant, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...constant, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value.startsWith("=") && value.length > 1) return { ...emptied, f: value };
  if (value.startsWith("'")) return { ...constant, v: value.slice(1), t: CellValueType.FORCE_STRING };
  const typed = parse(value);
  if (!typed) return { ...constant, v: value, t: CellValueType.STRING };
  const cell = cellOf(typed.value, "General");
  return typed.format && pattern === "General" ? { ...cell, s: { n: { pattern: typed.format } } } : cell;
}

function textOf(value: CellValue): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function valueOf(cell: Nullable<ICellData>, spilled: Nullable<ICellData>): CellValue {
  const shown = spilled ?? cell;
  const value = shown?.v;
  // Univer stores no value for a formula that refers to an empty cell.
  if (value === undefined || value === null) return cell?.f || cell?.si ? 0 : "";
  if (shown?.t === CellValueType.BOOLEAN) return Number(value) === 1 || value === true;
  if (value === busy) return "#BUSY!";
  return value;
}

function hasContent(cell: ICellData): boolean {
  return (cell.v !== undefined && cell.v !== null) || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p);
}

function merged(old: Nullable<IStyleData> | string, patch: IStyleData): IStyleData {
  return typeof old === "object" && old
    ? { ...old, ...patch, ...(patch.bd ? { bd: { ...old.bd, ...patch.bd } } : {}) }
    : patch;
}

function grid<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_, right) => read(area.row + down, area.column + right)),
  );
}

function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function areaOf(cells: Cells | undefined): Area | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, line] of Object.entries(cells ?? {})) {
    for (const column of Object.keys(line)) {
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function fromRange(range: IRange): Area {
  const row = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const column = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  return {
    row,
    column,
    rows: Number.isNaN(range.endRow) ? excelRows : range.endRow - row + 1,
    columns: Number.isNaN(range.endColumn) ? excelColumns : range.endColumn - column + 1,
  };
}

function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}
