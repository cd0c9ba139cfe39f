import { sum, type Figure } from "../eps/figure";
import type { Composition } from "./composition";
import type { Form, Row } from "./exhibit";
import {
  adjustmentLines,
  availableOrNet,
  effectOfDilution,
  incomeLines,
  line,
  numeratorAfterConversions,
  perShareLines,
  securityLines,
  space,
} from "./lines";
import { securityWorkings, sequenceRows } from "./security-working";

/** The rows of each form. */
export const forms: Readonly<Record<Form, (composition: Composition) => readonly Row[]>> = {
  "basic and diluted": blocks,
  reconciliation,
  "full computation": (composition) => [
    ...blocks(composition),
    ...securityWorkings(composition),
    ...sequenceRows(composition),
  ],
};

function blocks(composition: Composition): readonly Row[] {
  return [...basicBlock(composition), space, ...dilutedBlock(composition)];
}

function basicBlock(composition: Composition): readonly Row[] {
  return [
    { kind: "heading", text: "BASIC" },
    weighted(composition, "double"),
    space,
    ...incomeLines(composition, "double"),
    space,
    ...perShareLines(composition, "Basic"),
  ];
}

function dilutedBlock(composition: Composition): readonly Row[] {
  const adjustments = adjustmentLines(composition, numeratorAfterConversions(composition));
  return [
    { kind: "heading", text: "DILUTED" },
    ...denominator(composition),
    space,
    availableOrNet(composition, adjustments.length > 0 ? "none" : "double"),
    ...adjustments,
    space,
    ...perShareLines(composition, "Diluted"),
  ];
}

function denominator(composition: Composition): readonly Row[] {
  const securities = securityLines(composition, 0);
  if (securities.length === 0) return [weighted(composition, "double")];
  return [weighted(composition, "none"), ...securities, dilutedShares(composition)];
}

/** Numerators and denominators of basic and diluted earnings per share. ASC 260-10-50-1(a); IAS 33.70(a), (b) */
function reconciliation(composition: Composition): readonly Row[] {
  const adjustments = adjustmentLines(composition, numeratorAfterConversions(composition));
  const securities = securityLines(composition, 1);
  return [
    { kind: "heading", text: "NUMERATOR" },
    ...incomeLines(composition, adjustments.length > 0 ? "single" : "double"),
    ...(adjustments.length > 0 ? [effectOfDilution, ...adjustments] : []),
    space,
    { kind: "heading", text: "DENOMINATOR" },
    ...(securities.length === 0
      ? [weighted(composition, "double")]
      : [
          weighted(composition, "none"),
          effectOfDilution,
          ...securities,
          ...(securities.length > 1 ? [potential(composition)] : []),
          dilutedShares(composition),
        ]),
    space,
    { kind: "heading", text: "EARNINGS PER SHARE" },
    ...perShareLines(composition, "Basic"),
    space,
    ...perShareLines(composition, "Diluted"),
  ];
}

function weighted({ facts }: Composition, rule: "none" | "double") {
  const { caption, figures } = facts.weightedAverageShares;
  return line(caption, "shares", figures, { rule, concept: "weighted-average shares" });
}

function potential({ dilutions }: Composition) {
  const caption = "Dilutive potential common shares";
  const figures = dilutions.map(({ issuances }) =>
    sum(caption, issuances.map(({ dilutiveShares }) => dilutiveShares) as [Figure, ...Figure[]]),
  );
  return line(caption, "shares", figures, { depth: 1, rule: "single" });
}

function dilutedShares({ dilutions, words }: Composition) {
  const figures = dilutions.map((diluted) => diluted.dilutedShares);
  return line(words.dilutedShares, "shares", figures, { rule: "double", concept: "diluted shares" });
}
