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
    unrecognizedCompensation,
    fractionOutstanding,
  ],
  requires: [[[terms.shares]], [[terms.unrecognizedCompensation]], [[terms.averagePrice]]],
  effect: (figures, scales) => ({
    incrementalShares: treasuryStockMethod(
      {
        shares: stated(figures, terms.shares),
        averageMarketPrice: stated(figures, terms.averagePrice),
        unrecognizedCompensation: stated(figures, terms.unrecognizedCompensation),
        fractionOutstanding: figures.get(terms.fractionOutstanding),
      },
      scales,
    ),
  }),
};
