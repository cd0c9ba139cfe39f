import { saysDividends } from "../../facts/captions";
import type { Decimal } from "../../eps/decimal";
import { originalRole, type Sum } from "../../facts/line";
import { isResult } from "../../facts/role";
import { inWords, type Found } from "../finding";
import type { Review } from "../review";
import { quotientOf } from "./per-share";

/** A preferred dividend that raises income, and a figure per share with another sign than its numerator. ASC 260-10-45-11 */
export function sign(review: Review): readonly Found[] {
  return [...raisingDividends(review), ...turnedFigures(review)];
}

function raisingDividends(review: Review): readonly Found[] {
  return review.table.sums.flatMap((sum) => {
    const { total } = sum;
    if (isResult(originalRole(review.line(total)), "diluted income")) return [];
    return sum.parts.flatMap(({ row, sign: taken }) => {
      const { role, caption, section } = review.line(row);
      const isDeducted = role.kind === "deduction" && role.of === "preferred dividends";
      if (
        !isDeducted ||
        !saysDividends(caption) ||
        section.of === "diluted" ||
        section.of === "fully diluted"
      )
        return [];
      return review.periods.flatMap((period): readonly Found[] => {
        const amount = review.amount(row, period);
        if (!amount || !raises(review, sum, { taken, amount, period })) return [];
        return [
          {
            severity: "error",
            place: review.place(row, period),
            period,
            rows: [row, total],
            sentence: `${review.subject(row)} for ${review.label(period)} raises ${review.name(total)}. Preferred dividends are deducted from income.`,
            expected: inWords(amount.abs().negated()),
            found: inWords(amount.abs()),
            paragraph: "ASC 260-10-45-11",
          },
        ];
      });
    });
  });
}

/** Whether a deduction is added: in every period, or in this one alone, where only so the sum adds up. */
function raises(
  review: Review,
  sum: Sum,
  { taken, amount, period }: { readonly taken: 1 | -1; readonly amount: Decimal; readonly period: number },
): boolean {
  const counted = amount.times(taken);
  if (sum.foots[period] !== false) return counted.gt(0);
  const otherwise = review.expectedSum(sum, period).minus(counted.times(2));
  return counted.lt(0) && review.amountOrZero(sum.total, period).eq(otherwise);
}

function turnedFigures(review: Review): readonly Found[] {
  return review.perShare.flatMap((figure): readonly Found[] => {
    const { row, period, printed, decimals, ties, numerator, denominator } = figure;
    const quotient = quotientOf(review, figure);
    if (ties !== false || !quotient || printed.isZero()) return [];
    const rounded = quotient.toDecimalPlaces(decimals);
    if (!rounded.eq(printed.negated())) return [];
    return [
      {
        severity: "error",
        place: review.place(row, period),
        period,
        rows: [row, ...(numerator?.rows ?? []), ...(denominator?.rows ?? [])],
        sentence: `${review.subject(row)} for ${review.label(period)} has another sign than the income that it comes from.`,
        expected: inWords(rounded, decimals),
        found: inWords(printed, decimals),
      },
    ];
  });
}
