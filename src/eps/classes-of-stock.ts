import { incomeAvailableToCommonStockholders, requireShares } from "./basic";
import { isLower, zero } from "./decimal";
import {
  controlNumber,
  dilutionTable,
  inOrderOfDilution,
  issuancesOf,
  sequenceFigures,
  type AssumedIssuance,
  type Dilution,
  type DilutionFacts,
  type PotentialCommonShares,
  type SequenceWorking,
  type WorkedSequence,
} from "./diluted";
import {
  aboveZero,
  constant,
  difference,
  dilutes,
  onlyIf,
  product,
  quotient,
  quotientIfAny,
  sum,
  type DilutionTable,
  type Figure,
} from "./figure";
import { fullAmounts } from "./scale";
import { participationIn, sharesByParticipation, sumOfShares, undistributedIncome } from "./two-class-method";

/** A class of common stock in one period. All classes take part in what is not distributed, and in losses. */
export interface ClassOfStock {
  readonly name: string;
  readonly shares: Figure;
  /** Dividends declared on the class in the period, in total. */
  readonly distributions?: Figure;
  /** The weight of one share in undistributed earnings; absent: one. */
  readonly participation?: Figure;
  /** The places of the securities that shares of this class would be issued for. */
  readonly securities: readonly number[];
  readonly conversions: readonly ConversionOfClass[];
}

/** A class that can be converted into another one. */
export interface ConversionOfClass {
  /** The place of the security that gives the shares it would be converted into. */
  readonly security: number;
  /** The place of the class that is converted. */
  readonly of: number;
}

/** Earnings of one class, basic or diluted: on the control number, with what it has of any other amount. */
export interface EarningsOfClass {
  /** Its part of undistributed earnings. */
  readonly undistributed: Figure;
  /** With what is distributed to it. */
  readonly income: Figure;
  /** Weighted-average shares; diluted, with those of the securities and classes that entered. */
  readonly shares: Figure;
  /** What it has of an amount that is not distributed, such as income from discontinued operations. */
  readonly partOf: (caption: string, amount: Figure) => Figure;
  /** What the classes bring that are converted into this one; nothing where that would raise its earnings per share. */
  readonly converted: readonly ConvertedEarnings[];
}

export interface ConvertedEarnings extends Pick<EarningsOfClass, "income" | "partOf"> {
  /** The place of the security that stands for the conversion. */
  readonly security: number;
  readonly issuance: AssumedIssuance;
}

export interface DilutionOfClass {
  readonly class: ClassOfStock;
  readonly basic: EarningsOfClass;
  readonly diluted: EarningsOfClass;
  /** Whether the securities of the class are tested one by one, by these figures; absent: by the sign of its earnings. */
  readonly tested?: TestedSecurities;
}

/** What the order-free test of the securities of a class compares. */
export interface TestedSecurities {
  readonly among: DilutionTable;
  /** What securities of a lower adjustment per share add to the numerator and to the denominator, one a security. */
  readonly incomeBefore: readonly Figure[];
  readonly sharesBefore: readonly Figure[];
  /** The adjustment per share from which on a security no longer dilutes. */
  readonly limits: readonly Figure[];
}

export interface DilutionOfClasses extends Dilution {
  /** Income that is left for all classes after distributions, on the control number; diluted, with assumed conversions. */
  readonly undistributed: { readonly basic: Figure; readonly diluted: Figure };
  readonly classes: readonly DilutionOfClass[];
}

/**
 * Basic and diluted earnings of several classes of stock by the two-class method. What the securities of a class add raises its
 * shares, and earnings are allocated again on the shares of all classes so raised; a class that can be converted into another
 * takes its earnings there, unless that raises the earnings per share of the other. A security is dilutive where it lowers those
 * of its own class, taken with all securities of a lower adjustment per share. ASC 260-10-45-60B, 45-61 to 45-68; IAS 33.A13, A14
 */
