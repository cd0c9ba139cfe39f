import type { DilutionOfClass, DilutionOfClasses, EarningsOfClass } from "../eps/classes-of-stock";
import { difference, sum, type Figure } from "../eps/figure";
import type { ClassFacts } from "../facts/facts";
import type { Composition } from "./composition";
import type { ExhibitLine, Form, Row } from "./exhibit";
import {
  addedUp,
  adjustmentLines,
  deductedLine,
  effectOfDilution,
  incomeLines,
  line,
  perShareLines,
  securityLines,
  space,
  type PerShareBasis,
} from "./lines";
import { securityWorkings, sequenceRows } from "./security-working";
import { capitalized, wordsOf } from "./wording";

type Which = "Basic" | "Diluted";

/** A composition of several classes of stock. */
export interface ClassesComposition extends Composition {
  readonly classes: readonly ClassFacts[];
  /** One a period. */
  readonly byClass: readonly DilutionOfClasses[];
  /** What earnings per share of each class are computed from. */
  readonly bases: readonly Readonly<Record<Which, PerShareBasis>>[];
}

export function isOfClasses(composition: Composition): composition is ClassesComposition {
  return "byClass" in composition;
}

/** The composition with the earnings of each class. */
export function compositionOfClasses(
  composition: Composition,
  byClass: readonly DilutionOfClasses[],
): ClassesComposition {
  const { classes = [] } = composition.facts;
  const bases = classes.map((_, place) => {
    const of = (which: Which) => basisOf(composition, place, byClass, which);
    return { Basic: of("Basic"), Diluted: of("Diluted") };
  });
  return { ...composition, classes, byClass, bases };
}

/** The rows of each form where there are several classes of stock: the two-class method. ASC 260-10-45-59A to 45-60B; IAS 33.66, A13, A14 */
export const formsOfClasses: Readonly<Record<Form, (composition: ClassesComposition) => readonly Row[]>> = {
  "basic and diluted": blocks,
  reconciliation,
  "full computation": (composition) => [
    ...blocks(composition),
    ...securityWorkings(composition),
    ...sequenceRows(composition),
  ],
};

function blocks(composition: ClassesComposition): readonly Row[] {
  const each = (which: Which) =>
    composition.classes.flatMap((stock, place): readonly Row[] => [
      space,
      { kind: "heading", text: `${which}: ${stock.name}`.toUpperCase() },
      ...earningsLines(composition, place, which),
      space,
      ...sharesLines(composition, place, which),
      space,
      ...perShareLines(composition, which, composition.bases[place]?.[which]),
    ]);
  return [
    { kind: "heading", text: "EARNINGS OF ALL CLASSES" },
    ...undistributedLines(composition),
    ...each("Basic"),
    ...each("Diluted"),
  ];
}

/** Numerators and denominators class by class, each from basic to diluted. ASC 260-10-50-1(a); IAS 33.70(a), (b) */
function reconciliation(composition: ClassesComposition): readonly Row[] {
  return [
    { kind: "heading", text: "EARNINGS OF ALL CLASSES" },
    ...undistributedLines(composition),
    ...composition.classes.flatMap((stock, place): readonly Row[] => {
      const hasIssuances = stock.securities.length + stock.conversions.length > 0;
      return [
        space,
        { kind: "heading", text: stock.name.toUpperCase() },
        ...earningsLines(composition, place, "Basic"),
        effectOfDilution,
        ...reallocationLines(composition, place),
        space,
        ...(hasIssuances
          ? [
              ...sharesLines(composition, place, "Basic", "none"),
              effectOfDilution,
              ...issuedLines(composition, place, 1),
              dilutedSharesLine(composition, place),
            ]
          : sharesLines(composition, place, "Basic")),
        space,
        ...perShareLines(composition, "Basic", composition.bases[place]?.Basic),
        ...perShareLines(composition, "Diluted", composition.bases[place]?.Diluted),
      ];
    }),
  ];
}

