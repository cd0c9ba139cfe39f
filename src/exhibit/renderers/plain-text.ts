import { type Exhibit, type ExhibitLine, headingSpans, printedRows, type Row, type Rule } from "../exhibit";
import { printedFigures, type PrintedFigure } from "./presentation";

const gap = "  ";
const narrowestCaption = 30;
const widestCaption = 46;
const widestDate = "December 31, 2024".length;

/** How wide each column is, and the line as a whole. */
interface Columns {
  readonly caption: number;
  readonly figures: readonly number[];
  readonly width: number;
}

/** The exhibit as text of fixed width in the form of an EDGAR filing: 80 columns for up to four periods where it fits, 132 at most. */
export function toPlainText(exhibit: Exhibit): string {
  const columns = columnsOf(exhibit);
  const blank = "";
  const title = [exhibit.exhibit, exhibit.title, exhibit.scaleNote]
    .flatMap((text) => text ?? [])
    .flatMap((text) => [centered(text, columns.width), blank]);
  return [
    ...(exhibit.company === undefined ? [] : [exhibit.company, blank]),
    ...title.slice(0, -1),
    "<TABLE>",
    "<CAPTION>",
    blank,
    ...headings(exhibit, columns),
    `${"<S>".padEnd(columns.caption)}${columns.figures.map((width) => gap + "<C>".padEnd(width)).join("")}`,
    ...printedRows(exhibit).flatMap((row) => renderRow(row, exhibit, columns)),
    "</TABLE>",
  ]
    .map((line) => inAscii(line).trimEnd())
    .join("\n")
    .concat("\n");
}

/** With the quotation marks, dashes and spaces that a text filing allows, one for one. */
function inAscii(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[‐-―−]/g, "-")
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, " ");
}

function columnsOf(exhibit: Exhibit): Columns {
  const lines = exhibit.rows.filter((row) => row.kind === "line");
  const figures = exhibit.periods.map((_, period) => {
    const [heading = ""] = headingSpans(exhibit)
      .slice(-1)
      .flatMap((spans) => spans[period]?.text ?? []);
    const widest = (part: (figure: PrintedFigure) => number) =>
      Math.max(0, ...lines.map((line) => part(printedFigures(line, exhibit)[period] as PrintedFigure)));
    // A space stands before the digits for the symbol, and after them where a parenthesis may close.
    const body = widest(({ symbol }) => symbol.length) + 1 + widest(({ text }) => digitsOf(text).length) + 1;
    const headingLines = wrap(dayWithMonth(heading), Math.max(body, widestDate));
    return Math.max(body, ...headingLines.map(({ length }) => length));
  });
  const taken = figures.reduce((total, width) => total + gap.length + width, 0);
  const limit = exhibit.periods.length <= 4 && narrowestCaption + taken <= 80 ? 80 : 132;
  const longest = Math.max(0, ...lines.map(({ caption, depth }) => caption.length + 2 * depth));
  const caption = Math.max(20, Math.min(limit - taken, widestCaption, longest + 2));
  return { caption, figures, width: caption + taken };
}

/** The printed number without the parenthesis that closes it: digits end in the same column with and without one. */
function digitsOf(text: string): string {
  return text.replace(/\)$/, "");
}

function headings(exhibit: Exhibit, columns: Columns): readonly string[] {
  const levels = headingSpans(exhibit);
  return levels.flatMap((spans, level) => {
    const widths = spans.map(({ first, count }) => {
      const covered = columns.figures.slice(first, first + count);
      return covered.reduce((total, width) => total + width, (count - 1) * gap.length);
    });
    const wrapped = spans.map(({ text }, index) => wrap(dayWithMonth(text), widths[index] as number));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    const texts = Array.from({ length: height }, (_, row) => {
      const cells = wrapped.map((lines, index) => {
        const text = lines[row - (height - lines.length)] ?? "";
        return gap + centered(text, widths[index] as number).padEnd(widths[index] as number);
      });
      return " ".repeat(columns.caption) + cells.join("");
    });
    const isLast = level === levels.length - 1;
    const under = spans.map(
      ({ text }, index) => gap + (isLast || text ? "-" : " ").repeat(widths[index] as number),
    );
    return [...texts, " ".repeat(columns.caption) + under.join("")];
  });
}

/** "December 31, 2024" is not broken. */
function dayWithMonth(text: string): string {
  return text.replace(/\b([A-Z][a-z]+\.?) (\d{1,2},?)(?: (\d{4}))?(?= |$)/g, (date) =>
    date.replaceAll(" ", "\u00a0"),
  );
}

function renderRow(row: Row, exhibit: Exhibit, columns: Columns): readonly string[] {
  switch (row.kind) {
    case "space":
      return [""];
    case "heading":
      return renderHeading(row.text, columns);
    case "note":
      return wrap(row.text, columns.width);
    case "line":
      return [...renderLine(row, exhibit, columns), ...ruler(row.rule, columns)];
  }
}

/** A heading underlined: over the captions, or from the left where it is longer than they are. */
function renderHeading(text: string, columns: Columns): readonly string[] {
  const lines = wrap(text, columns.width);
  const longest = Math.max(...lines.map(({ length }) => length));
  const underlined = [...lines, "-".repeat(longest)];
  return longest > columns.caption ? underlined : underlined.map((part) => centered(part, columns.caption));
}

function renderLine(line: ExhibitLine, exhibit: Exhibit, columns: Columns): readonly string[] {
  const indent = "  ".repeat(line.depth);
  const texts = wrap(line.caption, columns.caption - indent.length - 2);
  const captions = texts.map((text, index) => indent + (index > 0 ? "  " : "") + text);
  const last = captions.pop() ?? "";
  const figures = printedFigures(line, exhibit).map(({ symbol, text }, period) => {
    const width = columns.figures[period] as number;
    const number = text.endsWith(")") ? text : `${text} `;
    return gap + symbol + number.padStart(width - symbol.length);
  });
  return [...captions, last.padEnd(columns.caption, ".") + figures.join("")];
}

function ruler(rule: Rule, columns: Columns): readonly string[] {
  if (rule === "none") return [];
  const mark = rule === "single" ? "-" : "=";
  return [" ".repeat(columns.caption) + columns.figures.map((width) => gap + mark.repeat(width)).join("")];
}

function centered(text: string, width: number): string {
  return " ".repeat(Math.max(0, Math.floor((width - text.length) / 2))) + text;
}

/** The text in lines of at most so many characters, broken between words. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
