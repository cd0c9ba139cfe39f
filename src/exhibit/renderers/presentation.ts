import type { Decimal } from "../../eps/decimal";
import type { Exhibit, ExhibitLine } from "../exhibit";
import { unitsInOneShown, valueShown } from "../shown-scales";

/** A figure as it is printed, in the parts that columns are aligned by. */
export interface PrintedFigure {
  /** "$", or nothing. */
  readonly symbol: string;
  /** "462,000", "(462,000)", or "-" for nil. */
  readonly text: string;
}

/** More than any price is stated with. */
const mostDecimals = 6;

/**
 * The decimals that figures of the line are shown with: earnings per share as chosen, a price no fewer than it is given with,
 * amounts in a coarser unit than that of the facts none; of a rate, those of its percentage.
 */
export function decimalsShown(line: ExhibitLine, exhibit: Exhibit): number {
  const { decimals } = exhibit;
  switch (line.unit) {
    case "money":
    case "shares":
      return unitsInOneShown(line.unit, exhibit) > 1 ? 0 : decimals[line.unit];
    case "per share": {
      const given = line.figures.filter(({ working }) => working.kind === "given");
      const places = given.map(({ value }) => value.decimalPlaces());
      return Math.min(mostDecimals, Math.max(decimals.perShare, ...places));
    }
    case "fraction":
      // Rates of a line are all whole percents, or all with two decimals.
      return line.figures.every(({ value }) => value.times(100).isInteger()) ? 0 : 2;
    case "test":
    case "turn":
      return 0;
  }
}

/** The line's figures as printed, one for each period. */
export function printedFigures(line: ExhibitLine, exhibit: Exhibit): readonly PrintedFigure[] {
  const decimals = decimalsShown(line, exhibit);
  const symbol = line.symbol && line.unit !== "shares" ? exhibit.currency : "";
  return line.figures.map(({ value }) => {
    switch (line.unit) {
      case "fraction":
        return { symbol, text: `${value.times(100).toFixed(decimals)}%` };
      case "test":
        return { symbol, text: value.toFixed() };
      default:
        return { symbol, text: printedNumber(valueShown(value, line.unit, exhibit), decimals) };
    }
  });
}

/** Rounded half up, with commas; a negative in parentheses, also where it rounds to nil; "-" for nil itself. */
export function printedNumber(value: Decimal, decimals: number): string {
  if (value.isZero()) return "-";
  const [whole = "", fraction] = value.abs().toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const magnitude = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value.isNegative() ? `(${magnitude})` : magnitude;
}
