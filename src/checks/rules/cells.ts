import { isBlank, type Cell } from "../../facts/grid";
import type { Line } from "../../facts/line";
import { readAmount } from "../../facts/notation";
import type { Found } from "../finding";
import type { Review } from "../review";

/** Figures that show an error. */
export function errorCells(review: Review): readonly Found[] {
  return figures(review).flatMap(({ cell, row, period }): readonly Found[] =>
    cell.error
      ? [
          {
            severity: "error",
            place: review.place(row, period),
            period,
            rows: [row],
            sentence: `${review.subject(row)} for ${review.label(period)} shows the error ${String(cell.value)}.`,
            expected: "a figure",
            found: `the error ${String(cell.value)}`,
          },
        ]
      : [],
  );
}

/** Numbers stored as text, which formulas pass over: one note for the range. */
export function textNumbers(review: Review): readonly Found[] {
  // A pasted exhibit is text, and known to be.
  if (review.table.cells !== review.table.grid.cells) return [];
  const typed = figures(review).filter(
    ({ cell }) => typeof cell.value === "string" && readAmount(cell).kind === "number",
  );
  const [first] = typed;
  if (!first) return [];
  const others = typed.length - 1;
  const rest =
    others === 0 ? "" : ` So ${others === 1 ? "is 1 other" : `are ${others} others`} in this range.`;
  return [
    {
      severity: "note",
      place: review.place(first.row, first.period),
      sentence: `${review.subject(first.row)} for ${review.label(first.period)} is a number stored as text, which a formula passes over.${rest}`,
      expected: "a number",
      found: `the text “${String(first.cell.value).trim()}”`,
    },
  ];
}

/** Rows and columns of the table that are hidden. */
export function hidden(review: Review): readonly Found[] {
  const { grid, lines, periods, layout } = review.table;
  const rows = lines.filter(({ row }) => grid.hiddenRows?.includes(row));
  const columns = periods.filter(({ column }) => grid.hiddenColumns?.includes(column));
  return [
    ...rows.map(({ row }): Found => ({
      severity: "note",
      place: { row, column: layout.captionColumn },
      sentence: `The row of ${review.name(row)} is hidden.`,
      expected: "a visible row",
      found: "a hidden row",
    })),
    ...columns.map(({ column, label }): Found => ({
      severity: "note",
      place: { row: layout.firstLine, column },
      sentence: `The column of ${label} is hidden.`,
      expected: "a visible column",
      found: "a hidden column",
    })),
  ];
}

/** Numbers typed into a row whose other figures are formulas. */
export function hardCoded(review: Review): readonly Found[] {
  return review.table.lines.flatMap((line) => {
    const { row } = line;
    const ofRow = figuresOf(review, line).filter(({ cell }) => typeof cell.value === "number");
    const typed = ofRow.filter(({ cell }) => !cell.formula);
    if (typed.length !== 1 || ofRow.length < 3) return [];
    return typed.map(({ cell, period }): Found => ({
      severity: "note",
      place: review.place(row, period),
      sentence: `${review.subject(row)} for ${review.label(period)} is typed, where the row's other figures are formulas.`,
      expected: "a formula",
      found: cell.text || String(cell.value),
    }));
  });
}

interface ShownFigure {
  readonly cell: Cell;
  readonly row: number;
  readonly period: number;
}

function figures(review: Review): readonly ShownFigure[] {
  return review.table.lines.flatMap((line) => figuresOf(review, line));
}

function figuresOf({ table }: Review, { row }: Line): readonly ShownFigure[] {
  return table.periods.flatMap(({ column }, period) => {
    const cell = table.cells[row]?.[column];
    return cell && !isBlank(cell) ? [{ cell, row, period }] : [];
  });
}
