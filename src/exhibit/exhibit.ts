import type { Figure, Unit } from "../eps/figure";
import type { Scales } from "../eps/scale";
import type { SecurityKind } from "../eps/securities/security-kind";

/** A rule beneath a line: single above a total, double below a final amount. */
export type Rule = "none" | "single" | "double";

/** A caption with one figure for each period. */
export interface ExhibitLine {
  readonly kind: "line";
  readonly caption: string;
  /** How far the caption is indented, from 0. */
  readonly depth: number;
  readonly unit: Unit;
  readonly figures: readonly Figure[];
  readonly rule: Rule;
  /** Whether money is shown with its symbol: on the first line of a block and on totals. */
  readonly symbol: boolean;
  /** The figures that other sheets ask for by name. */
  readonly key?: "basic" | "diluted";
  /** What the line is to a taxonomy of financial reporting. */
  readonly concept?: Concept;
}

/** What a line of the exhibit is, whatever it is called. */
export type Concept =
  | "net income"
  | "income from continuing operations"
  | "discontinued operations"
  | "extraordinary item"
  | "accounting change"
  | "preferred dividends"
  | "participating securities"
  | "non-controlling interests"
  | "income available"
  | "income available, diluted"
  | "weighted-average shares"
  | "diluted shares"
  | `dilutive effect of ${SecurityKind["countedAs"]}`
  | "income adjustment"
  | "antidilutive shares"
  | "basic earnings per share"
  | "diluted earnings per share"
  | "basic earnings per share from continuing operations"
  | "diluted earnings per share from continuing operations"
  | "basic earnings per share from discontinued operations"
  | "diluted earnings per share from discontinued operations";

export type Row =
  | { readonly kind: "heading"; readonly text: string }
  | ExhibitLine
  /** A note of the sheet speaks of its cells, and is in no other rendering. */
  | { readonly kind: "note"; readonly text: string; readonly of?: "sheet" }
  | { readonly kind: "space" };

/** What an exhibit was built on and came to: by it, the sheet tells a change of the facts from one of its own formulas. */
export interface AsBuilt {
  /** One line for each row of the facts that the exhibit rests on. */
  readonly facts: readonly FactsAsBuilt[];
  /** The lines of earnings per share. */
  readonly results: readonly ExhibitLine[];
  /** For each period, the periods whose facts its results follow from. */
  readonly restsOn: readonly (readonly number[])[];
}

/** A row of the facts. */
export interface FactsAsBuilt {
  readonly caption: string;
  readonly unit: Unit;
  /** One a period; undefined where the exhibit takes nothing from that cell. */
  readonly figures: readonly (Figure | undefined)[];
}

/** The exhibit as data; every renderer shows these rows. */
export interface Exhibit {
  readonly company?: string;
  /** "EXHIBIT 11" */
  readonly exhibit: string;
  readonly title: string;
  /** "(In thousands, except per share data)", where amounts are shown in such units. */
  readonly scaleNote?: string;
  /** The headings over each period, from the top. */
  readonly periods: readonly (readonly string[])[];
  readonly rows: readonly Row[];
  /** What the live formulas need and the reader of the printed exhibit does not. */
  readonly working: readonly Row[];
  /** What it rests on and comes to, which its sheet is checked by. */
  readonly asBuilt: AsBuilt;
  readonly currency: string;
  /** The units of the facts, and of every figure. */
  readonly scales: Scales;
  /** The units that money and shares are shown in: those of the facts, or coarser ones. */
  readonly shownIn: Scales;
  /** Decimals of money and of shares as the facts state them, and of earnings per share. */
  readonly decimals: { readonly money: number; readonly shares: number; readonly perShare: number };
}

/** Basic and diluted blocks; the reconciliation of ASC 260-10-50-1(a); the working of every security and of the sequence. */
export type Form = "basic and diluted" | "reconciliation" | "full computation";
export type Standard = "US GAAP" | "IFRS";
/** Whether each line is rounded on its own, or components of earnings per share are made to add up. */
export type Rounding = "each line on its own" | "made to foot";
/** The unit that amounts are shown in; one that is not coarser than that of the facts is as in the facts. */
export type ShownIn = "as in the facts" | "thousands" | "millions";

/** What a person chooses about an exhibit. */
export interface ExhibitOptions {
  readonly company?: string;
  /** "11" */
  readonly number: string;
  /** Instead of the title that the facts make. */
  readonly title?: string;
  /** Decimals of earnings per share. */
  readonly decimals: number;
  readonly form: Form;
  readonly standard: Standard;
  readonly rounding: Rounding;
  readonly moneyShownIn: ShownIn;
  readonly sharesShownIn: ShownIn;
  /** Whether the figures as reported are shown beneath the computed ones. */
  readonly showsReported: boolean;
}

export const usualOptions: ExhibitOptions = {
  number: "11",
  decimals: 2,
  form: "basic and diluted",
  standard: "US GAAP",
  rounding: "each line on its own",
  moneyShownIn: "as in the facts",
  sharesShownIn: "as in the facts",
  showsReported: false,
};

/** The rows that are printed: all but the notes of the sheet, with no space left at the end. */
export function printedRows({ rows }: Exhibit): readonly Row[] {
  const printed = rows.filter((row) => row.kind !== "note" || row.of !== "sheet");
  return printed.at(-1)?.kind === "space" ? printed.slice(0, -1) : printed;
}

/** Neighbouring periods under the same heading, as the renderers draw one heading over them. */
export interface Span {
  readonly text: string;
  readonly first: number;
  readonly count: number;
}

/** The headings of each level, neighbours with the same words and the same headings above taken together; the lowest level never. */
export function headingSpans({ periods }: Exhibit): readonly (readonly Span[])[] {
  const levels = Math.max(0, ...periods.map((headings) => headings.length));
  return Array.from({ length: levels }, (_, level) => {
    const spans: Span[] = [];
    periods.forEach((headings, period) => {
      const offset = levels - headings.length;
      const text = headings[level - offset] ?? "";
      const last = spans.at(-1);
      const above = (at: number) => JSON.stringify(periods[at]?.slice(0, level - offset + 1));
      const joins = level < levels - 1 && last && last.text === text && above(period) === above(period - 1);
      if (joins) spans[spans.length - 1] = { ...last, count: last.count + 1 };
      else spans.push({ text, first: period, count: 1 });
    });
    return spans;
  });
}
