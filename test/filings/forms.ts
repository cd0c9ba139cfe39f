// The recipe: how a filed table is set before the reader, in the forms that a preparer would select.

import type { Cell, Grid } from "../../src/facts/grid";
import type { Filing } from "./filing";
import { partsOf, printedTable, spansOf, type PrintedLine, type PrintedTable } from "./printed-table";

/** A filing as cells. */
export interface Form {
  readonly grid: Grid;
  /** The row of the grid that holds the figures of a line, by the line's key. */
  readonly rows: ReadonlyMap<string, number>;
  /** The keys of lines that the filing does not have: the transcriber took their figures from a caption. */
  readonly leftOut: readonly string[];
}

/** A way to set a filing before the reader. */
export type FormName = "cells" | "numbers" | "text" | "web";

export const forms: Readonly<Record<FormName, (filing: Filing) => Form>> = {
  cells: (filing) => asCells(filing),
  numbers: (filing) => asCells(filing, "as numbers"),
  text: asText,
  web: asWebCells,
};

/** A row of the grid, with the key of the line whose figures it holds. */
interface FormRow {
  readonly cells: readonly Cell[];
  readonly key?: string;
}

type FiguresLine = Extract<PrintedLine, { readonly kind: "figures" }>;

/** Cells as on a worksheet, one for a caption and one for each figure: texts as printed, or the numbers that they are. */
export function asCells(filing: Filing, figures: "as printed" | "as numbers" = "as printed"): Form {
  const cell = figures === "as numbers" ? numberOrText : text;
  return inColumns(
    filing,
    (heading) => [cell(heading)],
    (printed) => [cell(printed)],
  );
}

/**
 * Cells as Excel makes them of a web page's table: for each column "$", the figure, ")" or a mark, and a spacer; a heading in
 * the leftmost cell of its band.
 */
export function asWebCells(filing: Filing): Form {
  return inColumns(
    filing,
    (heading) => [numberOrText(heading), blank, blank, blank],
    (printed) => {
      const { symbol, figure, closing, mark } = partsOf(printed);
      const [first = "", second = ""] = [closing, mark].filter((after) => after !== "");
      return [text(symbol), numberOrText(figure), text(first), text(second)];
    },
  );
}

/** A caption column and a band of cells for each column of figures. */
function inColumns(
  filing: Filing,
  headingBand: (heading: string) => readonly Cell[],
  figureBand: (printed: string) => readonly Cell[],
): Form {
  const { titles, headings, lines, notes, leftOut } = printedTable(filing);
  const spans = spansOf(headings);
  const spanRow = headings.map((_, column) => spans.find(({ first }) => first === column)?.text ?? "");
  const headingRows = [spanRow, headings.map(({ own }) => own)].filter((row) => row.some(Boolean));
  return formOf(leftOut, [
    ...titles.map(textRow),
    ...headingRows.map((row) => ({ cells: [blank, ...row.flatMap(headingBand)] })),
    ...lines.map((line) =>
      line.kind === "text"
        ? textRow(line.text.replace(/^<FN>\s*/, ""))
        : {
            key: line.row.key,
            cells: [text(withoutLeaders(line.caption)), ...line.values.flatMap(figureBand)],
          },
    ),
    ...notes.map(textRow),
  ]);
}

function withoutLeaders(caption: string): string {
  return caption.replace(/\s*\.{2,}\s*$/, "");
}

const captionWidth = 38;
const pageWidth = 96;
const gap = "   ";
const hanging = "  ";
const fewestLeaders = 2;

/** How the figures of a column stand: "$" at its left, the last digits beneath each other. */
interface TextColumn {
  readonly width: number;
  /** Of the closing parenthesis and the mark, which stand to the right of the last digit. */
  readonly tail: number;
}

/** Lines of fixed-width text in one column, as plain-text filings are set. */
export function asText(filing: Filing): Form {
  const table = printedTable(filing);
  const { titles, lines, notes, leftOut } = table;
  const columns = table.headings.map((_, column) => textColumn(table, column));
  const width = captionWidth + bandWidth(columns);
  const ruler = (character: string) => overColumns(columns.map((column) => character.repeat(column.width)));
  const wide = (note: string) => wrapped(note, pageWidth).map(textRow);
  return formOf(leftOut, [
    ...titles.flatMap((title) => wrapped(title, pageWidth).map((part) => textRow(centred(part, width)))),
    textRow("<TABLE>"),
    textRow("<CAPTION>"),
    ...headingLines(table, columns).map(textRow),
    textRow("<S>".padEnd(captionWidth) + columns.map((column) => gap + "<C>".padEnd(column.width)).join("")),
    ...lines.flatMap((line): readonly FormRow[] => {
      if (line.kind === "text") return line.text.length > pageWidth ? wide(line.text) : section(line.text);
      if (!line.isSum) return figureLines(line, columns);
      return [textRow(ruler("-")), ...figureLines(line, columns), textRow(ruler("=")), textRow("")];
    }),
    textRow("</TABLE>"),
    ...notes.flatMap(wide),
  ]);
}

function textColumn({ headings, lines }: PrintedTable, column: number): TextColumn {
  const parts = lines.flatMap((line) => (line.kind === "figures" ? partsOf(line.values[column] ?? "") : []));
  const widest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
  const tail = widest(parts.map(({ closing, mark }) => closing + mark));
  const figures = widest(parts.map(({ figure }) => figure));
  return { tail, width: Math.max(11, "$ ".length + figures + tail, headings[column]?.own.length ?? 0) };
}

/** The width of neighbouring columns with the gaps before them. */
function bandWidth(columns: readonly TextColumn[]): number {
  return columns.reduce((width, column) => width + gap.length + column.width, 0);
}

