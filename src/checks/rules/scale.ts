import { Decimal } from "../../eps/decimal";
import { canBePrintedAs } from "../../eps/rounding-interval";
import { scaleInWords } from "../../eps/scale";
import { originalRole } from "../../facts/line";
import { inWords, type Found } from "../finding";
import type { Review } from "../review";
import { quotientOf } from "./per-share";
import { differences, type Difference } from "./repetitions";

const thousand = 1000;

/** Money or shares of a period a thousand times too large or too small for its reported figures per share, or for the rest. */
export function scale(review: Review): readonly Found[] {
  const repetitions = (["income", "weighted-average shares"] as const).flatMap((kind) =>
    differences(review, kind),
  );
  const ofPeriods = review.periods.flatMap((period) => {
    const repeated = ofFigures(review, period) ?? ofRepetition(review, repetitions, period);
    return repeated.length > 0 ? repeated : ofSums(review, period);
  });
  return [...ofPeriods, ...ofColumns(review, ofPeriods), ...ofTable(review)];
}

/** What the reported figures per share follow from only when taken a thousand times larger or smaller. */
function ofFigures(review: Review, period: number): readonly Found[] | undefined {
  const wrong = review.perShare.filter((figure) => figure.period === period && figure.ties === false);
  const [first] = wrong;
  if (!first) return undefined;
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
  if (factor === undefined) return undefined;
  const rows = {
    money: first.numerator?.rows[0] ?? first.row,
    shares: first.denominator?.rows[0] ?? first.row,
  };
  const isShares = review.isOutOfStep(rows.shares, period) && !review.isOutOfStep(rows.money, period);
  const row = isShares ? rows.shares : rows.money;
  // Too small money and too many shares show alike.
  const isTooSmall = isShares ? factor < 1 : factor > 1;
  return [outOfScale(review, { row, period, isTooSmall, than: "for the reported earnings per share" })];
}

/** A line of one computation that the other one shows a thousand times larger or smaller. */
function ofRepetition(review: Review, repetitions: readonly Difference[], period: number): readonly Found[] {
  return repetitions
    .filter((each) => each.period === period && isThousandfold(each.found, each.expected))
    .map(({ row, found, expected }) =>
      outOfScale(review, {
        row,
        period,
        isTooSmall: found.abs().lt(expected.abs()),
        than: `beside the same line with ${inWords(expected)}`,
        expected,
      }),
    );
}

/** A total that its own lines come to a thousand times over, or a thousandth of it. */
function ofSums(review: Review, period: number): readonly Found[] {
  return review.table.sums.flatMap((sum): readonly Found[] => {
    const found = review.amount(sum.total, period);
    if (!found || sum.foots[period] !== false) return [];
    const expected = review.expectedSum(sum, period);
    if (!isThousandfold(found, expected)) return [];
    const isTooSmall = found.abs().lt(expected.abs());
    const figure = { row: sum.total, period, isTooSmall, than: "for the lines that it adds up", expected };
    return [outOfScale(review, figure)];
  });
}

/** A period whose shares are some thousand times fewer or more than those of all others, its figures per share agreeing with them. */
function ofColumns(review: Review, found: readonly Found[]): readonly Found[] {
  const [line] = review.linesThat(({ kind }) => kind === "weighted-average shares");
  if (!line) return [];
  const shares = review.periods.map((period) => review.amountOrZero(line.row, period));
  if (shares.length < 2 || shares.some((amount) => amount.lte(0))) return [];
  return review.periods.flatMap((period): readonly Found[] => {
    const own = shares[period] as Decimal;
    const others = shares.filter((_, other) => other !== period);
    const isTooSmall = others.every((other) => isAboutThousand(other.div(own)));
    // Of two, the smaller one is in thousands.
    const isTooLarge = others.length > 1 && others.every((other) => isAboutThousand(own.div(other)));
    if ((!isTooSmall && !isTooLarge) || found.some((other) => other.period === period)) return [];
    const figure = { row: line.row, period, isTooSmall, than: "beside the other periods" };
    return [{ ...outOfScale(review, figure), severity: "warning" }];
  });
}

function isAboutThousand(ratio: Decimal): boolean {
  return ratio.gt(300) && ratio.lt(3000);
}

/** The line's figure as stated in thousands where the rest is in full amounts, or the reverse. */
function outOfScale(
  review: Review,
  {
    row,
    period,
    isTooSmall,
    than,
    expected,
  }: {
    readonly row: number;
    readonly period: number;
    readonly isTooSmall: boolean;
    readonly than: string;
    readonly expected?: Decimal;
  },
): Found {
  const found = review.amountOrZero(row, period);
  const about = isTooSmall ? found.times(thousand) : found.div(thousand);
  return {
    severity: "error",
    place: review.place(row, period),
    period,
    rows: affectedBy(review, row, period),
    sentence: `${review.subject(row)} for ${review.label(period)} is a thousand times too ${isTooSmall ? "small" : "large"} ${than}: it seems to be stated in ${isTooSmall ? "thousands" : "full amounts"}, unlike the rest.`,
    expected: expected ? inWords(expected) : `about ${inWords(about.toDecimalPlaces(0))}`,
    found: inWords(found),
  };
}

/** The lines of the same kind that are out of step in that period, with the sums and figures per share that they enter. */
function affectedBy(review: Review, row: number, period: number): readonly number[] {
  const off = new Set([
    row,
    ...review.table.lines.filter((line) => review.isOutOfStep(line.row, period)).map((line) => line.row),
  ]);
  const sums = review.table.sums
    .filter(({ base, parts, total }) =>
      [base, total, ...parts.map((part) => part.row)].some((each) => off.has(each)),
    )
    .map(({ total }) => total);
  const perShare = review.perShare.filter((figure) => figure.period === period).map((figure) => figure.row);
  return [...off, ...sums, ...perShare];
}

function isThousandfold(left: Decimal, right: Decimal): boolean {
  const [less, more] = left.abs().lt(right.abs()) ? [left, right] : [right, left];
  if (less.isZero()) return false;
  // What is stated in thousands is rounded to them.
  return less
    .times(thousand)
    .minus(more)
    .abs()
    .lte(thousand / 2);
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
      sentence: `${isMoney ? "Money is" : "Shares are"} taken as ${scaleInWords(now)}: only so do the reported earnings per share follow. The table says ${scaleInWords(said)}, or nothing.`,
      expected: scaleInWords(now),
      found: scaleInWords(said),
    },
  ];
}
