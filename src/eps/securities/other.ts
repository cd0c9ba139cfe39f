import { terms } from "../term";
import { stated, type SecurityKind } from "./security-kind";

/** A security whose incremental shares the preparer worked out: any kind can be given so, on one line. */
export const other: SecurityKind = {
  caption: "Other potential common shares",
  written:
    /\b(dilutive|incremental|additional|potential|equivalents?|contingent(ly)?|assumed)\b.*\b(shares?|securities|stock|conversions?|exercise)\b|\bcommon (stock|share) equivalents?\b|\b(incentive|equity|stock|share|award) (plans?|awards?)\b/i,
  method: "as given",
  paragraphs: ["ASC 260-10-45-16", "IAS 33.36"],
  countedAs: "other securities",
  terms: [
    {
      term: terms.incrementalShares,
      written: /\b(incremental|dilutive|equivalent|additional)\b.*\bshares?\b/i,
    },
    {
      term: terms.incomeAdjustments,
      written:
        /\b(income|numerator|earnings)\b.*\b(adjustments?|effect)\b|\badjustments?\b.*\b(income|numerator)\b|\bgains?\b|\bfair value\b/i,
    },
  ],
  requires: [[[terms.incrementalShares]]],
  effect: (figures) => {
    const incomeAdjustment = figures.get(terms.incomeAdjustments);
    return {
      incrementalShares: stated(figures, terms.incrementalShares),
      ...(incomeAdjustment && { incomeAdjustment }),
    };
  },
};
