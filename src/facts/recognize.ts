import type { SecurityKind } from "../eps/securities/security-kind";
import { zero, type Decimal } from "../eps/decimal";
import type { Scales } from "../eps/scale";
import { plainCaption, rolesOf, securityNamed, termOf, type Role } from "./captions";
import { isBlank, textOf, type Cell, type Grid } from "./grid";
import { layoutOf, type Layout, type Period } from "./headings";
import { readAmount } from "./notation";
import { scalesOf, statedUnit } from "./scale";

/** A row of the table with what it is taken for. */
export interface Line {
  /** Its row in the grid. */
  readonly row: number;
  readonly caption: string;
  readonly role: Role;
  /** What else it could be, the likeliest first. */
  readonly alternatives: readonly Role[];
  /** The row of the security's heading above it, for a term that has one. */
  readonly block?: number | undefined;
}

/** A table with a role for each of its lines: the first of two steps, so that a person can correct it before the second. */
export interface RecognizedTable {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly periods: readonly Period[];
  readonly lines: readonly Line[];
  readonly scales: Scales;
  /** The company's name where a title tells it. */
  readonly company?: string;
}

/** Gives each line of a range its role, from its caption, the heading above it and what other lines say. */
export function recognize(grid: Grid): RecognizedTable {
  const layout = layoutOf(grid);
  const { captionColumn, periods, titles, firstLine } = layout;
  const context = new Context();
  const lines = grid.cells.flatMap((row, index): readonly Line[] => {
    const caption = printedCaption(row[captionColumn]);
    const entries = periods.map(({ column }) => row[column]).filter((cell) => !isBlank(cell));
    const hasEntries = entries.length > 0;
    // Right above the first figures, a security's name is the heading of their block and not a title.
    const isHeading = index === firstLine - 1 && !hasEntries && securityNamed(caption) !== undefined;
    if (index < firstLine && !isHeading) return [];
    if (caption === "" && !hasEntries) {
      context.leave();
      return [];
    }
    const roles = hasEntries
      ? context.rolesOfFigures(caption, entries.every(isWhole))
      : context.rolesOfHeading(caption, index);
    const [role = { kind: "not used" }, ...alternatives] = roles;
    return [
      { row: index, caption, role, alternatives, ...(role.kind === "term" && { block: context.blockRow }) },
    ];
  });
  const above = grid.cells.slice(0, firstLine).flat().map(textOf);
  const others = lines.flatMap(({ role, caption }) => (/heading|not used/.test(role.kind) ? caption : []));
  const scales = scalesOf([...above, ...others]);
  const unitIn = (kind: Role["kind"]) =>
    lines.map((line) => line.role.kind === kind && statedUnit(line.caption)).find(Boolean);
  const company =
    titles.find((title) => companyName.test(title)) ?? titles.find((title) => !notACompany.test(title));
  return {
    grid,
    layout,
    periods,
    lines: comparedWithEachOther(grid, periods, lines),
    scales: {
      money: unitIn("income") || scales.money,
      shares: unitIn("weighted-average shares") || scales.shares,
    },
    ...(company !== undefined && { company }),
  };
}

const companyName =
  /\b(?:inc|incorporated|corp|corporation|company|co|ltd|limited|plc|llc|group|holdings|s\.?a|ag|n\.?v)\b\.?/i;
const notACompany =
  /\b(?:exhibit|computation|earnings|income|loss|per share|facts|thousands|millions|unaudited|basic|diluted)\b/i;

/** A caption without the leaders that point to its figures. */
function printedCaption(cell: Cell | undefined): string {
  return textOf(cell)
    .replace(/\s+/g, " ")
    .replace(/[\s.…]*\.{2,}\s*$/, "")
    .trim();
}

/** What the headings met so far mean for the lines below them. */
class Context {
  #block: { readonly security: SecurityKind; readonly row: number } | undefined;
  #perShare: Role | undefined;

  get blockRow(): number | undefined {
    return this.#block?.row;
  }

  leave(): void {
    this.#block = undefined;
    this.#perShare = undefined;
  }

