import { earningsPerShare } from "../eps/basic";
import { dilutedIncome, dilution, type Dilution } from "../eps/diluted";
import { constant, negative, operands, type DilutionTable, type Figure, type Unit } from "../eps/figure";
import type { Facts, FactLine } from "../facts/facts";
import { type Exhibit, type ExhibitLine, type ExhibitOptions, type Row, usualOptions } from "./exhibit";
import { capitalized, incomeOrLoss, inTitleCase, scaleNote, signsOf } from "./wording";

const dilutedSharesCaption =
  "Weighted average common shares and equivalents used to compute diluted earnings per share";
const space: Row = { kind: "space" };

/** The exhibit of basic and diluted blocks: shares, income and earnings per share in each. */
export function composeExhibit(facts: Facts, options: ExhibitOptions = usualOptions): Exhibit {
  const dilutions = facts.byPeriod.map(dilution);
  const words = wordsOf(facts);
  const rows = [...basicBlock(facts, dilutions, words), space, ...dilutedBlock(facts, dilutions, words)];
  const company = options.company ?? facts.company;
  const note = scaleNote(facts.scales);
  return {
    ...(company && { company }),
    exhibit: `EXHIBIT ${options.number}`,
    title: inTitleCase(`Basic and diluted ${words.net} per share`),
    ...(note && { scaleNote: note }),
    periods: facts.periods.map(({ headings, label }) => (headings.length > 0 ? headings : [label])),
    rows: [...rows, ...noteOnText(facts)],
    working: [...factsStatedAsText(facts), ...testOfDilution(dilutions)],
    currency: facts.currency,
    scales: facts.scales,
    decimals: {
      money: decimalsOf(rows, "money"),
      shares: decimalsOf(rows, "shares"),
      perShare: options.decimals,
    },
  };
}

/** What the results are called, "(loss)" placed by the signs. */
interface Words {
  readonly net: string;
  readonly continuing: string;
  readonly available: string;
}

function wordsOf({ netIncome, continuingIncome, currentPeriod }: Facts): Words {
  const net = `net ${incomeOrLoss(signsOf(netIncome.figures, currentPeriod))}`;
  const continuing = continuingIncome && incomeOrLoss(signsOf(continuingIncome.figures, currentPeriod));
  return {
    net,
    continuing: `${continuing ?? "income"} from continuing operations`,
    available: `${net} available to common stockholders`,
  };
}

function basicBlock(facts: Facts, dilutions: readonly Dilution[], words: Words): readonly Row[] {
  const { weightedAverageShares } = facts;
  const shares = weightedAverageShares.figures;
  return [
    { kind: "heading", text: "BASIC" },
    line(weightedAverageShares.caption, "shares", shares, { rule: "double" }),
    space,
    ...incomeLines(facts, dilutions, words),
    space,
    ...perShareLines(facts, words, "Basic", {
      shares,
      continuing: dilutions.map(({ controlNumber }) => controlNumber),
      net: dilutions.map(({ incomeAvailable }) => incomeAvailable),
    }),
  ];
}

function dilutedBlock(facts: Facts, dilutions: readonly Dilution[], words: Words): readonly Row[] {
  const { weightedAverageShares, securities } = facts;
  const shares = dilutions.map(({ dilutedShares }) => dilutedShares);
  const numerator = dilutions.map((diluted) => dilutedIncome(diluted.incomeAvailable, diluted));
  const issuances = securities.map(({ caption }, security) =>
    line(
      caption,
      "shares",
      dilutions.map(({ issuances }) => issuances[security]?.dilutiveShares as Figure),
      { rule: security === securities.length - 1 ? "single" : "none" },
    ),
  );
  const denominator =
    securities.length === 0
      ? [line(weightedAverageShares.caption, "shares", weightedAverageShares.figures, { rule: "double" })]
      : [
          line(weightedAverageShares.caption, "shares", weightedAverageShares.figures),
          ...issuances,
          line(dilutedSharesCaption, "shares", shares, { rule: "double" }),
        ];
  return [
    { kind: "heading", text: "DILUTED" },
    ...denominator,
    space,
    ...dilutedIncomeLines(facts, dilutions, words, numerator),
    space,
    ...perShareLines(facts, words, "Diluted", {
      shares,
      continuing: dilutions.map((diluted) => dilutedIncome(diluted.controlNumber, diluted)),
      net: numerator,
    }),
  ];
}

