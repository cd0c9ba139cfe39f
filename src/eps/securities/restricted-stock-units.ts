import { terms } from "../term";
import { treasuryStockMethod } from "../treasury-stock-method";
import { averageMarketPrice, fractionOutstanding, unrecognizedCompensation } from "./options";
import { stated, type SecurityKind } from "./security-kind";

/** Units without an exercise price: the average unrecognized compensation alone is assumed to buy shares back. */
export const restrictedStockUnits: SecurityKind = {
  caption: "Restricted stock units",
  written:
    /\brestricted\b|\brsus?\b|\b(un|non)-?vested\b|\bperformance (shares|units)\b|\b(stock|share) awards?\b/i,
  method: "treasury stock method",
  paragraphs: ["ASC 260-10-45-28A", "IAS 33.47A"],
  countedAs: "options",
  terms: [
    { term: terms.shares, written: /\b(units|shares|awards)\b/i },
    averageMarketPrice,
    {
      term: terms.compensationPerUnit,
      written: /\bun(recognized|amortized|earned)\b.*\b(compensation|cost|expense)\b.*\b(per|each)\b/i,
    },
    unrecognizedCompensation,
    fractionOutstanding,
  ],
  requires: [
    [[terms.shares]],
    [[terms.unrecognizedCompensation], [terms.compensationPerUnit]],
    [[terms.averagePrice]],
  ],
  effect: (figures, scales) => ({
    incrementalShares: treasuryStockMethod(
      {
        shares: stated(figures, terms.shares),
        averageMarketPrice: stated(figures, terms.averagePrice),
        // What a unit still has to earn is its price.
        exercisePrice: figures.get(terms.compensationPerUnit),
        unrecognizedCompensation: figures.get(terms.unrecognizedCompensation),
        fractionOutstanding: figures.get(terms.fractionOutstanding),
      },
      scales,
    ),
  }),
};
