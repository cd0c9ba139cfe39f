import { Decimal } from "../../eps/decimal";
import { plainCaption } from "../../facts/captions";
import { originalRole, type Line } from "../../facts/line";
import type { Review } from "../review";

/** A figure that differs from the one that its line repeats, in a table that shows the line in both computations. */
export interface Difference {
  readonly period: number;
  /** The row of the figure that is the odd one out. */
  readonly row: number;
  readonly found: Decimal;
  /** The row that shows the other figure. */
  readonly other: number;
  readonly expected: Decimal;
}

/** Where the second computation shows the income or the shares of the first one, and one of them is another figure in some period. */
export function differences(
  review: Review,
  kind: "income" | "weighted-average shares",
): readonly Difference[] {
  const lines = review.linesThat(
    (role, { caption, section }) => role.kind === kind && caption !== "" && !section.isAside,
  );
  const known = new Map<string, readonly Line[]>();
  return lines.flatMap((later) => {
    const name = nameOf(later);
    const same = known.get(name) ?? [];
    known.set(name, [...same, later]);
    return same.flatMap((earlier) => ofPair(review, earlier, later));
  });
}

/** What lines have in common of which one repeats the other. */
function nameOf(line: Line): string {
  const role = originalRole(line);
  return `${role.kind === "income" ? role.of : role.kind}/${plainCaption(line.caption).toLowerCase()}`;
}

function ofPair(review: Review, earlier: Line, later: Line): readonly Difference[] {
  const shown = review.periods.flatMap((period) => {
    const [first, second] = [review.amount(earlier.row, period), review.amount(later.row, period)];
    return first && second ? [{ period, first, second }] : [];
  });
  // One unit is what two roundings can make.
  const different = shown.filter(({ first, second }) => first.minus(second).abs().gt(unitOf(first, second)));
  // Lines that mostly differ are not meant to be the same.
  if (different.length * 2 > shown.length) return [];
  return different.map(({ period, first, second }) => {
    const isEarlier = supports(review, later.row, period) > supports(review, earlier.row, period);
    return isEarlier
      ? { period, row: earlier.row, found: first, other: later.row, expected: second }
      : { period, row: later.row, found: second, other: earlier.row, expected: first };
  });
}

function unitOf(first: Decimal, second: Decimal): Decimal {
  return new Decimal(10).pow(-Math.max(first.decimalPlaces(), second.decimalPlaces()));
}

/** How much of the table agrees with the figure: its magnitude in the other periods, the sums that start from it, the figures per share. */
function supports(review: Review, row: number, period: number): number {
  const inStep = review.isOutOfStep(row, period) ? 0 : 2;
  const sums = review.table.sums.filter((sum) => sum.base === row && sum.foots[period] === true).length;
  const isTied = review.perShare.some(
    (figure) =>
      figure.period === period &&
      figure.ties === true &&
      [figure.numerator, figure.denominator].some((amounts) => amounts?.rows[0] === row),
  );
  return inStep + sums + (isTied ? 0.5 : 0);
}