/** Income down to what is left for all classes after distributions, and after assumed conversions. */
function undistributedLines(composition: ClassesComposition): readonly Row[] {
  const { facts, options, byClass, words, classes } = composition;
  const distributed = classes.flatMap(({ distributions }) => distributions ?? []);
  const isOfContinuing = facts.continuingIncome !== undefined;
  const isLeft = distributed.length > 0 || isOfContinuing;
  const undistributed = byClass.map((each) => each.undistributed.basic);
  // It can be a loss where income is not.
  const left = wordsOf(options.standard, facts, undistributed, undistributed);
  const caption = `Undistributed ${isOfContinuing ? left.continuing : left.net.replace(/^net /, "")}`;
  const adjusted = adjustmentLines(composition, {
    caption: `${caption} after assumed conversions`,
    figures: byClass.map((each) => each.undistributed.diluted),
  });
  return [
    ...incomeLines(composition, isLeft && !isOfContinuing ? "single" : "double"),
    ...(isOfContinuing
      ? [
          space,
          line(
            capitalized(`${words.continuing} for all classes`),
            "money",
            byClass.map(({ controlNumber }) => controlNumber),
            { symbol: true, rule: "single" },
          ),
        ]
      : []),
    ...addedUp(distributed.map((each) => deductedLine(each))),
    ...(isLeft
      ? [
          line(caption, "money", undistributed, {
            symbol: true,
            rule: adjusted.length > 0 ? "none" : "double",
          }),
        ]
      : []),
    ...(adjusted.length > 0 ? [effectOfDilution, ...adjusted] : []),
  ];
}

/** The earnings of a class: what is distributed to it, its part of the rest, and what converted classes bring. */
function earningsLines(composition: ClassesComposition, place: number, which: Which): readonly Row[] {
  const { facts, classes, words } = composition;
  const { name, distributions, participation } = classes[place] as ClassFacts;
  const own = earnings(composition.byClass, place, which);
  const { net, continuing, below } = composition.bases[place]?.[which] as PerShareBasis;
  const parts = [
    ...(distributions
      ? [line(distributions.caption, "money", distributions.figures, { symbol: true, depth: 1 })]
      : []),
    ...(participation && which === "Basic"
      ? [line(participation.caption, "fraction", participation.figures, { depth: 1 })]
      : []),
    line(
      "Share of undistributed earnings",
      "money",
      own.map(({ undistributed }) => undistributed),
      { symbol: distributions === undefined, depth: 1 },
    ),
    ...convertedLines(
      composition,
      place,
      own.map(({ converted }) => converted.map(({ income }) => income)),
    ),
  ];
  const suffix = which === "Diluted" ? ", diluted" : "";
  const isOne = parts.length === 1 && !facts.continuingIncome;
  if (isOne) {
    const [only] = parts as [ExhibitLine];
    return [
      {
        ...only,
        caption: attributed(words.net, name + suffix),
        depth: 0,
        symbol: true,
        rule: "double",
      },
    ];
  }
  return [
    ...addedUp(parts),
    ...(continuing
      ? [
          line(attributed(words.continuing, name), "money", continuing, {
            symbol: true,
          }),
        ]
      : []),
    ...addedUp(below.map((each) => line(each.caption, "money", each.figures, { depth: 1 }))),
    line(attributed(words.net, name + suffix), "money", net, {
      symbol: true,
      rule: "double",
    }),
  ];
}

function attributed(income: string, stock: string): string {
  return capitalized(`${income} attributable to ${stock}`);
}

