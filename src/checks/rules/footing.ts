import type { Sum } from "../../facts/line";
import { originalRole } from "../../facts/line";
import { inWords, type Found } from "../finding";
import type { Review } from "../review";

/** Denominators that are not the sum of their lines. */
export function sharesFoot(review: Review): readonly Found[] {
  return review.table.sums
    .filter((sum) => !isNumerator(review, sum) && !isDetail(review, sum))
    .flatMap((sum) => [...unfooted(review, sum), ...passedOver(review, sum)]);
}

/** Numerators that are not the sum of their lines. ASC 260-10-45-11 */
export function incomeFoots(review: Review): readonly Found[] {
  return review.table.sums.filter((sum) => isNumerator(review, sum)).flatMap((sum) => unfooted(review, sum));
}

function unfooted(review: Review, sum: Sum): readonly Found[] {
  return review.periods.flatMap((period): readonly Found[] => {
    const found = review.amount(sum.total, period);
    if (sum.foots[period] !== false || !found) return [];
    const expected = review.expectedSum(sum, period);
    const lines = [sum.base, ...sum.parts.map(({ row }) => row)];
    return [
      {
        severity: "error",
        place: review.place(sum.total, period),
        period,
        rows: [sum.total],
        sentence: `${sentenceStart(review.name(sum.total))} for ${review.label(period)} is ${inWords(found)}, but its ${lines.length} lines from ${review.name(sum.base)} on come to ${inWords(expected)}.`,
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
        sentence: `${review.name(row)} for ${review.label(period)} is ${inWords(found)}; the total beneath it adds up only with ${inWords(expected)}, as in the line above.`,
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

function isDetail(review: Review, { base }: Sum): boolean {
  const role = originalRole(review.line(base));
  return role.kind === "result" && role.of === "shares assumed exercised";
}

export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
