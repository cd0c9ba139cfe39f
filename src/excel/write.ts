import { areaAddress, type Area } from "../address";
import type { CellFormat, SheetPlan } from "../exhibit/renderers/sheet";
import { UnfinishedSheetError } from "./failure";
import { writeNotes, type CellNote } from "./notes";

/** A sheet with notes at its cells. */
export interface NotedPlan extends SheetPlan {
  readonly notes?: readonly CellNote[];
}

const buildKey = "EPS.Build";

/**
 * Writes the plan as a new sheet in one round trip and shows it in a second. Nothing outside of the sheet is touched; a
 * failure half-way leaves no sheet, and is thrown on.
 */
export async function writeSheet(plan: NotedPlan, select?: Area): Promise<void> {
  const build = `${Date.now()}-${Math.random()}`;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    try {
      context.application.suspendApiCalculationUntilNextSync();
      const sheet = context.workbook.worksheets.add(plan.name);
      sheet.customProperties.add(buildKey, build);
      fill(sheet, plan);
      if (plan.notes) writeNotes(sheet, plan.notes);
      await context.sync();
      await finish(sheet, plan.frozen, () => {
        sheet.activate();
        sheet.getRange(select ? areaAddress(select) : "A1").select();
      });
    } catch (failure) {
      await removeSheet(plan.name, build).catch(() => {
        throw new UnfinishedSheetError(plan.name, failure);
      });
      throw failure;
    }
  });
}

/**
 * Calculates a written sheet, of which calculation was suspended (where it is manual, formulas would show nothing yet), opens it
 * and keeps its headings in view; where Excel refuses the last, as some do and in some views, without it.
 */
export async function finish(
  sheet: Excel.Worksheet,
  frozen: SheetPlan["frozen"],
  open: () => void = () => undefined,
): Promise<void> {
  const finishing = () => {
    sheet.calculate(true);
    open();
  };
  finishing();
  if (frozen) freeze(sheet, frozen);
  try {
    await sheet.context.sync();
  } catch (refused) {
    if (!(refused instanceof OfficeExtension.Error) || !frozen) throw refused;
    finishing();
    await sheet.context.sync();
  }
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: NonNullable<SheetPlan["frozen"]>): void {
  if (columns === 0) freezePanes.freezeRows(rows);
  else freezePanes.freezeAt(areaAddress({ row: 0, column: 0, rows, columns }));
}

/** Removes the sheet of that name where this very build has begun it: one of somebody else's stays. */
async function removeSheet(name: string, build: string): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const mark = sheet.customProperties.getItemOrNullObject(buildKey);
    mark.load("value");
    await context.sync();
    if (sheet.isNullObject || mark.isNullObject || mark.value !== build) return;
    sheet.delete();
    await context.sync();
  });
}

function fill(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const rows = plan.cells.length;
  const columns = plan.columnWidths.length;
  const block = sheet.getRangeByIndexes(0, 0, rows, columns);
  block.numberFormat = plan.numberFormats.map((line) => [...line]);
  block.formulas = plan.cells.map((line) => [...line]);
  plan.columnWidths.forEach((points, column) => {
    sheet.getRangeByIndexes(0, column, rows, 1).format.columnWidth = points;
  });
  formatCells(sheet, plan);
  for (const { name, refersTo } of plan.names) sheet.names.add(name, refersTo);
  for (const { key, value } of plan.properties) sheet.customProperties.add(key, value);
  sheet.showGridlines = plan.gridlines;
  setPage(sheet, plan);
}

/** The cells of an area of the plan. */
export function rangeOf(
  sheet: Excel.Worksheet,
  { origin }: SheetPlan,
  { row, column, rows, columns }: Area,
): Excel.Range {
  return sheet.getRangeByIndexes((origin?.row ?? 0) + row, (origin?.column ?? 0) + column, rows, columns);
}

/** How the cells of a plan look, and how high its rows are. */
export function formatCells(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const columns = plan.columnWidths.length;
  for (const { row, points } of plan.rowHeights) {
    rangeOf(sheet, plan, { row, column: 0, rows: 1, columns }).format.rowHeight = points;
  }
  const block = rangeOf(sheet, plan, { row: 0, column: 0, rows: plan.cells.length, columns });
  block.format.verticalAlignment = Excel.VerticalAlignment.bottom;
  for (const { area, format } of plan.formats) {
    applyFormat(rangeOf(sheet, plan, area), format);
  }
}

const alignments = {
  left: "Left",
  center: "Center",
  right: "Right",
  across: "CenterAcrossSelection",
} as const;

function applyFormat(range: Excel.Range, format: CellFormat): void {
  const { font, borders } = range.format;
  if (format.bold) font.bold = true;
  if (format.italic) font.italic = true;
  if (format.color !== undefined) font.color = format.color;
  if (format.font !== undefined) font.name = format.font;
  if (format.align) range.format.horizontalAlignment = alignments[format.align];
  if (format.wrap) range.format.wrapText = true;
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
  if (format.bottom)
    borders.getItem("EdgeBottom").style = format.bottom === "single" ? "Continuous" : "Double";
}

function setPage(sheet: Excel.Worksheet, { page }: SheetPlan): void {
  if (!page) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.centerHorizontally = true;
  setPrinted(sheet, page);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftHeader = "&F";
  defaultForAllPages.rightHeader = "&A";
  defaultForAllPages.leftFooter = "&D";
  defaultForAllPages.rightFooter = "Page &P of &N";
}

/** Which cells are printed, and which of them on every page. */
export function setPrinted({ pageLayout }: Excel.Worksheet, page: NonNullable<SheetPlan["page"]>): void {
  pageLayout.setPrintArea(page.printArea);
  pageLayout.setPrintTitleRows(page.titleRows);
}

/** Shows a cell of a sheet. */
export async function selectCell(sheet: string, row: number, column: number): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    range.worksheet.activate();
    range.select();
    await context.sync();
  });
}

/** The wanted name as a sheet can have it, and none that the workbook has already: "Exhibit 11", "Exhibit 11 (2)". */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const allowed =
    wanted
      .replace(/[:\\/?*[\]]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31) || "Exhibit";
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = allowed.slice(0, 31 - suffix.length) + suffix;
    if (!names.has(name.toLowerCase())) return name;
  }
}
