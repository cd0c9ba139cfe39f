import { isBlank, type Cell, type Grid, type Place } from "./grid";
import { columnsIn, columnsOf, columnsOfValues, valuesIn, type Column } from "./printed-columns";
import { areYears, headingsIn } from "./printed-headings";
import { endsInLeaders, readLine, withoutLeaders, type PrintedLine, type Stretch } from "./printed-line";
import { joinedCaptions, type CaptionLine } from "./wrapped-captions";

/**
 * A table printed as text, one line a cell, set in columns: captions, each in the row of its figures, then a column for
 * each period. Undefined where the range holds no such text.
 */
export function fromPlainText(grid: Grid): Grid | undefined {
  const column = textColumn(grid);
  if (column === undefined) return undefined;
  const lines = grid.cells.map((row) => lineOf(row[column]));
  const columns = columnsOf(lines.filter((line) => !areYears(line)));
  if (columns.length === 0) return undefined;
  const rows = partsOf(lines).flatMap((part) => readPart(part, columns));
  const captioned = rows.filter(({ kind, caption }) => kind === "figures" && caption.text !== "");
  const isTable = captioned.length > (lines.some(({ opensTable }) => opensTable) ? 0 : 1);
  if (!isTable) return undefined;
  const captions = captionsOf(rows, (columns[0]?.start ?? 0) - 2);
  const cells = setInColumns(grid, column, rows, captions, columns.length);
  return { ...grid, cells, ...(grid.hiddenColumns && { hiddenColumns: [] }) };
}

/** The only column that has content, apart from a few stray cells. */
function textColumn({ cells }: Grid): number | undefined {
  const filled = cells.filter((row) => row.some((cell) => !isBlank(cell)));
  const column = filled[0]?.findIndex((cell) => !isBlank(cell)) ?? -1;
  const strays = filled.filter((row) => row.some((cell, index) => index !== column && !isBlank(cell)));
  return column >= 0 && strays.length <= filled.length / 10 ? column : undefined;
}

/** A number that Excel has made of a line counts as its text. */
function lineOf(cell: Cell | undefined): PrintedLine {
  if (cell === undefined || cell.error) return readLine("");
  return readLine(typeof cell.value === "string" ? cell.value : cell.text || String(cell.value));
}

const blank: Cell = { value: "", text: "", format: "General" };

interface Part {
  readonly lines: readonly PrintedLine[];
  /** Whether its lines stand above the mark that opens the table: they are titles. */
  readonly isAboveTable: boolean;
}

/** The text in parts, each of which may set its columns in places of its own. */
function partsOf(lines: readonly PrintedLine[]): readonly Part[] {
  const starts = lines.flatMap(({ opensTable, opensPage }, row) =>
    row > 0 && (opensTable || opensPage) ? row : [],
  );
  return [0, ...starts].map((first, index) => {
    const part = lines.slice(first, starts[index]);
    const next = lines[starts[index] ?? -1];
    const isAboveTable =
      next?.opensTable === true && !part.some((line) => line.values.length > 0 && !areYears(line));
    return { lines: part, isAboveTable };
  });
}

/** What a line says: a caption, and what belongs to columns. */
interface Row {
  readonly kind: "figures" | "headings" | "words" | "prose" | "nothing";
  readonly caption: Stretch;
  readonly hasLeaders: boolean;
  readonly entries: readonly Stretch[];
  readonly columns: readonly number[];
}

function readPart({ lines, isAboveTable }: Part, usual: readonly Column[]): readonly Row[] {
  const columns = columnsIn(lines, usual);
  const figures = lines.map((line, row) =>
    areYears(line) || isPageMark(line, lines[row - 1], columns) ? [] : valuesIn(line.values, columns),
  );
  const firstLine = figures.findIndex((values) => values.length > 0);
  const captionEnd = Math.max(
    0,
    ...lines.flatMap((line, row) => (figures[row]?.length ? captionBefore(line, figures[row]).end : [])),
  );
  const body = { columns, captionEnd, firstLine: firstLine < 0 ? lines.length : firstLine };
  return lines.map((line, row): Row => {
    const hasLeaders = endsInLeaders(line.text.slice(0, figures[row]?.[0]?.start));
    const nothing: Row = {
      kind: "nothing",
      caption: captionBefore(line, []),
      hasLeaders,
      entries: [],
      columns: [],
    };
    if (line.isRuler || line.text === "" || isPageMark(line, lines[row - 1], columns)) return nothing;
    const values = figures[row] ?? [];
    if (values.length > 0) {
      const caption = captionBefore(line, values);
      return {
        kind: "figures",
        caption,
        hasLeaders,
        entries: values,
        columns: columnsOfValues(values, columns),
      };
    }
    const headings = isAboveTable ? undefined : headingsIn(lines, row, body);
    const isProse = nothing.caption.end > (columns[0]?.end ?? 0);
    if (!headings) return { ...nothing, kind: isProse ? "prose" : "words" };
    const { texts } = headings;
    return {
      ...nothing,
      kind: "headings",
      caption: captionBefore(line, texts),
      entries: texts,
      columns: headings.columns,
    };
  });
}