export function dilutionOfClasses(facts: DilutionFacts, classes: readonly ClassOfStock[]): DilutionOfClasses {
  classes.forEach(({ shares }) => requireShares(shares));
  const control = controlNumber(facts);
  const undistributed = undistributedIncome(control, classes);
  const basic = earningsOf(
    classes,
    classes.map(({ shares }) => shares),
    undistributed,
  );
  const tested = classes.map((each) => testedSecurities(facts, each, classes, undistributed));
  const tests = new Map(
    classes.flatMap((own, place) => {
      const sign = aboveZero("Earnings of the class above zero", basic[place]?.income as Figure);
      const these = tested[place];
      return own.securities.map(
        (security, at) => [security, these ? testOf(facts, security, own, these, at) : sign] as const,
      );
    }),
  );
  const issued = issuancesOf(facts.securities, (security) => tests.get(security) ?? constant(0));

  const undistributedDiluted = withAll(
    "Undistributed earnings after assumed conversions",
    undistributed,
    issued.flatMap(({ dilutiveAdjustment }) => dilutiveAdjustment ?? []),
  );
  const raised = classes.map(({ shares, securities }) =>
    withAll(
      "Weighted-average shares, diluted",
      shares,
      securities.map((security) => issued[security]?.dilutiveShares as Figure),
    ),
  );
  const allocated = earningsOf(classes, raised, undistributedDiluted);
  const diluted = classes.map(({ conversions }, place) =>
    withConversions(allocated[place] as EarningsOfClass, conversions, allocated, facts),
  );
  const converted = diluted.flatMap((each) => each.converted);
  return {
    incomeAvailable: facts.controlIncome
      ? incomeAvailableToCommonStockholders(facts.netIncome, facts.preferredDividends)
      : control,
    controlNumber: control,
    scales: facts.scales ?? fullAmounts,
    issuances: issued.map(
      (issuance, place) => converted.find(({ security }) => security === place)?.issuance ?? issuance,
    ),
    dilutedShares: withAll("Weighted-average shares, diluted", raised[0] as Figure, raised.slice(1)),
    undistributed: { basic: undistributed, diluted: undistributedDiluted },
    classes: classes.map((each, place) => ({
      class: each,
      basic: basic[place] as EarningsOfClass,
      diluted: diluted[place] as EarningsOfClass,
      ...(tested[place] && { tested: tested[place] }),
    })),
  };
}

/** Earnings of each class on these shares, before any class is converted. */
function earningsOf(
  classes: readonly ClassOfStock[],
  shares: readonly Figure[],
  undistributed: Figure,
): readonly EarningsOfClass[] {
  const participating = classes.map(({ participation }, place) => ({
    shares: shares[place] as Figure,
    participation,
    sharesLosses: true,
  }));
  const parts = participationIn(undistributed, participating);
  return classes.map(({ distributions }, place) => {
    const own = parts[place] as Figure;
    return {
      undistributed: own,
      income: distributions ? sum("Earnings of the class", [distributions, own]) : own,
      shares: shares[place] as Figure,
      partOf: (caption, amount) => ({
        ...(participationIn(amount, participating)[place] as Figure),
        caption,
      }),
      converted: [],
    };
  });
}

/** The earnings of a class with those of the classes that are converted into it, each in its turn unless it raises them. */
function withConversions(
  own: EarningsOfClass,
  conversions: readonly ConversionOfClass[],
  all: readonly EarningsOfClass[],
  { securities }: DilutionFacts,
): EarningsOfClass {
  return conversions.reduce((into, { security, of }): EarningsOfClass => {
    const other = all[of] as EarningsOfClass;
    const converted = securities[security] as PotentialCommonShares;
    const test = dilutes(
      converted.caption,
      quotientIfAny(
        "Earnings per share that it brings",
        "per share",
        other.income,
        converted.incrementalShares,
      ),
      quotient("Earnings per share without it", "per share", into.income, into.shares),
      converted.incrementalShares,
      1,
    );
    const [issuance] = issuancesOf([converted], () => test) as [AssumedIssuance];
    const income = onlyIf(converted.caption, test, other.income);
    const partOf: EarningsOfClass["partOf"] = (caption, amount) =>
      onlyIf(caption, test, other.partOf(caption, amount));
    return {
      ...into,
      income: sum("Earnings of the class, diluted", [into.income, income]),
      shares: sum("Weighted-average shares, diluted", [into.shares, issuance.dilutiveShares]),
      partOf: (caption, amount) => sum(caption, [into.partOf(caption, amount), partOf(caption, amount)]),
      converted: [...into.converted, { security, issuance, income, partOf }],
    };
  }, own);
}

/** What the test of each security of a class compares; absent where no security adjusts income, and the sign of its earnings decides. */
function testedSecurities(
  { securities }: DilutionFacts,
  own: ClassOfStock,
  classes: readonly ClassOfStock[],
  undistributed: Figure,
): TestedSecurities | undefined {
  const ofClass = own.securities.map((security) => securities[security] as PotentialCommonShares);
  if (ofClass.every(({ incomeAdjustment }) => incomeAdjustment === undefined)) return undefined;
  const among = dilutionTable(ofClass, undistributed, own.shares);
  const incomeBefore = ofClass.map((_, security) => before("income", security, among));
  const sharesBefore = ofClass.map((_, security) => before("shares", security, among));
  return {
    among,
    incomeBefore,
    sharesBefore,
    limits: ofClass.map(({ caption, incrementalShares }, security) =>
      limitOf(caption, own, classes, {
        undistributed: sum("", [undistributed, incomeBefore[security] as Figure]),
        shares: sharesBefore[security] as Figure,
        added: incrementalShares,
      }),
    ),
  };
}