/** Texts over or in the columns, each as wide as its column. */
function overColumns(texts: readonly string[]): string {
  return " ".repeat(captionWidth) + texts.map((each) => gap + each).join("");
}

/** The words that columns share, centred over them with a ruler below; below it the years or dates, with theirs. */
function headingLines({ headings }: PrintedTable, columns: readonly TextColumn[]): readonly string[] {
  const spans = spansOf(headings).map(({ text: words, first, count }) => {
    const width = bandWidth(columns.slice(first, first + count)) - gap.length;
    // The day is not parted from its month.
    const day = words.replace(/ (\d+,?)$/, "\u00a0$1");
    return { width, lines: wrapped(day, width).map((line) => line.replace("\u00a0", " ")) };
  });
  const height = Math.max(...spans.map(({ lines }) => lines.length));
  const spanLines = Array.from({ length: height }, (_, line) =>
    overColumns(spans.map(({ width, lines }) => centred(lines[line - height + lines.length] ?? "", width))),
  );
  const spanRuler = overColumns(
    spans.map(({ width, lines }) => (lines.length > 0 ? "-" : " ").repeat(width)),
  );
  return [
    ...(height > 0 ? [...spanLines, spanRuler] : []),
    overColumns(headings.map(({ own }, column) => centred(own, columns[column]?.width ?? 0))),
    overColumns(columns.map(({ width }) => "-".repeat(width))),
  ];
}

/** A heading between the lines, centred over the captions and underlined. */
function section(heading: string): readonly FormRow[] {
  const lines = wrapped(heading, captionWidth);
  const underline = "-".repeat(Math.max(...lines.map(({ length }) => length)));
  return ["", ...[...lines, underline].map((line) => centred(line, captionWidth))].map(textRow);
}

/** The caption with leaders to the figures, which stand on its last line. */
function figureLines(line: FiguresLine, columns: readonly TextColumn[]): readonly FormRow[] {
  const parts = wrapped(withoutLeaders(line.caption), captionWidth - hanging.length - fewestLeaders).map(
    (part, index) => (index === 0 ? part : hanging + part),
  );
  const last = parts.at(-1) ?? "";
  const figures = line.values.map((value, column) => figureText(value, columns[column]));
  const leader = last !== "" && line.values.some((value) => value !== "") ? "." : " ";
  return [
    ...parts.slice(0, -1).map(textRow),
    {
      key: line.row.key,
      ...textRow(last.padEnd(captionWidth, leader) + figures.map((each) => gap + each).join("")),
    },
  ];
}

function figureText(printed: string, column: TextColumn = { width: 0, tail: 0 }): string {
  const { symbol, figure, closing, mark } = partsOf(printed);
  const tail = (closing + mark).padEnd(column.tail);
  return symbol + (figure + tail).padStart(column.width - symbol.length);
}

function wrapped(words: string, width: number): readonly string[] {
  return words
    .split(/[^\S\u00a0]+/)
    .filter((word) => word !== "")
    .reduce<readonly string[]>((lines, word) => {
      const longer = `${lines.at(-1) ?? ""} ${word}`;
      return lines.length > 0 && longer.length <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
    }, []);
}

function centred(line: string, width: number): string {
  return line.padStart(line.length + Math.floor((width - line.length) / 2)).padEnd(width);
}

const blank: Cell = { value: "", text: "", format: "General" };

/** A cell of text. */
function text(value: string): Cell {
  const trimmed = value.trimEnd();
  return trimmed === "" ? blank : { value: trimmed, text: trimmed, format: "General" };
}

/** The cell that Excel makes of what is typed or pasted: a number or a date where it is one. */
export function numberOrText(printed: string): Cell {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d\d)$/.exec(printed) ?? [];
  if (year)
    return { value: dateSerial(Number(year), Number(month), Number(day)), text: printed, format: "m/d/yy" };
  const { open, minus, digits, decimals = "", percent, close } = typedNumber.exec(printed)?.groups ?? {};
  if (digits === undefined || Boolean(open) !== Boolean(close) || `${digits}${decimals}` === "")
    return text(printed);
  const magnitude = Number(`${digits.replaceAll(",", "")}${decimals}`) / (percent ? 100 : 1);
  const places = decimals === "" ? "" : `.${"0".repeat(decimals.length - 1)}`;
  const format = digits.includes(",") ? `#,##0${places}` : `0${places}`;
  return {
    value: open || minus ? -magnitude : magnitude,
    text: printed,
    format: percent ? `${format}%` : decimals === "" && digits.length <= 4 ? "General" : format,
  };
}

const typedNumber =
  /^\$?\s*(?<open>\(?)\$?(?<minus>-?)(?<digits>\d{1,3}(?:,\d{3})+|\d*)(?<decimals>(?:\.\d+)?)(?<percent>%?)(?<close>\)?)$/;

/** The day's number on a worksheet; two-digit years are of the nineties or later. */
function dateSerial(year: number, month: number, day: number): number {
  const century = year < 50 ? 2000 : 1900;
  return (Date.UTC(century + year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function textRow(line: string): FormRow {
  return { cells: [text(line)] };
}

/** The rows as a grid at A1, all as wide as the widest. */
function formOf(leftOut: readonly string[], rows: readonly FormRow[]): Form {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return {
    grid: {
      sheet: "Filing",
      row: 0,
      column: 0,
      cells: rows.map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? blank)),
    },
    rows: new Map(rows.flatMap(({ key }, row) => (key === undefined ? [] : [[key, row] as const]))),
    leftOut,
  };
}
