import { earningsPerShare, incomeAvailableToCommonStockholders, requireShares } from "./basic";
import { Decimal, isLower, one, zero } from "./decimal";
import {
  aboveZero,
  constant,
  onlyIf,
  product,
  quotientIfAny,
  sum,
  unless,
  type DilutionTable,
  type Figure,
} from "./figure";
import { fullAmounts, moneyPerShare, type Scales } from "./scale";

/** What assuming exercise, conversion or issuance of one security would add, before asking whether that dilutes. */
export interface PotentialCommonShares {
  readonly caption: string;
  readonly incrementalShares: Figure;
  /** Added to the numerator: interest net of tax, preferred dividends (positive), a gain removed (negative). */
  readonly incomeAdjustment?: Figure;
}

/** The facts of one period that its dilution follows from. */
export interface DilutionFacts {
  readonly netIncome: Figure;
  readonly weightedAverageShares: Figure;
  readonly preferredDividends?: Figure;
  /** Income from continuing operations, where the period has anything below it; absent: net income. */
  readonly controlIncome?: Figure;
  readonly securities: readonly PotentialCommonShares[];
  readonly scales?: Scales;
}

/** A security after the sequence: what of it entered. */
export interface AssumedIssuance {
  readonly security: PotentialCommonShares;
  /** 1 where the security is dilutive, else 0. */
  readonly test: Figure;
  /** Incremental shares that entered the denominator; zero where antidilutive. */
  readonly dilutiveShares: Figure;
  /** Income adjustment that entered the numerator; zero where antidilutive. */
  readonly dilutiveAdjustment?: Figure;
  /** Incremental shares left out because antidilutive. ASC 260-10-50-1(c) */
  readonly antidilutiveShares: Figure;
}

/** The dilution of one period: the set that entered, and what it makes of the denominator and of any numerator. */
export interface Dilution {
  readonly incomeAvailable: Figure;
  readonly controlNumber: Figure;
  readonly scales: Scales;
  readonly issuances: readonly AssumedIssuance[];
  readonly dilutedShares: Figure;
}

/** Control income less preferred dividends, in money: what each test of dilution is made on. ASC 260-10-45-18; IAS 33.42 */
export function controlNumber(facts: DilutionFacts): Figure {
  return incomeAvailableToCommonStockholders(
    facts.controlIncome ?? facts.netIncome,
    facts.preferredDividends,
  );
}

/**
 * Which securities enter diluted earnings per share, and the denominator that results. The one set serves every numerator.
 * Throws where there are no weighted-average shares. ASC 260-10-45-16 to 45-20; IAS 33.41-44
 */
export function dilution(facts: DilutionFacts): Dilution {
  const { weightedAverageShares, securities, scales = fullAmounts } = facts;
  requireShares(weightedAverageShares);
  const control = controlNumber(facts);
  const tests = dilutionTests(facts, control);
  const issuances = issuancesOf(securities, (security) => tests[security] as Figure);
  return {
    incomeAvailable: facts.controlIncome
      ? incomeAvailableToCommonStockholders(facts.netIncome, facts.preferredDividends)
      : control,
    controlNumber: control,
    scales,
    issuances,
    dilutedShares: sum("Weighted-average shares, diluted", [
      weightedAverageShares,
      ...issuances.map((issuance) => issuance.dilutiveShares),
    ]),
  };
}

/** What of each security enters, by its test. */
export function issuancesOf(
  securities: readonly PotentialCommonShares[],
  testOf: (security: number) => Figure,
): readonly AssumedIssuance[] {
  return securities.map((security, index) => {
    const test = testOf(index);
    const { caption, incrementalShares, incomeAdjustment } = security;
    return {
      security,
      test,
      dilutiveShares: onlyIf(caption, test, incrementalShares),
      ...(incomeAdjustment && {
        dilutiveAdjustment: onlyIf(incomeAdjustment.caption, test, incomeAdjustment),
      }),
      antidilutiveShares: unless(caption, test, incrementalShares),
    };
  });
}

/** The working of the sequence for one security: its turn, and what it makes of the figures with all admitted before it. */
export interface SequenceWorking {
  readonly turn: Figure;
  readonly adjustmentPerShare: Figure;
  readonly income: Figure;
  readonly shares: Figure;
  readonly earningsPerShare: Figure;
}

/** The working of the sequence by the place of the security, with the table that it is taken over. */
export type WorkedSequence = ReadonlyMap<
  number,
  { readonly among: DilutionTable; readonly working: SequenceWorking }
>;

/** The sequence as figures that show their working, over one table of the period. ASC 260-10-45-18; IAS 33.44 */
export function sequenceWorking(facts: DilutionFacts, { issuances }: Dilution): WorkedSequence {
  const { securities, weightedAverageShares, scales = fullAmounts } = facts;
  const tests = issuances.map(({ test }) => test);
  const [first] = tests;
  const among =
    first?.working.kind === "dilutive"
      ? first.working.among
      : dilutionTable(securities, controlNumber(facts), weightedAverageShares);
  const worked = sequenceFigures(among, tests, scales, (of, by) => ({ of, by }));
  return new Map(worked.map((working, security) => [security, { among, working }]));
}