  rolesOfHeading(caption: string, row: number): readonly Role[] {
    this.leave();
    const [result] = rolesOf(caption).filter(({ kind }) => kind === "result");
    const security = securityNamed(caption);
    if (result?.kind === "result" && result.of.endsWith("earnings per share")) {
      this.#perShare = result;
      return [{ kind: "heading" }];
    }
    if (
      !security ||
      /^(?:basic|diluted|primary|fully diluted|effect of dilutive securities)$/i.test(plainCaption(caption))
    ) {
      return [{ kind: "heading" }];
    }
    this.#block = { security, row };
    return [{ kind: "security heading", security }, { kind: "heading" }];
  }

  /** Whole numbers beneath BASIC are its numerator or a total, not earnings per share. */
  rolesOfFigures(caption: string, areWhole: boolean): readonly Role[] {
    const roles = rolesOf(caption);
    const canBeResult = roles.length === 0 || roles.some(({ kind }) => kind === "income");
    if (this.#perShare && canBeResult && !areWhole) {
      return [this.#perShare, ...roles];
    }
    if (!this.#block) return roles;
    const term = termOf(caption, this.#block.security);
    const general = roles[0]?.kind;
    if (term && general !== "income" && general !== "weighted-average shares")
      return [{ kind: "term", term }, ...roles];
    this.#block = undefined;
    return roles;
  }
}

function isWhole(cell: Cell | undefined): boolean {
  const amount = readAmount(cell);
  return amount.kind !== "number" || amount.value.isInteger();
}

/** Sets right what a line is taken for by the figures of the others. */
function comparedWithEachOther(
  grid: Grid,
  periods: readonly Period[],
  lines: readonly Line[],
): readonly Line[] {
  const amounts = ({ row }: Line) =>
    periods.map(({ column }) => {
      const amount = readAmount(grid.cells[row]?.[column]);
      return amount.kind === "number" ? amount.value : zero;
    });
  return withoutSubtotals(withoutRepetitions(addingBack(lines, amounts), amounts), amounts);
}

type Amounts = (line: Line) => readonly Decimal[];

/** The line in another role, its first one kept as an alternative. */
export function withRole(line: Line, role: Role): Line {
  return { ...line, role, alternatives: [line.role, ...line.alternatives] };
}

/** Dividends of a convertible security whose shares have a line are added back there; a deduction is negative or says "less". */
function addingBack(lines: readonly Line[], amounts: Amounts): readonly Line[] {
  const converted = lines.flatMap(({ role }) =>
    role.kind === "security" && role.security.addsBack ? role.security : [],
  );
  return lines.map((line) => {
    const security = securityNamed(line.caption);
    const isAddedBack =
      line.role.kind === "deduction" &&
      security &&
      converted.includes(security) &&
      !/^less\b/i.test(line.caption) &&
      !amounts(line).some((amount) => amount.isNegative());
    return isAddedBack ? withRole(line, { kind: "income adjustment", security }) : line;
  });
}

/** Marks a line of shares in no security's name that adds up the others. */
function withoutSubtotals(lines: readonly Line[], amounts: Amounts): readonly Line[] {
  const securities = lines.filter(({ role }) => role.kind === "security");
  return lines.map((line) => {
    if (line.role.kind !== "security" || line.role.security.method !== "as given" || securities.length < 2)
      return line;
    const others = securities.filter((other) => other !== line).map(amounts);
    const own = amounts(line);
    const isSum = own.every((amount, period) =>
      others
        .reduce((rest, other) => rest.minus(other[period] ?? zero), amount)
        .abs()
        .lt(securities.length),
    );
    return isSum && own.some((amount) => !amount.isZero())
      ? withRole(line, { kind: "result", of: "subtotal" })
      : line;
  });
}

/** Marks a line whose role and figures another line has already given, as a second block of an exhibit repeats them. */
function withoutRepetitions(lines: readonly Line[], amounts: Amounts): readonly Line[] {
  const key = (line: Line) =>
    JSON.stringify([
      line.role.kind,
      "of" in line.role ? line.role.of : "",
      line.role.kind === "income" || line.role.kind === "weighted-average shares" ? "" : line.caption,
      amounts(line),
    ]);
  const once = new Set(["income", "deduction", "weighted-average shares", "security", "income adjustment"]);
  const first = new Map<string, number>();
  return lines.map((line) => {
    if (!once.has(line.role.kind)) return line;
    const before = first.get(key(line));
    if (before === undefined) first.set(key(line), line.row);
    return before === undefined ? line : withRole(line, { kind: "repeated", row: before });
  });
}
