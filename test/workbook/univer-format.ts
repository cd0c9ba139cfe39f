/** Cell formats and what cells show: Excel's terms on one side, Univer's styles on the other. */
import { numfmt, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";
import type { Border, CellFormat, CellValue } from "./book";

type Edge = keyof CellFormat["borders"];
const edges: readonly (readonly [Edge, "t" | "b" | "l" | "r"])[] = [
  ["EdgeTop", "t"],
  ["EdgeBottom", "b"],
  ["EdgeLeft", "l"],
  ["EdgeRight", "r"],
];

/** Univer's BorderStyleTypes by Excel's style and weight. */
const borderCodes: readonly (readonly [number, Border["style"], Border["weight"]])[] = [
  [1, "Continuous", "Thin"],
  [2, "Continuous", "Hairline"],
  [8, "Continuous", "Medium"],
  [13, "Continuous", "Thick"],
  [7, "Double", "Thick"],
  [4, "Dash", "Thin"],
  [9, "Dash", "Medium"],
  [3, "Dot", "Thin"],
];

const indentStart = 2;
const indentStep = 12;

const across = "CenterAcrossSelection";
/** Univer knows neither of these two alignments; the text direction, which it ignores, tells them apart. */
const markOf: Partial<Record<CellFormat["horizontalAlignment"], number>> = { [across]: 1, Fill: 2 };
export const isAcross = (style: IStyleData): boolean => Number(style.td ?? 0) === markOf[across];
const alignments: Record<CellFormat["horizontalAlignment"], number> = {
  General: 0,
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  CenterAcrossSelection: 2,
  Fill: 1,
};
const verticals = { Top: 1, Center: 2, Bottom: 3 } as const;

export const defaultFont = { name: "Calibri", size: 11 } as const;

function toBorder(border: IBorderStyleData): Border {
  const [, style, weight] = borderCodes.find(([code]) => code === Number(border.s)) ?? borderCodes[0]!;
  return { style, weight, color: hexColor(border.cl?.rgb) ?? "#000000" };
}

function fromBorder(border: Border): IBorderStyleData | null {
  if (border.style === "None") return null;
  const code =
    borderCodes.find(([, style, weight]) => style === border.style && weight === border.weight) ??
    borderCodes.find(([, style]) => style === border.style)!;
  return { s: code[0], cl: { rgb: border.color } };
}

/** "#RRGGBB", as Excel reports colours; from "rgb(1,2,3)" too, which the grid's own tools write. */
function hexColor(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!parts) return /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : color;
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();
}

export function toFormat(style: IStyleData): CellFormat {
  const borders: Partial<Record<Edge, Border>> = {};
  for (const [edge, key] of edges) {
    const border = style.bd?.[key];
    if (border && Number(border.s) !== 0) borders[edge] = toBorder(border);
  }
  const aligned = Number(style.ht ?? 0);
  const marked = Object.entries(markOf).find(([, mark]) => mark === Number(style.td ?? 0));
  const plain = Object.entries(alignments).find(([, code]) => code === aligned);
  return {
    numberFormat: style.n?.pattern ?? "General",
    bold: style.bl === 1,
    italic: style.it === 1,
    underline: style.ul?.s === 1 ? "Single" : "None",
    fontName: style.ff ?? defaultFont.name,
    fontSize: style.fs ?? defaultFont.size,
    fontColor: hexColor(style.cl?.rgb) ?? "#000000",
    fillColor: hexColor(style.bg?.rgb) ?? "",
    horizontalAlignment: (marked ?? plain ?? ["General"])[0] as CellFormat["horizontalAlignment"],
    verticalAlignment: style.vt === 1 ? "Top" : style.vt === 2 ? "Center" : "Bottom",
    wrapText: style.tb === 3,
    indentLevel: Math.max(0, Math.round(((style.pd?.l ?? indentStart) - indentStart) / indentStep)),
    borders,
  };
}

