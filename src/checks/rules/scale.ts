import { Decimal } from "../../eps/decimal";
import { canBePrintedAs } from "../../eps/rounding-interval";
import type { Scales } from "../../eps/scale";
import { originalRole } from "../../facts/line";
import { inWords, type Found } from "../finding";
import type { Review } from "../review";
import { quotientOf } from "./per-share";

const thousand = 1000;

/** Money or shares of a period a thousand times too large or too small for its reported figures per share. */
export function scale(review: Review): readonly Found[] {
  return [...review.periods.flatMap((period) => ofPeriod(review, period)), ...ofTable(review)];
}

function ofPeriod(review: Review, period: number): readonly Found[] {
  const wrong = review.perShare.filter((figure) => figure.period === period && figure.ties === false);
  const [first] = wrong;
  if (!first) return [];
  const factor = [thousand, 1 / thousand].find((each) =>
    wrong.every((figure) => {
      const quotient = quotientOf(review, figure)?.times(each);
      if (!quotient || figure.printed.isZero()) return false;
      // Amounts cut to thousands are that much coarser.
      const slack = quotient.abs().times(0.02).plus(new Decimal(10).pow(-figure.decimals).div(2));
      const near = { least: quotient.minus(slack), most: quotient.plus(slack) };
      return canBePrintedAs(near, figure.printed, figure.decimals);
    }),
  );
  if (factor === undefined) return [];
  const rows = {
    money: first.numerator?.rows[0] ?? first.row,
    shares: first.denominator?.rows[0] ?? first.row,
  };
  const isShares = isOutOfStep(review, rows.shares, period) && !isOutOfStep(review, rows.money, period);
  const row = isShares ? rows.shares : rows.money;
  const found = review.amountOrZero(row, period);
  // Too small money and too many shares show alike.
  const isTooSmall = isShares ? factor < 1 : factor > 1;
  const expected = isTooSmall ? found.times(thousand) : found.div(thousand);
  return [
    {
      severity: "error",
      place: review.place(row, period),
      period,
      sentence: `${review.name(row)} for ${review.label(period)} is a thousand times too ${isTooSmall ? "small" : "large"} for the reported earnings per share: it seems to be stated in ${isTooSmall ? "thousands" : "full amounts"}, unlike the rest.`,
      expected: `about ${inWords(expected.toDecimalPlaces(0))}`,
      found: inWords(found),
    },
  ];
}

/** Whether the period's amount is of another magnitude than those of the other periods. */
function isOutOfStep(review: Review, row: number, period: number): boolean {
  const own = review.amountOrZero(row, period).abs();
  const others = review.periods
    .filter((other) => other !== period)
    .map((other) => review.amountOrZero(row, other).abs())
    .filter((amount) => !amount.isZero());
  return others.length > 0 && others.every((other) => own.times(30).lt(other) || own.gt(other.times(30)));
}

/** The scales that only the reported figures tell. */
function ofTable(review: Review): readonly Found[] {
  const { scales, statedScales, lines } = review.table;
  if (!statedScales) return [];
  const isMoney = scales.money !== statedScales.money;
  const first = lines.find((each) => {
    const { kind } = originalRole(each);
    return isMoney ? kind === "income" : kind === "weighted-average shares";
  });
  if (!first) return [];
  const [now, said] = isMoney ? [scales.money, statedScales.money] : [scales.shares, statedScales.shares];
  return [
    {
      severity: "note",
      place: review.place(first.row, 0),
      sentence: `${isMoney ? "Money is" : "Shares are"} taken as ${units(now)}: only so do the reported earnings per share follow. The table says ${units(said)}, or nothing.`,
      expected: units(now),
      found: units(said),
    },
  ];
}

function units(scales: Scales["money"]): string {
  return (
    new Map([
      [1, "full amounts"],
      [thousand, "thousands"],
      [1_000_000, "millions"],
    ]).get(scales) ?? String(scales)
  );
}
