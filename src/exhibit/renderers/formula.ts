import { areaAddress, cellAddress, type Area } from "../../address";
import { Decimal } from "../../eps/decimal";
import type { DilutionTable, Figure, Source, Working } from "../../eps/figure";

/** A cell of the exhibit's sheet; rows and columns count from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
}

/** Where figures stand on the exhibit's sheet, and where their facts come from. */
export interface Placement {
  /** Every cell that shows the figure, from the top. */
  readonly cellsOf: (figure: Figure) => readonly SheetCell[];
  /** A cell that shows the figure with its sign turned. */
  readonly cellOfNegative: (figure: Figure) => SheetCell | undefined;
  /** The address of a fact's cell on its own sheet. */
  readonly source: (source: Source) => string;
}

/** The plain Excel formula, with its "=", of a figure that stands in that cell: its working over other cells. */
export function formulaOf(figure: Figure, cell: SheetCell, placement: Placement): string {
  const [first] = placement.cellsOf(figure);
  if (first && (first.row !== cell.row || first.column !== cell.column)) return `=${at(first)}`;
  return `=${new Formula(cell, placement).working(figure)}`;
}

/**
 * How far a fact is from what the exhibit was built on: nought while it is unchanged. A fact that is text is unchanged while
 * its cell holds that text, and the exhibit, where it can be typed over, the number.
 */
export function changeOfFact(fact: Figure, placement: Placement): string | number {
  const { working, value } = fact;
  const source = working.kind === "given" ? working.source : undefined;
  if (source && source.written !== "text") {
    const address = placement.source(source);
    if (source.written === "nil") return `=IF(${isNone(address, source.held)},N(${address}),"changed")`;
    return `=IF(ISNUMBER(${address}),${less(address, value)},"changed")`;
  }
  const [typed] = placement.cellsOf(fact);
  const change = typed ? less(at(typed), value) : "0";
  return source?.held === undefined
    ? `=${change}`
    : `=IF(${holds(placement.source(source), source.held)},${change},"changed")`;
}

/** Whether a cell holds no text but the sign for none that it held. */
function isNone(cell: string, held: string | number = ""): string {
  return held === "" ? `T(${cell})=""` : `OR(T(${cell})="",${holds(cell, held)})`;
}

/** Whether a cell holds what it held; a number is no text of the same digits. */
function holds(cell: string, held: string | number): string {
  return typeof held === "number"
    ? `${less(`N(${cell})`, new Decimal(held))}=0`
    : `T(${cell})=${literal(held)}`;
}

/** A text in a formula: in parts, since Excel takes 255 characters between quotes, and what ends a line by its code. */
function literal(text: string): string {
  const parts = text.match(/[^\n\r\t]{1,100}|[\n\r\t]/gu) ?? [""];
  return parts
    .map((part) =>
      /[\n\r\t]/.test(part) ? `CHAR(${part.charCodeAt(0)})` : `"${part.replaceAll('"', '""')}"`,
    )
    .join("&");
}

/** How far a result is from what it was when it was built, but for what two ways of rounding leave. */
export function changeOfResult({ value }: Figure, shown: SheetCell): string {
  const places = 9 - Math.max(0, value.e);
  return `=ROUND(${minus(at(shown), value)},${places})`;
}

/** Whether all changes of the facts, and then all of the results, are nought. COUNTIF counts no error and no text as one. */
export function crossCheck(facts: readonly Area[], results: Area): string {
  const unchanged = facts.map((area) => `COUNTIF(${areaAddress(area)},0)`).join("+");
  const all = facts.reduce((total, { rows }) => total + rows, 0);
  const agree = `IF(COUNTIF(${areaAddress(results)},0)<${results.rows},"disagrees","agrees")`;
  return `=IF(${unchanged}<${all},"${factsChanged}",${agree})`;
}

export const factsChanged = "facts changed since it was built";

/** The difference of a cell and a number; a number of more digits than a spreadsheet keeps is compared as far as it keeps them. */
function less(cell: string, value: Decimal): string {
  const difference = minus(cell, value);
  return value.precision() > digitsKept ? `ROUND(${difference},${digitsKept - 2 - value.e})` : difference;
}

const digitsKept = 15;

function minus(cell: string, value: Decimal): string {
  if (value.isZero()) return cell;
  const number = value.abs().toSignificantDigits(digitsKept).toFixed();
  return `${cell}${value.isNegative() ? "+" : "-"}${number}`;
}

function at({ row, column }: SheetCell): string {
  return cellAddress(row, column);
}

// So small against the ratio that only the last bits of two divisions differ by it: an exact tie is not dilutive.
const tie = "0.000000000001";

