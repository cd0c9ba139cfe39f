import type { DilutionFacts, PotentialCommonShares } from "../eps/diluted";
import { zero } from "../eps/decimal";
import { difference, given, operands, sum, type Figure } from "../eps/figure";
import { other } from "../eps/securities/other";
import type { SecurityKind } from "../eps/securities/security-kind";
import { refusal, terms, type Term } from "../eps/term";
import type { FactLine, SecurityFacts } from "./facts";
import type { Place } from "./grid";
import type { Period } from "./headings";
import { showTheSame } from "./footing";
import { isNil, withSign, type LineOf, type LineReader } from "./line-reader";
import { originalRole, type Line } from "./line";
import { amountAt } from "./notation";
import { isNumerator } from "./role";
import { isDilutedComputation } from "./sections";

/** A security with the row that it stands in. */
export type SecurityInRow = SecurityFacts & { readonly row: number };

/** The securities of a table in the order of its rows, given on one line or by a block of terms. */
export function readSecurities(
  reader: LineReader,
  averageMarketPrice: FactLine | undefined,
  deductions: readonly FactLine[],
): readonly SecurityInRow[] {
  const securities = [...givenOnOneLine(reader, deductions), ...givenByTerms(reader, averageMarketPrice)];
  for (const line of reader.linesOf("term")) {
    if (line.block === undefined) reader.report("no security", line);
  }
  // Shares assumed exercised and bought back come to nothing where no line shows what remains of them.
  const [detail] = reader.linesOf("result").filter(({ role }) => role.of === "shares assumed exercised");
  if (detail && securities.length === 0) reader.report("no security", detail);
  return securities.sort((left, right) => left.row - right.row);
}

/** Securities whose incremental shares stand on one line, with the adjustments that belong to them. */
function givenOnOneLine(reader: LineReader, deductions: readonly FactLine[]): readonly SecurityInRow[] {
  const all = reader.linesOf("security");
  const lowering = all.filter((line) => lowersShares(reader, line));
  for (const line of lowering) reader.report("lowers the shares", line);
  const lines = all.filter((line) => !lowering.includes(line));
  const adjustments = adjustmentsOf(reader, lines, deductions);
  // Where the basic denominator is said again, a second computation begins, as fully diluted after primary.
  const second =
    reader.linesOf("repeated").find(({ alternatives }) => alternatives[0]?.kind === "weighted-average shares")
      ?.row ?? Infinity;
  return lines.map((line) => {
    const first = lines.find(
      ({ caption, role, row }) =>
        (caption === line.caption && caption !== "") ||
        (role.security === line.role.security && row < second && second < line.row),
    );
    if (first && first !== line) reader.reportSecond(line, first);
    const { caption, figures } = reader.factLine(line, terms.incrementalShares, true);
    const own = adjustments.get(line.row) ?? [];
    return {
      row: line.row,
      caption,
      kind: line.role.security,
      terms: [],
      potential: figures.map((incrementalShares, period): PotentialCommonShares => {
        const [adjustment, ...others] = own.map((adjustments) => adjustments.figures[period] as Figure);
        if (!adjustment) return { caption, incrementalShares };
        const incomeAdjustment =
          others.length > 0 ? sum("Income adjustments", [adjustment, ...others]) : adjustment;
        return { caption, incrementalShares, incomeAdjustment };
      }),
    };
  });
}

/** Whether a line is taken from the shares by a sum, such as unallocated shares or those in treasury. */
function lowersShares({ table }: LineReader, { row, role, sign }: LineOf<"security">): boolean {
  if (sign === -1) return true;
  const isSummed = table.sums.some(({ parts }) => parts.some((part) => part.row === row));
  const amounts = table.periods.map(({ column }) => amountAt(table.amounts, row, column));
  const isNegative = amounts.some((amount) => amount.kind === "number" && amount.value.lt(zero));
  return role.security === other && isSummed && isNegative;
}

/** The adjustments of each security, by its row. */
function adjustmentsOf(
  reader: LineReader,
  securities: readonly LineOf<"security">[],
  deductions: readonly FactLine[],
): ReadonlyMap<number, readonly FactLine[]> {
  const found = new Map<number, readonly FactLine[]>();
  const give = (owner: Line, adjustment: FactLine) =>
    found.set(owner.row, [...(found.get(owner.row) ?? []), adjustment]);
  for (const line of reader.linesOf("income adjustment")) {
    const adjustment = addedBy(reader, line, terms.incomeAdjustments);
    const owner = ownerOf(reader, line, securities, found);
    if (owner) give(owner, adjustment);
    else if (!adjustment.figures.every(({ value }) => value.isZero())) reader.report("no security", line);
  }
  for (const { line, restored } of deductionsRestored(reader, deductions)) {
    const owners = securities.filter(({ role }) => role.security.addsBack !== undefined);
    const [owner] = owners;
    if (owner && owners.length === 1) give(owner, restored);
    else reader.report("no security", line);
  }
  return found;
}

