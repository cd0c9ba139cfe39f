import { call, column, figureOf, type Given, type Shown } from "../functions/excel-functions";

/** A number, or an exact fraction as text, such as "7/12", entered in the cell as Excel works it out. */
export type Amount = number | string;

/** A security as its source states it, or the shares that the source already worked out. */
export type Security =
  | {
      readonly tranche: string;
      readonly shares: number;
      readonly exercisePrice?: number;
      readonly averagePrice: number;
      readonly unrecognizedCompensation?: number;
      readonly fraction?: Amount;
    }
  | {
      readonly convertible: string;
      readonly shares?: number;
      readonly principal?: number;
      readonly conversionPrice?: number;
      /** Interest before tax, or preferred dividends. */
      readonly interest: number;
      readonly taxRate?: number;
      readonly fraction?: Amount;
    }
  | {
      readonly puts: string;
      readonly shares: number;
      readonly exercisePrice: number;
      readonly averagePrice: number;
    }
  | {
      readonly agreement: string;
      readonly achieved: number;
      readonly targets: readonly number[];
      /** Each target's own shares. */
      readonly issuable: readonly number[];
    }
  | { readonly name: string; readonly shares: Amount; readonly adjustment?: number };

/** Newly offered shares for those held, at a price below the fair value just before. */
export interface Rights {
  readonly fairValue: number;
  readonly subscriptionPrice: number;
  readonly offered: number;
  readonly held: number;
}

/** Dates are written as in a source, "2001-10-01". */
export interface ShareEvent {
  readonly date: string;
  readonly change?: number;
  readonly factor?: Amount;
  readonly rights?: Rights;
}

/** Shares outstanding at the start of a period and what happened to them, weighted by months unless by days. */
export interface SharesOutstanding {
  readonly period: readonly [first: string, last: string];
  readonly opening: number;
  readonly events: readonly ShareEvent[];
  readonly weighted?: "by days";
}

export interface Facts {
  readonly netIncome?: number;
  /** With discontinued operations, in place of net income. */
  readonly continuing?: number;
  readonly discontinued?: number;
  readonly preferredDividends?: number;
  readonly weightedShares: Amount | SharesOutstanding;
  readonly securities?: readonly Security[];
}

type Line = "" | " continuing" | " discontinued";
/** What a source prints; shares of, adjustment of … a security by its name. */
export type FigureName =
  | `basic${Line}`
  | `diluted${Line}`
  | "weighted shares"
  | "rights factor"
  | "theoretical ex-rights price"
  | "income available"
  | "diluted income"
  | "diluted income continuing"
  | "diluted shares"
  | `${"shares of" | "shares bought back for" | "shares issued for" | "adjustment of" | "adjustment per share of" | "after"} ${string}`
  | "dilutive"
  | "antidilutive";

/** The arguments that the functions of diluted earnings per share begin with. */
function dilutedArguments(facts: Facts, line: "net" | "continuing" = "net"): readonly Given[] {
  const securities = facts.securities ?? [];
  const continuing = facts.continuing ?? null;
  const shares = securities.map(incrementalShares);
  const adjustments = securities.map(incomeAdjustment);
  return [
    line === "net" ? netIncome(facts) : continuing,
    weightedShares(facts),
    shares.length > 0 ? column(...shares) : null,
    adjustments.some((adjustment) => adjustment !== null) ? column(...adjustments) : null,
    facts.preferredDividends ?? null,
    continuing,
  ];
}

/** The figure as a preparer has it from the functions; a list of securities as text. */
export function figure(facts: Facts, name: FigureName, decimals: number | null = null): number | string {
  const dividends = facts.preferredDividends ?? null;
  switch (name) {
    case "weighted shares":
      return weightedShares(facts);
    case "rights factor":
      return rightsFactor(rightsOf(facts));
    case "theoretical ex-rights price":
      return theoreticalPrice(rightsOf(facts));
    case "basic":
      return figureOf("BASIC", netIncome(facts), weightedShares(facts), dividends, decimals);
    case "basic continuing":
      return figureOf("BASIC", facts.continuing, weightedShares(facts), dividends, decimals);
    case "basic discontinued":
      return figureOf("BASIC", facts.discontinued, weightedShares(facts), null, decimals);
    case "diluted":
      return figureOf("DILUTED", ...dilutedArguments(facts), decimals);
    case "diluted continuing":
      return figureOf("DILUTED", ...dilutedArguments(facts, "continuing"), decimals);
    case "diluted discontinued":
      return figureOf("BASIC", facts.discontinued, figure(facts, "diluted shares"), null, decimals);
    case "income available":
      return figureOf("DILUTED_INCOME", netIncome(facts), weightedShares(facts), null, null, dividends);
    case "diluted income":
      return figureOf("DILUTED_INCOME", ...dilutedArguments(facts));
    case "diluted income continuing":
      return figureOf("DILUTED_INCOME", ...dilutedArguments(facts, "continuing"));
    case "diluted shares":
      return figureOf("DILUTED_SHARES", ...dilutedArguments(facts));
    case "dilutive":
      return namesWhere(facts, "DILUTIVE_SHARES", "Dilutive");
    case "antidilutive":
      return namesWhere(facts, "ANTIDILUTIVE_SHARES", "Antidilutive");
    default:
      return figureOfSecurity(facts, name);
  }
}

const columns = { "adjustment of": 2, "shares of": 3, "adjustment per share of": 4, after: 7 } as const;

