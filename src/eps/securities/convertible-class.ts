import { className } from "../class-name";
import { terms } from "../term";
import { stated, type SecurityKind } from "./security-kind";

/** A class of stock that is converted into another: its earnings go with it, by the two-class method. ASC 260-10-45-60B; IAS 33.A14 */
export const convertibleClass: SecurityKind = {
  caption: "Convertible class of stock",
  written: new RegExp(`^(?!.*\\bpreferred\\b)(?=.*\\bconver).*\\b(?:${className})\\b`, "i"),
  method: "as given",
  paragraphs: ["ASC 260-10-45-60B", "IAS 33.A14"],
  countedAs: "other securities",
  terms: [{ term: terms.sharesIssuable, written: /\bshares\b.*\bissuable\b|\bshares\b.*\bconver/i }],
  requires: [[[terms.sharesIssuable]]],
  effect: (figures) => ({ incrementalShares: stated(figures, terms.sharesIssuable) }),
};
