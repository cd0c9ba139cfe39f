import { earningsPerShare } from "../eps/basic";
import { dilutedIncome, type Dilution } from "../eps/diluted";
import { constant, difference, negative, rounded, sum, type Figure, type Unit } from "../eps/figure";
import type { FactLine, Facts, SecurityFacts } from "../facts/facts";
import type { Composition } from "./composition";
import type { Concept, ExhibitLine, Row } from "./exhibit";
import { capitalized } from "./wording";

export const space: Row = { kind: "space" };
export const effectOfDilution: Row = { kind: "note", text: "Effect of dilutive securities:" };

type Shown = Partial<Omit<ExhibitLine, "kind" | "caption" | "unit" | "figures">>;

/** A line with what it says of its look; a figure per share has its symbol. */
export function line(
  caption: string,
  unit: Unit,
  figures: readonly Figure[],
  shown: Shown = {},
): ExhibitLine {
  const { depth = 0, rule = "none", symbol = unit === "per share", key, concept } = shown;
  return {
    kind: "line",
    caption,
    depth,
    unit,
    figures,
    rule,
    symbol,
    ...(key && { key }),
    ...(concept && { concept }),
  };
}

/** Lines that are added up: a rule beneath the last of them. */
export function addedUp(lines: readonly ExhibitLine[]): readonly ExhibitLine[] {
  return lines.map((each, index) => (index === lines.length - 1 ? { ...each, rule: "single" } : each));
}

/** Income from the first line that the facts have down to what is available to common stockholders. */
export function incomeLines(
  { facts, dilutions, words }: Composition,
  last: "single" | "double",
): readonly Row[] {
  const { continuingIncome, belowContinuing, netIncome, deductions } = facts;
  const parts: readonly (FactLine & { readonly concept: Concept })[] = continuingIncome
    ? [
        { ...continuingIncome, concept: "income from continuing operations" },
        ...belowContinuing.map((below) => ({ ...below, concept: belowConcepts[below.of] })),
      ]
    : [];
  const hasDeductions = deductions.length > 0;
  return [
    ...addedUp(
      parts.map(({ caption, figures, concept }, index) =>
        line(caption, "money", figures, { symbol: index === 0, concept }),
      ),
    ),
    line(netIncome.caption, "money", netIncome.figures, {
      symbol: true,
      rule: hasDeductions ? "none" : last,
      concept: "net income",
    }),
    ...addedUp(deductions.map((each) => deductedLine(each, each.of))),
    ...(hasDeductions ? [availableLine(dilutions, words.available, last)] : []),
  ];
}

/** A line that is taken away, as a negative amount. */
export function deductedLine({ caption, figures }: FactLine, concept?: Concept): ExhibitLine {
  return line(
    /^(?:less|deduct)\b/i.test(caption) ? caption : `Less: ${caption}`,
    "money",
    figures.map((figure) => negative(caption, figure)),
    { depth: 1, ...(concept && { concept }) },
  );
}

const belowConcepts: Readonly<Record<Facts["belowContinuing"][number]["of"], Concept>> = {
  net: "net income",
  continuing: "income from continuing operations",
  discontinued: "discontinued operations",
  extraordinary: "extraordinary item",
  "accounting change": "accounting change",
};

function availableLine(
  dilutions: readonly Dilution[],
  caption: string,
  rule: "none" | "single" | "double",
): ExhibitLine {
  const figures = dilutions.map(({ incomeAvailable }) => incomeAvailable);
  return line(capitalized(caption), "money", figures, { symbol: true, rule, concept: "income available" });
}

/** Income available to common stockholders; net income where nothing is deducted. */
export function availableOrNet(
  { facts, dilutions, words }: Composition,
  rule: "none" | "double",
): ExhibitLine {
  const { netIncome, deductions } = facts;
  return deductions.length > 0
    ? availableLine(dilutions, words.available, rule)
    : line(netIncome.caption, "money", netIncome.figures, { symbol: true, rule, concept: "net income" });
}

/** A numerator after assumed conversions; a concept where it is the whole one. */
type Numerator = FactLine & Pick<ExhibitLine, "concept">;

/** Income available to common stockholders with assumed conversions. */
export function numeratorAfterConversions({ words, numerators }: Composition): Numerator {
  return {
    caption: `${words.available} after assumed conversions`,
    figures: numerators,
    concept: "income available, diluted",
  };
}

/** The income adjustments of the securities that entered, and the numerator after them; nothing where there are none. */
export function adjustmentLines(
  { facts, dilutions }: Composition,
  { caption: after, ...numerator }: Numerator,
): readonly ExhibitLine[] {
  const adjustments = facts.securities.flatMap(({ caption, potential }, security) => {
    const adjustment = potential.find(({ incomeAdjustment }) => incomeAdjustment)?.incomeAdjustment;
    if (!adjustment) return [];
    const figures = dilutions.map(({ issuances }) => issuances[security]?.dilutiveAdjustment ?? constant(0));
    return [{ caption: adjustment.caption, of: caption, figures }];
  });
  if (adjustments.length === 0) return [];
  return [
    ...addedUp(
      adjustments.map(({ caption, of, figures }) =>
        line(
          caption.toLowerCase().includes(of.toLowerCase()) ? caption : `${caption}: ${of}`,
          "money",
          figures,
          { depth: 1, concept: "income adjustment" },
        ),
      ),
    ),
    line(capitalized(after), "money", numerator.figures, { ...numerator, symbol: true, rule: "double" }),
  ];
}

