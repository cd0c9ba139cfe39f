import { dilutionOfClasses, type EarningsOfClass } from "../../eps/classes-of-stock";
import { Decimal } from "../../eps/decimal";
import { difference } from "../../eps/figure";
import type { Facts, PeriodFacts } from "../../facts/facts";
import { isPerShareResult } from "../../facts/role";
import { Shown } from "../../facts/shown-amounts";
import { classNameOf } from "../../facts/classes";
import { inWords, type Found } from "../finding";
import type { Review } from "../review";

/** Reported earnings per share of a class that the two-class method cannot give from amounts within their rounding. ASC 260-10-45-60B */
export function classRecomputes(review: Review): readonly Found[] {
  const { facts, table } = review;
  if (!facts?.classes) return [];
  const amounts = new Shown(table);
  return table.lines.flatMap((line): readonly Found[] => {
    const { role, row } = line;
    const place = facts.classes?.findIndex(({ name }) => name === classNameOf(line)) ?? -1;
    if (place < 0 || !isPerShareResult(role) || (role.on ?? "net") !== "net") return [];
    const [, of] = /^(basic|diluted) /.exec(role.of) ?? [];
    if (of === undefined) return [];
    return amounts.printed(line).flatMap((shown, period): readonly Found[] => {
      const inPeriod = facts.byPeriod[period] as PeriodFacts;
      const own = dilutionOfClasses(inPeriod, inPeriod.classes ?? []).classes[place];
      if (!shown || shown.isNil || !own) return [];
      const { shares } = own.basic;
      const earnings = of === "basic" ? own.basic : own.diluted;
      const computed = review.moneyPerShare(incomeOf(earnings, inPeriod), earnings.shares.value);
      // Every amount may be off by half of its last digit, and all of them in the same direction.
      const halves = linesOf(facts) / 2;
      const { granularity } = amounts;
      const ofMoney = review.moneyPerShare(granularity.money.times(halves), shares.value);
      const ofShares = granularity.shares.times(halves).div(shares.value).times(computed.abs());
      const ofPrint = new Decimal(10).pow(-shown.decimals).div(2);
      if (computed.minus(shown.value).abs().lte(ofMoney.plus(ofShares).plus(ofPrint))) return [];
      const found = inWords(shown.value, shown.decimals);
      const expected = inWords(computed, shown.decimals);
      return [
        {
          severity: "error",
          place: review.place(row, period),
          period,
          rows: [row],
          sentence: `${review.subject(row)} for ${review.label(period)} is ${found}, but the two-class method gives ${inWords(computed, shown.decimals + 3)}, so ${expected}.`,
          expected,
          found,
          paragraph: "ASC 260-10-45-60B",
        },
      ];
    });
  });
}

/** What of net income a class has. */
function incomeOf({ income, partOf }: EarningsOfClass, { netIncome, controlIncome }: PeriodFacts): Decimal {
  if (!controlIncome) return income.value;
  return income.value.plus(partOf("", difference("", netIncome, controlIncome)).value);
}

/** How many lines of amounts the figures of a class can rest on. */
function linesOf({ classes = [], securities, deductions, belowContinuing }: Facts): number {
  const distributed = classes.filter(({ distributions }) => distributions).length;
  return (
    2 + classes.length + distributed + securities.length * 2 + deductions.length + belowContinuing.length
  );
}
