import { Decimal } from "../../src/eps/decimal";
import type { DilutionFacts } from "../../src/eps/diluted";
import { given, type Figure, type Unit } from "../../src/eps/figure";
import type { Period } from "./arbitraries";

export const fact = (value: number | string, unit: Unit = "money", caption = "A fact"): Figure =>
  given(caption, unit, new Decimal(value));

/** A period's facts as the calculation takes them. */
export function toFacts({
  netIncome,
  weightedShares,
  preferredDividends,
  controlIncome,
  ...lines
}: Period): DilutionFacts {
  return {
    netIncome: fact(netIncome),
    weightedAverageShares: fact(weightedShares, "shares"),
    preferredDividends: fact(preferredDividends),
    ...(controlIncome !== null && { controlIncome: fact(controlIncome) }),
    securities: lines.shares.map((shares, index) => ({
      caption: `Security ${index + 1}`,
      incrementalShares: fact(shares, "shares"),
      incomeAdjustment: fact(lines.adjustments[index] ?? 0),
    })),
  };
}
