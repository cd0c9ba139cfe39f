import { Decimal, zero } from "../../eps/decimal";
import type { IncomeLine } from "../../facts/role";
import type { ReportedPerShare } from "../../facts/reported-per-share";
import { inWords, type Found } from "../finding";
import type { Review } from "../review";

/** Reported earnings per share that no numerator and denominator within their rounding can give. ASC 260-10-45-10, 45-16 */
export function perShareRecomputes(review: Review): readonly Found[] {
  return review.perShare
    .filter(({ ties }) => ties === false)
    .flatMap((figure): readonly Found[] => {
      const quotient = quotientOf(review, figure);
      if (!quotient) return [];
      const { numerator, denominator, period, row, printed, decimals } = figure;
      const isPrimary = printsTheOther(review, figure, quotient);
      const [income, shares] = [numerator?.values[period], denominator?.values[period]] as [Decimal, Decimal];
      const found = inWords(printed, decimals);
      const expected = inWords(quotient, decimals);
      return [
        {
          severity: isPrimary ? "warning" : "error",
          place: review.place(row, period),
          period,
          rows: [row, ...(numerator?.rows ?? []), ...(denominator?.rows ?? [])],
          sentence: `${review.subject(row)} for ${review.label(period)} is ${found}, but ${inWords(income)} ÷ ${inWords(shares)} is ${inWords(quotient, decimals + 3)}, so ${expected}.${isPrimary ? " It repeats the figure before dilution: what is computed here does not dilute." : ""}`,
          expected,
          found,
          paragraph: "ASC 260-10-45-10",
        },
      ];
    });
}

/** What the shown numerator and denominator come to. */
export function quotientOf(
  review: Review,
  { numerator, denominator, period }: ReportedPerShare,
): Decimal | undefined {
  const [income, shares] = [numerator?.values[period], denominator?.values[period]];
  if (!income || !shares || shares.isZero()) return undefined;
  return review.moneyPerShare(income, shares);
}

/** Whether a diluted figure is given as the figure before dilution because its own would be higher. */
function printsTheOther(
  review: Review,
  { printed, period, line }: ReportedPerShare,
  quotient: Decimal,
): boolean {
  const others = review.perShare.filter(
    (other) =>
      other.printed.eq(printed) &&
      other.ties === true &&
      ((other.row === line.row && other.period === period - 1) ||
        (other.period === period && other.row < line.row)),
  );
  return quotient.gt(printed) && others.length > 0;
}

/** Components of earnings per share that do not add to the total as printed, or were plainly forced to. */
export function perShareFoots(review: Review): readonly Found[] {
  return groupsOf(review).flatMap(({ components, total }) => {
    const { period } = total;
    const unit = new Decimal(10).pow(-total.decimals);
    const whole = total.printed;
    const sum = (signs: 1 | -1) =>
      components.reduce(
        (subtotal, { printed }, index) => subtotal.plus(index > 0 ? printed.times(signs) : printed),
        zero,
      );
    // Parts can have more decimals than their total.
    const foots = [sum(1), sum(-1)].some((each) => each.toDecimalPlaces(total.decimals).eq(whole));
    const forced = [...components, total].filter((figure) => isForced(review, figure, unit));
    if (foots) return forced.map((figure) => forcedFinding(review, figure));
    if (forced.length > 0 || [...components, total].some(({ ties }) => ties !== true)) return [];
    // What formulas leave unrounded adds up but for the last digits.
    if (total.decimals > mostPrinted) return [];
    const difference = sum(1).minus(whole).abs();
    if (difference.gt(unit.times(components.length))) return [];
    return [
      {
        severity: "note" as const,
        place: review.place(total.row, period),
        period,
        rows: [total.row],
        sentence: `The parts of ${review.name(total.row)} for ${review.label(period)} add up to ${inWords(sum(1), total.decimals)}, not ${inWords(whole, total.decimals)}: each line is rounded on its own.`,
        expected: inWords(sum(1), total.decimals),
        found: inWords(whole, total.decimals),
      },
    ];
  });
}

/** No exhibit prints more decimals. */
const mostPrinted = 4;

/** One unit in the last place off what its numerator and denominator give. */
function isForced(review: Review, figure: ReportedPerShare, unit: Decimal): boolean {
  const quotient = quotientOf(review, figure);
  if (figure.ties !== false || !quotient) return false;
  return quotient.toDecimalPlaces(figure.decimals).minus(figure.printed).abs().lte(unit);
}

function forcedFinding(review: Review, figure: ReportedPerShare): Found {
  const { row, period, printed, decimals } = figure;
  const expected = inWords(quotientOf(review, figure) ?? zero, decimals);
  return {
    severity: "warning",
    place: review.place(row, period),
    period,
    rows: [row],
    sentence: `${review.subject(row)} for ${review.label(period)} was forced to foot: it is ${inWords(printed, decimals)} so that the column adds up, and computes to ${expected}.`,
    expected,
    found: inWords(printed, decimals),
  };
}

/** The figures of one computation and period that make up a total: continuing operations, what follows, and net income. */
function groupsOf(review: Review) {
  const below: readonly IncomeLine[] = ["discontinued", "extraordinary", "accounting change"];
  const onOf = ({ line }: ReportedPerShare) =>
    line.role.kind === "result" ? (line.role.on ?? "net") : "net";
  const ofOf = ({ line }: ReportedPerShare) => (line.role.kind === "result" ? line.role.of : "");
  return review.perShare
    .filter((figure) => onOf(figure) === "net")
    .flatMap((total) => {
      const same = review.perShare.filter(
        (figure) => ofOf(figure) === ofOf(total) && figure.period === total.period && figure.row < total.row,
      );
      const start = same.filter((figure) => !below.includes(onOf(figure))).at(-1);
      const others = same.filter((figure) => figure.row > (start?.row ?? Infinity));
      return start && others.length > 0 ? [{ components: [start, ...others], total }] : [];
    });
}
