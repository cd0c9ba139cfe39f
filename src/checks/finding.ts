import type { Decimal } from "../eps/decimal";
import type { Place } from "../facts/grid";

export type Severity = "error" | "warning" | "note";

/** What a check finds in a table: the cell, a sentence in a reviewer's words, what was expected and what is there. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The cell in the selected range; rows and columns count from 0. */
  readonly place: Place;
  readonly sentence: string;
  readonly expected: string;
  readonly found: string;
  readonly paragraph?: string;
}

export type RuleId =
  | "ERROR-CELL"
  | "SCALE"
  | "SIGN"
  | "SHARES-FOOT"
  | "INCOME-FOOTS"
  | "TREASURY"
  | "EPS-RECOMPUTES"
  | "EPS-FOOTS"
  | "LOSS-DILUTED"
  | "CONTROL-NUMBER"
  | "SEQUENCE"
  | "ADJUSTMENT"
  | "DILUTED-ABOVE-BASIC"
  | "YTD-COPIED"
  | "TEXT-NUMBER"
  | "HIDDEN"
  | "HARD-CODED";

/** A finding with what it concerns, so that one cause makes one finding. */
export interface Found extends Omit<Finding, "rule"> {
  /** The period's place in the table; absent where the finding is not of a period. */
  readonly period?: number;
  /** The rows of the table that it is about; absent where it is about the whole period. */
  readonly rows?: readonly number[];
}

/** A number in words: "1,234,567", "(462,000)" or, with decimals, "0.21". */
export function inWords(value: Decimal, decimals = Math.min(4, value.decimalPlaces())): string {
  const [whole = "", fraction] = value.abs().toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const text = fraction ? `${grouped}.${fraction}` : grouped;
  return value.isNegative() && !/^[0.,]*$/.test(text) ? `(${text})` : text;
}
