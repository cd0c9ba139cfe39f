import { basicEarningsPerShare } from "../eps/basic";
import {
  dilution,
  sequenceWorking,
  type Dilution,
  type DilutionFacts,
  type PotentialCommonShares,
  type SequenceWorking,
} from "../eps/diluted";
import type { Figure } from "../eps/figure";
import {
  count,
  figureAt,
  isOmitted,
  readArgument,
  readOptional,
  requireCellForEachPeriod,
  requireCellOrCellForEachPeriod,
  requireColumnForEachPeriod,
  requireRowOfPeriods,
  requireSameSize,
  requireSingle,
  wrongShape,
  type Argument,
  type Reading,
} from "./arguments";
import {
  attempt,
  CellError,
  orThrow,
  readLabel,
  toCells,
  toNumber,
  type CellResult,
  type Outcome,
} from "./cell";

/** The six arguments that every function of diluted earnings per share begins with, and what some have besides. */
export interface DilutedArguments {
  readonly netIncome: Argument;
  readonly weightedShares: Argument;
  readonly incrementalShares: Argument;
  readonly incomeAdjustments?: Argument;
  readonly preferredDividends?: Argument;
  readonly controlIncome?: Argument;
  readonly decimals?: Argument;
  readonly labels?: Argument;
}

/** The arguments read, with the facts of each period for the asking. */
interface DilutedReading {
  readonly periods: number;
  readonly securities: number;
  /** The name of each security, where it has one. */
  readonly labels: readonly string[];
  /** Throws the first problem of that period's cells. */
  readonly facts: (period: number) => DilutionFacts;
  readonly decimals: (period: number) => Figure | undefined;
}

function read(given: DilutedArguments): DilutedReading {
  const netIncome = readArgument("netIncome", given.netIncome);
  const weightedShares = readArgument("weightedShares", given.weightedShares);
  const preferredDividends = readOptional("preferredDividends", given.preferredDividends);
  const controlIncome = readOptional("controlIncome", given.controlIncome);
  const incomeAdjustments = readOptional("incomeAdjustments", given.incomeAdjustments);
  // A single blank cell may arrive as nothing or as zero. With something said of it, it is a security without shares.
  const isNone = isOmitted(given.incrementalShares) && !incomeAdjustments && isUnlabelled(given.labels);
  const incrementalShares = isNone ? undefined : readArgument("incrementalShares", given.incrementalShares);
  const decimals = readOptional("decimals", given.decimals);

  const periods = netIncome.columns;
  const securities = incrementalShares?.rows ?? 0;
  requireRowOfPeriods(netIncome);
  for (const reading of [weightedShares, preferredDividends, controlIncome]) {
    if (reading) requireCellForEachPeriod(reading, netIncome);
  }
  if (incrementalShares) {
    requireColumnForEachPeriod(incrementalShares, netIncome, "security");
    if (incomeAdjustments) requireSameSize(incomeAdjustments, incrementalShares);
  }
  if (decimals) requireCellOrCellForEachPeriod(decimals, netIncome);

  const optional = (reading: Reading | undefined, row: number, period: number) =>
    reading && figureAt(reading, row, period);
  return {
    periods,
    securities,
    labels: incrementalShares ? labelsOf(given.labels, incrementalShares) : [],
    decimals: (period) => optional(decimals, 0, period),
    facts: (period) => {
      const potential = Array.from({ length: securities }, (_, row): PotentialCommonShares => {
        const incomeAdjustment = optional(incomeAdjustments, row, period);
        return {
          caption: `Security ${row + 1}`,
          incrementalShares: figureAt(incrementalShares as Reading, row, period),
          ...(incomeAdjustment && { incomeAdjustment }),
        };
      });
      const dividends = optional(preferredDividends, 0, period);
      const control = optional(controlIncome, 0, period);
      return {
        netIncome: figureAt(netIncome, 0, period),
        weightedAverageShares: figureAt(weightedShares, 0, period),
        securities: potential,
        ...(dividends && { preferredDividends: dividends }),
        ...(control && { controlIncome: control }),
      };
    },
  };
}

/** One figure a period, spilled as a row. */
export function byPeriod(given: DilutedArguments, figure: (diluted: Dilution) => Figure): CellResult[][] {
  return spill(
    given,
    () => 1,
    (diluted) => [figure(diluted)],
  );
}

