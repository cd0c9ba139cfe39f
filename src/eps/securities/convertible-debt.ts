import { duringThePeriod, incomeOnConversion, sharesOnConversion } from "../if-converted-method";
import { terms } from "../term";
import { fractionOutstanding } from "./options";
import { stated, type SecurityKind, type SecurityTerm } from "./security-kind";

export const sharesIssuable: SecurityTerm = {
  term: terms.sharesIssuable,
  written: /\b(shares|conversion)\b.*\b(issuable|conversion|converted|issued)\b|\bconversion shares\b/i,
};

export const convertibleDebt: SecurityKind = {
  caption: "Convertible debt",
  written:
    /\bconver(?:tible\b.*\b(?:debt|notes?|bonds?|debentures?|loans?|securities)|sions?\b.*\b(?:debt|notes|bonds|debentures?|loans))\b|\b(debentures|convertibles|lyons?|liquid yield option)\b/i,
  method: "if-converted method",
  paragraphs: ["ASC 260-10-45-40", "IAS 33.49"],
  countedAs: "convertible debt",
  terms: [
    { term: terms.conversionPrice, written: /\bconversion (price|rate)\b/i },
    sharesIssuable,
    { term: terms.interestNetOfTax, written: /\binterest\b.*\b(net of|after)\b.*\btax/i },
    { term: terms.taxRate, written: /\btax rate\b/i },
    { term: terms.interest, written: /\binterest\b/i },
    { term: terms.principal, written: /\bprincipal\b|\b(face|par) (amount|value)\b/i },
    fractionOutstanding,
  ],
  requires: [
    [[terms.sharesIssuable], [terms.principal, terms.conversionPrice]],
    [[terms.interestNetOfTax], [terms.interest, terms.taxRate]],
  ],
  effect: (figures, scales) => {
    const fraction = figures.get(terms.fractionOutstanding);
    const issuable = figures.get(terms.sharesIssuable);
    const netOfTax = figures.get(terms.interestNetOfTax);
    return {
      incrementalShares: issuable
        ? duringThePeriod(issuable, fraction)
        : sharesOnConversion(
            stated(figures, terms.principal),
            stated(figures, terms.conversionPrice),
            fraction,
            scales,
          ),
      incomeAdjustment: netOfTax
        ? duringThePeriod(netOfTax, fraction)
        : incomeOnConversion(stated(figures, terms.interest), stated(figures, terms.taxRate), fraction),
    };
  },
};
