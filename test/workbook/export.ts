/** A workbook as an .xlsx file, for a second opinion: LibreOffice calculates it again and prints it. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import ExcelJS from "exceljs";
import type { Area, Book, Border, CellFormat, CellValue, SheetInfo } from "./book";

export interface ExportOptions {
  /** false: formulas without their results, so that whoever reads the file has to calculate. */
  readonly results?: boolean;
  /** Their functions exist in no other program: those cells are written as values. */
  readonly namespaces?: readonly string[];
}

export async function exportBook(book: Book, path: string, options: ExportOptions = {}): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  const sheets = book.sheets();
  for (const sheet of sheets) writeSheet(book, sheet, workbook, options);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 20000,
      height: 15000,
      firstSheet: 0,
      activeTab: sheets.findIndex(({ id }) => id === book.activeSheet()),
      visibility: "visible",
    },
  ];
  const names = [
    ...book.names().map((name) => ({
      name: name.name,
      ...(name.sheetId === undefined
        ? {}
        : { localSheetId: sheets.findIndex(({ id }) => id === name.sheetId) }),
      ranges: [name.formula.replace(/^=/, "")],
    })),
    ...sheets.flatMap((sheet, index) => printNames(sheet.name, index, pageOf(book, sheet.id))),
  ];
  // ExcelJS has names of cells only; its model takes sheets' own names and formulas as well.
  Object.defineProperty(workbook.definedNames, "model", { get: () => names });
  await workbook.xlsx.writeFile(path);
}

function writeSheet(book: Book, info: SheetInfo, workbook: ExcelJS.Workbook, options: ExportOptions): void {
  const sheet = workbook.addWorksheet(info.name);
  sheet.state =
    info.visibility === "Visible" ? "visible" : info.visibility === "Hidden" ? "hidden" : "veryHidden";
  if (info.tabColor) sheet.properties.tabColor = argb(info.tabColor);
  const shown = { showGridLines: info.gridlines, showRowColHeaders: info.headings };
  const frozen = info.frozenRows > 0 || info.frozenColumns > 0;
  sheet.views = [
    frozen
      ? { state: "frozen", xSplit: info.frozenColumns, ySplit: info.frozenRows, ...shown }
      : { state: "normal", ...shown },
  ];
  sheet.properties.defaultRowHeight = 15;
  setUpPage(sheet, pageOf(book, info.id));
  const used = book.usedArea(info.id) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  writeLines(book, info.id, sheet, used);
  writeCells(book, info.id, sheet, used, options);
  for (const { row, column, rows, columns } of book.merged(info.id))
    sheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
}

const lastRow = 1_048_575;

function writeLines(book: Book, id: string, sheet: ExcelJS.Worksheet, used: Area): void {
  for (let index = 0; index < used.column + used.columns + 10; index++) {
    const column = sheet.getColumn(index + 1);
    column.width = (book.columnWidth(id, index) / 0.75 - 5) / 7;
    if (book.columnHidden(id, index)) column.hidden = true;
    column.style = styleOf(book.format(id, lastRow, index));
  }
  for (let index = 0; index < used.row + used.rows; index++) {
    const height = book.rowHeight(id, index);
    if (height !== 15) sheet.getRow(index + 1).height = height;
    if (book.rowHidden(id, index)) sheet.getRow(index + 1).hidden = true;
  }
}

function writeCells(
  book: Book,
  id: string,
  sheet: ExcelJS.Worksheet,
  used: Area,
  options: ExportOptions,
): void {
  const values = book.values(id, used);
  const formulas = book.formulas(id, used);
  const custom = new RegExp(`\\b(?:${(options.namespaces ?? ["EPS"]).join("|")})\\.[A-Z0-9_.]+\\(`, "i");
  for (let down = 0; down < used.rows; down++)
    for (let right = 0; right < used.columns; right++) {
      const value = values[down]![right]!;
      const formula = formulas[down]![right]!;
      const cell = sheet.getCell(used.row + down + 1, used.column + right + 1);
      cell.style = styleOf(book.format(id, used.row + down, used.column + right));
      if (
        typeof formula === "string" &&
        formula.startsWith("=") &&
        formula !== value &&
        !custom.test(formula)
      ) {
        const text = prefixed(formula.slice(1));
        cell.value =
          options.results === false
            ? { formula: text, date1904: false }
            : { formula: text, result: plainValue(value) as number, date1904: false };
      } else if (value !== "") cell.value = plainValue(value);
    }
}

const errorTexts = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"] as const;

function plainValue(value: CellValue): number | string | boolean | ExcelJS.CellErrorValue {
  const error = errorTexts.find((text) => text === value);
  return error ? ({ error } as ExcelJS.CellErrorValue) : value;
}