/** From the basic to the diluted earnings of a class: less or more of what is left, and what converted classes bring. */
function reallocationLines(composition: ClassesComposition, place: number): readonly Row[] {
  const { name } = composition.classes[place] as ClassFacts;
  const diluted = earnings(composition.byClass, place, "Diluted");
  const { Basic: before, Diluted: after } = composition.bases[place] as ClassesComposition["bases"][number];
  // Down to net income, with what is below continuing operations.
  const brought = diluted.map(({ converted }, period) =>
    converted.map(({ income, partOf }) => {
      const below = composition.facts.belowContinuing.map(({ caption, figures }) =>
        partOf(caption, figures[period] as Figure),
      );
      return below.length > 0 ? sum("Earnings of a converted class", [income, ...below]) : income;
    }),
  );
  const reallocated = brought.map((converted, period) =>
    [...converted, before.net[period] as Figure].reduce(
      (rest, figure) => difference("Reallocation", rest, figure),
      after.net[period] as Figure,
    ),
  );
  return [
    ...addedUp([
      line("Reallocation of undistributed earnings", "money", reallocated, { depth: 1 }),
      ...convertedLines(composition, place, brought),
    ]),
    line(attributed(composition.words.net, `${name}, diluted`), "money", after.net, {
      symbol: true,
      rule: "double",
    }),
  ];
}

/** What each class brings that is converted into this one, by period. */
function convertedLines(
  { facts }: ClassesComposition,
  place: number,
  brought: readonly (readonly Figure[])[],
): readonly ExhibitLine[] {
  const conversions = facts.classes?.[place]?.conversions ?? [];
  return conversions.flatMap(({ security, of }, index) => {
    const figures = brought.flatMap((inPeriod) => inPeriod[index] ?? []);
    const caption = `Earnings of ${facts.classes?.[of]?.name}: ${facts.securities[security]?.caption}`;
    return figures.length > 0 ? line(caption, "money", figures, { depth: 1 }) : [];
  });
}

/** The shares of a class; diluted, with what enters. */
function sharesLines(
  composition: ClassesComposition,
  place: number,
  which: Which,
  rule: "none" | "double" = "double",
): readonly Row[] {
  const { caption, figures } = (composition.classes[place] as ClassFacts).weightedAverageShares;
  const weighted = (under: "none" | "double") =>
    line(caption, "shares", figures, { rule: under, concept: "weighted-average shares" });
  const issued = issuedLines(composition, place, 1);
  if (which === "Basic" || issued.length === 0) return [weighted(rule)];
  return [weighted("none"), ...issued, dilutedSharesLine(composition, place)];
}

function issuedLines(composition: ClassesComposition, place: number, depth: number): readonly ExhibitLine[] {
  const { securities, conversions } = composition.classes[place] as ClassFacts;
  return securityLines(composition, depth, [...securities, ...conversions.map(({ security }) => security)]);
}

function dilutedSharesLine(composition: ClassesComposition, place: number): ExhibitLine {
  const { name } = composition.classes[place] as ClassFacts;
  return line(
    `${composition.words.dilutedShares}, ${name}`,
    "shares",
    earnings(composition.byClass, place, "Diluted").map(({ shares }) => shares),
    { rule: "double", concept: "diluted shares" },
  );
}

/** The income of a class over its shares, with its part of what is below continuing operations. */
function basisOf(
  { facts }: Composition,
  place: number,
  byClass: readonly DilutionOfClasses[],
  which: Which,
): PerShareBasis {
  const own = earnings(byClass, place, which);
  const below = facts.belowContinuing.map((each) => ({
    ...each,
    figures: each.figures.map((amount, period) =>
      (own[period] as EarningsOfClass).partOf(each.caption, amount),
    ),
  }));
  const control = own.map(({ income }) => income);
  const net = control.map((income, period) => {
    const others = below.map(({ figures }) => figures[period] as Figure);
    return others.length > 0 ? sum("Earnings of the class", [income, ...others]) : income;
  });
  return {
    shares: own.map(({ shares }) => shares),
    net,
    ...(facts.continuingIncome && { continuing: control }),
    below,
    stock: facts.classes?.[place]?.name ?? "",
    isKey: place === 0,
  };
}

function earnings(
  byClass: readonly DilutionOfClasses[],
  place: number,
  which: Which,
): readonly EarningsOfClass[] {
  const of = which === "Basic" ? "basic" : "diluted";
  return byClass.map(({ classes }) => (classes[place] as DilutionOfClass)[of]);
}
