import { operands, type DilutionTable, type Figure, type Unit } from "../eps/figure";
import type { Dilution } from "../eps/diluted";
import type { FactLine, Facts } from "../facts/facts";
import { isOfClasses } from "./classes";
import type { Composition } from "./composition";
import type { Row } from "./exhibit";
import { line, space } from "./lines";
import { antidilutiveLines, isAntidilutive } from "./notes";
import { groupsOf } from "./security-working";
import { isScaled } from "./shown-scales";

/** What the live formulas need and the reader of the printed exhibit does not. */
export function workingBlock(composition: Composition): readonly Row[] {
  return [
    ...factsStatedAsText(composition),
    ...testOfDilution(composition),
    ...withoutPrintedLine(composition),
  ];
}

/** The securities that are not printed as antidilutive: a change of the facts can leave them out. */
function withoutPrintedLine({ facts, dilutions }: Composition): readonly Row[] {
  const others = antidilutiveLines(facts, dilutions).filter((line) => !isAntidilutive(line));
  if (others.length === 0) return [];
  return [{ kind: "heading", text: "Not counted because antidilutive, beside those above" }, ...others];
}

function isText({ working }: Figure): boolean {
  return working.kind === "given" && working.source?.written === "text";
}

/** The lines of facts that do not stand in the exhibit itself and hold numbers typed as text, which no formula can refer to. */
function factsStatedAsText({ facts, options }: Composition): readonly Row[] {
  const lines = facts.securities.flatMap(({ caption, terms, potential }): readonly FactLine[] =>
    terms.length > 0
      ? options.form === "full computation"
        ? []
        : terms
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

/** The lines of facts that are not of a security. */
export function statedLines(facts: Facts): readonly FactLine[] {
  const { netIncome, continuingIncome, belowContinuing, deductions, weightedAverageShares, classes } = facts;
  return [
    ...(continuingIncome ? [continuingIncome] : []),
    ...belowContinuing,
    netIncome,
    ...deductions,
    weightedAverageShares,
    ...(classes ?? []).flatMap(({ distributions, participation }) => [
      ...(distributions ? [distributions] : []),
      ...(participation ? [participation] : []),
    ]),
  ];
}

const typedInUnitsOfFacts: Row = {
  kind: "note",
  of: "sheet",
  text: "Type over them in the units of the facts.",
};

/** A note of the sheet where it shows numbers that do not follow their cells. */
export function noteOnText(composition: Composition): readonly Row[] {
  const { shownIn, facts } = composition;
  const hasText =
    statedLines(facts).some(({ figures }) => figures.some((figure) => factsBehind(figure).some(isText))) ||
    factsStatedAsText(composition).length > 0;
  if (!hasText) return [];
  return [
    space,
    {
      kind: "note",
      of: "sheet",
      text: "Figures in blue are typed here, because their cells in the facts hold text. They do not follow a change there.",
    },
    ...(isScaled({ scales: facts.scales, shownIn }) ? [typedInUnitsOfFacts] : []),
  ];
}

/** The given figures that a figure goes back to, each once. */
export function factsBehind(figure: Figure): readonly Figure[] {
  const seen = new Set<Figure>();
  const follow = (from: Figure): void => {
    if (seen.has(from)) return;
    seen.add(from);
    operands(from).forEach(follow);
  };
  follow(figure);
  return [...seen].filter(({ working }) => working.kind === "given");
}

/** The working block of the order-free test of dilution; empty where the sign of the control number decides and no sequence is shown. */
function testOfDilution(composition: Composition): readonly Row[] {
  const { facts, dilutions, sequences } = composition;
  return groupsOf(facts).flatMap(({ stock, securities }, group): readonly Row[] => {
    const [first] = securities;
    if (first === undefined) return [];
    const tested = isOfClasses(composition)
      ? composition.byClass.flatMap(({ classes }) => classes[group]?.tested ?? [])
      : [];
    const ofSequences = sequences?.flatMap((period) => period.get(first)?.among ?? []) ?? [];
    const ofTests = stock
      ? tested.map(({ among }) => among)
      : dilutions.flatMap((each) => tableOf(each) ?? []);
    const tables = ofSequences.length > 0 ? ofSequences : ofTests;
    if (tables.length === 0) return [];
    const each = (what: string, unit: Unit, figures: (place: number) => readonly (Figure | undefined)[]) =>
      securities.map((security, place) =>
        line(`${what}: ${facts.securities[security]?.caption}`, unit, figures(place) as readonly Figure[], {
          symbol: false,
        }),
      );
    const ofTables =
      (member: "incomeAdjustments" | "incrementalShares" | "adjustmentsPerShare") => (place: number) =>
        tables.map((table) => table[member][place]);
    const ofLimits = (member: "incomeBefore" | "sharesBefore" | "limits") => (place: number) =>
      tested.map((limits) => limits[member][place]);
    return [
      {
        kind: "heading",
        text: `Working: which securities${stock ? ` of ${stock}` : ""} are dilutive`,
      },
      line(
        stock ? "Undistributed earnings" : "Control number",
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
      ...(tested.length > 0
        ? [
            ...each("Adjustments before it", "money", ofLimits("incomeBefore")),
            ...each("Shares before it", "shares", ofLimits("sharesBefore")),
            ...each("Dilutive below", "per share", ofLimits("limits")),
          ]
        : []),
      ...each("Dilutive (1) or not (0)", "test", (place) =>
        dilutions.map(({ issuances }) => issuances[securities[place] ?? -1]?.test),
      ),
    ];
  });
}

function tableOf({ issuances }: Dilution): DilutionTable | undefined {
  const working = issuances[0]?.test.working;
  return working?.kind === "dilutive" ? working.among : undefined;
}