/** One figure for each security and period, spilled as a block; a row of zeros where there are no securities. */
export function bySecurity(
  given: DilutedArguments,
  figure: (issuance: Dilution["issuances"][number]) => Figure,
): CellResult[][] {
  return spill(
    given,
    (securities) => Math.max(securities, 1),
    ({ issuances }) => issuances.map(figure),
  );
}

function spill(
  given: DilutedArguments,
  rowsFor: (securities: number) => number,
  column: (diluted: Dilution) => readonly Figure[],
): CellResult[][] {
  const reading = attempt(() => read(given));
  if ("error" in reading) return toCells([[reading]]);
  const { periods, securities, facts, decimals } = reading.result;
  const columns = Array.from({ length: periods }, (_, period) =>
    attempt(() => {
      const places = decimals(period);
      const figures = column(dilution(facts(period)));
      return figures.map((figure) => attempt(() => toNumber(figure, places)));
    }),
  );
  const cell = (outcome: Outcome<readonly Outcome<number>[]>, row: number): Outcome<number> =>
    "error" in outcome ? outcome : (outcome.result[row] ?? { result: 0 });
  return toCells(
    Array.from({ length: rowsFor(securities) }, (_, row) => columns.map((outcome) => cell(outcome, row))),
  );
}

const headings = [
  "Rank",
  "Security",
  "Income adjustment",
  "Incremental shares",
  "Adjustment per share",
  "Income",
  "Shares",
  "Earnings per share",
  "Result",
];

/** The sequence of one period as a table with a header row; throws on any problem. */
export function sequenceTable(given: DilutedArguments): CellResult[][] {
  return orThrow(
    attempt(() => {
      requireSingle(readArgument("netIncome", given.netIncome), ": the sequence is that of one period");
      const { labels, facts } = read(given);
      const period = facts(0);
      const diluted = dilution(period);
      const control = diluted.controlNumber;
      const shares = period.weightedAverageShares;
      const basic = basicEarningsPerShare(control, shares);
      const worked = sequenceWorking(period, diluted);
      const last = diluted.issuances.length + 1;
      const lines = diluted.issuances.map(({ security, test }, place) => {
        const { turn, adjustmentPerShare, ...running } = worked.get(place)?.working as SequenceWorking;
        const { caption, incomeAdjustment, incrementalShares } = security;
        const name = labels[place] || caption;
        const effect = [incomeAdjustment ? toNumber(incomeAdjustment) : 0, toNumber(incrementalShares)];
        const rank = turn.value.toNumber();
        if (rank === 0) return { rank: last, cells: ["", name, ...effect, "", "", "", "", "No shares"] };
        const figures = [adjustmentPerShare, running.income, running.shares, running.earningsPerShare];
        const result = test.value.isZero() ? "Antidilutive" : "Dilutive";
        return { rank, cells: [rank, name, ...effect, ...figures.map((each) => toNumber(each)), result] };
      });
      return [
        headings,
        ["", "Basic", "", "", "", toNumber(control), toNumber(shares), toNumber(basic), ""],
        ...lines.sort((left, right) => left.rank - right.rank).map(({ cells }) => cells),
      ];
    }),
  );
}

function isUnlabelled(labels: Argument): boolean {
  return (labels ?? []).flat().every((label) => readLabel(label) === "");
}

function labelsOf(labels: Argument, incrementalShares: Reading): readonly string[] {
  if (!labels || isUnlabelled(labels)) return [];
  const [rows, columns] = [labels.length, labels[0]?.length ?? 0];
  const length = rows * columns;
  if (length !== incrementalShares.rows) {
    throw incrementalShares.isOmitted
      ? wrongShape(incrementalShares, `as long as labels (${count(length, "cell")})`)
      : wrongShape(
          { argument: "labels", isOmitted: false, rows, columns },
          `as long as incrementalShares (${count(incrementalShares.rows, "row")})`,
        );
  }
  return labels.flat().map((cell, index) => {
    const label = readLabel(cell);
    if (typeof label === "string") return label;
    const place = { row: Math.floor(index / columns), column: index % columns };
    throw new CellError(label, { argument: "labels", ...place, rows, columns });
  });
}
