import { className } from "../eps/class-name";
import { rolesOf } from "./captions";
import { isBlank, textOf, type Cell, type Grid } from "./grid";
import { isFigure, readAmount } from "./notation";
import { spanOf, type Span } from "./period-span";
import { statedScales } from "./scale";

/** A column of figures. */
export interface Period {
  /** Its column in the grid. */
  readonly column: number;
  /** What stands above it, from the top: "Three months ended September 30,", "2002". */
  readonly headings: readonly string[];
  readonly label: string;
  /** The latest year that its headings name. */
  readonly year?: number;
  /** Its length and its last day, as far as its headings say. */
  readonly span: Span;
}

/** Where the parts of a table lie. */
export interface Layout {
  readonly captionColumn: number;
  /** The column that states the unit of each line: "$000". */
  readonly unitColumn?: number;
  readonly periods: readonly Period[];
  /** The first row below the headings. */
  readonly firstLine: number;
  /** The texts above the headings, such as the company's name. */
  readonly titles: readonly string[];
}

/** The caption column, the period columns with their headings, and the titles of a table. */
export function layoutOf(cells: Grid["cells"]): Layout {
  const withFigures = cells.filter((row) => row.some(isFigure));
  const surely = withFigures.filter((row) => row.some((cell) => isFigure(cell) && !isYearOrDate(cell)));
  const captionColumn = Math.max(
    0,
    Math.min(
      ...(surely.length > 0 ? surely : withFigures)
        .map((row) => row.findIndex((cell) => textOf(cell) !== "" && !isFigure(cell)))
        .filter((column) => column >= 0),
    ),
  );
  const firstLine = Math.max(
    0,
    cells.findIndex((row) => isLine(row, captionColumn)),
  );
  const unitColumn = unitColumnOf(cells.slice(firstLine), captionColumn);
  const columns = columnsWithFigures(cells.slice(firstLine), captionColumn).filter(
    (column) => column !== unitColumn,
  );
  const headingRows = cells
    .slice(0, firstLine)
    .filter((row) => row.slice(captionColumn + 1).some((cell) => !isBlank(cell)));
  // The length of all periods may stand beside their years: "Year ended June 30," in the column of captions.
  const beside = headingRows
    .map((row) => lengthWritten.exec(textOf(row[captionColumn]))?.[0])
    .find((text) => text !== undefined);
  const periods = columns.flatMap((column, index): readonly Period[] => {
    const over = headingRows
      .map((row) => headingOver(row, column, captionColumn))
      .filter((text) => text !== "" && !statedScales(text));
    const headings = beside && over.length > 0 && !spanOf(over.join(" ")).months ? [beside, ...over] : over;
    if (/^notes?$|^(?:% )?change$/i.test(headings.at(-1) ?? "")) return [];
    const label = headings.join(" ") || `Column ${index + 1}`;
    const years = [...label.matchAll(/(?<!\d)(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
    return [
      { column, headings, label, span: spanOf(label), ...(years.length > 0 && { year: Math.max(...years) }) },
    ];
  });
  const titles = cells
    .slice(0, firstLine)
    .filter((row) => row.slice(captionColumn + 1).every(isBlank))
    .map((row) => textOf(row[captionColumn]))
    .filter((text) => text !== "");
  return {
    captionColumn,
    ...(unitColumn !== undefined && { unitColumn }),
    periods: withSpansCarried(periods),
    firstLine,
    titles,
  };
}

const lengthWritten =
  /\b(?:for (?:the )?)?(?:[a-z]+(?:-[a-z]+)?|\d+)? ?\b(?:(?:months?|weeks?|years?|quarters?)[- ]end(?:ed|ing)|fiscal years?|fye)\b.*$/i;

const bareDate =
  /^[\d/., -]*$|^\d{1,2}-[a-z]{3}-\d\d$|^[a-z]{3,9}\.? \d{1,2},? \d{4}$|^\d{1,2} [a-z]{3,9}\.? \d{4}$/i;
const remark = /\s*\(?(?:as )?(?:restated|unaudited|revised)\)?$/i;

/** A bare year or date goes on with the length, and the day, of the period before it. */
function withSpansCarried(periods: readonly Period[]): readonly Period[] {
  let before: Span = {};
  return periods.map((period) => {
    const isBare = bareDate.test(period.label.replace(remark, ""));
    const end =
      period.span.end ??
      (isBare && period.year && before.end ? before.end.replace(/^\d+/, String(period.year)) : undefined);
    const months = period.span.months ?? (isBare ? before.months : undefined);
    before = { ...(months && { months }), ...(end && { end }) };
    return { ...period, span: before };
  });
}

/** What the columns are where they are something else than periods; undefined where they are periods. */
export function columnsBesidePeriods(periods: readonly Period[]): string | undefined {
  return otherColumns.find(
    ([, written]) => periods.filter(({ label }) => written.test(label)).length >= 2,
  )?.[0];
}

const otherColumns: readonly (readonly [columns: string, written: RegExp])[] = [
  [
    "income, shares and amounts per share",
    /\b(?:numerator|denominator|per[- ]share amounts?)\b|\b(?:income|loss|earnings|per[- ]share)$/i,
  ],
  ["shares, days and share-days, a ledger of the weighted average", /\bdays\b|\bshares?\b(?!.*\bdata\b)/i],
  ["basic and diluted computations side by side", /\b(?:basic|diluted|primary|dilution)\b/i],
  [
    "classes of stock (give each class lines of its own, or use EPS.TWO_CLASS)",
    new RegExp(`\\b(?:${className}|common stock)\\b`, "i"),
  ],
];

/** The place of the period that the exhibit is about: the latest year's, the first of them as they stand. */
export function currentPeriod(periods: readonly Period[]): number {
  const latest = Math.max(...periods.map((period) => period.year ?? 0));
  return Math.max(
    0,
    periods.findIndex((period) => (period.year ?? 0) === latest),
  );
}

/** Whether the row has a caption and figures (or entries under a caption that is known), and is not one of years or dates. */
function isLine(row: readonly Cell[], captionColumn: number): boolean {
  const caption = textOf(row[captionColumn]);
  const entries = row.slice(captionColumn + 1).filter((cell) => !isBlank(cell));
  const figures = entries.filter(isFigure);
  if (caption === "" || entries.length === 0) return false;
  const isKnown = rolesOf(caption).length > 0;
  if (figures.length === 0) return isKnown;
  return !(figures.every(isYearOrDate) && (!isKnown || namesPeriods(caption)));
}

/** Whether a text beside years or dates speaks of them. */
export function namesPeriods(text: string): boolean {
  return /\b(years?|ended|periods?|months|quarters?|fiscal|dates?)\b/i.test(text);
}

function isYearOrDate(cell: Cell): boolean {
  if (typeof cell.value === "number" && /[ymd]/i.test(cell.format.replace(/"[^"]*"|\[[^\]]*\]/g, "")))
    return true;
  const amount = readAmount(cell);
  return (
    amount.kind === "number" &&
    amount.value.isInteger() &&
    amount.value.gte(1900) &&
    amount.value.lte(2100) &&
    !cell.text.includes(",")
  );
}

function columnsWithFigures(lines: readonly (readonly Cell[])[], captionColumn: number): readonly number[] {
  const width = Math.max(0, ...lines.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column)
    .slice(captionColumn + 1)
    .filter((column) => lines.some((row) => readAmount(row[column]).kind === "number"));
}

const unitAlone =
  /^(?:[a-z]{0,3}[$£€¥₹]|[a-z]{3})? ?['’]?(?:0{3}(?:,000)?s?|mm?|bn|thousands?|millions?)?$|^(?:(?:us|uk) )?(?:cents|pence|p)$|^shares$/i;

/** The column beside the captions that has nothing but units in it, two lines at least. */
function unitColumnOf(lines: readonly (readonly Cell[])[], captionColumn: number): number | undefined {
  return [1, 2]
    .map((after) => captionColumn + after)
    .find((column) => {
      const cells = lines.flatMap((row) => (isBlank(row[column]) ? [] : (row[column] as Cell)));
      const texts = cells.map((cell) => textOf(cell).replace(/[()]/g, ""));
      const areUnits = texts.length > 1 && texts.every((text) => text !== "" && unitAlone.test(text));
      return areUnits && texts.some((text) => /[$£€¥₹]|000|million/i.test(text));
    });
}

/** What a heading row says over a column: its own text, or one to the left that spans it. */
function headingOver(row: readonly Cell[], column: number, captionColumn: number): string {
  for (let at = column; at > captionColumn; at--) {
    const cell = row[at];
    if (!isBlank(cell)) return cell?.text.trim() || String(cell?.value);
  }
  return "";
}
