import { yearToDateIncrementalShares } from "../eps/year-to-date";
import type { Figure } from "../eps/figure";
import type { Facts } from "../facts/facts";

/**
 * The facts with the incremental shares of each year to date as the average of its quarters, where the range has them all, for
 * securities given by the terms of the treasury stock method; the same facts where there is nothing to average. ASC 260-10-55-3
 */
export function withAveragedQuarters(facts: Facts): Facts {
  const quartersOf = facts.periods.map((_, period) => quartersIn(facts, period));
  const isAveraged = ({ kind, terms }: Facts["securities"][number]) =>
    terms.length > 0 && kind.method.endsWith("treasury stock method");
  if (!quartersOf.some(Boolean) || !facts.securities.some(isAveraged)) return facts;
  const securities = facts.securities.map((security) => {
    if (!isAveraged(security)) return security;
    const potential = security.potential.map((shares, period) => {
      const quarters = quartersOf[period];
      if (!quarters) return shares;
      const own = quarters.map((quarter) => security.potential[quarter]?.incrementalShares as Figure);
      return { ...shares, incrementalShares: yearToDateIncrementalShares(own as [Figure, ...Figure[]]) };
    });
    return { ...security, potential };
  });
  const byPeriod = facts.byPeriod.map((period, index) => ({
    ...period,
    securities: securities.map(({ potential }) => potential[index] as (typeof potential)[number]),
  }));
  return { ...facts, securities, byPeriod };
}

/** The places of the quarters that make up a longer period, if the range has each of them. */
function quartersIn({ periods }: Facts, period: number): readonly number[] | undefined {
  const { months, end } = periods[period]?.span ?? {};
  if (!months || !end || months <= 3 || months % 3 !== 0) return undefined;
  const ends = Array.from({ length: months / 3 }, (_, quarter) => monthsBefore(end, 3 * quarter));
  const found = ends.map((month) =>
    periods.findIndex(({ span }) => span.months === 3 && span.end?.slice(0, 7) === month),
  );
  return found.every((at) => at >= 0) ? found : undefined;
}

/** The month so many months before a day, as "2002-06". */
function monthsBefore(end: string, months: number): string {
  const [year = 0, month = 1] = end.split("-").map(Number);
  const count = year * 12 + (month - 1) - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}
