import { Decimal, isAboveZero, isLower, one, zero } from "./decimal";

/** What a figure counts. Money and shares are in the units of their facts; "per share" is money for one share. */
export type Unit = "money" | "shares" | "per share" | "fraction" | "test" | "turn";

/** Where a given figure stands in the table that it was read from; rows and columns count from 0. */
export interface Source {
  readonly row: number;
  readonly column: number;
  /** "number" and "nil" (blank, or a dash for none) follow an edit of their cell; "text" is a number typed as text. */
  readonly written: "number" | "nil" | "text";
  /** What the cell holds where that is no "number": a text that the figure may be a part of, or the sign for none. */
  readonly held?: string | number;
}

/** How a figure came about: an operation and the figures that it was derived from. */
export type Working =
  | { readonly kind: "given"; readonly source?: Source }
  | { readonly kind: "constant" }
  | { readonly kind: "sum"; readonly of: readonly Figure[] }
  | { readonly kind: "difference"; readonly from: Figure; readonly less: Figure }
  | { readonly kind: "negative"; readonly of: Figure }
  | { readonly kind: "product"; readonly of: readonly Figure[] }
  | { readonly kind: "quotient"; readonly of: Figure; readonly by: Figure }
  /** A quotient that is not asked for where the divisor is not above zero. */
  | { readonly kind: "quotient if any"; readonly of: Figure; readonly by: Figure }
  | { readonly kind: "not below zero"; readonly of: Figure }
  | { readonly kind: "above zero"; readonly of: Figure }
  | { readonly kind: "dilutive"; readonly security: number; readonly among: DilutionTable }
  | { readonly kind: "only if"; readonly test: Figure; readonly of: Figure }
  | { readonly kind: "unless"; readonly test: Figure; readonly of: Figure }
  /** Whether shares above zero bring less per share than a figure; a tie counts where it is said to. */
  | {
      readonly kind: "dilutes";
      readonly brings: Figure;
      readonly below: Figure;
      readonly shares: Figure;
      readonly tie: 0 | 1;
    }
  /** What the securities of a lower adjustment per share than this one add, dilutive or not. */
  | {
      readonly kind: "before";
      readonly total: "income" | "shares";
      readonly security: number;
      readonly among: DilutionTable;
    }
  | { readonly kind: "rounded"; readonly of: Figure; readonly decimals: number }
  /** The turn of a security in the sequence, from 1; 0 for one without incremental shares. */
  | { readonly kind: "turn"; readonly security: number; readonly among: DilutionTable }
  /** What a security in its turn makes of the numerator or denominator, with all admitted before it. */
  | {
      readonly kind: "running";
      readonly total: "income" | "shares";
      readonly security: number;
      readonly among: DilutionTable;
      readonly tests: readonly Figure[];
    };

/** What one period's test of dilution compares: every security's effect, and the figures that it starts from. */
export interface DilutionTable {
  readonly controlNumber: Figure;
  readonly weightedAverageShares: Figure;
  readonly incomeAdjustments: readonly Figure[];
  readonly incrementalShares: readonly Figure[];
  /** Income adjustment per incremental share; without meaning for a line without incremental shares. */
  readonly adjustmentsPerShare: readonly Figure[];
}

/** A number that shows its working. */
export interface Figure {
  readonly caption: string;
  readonly unit: Unit;
  readonly value: Decimal;
  readonly working: Working;
}

/** A fact, with the cell it was read from where it was read from one. */
export function given(caption: string, unit: Unit, value: Decimal, source?: Source): Figure {
  return { caption, unit, value, working: source ? { kind: "given", source } : { kind: "given" } };
}

/** A number of the method itself, such as a scale of 1,000. */
export function constant(value: number): Figure {
  return { caption: "", unit: "fraction", value: new Decimal(value), working: { kind: "constant" } };
}

/** The parts added, in the unit of the first; at least one part. */
export function sum(caption: string, of: readonly [Figure, ...Figure[]]): Figure {
  const [first, ...others] = of;
  const value = others.reduce((total, part) => total.plus(part.value), first.value);
  return { caption, unit: first.unit, value, working: { kind: "sum", of } };
}

/** One less the other, in the unit of the first. */
export function difference(caption: string, from: Figure, less: Figure): Figure {
  return {
    caption,
    unit: from.unit,
    value: from.value.minus(less.value),
    working: { kind: "difference", from, less },
  };
}

