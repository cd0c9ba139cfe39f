import type { Figure } from "../eps/figure";
import type { Facts } from "../facts/facts";
import type { Composition } from "./composition";
import type { AsBuilt, ExhibitLine, FactsAsBuilt, Row } from "./exhibit";
import { factsBehind, statedLines } from "./working-block";

type Figures = readonly (Figure | undefined)[];

/** What the exhibit of these rows is built on and comes to. */
export function asBuilt({ facts }: Composition, rows: readonly Row[]): AsBuilt {
  const lines = factLines(facts);
  const results = rows.filter(
    (row): row is ExhibitLine => row.kind === "line" && /earnings per share/.test(row.concept ?? ""),
  );
  const periods = facts.periods.map((_, period) => period);
  const restsOn = periods.map((period) => {
    const behind = new Set(results.flatMap(({ figures }) => factsBehind(figures[period] as Figure)));
    return periods.filter(
      (other) => other === period || lines.some(({ figures }) => behind.has(figures[other] as Figure)),
    );
  });
  return { facts: lines, results, restsOn };
}

/** The facts' own figures, those of one row of the facts together. */
function factLines(facts: Facts): readonly FactsAsBuilt[] {
  const securities = facts.securities.flatMap(({ terms, potential }): readonly Figures[] =>
    terms.length > 0
      ? terms.map(({ figures }) => figures)
      : [
          potential.map(({ incrementalShares }) => incrementalShares),
          potential.map(({ incomeAdjustment }) => incomeAdjustment),
        ],
  );
  const lines: readonly Figures[] = [...statedLines(facts).map(({ figures }) => figures), ...securities];
  const found = new Map<string, FactsAsBuilt>();
  for (const line of lines) {
    line.forEach((figure, period) => {
      for (const fact of figure ? factsBehind(figure) : []) {
        const { caption, unit, working } = fact;
        if (working.kind !== "given" || !working.source) continue;
        const key = `${working.source.row} ${caption}`;
        const others: Figures = found.get(key)?.figures ?? facts.periods.map(() => undefined);
        found.set(key, { caption, unit, figures: others.map((other, at) => (at === period ? fact : other)) });
      }
    });
  }
  return [...found.values()];
}
