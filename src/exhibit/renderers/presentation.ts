import type { Decimal } from "../../eps/decimal";
import type { Exhibit, ExhibitLine } from "../exhibit";

/** A figure as it is printed, in the parts that columns are aligned by. */
export interface PrintedFigure {
  /** "$", or nothing. */
  readonly symbol: string;
  /** "462,000", "(462,000)", or "-" for nil. */
  readonly text: string;
}

/** The decimals that figures of the line are shown with. */
export function decimalsShown(line: ExhibitLine, { decimals }: Exhibit): number {
  switch (line.unit) {
    case "money":
      return decimals.money;
    case "shares":
      return decimals.shares;
    case "per share":
      return decimals.perShare;
    case "fraction":
    case "test":
    case "turn":
      return 0;
  }
}

/** The line's figures as printed, one for each period. */
export function printedFigures(line: ExhibitLine, exhibit: Exhibit): readonly PrintedFigure[] {
  const decimals = decimalsShown(line, exhibit);
  const symbol = line.symbol && line.unit !== "shares" ? exhibit.currency : "";
  if (line.unit === "fraction") {
    return line.figures.map(({ value }) => ({
      symbol,
      text: `${value.times(100).toDecimalPlaces(2).toFixed()}%`,
    }));
  }
  return line.figures.map(({ value }) => ({ symbol, text: printedNumber(value, decimals) }));
}

/** Rounded half up, with commas; a negative in parentheses, also where it rounds to nil; "-" for nil itself. */
export function printedNumber(value: Decimal, decimals: number): string {
  if (value.isZero()) return "-";
  const [whole = "", fraction] = value.abs().toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const magnitude = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value.isNegative() ? `(${magnitude})` : magnitude;
}