/**
 * The adjustment per share, times the participation of the class, below which a security lowers the earnings per share of its
 * class: d/(W+S) + pU/(A+pS), the distributions and its part of what is left, where A are the shares of all classes by their
 * participation and S those of the securities before it.
 */
function limitOf(
  caption: string,
  { shares: weighted, distributions, participation = constant(1) }: ClassOfStock,
  classes: readonly ClassOfStock[],
  { undistributed, shares, added }: { undistributed: Figure; shares: Figure; added: Figure },
): Figure {
  const all = sumOfShares(classes.map((each) => sharesByParticipation(each.shares, each.participation)));
  const withThose = sum("", [all, sharesByParticipation(shares, participation)]);
  const left = quotient(
    caption,
    "per share",
    product("", "money", [participation, participation, undistributed]),
    withThose,
  );
  if (!distributions) return left;
  const own = sum("", [weighted, shares]);
  const distributed = quotient(
    "",
    "per share",
    product("", "money", [distributions, sum("", [withThose, sharesByParticipation(added, participation)])]),
    product("", "shares", [own, sum("", [own, added])]),
  );
  return sum(caption, [left, distributed]);
}

function testOf(
  { securities }: DilutionFacts,
  security: number,
  { participation = constant(1) }: ClassOfStock,
  { among, limits }: TestedSecurities,
  at: number,
): Figure {
  const { caption, incrementalShares } = securities[security] as PotentialCommonShares;
  const adds = product("", "per share", [among.adjustmentsPerShare[at] as Figure, participation]);
  return dilutes(caption, adds, limits[at] as Figure, incrementalShares, 0);
}

/** What the securities of a lower adjustment per share add, dilutive or not; nothing before a security without shares. */
function before(total: "income" | "shares", security: number, among: DilutionTable): Figure {
  const isIncome = total === "income";
  const added = isIncome ? among.incomeAdjustments : among.incrementalShares;
  const order = inOrderOfDilution(among);
  const ratio = among.adjustmentsPerShare[security]?.value ?? zero;
  const isBefore = (other: number) =>
    order.includes(security) && isLower(among.adjustmentsPerShare[other]?.value ?? zero, ratio);
  const lower = order.filter(isBefore);
  return {
    caption: isIncome ? "Adjustments of securities before it" : "Shares of securities before it",
    unit: isIncome ? "money" : "shares",
    value: lower.reduce((all, other) => all.plus(added[other]?.value ?? zero), zero),
    working: { kind: "before", total, security, among },
  };
}

/** The sequence of the securities of each class, by the place of the security; earnings per share are those of the class. */
export function sequenceOfClasses(
  facts: DilutionFacts,
  { classes, issuances, undistributed }: DilutionOfClasses,
): WorkedSequence {
  return new Map(
    classes.flatMap(({ class: own, tested }) => {
      const ofClass = own.securities.map((security) => issuances[security] as AssumedIssuance);
      const among =
        tested?.among ??
        dilutionTable(
          ofClass.map(({ security }) => security),
          undistributed.basic,
          own.shares,
        );
      const everyClass = classes.map((each) => each.class);
      const working = sequenceFigures(
        among,
        ofClass.map(({ test }) => test),
        facts.scales,
        (income, shares) => earningsPerShareWith(own, everyClass, income, shares),
      );
      return own.securities.map(
        (security, at) => [security, { among, working: working[at] as SequenceWorking }] as const,
      );
    }),
  );
}

/** Earnings of a class for one share where undistributed earnings and its own shares are these: d/S + pU/(A + p(S − W)). */
function earningsPerShareWith(
  { shares: weighted, distributions, participation = constant(1) }: ClassOfStock,
  classes: readonly ClassOfStock[],
  undistributed: Figure,
  shares: Figure,
): { readonly of: Figure; readonly by: Figure } {
  const all = sum("", [
    sumOfShares(classes.map((each) => sharesByParticipation(each.shares, each.participation))),
    sharesByParticipation(difference("", shares, weighted), participation),
  ]);
  const left = product("", "money", [participation, undistributed, shares]);
  return {
    of: distributions ? sum("", [left, product("", "money", [distributions, all])]) : left,
    by: product("", "shares", [shares, all]),
  };
}

function withAll(caption: string, first: Figure, others: readonly Figure[]): Figure {
  return others.length > 0 ? sum(caption, [first, ...others]) : first;
}
