import type { Figure } from "../figure";
import type { Scales } from "../scale";
import type { Term } from "../term";

/** One term of a security as its block states it. */
export interface SecurityTerm {
  readonly term: Term;
  /** How preparers write it, beside the term's own caption. */
  readonly written: RegExp;
  /** Taken from the period where the block does not state it. */
  readonly fromPeriod?: true;
}

/** What a security adds before the test of dilution. */
export interface Effect {
  readonly incrementalShares: Figure;
  readonly incomeAdjustment?: Figure;
}

/** The terms of one security in one period, by name. */
export type TermFigures = ReadonlyMap<Term, Figure>;

/** A kind of potential common shares: its terms as data, and its effect. */
export interface SecurityKind {
  /** In the singular sense of a heading: "Stock options". */
  readonly caption: string;
  /** How preparers name it. */
  readonly written: RegExp;
  readonly method:
    "treasury stock method" | "reverse treasury stock method" | "if-converted method" | "as given";
  readonly paragraphs: readonly string[];
  /** What taxonomies of financial reporting count the shares that it adds as. */
  readonly countedAs:
    | "options"
    | "warrants"
    | "convertible debt"
    | "convertible preferred stock"
    | "contingently issuable shares"
    | "other securities";
  readonly terms: readonly SecurityTerm[];
  /** What must be stated: of each group, all terms of at least one alternative. */
  readonly requires: readonly (readonly (readonly Term[])[])[];
  /** What its income adjustment adds back, where that has to have been deducted from income before. */
  readonly addsBack?: "preferred dividends";
  /** The effect of terms that meet what is required and are each acceptable. */
  readonly effect: (terms: TermFigures, scales: Scales) => Effect;
}

/** A term that the requirements of its kind guarantee. */
export function stated(figures: TermFigures, term: Term): Figure {
  const figure = figures.get(term);
  if (!figure) throw new Error(`the ${term.caption} was not checked before use`);
  return figure;
}