/** The style that makes the patch; null takes an attribute away. */
export function fromFormat(patch: Partial<CellFormat>): IStyleData {
  const style: IStyleData = {};
  if (patch.numberFormat !== undefined)
    style.n = /^general$/i.test(patch.numberFormat) ? null : { pattern: patch.numberFormat };
  if (patch.bold !== undefined) style.bl = patch.bold ? 1 : 0;
  if (patch.italic !== undefined) style.it = patch.italic ? 1 : 0;
  if (patch.underline !== undefined) style.ul = { s: patch.underline === "Single" ? 1 : 0 };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.fontColor !== undefined) style.cl = patch.fontColor ? { rgb: patch.fontColor } : null;
  if (patch.fillColor !== undefined) style.bg = patch.fillColor ? { rgb: patch.fillColor } : null;
  if (patch.horizontalAlignment !== undefined) {
    style.ht = alignments[patch.horizontalAlignment] || null;
    style.td = markOf[patch.horizontalAlignment] ?? null;
  }
  if (patch.verticalAlignment !== undefined) style.vt = verticals[patch.verticalAlignment];
  if (patch.wrapText !== undefined) style.tb = patch.wrapText ? 3 : null;
  if (patch.indentLevel !== undefined)
    style.pd = patch.indentLevel ? { l: indentStart + indentStep * patch.indentLevel } : null;
  if (patch.borders) {
    style.bd = {};
    for (const [edge, key] of edges) {
      const border = patch.borders[edge];
      if (border) style.bd[key] = fromBorder(border);
    }
  }
  return style;
}

/**
 * Excel keeps 15 digits and rounds those; Univer rounds the binary number and would show 1.005 as 1.00.
 * So a tie is moved over, by less than half of what the fifteenth digit can be worth.
 */
function significant(value: number): number {
  const kept = Number(value.toPrecision(15));
  return Number.isInteger(kept) ? kept : kept * (1 + 5e-16);
}

/** What a cell with this number format shows; `fill` marks where "*" repeats a character to the width of the cell. */
export function display(value: CellValue, pattern: string, fill?: string): string {
  // Declared as a truth value, the mark is a character in fact.
  const options = fill === undefined ? {} : { fillChar: fill as unknown as boolean };
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numfmt.format(pattern, significant(value), options);
  // The text section of a format pads texts, too.
  return value !== "" && pattern.includes("@") && pattern !== "@"
    ? numfmt.format(pattern, value, options)
    : value;
}

const monthAndNumber = /^([a-z]{3,9})\.? (\d{1,2})$/i;

/** Reads a typed text in Excel's manner: a number, date or truth value with the format it brings along; undefined: text. */
export function parse(text: string): { value: number | boolean; format?: string } | undefined {
  const ambiguous = monthAndNumber.exec(text.trim());
  // "Dec 31" is a day of this year in Excel; Univer reads a year.
  const day = ambiguous !== null && Number(ambiguous[2]) <= 31;
  const read = numfmt.parseValue(day ? `${text.trim()}, ${new Date().getFullYear()}` : text);
  if (!read || typeof read.v === "string") return undefined;
  if (typeof read.v !== "number") return { value: read.v };
  return { value: read.v, ...(read.z ? { format: day ? "d-mmm" : formatOfTyped(read.z) } : {}) };
}

/** The format that Excel gives to a typed value; Univer's follows the typed characters. */
function formatOfTyped(pattern: string): string {
  const dayAndMonth = /d/.test(pattern) && /m/.test(pattern);
  if (!dayAndMonth) return /h/.test(pattern) ? pattern.replace(/^hh/, "h") : pattern;
  const time = /h/.test(pattern) ? " h:mm" : "";
  if (!/y/.test(pattern)) return `d-mmm${time}`;
  return /mmm/.test(pattern) ? `d-mmm-yy${time}` : `m/d/yyyy${time}`;
}