/** Income from the first line that the facts have down to what is available to common stockholders. */
function incomeLines(facts: Facts, dilutions: readonly Dilution[], words: Words): readonly Row[] {
  const { continuingIncome, belowContinuing, netIncome, deductions } = facts;
  const parts: readonly FactLine[] = continuingIncome ? [continuingIncome, ...belowContinuing] : [];
  const hasDeductions = deductions.length > 0;
  return [
    ...parts.map(({ caption, figures }, index) =>
      line(caption, "money", figures, {
        symbol: index === 0,
        rule: index === parts.length - 1 ? "single" : "none",
      }),
    ),
    line(netIncome.caption, "money", netIncome.figures, {
      symbol: true,
      rule: hasDeductions ? "none" : "double",
    }),
    ...deductions.map(({ caption, figures }, index) =>
      line(
        /^less\b/i.test(caption) ? caption : `Less: ${caption}`,
        "money",
        figures.map((figure) => negative(caption, figure)),
        { depth: 1, rule: index === deductions.length - 1 ? "single" : "none" },
      ),
    ),
    ...(hasDeductions ? [availableLine(dilutions, words, "double")] : []),
  ];
}

function availableLine(dilutions: readonly Dilution[], words: Words, rule: "none" | "double"): ExhibitLine {
  const figures = dilutions.map(({ incomeAvailable }) => incomeAvailable);
  return line(capitalized(words.available), "money", figures, { symbol: true, rule });
}

/** Income available with the adjustments of the securities that entered; where none has any, income as it is in the basic block. */
function dilutedIncomeLines(
  facts: Facts,
  dilutions: readonly Dilution[],
  words: Words,
  numerator: readonly Figure[],
): readonly Row[] {
  const { netIncome, securities, deductions } = facts;
  const adjustments = securities.flatMap(({ caption, potential }, security) =>
    potential.some(({ incomeAdjustment }) => incomeAdjustment)
      ? {
          caption:
            potential.find(({ incomeAdjustment }) => incomeAdjustment)?.incomeAdjustment?.caption ?? "",
          of: caption,
          figures: dilutions.map(({ issuances }) => issuances[security]?.dilutiveAdjustment ?? constant(0)),
        }
      : [],
  );
  const last = adjustments.length === 0 ? "double" : "none";
  const income =
    deductions.length > 0
      ? availableLine(dilutions, words, last)
      : line(netIncome.caption, "money", netIncome.figures, { symbol: true, rule: last });
  if (adjustments.length === 0) return [income];
  return [
    income,
    ...adjustments.map(({ caption, of, figures }, index) =>
      line(caption.includes(of) ? caption : `${caption}: ${of}`, "money", figures, {
        depth: 1,
        rule: index === adjustments.length - 1 ? "single" : "none",
      }),
    ),
    line(capitalized(`${words.available} and assumed conversions`), "money", numerator, {
      symbol: true,
      rule: "double",
    }),
  ];
}

/** The numerators of one block, and its denominator. */
interface Block {
  readonly shares: readonly Figure[];
  readonly continuing: readonly Figure[];
  readonly net: readonly Figure[];
}

/** Earnings per share on each line of income, all on the same shares. */
function perShareLines(
  { continuingIncome, belowContinuing, scales }: Facts,
  words: Words,
  which: "Basic" | "Diluted",
  { shares, continuing, net }: Block,
): readonly Row[] {
  const perShare = (caption: string, income: readonly Figure[], shown: Partial<ExhibitLine>) =>
    line(
      caption,
      "per share",
      income.map((figure, period) => earningsPerShare(caption, figure, shares[period] as Figure, scales)),
      shown,
    );
  const key = which === "Basic" ? "basic" : "diluted";
  const total = perShare(`${which} ${words.net} per share`, net, { symbol: true, rule: "double", key });
  if (!continuingIncome) return [total];
  return [
    perShare(`${which} ${words.continuing} per share`, continuing, { symbol: true }),
    ...belowContinuing.map(({ caption, figures }, index) =>
      perShare(`${caption} per share`, figures, {
        symbol: false,
        rule: index === belowContinuing.length - 1 ? "single" : "none",
      }),
    ),
    total,
  ];
}

