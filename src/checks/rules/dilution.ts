import { isResult } from "../../facts/role";
import { Decimal, zero } from "../../eps/decimal";
import { dilutedEarningsPerShare, dilution, type DilutionFacts } from "../../eps/diluted";
import { securityKinds } from "../../eps/securities/securities";
import { originalRole, type Sum } from "../../facts/line";
import { combinationsOf } from "../../facts/offered-amounts";
import { inWords, type Found, type Severity } from "../finding";
import type { Review } from "../review";
import { quotientOf } from "./per-share";

/** A security that the diluted denominator of a period counts, with what is shown for it. */
interface Counted {
  readonly row: number;
  readonly shares: Decimal;
}

/** The securities that the table's diluted denominator counts in a period, where it can be told. */
function countedIn(review: Review, sum: Sum, period: number): readonly Counted[] | undefined {
  const total = review.amount(sum.total, period);
  const base = review.amount(sum.base, period);
  if (!total || !base) return undefined;
  if (review.leavesOut(sum, period)) return [];
  // What does not add up counts them all the same where it is nearer to the total with them.
  const distance = total.minus(review.expectedSum(sum, period)).abs();
  if (sum.foots[period] === false && distance.gte(total.minus(base).abs())) return undefined;
  const shown = sum.parts.flatMap(({ row }): readonly Counted[] => {
    const shares = review.amountOrZero(row, period);
    return shares.gt(zero) && originalRole(review.line(row)).kind === "security" ? [{ row, shares }] : [];
  });
  const takenBack = sum.parts.some(({ row }) => review.amountOrZero(row, period).isNegative());
  // Where some are taken back on a line of their own, which of them is not said.
  if (takenBack) return total.gt(base) ? undefined : [];
  return shown;
}

/** How much a finding on dilution weighs: the exhibit computes by it, shows it on purpose, or follows the former rules. */
function severityOf(review: Review, sum: Sum, period: number): Severity {
  if (review.showsAntidilution || review.isOfFormerRules) return "note";
  if (review.refersToNote) return "warning";
  const isUsed = review.perShare.some(
    (figure) =>
      figure.period === period &&
      figure.ties === true &&
      isResult(figure.line.role, "diluted earnings per share") &&
      figure.denominator?.rows[0] === sum.total,
  );
  return isUsed ? "error" : "warning";
}

/** Whether the table has figures of a basic and of a diluted computation, which today's rules can judge. */
function hasDiluted(review: Review): boolean {
  return (["basic earnings per share", "diluted earnings per share"] as const).every((of) =>
    review.table.lines.some(({ role }) => isResult(role, of)),
  );
}

/** A loss with incremental shares that shrink it. ASC 260-10-45-19 */
export function lossDiluted(review: Review): readonly Found[] {
  if (!hasDiluted(review)) return [];
  return review.dilutedSums.flatMap((sum) =>
    review.periods.flatMap((period): readonly Found[] => {
      const number = review.controlNumber(period);
      if (!number?.isNegative() || deepensTheLoss(review, period)) return [];
      if (review.leavesOut(sum, period)) return shownInLoss(review, sum, period);
      const [first, ...others] = countedIn(review, sum, period) ?? [];
      if (!first) return [];
      const beside = others.length > 0 ? `, with ${others.length} more,` : "";
      return [
        {
          severity: severityOf(review, sum, period),
          place: review.place(first.row, period),
          period,
          sentence: `${review.subject(first.row)} adds ${inWords(first.shares)} shares${beside} for ${review.label(period)}, where there is a loss: they make the loss per share smaller and are not counted.`,
          expected: "none",
          found: inWords(first.shares),
          paragraph: "ASC 260-10-45-19",
        },
      ];
    }),
  );
}

/** Shares that a loss shows and does not count. */
function shownInLoss(review: Review, sum: Sum, period: number): readonly Found[] {
  const [first] = sum.parts.filter(({ row }) => review.amountOrZero(row, period).gt(zero));
  if (!first) return [];
  const shares = inWords(review.amountOrZero(first.row, period));
  const isOnPurpose = review.showsAntidilution || review.isOfFormerRules;
  return [
    {
      severity: isOnPurpose ? "note" : "warning",
      place: review.place(first.row, period),
      period,
      rows: [first.row, sum.total],
      sentence: `${review.subject(first.row)} shows ${shares} shares for ${review.label(period)}, where there is a loss, and ${review.name(sum.total)} does not count them.`,
      expected: "none",
      found: shares,
      paragraph: "ASC 260-10-45-19",
    },
  ];
}

/** Whether by the facts some security does enter in spite of the loss. */
function deepensTheLoss(review: Review, period: number): boolean {
  const facts = review.facts?.byPeriod[period];
  return (
    facts !== undefined &&
    dilution(facts).issuances.some(({ dilutiveShares }) => dilutiveShares.value.gt(zero))
  );
}

