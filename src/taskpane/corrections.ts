import type { Scales } from "../eps/scale";
import type { Corrections, PeriodCorrection } from "../facts/read-facts";
import type { RecognizedTable } from "../facts/recognized-table";
import { assignableRoles, type Role } from "../facts/role";
import { allUnits } from "../facts/scale";
import { parsedObject } from "./parsed-object";

/** The sheet's property that keeps the corrections of its facts. */
export const correctionsKey = "EPS.Corrections";

/** Corrections as a text keeps them: the facts they are of, and numbers of rows and columns as keys. */
interface Kept {
  /** "'Facts'!A1:E10" */
  readonly facts: string;
  readonly roles?: Readonly<Record<string, string>>;
  readonly owners?: Readonly<Record<string, number>>;
  readonly scales?: Corrections["scales"];
  /** Its label, or null where the period is dropped. */
  readonly periods?: Readonly<Record<string, string | null>>;
  /** What the rows and columns are called that are spoken of, so that they are found where they have moved. */
  readonly captions?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}

/** How many things are set by hand. */
export function countOf({ roles, owners, scales, periods }: Corrections): number {
  const inScales = Object.values(scales ?? {}).length;
  return (roles?.size ?? 0) + (owners?.size ?? 0) + (periods?.size ?? 0) + inScales;
}

/** The map with one entry set, or without it where the value is undefined. */
export function withEntry<Value>(
  map: ReadonlyMap<number, Value> | undefined,
  key: number,
  value: Value | undefined,
): ReadonlyMap<number, Value> {
  const changed = new Map(map);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}

/** The scales with one of them set, or without it where the unit is undefined. */
export function withScale(
  scales: Partial<Scales> | undefined,
  of: keyof Scales,
  unit: number | undefined,
): Partial<Scales> {
  const stated = Object.entries({ ...scales, [of]: unit }).filter(([, each]) => each !== undefined);
  return Object.fromEntries(stated);
}

/** The corrections of these facts as a text. */
export function toText(
  { roles, owners, scales, periods }: Corrections,
  facts: string,
  table: RecognizedTable,
): string {
  const rows = new Set([...(roles?.keys() ?? []), ...(owners ?? [])].flat());
  const captions = table.lines.filter(({ row }) => rows.has(row)).map(({ row, caption }) => [row, caption]);
  const labels = table.periods
    .filter(({ column }) => periods?.has(column))
    .map(({ column, label }) => [column, label]);
  const kept: Kept = {
    facts,
    ...(roles?.size && { roles: entriesOf(roles, roleKey) }),
    ...(owners?.size && { owners: entriesOf(owners, (row) => row) }),
    ...(scales && Object.keys(scales).length > 0 && { scales }),
    ...(periods?.size && {
      periods: entriesOf(periods, (period) => ("label" in period ? period.label : null)),
    }),
    ...(captions.length > 0 && { captions: Object.fromEntries(captions) }),
    ...(labels.length > 0 && { labels: Object.fromEntries(labels) }),
  };
  return JSON.stringify(kept);
}

/** Corrections as they are taken up again, and how many of those kept there is no line or period for. */
export interface TakenUp {
  readonly corrections: Corrections;
  readonly lost: number;
}

/**
 * The corrections that a text keeps of these facts, or of any where none are named; undefined where it is of others. A line
 * or period that has moved is found by what it is called; what is not understood or found is left out.
 */
export function takeUp(
  text: string | undefined,
  facts: string | undefined,
  table: RecognizedTable,
): TakenUp | undefined {
  const kept: Partial<Kept> | undefined = parsedObject(text);
  if (!kept || (facts !== undefined && kept.facts !== facts)) return undefined;
  const known = new Map(
    [...table.lines.flatMap(({ role, alternatives }) => [role, ...alternatives]), ...assignableRoles].map(
      (role) => [roleKey(role), role],
    ),
  );
  const rowNow = placesNow(
    table.lines.map(({ row, caption }) => [row, caption]),
    kept.captions,
  );
  const columnNow = placesNow(
    table.periods.map(({ column, label }) => [column, label]),
    kept.labels,
  );
  const corrections = {
    roles: mapOf(kept.roles, rowNow, (key) => known.get(String(key))),
    owners: mapOf(kept.owners, rowNow, (row) => rowNow(Number(row))),
    periods: mapOf(kept.periods, columnNow, periodOf),
    scales: scalesOf(kept.scales),
  };
  const all = [kept.roles, kept.owners, kept.periods, kept.scales].flatMap((part) => Object.keys(part ?? {}));
  return { corrections, lost: all.length - countOf(corrections) };
}

/** Where a row or column is now: where it was if it is still called the same, or else the only place that is called so. */
function placesNow(
  places: readonly (readonly [at: number, name: string])[],
  names: Readonly<Record<string, string>> | undefined,
): (at: number) => number | undefined {
  return (at) => {
    const name = names?.[at] ?? places.find(([place]) => place === at)?.[1];
    const named = places.filter((place) => place[1] === name).map(([place]) => place);
    return named.includes(at) ? at : named.length === 1 ? named[0] : undefined;
  };
}

/** A role as it is kept: its kind, and what it is of. */
function roleKey(role: Role): string {
  switch (role.kind) {
    case "result":
      return [role.kind, role.of, role.on ?? ""].join("/");
    case "income":
    case "deduction":
      return `${role.kind}/${role.of}`;
    case "security":
    case "security heading":
    case "income adjustment":
      return `${role.kind}/${role.security?.caption ?? ""}`;
    case "term":
      return `${role.kind}/${role.term.caption}`;
    case "repeated":
      return `${role.kind}/${role.row}`;
    default:
      return role.kind;
  }
}

function entriesOf<Value, Written>(
  map: ReadonlyMap<number, Value>,
  written: (value: Value) => Written,
): Readonly<Record<string, Written>> {
  return Object.fromEntries([...map].map(([key, value]) => [key, written(value)]));
}

function mapOf<Value>(
  entries: Readonly<Record<string, unknown>> | undefined,
  placeNow: (at: number) => number | undefined,
  read: (written: unknown) => Value | undefined,
): ReadonlyMap<number, Value> {
  return new Map(
    Object.entries(entries ?? {}).flatMap(([key, written]) => {
      const place = placeNow(Number(key));
      const value = place === undefined ? undefined : read(written);
      return place === undefined || value === undefined ? [] : [[place, value] as const];
    }),
  );
}

function periodOf(written: unknown): PeriodCorrection | undefined {
  if (written === null) return { dropped: true };
  return typeof written === "string" && written !== "" ? { label: written } : undefined;
}

function scalesOf(written: Kept["scales"]): Partial<Scales> {
  const { money, shares } = written ?? {};
  return { ...(isUnit(money) && { money }), ...(isUnit(shares) && { shares }) };
}

function isUnit(written: unknown): written is number {
  return allUnits.some((unit) => unit === written);
}