/** The security that an adjustment belongs to: as a person says, of the same name, of the kind it names, or the nearest. */
function ownerOf(
  reader: LineReader,
  line: LineOf<"income adjustment">,
  securities: readonly LineOf<"security">[],
  found: ReadonlyMap<number, unknown>,
): Line | undefined {
  const said = reader.owners.get(line.row);
  if (said !== undefined) return securities.find(({ row }) => row === said);
  const sameName = securities.find(({ caption }) => caption === line.caption) ?? namesake(line, securities);
  if (sameName) return sameName;
  const named = line.role.security;
  const free = (is: (security: SecurityKind) => boolean) =>
    securities.filter(({ row, role }) => !found.has(row) && is(role.security));
  const ofKind = free((security) => security === named);
  // The treasury stock method adjusts nothing: interest beside options is some other interest.
  const others = free(({ method }) => method !== "treasury stock method");
  const owner = nearest(line.row, ofKind.length > 0 || (named && others.length > 1) ? ofKind : others);
  const adjustable = securities.filter(({ role }) => role.security.method !== "treasury stock method");
  return owner ?? (adjustable.length === 1 ? adjustable[0] : undefined);
}

/**
 * What the basic computation deducts and a diluted one, which starts from income again, does not: the preparer adds it back by
 * leaving it out.
 */
function deductionsRestored(
  reader: LineReader,
  deductions: readonly FactLine[],
): readonly { readonly line: Line; readonly restored: FactLine }[] {
  const numerators = reader.lines.filter(
    (line) => isDilutedComputation(line.section.of) && isNumerator(originalRole(line)),
  );
  const [base] = numerators;
  if (!base || !(originalRole(base).kind === "income" || isNetAgain(reader, base))) return [];
  return reader.linesOf("deduction").flatMap((line, index) => {
    if (isDilutedComputation(line.section.of)) return [];
    const deducted = deductions[index] as FactLine;
    const still = numerators.find(({ role }) => role.kind === "repeated" && role.row === line.row);
    const kept = still && withSign(1, reader.factLine(still, terms.preferredDividends, true));
    const figures = deducted.figures.map((figure, period) => {
      const rest = kept?.figures[period];
      return rest && !rest.value.isZero() ? difference(line.caption, figure, rest) : figure;
    });
    const isRestored = figures.some(({ value }) => !value.isZero());
    return isRestored && line.role.of === "preferred dividends"
      ? [{ line, restored: { caption: line.caption, figures } }]
      : [];
  });
}

/** Whether a line shows net income, whatever its caption calls it. */
function isNetAgain(reader: LineReader, { row }: Line): boolean {
  const { amounts, periods } = reader.table;
  const shown = (line: number) =>
    periods.map(({ column }) => {
      const amount = amountAt(amounts, line, column);
      return amount.kind === "number" ? amount.value : undefined;
    });
  return reader
    .linesOf("income")
    .some((line) => line.role.of === "net" && showTheSame(shown(line.row), shown(row)));
}

/** Securities whose terms stand beneath a heading that names them. */
function givenByTerms(
  reader: LineReader,
  averageMarketPrice: FactLine | undefined,
): readonly SecurityInRow[] {
  return reader.linesOf("security heading").flatMap((heading) => {
    const termLines = reader.linesOf("term").filter(({ block }) => block === heading.row);
    if (termLines.length === 0) return [];
    const kind = heading.role.security;
    const stated = new Map<Term, FactLine>();
    for (const line of termLines) {
      const { term } = line.role;
      const first = termLines.find(({ role }) => role.term === term) as Line;
      if (first !== line) reader.reportSecond(line, first);
      stated.set(term, addedBy(reader, line, term));
    }
    const own = [...stated.values()];
    for (const { term, fromPeriod } of kind.terms) {
      if (fromPeriod && averageMarketPrice && !stated.has(term)) stated.set(term, averageMarketPrice);
    }
    const missing = kind.requires.filter(
      (alternatives) => !alternatives.some((needed) => needed.every((term) => stated.has(term))),
    );
    for (const alternatives of missing) {
      reader.problems.push({
        code: "no term",
        security: heading.caption,
        terms: alternatives
          .map((needed) => needed.map(({ caption }) => caption).join(" and "))
          .join(", or no "),
        place: reader.captionOf(heading),
      });
    }
    if (missing.length > 0) return [];
    const potential = reader.table.periods.map((period, index): PotentialCommonShares => {
      const figures = new Map([...stated].map(([term, line]) => [term, line.figures[index] as Figure]));
      const absent = own.every((line) => isNil(line.figures[index] as Figure));
      // What is absent is worked out all the same wherever it can be, so that the exhibit follows when it appears.
      const unusable = absent
        ? [...figures].some(([term, { value }]) => term.accepts === "positive" && value.isZero())
        : reportMissingTerms(reader, heading, period, figures);
      return unusable
        ? { caption: heading.caption, incrementalShares: given(heading.caption, "shares", zero) }
        : { caption: heading.caption, ...kind.effect(figures, reader.table.scales) };
    });
    return {
      row: heading.row,
      caption: heading.caption,
      kind,
      terms: [...stated.values()],
      potential: withAdjustmentsThroughout(potential),
    };
  });
}

