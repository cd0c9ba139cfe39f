import { terms } from "../term";
import { sharesIssuable } from "./convertible-debt";
import { stated, type SecurityKind } from "./security-kind";

/** Shares whose conditions are met at the end of the period: they are issuable for nothing. */
export const contingentlyIssuable: SecurityKind = {
  caption: "Contingently issuable shares",
  written: /\bcontingent(ly)?\b/i,
  method: "as given",
  paragraphs: ["ASC 260-10-45-48", "IAS 33.52"],
  countedAs: "contingently issuable shares",
  terms: [{ ...sharesIssuable, written: /\bshares?\b/i }],
  requires: [[[terms.sharesIssuable]]],
  effect: (figures) => ({ incrementalShares: stated(figures, terms.sharesIssuable) }),
};