/** Dilutive shares left out because of a net loss although continuing operations had income, or the reverse. ASC 260-10-45-18 */
export function controlNumber(review: Review): readonly Found[] {
  if (!hasDiluted(review)) return [];
  return review.dilutedSums.flatMap((sum) =>
    review.periods.flatMap((period): readonly Found[] => {
      const number = review.controlNumber(period);
      const net = review.netAvailable(period);
      const counted = countedIn(review, sum, period);
      if (!number || !net || !counted || number.isZero() || net.isNegative() === number.isNegative())
        return [];
      const [first] = counted;
      if (number.gt(zero) && !first) return leftOutOfIncome(review, sum, period, number);
      if (!number.isNegative() || !first) return [];
      const shares = inWords(first.shares);
      return [
        {
          severity: severityOf(review, sum, period),
          place: review.place(first.row, period),
          period,
          sentence: `${review.subject(first.row)} for ${review.label(period)} is counted, but continuing operations had a loss: the control number ${inWords(number)} decides.`,
          expected: "none",
          found: shares,
          paragraph: "ASC 260-10-45-18",
        },
      ];
    }),
  );
}

/** Shares that a net loss keeps out although continuing operations had income: shown all the same, or none where another period has some. */
function leftOutOfIncome(review: Review, sum: Sum, period: number, number: Decimal): readonly Found[] {
  const partIn = (other: number) => sum.parts.find(({ row }) => review.amountOrZero(row, other).gt(zero));
  const shown = partIn(period);
  const row = (shown ?? review.periods.map(partIn).find(Boolean))?.row;
  if (row === undefined) return [];
  return [
    {
      severity: shown ? severityOf(review, sum, period) : "warning",
      place: review.place(row, period),
      period,
      sentence: `${review.subject(row)} for ${review.label(period)} is ${shown ? "left out" : "none, perhaps"} because of the net loss, but continuing operations had income: the control number ${inWords(number)} decides.`,
      expected: shown ? inWords(review.amountOrZero(row, period)) : "the shares that dilute",
      found: "none",
      paragraph: "ASC 260-10-45-18",
    },
  ];
}

/** A counted security whose adjustment per share exceeds the running figure, and one left out that is below it. ASC 260-10-45-18, 55-3B; IAS 33.44 */
export function sequence(review: Review): readonly Found[] {
  return [...countedInVain(review), ...leftOutInVain(review)];
}

function countedInVain(review: Review): readonly Found[] {
  const { facts } = review;
  if (!facts || !hasDiluted(review)) return [];
  return review.dilutedSums.flatMap((sum) =>
    review.periods.flatMap((period) => {
      const counted = countedIn(review, sum, period) ?? [];
      const factsOfPeriod = facts.byPeriod[period];
      if (!factsOfPeriod) return [];
      const { issuances, controlNumber: number } = dilution(factsOfPeriod);
      if (number.value.isNegative()) return [];
      return counted.flatMap(({ row, shares }): readonly Found[] => {
        const { caption } = review.line(row);
        const issuance = issuances.find(({ security }) => security.caption === caption);
        if (!issuance || issuance.dilutiveShares.value.gt(zero) || shares.isZero()) return [];
        // Rounded amounts cannot tell a security that leaves the figure as it is.
        const adjustment = issuance.security.incomeAdjustment?.value ?? zero;
        const perShare = review.moneyPerShare(adjustment, shares);
        const basic = review.moneyPerShare(number.value, factsOfPeriod.weightedAverageShares.value);
        if (perShare.minus(basic).lt(halfCent)) return [];
        return [
          {
            severity: namesSeveral(caption) ? "warning" : severityOf(review, sum, period),
            place: review.place(row, period),
            period,
            sentence: `${review.subject(row)} is counted for ${review.label(period)}, but what it adds to income per share is not below earnings per share without it: it does not dilute.`,
            expected: "none",
            found: inWords(shares),
            paragraph: "ASC 260-10-45-18",
          },
        ];
      });
    }),
  );
}

/** A security that is taken back again although it dilutes by more than rounding can make. */
function leftOutInVain(review: Review): readonly Found[] {
  const { facts } = review;
  if (!facts || !hasDiluted(review)) return [];
  return review.dilutedSums.flatMap((sum) =>
    review.periods.flatMap((period) => {
      const factsOfPeriod = facts.byPeriod[period];
      if (!factsOfPeriod) return [];
      return takenBackIn(review, sum, period).flatMap(({ row, shares }): readonly Found[] => {
        const { caption } = review.line(row);
        const others = factsOfPeriod.securities.filter((security) => security.caption !== caption);
        const perShare = (securities: DilutionFacts["securities"]) => {
          const diluted = dilution({ ...factsOfPeriod, securities });
          return dilutedEarningsPerShare(diluted.controlNumber, diluted).value;
        };
        const [without, withIt] = [perShare(others), perShare(factsOfPeriod.securities)];
        if (without.minus(withIt).lt(halfCent)) return [];
        return [
          {
            severity: namesSeveral(caption) ? "warning" : severityOf(review, sum, period),
            place: review.place(row, period),
            period,
            sentence: `${review.subject(row)} is left out for ${review.label(period)}, but what it adds to income per share is below earnings per share without it: it dilutes.`,
            expected: inWords(shares),
            found: "none",
            paragraph: "ASC 260-10-45-18",
          },
        ];
      });
    }),
  );
}