/** The figure with its sign turned; turned twice, it is the figure itself. */
export function negative(caption: string, of: Figure): Figure {
  if (of.working.kind === "negative") return of.working.of;
  return { caption, unit: of.unit, value: of.value.negated(), working: { kind: "negative", of } };
}

/** The factors multiplied. A constant factor of one leaves no trace: a single other factor is the product itself. */
export function product(caption: string, unit: Unit, factors: readonly Figure[]): Figure {
  const of = factors.filter((factor) => factor.working.kind !== "constant" || !factor.value.eq(one));
  const [first = constant(1), ...others] = of;
  if (others.length === 0) return first;
  const value = others.reduce((result, factor) => result.times(factor.value), first.value);
  return { caption, unit, value, working: { kind: "product", of } };
}

/** One over the other; the divisor is not zero. */
export function quotient(caption: string, unit: Unit, of: Figure, by: Figure): Figure {
  return { caption, unit, value: of.value.div(by.value), working: { kind: "quotient", of, by } };
}

/** The same where the divisor is above zero; elsewhere there is no quotient, and the value zero stands for it. */
export function quotientIfAny(caption: string, unit: Unit, of: Figure, by: Figure): Figure {
  const value = by.value.gt(zero) ? of.value.div(by.value) : zero;
  return { caption, unit, value, working: { kind: "quotient if any", of, by } };
}

/** The figure, or zero where it is below zero. */
export function notBelowZero(caption: string, of: Figure): Figure {
  const value = of.value.isNegative() ? zero : of.value;
  return { caption, unit: of.unit, value, working: { kind: "not below zero", of } };
}

/** A test: 1 where the figure is above zero, else 0. */
export function aboveZero(caption: string, of: Figure): Figure {
  return {
    caption,
    unit: "test",
    value: of.value.gt(zero) ? one : zero,
    working: { kind: "above zero", of },
  };
}

/** A test: 1 where there are shares and what they bring, per share, is below a figure; for a tie, as said. */
export function dilutes(caption: string, brings: Figure, below: Figure, shares: Figure, tie: 0 | 1): Figure {
  const isBelow = isLower(brings.value, below.value);
  const isTie = !isBelow && !isLower(below.value, brings.value);
  return {
    caption,
    unit: "test",
    value: isAboveZero(shares.value) && (isBelow || (isTie && tie === 1)) ? one : zero,
    working: { kind: "dilutes", brings, below, shares, tie },
  };
}

/** The figure where the test holds, else zero. */
export function onlyIf(caption: string, test: Figure, of: Figure): Figure {
  const value = test.value.isZero() ? zero : of.value;
  return { caption, unit: of.unit, value, working: { kind: "only if", test, of } };
}

/** The figure where the test does not hold, else zero. */
export function unless(caption: string, test: Figure, of: Figure): Figure {
  const value = test.value.isZero() ? of.value : zero;
  return { caption, unit: of.unit, value, working: { kind: "unless", test, of } };
}

/** Rounded half up on the magnitude. */
export function rounded(caption: string, of: Figure, decimals: number): Figure {
  const value = of.value.toDecimalPlaces(decimals);
  return { caption, unit: of.unit, value, working: { kind: "rounded", of, decimals } };
}

/** The figures that a figure was derived from; none for what was given. */
export function operands(figure: Figure): readonly Figure[] {
  const { working } = figure;
  switch (working.kind) {
    case "given":
    case "constant":
      return [];
    case "sum":
    case "product":
      return working.of;
    case "difference":
      return [working.from, working.less];
    case "quotient":
    case "quotient if any":
      return [working.of, working.by];
    case "dilutes":
      return [working.brings, working.below, working.shares];
    case "negative":
    case "not below zero":
    case "above zero":
    case "rounded":
      return [working.of];
    case "only if":
    case "unless":
      return [working.test, working.of];
    case "dilutive":
    case "turn":
    case "before":
      return figuresOf(working.among);
    case "running":
      return [...figuresOf(working.among), ...working.tests];
  }
}

function figuresOf(among: DilutionTable): readonly Figure[] {
  const { controlNumber, weightedAverageShares, incomeAdjustments, incrementalShares } = among;
  return [controlNumber, weightedAverageShares, ...incomeAdjustments, ...incrementalShares];
}
