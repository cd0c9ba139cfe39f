import type { Decimal } from "./decimal";
import { isAboveZero, isBelowZero } from "./decimal";
import type { Unit } from "./figure";
import type { EpsProblem, Meant } from "./problem";

/** An amount that the calculation takes: its name, what it counts, and which numbers it can be. */
export interface Term {
  /** As a name in formulas and code: "exercisePrice". */
  readonly name: string;
  /** In words, as a sentence says it: "exercise price". */
  readonly caption: string;
  readonly unit: Unit;
  readonly accepts:
    "any" | "not zero" | "not negative" | "positive" | "rate" | "fraction" | "decimals" | "date" | "basis";
  /** What is most likely meant where it is given below zero. */
  readonly meant: Meant;
}

const term = (
  name: string,
  caption: string,
  unit: Unit,
  accepts: Term["accepts"],
  meant: Meant = "a positive number",
): Term => ({ name, caption, unit, accepts, meant });

/** Every amount by its name. A blank cell is a zero; where zero would mean something else than nothing, it is refused here. */
export const terms = {
  netIncome: term("netIncome", "net income", "money", "any"),
  weightedShares: term("weightedShares", "number of weighted-average shares", "shares", "not negative"),
  preferredDividends: term("preferredDividends", "amount of preferred dividends", "money", "any"),
  controlIncome: term("controlIncome", "control income", "money", "not zero"),
  shares: term("shares", "number of shares", "shares", "not negative"),
  exercisePrice: term("exercisePrice", "exercise price", "per share", "not negative"),
  averagePrice: term("averagePrice", "average market price", "per share", "positive"),
  unrecognizedCompensation: term(
    "unrecognizedCompensation",
    "average unrecognized compensation",
    "money",
    "not negative",
  ),
  compensationPerUnit: term(
    "compensationPerUnit",
    "average unrecognized compensation per unit",
    "per share",
    "not negative",
  ),
  fractionOutstanding: term(
    "fractionOutstanding",
    "fraction of the period outstanding",
    "fraction",
    "fraction",
  ),
  principal: term("principal", "principal", "money", "not negative"),
  conversionPrice: term("conversionPrice", "conversion price", "per share", "positive"),
  interest: term("interest", "interest", "money", "any"),
  interestNetOfTax: term("interestNetOfTax", "interest net of tax", "money", "any"),
  taxRate: term("taxRate", "tax rate", "fraction", "rate"),
  dividends: term("dividends", "amount of dividends", "money", "any"),
  sharesIssuable: term("sharesIssuable", "number of shares issuable", "shares", "not negative"),
  incrementalShares: term(
    "incrementalShares",
    "number of incremental shares",
    "shares",
    "not negative",
    "none",
  ),
  incomeAdjustments: term("incomeAdjustments", "income adjustment", "money", "any"),
  decimals: term("decimals", "number of decimals", "fraction", "decimals"),
  periodStart: term("periodStart", "first day of the period", "fraction", "date"),
  periodEnd: term("periodEnd", "last day of the period", "fraction", "date"),
  openingShares: term("openingShares", "number of opening shares", "shares", "not negative"),
  dates: term("dates", "date", "fraction", "date"),
  changes: term("changes", "change of shares", "shares", "any"),
  factors: term("factors", "factor", "fraction", "not negative", "a factor"),
  basis: term("basis", "basis", "fraction", "basis"),
  fairValue: term("fairValue", "fair value", "per share", "positive"),
  subscriptionPrice: term("subscriptionPrice", "subscription price", "per share", "not negative"),
  newShares: term("newShares", "number of new shares", "shares", "not negative"),
  heldShares: term("heldShares", "number of held shares", "shares", "positive"),
  achieved: term("achieved", "achieved level", "fraction", "any"),
  targets: term("targets", "target", "fraction", "any"),
  quarterlyShares: term("quarterlyShares", "number of incremental shares", "shares", "not negative", "none"),
  ytdControlNumber: term("ytdControlNumber", "year-to-date control number", "money", "any"),
  income: term("income", "income", "money", "any"),
  distributions: term("distributions", "amount of distributions", "money", "any"),
  participation: term("participation", "participation", "fraction", "not negative", "none"),
  reported: term("reported", "reported figure", "per share", "any"),
  numerator: term("numerator", "numerator", "money", "any"),
  denominator: term("denominator", "denominator", "shares", "not negative"),
  numeratorUnit: term("numeratorUnit", "unit of the numerator", "fraction", "positive"),
  denominatorUnit: term("denominatorUnit", "unit of the denominator", "fraction", "positive"),
} as const satisfies Record<string, Term>;

/** Why the term cannot be this number, or undefined where it can. An optional date may be none. */
export function refusal(
  { caption, accepts, meant }: Term,
  value: Decimal,
  optional = false,
): EpsProblem | undefined {
  switch (accepts) {
    case "any":
      return undefined;
    case "not zero":
      return value.isZero() ? { code: "no control income" } : undefined;
    case "not negative":
      return isBelowZero(value) ? { code: "below zero", term: caption, value, meant } : undefined;
    case "positive":
      return isAboveZero(value) ? undefined : { code: "not above zero", term: caption, optional, value };
    case "rate":
      return isBelowZero(value) || value.gt(1) ? { code: "not a rate", term: caption, value } : undefined;
    case "fraction":
      return isAboveZero(value) && value.lte(1)
        ? undefined
        : { code: "not a fraction", term: caption, optional, value };
    case "date":
      if (optional && value.isZero()) return undefined;
      // Excel's first day is 1; its calendar is right from March 1900 on.
      return value.gte(61) && value.lt(2_958_466) ? undefined : { code: "not a date", term: caption, value };
    case "basis":
      return value.isZero() || value.eq(1) ? undefined : { code: "not a basis", value };
    case "decimals":
      return value.isInteger() && value.gte(1) && value.lte(15)
        ? undefined
        : { code: "not a number of decimals", value };
  }
}
