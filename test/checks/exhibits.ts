import { cellAddress } from "../../src/address";
import { findingsOf, type Finding } from "../../src/checks/checks";
import type { Grid } from "../../src/facts/grid";
import { recognize } from "../../src/facts/recognize";
import { grid } from "../facts/table";
import { filings } from "../filings/filing";
import { forms, numberOrText, type FormName } from "../filings/forms";

type Written = number | string | null;

/** A table as reported, its lines by a key. */
export interface Exhibit {
  readonly rows: readonly (readonly Written[])[];
  /** The row of each line, counted from 0. */
  readonly lines: ReadonlyMap<string, number>;
  /** The column of the first period. */
  readonly firstPeriod: number;
}

/** A figure of an exhibit that is replaced: the line's key, the period from 0, and what stands there instead. */
export type Change = readonly [key: string, period: number, value: number | string];

/** Lines under a heading of periods; a line with a key in front, a text alone. */
export function exhibit(
  periods: readonly Written[],
  ...lines: readonly (readonly [key: string, caption: string, ...figures: Written[]] | string)[]
): Exhibit {
  return {
    rows: [["", ...periods], ...lines.map((line) => (typeof line === "string" ? [line] : line.slice(1)))],
    lines: new Map(
      lines.flatMap((line, index) => (typeof line === "string" ? [] : [[line[0], index + 1] as const])),
    ),
    firstPeriod: 1,
  };
}

/** A filed exhibit with its lines by the keys of the transcription, its figures the numbers that a worksheet holds. */
export function filed(id: string): Exhibit {
  const filing = filings.find((each) => each.id.startsWith(`${id}_`));
  if (!filing) throw new Error(`There is no filing ${id}`);
  const { grid: table, rows } = forms.numbers(filing);
  return {
    rows: table.cells.map((row) =>
      row.map(({ value }) => (typeof value === "boolean" ? String(value) : value)),
    ),
    lines: rows,
    firstPeriod: 1,
  };
}

/** The exhibit with some of its figures replaced; "(0.21)" is entered as the number that it is. */
export function planted({ rows, lines, firstPeriod }: Exhibit, changes: readonly Change[]): Exhibit["rows"] {
  return changes.reduce<Exhibit["rows"]>((before, [key, period, value]) => {
    const at = lines.get(key);
    if (at === undefined) throw new Error(`There is no line ${key}`);
    const entered = typeof value === "string" ? numberOrText(value).value : value;
    return before.map((row, index) =>
      index === at ? Object.assign([...row], { [firstPeriod + period]: entered as Written }) : row,
    );
  }, rows);
}

/** The address of a figure, the exhibit standing at A1. */
export function addressOf({ lines, firstPeriod }: Exhibit, key: string, period: number): string {
  return cellAddress(lines.get(key) ?? NaN, firstPeriod + period);
}

export function findingsIn(cells: Exhibit["rows"] | Grid): readonly Finding[] {
  return findingsOf(recognize("cells" in cells ? cells : grid(cells)));
}

/** The findings on a filing as it was filed, in one of its forms. */
export function findingsOnFiling(id: string, form: FormName = "cells"): readonly Finding[] {
  const filing = filings.find((each) => each.id.startsWith(`${id}_`));
  if (!filing) throw new Error(`There is no filing ${id}`);
  return findingsIn(forms[form](filing).grid);
}

/** "error SHARES-FOOT C10: 8,426,574, not 8,436,574" */
export function inShort({ severity, rule, place, expected, found }: Finding): string {
  return `${severity} ${rule} ${cellAddress(place.row, place.column)}: ${expected}, not ${found}`;
}
