import type { SheetPlan } from "../exhibit/renderers/sheet";

/** One row of a pasted exhibit: numbers with the format that shows them as printed, texts, and "" for blank cells. */
export type Row = readonly PastedCell[];
export type PastedCell = string | { readonly value: number; readonly format: string };

/** More than any exhibit has, and less than a whole filing. */
export const mostRows = 2000;

/** What is on the clipboard as rows: a web page's tables cell by cell, a plain text line by line in the first column. */
export function pastedRows(text: string, html = ""): readonly Row[] {
  return /<table\b/i.test(html) ? rowsOfPage(html) : rowsOfText(text);
}

/** The lines of a text, leading spaces kept, without the blank ones around them. */
function rowsOfText(text: string): readonly Row[] {
  const lines = text.split(/\r\n|\r|\n/).map((line): Row => [line.trimEnd()]);
  return withoutBlankEnds(lines);
}

/** The tables of a page, and what stands between them, one paragraph a row. */
function rowsOfPage(html: string): readonly Row[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const reader = new PageReader();
  reader.read(body);
  reader.endLine();
  return withoutBlankEnds(withoutBlankRight(reader.rows));
}

/** Elements that stand on lines of their own. */
const blocks =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|BR|CENTER|DD|DIV|DL|DT|H[1-6]|HEADER|HR|LI|OL|P|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;
const unseen = /^(?:HEAD|NOSCRIPT|SCRIPT|STYLE|TEMPLATE|TITLE)$/;

class PageReader {
  readonly rows: Row[] = [];
  #line = "";

  read(node: Node): void {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) this.#line += child.nodeValue ?? "";
      else if (child instanceof HTMLElement && !unseen.test(child.tagName)) this.#readElement(child);
    }
  }

  endLine(): void {
    const text = collapsed(this.#line);
    if (text !== "") this.rows.push([pastedCell(text)]);
    this.#line = "";
  }

  #readElement(element: HTMLElement): void {
    const isBlock = blocks.test(element.tagName);
    if (isBlock) this.endLine();
    // A table around tables only lays them out.
    if (element instanceof HTMLTableElement && !element.querySelector("table")) {
      if (element.caption) this.read(element.caption);
      this.endLine();
      this.rows.push(...rowsOfTable(element));
    } else if (element.tagName === "PRE") {
      this.endLine();
      this.rows.push(...rowsOfText(element.textContent ?? ""));
    } else this.read(element);
    if (isBlock) this.endLine();
  }
}

/** No table has cells that span more. */
const widestSpan = 100;

/** A table's cells in columns: one that spans several rows or columns stands in the first of them. */
function rowsOfTable(table: HTMLTableElement): readonly Row[] {
  const rows: PastedCell[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((tableRow, at) => {
    let column = 0;
    for (const cell of tableRow.cells) {
      while (rows[at]?.[column] !== undefined) column += 1;
      const columns = Math.min(cell.colSpan, widestSpan);
      const spanned = rows.slice(at, at + Math.max(1, cell.rowSpan));
      for (const row of spanned) for (let next = 0; next < columns; next++) row[column + next] = "";
      (rows[at] as PastedCell[])[column] = pastedCell(textOf(cell));
      column += columns;
    }
  });
  return rows.map((row) => Array.from(row, (cell) => cell ?? ""));
}

function textOf(cell: HTMLElement): string {
  for (const lineBreak of cell.querySelectorAll("br, p, div")) lineBreak.append(" ");
  for (const inner of cell.querySelectorAll("script, style")) inner.remove();
  return collapsed(cell.textContent ?? "");
}

function collapsed(text: string): string {
  return text.replace(/[\s\u00a0\u200b]+/g, " ").trim();
}

const printed = new RegExp(
  "^(?<symbol>\\$?) ?(?<open>\\(?)(?<minus>[-−–]?)(?<symbolInside>\\$?)" +
    "(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+|(?=\\.\\d))(?<decimals>\\.\\d+)?(?<close>\\)?)(?<percent>%?)$",
);

/** A number with the format that shows it as printed, where the text can be nothing else; otherwise the text. */
export function pastedCell(text: string): PastedCell {
  const {
    symbol,
    open,
    minus,
    symbolInside,
    digits = "",
    decimals = "",
    close,
    percent,
  } = printed.exec(text)?.groups ?? {};
  const isNumber = close !== undefined && Boolean(open) === Boolean(close) && !(open && minus);
  // "(1)" is minus one or the call of a footnote, and "007" no number.
  const isFootnote = open && !decimals && digits.length < 3;
  if (!isNumber || isFootnote || /^0\d/.test(digits) || digits.length + decimals.length > 18) return text;
  const magnitude = Number(digits.replaceAll(",", "") + decimals) / (percent ? 100 : 1);
  const shape =
    (symbol || symbolInside ? "$" : "") +
    (digits.includes(",") ? "#,##0" : digits && "0") +
    decimals.replace(/\d/g, "0") +
    (percent ?? "");
  const format = open ? `${shape}_);(${shape})` : shape === "0" ? "General" : shape;
  return { value: open || minus ? -magnitude : magnitude, format };
}

function withoutBlankEnds(rows: readonly Row[]): readonly Row[] {
  const filled = rows.flatMap((row, index) => (row.every((cell) => cell === "") ? [] : index));
  return rows.slice(filled[0] ?? 0, (filled.at(-1) ?? -1) + 1);
}

/** The rows up to the last column that has anything. */
function withoutBlankRight(rows: readonly Row[]): readonly Row[] {
  const filled = rows.flatMap((row) => row.flatMap((cell, column) => (cell === "" ? [] : column)));
  const width = Math.max(0, ...filled) + 1;
  return rows.map((row) => row.slice(0, width));
}

const pointsPerCharacter = 5.6;
/** Plain text is set in columns by its spaces. */
const fixedWidth = "Courier New";

/** A sheet of the rows as they were pasted, ready to be read. */
export function pastedSheet(name: string, rows: readonly Row[]): SheetPlan {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const block = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ""));
  return {
    name,
    cells: block.map((row) => row.map((cell) => (typeof cell === "string" ? asText(cell) : cell.value))),
    numberFormats: block.map((row) => row.map(formatOf)),
    formats:
      columns === 1
        ? [{ area: { row: 0, column: 0, rows: rows.length, columns }, format: { font: fixedWidth } }]
        : [],
    columnWidths: Array.from({ length: columns }, (_, column) =>
      widthOf(block.map((row) => row[column] ?? "")),
    ),
    rowHeights: [],
    gridlines: true,
    names: [],
    properties: [],
  };
}

/** A ruler of "=" or "-" is no formula: Excel takes what follows an apostrophe for a text. */
function asText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}

function formatOf(cell: PastedCell): string {
  if (typeof cell !== "string") return cell.format;
  return cell === "" || asText(cell) !== cell ? "General" : "@";
}

/** Room for the column's longest entry, within reason. */
function widthOf(cells: readonly PastedCell[]): number {
  const lengths = cells.map((cell) =>
    typeof cell === "string" ? cell.length : String(cell.value).length + 4,
  );
  return Math.min(Math.max(...lengths, 4) + 2, 50) * pointsPerCharacter;
}
