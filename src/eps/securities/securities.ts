import { contingentlyIssuable } from "./contingently-issuable-shares";
import { convertibleClass } from "./convertible-class";
import { convertibleDebt } from "./convertible-debt";
import { convertiblePreferredStock } from "./convertible-preferred-stock";
import { options, warrants } from "./options";
import { other } from "./other";
import { restrictedStockUnits } from "./restricted-stock-units";
import type { SecurityKind } from "./security-kind";
import { writtenPuts } from "./written-puts";

/** Every kind of security, the more particular wording first: "convertible preferred" is met before "preferred shares under option". */
export const securityKinds: readonly SecurityKind[] = [
  convertiblePreferredStock,
  convertibleDebt,
  convertibleClass,
  contingentlyIssuable,
  writtenPuts,
  restrictedStockUnits,
  warrants,
  options,
  other,
];
