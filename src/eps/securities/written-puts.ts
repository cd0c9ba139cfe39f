import { reverseTreasuryStockMethod } from "../reverse-treasury-stock-method";
import { terms } from "../term";
import { averageMarketPrice, fractionOutstanding } from "./options";
import { stated, type SecurityKind } from "./security-kind";

export const writtenPuts: SecurityKind = {
  caption: "Written put options",
  written: /\b(written|sold)\b.*\bputs?\b|\bput options?\b|\bforward purchase\b/i,
  method: "reverse treasury stock method",
  paragraphs: ["ASC 260-10-45-35", "IAS 33.63"],
  countedAs: "other securities",
  terms: [
    { term: terms.exercisePrice, written: /\b(exercise|strike|put|purchase)\b.*\bprices?\b/i },
    averageMarketPrice,
    fractionOutstanding,
    { term: terms.shares, written: /\b(shares|number|puts)\b/i },
  ],
  requires: [[[terms.shares]], [[terms.exercisePrice]], [[terms.averagePrice]]],
  effect: (figures) => ({
    incrementalShares: reverseTreasuryStockMethod(
      stated(figures, terms.shares),
      stated(figures, terms.exercisePrice),
      stated(figures, terms.averagePrice),
      figures.get(terms.fractionOutstanding),
    ),
  }),
};