type DilutesWorking = Extract<Working, { readonly kind: "dilutes" }>;
type RunningWorking = Extract<Working, { readonly kind: "running" }>;

/** Writes formulas for one cell. */
class Formula {
  constructor(
    readonly cell: SheetCell,
    readonly placement: Placement,
  ) {}

  /** The figure as an operand: the cell that shows it, or else its working in parentheses where it needs them. */
  operand(figure: Figure): string {
    const cell = this.nearest(figure);
    if (cell) return at(cell);
    const text = this.working(figure);
    const isAtom = ["given", "not below zero", "above zero", "only if", "unless", "rounded"].includes(
      figure.working.kind,
    );
    return isAtom || (figure.working.kind === "constant" && !text.startsWith("-")) ? text : `(${text})`;
  }

  /** The figure between commas or at either side of a comparison, where its working needs no parentheses. */
  private argument(figure: Figure): string {
    return this.nearest(figure) ? this.operand(figure) : this.working(figure);
  }

  working(figure: Figure): string {
    const { working } = figure;
    switch (working.kind) {
      case "given":
        return this.given(figure, working.source);
      case "constant":
        return figure.value.toFixed();
      case "sum":
      case "difference":
      case "negative":
        return this.total(figure);
      case "product":
        return working.of.map((factor) => this.operand(factor)).join("*");
      case "quotient":
        return `${this.factors(working.of)}/${this.operand(working.by)}`;
      case "quotient if any": {
        const by = this.operand(working.by);
        return `IF(${by}>0,${this.factors(working.of)}/${by},"")`;
      }
      case "not below zero":
        return `MAX(0,${this.argument(working.of)})`;
      case "above zero":
        return `IF(${this.argument(working.of)}>0,1,0)`;
      case "only if":
        return this.onlyIf(working.test, working.of);
      case "unless":
        return this.unless(working.test, working.of);
      case "rounded":
        return `ROUND(${this.argument(working.of)},${working.decimals})`;
      case "dilutive":
        return this.dilutive(working.security, working.among);
      case "dilutes":
        return this.dilutes(working);
      case "before":
        return `IF(${this.operand(working.among.incrementalShares[working.security] as Figure)}>0,${this.lower(working)},0)`;
      case "turn":
        return this.turn(working.security, working.among);
      case "running":
        return this.running(working);
    }
  }

  /** A fact's own cell; N() where it may hold a dash for none. A number typed as text cannot be referred to. */
  private given(figure: Figure, source: Source | undefined): string {
    if (source === undefined || source.written === "text") return figure.value.toFixed();
    const address = this.placement.source(source);
    return source.written === "nil" ? `N(${address})` : address;
  }

  /** A product before a division sign needs no parentheses. */
  private factors(figure: Figure): string {
    return figure.working.kind === "product" && !this.nearest(figure)
      ? this.working(figure)
      : this.operand(figure);
  }

  private onlyIf(test: Figure, of: Figure): string {
    return `IF(${this.condition(test)},${this.numberOf(of)},0)`;
  }

  private unless(test: Figure, of: Figure): string {
    return `IF(${this.condition(test)},0,${this.numberOf(of)})`;
  }

  private condition(test: Figure): string {
    return test.working.kind === "above zero"
      ? `${this.argument(test.working.of)}>0`
      : `${this.operand(test)}=1`;
  }

  /** A figure of which a fact may show a dash today and a number tomorrow. */
  private numberOf(figure: Figure): string {
    const { working } = figure;
    const fact = working.kind === "given" && !this.nearest(figure) ? working.source : undefined;
    return fact && fact.written !== "text" ? `N(${this.placement.source(fact)})` : this.argument(figure);
  }

  /** Sums and differences down to the figures that stand in cells, with signs between: SUM() would pass over a text typed there. */
  private total(figure: Figure): string {
    return this.terms(figure, 1)
      .map(({ sign, figure: term }, index) => {
        const turned = sign < 0 ? this.negativeOf(term) : undefined;
        const operator = sign > 0 || turned ? (index > 0 ? "+" : "") : "-";
        return operator + (turned ? at(turned) : this.operand(term));
      })
      .join("");
  }

  private terms(figure: Figure, sign: number): readonly { readonly sign: number; readonly figure: Figure }[] {
    const down = (part: Figure, partSign: number) => {
      const stands = partSign > 0 ? this.nearest(part) : this.negativeOf(part);
      return stands ? [{ sign: partSign, figure: part }] : this.terms(part, partSign);
    };
    const { working } = figure;
    switch (working.kind) {
      case "sum":
        return working.of.flatMap((part) => down(part, sign));
      case "difference":
        return [...down(working.from, sign), ...down(working.less, -sign)];
      case "negative":
        return down(working.of, -sign);
      default:
        return [{ sign, figure }];
    }
  }

