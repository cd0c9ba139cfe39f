import { inWords, type Found } from "../finding";
import type { Review } from "../review";

/** The same incremental shares in a quarter and in the year to date, where the year to date is an average of its own. ASC 260-10-55-3 */
export function yearToDateCopied(review: Review): readonly Found[] {
  const { periods } = review.table;
  const adjustments = review.linesThat(({ kind }) => kind === "income adjustment");
  // What is converted counts for as long as it is outstanding, whatever the price: it can well be the same.
  const isConverted = (caption: string) => adjustments.some((other) => other.caption === caption);
  const securities = review.linesThat(
    (role, line) =>
      role.kind === "security" &&
      role.security.method !== "if-converted method" &&
      line.role.kind === "security" &&
      !isConverted(line.caption),
  );
  return periods.flatMap((longer, period) => {
    const quarter = periods.findIndex(
      ({ span }) =>
        span.months === 3 &&
        longer.span.months !== undefined &&
        longer.span.months > 3 &&
        sameEnd(span.end, longer.span.end),
    );
    if (quarter < 0) return [];
    return securities.flatMap(({ row }): readonly Found[] => {
      const [short, long] = [review.amount(row, quarter), review.amount(row, period)];
      // Small figures in thousands can well be equal.
      if (!short || !long || !short.eq(long) || short.abs().lt(100)) return [];
      return [
        {
          severity: "warning",
          place: review.place(row, period),
          period,
          rows: [row],
          sentence: `${review.subject(row)} is ${inWords(long)} for ${review.label(period)} as it is for ${review.label(quarter)}. For the year to date, the incremental shares of its quarters are averaged.`,
          expected: "the average of the quarters",
          found: inWords(long),
          paragraph: "ASC 260-10-55-3",
        },
      ];
    });
  });
}

function sameEnd(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && left === right;
}