/** What each security adds to the denominator: all of them, or those in these places. */
export function securityLines(
  { facts: { securities }, dilutions }: Composition,
  depth: number,
  places: readonly number[] = [...securities.keys()],
): readonly ExhibitLine[] {
  const lines = places.map((place) => {
    const { caption, kind } = securities[place] as SecurityFacts;
    const figures = dilutions.map(({ issuances }) => issuances[place]?.dilutiveShares as Figure);
    return line(caption, "shares", figures, { depth, concept: `dilutive effect of ${kind.countedAs}` });
  });
  return addedUp(lines);
}

/** What earnings per share are computed from: one or more lines of income, all over the same shares. */
export interface PerShareBasis {
  readonly shares: readonly Figure[];
  readonly net: readonly Figure[];
  readonly continuing?: readonly Figure[];
  readonly below: Facts["belowContinuing"];
  /** The class of stock, where there are several. */
  readonly stock?: string;
  /** Whether other sheets can ask for the figures by name. */
  readonly isKey: boolean;
}

/** The lines of income of the only class of stock, over its shares. */
function basisOf(composition: Composition, which: "Basic" | "Diluted"): PerShareBasis {
  const { facts, dilutions, numerators } = composition;
  const isBasic = which === "Basic";
  const shares = isBasic
    ? facts.weightedAverageShares.figures
    : dilutions.map(({ dilutedShares }) => dilutedShares);
  const continuing = dilutions.map((diluted) =>
    isBasic ? diluted.controlNumber : dilutedIncome(diluted.controlNumber, diluted),
  );
  return {
    shares,
    net: isBasic ? dilutions.map(({ incomeAvailable }) => incomeAvailable) : numerators,
    ...(facts.continuingIncome && { continuing }),
    below: facts.belowContinuing,
    isKey: true,
  };
}

/** Earnings per share on each line of income, all on the same shares. ASC 260-10-45-2, 45-3; IAS 33.66-68 */
export function perShareLines(
  composition: Composition,
  which: "Basic" | "Diluted",
  basis = basisOf(composition, which),
): readonly Row[] {
  const { facts, words, options } = composition;
  const { shares, stock } = basis;
  const named = (caption: string) => (stock ? `${caption}, ${stock}` : caption);
  const perShare = (caption: string, income: readonly Figure[]) =>
    income.map((figure, period) => earningsPerShare(caption, figure, shares[period] as Figure, facts.scales));
  const key = which === "Basic" ? "basic" : "diluted";
  const caption = named(words.perShare(which, "net"));
  const net = perShare(caption, basis.net);
  const reported = reportedLines(composition, which, stock);
  const total = line(caption, "per share", net, {
    rule: reported.length > 0 ? "none" : "double",
    ...(basis.isKey && { key }),
    concept: `${key} earnings per share`,
  });
  if (!basis.continuing) return [total, ...reported];
  const continuingCaption = named(words.perShare(which, "continuing"));
  const continuing = perShare(continuingCaption, basis.continuing);
  const below = basis.below.map((each) => ({
    ...each,
    caption: `${each.caption} per share`,
    figures: perShare(`${each.caption} per share`, each.figures),
  }));
  const shown =
    options.rounding === "made to foot" ? footed(net, continuing, below, options.decimals) : below;
  return [
    line(continuingCaption, "per share", continuing, {
      symbol: true,
      concept: `${key} earnings per share from continuing operations`,
    }),
    ...addedUp(
      shown.map(({ caption: name, figures, of }) =>
        line(name, "per share", figures, {
          symbol: false,
          ...(of === "discontinued" && { concept: `${key} earnings per share from discontinued operations` }),
        }),
      ),
    ),
    total,
    ...reported,
  ];
}

/** The last component as what the rounded total leaves for it, so that the column adds up as printed. */
function footed<Below extends FactLine>(
  net: readonly Figure[],
  continuing: readonly Figure[],
  below: readonly Below[],
  decimals: number,
): readonly Below[] {
  return below.map((each, index) => {
    if (index < below.length - 1) return each;
    const figures = each.figures.map((_, period) => {
      const others = [continuing, ...below.slice(0, -1).map((other) => other.figures)].map((figures) =>
        rounded(each.caption, figures[period] as Figure, decimals),
      );
      const total = rounded(each.caption, net[period] as Figure, decimals);
      return difference(each.caption, total, sum(each.caption, others as [Figure, ...Figure[]]));
    });
    return { ...each, figures };
  });
}

/** The figures as reported, beneath the computed ones. */
function reportedLines(
  { facts, options }: Composition,
  which: "Basic" | "Diluted",
  stock: string | undefined,
): readonly ExhibitLine[] {
  if (!options.showsReported) return [];
  const results =
    which === "Basic"
      ? ["basic earnings per share", "primary earnings per share"]
      : ["diluted earnings per share", "fully diluted earnings per share"];
  const reported = facts.asReported
    .filter((each) => results.includes(each.of) && (each.on ?? "net") === "net" && each.stock === stock)
    .at(-1);
  return reported
    ? [
        line(stock ? `As reported, ${stock}` : "As reported", "per share", reported.figures, {
          depth: 1,
          rule: "double",
        }),
      ]
    : [];
}
