import type { SequenceWorking } from "../eps/diluted";
import { constant, operands, type Figure } from "../eps/figure";
import type { Facts, SecurityFacts } from "../facts/facts";
import type { Composition } from "./composition";
import type { Row, Standard } from "./exhibit";
import { addedUp, line, space } from "./lines";

/** The working of every security that is given by its terms: the terms, and each step of its method down to what it adds. */
export function securityWorkings({ facts, options }: Composition): readonly Row[] {
  return facts.securities
    .filter(({ terms }) => terms.length > 0)
    .flatMap((security) => [space, ...workingOf(security, options.standard)]);
}

function workingOf({ caption, kind, terms, potential }: SecurityFacts, standard: Standard): readonly Row[] {
  const paragraphs = kind.paragraphs.filter((paragraph) =>
    paragraph.startsWith(standard === "IFRS" ? "IAS" : "ASC"),
  );
  const given = new Set(terms.flatMap(({ figures }) => figures));
  const shares = stepsOf(
    potential.map(({ incrementalShares }) => incrementalShares),
    given,
  );
  const income = potential.some(({ incomeAdjustment }) => incomeAdjustment)
    ? stepsOf(
        potential.map(({ incomeAdjustment }) => incomeAdjustment ?? constant(0)),
        given,
      )
    : [];
  const steps = [...income, ...shares];
  return [
    { kind: "heading", text: `${caption}: ${kind.method} (${paragraphs.join("; ")})` },
    ...terms.map((term) => line(term.caption, term.figures[0]?.unit ?? "shares", term.figures, { depth: 1 })),
    ...addedUp(
      steps.map(({ caption: step, figures }) =>
        line(step, figures[0]?.unit ?? "shares", figures, { depth: 1, symbol: false }),
      ),
    ),
  ];
}

/** The figures between the terms and a result, in the order of the computation; what a period has none of is none. */
function stepsOf(
  results: readonly Figure[],
  given: ReadonlySet<Figure>,
): readonly { readonly caption: string; readonly figures: readonly Figure[] }[] {
  const paths = results.map((result) => stepsBehind(result, given));
  const longest = [...paths].sort((left, right) => right.length - left.length)[0] ?? [];
  return longest.map(({ caption }, step) => ({
    caption: longest[step - 1]?.caption === caption ? `${caption}, for the part of the period` : caption,
    figures: paths.map((path, period) => {
      const same = path.length === longest.length ? path[step] : undefined;
      if (same) return same;
      // A period without the security has its result alone.
      return step === longest.length - 1 ? (results[period] as Figure) : constant(0);
    }),
  }));
}

function stepsBehind(figure: Figure, given: ReadonlySet<Figure>): readonly Figure[] {
  if (given.has(figure) || figure.working.kind === "given" || figure.working.kind === "constant") return [];
  const before = operands(figure).flatMap((operand) => stepsBehind(operand, given));
  return figure.caption === "" ? before : [...before, figure];
}

/** The sequence: for each security its turn, what it adds to income per share, and the running figures with it. ASC 260-10-45-18; IAS 33.44 */
export function sequenceRows({ facts, dilutions, sequences }: Composition): readonly Row[] {
  const groups = sequences ? groupsOf(facts).filter(({ securities }) => securities.length > 0) : [];
  return groups.flatMap(({ stock, securities }) => [
    space,
    {
      kind: "heading",
      text: `SEQUENCE${stock ? ` OF ${stock.toUpperCase()}` : ""}: THE MOST DILUTIVE FIRST, EACH COUNTED WHILE IT DILUTES`,
    },
    ...securities.flatMap((security, place): readonly Row[] => {
      const { caption } = facts.securities[security] as SecurityFacts;
      const figures = (member: keyof SequenceWorking) =>
        (sequences ?? []).map((period) => period.get(security)?.working[member] as Figure);
      return [
        line(`${caption}: its turn`, "turn", figures("turn")),
        line("Adds to income, per share", "per share", figures("adjustmentPerShare"), {
          depth: 1,
          symbol: false,
        }),
        line(
          stock ? "Undistributed earnings of all classes with it" : "Control number with it",
          "money",
          figures("income"),
          {
            depth: 1,
          },
        ),
        line("Shares with it", "shares", figures("shares"), { depth: 1 }),
        line("Earnings per share with it", "per share", figures("earningsPerShare"), {
          depth: 1,
          symbol: false,
        }),
        line(
          "Dilutive (1) or not (0)",
          "test",
          dilutions.map(({ issuances }) => issuances[security]?.test as Figure),
          { depth: 1, rule: place === securities.length - 1 ? "single" : "none" },
        ),
      ];
    }),
  ]);
}

/** The securities that are tested against one another: all of them, or those of each class of stock. */
export function groupsOf({ classes, securities }: Facts): readonly SecurityGroup[] {
  return (
    classes?.map(({ name, securities: own }) => ({ stock: name, securities: own })) ?? [
      { securities: [...securities.keys()] },
    ]
  );
}

interface SecurityGroup {
  readonly stock?: string;
  /** Their places. */
  readonly securities: readonly number[];
}
