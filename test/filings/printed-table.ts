// A filing as its page shows it, before any form is chosen: without what the transcriber added.

import type { FiledRow, Filing } from "./filing";

export interface PrintedTable {
  readonly titles: readonly string[];
  readonly headings: readonly Heading[];
  readonly lines: readonly PrintedLine[];
  /** What stands below the table. */
  readonly notes: readonly string[];
  /** The keys of lines that the filing does not have: the transcriber took their figures from a caption. */
  readonly leftOut: readonly string[];
}

/** What stands over a column: words that it may share with its neighbours, and its own year or date. */
export interface Heading {
  readonly span: string;
  readonly own: string;
}

export type PrintedLine =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "figures";
      readonly row: FiledRow;
      /** With its leaders. */
      readonly caption: string;
      readonly values: readonly string[];
      /** Whether it adds up the lines right above it. */
      readonly isSum: boolean;
    };

const titleWords =
  /\b(?:exhibit|computations?|statement|form|thousands|millions|unaudited|restated)\b|\bbasic and diluted\b.*[^:]$/i;

export function printedTable(filing: Filing): PrintedTable {
  const columns = filing.periods.flatMap((label, column) => (isAdded(label) ? [] : column));
  const sums = filing.ties.flatMap((tie) => {
    const [, sum, parts = ""] = /^SUM (\S+) = (.*)$/.exec(tie) ?? [];
    return sum === undefined ? [] : { sum, parts: parts.split(" + ") };
  });
  const above = (line: number) =>
    filing.texts.flatMap(([at, text]) =>
      at === line
        ? asPrinted(text)
            .split(" / ")
            .map((part) => part.trim())
            .filter((part) => part !== "")
        : [],
    );
  const isTitle = (text: string) => titleWords.test(text) || text === filing.company;
  const opening = above(0);
  const kept = filing.rows.filter(({ label }) => !isAdded(label));
  return {
    titles: opening.filter(isTitle),
    headings: headingsOf(columns.map((column) => filing.periods[column] ?? "")),
    lines: filing.rows.flatMap((row, index): readonly PrintedLine[] => [
      ...(index === 0 ? opening.filter((text) => !isTitle(text)) : above(index)).map(
        (text) => ({ kind: "text", text }) as const,
      ),
      ...(kept.includes(row)
        ? [
            {
              kind: "figures",
              row,
              caption: captionOf(row.label),
              values: columns.map((column) => (row.values[column] ?? "").trim()),
              isSum: sums.some(
                ({ sum, parts }) => sum === row.key && parts.includes(filing.rows[index - 1]?.key ?? ""),
              ),
            } as const,
          ]
        : []),
    ]),
    notes: above(filing.rows.length),
    leftOut: filing.rows.filter((row) => !kept.includes(row)).map(({ key }) => key),
  };
}

/** Whether the transcriber added the line or the column: "[from caption] market price". */
function isAdded(label: string): boolean {
  return label.startsWith("[");
}

function asPrinted(text: string): string {
  return text.replace(/\s*\[[^\]]*\]/g, "").trim();
}

/** A caption as printed; where the filing has none the transcriber says so in parentheses. */
function captionOf(label: string): string {
  return /^\((?:no caption\b.*|total)\)$/i.test(label) ? "" : asPrinted(label);
}

const date = String.raw`\d{1,2}/\d{1,2}/\d{2,4}|(?:19|20)\d\d`;
const wordsAndDate = new RegExp(String.raw`^(?<span>.*\S)\s+(?<own>${date})$`);
const dateAndKind = /^(?<span>.*\b(?:19|20)\d\d) (?<own>Basic|Diluted|Class [AB])$/;
const bareDate = new RegExp(`^(?:${date})`);

/** A bare year or date stands under the words of the heading before it. */
export function headingsOf(labels: readonly string[]): readonly Heading[] {
  return labels.reduce<readonly Heading[]>((before, label) => {
    const { span, own = label } = (dateAndKind.exec(label) ?? wordsAndDate.exec(label))?.groups ?? {};
    const inherited = bareDate.test(label) ? before.at(-1)?.span : "";
    return [...before, { span: span ?? inherited ?? "", own }];
  }, []);
}

/** The year or date that a heading names. */
export function dateIn(heading: string): string | undefined {
  return new RegExp(date).exec(heading)?.[0];
}

/** The words over neighbouring columns that share them, with the first column and their number. */
export function spansOf(
  headings: readonly Heading[],
): readonly { readonly text: string; readonly first: number; readonly count: number }[] {
  const starts = headings.flatMap(({ span }, column) =>
    column > 0 && span === headings[column - 1]?.span ? [] : column,
  );
  return starts.map((first, index) => ({
    text: headings[first]?.span ?? "",
    first,
    count: (starts[index + 1] ?? headings.length) - first,
  }));
}

/** A printed figure as a web page sets it apart. */
export interface FigureParts {
  readonly symbol: string;
  readonly figure: string;
  /** The parenthesis that closes a negative figure. */
  readonly closing: string;
  /** A footnote call: "*", "(1)". */
  readonly mark: string;
}

const figureParts =
  /^(?<symbol>\$?)\s*(?<figure>.*?)(?<closing>\)?)\s*(?<mark>(?<=[\d)—-]\s*)(?:\*+|#|\(\d\)))?$/;

export function partsOf(printed: string): FigureParts {
  const {
    symbol = "",
    figure = "",
    closing = "",
    mark = "",
  } = figureParts.exec(printed.trim())?.groups ?? {};
  return { symbol, figure, closing, mark };
}