/** The sequence over a table: earnings per share with each security are what its running numerator and denominator make of them. */
export function sequenceFigures(
  among: DilutionTable,
  tests: readonly Figure[],
  scales = fullAmounts,
  perShare: (income: Figure, shares: Figure) => { readonly of: Figure; readonly by: Figure },
): readonly SequenceWorking[] {
  const order = inOrderOfDilution(among);
  return among.incrementalShares.map((_, security) => {
    const turn = order.indexOf(security);
    const admitted = order.slice(0, Math.max(0, turn)).filter((other) => tests[other]?.value.eq(one));
    const running = (caption: string, total: "income" | "shares"): Figure => {
      const isIncome = total === "income";
      const added = isIncome ? among.incomeAdjustments : among.incrementalShares;
      const start = (isIncome ? among.controlNumber : among.weightedAverageShares).value;
      const value = [...admitted, security].reduce(
        (all, other) => all.plus(added[other]?.value ?? zero),
        start,
      );
      return {
        caption,
        unit: isIncome ? "money" : "shares",
        value: turn < 0 ? zero : value,
        working: { kind: "running", total, security, among, tests },
      };
    };
    const income = running("Control number with this security", "income");
    const shares = running("Shares with this security", "shares");
    const { of, by } = perShare(income, shares);
    return {
      turn: {
        caption: "Turn",
        unit: "turn",
        value: new Decimal(turn + 1),
        working: { kind: "turn", security, among },
      },
      adjustmentPerShare: product("Adjustment per share", "per share", [
        among.adjustmentsPerShare[security] as Figure,
        moneyPerShare(scales),
      ]),
      income,
      shares,
      earningsPerShare: quotientIfAny(
        "Earnings per share with this security",
        "per share",
        product("", "money", [of, moneyPerShare(scales)]),
        by,
      ),
    };
  });
}

/** A numerator with the income adjustments of the securities that entered, in money. ASC 260-10-45-16; IAS 33.33 */
export function dilutedIncome(incomeAvailable: Figure, { issuances }: Dilution): Figure {
  const adjustments = issuances.flatMap(({ dilutiveAdjustment }) => dilutiveAdjustment ?? []);
  return adjustments.length === 0
    ? incomeAvailable
    : sum("Income available with assumed conversions", [incomeAvailable, ...adjustments]);
}

/** Diluted earnings per share on a numerator (net income, or another line of income) of that period. ASC 260-10-45-16; IAS 33.31 */
export function dilutedEarningsPerShare(incomeAvailable: Figure, diluted: Dilution): Figure {
  return earningsPerShare(
    "Diluted earnings per share",
    dilutedIncome(incomeAvailable, diluted),
    diluted.dilutedShares,
    diluted.scales,
  );
}

/** One test a security. Without any income adjustment, shares dilute exactly where the control number is above zero. ASC 260-10-45-19 */
function dilutionTests(
  { securities, weightedAverageShares }: DilutionFacts,
  control: Figure,
): readonly Figure[] {
  if (securities.every((security) => security.incomeAdjustment === undefined)) {
    return securities.map(() => aboveZero("Control number above zero", control));
  }
  const among = dilutionTable(securities, control, weightedAverageShares);
  const dilutive = dilutiveInSequence(among);
  return securities.map(({ caption }, security) => ({
    caption,
    unit: "test",
    value: dilutive.has(security) ? one : zero,
    working: { kind: "dilutive", security, among },
  }));
}

/**
 * The sequence: securities from the lowest income adjustment per incremental share upwards, each one dilutive only while it
 * lowers earnings per share on the control number; equal is not lower. Securities without incremental shares take no part.
 * ASC 260-10-45-17 to 45-20; IAS 33.44
 */
function dilutiveInSequence(table: DilutionTable): ReadonlySet<number> {
  const dilutive = new Set<number>();
  let income = table.controlNumber.value;
  let shares = table.weightedAverageShares.value;
  for (const security of inOrderOfDilution(table)) {
    const adjustment = (table.incomeAdjustments[security] as Figure).value;
    const incremental = (table.incrementalShares[security] as Figure).value;
    // Compared as products, so that an exact tie is one whatever a division would round.
    if (!isLower(adjustment.times(shares), income.times(incremental))) continue;
    dilutive.add(security);
    income = income.plus(adjustment);
    shares = shares.plus(incremental);
  }
  return dilutive;
}

/** The places of the securities with incremental shares, from the lowest adjustment per share upwards, ties as given. */
export function inOrderOfDilution({
  incrementalShares,
  adjustmentsPerShare,
}: DilutionTable): readonly number[] {
  const ratio = (security: number) => (adjustmentsPerShare[security] as Figure).value;
  return [...incrementalShares.keys()]
    .filter((security) => !incrementalShares[security]?.value.isZero())
    .sort((left, right) => {
      if (isLower(ratio(left), ratio(right))) return -1;
      return isLower(ratio(right), ratio(left)) ? 1 : left - right;
    });
}

/** What the tests of dilution of these securities compare, from that control number and those shares. */
export function dilutionTable(
  securities: readonly PotentialCommonShares[],
  control: Figure,
  weightedAverageShares: Figure,
): DilutionTable {
  const incomeAdjustments = securities.map(({ incomeAdjustment }) => incomeAdjustment ?? constant(0));
  return {
    controlNumber: control,
    weightedAverageShares,
    incomeAdjustments,
    incrementalShares: securities.map(({ incrementalShares }) => incrementalShares),
    adjustmentsPerShare: securities.map(({ caption, incrementalShares }, index) =>
      quotientIfAny(caption, "per share", incomeAdjustments[index] as Figure, incrementalShares),
    ),
  };
}