/** Whether a term of the security cannot be used in this period: a price, rate or fraction that is not stated or not acceptable. */
function reportMissingTerms(
  reader: LineReader,
  heading: Line,
  period: Period,
  figures: ReadonlyMap<Term, Figure>,
): boolean {
  let unusable = false;
  for (const [term, figure] of figures) {
    const { working, value } = figure;
    if (isNil(figure) && term.unit !== "money" && term.unit !== "shares" && working.kind === "given") {
      unusable = true;
      reader.problems.push({
        code: "no term",
        security: heading.caption,
        terms: term.caption,
        period: period.label,
        place: working.source ?? reader.captionOf(heading),
      });
    } else if (refusal(term, value)) unusable = true;
  }
  return unusable;
}

/** What a security adds: interest and dividends as positive amounts, also where they are shown as expenses. */
function addedBy(reader: LineReader, line: Line, term: Term): FactLine {
  const stated = reader.factLine(line, term, true);
  return /\b(?:interest|dividends?)\b/i.test(line.caption) ? withSign(1, stated) : stated;
}

/** Dividends that a conversion adds back must have been deducted, and those that were deducted be known. */
export function requireDeductedDividends(
  reader: LineReader,
  securities: readonly SecurityFacts[],
  byPeriod: readonly DilutionFacts[],
): void {
  for (const { caption, kind, potential } of securities) {
    if (kind.addsBack === undefined) continue;
    const period = potential.findIndex(
      ({ incomeAdjustment }, index) =>
        incomeAdjustment?.value.gt(zero) && (byPeriod[index]?.preferredDividends?.value ?? zero).isZero(),
    );
    const adjustment = potential[period]?.incomeAdjustment;
    const isDeducted = byPeriod.some(({ preferredDividends }) => preferredDividends?.value.gt(zero));
    const isIncluded = potential.some(({ incrementalShares }) => !incrementalShares.value.isZero());
    if (isDeducted && isIncluded && potential.every(({ incomeAdjustment }) => !incomeAdjustment)) {
      reader.problems.push({
        code: "no term",
        security: caption,
        terms: terms.dividends.caption,
        place: sourceOf(potential[0]?.incrementalShares as Figure) ?? { row: 0, column: 0 },
      });
    }
    if (!adjustment) continue;
    reader.problems.push({
      code: "dividends not deducted",
      security: caption,
      period: reader.table.periods[period]?.label ?? "",
      place: sourceOf(adjustment) ?? { row: 0, column: 0 },
    });
  }
}

/** An adjustment of none where other periods have one, so that all periods are tested alike. */
function withAdjustmentsThroughout(
  potential: readonly PotentialCommonShares[],
): readonly PotentialCommonShares[] {
  const one = potential.find(({ incomeAdjustment }) => incomeAdjustment)?.incomeAdjustment;
  if (!one) return potential;
  const none = given(one.caption, "money", zero);
  return potential.map((shares) => ({ incomeAdjustment: none, ...shares }));
}

/** The first cell that a figure goes back to. */
function sourceOf(figure: Figure): Place | undefined {
  if (figure.working.kind === "given") return figure.working.source;
  return operands(figure).map(sourceOf).find(Boolean);
}

/** The one security that a line names by a word of its own, such as "ESOP" or "6.5%". */
function namesake(
  { caption, role }: LineOf<"income adjustment">,
  securities: readonly LineOf<"security">[],
): Line | undefined {
  const words = properWords(caption);
  const kinds = role.security ? [role.security, other] : undefined;
  const named = securities.filter(
    (security) =>
      (!kinds || kinds.includes(security.role.security)) &&
      properWords(security.caption).some((word) => words.includes(word)),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** The abbreviations and rates in a caption that is not all in capitals. */
function properWords(caption: string): readonly string[] {
  return /[a-z]/.test(caption) ? (caption.match(/\b[A-Z]{3,}\b|\d[\d./-]*(?= ?%)/g) ?? []) : [];
}

function nearest(row: number, lines: readonly Line[]): Line | undefined {
  return [...lines].sort((left, right) => Math.abs(left.row - row) - Math.abs(right.row - row))[0];
}
