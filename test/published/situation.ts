import { printed, rational } from "../eps/rational";
import { call, column, figureOf, type Given } from "../functions/excel-functions";

/** A security as its source states it: a tranche, a convertible, or the shares that the source already worked out. */
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
  | { readonly name: string; readonly shares: Amount; readonly adjustment?: number };

/** A number, or an exact fraction as text, such as "7/12", entered in the cell as Excel works it out. */
export type Amount = number | string;

export interface Facts {
  readonly netIncome?: number;
  /** With discontinued operations, in place of net income. */
  readonly continuing?: number;
  readonly discontinued?: number;
  readonly preferredDividends?: number;
  readonly weightedShares: Amount;
  readonly securities?: readonly Security[];
}

type Line = "" | " continuing" | " discontinued";
/** What a source prints; shares of, adjustment of … a security by its name. Lists of names are joined with ", ". */
export type FigureName =
  | `basic${Line}`
  | `diluted${Line}`
  | "income available"
  | "diluted income"
  | "diluted income continuing"
  | "diluted shares"
  | `${"shares of" | "adjustment of" | "adjustment per share of" | "after"} ${string}`
  | "dilutive"
  | "antidilutive";

export type Printed = Readonly<Partial<Record<FigureName, string>>>;

export interface Situation {
  readonly id: string;
  /** Where the source of the whole file does not say it. */
  readonly source?: string;
  readonly facts: Facts;
  readonly expected: Printed;
  /** Where the printed figure cannot be had from the facts: what they give instead, and why. */
  readonly differs?: { readonly recomputed: Printed; readonly because: string };
}

/** One test a situation: its facts through the functions, against the printed figures at their precision. */
export function testSituations(source: string, situations: readonly Situation[]): void {
  describe(source, () => {
    test.each(situations.map((situation) => [situation.id, situation] as const))("%s", (_, situation) => {
      const wanted = { ...situation.expected, ...situation.differs?.recomputed } as Record<string, string>;
      const found = Object.fromEntries(
        Object.entries(wanted).map(([name, text]) => [
          name,
          print(situation.facts, name as FigureName, text),
        ]),
      );
      try {
        expect(found).toEqual(wanted);
        for (const name of Object.keys(situation.differs?.recomputed ?? {}) as FigureName[]) {
          expect(situation.expected[name]).not.toBe(wanted[name]);
        }
      } catch (failure) {
        (failure as Error).message += `\n\n${working(situation)}`;
        throw failure;
      }
    });
  });
}

/** The figure in as many decimals as the printed text has. */
function print(facts: Facts, name: FigureName, text: string): string {
  const decimals = text.split(".")[1]?.length ?? 0;
  const unrounded = figure(facts, name);
  if (typeof unrounded === "string") return unrounded;
  const shown = printed(rational(unrounded), decimals);
  if (!/^(basic|diluted)( continuing| discontinued)?$/.test(name) || decimals === 0) return shown;
  const rounded = printed(rational(figure(facts, name, decimals)), decimals);
  return rounded === shown ? shown : `${rounded} rounded by the function, ${shown} rounded afterwards`;
}

/** The arguments that the functions of diluted earnings per share begin with. */
function dilutedArguments(facts: Facts, line: "net" | "continuing" = "net"): readonly Given[] {
  const securities = facts.securities ?? [];
  const continuing = facts.continuing ?? null;
  const shares = securities.map(incrementalShares);
  const adjustments = securities.map(incomeAdjustment);
  return [
    line === "net" ? netIncome(facts) : continuing,
    entered(facts.weightedShares),
    shares.length > 0 ? column(...shares) : null,
    adjustments.some((adjustment) => adjustment !== null) ? column(...adjustments) : null,
    facts.preferredDividends ?? null,
    continuing,
  ];
}

function figure(facts: Facts, name: FigureName, decimals: number | null = null): number | string {
  const weighted = entered(facts.weightedShares);
  const dividends = facts.preferredDividends ?? null;
  switch (name) {
    case "basic":
      return figureOf("BASIC", netIncome(facts), weighted, dividends, decimals);
    case "basic continuing":
      return figureOf("BASIC", facts.continuing, weighted, dividends, decimals);
    case "basic discontinued":
      return figureOf("BASIC", facts.discontinued, weighted, null, decimals);
    case "diluted":
      return figureOf("DILUTED", ...dilutedArguments(facts), decimals);
    case "diluted continuing":
      return figureOf("DILUTED", ...dilutedArguments(facts, "continuing"), decimals);
    case "diluted discontinued":
      return figureOf("BASIC", facts.discontinued, figure(facts, "diluted shares"), null, decimals);
    case "income available":
      return figureOf("DILUTED_INCOME", netIncome(facts), weighted, null, null, dividends);
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
  const [heading, at] = Object.entries(columns).find(([phrase]) => name.startsWith(`${phrase} `)) ?? [];
  if (heading === undefined || at === undefined) throw new Error(`no figure is called "${name}"`);
  const line = sequenceOf(facts).find((row) => row[1] === name.slice(heading.length + 1));
  if (!line) throw new Error(`no security is called "${name.slice(heading.length + 1)}"`);
  const cell = line[at];
  return typeof cell === "number" ? cell : "";
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

function sequenceOf(facts: Facts) {
  const labels = (facts.securities ?? []).map(nameOf);
  return call("SEQUENCE", ...dilutedArguments(facts), labels.length > 0 ? labels : null);
}

function netIncome({ netIncome, continuing = 0, discontinued = 0 }: Facts): number {
  return netIncome ?? continuing + discontinued;
}

function nameOf(security: Security): string {
  if ("tranche" in security) return security.tranche;
  return "convertible" in security ? security.convertible : security.name;
}

function incrementalShares(security: Security): number {
  if ("tranche" in security) {
    const { shares, exercisePrice = 0, averagePrice, unrecognizedCompensation = null, fraction } = security;
    const given = [shares, exercisePrice, averagePrice, unrecognizedCompensation, enteredOrNull(fraction)];
    return figureOf("TREASURY_SHARES", ...given);
  }
  if (!("convertible" in security)) return entered(security.shares);
  const { shares, principal, conversionPrice, fraction } = security;
  // Shares stated as such: a principal of so many units that converts at one unit a share.
  return shares === undefined
    ? figureOf("CONVERSION_SHARES", principal, conversionPrice, enteredOrNull(fraction))
    : figureOf("CONVERSION_SHARES", shares, 1, enteredOrNull(fraction));
}

function incomeAdjustment(security: Security): number | null {
  if ("tranche" in security) return null;
  if (!("convertible" in security)) return security.adjustment ?? null;
  const { interest, taxRate = null, fraction } = security;
  return figureOf("CONVERSION_INCOME", interest, taxRate, enteredOrNull(fraction));
}

const entered = (amount: Amount): number => {
  const [over, under = 1] = String(amount).split("/").map(Number);
  return Number(over) / under;
};
const enteredOrNull = (amount: Amount | undefined): number | null =>
  amount === undefined ? null : entered(amount);

/** What a reader needs to recompute the situation: its facts, and the sequence line by line. */
function working({ source, facts, differs }: Situation): string {
  const sequence = sequenceOf(facts).map((row) => row.join(" | "));
  return [source, JSON.stringify(facts, null, 2), differs?.because, ...sequence].flat().join("\n");
}
