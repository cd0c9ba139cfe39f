import { columnsOfHeadings, middle, type Column } from "./printed-columns";
import type { PrintedLine, PrintedValue, Stretch } from "./printed-line";

/** Texts over columns of figures, each with the leftmost column that it spans. */
export interface Headings {
  readonly texts: readonly Stretch[];
  readonly columns: readonly number[];
}

/** What there is to know of a table for telling its headings from its titles. */
export interface Body {
  readonly columns: readonly Column[];
  /** Its first line with figures. */
  readonly firstLine: number;
  /** Where its captions end at the most. */
  readonly captionEnd: number;
}

const yearOnly = /^(?:19|20)\d\d(?: ?\*+| ?\(\w\))?$/;
const ofPeriods =
  /\b(?:months?|years?|quarters?|weeks?|ended|ending|periods?|fiscal|(?:19|20)\d\d|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|restated|pro forma|actual|through|\d\d?\/\d\d?\/\d\d)\b/i;

const ofLength = String.raw`(?:for )?(?:the )?(?:three|six|nine|twelve|thirteen|twenty-six|thirty-nine|fifty-two|fiscal|\d+)?\s?(?:months?|weeks?|quarters?|years?) ended\b`;
const ofMonth = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b`;

const ofTitles = /\b(?:exhibit|schedule|computation|statement|unaudited|continued|page)\b|\bin thousands\b/i;

/** Whether the figures of a line are the years above columns. */
export function areYears({ values, text }: PrintedLine): boolean {
  const caption = text.slice(0, values[0]?.start).trim();
  const isHeading = caption === "" || values.length > 1 || ofPeriods.test(caption);
  return values.length > 0 && isHeading && values.every((value) => yearOnly.test(value.text));
}

/** The headings that a line without figures sets over the columns; undefined where it sets none. */
export function headingsIn(lines: readonly PrintedLine[], index: number, body: Body): Headings | undefined {
  const { columns, firstLine } = body;
  const line = lines[index];
  if (!line || columns.length === 0) return undefined;
  const collapsed = collapsedHeadings(line, body);
  if (collapsed && index < firstLine) return collapsed;
  const texts = textsOver(line, body);
  if (texts.length === 0 || line.stretches.length > columns.length + 2) return undefined;
  const namePeriods = texts.every(({ text }) => ofPeriods.test(text));
  const isAbove = index < firstLine;
  const next = lines[index + 1];
  const isOverTable =
    next !== undefined &&
    !texts.some(({ text }) => ofTitles.test(text)) &&
    (next.isRuler || index + 1 === firstLine || headingsIn(lines, index + 1, body) !== undefined);
  const areHeadings =
    areYears(line) ||
    (isAbove
      ? texts.length > 1 || namePeriods || isOverTable
      : namePeriods && texts.length === line.stretches.length);
  if (!areHeadings) return undefined;
  // What each column has for a heading of its own stands nearer to the others than its figures do.
  const own = lines
    .slice(index + 1, Math.max(index + 1, firstLine))
    .map((below) => textsOver(below, body))
    .find(({ length }) => length === columns.length);
  return {
    texts: texts.map(undecorated),
    columns:
      columnsUnderlined(texts, lines.slice(index + 1), body) ?? columnsOfHeadings(texts, own ?? columns),
  };
}

/** The parts of a line that stand over the columns; years in a text whose spaces were lost stand there in any place. */
function textsOver(line: PrintedLine, { columns, captionEnd }: Body): readonly Stretch[] {
  const left = columns[0]?.start ?? 0;
  const over = line.stretches
    .flatMap(periodsIn)
    .filter((text) => text.start >= Math.min(left - 4, captionEnd + 1) && middle(text) >= left - 2);
  const ofYears = (texts: readonly (Stretch | PrintedValue)[]) =>
    texts.length === columns.length &&
    texts.length > 1 &&
    texts.every(({ text }) => /\b(?:19|20)\d\d\b/.test(text));
  const [last, values] = [line.stretches.slice(-columns.length), line.values.slice(-columns.length)];
  if (ofYears(over)) return over;
  if (ofYears(last)) return last;
  return ofYears(values) && areYears(line) ? values : over;
}

/** A text in which spaces were lost may name a period several times: "Sep. 28, Sep. 29,". */
function periodsIn({ text, start }: Stretch): readonly Stretch[] {
  const beginning = [ofLength, ofMonth].find((pattern) => new RegExp(`^${pattern}`, "i").test(text));
  if (beginning === undefined) return [{ text, start, end: start + text.length }];
  const starts = [...text.matchAll(new RegExp(`(?<=^| )${beginning}`, "gi"))].map(({ index }) => index);
  return starts.map((from, part) => {
    const own = text.slice(from, starts[part + 1]).trim();
    return { text: own, start: start + from, end: start + from + own.length };
  });
}

/** Headings that each span as many columns as the others, where their places in the line say nothing. */
function collapsedHeadings({ stretches }: PrintedLine, { columns }: Body): Headings | undefined {
  const [line, ...others] = stretches;
  if (!line || others.length > 0 || line.start > 0) return undefined;
  const texts = periodsIn(line);
  const span = columns.length / texts.length;
  return texts.length > 1 && Number.isInteger(span)
    ? { texts, columns: texts.map((_, index) => index * span) }
    : undefined;
}

/** The dashes around a heading show what it spans. */
function undecorated(heading: Stretch): Stretch {
  return { ...heading, text: heading.text.replace(/^[-=_]{2,} ?| ?[-=_]{2,}$/g, "") };
}

/** The leftmost columns above the strokes of the ruler that underlines the headings, all of their lines counted. */
function columnsUnderlined(
  headings: readonly Stretch[],
  below: readonly PrintedLine[],
  body: Body,
): readonly number[] | undefined {
  const ruler = below.find((line) => line.isRuler || textsOver(line, body).length !== headings.length);
  if (!ruler?.isRuler) return undefined;
  const found = headings.map((heading) => {
    const stroke = ruler.stretches.find(
      ({ start, end }) => start > body.captionEnd && start <= middle(heading) && middle(heading) <= end,
    );
    return body.columns.findIndex(({ start, end }) => stroke && stroke.start < end && start < stroke.end);
  });
  return found.includes(-1) || new Set(found).size < found.length ? undefined : found;
}
