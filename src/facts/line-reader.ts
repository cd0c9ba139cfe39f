import { zero, type Decimal } from "../eps/decimal";
import { given, negative, type Figure, type Source } from "../eps/figure";
import { refusal, type Term } from "../eps/term";
import { classNameOf } from "./classes";
import { roleInWords, type Role } from "./role";
import type { FactLine } from "./facts";
import type { Place } from "./grid";
import type { Period } from "./headings";
import { amountAt, readAmount } from "./notation";
import type { ReadingProblem } from "./problem";
import type { Line } from "./line";
import type { RecognizedTable } from "./recognized-table";

/** A line whose role is of that kind. */
export type LineOf<Kind extends Role["kind"]> = Line & {
  readonly role: Extract<Role, { readonly kind: Kind }>;
};

/** Reads the figures of a table's lines, collecting every problem on the way. */
export class LineReader {
  readonly problems: ReadingProblem[] = [];

  constructor(
    readonly table: RecognizedTable,
    readonly lines: readonly Line[],
    /** The row of the security that an income adjustment belongs to, where a person has said so. */
    readonly owners: ReadonlyMap<number, number> = new Map(),
  ) {}

  /** The lines whose role is of that kind, from the top. */
  linesOf<Kind extends Role["kind"]>(kind: Kind): readonly LineOf<Kind>[] {
    return this.lines.filter((line): line is LineOf<Kind> => line.role.kind === kind);
  }

  /** The one line of a role, its figures checked; a second one is a problem. */
  only([line, ...others]: readonly Line[], term: Term, blank?: "blank is none"): FactLine | undefined {
    for (const other of others) this.reportSecond(other, line as Line);
    return line && this.factLine(line, term, blank !== undefined);
  }

  reportSecond(other: Line, first: Line): void {
    const stock = classNameOf(other);
    this.problems.push({
      code: "second line",
      role: roleInWords(other.role).toLowerCase() + (stock ? ` of ${stock}` : ""),
      place: this.captionOf(other),
      first: this.captionOf(first),
    });
  }

  report(code: "no security" | "no class" | "lowers the shares", line: Line): void {
    this.problems.push({ code, caption: line.caption, place: this.captionOf(line) });
  }

  /** The line's figures, each checked against its term. */
  factLine(line: Line, term: Term, blankIsNone = false): FactLine {
    return {
      caption: line.caption,
      figures: this.table.periods.map((period) => this.#figure(line, period, term, blankIsNone)),
    };
  }

  #figure(line: Line, period: Period, term: Term, blankIsNone: boolean): Figure {
    const place = placeIn(this.table, line.row, period.column);
    const amount = amountAt(this.table.amounts, line.row, period.column);
    const figure = (value: Decimal, written: Source["written"]) =>
      given(line.caption, term.unit, value, {
        ...place,
        written,
        ...(written !== "number" && heldIn(this.table, place)),
      });
    switch (amount.kind) {
      case "number": {
        const problem = refusal(term, amount.value);
        if (this.#isInDoubt(line.row, period.column)) {
          const text = String(this.table.cells[line.row]?.[period.column]?.value);
          this.problems.push({
            code: "number or footnote",
            caption: line.caption,
            text,
            period: period.label,
            place,
          });
        } else if (problem) this.problems.push({ code: "not acceptable", problem, place });
        return figure(amount.value, amount.written);
      }
      case "nil":
        // The sign for none in the middle of a pasted text is no cell that a formula could refer to.
        if (!isNilCell(this.table, place)) return given(line.caption, term.unit, zero);
        if (!amount.blank || blankIsNone) return figure(zero, "nil");
        this.problems.push({ code: "no figure", caption: line.caption, period: period.label, place });
        break;
      case "error":
        this.problems.push({ code: "error cell", caption: line.caption, text: amount.text, place });
        break;
      default:
        this.problems.push({ code: "not a number", caption: line.caption, text: amount.text, place });
    }
    // Without a source: that it is none is no problem of its own.
    return given(line.caption, term.unit, zero);
  }

  #isInDoubt(row: number, column: number): boolean {
    return this.table.inDoubt?.some((place) => place.row === row && place.column === column) ?? false;
  }

  /** The cell of the line's caption. */
  captionOf({ row }: Line): Place {
    return placeIn(this.table, row, this.table.layout.captionColumn);
  }
}

/** Where in the selected range a cell of the table stands. */
export function placeIn({ cells }: RecognizedTable, row: number, column: number): Place {
  return cells[row]?.[column]?.from ?? { row, column };
}

/** What the selected range itself has in a cell. */
function heldIn({ grid }: RecognizedTable, { row, column }: Place): Pick<Source, "held"> {
  const held = grid.cells[row]?.[column]?.value;
  return typeof held === "string" || typeof held === "number" ? { held } : {};
}

/** Whether the selected range itself has the sign for none there. */
function isNilCell({ grid }: RecognizedTable, { row, column }: Place): boolean {
  const cell = grid.cells[row]?.[column];
  return cell !== undefined && readAmount(cell).kind === "nil";
}

/** The line with its figures turned where all of them are shown with the other sign than they are meant with. */
export function withSign<Line extends FactLine>(sign: 1 | -1, line: Line): Line {
  const { caption, figures } = line;
  const isTurned =
    figures.every(({ value }) => value.times(sign).lte(0)) && figures.some(({ value }) => !value.isZero());
  return isTurned ? { ...line, figures: figures.map((figure) => negative(caption, figure)) } : line;
}

/** Whether a fact is stated as none. */
export function isNil({ working }: Figure): boolean {
  if (working.kind === "negative") return isNil(working.of);
  return working.kind === "given" && working.source?.written === "nil";
}
