import type { SecurityKind } from "../eps/securities/security-kind";
import type { Scales } from "../eps/scale";
import { plainCaption, rolesOf, securityNamed, termOf, type Role } from "./captions";
import { isBlank, textOf, type Cell, type Grid } from "./grid";
import { layoutOf, type Layout, type Period } from "./headings";
import { readAmount } from "./notation";
import { scalesOf } from "./scale";

/** A row of the table with what it is taken for. */
export interface Line {
  /** Its row in the grid. */
  readonly row: number;
  readonly caption: string;
  readonly role: Role;
  /** What else it could be, the likeliest first. */
  readonly alternatives: readonly Role[];
  /** The row of the security's heading above it, for a term. */
  readonly block?: number;
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
    const hasEntries = periods.some(({ column }) => !isBlank(row[column]));
    // Right above the first figures, a security's name is the heading of their block and not a title.
    const isHeading = index === firstLine - 1 && !hasEntries && securityNamed(caption) !== undefined;
    if (index < firstLine && !isHeading) return [];
    if (caption === "" && !hasEntries) {
      context.leave();
      return [];
    }
    const roles = hasEntries ? context.rolesOfFigures(caption) : context.rolesOfHeading(caption, index);
    const [role = { kind: "not used" }, ...alternatives] = roles;
    return [
      { row: index, caption, role, alternatives, ...(role.kind === "term" && { block: context.blockRow }) },
    ];
  });
  const texts = [...titles, ...grid.cells.map((row) => textOf(row[captionColumn]))];
  const company =
    titles.find((title) => companyName.test(title)) ?? titles.find((title) => !notACompany.test(title));
  return {
    grid,
    layout,
    periods,
    lines: withoutRepetitions(grid, periods, lines),
    scales: scalesOf(texts),
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

  get blockRow(): number {
    return this.#block?.row ?? 0;
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

  rolesOfFigures(caption: string): readonly Role[] {
    const roles = rolesOf(caption);
    if (this.#perShare && (roles.length === 0 || roles.some(({ kind }) => kind === "income"))) {
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

/** Marks a line whose role and figures another line has already given, as a second block of an exhibit repeats them. */
function withoutRepetitions(grid: Grid, periods: readonly Period[], lines: readonly Line[]): readonly Line[] {
  const key = ({ row, caption, role }: Line) =>
    JSON.stringify([
      role.kind,
      "of" in role ? role.of : "",
      role.kind === "security" || role.kind === "income adjustment" ? caption : "",
      periods.map(({ column }) => {
        const amount = readAmount(grid.cells[row]?.[column]);
        return amount.kind === "number" ? amount.value.toString() : amount.kind;
      }),
    ]);
  const once = new Set(["income", "deduction", "weighted-average shares", "security", "income adjustment"]);
  const first = new Map<string, number>();
  return lines.map((line) => {
    if (!once.has(line.role.kind)) return line;
    const before = first.get(key(line));
    if (before === undefined) first.set(key(line), line.row);
    return before === undefined
      ? line
      : { ...line, role: { kind: "repeated", row: before }, alternatives: [line.role, ...line.alternatives] };
  });
}
