import type { Dilution } from "../eps/diluted";
import type { Figure } from "../eps/figure";
import type { Facts } from "../facts/facts";
import type { Composition } from "./composition";
import type { ExhibitLine, Row } from "./exhibit";
import { line, space } from "./lines";
import { unitsInOneShown, valueShown } from "./shown-scales";

/** What the data make worth saying beneath the lines of the exhibit. */
export function notes(composition: Composition, lines: readonly Row[]): readonly Row[] {
  const left = antidilutive(composition);
  const texts = [
    ...notesOnClasses(composition),
    ...notesOnQuarters(composition),
    ...notesOnRounding(composition),
    ...notesOnScale(composition, [...lines, ...left]),
  ];
  const rows: readonly Row[] = texts.map((text) => ({ kind: "note", text }));
  return [...left, ...(rows.length > 0 ? [space, ...rows] : [])];
}

/** Securities left out because antidilutive, and how many shares. ASC 260-10-50-1(c); IAS 33.70(c) */
function antidilutive({ facts, dilutions }: Composition): readonly Row[] {
  const left = antidilutiveLines(facts, dilutions).filter(isAntidilutive);
  return left.length > 0
    ? [space, { kind: "heading", text: "NOT COUNTED BECAUSE ANTIDILUTIVE" }, ...left]
    : [];
}

/** What of each security is left out because antidilutive. */
export function antidilutiveLines(
  { securities }: Facts,
  dilutions: readonly Dilution[],
): readonly ExhibitLine[] {
  return securities.map(({ caption }, security) => {
    const figures = dilutions.map(({ issuances }) => issuances[security]?.antidilutiveShares as Figure);
    return line(caption, "shares", figures, { concept: "antidilutive shares" });
  });
}

/** Whether any period leaves shares of that line out. */
export function isAntidilutive({ figures }: ExhibitLine): boolean {
  return figures.some(({ value }) => !value.isZero());
}

/** Quarters beside longer periods of the same year. ASC 260-10-45-7, 55-3; IAS 33.37 */
function notesOnQuarters({ facts, options, isAveraged }: Composition): readonly string[] {
  const quarters = facts.periods.filter(({ span }) => span.months === 3);
  const longer = facts.periods.filter(({ span }) => (span.months ?? 0) > 3);
  if (quarters.length === 0 || longer.length === 0) return [];
  const sum =
    "Each period is computed on its own: earnings per share of the quarters need not add up to those of the year.";
  if (isAveraged)
    return [
      sum,
      "Year-to-date incremental shares are the average of those of its quarters (ASC 260-10-55-3).",
    ];
  return options.standard === "IFRS"
    ? [sum, "The year to date is computed on its own, not from its quarters (IAS 33.37)."]
    : [sum];
}

/** How earnings are shared among several classes of stock. */
function notesOnClasses({ facts, options }: Composition): readonly string[] {
  if (!facts.classes) return [];
  const paragraph = options.standard === "IFRS" ? "IAS 33.A14" : "ASC 260-10-45-60B";
  const weighed = facts.classes.some(({ participation }) => participation)
    ? ", each weighed by its participation"
    : "";
  const without = facts.classes.flatMap(({ name, distributions }) => (distributions ? [] : name));
  const conversions = facts.classes.flatMap(({ name, conversions: own }) =>
    own.map(({ of }) => ({ into: name, from: facts.classes?.[of]?.name })),
  );
  return [
    `Undistributed earnings and losses are shared among the classes by their weighted-average shares${weighed} (${paragraph}).`,
    ...(without.length > 0 && without.length < facts.classes.length
      ? [`No dividends are stated for ${without.join(" or ")}; none are deducted.`]
      : []),
    ...conversions.map(
      ({ into, from }) =>
        `Diluted earnings per share of ${into} assume the conversion of ${from}, unless it would raise them.`,
    ),
  ];
}

function notesOnRounding({ facts, options }: Composition): readonly string[] {
  const last = facts.belowContinuing.at(-1);
  if (options.rounding !== "made to foot" || !facts.continuingIncome || !last) return [];
  return [
    `So that the components of earnings per share add up as printed, “${last.caption} per share” is the rounded total less the other rounded components.`,
  ];
}

/** Where a coarser unit was chosen, and amounts are not whole in it. */
function notesOnScale({ facts, shownIn }: Composition, rows: readonly Row[]): readonly string[] {
  const exhibit = { scales: facts.scales, shownIn };
  const isRounded = rows.some(
    (row) =>
      row.kind === "line" &&
      unitsInOneShown(row.unit, exhibit) > 1 &&
      row.figures.some(({ value }) => !valueShown(value, row.unit, exhibit).isInteger()),
  );
  if (!isRounded) return [];
  return [
    "Amounts are rounded for display and may not add up as shown.",
    "Amounts per share are computed from the unrounded ones.",
  ];
}
