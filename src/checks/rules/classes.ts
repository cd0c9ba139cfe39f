import { dilutionOfClasses, type EarningsOfClass } from "../../eps/classes-of-stock";
import { Decimal } from "../../eps/decimal";
import { difference, type Figure } from "../../eps/figure";
import type { ClassFacts, Facts, PeriodFacts } from "../../facts/facts";
import { isPerShareResult } from "../../facts/role";
import { Shown } from "../../facts/shown-amounts";
import { stockNameOf } from "../../facts/classes";
import { inWords, type Found } from "../finding";
import type { Review } from "../review";

/** Reported earnings per share of a class that the two-class method cannot give from amounts within their rounding. ASC 260-10-45-60B */
export function classRecomputes(review: Review): readonly Found[] {
  const { facts, table } = review;
  if (!facts?.classes) return [];
  const { granularity, printed } = shownIn(review);
  return table.lines.flatMap((line): readonly Found[] => {
    const { role, row } = line;
    const place = facts.classes?.findIndex(({ name }) => name === stockNameOf(line)) ?? -1;
    const of = isPerShareResult(role) ? /^(basic|diluted) /.exec(role.of)?.[1] : undefined;
    if (place < 0 || of === undefined || (role.kind === "result" && (role.on ?? "net") !== "net")) return [];
    return printed(line).flatMap((shown, period): readonly Found[] => {
      const inPeriod = facts.byPeriod[period] as PeriodFacts;
      const own = dilutionOfClasses(inPeriod, inPeriod.classes ?? []).classes[place];
      if (!shown || shown.isNil || !own) return [];
      const { shares } = own.basic;
      const computed = perShareOf(of === "basic" ? own.basic : own.diluted, inPeriod, facts);
      // Every amount may be off by half of its last digit, and all of them in the same direction.
      const amounts = linesOf(facts);
      const ofMoney = granularity.money
        .times(amounts)
        .div(2)
        .times(facts.scales.money)
        .div(shares.value.times(facts.scales.shares));
      const ofShares = granularity.shares.times(amounts).div(2).div(shares.value).times(computed.abs());
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
          sentence: `${review.name(row)} for ${review.label(period)} is ${found}, but the two-class method gives ${inWords(computed, shown.decimals + 3)}, so ${expected}.`,
          expected,
          found,
          paragraph: "ASC 260-10-45-60B",
        },
      ];
    });
  });
}

function shownIn({ table }: Review) {
  const shown = new Shown(table);
  return { granularity: shown.granularity, printed: shown.printed.bind(shown) };
}

function perShareOf(
  earnings: EarningsOfClass,
  { netIncome, controlIncome }: PeriodFacts,
  { scales }: Facts,
): Decimal {
  const below: Figure | undefined = controlIncome && difference("", netIncome, controlIncome);
  const income = below ? earnings.income.value.plus(earnings.partOf("", below).value) : earnings.income.value;
  return income.times(scales.money).div(earnings.shares.value.times(scales.shares));
}

/** How many lines of amounts the figures of a class can rest on. */
function linesOf({ classes = [], securities, deductions, belowContinuing }: Facts): number {
  const distributed = classes.filter(({ distributions }: ClassFacts) => distributions).length;
  return (
    2 + classes.length + distributed + securities.length * 2 + deductions.length + belowContinuing.length
  );
}