const newer =
  /(?<![\w.])(CONCAT|DAYS|FILTER|IFNA|IFS|LET|MAXIFS|MINIFS|NUMBERVALUE|SEQUENCE|SORT|SORTBY|SWITCH|TEXTJOIN|UNIQUE|XLOOKUP|XMATCH|STDEV\.[PS]|VAR\.[PS])(?=\()/gi;

/** Functions younger than the file format carry a prefix in it. */
function prefixed(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 0 ? part.replace(newer, "_xlfn.$1") : part))
    .join("");
}

function argb(color: string): { argb: string } {
  return { argb: `FF${color.replace("#", "").toUpperCase()}` };
}

const horizontals = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
  Fill: "fill",
  CenterAcrossSelection: "centerContinuous",
} as const;

function styleOf(format: CellFormat): Partial<ExcelJS.Style> {
  const horizontal = horizontals[format.horizontalAlignment];
  const { EdgeTop, EdgeBottom, EdgeLeft, EdgeRight } = format.borders;
  return {
    numFmt: format.numberFormat,
    font: {
      name: format.fontName,
      size: format.fontSize,
      bold: format.bold,
      italic: format.italic,
      underline: format.underline === "Single",
      color: argb(format.fontColor),
    },
    ...(format.fillColor
      ? { fill: { type: "pattern", pattern: "solid", fgColor: argb(format.fillColor) } }
      : {}),
    alignment: {
      ...(horizontal ? { horizontal } : {}),
      vertical:
        format.verticalAlignment === "Top"
          ? "top"
          : format.verticalAlignment === "Center"
            ? "middle"
            : "bottom",
      wrapText: format.wrapText,
      indent: format.indentLevel,
    },
    border: {
      ...(EdgeTop ? { top: borderOf(EdgeTop) } : {}),
      ...(EdgeBottom ? { bottom: borderOf(EdgeBottom) } : {}),
      ...(EdgeLeft ? { left: borderOf(EdgeLeft) } : {}),
      ...(EdgeRight ? { right: borderOf(EdgeRight) } : {}),
    },
  };
}

function borderOf({ style, weight, color }: Border): ExcelJS.Border {
  const lines = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" } as const;
  const others = {
    Double: "double",
    Dash: weight === "Medium" ? "mediumDashed" : "dashed",
    Dot: "dotted",
  } as const;
  return {
    style: style === "Continuous" || style === "None" ? lines[weight] : others[style],
    color: argb(color),
  };
}

type Marginal = Partial<Record<`${"left" | "center" | "right"}${"Header" | "Footer"}`, string>>;
/** A sheet's page set-up in the terms of Excel's JavaScript API. */
interface Page {
  readonly orientation?: string;
  readonly zoom?: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly printArea?: string;
  readonly printTitleRows?: string;
  readonly printTitleColumns?: string;
  readonly headersFooters?: Marginal & { readonly defaultForAllPages?: Marginal };
  readonly leftMargin?: number;
  readonly rightMargin?: number;
  readonly topMargin?: number;
  readonly bottomMargin?: number;
  readonly headerMargin?: number;
  readonly footerMargin?: number;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly blackAndWhite?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly paperSize?: string | number;
}

const papers: Readonly<Record<string, number>> = {
  letter: 1,
  tabloid: 3,
  legal: 5,
  executive: 7,
  a3: 8,
  a4: 9,
  a5: 11,
};
const pointsPerInch = 72;

function pageOf(book: Book, sheetId: string): Page {
  return (book.metadata(sheetId).page ?? {}) as Page;
}

/** What is printed and what repeats on each page are names of the sheet in the file; ExcelJS writes them with gaps. */
function printNames(
  sheetName: string,
  localSheetId: number,
  { printArea, printTitleRows, printTitleColumns }: Page,
): { name: string; localSheetId: number; ranges: string[] }[] {
  const anchored = (reference: string): string =>
    `'${sheetName.replaceAll("'", "''")}'!${reference
      .replace(/^.*!/, "")
      .replaceAll("$", "")
      .replace(/[A-Z]+|\d+/gi, (part) => `$${part}`)}`;
  const titles = [printTitleColumns, printTitleRows].filter((lines): lines is string => Boolean(lines));
  return [
    ...(printArea
      ? [{ name: "_xlnm.Print_Area", localSheetId, ranges: printArea.split(",").map(anchored) }]
      : []),
    ...(titles.length > 0
      ? [{ name: "_xlnm.Print_Titles", localSheetId, ranges: titles.map(anchored) }]
      : []),
  ];
}

