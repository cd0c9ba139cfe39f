import { inFull } from "./abbreviations";
import { classOfHeading } from "./class-names";

/** Which computation of an exhibit a line belongs to; primary and fully diluted are those of the former rules. */
export type Computation = "basic" | "diluted" | "primary" | "fully diluted";

/** What the lines beneath a heading are: the numerator, the denominator, or the results. */
export type Part = "income" | "shares" | "per share";

/** Where in an exhibit a line stands, as the headings above it say. */
export interface Section {
  readonly of?: Computation | undefined;
  readonly part?: Part | undefined;
  /** The class of stock that it is about. */
  readonly stock?: string | undefined;
  /** Beside the exhibit's own computation: pro forma, supplemental, what is not counted in it. */
  readonly isAside: boolean;
}

export const noSection: Section = { isAside: false };

const asides =
  /\b(?:pro ?forma|supplement(?:al|ary)|excluded|anti\W?dilutive|not (?:been )?(?:counted|included))\b/i;

/** Measures beside earnings per share, such as what operations earn, and the days that an average is taken over. */
const measuresAside =
  /\bfunds from operations\b|\ba?ffo\b|\bcash (?:earnings|flow)\b|\bsupplement(?:al|ary) .*\b(?:income|loss|earnings)\b|\bper\b.*\b(?:before|pre)\b.*\bsplit\b|\b(?:operating|core|comprehensive) (?:income|loss|earnings|profit)\b.*\bper\b|\b(?:realized|investment) (?:gains?|loss(?:es)?)\b.*\bper\b|\bper (?:ad[sr]|american depositary)\b|\b(?:share|unit)-days\b|^(?:number of )?days in\b/i;

const parts: readonly (readonly [part: Part, written: RegExp])[] = [
  // What is used for an amount per share is none.
  ["shares", /^(?:(?!\bper\b).)*\b(?:denominators?|weighted|shares (?:used|outstanding))\b/i],
  ["income", /^(?:(?!\bper\b).)*\bnumerators?\b/i],
  ["per share", /\bper\b.*\b(?:share|unit)\b(?!.*\b(?:computations?|data)\b)|\bper-share\b/i],
  ["shares", /\bdenominators?\b|\bshares?\b(?! basis)|\bstock (?:and|outstanding)\b/i],
  ["income", /\bnumerators?\b|\b(?:incomes?|loss|losses|earnings|profits?)\b/i],
];

/** The computation that a text names; undefined where it names none, or both. */
export function computationNamed(words: string): Computation | undefined {
  const text = inFull(words);
  const isFully = /\bfully[- ]?dilut|\bfull dilution\b/i.test(text);
  const isDiluted =
    isFully || /\bdiluted\b|\bdilution\b|\bdilutive (?:net )?(?:income|loss|earnings)\b/i.test(text);
  const isPrimary = /\bprimary\b/i.test(text);
  const isBasic = /\bbasic\b/i.test(text);
  if ((isBasic || isPrimary) && isDiluted) return undefined;
  if (isDiluted) return isFully ? "fully diluted" : "diluted";
  if (isPrimary) return "primary";
  return isBasic ? "basic" : undefined;
}

/** Whether a text is the heading of a section and nothing else, such as "BASIC" or "Denominator:". */
export function isSectionHeading(text: string): boolean {
  return /^\W*(?:basic|primary|fully[- ]diluted|diluted|numerators?|denominators?|shares|earnings|income)\W*$/i.test(
    text,
  );
}

/** Whether a computation is one after dilution. */
export function isDilutedComputation(of: Computation | undefined): boolean {
  return of === "diluted" || of === "fully diluted";
}

/** Whether a heading goes on with what is being added up, as "Effect of dilutive securities:" and "Add:" do. */
export function goesOn(heading: string): boolean {
  const isPartOfSum = /\beffect of\b|^(?:add|less|plus|common (?:stock|share) equivalents?)\b/i.test(heading);
  return isPartOfSum && !isSetAside(heading);
}

function isSetAside(heading: string): boolean {
  return asides.test(heading.replace(/\([^)]*\)/g, " ")) || measuresAside.test(heading);
}

/** Where a line with figures stands: its caption alone can set it aside, as what is pro forma below the figures per share. */
export function sectionOfLine(caption: string, section: Section, isBelowFigures: boolean): Section {
  const isAside = measuresAside.test(caption) || (isBelowFigures && /\bpro ?forma\b/i.test(caption));
  return isAside ? { ...section, isAside } : section;
}

/** What a heading says of the lines beneath it; right below another heading it adds to what that one said. */
export function sectionBeneath(heading: string, above: Section, isRightBelow: boolean): Section {
  const section = computationBeneath(heading, above, isRightBelow);
  return { ...section, stock: classOfHeading(heading) ?? above.stock };
}

function computationBeneath(heading: string, above: Section, isRightBelow: boolean): Section {
  const of = computationNamed(heading);
  const part = partNamed(heading);
  const isAside = isSetAside(heading);
  if (goesOn(heading)) return above;
  if (isRightBelow)
    return { of: of ?? above.of, part: part ?? above.part, isAside: isAside || above.isAside };
  if (of === undefined && part !== undefined) {
    return { of: saysBoth(heading) ? undefined : above.of, part, isAside: isAside || above.isAside };
  }
  if (of === undefined && !isAside) return above;
  return { of, part: part ?? (above.part === "per share" ? above.part : undefined), isAside };
}

function partNamed(heading: string): Part | undefined {
  return parts.find(([, written]) => written.test(heading))?.[0];
}

function saysBoth(heading: string): boolean {
  return /\bbasic\b.*\bdiluted\b|\bprimary\b.*\bdiluted\b/i.test(heading);
}