function figureOfSecurity(facts: Facts, name: string): number | string {
  const [, heading = "", of] = /^(.* (?:of|for)|after) (.*)$/.exec(name) ?? [];
  const security = (facts.securities ?? []).find((each) => nameOf(each) === of);
  if (!security) throw new Error(`no security is meant by "${name}"`);
  // What the method assumes to be bought or issued at the average price, the one side beside the shares under contract.
  if (heading === "shares bought back for" && "tranche" in security) {
    return security.shares - incrementalShares(security);
  }
  if (heading === "shares issued for" && "puts" in security) {
    return security.shares + incrementalShares(security);
  }
  const row = sequenceOf(facts).find((each) => each[1] === of);
  const cell = row?.[columns[heading as keyof typeof columns]];
  if (typeof cell !== "number") throw new Error(`no figure is called "${name}"`);
  return cell;
}

/** The securities with this result in the sequence, provided that the function of shares tells the same. */
function namesWhere(facts: Facts, id: "DILUTIVE_SHARES" | "ANTIDILUTIVE_SHARES", result: string): string {
  const shares = call(id, ...dilutedArguments(facts));
  const byShares = (facts.securities ?? []).filter((_, index) => shares[index]?.[0] !== 0).map(nameOf);
  const bySequence = sequenceOf(facts).flatMap((row) => (row[8] === result ? String(row[1]) : []));
  return [...byShares].sort().join() === [...bySequence].sort().join()
    ? bySequence.join(", ")
    : `${bySequence.join(", ")} in the sequence, ${byShares.join(", ")} by their shares`;
}

export function sequenceOf(facts: Facts): readonly (readonly Shown[])[] {
  const labels = (facts.securities ?? []).map(nameOf);
  return call("SEQUENCE", ...dilutedArguments(facts), labels.length > 0 ? labels : null);
}

function netIncome({ netIncome, continuing = 0, discontinued = 0 }: Facts): number {
  return netIncome ?? continuing + discontinued;
}

function weightedShares({ weightedShares: shares }: Facts): number {
  if (typeof shares !== "object") return entered(shares);
  const { period, opening, events, weighted } = shares;
  return figureOf(
    "WEIGHTED_SHARES",
    serial(period[0]),
    serial(period[1]),
    opening,
    line(events.map(({ date }) => serial(date))),
    line(events.map(({ change = null }) => change)),
    line(events.map(({ factor, rights }) => (rights ? rightsFactor(rights) : enteredOrNull(factor)))),
    weighted === "by days" ? null : 1,
  );
}

/** The cells in a row, or nothing where there are none. */
const line = (cells: readonly (number | null)[]): Given => (cells.length > 0 ? cells : null);

function rightsOf({ weightedShares: shares }: Facts): Rights {
  const [rights] = typeof shares === "object" ? shares.events.flatMap((event) => event.rights ?? []) : [];
  if (!rights) throw new Error("no rights were issued");
  return rights;
}

export function rightsFactor({ fairValue, subscriptionPrice, offered, held }: Rights): number {
  return figureOf("RIGHTS_FACTOR", fairValue, subscriptionPrice, offered, held);
}

export function theoreticalPrice(rights: Rights): number {
  return rights.fairValue / rightsFactor(rights);
}

/** The day as Excel counts it. */
export function serial(date: string): number {
  return Date.parse(date) / 86_400_000 + 25_569;
}

function nameOf(security: Security): string {
  if ("tranche" in security) return security.tranche;
  if ("convertible" in security) return security.convertible;
  if ("puts" in security) return security.puts;
  return "agreement" in security ? security.agreement : security.name;
}

function incrementalShares(security: Security): number {
  if ("tranche" in security) {
    const { shares, exercisePrice = 0, averagePrice, unrecognizedCompensation = null, fraction } = security;
    const given = [shares, exercisePrice, averagePrice, unrecognizedCompensation, enteredOrNull(fraction)];
    return figureOf("TREASURY_SHARES", ...given);
  }
  if ("puts" in security) {
    return figureOf("PUT_SHARES", security.shares, security.exercisePrice, security.averagePrice);
  }
  if ("agreement" in security) {
    const { achieved, targets, issuable } = security;
    return figureOf("CONTINGENT_SHARES", achieved, column(...targets), column(...issuable));
  }
  if (!("convertible" in security)) return entered(security.shares);
  const { shares, principal, conversionPrice, fraction } = security;
  // Shares stated as such: a principal of so many units that converts at one unit a share.
  return shares === undefined
    ? figureOf("CONVERSION_SHARES", principal, conversionPrice, enteredOrNull(fraction))
    : figureOf("CONVERSION_SHARES", shares, 1, enteredOrNull(fraction));
}

function incomeAdjustment(security: Security): number | null {
  if ("convertible" in security) {
    const { interest, taxRate = null, fraction } = security;
    return figureOf("CONVERSION_INCOME", interest, taxRate, enteredOrNull(fraction));
  }
  return "name" in security ? (security.adjustment ?? null) : null;
}

const entered = (amount: Amount): number => {
  const [over, under = 1] = String(amount).split("/").map(Number);
  return Number(over) / under;
};
const enteredOrNull = (amount: Amount | undefined): number | null =>
  amount === undefined ? null : entered(amount);

/** Where a source gives no income or shares because it asks for incremental shares alone: a profit lets all of them in. */
export const anyProfit = 1_000_000;
export const anyShares = 100_000;
