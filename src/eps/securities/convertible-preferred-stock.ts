import { duringThePeriod } from "../if-converted-method";
import { terms } from "../term";
import { sharesIssuable } from "./convertible-debt";
import { fractionOutstanding } from "./options";
import { stated, type SecurityKind } from "./security-kind";

export const convertiblePreferredStock: SecurityKind = {
  caption: "Convertible preferred stock",
  written:
    /\bconver(tible|sion|ted)\b.*\b(preferred|preference)\b|\b(preferred|preference)\b.*\bconver(tible|sion|ted)\b/i,
  method: "if-converted method",
  paragraphs: ["ASC 260-10-45-40", "IAS 33.49"],
  countedAs: "convertible preferred stock",
  terms: [sharesIssuable, { term: terms.dividends, written: /\bdividends?\b/i }, fractionOutstanding],
  addsBack: "preferred dividends",
  requires: [[[terms.sharesIssuable]], [[terms.dividends]]],
  effect: (figures) => {
    const fraction = figures.get(terms.fractionOutstanding);
    return {
      incrementalShares: duringThePeriod(stated(figures, terms.sharesIssuable), fraction),
      incomeAdjustment: duringThePeriod(stated(figures, terms.dividends), fraction),
    };
  },
};
