import { terms } from "../term";
import { treasuryStockMethod } from "../treasury-stock-method";
import { stated, type SecurityKind, type SecurityTerm, type TermFigures } from "./security-kind";
import type { Scales } from "../scale";

export const averageMarketPrice: SecurityTerm = {
  term: terms.averagePrice,
  written: /\b(average|mean)\b.*\b(market|fair|share|stock)\b.*\b(price|value)\b|\baverage price\b/i,
  fromPeriod: true,
};
export const fractionOutstanding: SecurityTerm = {
  term: terms.fractionOutstanding,
  written: /\b(fraction|portion|part)\b.*\b(outstanding|period|year|quarter)\b/i,
};
export const unrecognizedCompensation: SecurityTerm = {
  term: terms.unrecognizedCompensation,
  written: /\bun(recognized|amortized|earned)\b.*\b(compensation|cost|expense)\b/i,
};

const tranche: readonly SecurityTerm[] = [
  {
    term: terms.shares,
    written:
      /\b(shares|number|options|warrants)\b.*\b(under|subject to|covered by|issuable|outstanding|exercisable)\b|^(number of )?(options|warrants|shares)$/i,
  },
  { term: terms.exercisePrice, written: /\b(exercise|strike|option|warrant|subscription)\b.*\bprices?\b/i },
  averageMarketPrice,
  unrecognizedCompensation,
  fractionOutstanding,
];

const effect = (figures: TermFigures, scales: Scales) => ({
  incrementalShares: treasuryStockMethod(
    {
      shares: stated(figures, terms.shares),
      exercisePrice: stated(figures, terms.exercisePrice),
      averageMarketPrice: stated(figures, terms.averagePrice),
      unrecognizedCompensation: figures.get(terms.unrecognizedCompensation),
      fractionOutstanding: figures.get(terms.fractionOutstanding),
    },
    scales,
  ),
});

export const options: SecurityKind = {
  caption: "Stock options",
  written: /\boptions?\b|\bstock purchase plan\b/i,
  method: "treasury stock method",
  paragraphs: ["ASC 260-10-45-23", "IAS 33.45"],
  countedAs: "options",
  terms: tranche,
  requires: [[[terms.shares]], [[terms.exercisePrice]], [[terms.averagePrice]]],
  effect,
};

export const warrants: SecurityKind = {
  ...options,
  caption: "Warrants",
  written: /\bwarrants?\b/i,
  countedAs: "warrants",
};
