import { dilutionOfClasses, type DilutionOfClass, type EarningsOfClass } from "../../eps/classes-of-stock";
import { Decimal } from "../../eps/decimal";
import { difference, type Figure } from "../../eps/figure";
import { stockNameOf } from "../../facts/classes";
import type { PeriodFacts } from "../../facts/facts";
import { isPerShareResult } from "../../facts/role";
import { Shown } from "../../facts/shown-amounts";
import { inWords, type Found } from "../finding";
import type { Review } from "../review";

/** Reported earnings per share of a class that the two-class method cannot give from amounts within their rounding. ASC 260-10-45-60B */
export function classRecomputes(review: Review): readonly Found[] {
  const { facts, table } = review;
  if (!facts?.classes) return [];
  const shownAmounts = new Shown(table);
  return table.lines.flatMap((line): readonly Found[] => {
    const { role, row } = line;
    const place = facts.classes?.findIndex(({ name }) => name === stockNameOf(line)) ?? -1;
    const of = isPerShareResult(role) ? /^(basic|diluted) /.exec(role.of)?.[1] : undefined;
    if (place < 0 || of === undefined || (role.kind === "result" && (role.on ?? "net") !== "net")) return [];
    const perShare = (given: PeriodFacts) => {
      const own = dilutionOfClasses(given, given.classes ?? []).classes[place] as DilutionOfClass;
      const earnings = of === "basic" ? own.basic : own.diluted;
      return review.moneyPerShare(netIncomeOf(earnings, given), earnings.shares.value);
    };
    return shownAmounts.printed(line).flatMap((shown, period): readonly Found[] => {
      const inPeriod = facts.byPeriod[period] as PeriodFacts;
      if (!shown || shown.isNil) return [];
      const computed = perShare(inPeriod);
      const off = raisedOneByOne(inPeriod, shownAmounts.granularity).reduce(
        (sum, raised) => sum.plus(perShare(raised).minus(computed).abs()),
        new Decimal(10).pow(-shown.decimals).div(2),
      );
      if (computed.minus(shown.value).abs().lte(off)) return [];
      const found = inWords(shown.value, shown.decimals);
      const expected = inWords(computed, shown.decimals);
      return [
        {
          severity: "error",
          place: review.place(row, period),
          period,
          rows: [row],
          sentence: `${review.name(row)} for ${review.label(period)} is ${found}, but the two-class method gives ${inWords(computed, shown.decimals + 3)}, so ${expected}.`,
          expected,
          found,
          paragraph: "ASC 260-10-45-60B",
        },
      ];
    });
  });
}

/** What of net income a class has. */
function netIncomeOf(
  { income, partOf }: EarningsOfClass,
  { netIncome, controlIncome }: PeriodFacts,
): Decimal {
  if (!controlIncome) return income.value;
  return income.value.plus(partOf("", difference("", netIncome, controlIncome)).value);
}

/** The facts with each amount in turn as high as what rounds to it: each may be off so far, and all in the same direction. */
function raisedOneByOne(facts: PeriodFacts, granularity: Shown["granularity"]): readonly PeriodFacts[] {
  const raised = <Amount extends Figure | undefined>(figure: Amount): Amount =>
    figure && {
      ...figure,
      value: figure.value.plus(granularity[figure.unit === "shares" ? "shares" : "money"].div(2)),
    };
  const { netIncome, controlIncome, preferredDividends, securities, classes = [] } = facts;
  const inPlace = <Item>(items: readonly Item[], place: number, changed: Partial<Item>) =>
    items.map((item, at) => (at === place ? { ...item, ...changed } : item));
  return [
    { ...facts, netIncome: raised(netIncome) },
    ...(controlIncome ? [{ ...facts, controlIncome: raised(controlIncome) }] : []),
    ...(preferredDividends ? [{ ...facts, preferredDividends: raised(preferredDividends) }] : []),
    ...securities.flatMap(({ incrementalShares, incomeAdjustment }, place) => [
      { ...facts, securities: inPlace(securities, place, { incrementalShares: raised(incrementalShares) }) },
      ...(incomeAdjustment
        ? [
            {
              ...facts,
              securities: inPlace(securities, place, { incomeAdjustment: raised(incomeAdjustment) }),
            },
          ]
        : []),
    ]),
    ...classes.flatMap(({ shares, distributions }, place) => [
      { ...facts, classes: inPlace(classes, place, { shares: raised(shares) }) },
      ...(distributions
        ? [{ ...facts, classes: inPlace(classes, place, { distributions: raised(distributions) }) }]
        : []),
    ]),
  ];
}
