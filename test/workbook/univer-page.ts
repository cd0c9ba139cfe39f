/** A workbook in the browser, with Univer's grid to look at and to type into. */
import {
  InterceptorEffectEnum,
  LocaleType,
  LogLevel,
  Univer,
  type ICellData,
  type ICellDataForSheetInterceptor,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { getFontStyleString, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { defaultTheme } from "@univerjs/themes";
import type { Book } from "./book";
import { bookOver } from "./univer-book";
import { workbookData } from "./univer-data";
import { display, isAcross } from "./univer-format";
import { busy, isError } from "./univer-functions";

/** Fills the element with a grid of one empty sheet, Sheet1. */
export function createPageBook(container: HTMLElement, name = "Book1"): Book {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: english },
  });
  const preset = UniverSheetsCorePreset({
    container,
    ribbonType: "simple",
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const plugin of preset.plugins)
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook(workbookData(name));
  showAsExcelDoes(univer);
  return bookOver(univer, api, workbook);
}

const fill = "\u0001";
const blank = "\u00a0";
const padding = 5;

/** What `texts` says, with the blanks that `*` asks for, number signs where a number does not fit, and centred errors. */
function showAsExcelDoes(univer: Univer): void {
  const pen = document.createElement("canvas").getContext("2d");
  const width = (text: string, font: string): number => {
    if (!pen) return 0;
    pen.font = font;
    return pen.measureText(text).width;
  };
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      // After Univer's own number formats.
      priority: 5,
      effect: InterceptorEffectEnum.Value,
      handler: (cell, location, next) => {
        const following = next(cell);
        const raw = location.rawData;
        const value = (raw?.v ?? following?.v) as Nullable<string | number | boolean>;
        if (value === undefined || value === null || value === "") return following;
        if (isError(value))
          return { ...following, v: value === busy ? "#BUSY!" : value, ...aligned(following, 2) };
        const { row, col, worksheet } = location;
        // Of the cell at hand: otherwise the style would ask this handler again.
        const style = worksheet.getComposedCellStyleByCellData(row, col, raw ?? following);
        const pattern = style.n?.pattern ?? "General";
        if (isAcross(style) && typeof value === "string") {
          const spare = roomAcross(worksheet, row, col) - width(value, getFontStyleString(style).fontString);
          const lead = Math.max(0, spare / 2 / (width(blank, getFontStyleString(style).fontString) || 1));
          return { ...following, v: blank.repeat(Math.floor(lead)) + value, ...aligned(following, 1) };
        }
        const numeric = typeof value === "number" && (raw?.t ?? following?.t) !== 3;
        if (!numeric && !(typeof value === "string" && pattern.includes("@") && pattern !== "@"))
          return following;
        const font = getFontStyleString(style).fontString;
        const room = worksheet.getColumnWidth(col) - padding;
        const shown = display(value, pattern, fill);
        const bare = shown.replace(fill, "");
        const spare = room - width(bare, font);
        if (numeric && spare < 0 && !style.tb && !worksheet.getMergedCell(row, col)) {
          if (pattern === "General") return following;
          return { ...following, v: "#".repeat(Math.max(1, Math.floor(room / width("#", font)))) };
        }
        const blanks = Math.max(0, Math.floor(spare / (width(blank, font) || 1)));
        const text = shown.replace(fill, blank.repeat(blanks));
        return { ...following, v: text, ...(shown === bare ? {} : aligned(following, 3)) };
      },
    });
}

/** The cell and the empty ones after it that are centred across with it. */
function roomAcross(worksheet: Worksheet, row: number, column: number): number {
  let room = worksheet.getColumnWidth(column);
  for (let next = column + 1; next < worksheet.getColumnCount(); next++) {
    const cell = worksheet.getCellRaw(row, next);
    if ((cell?.v ?? "") !== "" || !isAcross(worksheet.getComposedCellStyleByCellData(row, next, cell))) break;
    room += worksheet.getColumnWidth(next);
  }
  return room - padding;
}

function aligned(
  cell: Nullable<ICellDataForSheetInterceptor>,
  ht: number,
): Pick<ICellDataForSheetInterceptor, "interceptorStyle"> & Partial<ICellData> {
  return { interceptorStyle: { ...cell?.interceptorStyle, ht } };
}