/** What stands before the entries of a line. */
function captionBefore({ text }: PrintedLine, entries: readonly Stretch[]): Stretch {
  const before = text.slice(0, entries[0]?.start);
  const start = before.length - before.trimStart().length;
  return { text: withoutLeaders(before), start, end: before.replace(/[\s.…]+$/, "").length };
}

/** The number of a page, apart from the columns or behind the mark of a new page. */
function isPageMark(
  { text }: PrintedLine,
  before: PrintedLine | undefined,
  columns: readonly Column[],
): boolean {
  const number = /^\s*(?:- ?|page |[A-Z]{1,2}-)?\d{1,3}(?: ?-| of \d{1,3})?$/i.exec(text);
  if (!number) return false;
  const isBare = /^\s*\d+$/.test(text);
  return (
    !isBare || before?.opensPage === true || !columns.some(({ end }) => Math.abs(end - text.length) <= 1)
  );
}

/** The caption of each row, where one stands: a wrapped one in the row of its figures. */
function captionsOf(rows: readonly Row[], width: number): ReadonlyMap<number, string> {
  const lines = rows.map(({ kind, caption, hasLeaders }, row): CaptionLine | undefined =>
    (kind === "figures" || kind === "words") && caption.text !== ""
      ? { row, ...caption, isComplete: kind === "figures" || hasLeaders, hasLeaders }
      : undefined,
  );
  const runs = lines.reduce<CaptionLine[][]>(
    (found, line) => {
      if (line) found.at(-1)?.push(line);
      else found.push([]);
      return found;
    },
    [[]],
  );
  const alone = rows.flatMap(({ kind, caption }, row) =>
    kind === "headings" || kind === "prose" ? [[row, caption.text] as const] : [],
  );
  return new Map([...joinedCaptions(runs, width).map(({ row, text }) => [row, text] as const), ...alone]);
}

/** The rows as cells, each in its own row: its caption, its figures or headings, and what stood beside the text. */
function setInColumns(
  grid: Grid,
  column: number,
  rows: readonly Row[],
  captions: ReadonlyMap<number, string>,
  width: number,
): Grid["cells"] {
  const strays = columnsWithContent(grid).filter((other) => other !== column);
  return rows.map(({ entries, columns }, row) => {
    const original = grid.cells[row]?.[column] ?? blank;
    const periods = Array.from({ length: width }, (_, period) =>
      entries.flatMap(({ text }, index) => (columns[index] === period ? text : [])).join(" "),
    );
    const cells = [
      original.error ? original : written(original, captions.get(row) ?? ""),
      ...periods.map((text) => written(original, text)),
    ];
    const beside = strays.map((at) => grid.cells[row]?.[at] ?? blank);
    return [
      ...cells.map((cell, at) => moved(cell, { row, column }, at)),
      ...beside.map((cell, index) => moved(cell, { row, column: strays[index] ?? 0 }, cells.length + index)),
    ];
  });
}

function columnsWithContent({ cells }: Grid): readonly number[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    cells.some((row) => !isBlank(row[column])),
  );
}

/** A cell that holds a part of the original one's text, or the original itself where it holds just that. */
function written(original: Cell, text: string): Cell {
  if (text === "") return blank;
  const { value, format } = original;
  const isWhole =
    typeof value === "string" ? value === text || value.includes("\n") : original.text.trim() === text;
  return isWhole ? original : { value: text, text, format };
}

function moved(cell: Cell, from: Place, column: number): Cell {
  return isBlank(cell) || from.column === column ? cell : { ...cell, from };
}
