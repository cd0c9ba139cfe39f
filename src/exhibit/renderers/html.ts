import { type Exhibit, type ExhibitLine, headingSpans, printedRows, type Row, type Rule } from "../exhibit";
import { printedFigures } from "./presentation";

/** For each period a gap, the symbol and the figure. */
const cellsOfPeriod = 3;
const captionWidth = 250;
const periodWidth = 66;
const gapWidth = 10;
const indentWidth = 12;
/** Of a parenthesis in ten-point Times and Arial: digits end beneath each other with and without one. */
const closingWidth = 3.3;

/** Beneath a caption, so that it stands on the line of its figures whatever rule is beneath these. */
const captionBottoms: Readonly<Record<Rule, number>> = { none: 1, single: 1.4, double: 2.2 };

const tableStyle =
  "border-collapse:collapse;border-spacing:0;font:10pt/1.25 'Times New Roman',Times,serif;color:#000;text-align:left";
const rules: Readonly<Record<Rule, string>> = {
  none: "",
  single: ";border-bottom:1px solid #000",
  double: ";border-bottom:3px double #000",
};

/**
 * The exhibit as one table of HTML, to be pasted into a filing or an e-mail: it brings its styles in its tags, and a symbol and
 * its figure stand in cells of their own with a rule beneath both.
 */
export function toHtml(exhibit: Exhibit): string {
  const tags = [
    `<table style="${tableStyle}">`,
    caption(exhibit),
    ...columnGroups(exhibit),
    "<thead>",
    ...headingRows(exhibit),
    "</thead>",
    ...sections(printedRows(exhibit)).flatMap((rows) => [
      "<tbody>",
      ...rows.map((row) => renderRow(row, exhibit)),
      "</tbody>",
    ]),
    "</table>",
  ];
  return `${tags.join("\n")}\n`;
}

function caption({ company, exhibit, title, scaleNote }: Exhibit): string {
  const lines = [
    ...(company === undefined ? [] : [strong(company)]),
    strong(exhibit),
    strong(title),
    ...(scaleNote === undefined ? [] : [escaped(scaleNote)]),
  ];
  return `<caption style="caption-side:top;padding-bottom:8pt;text-align:center">${lines.join("<br>")}</caption>`;
}

/** One group for the captions, and one for each heading of the highest level. */
function columnGroups(exhibit: Exhibit): readonly string[] {
  const [highest = []] = headingSpans(exhibit);
  const groups = highest.map(({ count }) => `<colgroup span="${count * cellsOfPeriod}"></colgroup>`);
  return ["<colgroup></colgroup>", ...groups];
}

function headingRows(exhibit: Exhibit): readonly string[] {
  return headingSpans(exhibit).map((spans, level) => {
    const headings = spans.map(({ text, count }) => {
      const columns = count * cellsOfPeriod - 1;
      if (text === "") return `${gap}<td colspan="${columns}"></td>`;
      const width = count * periodWidth + (count - 1) * gapWidth;
      const style = `width:${width}pt;padding:2pt 0 1pt;text-align:center;vertical-align:bottom;font-weight:bold${rules.single}`;
      const scope = level === 0 && count > 1 ? "colgroup" : "col";
      return `${gap}<th scope="${scope}" colspan="${columns}" style="${style}">${escaped(text)}</th>`;
    });
    return `<tr><td style="width:${captionWidth}pt"></td>${headings.join("")}</tr>`;
  });
}

const gap = `<td style="width:${gapWidth}pt;padding:0"></td>`;

/** The rows from each heading to the next. */
function sections(rows: readonly Row[]): readonly (readonly Row[])[] {
  return rows.reduce<readonly (readonly Row[])[]>((parts, row) => {
    const last = parts.at(-1);
    return last === undefined || row.kind === "heading"
      ? [...parts, [row]]
      : [...parts.slice(0, -1), [...last, row]];
  }, []);
}

function renderRow(row: Row, exhibit: Exhibit): string {
  const columns = 1 + exhibit.periods.length * cellsOfPeriod;
  switch (row.kind) {
    case "space":
      return `<tr><td colspan="${columns}" style="padding:0;font-size:1pt;line-height:8pt">&nbsp;</td></tr>`;
    case "heading":
      return `<tr><th scope="rowgroup" colspan="${columns}" style="padding:4pt 0 2pt;font-weight:bold">${escaped(row.text)}</th></tr>`;
    case "note":
      return `<tr><td colspan="${columns}" style="padding:2pt 0">${escaped(row.text)}</td></tr>`;
    case "line":
      return renderLine(row, exhibit);
  }
}

function renderLine(line: ExhibitLine, exhibit: Exhibit): string {
  // A caption of several lines goes on farther in than it begins.
  const indent = indentWidth * (line.depth + 1);
  const style = `padding:1pt 0 ${captionBottoms[line.rule]}pt ${indent}pt;text-indent:-${indentWidth}pt;font-weight:normal;vertical-align:bottom`;
  const figures = printedFigures(line, exhibit).map(({ symbol, text }) => {
    const rule = rules[line.rule];
    const closing = text.endsWith(")") ? 0 : closingWidth;
    const shared = `vertical-align:bottom;white-space:nowrap${rule}`;
    return [
      gap,
      `<td style="padding:1pt 3pt 1pt 0;${shared}">${escaped(symbol)}</td>`,
      `<td style="padding:1pt ${closing}pt 1pt 0;text-align:right;${shared}">${escaped(text)}</td>`,
    ].join("");
  });
  return `<tr><th scope="row" style="${style}">${escaped(line.caption)}</th>${figures.join("")}</tr>`;
}

function strong(text: string): string {
  return `<strong>${escaped(text)}</strong>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
