import type { PrintedLine, PrintedValue, Stretch } from "./printed-line";

/** Where the values of one period stand in the lines of a text. */
export interface Column {
  readonly start: number;
  readonly end: number;
}

/** The columns of a table, learnt from the lines with figures, the rulers and the tags of its columns. */
export function columnsOf(lines: readonly PrintedLine[]): readonly Column[] {
  const rows = lines.map(({ values }) => evidentValues(values)).filter((values) => values.length > 0);
  const count = usualCount(rows);
  const full = rows.filter((values) => values.length === count);
  const byFigures = extents(full);
  const tagged = lines.find(({ columnTags }) => columnTags.length > 0)?.columnTags ?? [];
  const byTags = tagged.map((start, index) => ({ start, end: (tagged[index + 1] ?? Infinity) - 1 }));
  const byRuler = lines.reduce<readonly Stretch[]>(
    (most, { isRuler, stretches }) => (isRuler && stretches.length > most.length ? stretches : most),
    [],
  );
  return [withFurther(byFigures, rows), usedColumns(byTags, rows), usedColumns(byRuler, rows)].reduce(
    (most, columns) => (columns.length > most.length ? columns : most),
  );
}

/** The columns as they stand in some of the lines, as a later page may set them elsewhere. */
export function columnsIn(lines: readonly PrintedLine[], columns: readonly Column[]): readonly Column[] {
  const full = lines
    .map(({ values }) => evidentValues(values))
    .filter((values) => values.length === columns.length);
  return full.length > 0 ? extents(full) : columns;
}

/** Those of a line's figures that stand in the columns, from the left; the others belong to its caption. */
export function valuesIn(
  values: readonly PrintedValue[],
  columns: readonly Column[],
): readonly PrintedValue[] {
  if (isApartFromColumns(values, columns)) return [];
  const last = values.slice(-columns.length);
  const isFull = last.length === columns.length;
  const first = last.findIndex(({ apart }) => apart);
  if (first < 0) {
    const isRow = isFull && columns.length > 1 && last.some(isPlainlyFigure);
    return isRow ? last : last.filter((value) => isAligned(value, columns)).slice(-1);
  }
  const areAligned = last.slice(first).every((value) => isAligned(value, columns));
  const belongs = (value: PrintedValue) =>
    isAligned(value, columns) ||
    (isPlainlyFigure(value) && (!areAligned || overlapsAny(value, columns))) ||
    (isFull && isDash(value));
  return last.slice(last.slice(0, first).map(belongs).lastIndexOf(false) + 1);
}

/**
 * A number that no column holds: alone at their left, the end of a paragraph or a line that Excel has turned into a number; or
 * at their right, the last word of a note.
 */
function isApartFromColumns(values: readonly PrintedValue[], columns: readonly Column[]): boolean {
  const [value, ...others] = values;
  const [left, right] = [columns[0]?.start ?? 0, columns.at(-1)?.end ?? 0];
  if (value === undefined || others.length > 0) return false;
  const isShort = /^(?:\d{1,3}|(?:19|20)\d\d)\.?$/.test(value.text);
  const isAtLeft = value.start === 0 && value.end < left && (columns.length > 1 || isShort);
  return isAtLeft || (columns.length > 1 && value.start > right + 1);
}

/** The column of each value: in order where there is one for each, else the nearest by its right edge. */
export function columnsOfValues(values: readonly Stretch[], columns: readonly Column[]): readonly number[] {
  if (values.length === columns.length) return values.map((_, index) => index);
  return cheapestSpans(values, columns, 1, (value, first) => {
    const apart = Math.max(0, first.start - value.end, value.start - first.end);
    return Math.abs(value.end - first.end) + 10 * apart;
  });
}

/** The leftmost of the columns that each heading spans, told by where its middle lies. */
export function columnsOfHeadings(
  headings: readonly Stretch[],
  columns: readonly Column[],
): readonly number[] {
  if (headings.length === columns.length) return headings.map((_, index) => index);
  if (headings.length > columns.length) {
    return headings.map((heading) =>
      indexOfLeast(columns.map((column) => Math.abs(middle(column) - middle(heading)))),
    );
  }
  const uncovered = 3;
  return cheapestSpans(headings, columns, columns.length, (heading, first, last, span) => {
    const distance = Math.abs(middle(heading) - (first.start + last.end) / 2);
    return distance - uncovered * span;
  });
}

export function middle({ start, end }: Column): number {
  return (start + end) / 2;
}

interface Plan {
  readonly cost: number;
  readonly columns: readonly number[];
}