function setUpPage(sheet: ExcelJS.Worksheet, page: Page): void {
  const inches = (points: number | undefined, usual: number): number =>
    points === undefined ? usual : points / pointsPerInch;
  const setup = sheet.pageSetup;
  setup.orientation = page.orientation?.toLowerCase() === "landscape" ? "landscape" : "portrait";
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = page.zoom ?? {};
  if (across !== undefined || down !== undefined)
    Object.assign(setup, { fitToPage: true, fitToWidth: across ?? 0, fitToHeight: down ?? 0 });
  else if (scale !== undefined) setup.scale = scale;
  setup.margins = {
    left: inches(page.leftMargin, 0.7),
    right: inches(page.rightMargin, 0.7),
    top: inches(page.topMargin, 0.75),
    bottom: inches(page.bottomMargin, 0.75),
    header: inches(page.headerMargin, 0.3),
    footer: inches(page.footerMargin, 0.3),
  };
  setup.horizontalCentered = page.centerHorizontally ?? false;
  setup.verticalCentered = page.centerVertically ?? false;
  setup.blackAndWhite = page.blackAndWhite ?? false;
  setup.showGridLines = page.printGridlines ?? false;
  setup.showRowColHeaders = page.printHeadings ?? false;
  const paper = typeof page.paperSize === "string" ? papers[page.paperSize.toLowerCase()] : page.paperSize;
  setup.paperSize = (paper ?? papers.letter) as ExcelJS.PaperSize;
  const texts: Marginal = { ...page.headersFooters, ...page.headersFooters?.defaultForAllPages };
  const line = (where: "Header" | "Footer"): string =>
    (["left", "center", "right"] as const)
      .map((side) =>
        texts[`${side}${where}`] ? `&${side[0]!.toUpperCase()}${texts[`${side}${where}`]}` : "",
      )
      .join("");
  if (line("Header")) sheet.headerFooter.oddHeader = line("Header");
  if (line("Footer")) sheet.headerFooter.oddFooter = line("Footer");
}

/** Where LibreOffice is on this machine. */
export function libreOffice(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? "").split(":"),
    "/usr/lib/libreoffice/program",
    "/opt/libreoffice/program",
  ];
  return folders.map((folder) => join(folder, "soffice")).find((path) => existsSync(path));
}

async function convert(
  paths: readonly string[],
  format: string,
  extension: string,
  folder: string,
): Promise<readonly string[]> {
  const program = libreOffice();
  if (!program) throw new Error("LibreOffice (soffice) is not installed.");
  // A profile of its own: with a shared one a second run at the same time does nothing.
  const profile = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    await promisify(execFile)(
      program,
      [
        "--headless",
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--convert-to",
        format,
        "--outdir",
        folder,
        ...paths,
      ],
      { timeout: 300_000, killSignal: "SIGKILL" },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return paths.map((path) => {
    const result = join(folder, basename(path).replace(/\.xlsx$/i, `.${extension}`));
    if (!existsSync(result)) throw new Error(`LibreOffice made no ${extension} of ${basename(path)}.`);
    return result;
  });
}

/** The values of a workbook by sheet, each from A1. */
export type Recalculated = Readonly<Record<string, CellValue[][]>>;

/** The values that LibreOffice finds. */
export async function recalculate(path: string): Promise<Recalculated> {
  const [recalculated] = await recalculateAll([path]);
  return recalculated as Recalculated;
}

/** The values that LibreOffice finds in each of several workbooks of different names, started once. */
export async function recalculateAll(paths: readonly string[]): Promise<readonly Recalculated[]> {
  const folder = await mkdtemp(join(tmpdir(), "recalculated-"));
  try {
    const results: Recalculated[] = [];
    for (const result of await convert(paths, "xlsx:Calc MS Excel 2007 XML", "xlsx", folder)) {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(result);
      results.push(Object.fromEntries(workbook.worksheets.map((sheet) => [sheet.name, valuesOf(sheet)])));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function valuesOf(sheet: ExcelJS.Worksheet): CellValue[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      // ExcelJS repeats the value of a merged area in each of its cells.
      if (cell.isMerged && cell.master !== cell) return "";
      // `value` lacks a result that is nil.
      const content = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
      return valueOf(content);
    }),
  );
}

function valueOf(content: unknown): CellValue {
  if (content === null || content === undefined) return "";
  if (content instanceof Date) return content.getTime() / 86_400_000 + 25_569;
  if (typeof content === "object") {
    const { error, richText } = content as { error?: string; richText?: { text: string }[] };
    return error ?? richText?.map(({ text }) => text).join("") ?? "";
  }
  return content as CellValue;
}

/** What LibreOffice shows in the cells of one sheet of a workbook, row by row. */
export async function shownByLibreOffice(path: string, sheet: string): Promise<readonly string[][]> {
  const folder = await mkdtemp(join(tmpdir(), "shown-"));
  try {
    const [page] = await convert([path], "html", "html", folder);
    const html = await readFile(page as string, "utf8");
    const [, table = ""] = html.split(`<em>${sheet}</em></h1>`);
    return [...(table.split("</table>")[0] ?? "").matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => textOfHtml(cell)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function textOfHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:nbsp|#160);/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** The printed workbook; its path. */
export async function toPdf(path: string, folder = dirname(path)): Promise<string> {
  const [printed] = await convert([path], "pdf", "pdf", folder);
  return printed as string;
}