  /**
   * 1 where the security's adjustment per share is below the earnings per share that the control number reaches with all
   * securities of strictly lower ratio: the sequence, whatever the order of the securities is today.
   */
  private dilutive(security: number, among: DilutionTable): string {
    const shares = this.operand(among.incrementalShares[security] as Figure);
    const ratio = this.operand(among.adjustmentsPerShare[security] as Figure);
    const income = `${this.operand(among.controlNumber)}+${this.lower({ total: "income", security, among })}`;
    const denominator = `${this.operand(among.weightedAverageShares)}+${this.lower({ total: "shares", security, among })}`;
    return `IF(${shares}>0,IF(${ratio}-(${income})/(${denominator})<-${tie}*ABS(${ratio}),1,0),0)`;
  }

  /** What all securities of strictly lower ratio add. */
  private lower({ total, security, among }: Pick<RunningWorking, "total" | "security" | "among">): string {
    const ratios = this.range(among.adjustmentsPerShare);
    const ratio = this.operand(among.adjustmentsPerShare[security] as Figure);
    const added = this.range(total === "income" ? among.incomeAdjustments : among.incrementalShares);
    return `SUMPRODUCT((${ratios}<>"")*(${ratios}<${ratio})*${added})`;
  }

  private dilutes({ brings, below, shares, tie: counts }: DilutesWorking): string {
    const adds = this.operand(brings);
    const comparison = counts === 1 ? "<=" : "<-";
    return `IF(${this.operand(shares)}>0,IF(${adds}-${this.operand(below)}${comparison}${tie}*ABS(${adds}),1,0),0)`;
  }

  /** 1 and the number of securities that come before this one: those of a lower ratio, and of the same ratio those above it. */
  private turn(security: number, among: DilutionTable): string {
    const shares = this.operand(among.incrementalShares[security] as Figure);
    return `IF(${shares}>0,1+${this.before(security, among, []).join("+")},0)`;
  }

  private running({ total, security, among, tests }: RunningWorking): string {
    const isIncome = total === "income";
    const added = isIncome ? among.incomeAdjustments : among.incrementalShares;
    const start = this.operand(isIncome ? among.controlNumber : among.weightedAverageShares);
    const own = this.operand(added[security] as Figure);
    const shares = this.operand(among.incrementalShares[security] as Figure);
    const before = this.before(security, among, [tests, added]);
    return `IF(${shares}>0,${[start, ...before, own].join("+")},0)`;
  }

  /** The sums, over the securities that come before one in the sequence, of what is multiplied. */
  private before(
    security: number,
    among: DilutionTable,
    multiplied: readonly (readonly Figure[])[],
  ): readonly string[] {
    const ratio = this.operand(among.adjustmentsPerShare[security] as Figure);
    const sumOver = (count: number, comparison: "<" | "=") => {
      const ratios = this.range(among.adjustmentsPerShare.slice(0, count));
      const factors = multiplied.map((figures) => `*${this.range(figures.slice(0, count))}`).join("");
      return `SUMPRODUCT((${ratios}<>"")*(${ratios}${comparison}${ratio})${factors})`;
    };
    const lower = sumOver(among.adjustmentsPerShare.length, "<");
    return security === 0 ? [lower] : [lower, sumOver(security, "=")];
  }

  /** The cells of figures where these stand one beneath the other. */
  private range(figures: readonly Figure[]): string {
    const [first = [], ...others] = figures.map((figure) => this.placement.cellsOf(figure));
    const start = first.find(({ row }) =>
      others.every((cells, index) => cells.some((cell) => cell.row === row + index + 1)),
    );
    if (!start) throw new Error("the test of dilution needs its working block");
    return areaAddress({ ...start, rows: figures.length, columns: 1 });
  }

  /** The cell that shows the figure with its sign turned; never this cell itself. */
  private negativeOf(figure: Figure): SheetCell | undefined {
    const cell = this.placement.cellOfNegative(figure);
    return cell?.row === this.cell.row ? undefined : cell;
  }

  /** The cell that shows the figure nearest above this one, or else the first that does; never this cell itself. */
  private nearest(figure: Figure): SheetCell | undefined {
    const cells = this.placement.cellsOf(figure).filter(({ row }) => row !== this.cell.row);
    return cells.filter(({ row }) => row < this.cell.row).at(-1) ?? cells[0];
  }
}
