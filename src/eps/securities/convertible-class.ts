import { terms } from "../term";
import { stated, type SecurityKind } from "./security-kind";

/** A class of stock that is converted into another: its earnings go with it, by the two-class method. ASC 260-10-45-60B; IAS 33.A14 */
export const convertibleClass: SecurityKind = {
  caption: "Convertible class of stock",
  written: /\bclass [a-z]\b(?!.*\bpreferred\b).*\bconver|\bconver\w*\b(?!.*\bpreferred\b).*\bclass [a-z]\b/i,
  method: "as given",
  paragraphs: ["ASC 260-10-45-60B", "IAS 33.A14"],
  countedAs: "other securities",
  terms: [{ term: terms.sharesIssuable, written: /\bshares\b.*\bissuable\b|\bshares\b.*\bconver/i }],
  requires: [[[terms.sharesIssuable]]],
  effect: (figures) => ({ incrementalShares: stated(figures, terms.sharesIssuable) }),
};
