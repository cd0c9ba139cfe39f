import type { ClassOfStock } from "../eps/classes-of-stock";
import type { Figure } from "../eps/figure";
import { convertibleClass } from "../eps/securities/convertible-class";
import { terms, type Term } from "../eps/term";
import { computationAlone } from "./captions";
import { classesNamed, commonStock } from "./class-names";
import { classNameOf, classesIn, conversionNamed, stockNameOf, withNames, type ClassLine } from "./classes";
import type { ClassFacts, FactLine } from "./facts";
import type { Line } from "./line";
import { withSign, type LineReader } from "./line-reader";
import type { SecurityInRow } from "./read-securities";

/** The one line of weighted-average shares. */
export function readWeightedAverageShares(reader: LineReader): FactLine | undefined {
  const lines = reader.linesOf("weighted-average shares").map(withNameOfItsOwn);
  if (lines.length > 1 && lines.some(classNameOf)) {
    byClass(reader, withNames(lines), lines, terms.weightedShares);
    return undefined;
  }
  const line = reader.only(lines, terms.weightedShares);
  if (!line) reader.problems.push({ code: "no line", role: "weighted-average shares" });
  else reportNoShares(reader, line);
  return line;
}

/** "Basic" beneath a heading of shares says nothing in an exhibit without it. */
function withNameOfItsOwn(line: Line): Line {
  return computationAlone(line.caption) ? { ...line, caption: "Weighted-average shares" } : line;
}

/**
 * The classes of stock, each with what names it: its shares, distributions and participation. A security that names no class is one
 * of the class without a letter, or else of the first; one that names a class without shares is a problem. Undefined where the
 * table computes for one class.
 */
export function readClasses(
  reader: LineReader,
  securities: readonly SecurityInRow[],
): readonly ClassFacts[] | undefined {
  const classes = classesIn(reader.lines);
  if (!classes) return undefined;
  const distributions = byClass(reader, classes, reader.linesOf("distributed earnings"), terms.distributions);
  const participations = byClass(reader, classes, reader.linesOf("participation"), terms.participation);
  if (participations.size === classes.length) reportNobodyParticipates(reader, [...participations.values()]);
  const lineOf = ({ row }: SecurityInRow) => reader.lines.find((line) => line.row === row) as Line;
  const conversions = securities.flatMap((security, place) => {
    const named = security.kind === convertibleClass && conversionNamed(security.caption, classes);
    return named ? [{ ...named, security: place }] : [];
  });
  const others = securities.flatMap((security, place) =>
    conversions.some((conversion) => conversion.security === place)
      ? []
      : [{ place, into: classOfSecurity(reader, classes, lineOf(security)) }],
  );
  return classes.map(({ name, line }, place) => {
    const weightedAverageShares = reader.factLine(line, terms.weightedShares);
    reportNoShares(reader, weightedAverageShares);
    const [declared, weight] = [distributions.get(place), participations.get(place)];
    return {
      name,
      weightedAverageShares,
      ...(declared && { distributions: withSign(1, declared) }),
      ...(weight && { participation: weight }),
      securities: others.filter(({ into }) => into === place).map((other) => other.place),
      conversions: conversions
        .filter(({ into }) => into === place)
        .map(({ security, of }) => ({ security, of })),
    };
  });
}

/** The class as the calculation takes it, in one period. */
export function classIn(
  { name, weightedAverageShares, distributions, participation, securities, conversions }: ClassFacts,
  period: number,
): ClassOfStock {
  return {
    name,
    shares: weightedAverageShares.figures[period] as Figure,
    ...(distributions && { distributions: distributions.figures[period] as Figure }),
    ...(participation && { participation: participation.figures[period] as Figure }),
    securities,
    conversions,
  };
}

/** The lines of one role by the class that each names; one that names none, or a second one of a class, is a problem. */
function byClass(
  reader: LineReader,
  classes: readonly ClassLine[],
  lines: readonly Line[],
  term: Term,
): ReadonlyMap<number, FactLine> {
  const found = new Map<number, Line>();
  for (const line of lines) {
    const place = placeOf(stockNameOf(line), classes);
    const first = found.get(place);
    if (place < 0) reader.report("no class", line);
    else if (first) reader.reportSecond(line, first);
    else found.set(place, line);
  }
  return new Map([...found].map(([place, line]) => [place, reader.factLine(line, term, true)]));
}

/** The class that a security gives shares of. */
function classOfSecurity(reader: LineReader, classes: readonly ClassLine[], line: Line): number {
  const names = [...classesNamed(line.caption), stockNameOf(line)];
  const place = names.map((name) => placeOf(name, classes)).find((at) => at >= 0);
  if (place === undefined && (classNameOf(line) ?? commonStock) !== commonStock)
    reader.report("no class", line);
  return place ?? Math.max(0, placeOf(commonStock, classes));
}

function placeOf(name: string | undefined, classes: readonly ClassLine[]): number {
  return classes.findIndex((each) => each.name === name);
}

/** Where every class states its participation, one of them must have some in each period. */
function reportNobodyParticipates(reader: LineReader, participations: readonly FactLine[]): void {
  reader.table.periods.forEach((_, period) => {
    const [first, ...others] = participations.map(({ figures }) => figures[period] as Figure);
    if (!first || [first, ...others].some(({ value }) => !value.isZero())) return;
    const source = first.working.kind === "given" ? first.working.source : undefined;
    reader.problems.push({
      code: "not acceptable",
      problem: { code: "nobody takes the rest", isLoss: false },
      place: source ?? { row: 0, column: 0 },
    });
  });
}

function reportNoShares(reader: LineReader, { figures }: FactLine): void {
  for (const { value, working } of figures) {
    if (value.isZero() && working.kind === "given" && working.source) {
      reader.problems.push({
        code: "not acceptable",
        problem: { code: "no weighted-average shares" },
        place: working.source,
      });
    }
  }
}
