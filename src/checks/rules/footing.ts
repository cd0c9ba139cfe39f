import { classNameOf } from "../../facts/classes";
import { isResult } from "../../facts/role";
import { originalRole, type Sum } from "../../facts/line";
import { inWords, type Found } from "../finding";
import type { Review } from "../review";
import { differences } from "./repetitions";

/** Denominators that are not the sum of their lines, or differ between the two computations. */
export function sharesFoot(review: Review): readonly Found[] {
  const sums = review.table.sums
    .filter((sum) => !isNumerator(review, sum) && !isDetail(review, sum) && !mixesClasses(review, sum))
    .flatMap((sum) => [...unfooted(review, sum), ...passedOver(review, sum)]);
  return withDifferences(sums, differing(review, "weighted-average shares"));
}

/** Numerators that are not the sum of their lines, or differ between the two computations. ASC 260-10-45-11 */
export function incomeFoots(review: Review): readonly Found[] {
  const sums = review.table.sums
    .filter((sum) => isNumerator(review, sum))
    .flatMap((sum) => unfooted(review, sum));
  return withDifferences(sums, differing(review, "income"));
}

/** A line that differs from the one that it repeats is the cause of the sums that it breaks. */
function withDifferences(sums: readonly Found[], others: readonly Found[]): readonly Found[] {
  const isSame = (left: Found, right: Found) =>
    left.period === right.period &&
    left.place.row === right.place.row &&
    left.place.column === right.place.column;
  const own = others.filter((other) => !sums.some((sum) => isSame(sum, other)));
  const isExplained = (sum: Found) =>
    own.some((other) => other.period === sum.period && other.rows?.some((row) => sum.rows?.includes(row)));
  return [...sums.filter((sum) => !isExplained(sum)), ...own];
}

function differing(review: Review, kind: "income" | "weighted-average shares"): readonly Found[] {
  return differences(review, kind).map(({ period, row, found, other, expected }): Found => ({
    severity: "error",
    place: review.place(row, period),
    period,
    rows: [row, ...review.table.sums.filter(({ base }) => base === row).map(({ total }) => total)],
    sentence: `${review.subject(row)} for ${review.label(period)} is ${inWords(found)}, and ${inWords(expected)} where the same line stands ${other < row ? "above" : "below"}.`,
    expected: inWords(expected),
    found: inWords(found),
  }));
}

function unfooted(review: Review, sum: Sum): readonly Found[] {
  return review.periods.flatMap((period): readonly Found[] => {
    const found = review.amount(sum.total, period);
    if (sum.foots[period] !== false || !found || review.leavesOut(sum, period)) return [];
    const expected = review.expectedSum(sum, period);
    const lines = [sum.base, ...sum.parts.map(({ row }) => row)];
    return [
      {
        severity: "error",
        place: review.place(sum.total, period),
        period,
        rows: [sum.total],
        sentence: `${review.subject(sum.total)} for ${review.label(period)} is ${inWords(found)}, but its ${lines.length} lines from ${review.name(sum.base)} on come to ${inWords(expected)}.`,
        expected: inWords(expected),
        found: inWords(found),
      },
    ];
  });
}

/** A repeated base with another figure than the one that foots. */
function passedOver(review: Review, sum: Sum): readonly Found[] {
  const { passedOver: row, base } = sum;
  if (row === undefined || !sum.isProven) return [];
  const kinds = [row, base].map((each) => originalRole(review.line(each)).kind);
  if (kinds.some((kind) => kind !== "weighted-average shares")) return [];
  return review.periods.flatMap((period): readonly Found[] => {
    const [found, expected] = [review.amount(row, period), review.amount(base, period)];
    if (!found || !expected || found.eq(expected)) return [];
    return [
      {
        severity: "error",
        place: review.place(row, period),
        period,
        rows: [row, sum.total],
        sentence: `${review.subject(row)} for ${review.label(period)} is ${inWords(found)}; the total beneath it adds up only with ${inWords(expected)}, as in the line above.`,
        expected: inWords(expected),
        found: inWords(found),
      },
    ];
  });
}

function isNumerator(review: Review, { total, base }: Sum): boolean {
  return [total, base].some((row) => {
    const role = originalRole(review.line(row));
    return role.kind === "income" || (role.kind === "result" && /income|proceeds/.test(role.of));
  });
}

/** Whether lines of other classes of stock stand above a total of one class. */
function mixesClasses(review: Review, { total, base, parts }: Sum): boolean {
  const stockOf = (row: number) => classNameOf(review.line(row));
  const own = stockOf(total);
  return own !== undefined && [base, ...parts.map(({ row }) => row)].some((row) => stockOf(row) !== own);
}

function isDetail(review: Review, { base }: Sum): boolean {
  const role = originalRole(review.line(base));
  return isResult(role, "shares assumed exercised");
}