const isText = ({ working }: Figure) => working.kind === "given" && working.source?.written === "text";

/** The lines of facts that do not stand in the exhibit itself and hold numbers typed as text, which no formula can refer to. */
function factsStatedAsText({ securities }: Facts): readonly Row[] {
  const lines = securities.flatMap(({ caption, terms, potential }): readonly FactLine[] =>
    terms.length > 0
      ? terms
      : [
          { caption, figures: potential.map(({ incrementalShares }) => incrementalShares) },
          { caption, figures: potential.flatMap(({ incomeAdjustment }) => incomeAdjustment ?? []) },
        ],
  );
  const typed = lines.filter(({ figures }) => figures.some(isText));
  if (typed.length === 0) return [];
  return [
    { kind: "heading", text: "Facts that are text in their cells" },
    ...typed.map(({ caption, figures }) => line(caption, figures[0]?.unit ?? "money", figures)),
  ];
}

function noteOnText(facts: Facts): readonly Row[] {
  const { netIncome, continuingIncome, belowContinuing, deductions, weightedAverageShares } = facts;
  const shown = [netIncome, continuingIncome, ...belowContinuing, ...deductions, weightedAverageShares];
  const hasText =
    shown.some((line) => line?.figures.some((figure) => factsOf(figure).some(isText))) ||
    factsStatedAsText(facts).length > 0;
  if (!hasText) return [];
  return [
    space,
    {
      kind: "note",
      of: "sheet",
      text: "Figures in blue are typed here, because their cells in the facts hold text. They do not follow a change there.",
    },
  ];
}

/** The given figures that a figure goes back to. */
function factsOf(figure: Figure): readonly Figure[] {
  return figure.working.kind === "given" ? [figure] : operands(figure).flatMap(factsOf);
}

/** The working block of the order-free test of dilution; empty where the sign of the control number decides. */
function testOfDilution(dilutions: readonly Dilution[]): readonly Row[] {
  const tables = dilutions.flatMap((diluted) => tableOf(diluted) ?? []);
  const names = dilutions[0]?.issuances.map(({ security }) => security.caption) ?? [];
  if (tables.length === 0) return [];
  const each = (what: string, unit: Unit, figures: (security: number) => readonly (Figure | undefined)[]) =>
    names.map((name, security) => line(`${what}: ${name}`, unit, figures(security) as readonly Figure[]));
  const ofTables =
    (member: "incomeAdjustments" | "incrementalShares" | "adjustmentsPerShare") => (security: number) =>
      tables.map((table) => table[member][security]);
  return [
    { kind: "heading", text: "Working: which securities are dilutive" },
    line(
      "Control number",
      "money",
      tables.map((table) => table.controlNumber),
    ),
    line(
      "Weighted-average shares",
      "shares",
      tables.map((table) => table.weightedAverageShares),
    ),
    ...each("Income adjustment", "money", ofTables("incomeAdjustments")),
    ...each("Incremental shares", "shares", ofTables("incrementalShares")),
    ...each("Adjustment per share", "per share", ofTables("adjustmentsPerShare")),
    ...each("Dilutive (1) or not (0)", "test", (security) =>
      dilutions.map(({ issuances }) => issuances[security]?.test),
    ),
  ];
}

function tableOf({ issuances }: Dilution): DilutionTable | undefined {
  const working = issuances[0]?.test.working;
  return working?.kind === "dilutive" ? working.among : undefined;
}

function line(
  caption: string,
  unit: Unit,
  figures: readonly Figure[],
  { depth = 0, rule = "none", symbol = unit === "per share", key }: Partial<Omit<ExhibitLine, "kind">> = {},
): ExhibitLine {
  return { kind: "line", caption, depth, unit, figures, rule, symbol, ...(key && { key }) };
}

/** The decimals that the facts of a unit are stated with, three at most. */
function decimalsOf(rows: readonly Row[], unit: Unit): number {
  const places = rows.flatMap((row) =>
    row.kind === "line" && row.unit === unit
      ? row.figures
          .filter(({ working }) => working.kind === "given")
          .map(({ value }) => value.decimalPlaces())
      : [],
  );
  return Math.min(3, Math.max(0, ...places));
}