/** The securities that a line of its own takes back, where just one choice of them makes up what it takes. */
function takenBackIn(review: Review, sum: Sum, period: number): readonly Counted[] {
  if (sum.foots[period] !== true) return [];
  const amounts = sum.parts.map(({ row, sign }) => ({
    row,
    shares: review.amountOrZero(row, period).times(sign),
  }));
  const back = amounts.filter(({ shares }) => shares.isNegative());
  const taken = back.reduce((total, { shares }) => total.minus(shares), zero);
  const shown = amounts.filter(({ shares }) => shares.gt(zero));
  if (taken.isZero() || shown.length > mostCombined) return [];
  const choices = combinationsOf(shown).filter((chosen) =>
    chosen.reduce((total, { shares }) => total.plus(shares), zero).eq(taken),
  );
  return choices.length === 1 ? (choices[0] ?? []) : [];
}

/** More securities than these are not tried in every choice. */
const mostCombined = 10;

/** Whether a line lumps together securities that each have to be tested. */
function namesSeveral(caption: string): boolean {
  return (
    new Set(securityKinds.filter(({ written }) => written.test(caption)).map(({ method }) => method)).size > 1
  );
}

const halfCent = new Decimal("0.005");

/** Shares of convertible debt without the interest that goes with them, or the reverse. ASC 260-10-45-40 */
export function adjustments(review: Review): readonly Found[] {
  const { facts } = review;
  if (!facts) return [];
  const convertibleDebts = facts.securities.filter(
    ({ kind, terms }) => kind.method === "if-converted method" && !kind.addsBack && terms.length === 0,
  );
  return convertibleDebts.flatMap(({ potential }) =>
    potential.flatMap(({ caption, incrementalShares, incomeAdjustment }, period): readonly Found[] => {
      const { value: shares, working } = incrementalShares;
      const source = working.kind === "given" ? working.source : undefined;
      const income = incomeAdjustment?.value ?? zero;
      if (!source || shares.isZero() === income.isZero()) return [];
      const isWithoutIncome = income.isZero();
      return [
        {
          severity: "warning",
          place: { row: source.row, column: source.column },
          period,
          sentence: isWithoutIncome
            ? `“${caption}” adds ${inWords(shares)} shares for ${review.label(period)} and no interest to income. What conversion would save is added back, after tax.`
            : `“${caption}” adds ${inWords(income)} to income for ${review.label(period)} and no shares.`,
          expected: isWithoutIncome ? "the interest, after tax" : "the shares of the conversion",
          found: "none",
          paragraph: "ASC 260-10-45-40",
        },
      ];
    }),
  );
}

/** An unrounded diluted figure above the basic one on the control number. ASC 260-10-45-17 */
export function dilutedAboveBasic(review: Review): readonly Found[] {
  if (!hasDiluted(review) || review.isOfFormerRules) return [];
  const controlled = review.perShare.some(
    ({ line }) => line.role.kind === "result" && line.role.on === "continuing",
  )
    ? "continuing"
    : "net";
  const figuresOf = (of: string) =>
    review.perShare.filter(
      ({ line }) =>
        line.role.kind === "result" && line.role.of === of && (line.role.on ?? "net") === controlled,
    );
  const basic = figuresOf("basic earnings per share");
  return figuresOf("diluted earnings per share").flatMap((diluted): readonly Found[] => {
    const other = basic.find(({ period }) => period === diluted.period);
    const [higher, lower] = [quotientOf(review, diluted), other && quotientOf(review, other)];
    if (!other || !higher || !lower || diluted.ties !== true || other.ties !== true) return [];
    const isCounted = diluted.denominator?.rows[0] !== other.denominator?.rows[0];
    if (!isCounted || higher.lte(lower) || diluted.printed.lte(other.printed)) return [];
    const { period, row, printed, decimals } = diluted;
    return [
      {
        severity: review.showsAntidilution ? "note" : "error",
        place: review.place(row, period),
        period,
        rows: [row, ...(diluted.numerator?.rows ?? []), ...(diluted.denominator?.rows ?? [])],
        sentence: `${review.subject(row)} for ${review.label(period)} is ${inWords(printed, decimals)}, above the basic ${inWords(other.printed, decimals)}: something is counted that does not dilute.`,
        expected: `${inWords(other.printed, decimals)} or less`,
        found: inWords(printed, decimals),
        paragraph: "ASC 260-10-45-17",
      },
    ];
  });
}
