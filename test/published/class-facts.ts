import { call, column, type Shown } from "../functions/excel-functions";

/** A class of stock in one period. */
export interface StockClass {
  readonly name: string;
  readonly shares: number;
  readonly dividendPerShare?: number;
  /** The weight of one share in undistributed earnings; absent: one. */
  readonly participation?: number;
  /** Incremental shares of awards in this class. */
  readonly dilutiveShares?: number;
  /** The class that each share of this one converts into, one for one. */
  readonly convertibleInto?: string;
}

export interface ClassFacts {
  readonly income: number;
  readonly classes: readonly StockClass[];
}

export type ClassFigureName =
  `${"basic of" | "diluted of" | "undistributed per share of"} ${string}` | "undistributed";

/** The figure as a preparer has it from EPS.TWO_CLASS. */
export function classFigure(
  { income, classes }: ClassFacts,
  name: ClassFigureName,
  decimals: number | null = null,
): number {
  const undistributedPerShare = () => {
    const perShare = perShareOf(income, classes, null);
    return classes.map(({ dividendPerShare = 0 }, index) => Number(perShare[index]) - dividendPerShare);
  };
  if (name === "undistributed") {
    return undistributedPerShare().reduce(
      (total, each, index) => total + each * Number(classes[index]?.shares),
      0,
    );
  }
  const [, heading, of] = /^(.* of) (.*)$/.exec(name) ?? [];
  const at = classes.findIndex((each) => each.name === of);
  if (at < 0) throw new Error(`no class is meant by "${name}"`);
  switch (heading) {
    case "basic of":
      return Number(perShareOf(income, classes, decimals)[at]);
    case "diluted of":
      return Number(perShareOf(income, dilutedClasses(classes, String(of)), decimals)[at]);
    default:
      return Number(undistributedPerShare()[at]);
  }
}

function perShareOf(
  income: number,
  classes: readonly StockClass[],
  decimals: number | null,
): readonly (Shown | undefined)[] {
  const distributions = classes.map(({ shares, dividendPerShare = 0 }) => shares * dividendPerShare);
  return call(
    "TWO_CLASS",
    income,
    column(...classes.map(({ shares }) => shares)),
    column(...distributions),
    column(...classes.map(({ participation = 1 }) => participation)),
    null,
    decimals,
  ).map(([cell]) => cell);
}

/** Each class with its awards; what converts into the class asked for is assumed to have converted. ASC 260-10-45-60B, 45-61 */
function dilutedClasses(classes: readonly StockClass[], asked: string): readonly StockClass[] {
  const converted = classes
    .filter(({ convertibleInto }) => convertibleInto === asked)
    .reduce((total, { shares }) => total + shares, 0);
  return classes.map((each) => {
    if (each.convertibleInto === asked) return { ...each, shares: 0 };
    const added = (each.dilutiveShares ?? 0) + (each.name === asked ? converted : 0);
    return { ...each, shares: each.shares + added };
  });
}
