import { Decimal } from "../eps/decimal";
import type { Figure } from "../eps/figure";
import { printedRows, type Exhibit, type ExhibitLine } from "../exhibit/exhibit";
import { line } from "../exhibit/lines";
import { printedFigures } from "../exhibit/renderers/presentation";
import { valueShown } from "../exhibit/shown-scales";
import type { Facts } from "../facts/facts";
import { parsedObject } from "./parsed-object";

/** The sheet's property that keeps the figures as they were built. */
export const figuresKey = "EPS.Figures";

/** The figures that an exhibit shows and rests on, as they are kept with it. */
export interface KeptFigures {
  readonly periods: readonly string[];
  readonly lines: readonly KeptLine[];
}

interface KeptLine {
  /** The same for the same line, whatever it is called. */
  readonly key: string;
  readonly caption: string;
  /** One a period, to 15 digits. */
  readonly values: readonly string[];
}

/** What is another now than it was. */
export type Change =
  | {
      readonly kind: "figure";
      readonly caption: string;
      readonly period: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: "line" | "period"; readonly caption: string; readonly is: "new" | "gone" };

/** The figures of the exhibit and the terms that they follow from. */
export function figuresOf(exhibit: Exhibit, facts: Facts): KeptFigures {
  return {
    periods: periodsOf(exhibit),
    lines: linesOf(exhibit, facts).map(({ key, line }) => ({
      key,
      caption: line.caption,
      values: line.figures.map(({ value }) => value.toSignificantDigits(15).toString()),
    })),
  };
}

/** Figures from a text; undefined where it is none of ours. */
export function figuresFrom(text: string | undefined): KeptFigures | undefined {
  const { periods, lines } = parsedObject(text) ?? {};
  return Array.isArray(periods) && Array.isArray(lines) ? { periods, lines } : undefined;
}

/** What has changed since the figures were kept; whether lines are new or gone is told where the form is the same. */
export function changesSince(
  before: KeptFigures,
  exhibit: Exhibit,
  facts: Facts,
  isSameForm: boolean,
): readonly Change[] {
  const now = linesOf(exhibit, facts);
  const periods = periodsOf(exhibit);
  const kept = new Map(before.lines.map((line) => [line.key, line]));
  const keys = new Set(now.map(({ key }) => key));
  const figures = now.flatMap(({ key, line }) => {
    const old = kept.get(key);
    if (!old) return isSameForm ? [{ kind: "line", caption: line.caption, is: "new" } as const] : [];
    return changedFigures(line, periods, old, before.periods, exhibit);
  });
  return [
    ...only(before.periods, periods).map((caption) => ({ kind: "period", caption, is: "gone" }) as const),
    ...only(periods, before.periods).map((caption) => ({ kind: "period", caption, is: "new" }) as const),
    ...figures,
    ...before.lines
      .filter(({ key }) => isSameForm && !keys.has(key))
      .map(({ caption }) => ({ kind: "line", caption, is: "gone" }) as const),
  ];
}

function changedFigures(
  line: ExhibitLine,
  periods: readonly string[],
  old: KeptLine,
  oldPeriods: readonly string[],
  exhibit: Exhibit,
): readonly Change[] {
  return line.figures.flatMap((figure, index) => {
    const period = periods[index] ?? "";
    const value = old.values[oldPeriods.indexOf(period)];
    if (value === undefined || figure.value.toSignificantDigits(15).toString() === value) return [];
    const [before, after] = inPrint(line, new Decimal(value), figure, exhibit);
    return [{ kind: "figure", caption: line.caption, period, before, after }];
  });
}

/** Both figures as the exhibit prints them, or with all their digits where they would look the same. */
function inPrint(
  line: ExhibitLine,
  old: Decimal,
  figure: Figure,
  exhibit: Exhibit,
): readonly [string, string] {
  const figures = [{ ...figure, value: old }, figure];
  const allDigits = (value: Decimal) =>
    valueShown(value, line.unit, exhibit).toSignificantDigits(15).toString();
  const [before, after] = printedFigures({ ...line, figures }, exhibit).map(
    ({ symbol, text }) => symbol + text,
  );
  return before === after ? [allDigits(old), allDigits(figure.value)] : [before ?? "", after ?? ""];
}

/** Each line once, the terms of the securities first; a line that is not the preparer's is known by what it is. */
function linesOf(
  exhibit: Exhibit,
  facts: Facts,
): readonly { readonly key: string; readonly line: ExhibitLine }[] {
  const printed = printedRows(exhibit).filter((row) => row.kind === "line");
  const seen = new Set<Figure>();
  const counted = new Map<string, number>();
  return [...termLines(facts), ...printed].flatMap((line) => {
    if (line.figures.every((figure) => seen.has(figure))) return [];
    line.figures.forEach((figure) => seen.add(figure));
    const isGiven = line.figures.every(({ working }) => working.kind === "given");
    const name = isGiven ? line.caption : nameOf(line);
    const turn = (counted.get(name) ?? 0) + 1;
    counted.set(name, turn);
    return [{ key: `${name}#${turn}`, line }];
  });
}

/** What a line is, whatever the sign of the period calls it; those of the securities are told apart by the preparer's captions. */
function nameOf({ concept, caption }: ExhibitLine): string {
  if (concept === undefined) return caption.replace(/\(?(?:income|loss|profit|earnings)\)? ?/gi, "");
  return ofSecurities.test(concept) ? `${concept}: ${caption}` : concept;
}

const ofSecurities = /^(?:dilutive effect|income adjustment|antidilutive)/;

function termLines({ securities }: Facts): readonly ExhibitLine[] {
  return securities.flatMap(({ caption, terms }) =>
    terms.flatMap((term) => {
      const unit = term.figures[0]?.unit;
      if (unit === undefined) return [];
      const words = term.caption === caption ? caption : `${caption}: ${term.caption}`;
      return line(words, unit, term.figures, { symbol: unit === "money" });
    }),
  );
}

/** "Three months ended September 30, 2002"; the second of that name with a number behind. */
function periodsOf({ periods }: Exhibit): readonly string[] {
  const names = periods.map((headings) => headings.join(" ").trim());
  return names.map((name, index) => {
    const turn = names.slice(0, index).filter((other) => other === name).length;
    return turn === 0 ? name : `${name} (${turn + 1})`;
  });
}

function only(these: readonly string[], those: readonly string[]): readonly string[] {
  return these.filter((each) => !those.includes(each));
}