/** Gives each stretch, from the left, a column or several beside each other, at the least cost. */
function cheapestSpans(
  stretches: readonly Stretch[],
  columns: readonly Column[],
  widest: number,
  costOf: (stretch: Stretch, first: Column, last: Column, span: number) => number,
): readonly number[] {
  const nothingLeft = [...columns, undefined].map((): Plan => ({ cost: 0, columns: [] }));
  const [best] = stretches.reduceRight<readonly Plan[]>((after, stretch) => {
    const options = columns.map((first, from) =>
      columns.slice(from, from + widest).map((last, further): Plan => {
        const rest = after[from + further + 1];
        const cost = costOf(stretch, first, last, further + 1) + (rest?.cost ?? Infinity);
        return { cost, columns: [from, ...(rest?.columns ?? [])] };
      }),
    );
    const impossible: Plan = { cost: Infinity, columns: [] };
    return [...columns, undefined].map((_, free) => options.slice(free).flat().reduce(cheaper, impossible));
  }, nothingLeft);
  return best?.columns ?? [];
}

function cheaper(one: Plan, other: Plan): Plan {
  return other.cost < one.cost ? other : one;
}

function indexOfLeast(numbers: readonly number[]): number {
  return numbers.indexOf(Math.min(...numbers));
}

/** The figures of a line that are surely values: those set apart, and beside them what is plainly no number of a caption. */
function evidentValues(values: readonly PrintedValue[]): readonly PrintedValue[] {
  const first = values.findIndex(({ apart }) => apart);
  const sure = first < 0 ? values.length : first;
  const found = values.slice(values.slice(0, sure).map(isPlainlyFigure).lastIndexOf(false) + 1);
  return first < 0 && found.length < 2 ? [] : found;
}

function isPlainlyFigure({ text }: PrintedValue): boolean {
  return /[,.$£€¥₹](?!.*%)|^\(\d{3}/.test(text);
}

function isDash({ text }: PrintedValue): boolean {
  return /^[-–—]+$/.test(text);
}

function isAligned(value: PrintedValue, columns: readonly Column[]): boolean {
  return columns.some(({ end }) => Math.abs(end - value.end) <= 1);
}

function overlapsAny(value: PrintedValue, columns: readonly Column[]): boolean {
  return columns.some((column) => overlap(value, column));
}

function overlap(one: Column, other: Column): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The greatest number of values that several lines have. */
function usualCount(rows: readonly (readonly PrintedValue[])[]): number {
  const counts = rows.map(({ length }) => length);
  const enough = Math.max(2, rows.length * 0.15);
  const usual = counts.filter((count) => counts.filter((other) => other === count).length >= enough);
  return Math.max(0, ...(usual.length > 0 ? usual : counts));
}

function extents(rows: readonly (readonly Stretch[])[]): readonly Column[] {
  const [some = []] = rows;
  return some.map((_, index) => extent(rows.flatMap((row) => row[index] ?? [])));
}

/** Where values stand that mostly end in the same place; lines whose spaces were lost do not count. */
function extent(values: readonly Stretch[]): Column {
  const ends = values.map(({ end }) => end).sort((one, other) => one - other);
  const end = ends[Math.floor(ends.length / 2)] ?? 0;
  const aligned = values.filter((value) => Math.abs(value.end - end) <= 2);
  return { start: Math.min(...aligned.map(({ start }) => start)), end };
}

/** Adds the columns that only lines with blanks in others fill. */
function withFurther(columns: readonly Column[], rows: readonly (readonly Stretch[])[]): readonly Column[] {
  const outside = rows
    .filter((values) => values.length < columns.length)
    .flat()
    .filter(
      ({ start, end }) =>
        start > (columns[0]?.start ?? 0) &&
        !columns.some((column) => overlap({ start: start - 1, end: end + 1 }, column)),
    );
  const ends = [...new Set(outside.map(({ end }) => end))].sort((one, other) => one - other);
  const further = ends
    .filter((end, index) => index === 0 || end - (ends[index - 1] ?? 0) > 2)
    .map((end) => outside.filter((value) => value.end >= end && value.end <= end + 2))
    .filter(({ length }) => length > 1)
    .map(extent);
  return [...columns, ...further].sort((one, other) => one.start - other.start);
}

/** Those of the places that hold values, if every value lies in one and no two of a line in the same. */
function usedColumns(places: readonly Column[], rows: readonly (readonly Stretch[])[]): readonly Column[] {
  const placeOf = ({ start, end }: Stretch) =>
    places.findIndex((place) => overlap({ start: Math.min(start, end - 1), end }, place));
  const taken = rows.map((values) => values.map(placeOf));
  const isTable = taken.every((found) => !found.includes(-1) && new Set(found).size === found.length);
  if (!isTable) return [];
  return places.flatMap((_, place) => {
    const values = rows.flat().filter((value) => placeOf(value) === place);
    return values.length > 0 ? extent(values) : [];
  });
}
