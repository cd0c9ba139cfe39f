import type { Scales } from "../eps/scale";
import { assignableRoles, type Role } from "../facts/captions";
import type { Corrections, PeriodCorrection } from "../facts/read-facts";
import type { RecognizedTable } from "../facts/recognize";

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
export function toText({ roles, owners, scales, periods }: Corrections, facts: string): string {
  const kept: Kept = {
    facts,
    ...(roles?.size && { roles: entriesOf(roles, roleKey) }),
    ...(owners?.size && { owners: entriesOf(owners, (row) => row) }),
    ...(scales && Object.keys(scales).length > 0 && { scales }),
    ...(periods?.size && {
      periods: entriesOf(periods, (period) => ("label" in period ? period.label : null)),
    }),
  };
  return JSON.stringify(kept);
}

/**
 * The corrections that a text keeps of these facts; undefined where it is of others. What is not understood, as from another
 * version, or does not fit the table is left out.
 */
export function fromText(text: string, facts: string, table: RecognizedTable): Corrections | undefined {
  const kept = parsed(text);
  if (kept?.facts !== facts) return undefined;
  const known = new Map(
    [...table.lines.flatMap(({ role, alternatives }) => [role, ...alternatives]), ...assignableRoles].map(
      (role) => [roleKey(role), role],
    ),
  );
  const rows = new Set(table.lines.map(({ row }) => row));
  const columns = new Set(table.periods.map(({ column }) => column));
  return {
    roles: mapOf(kept.roles, rows, (key) => known.get(String(key))),
    owners: mapOf(kept.owners, rows, (row) => (rows.has(Number(row)) ? Number(row) : undefined)),
    periods: mapOf(kept.periods, columns, periodOf),
    scales: scalesOf(kept.scales),
  };
}

function parsed(text: string): Partial<Kept> | undefined {
  try {
    return JSON.parse(text) as Partial<Kept>;
  } catch {
    return undefined;
  }
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
  keys: ReadonlySet<number>,
  read: (written: unknown) => Value | undefined,
): ReadonlyMap<number, Value> {
  return new Map(
    Object.entries(entries ?? {}).flatMap(([key, written]) => {
      const value = keys.has(Number(key)) ? read(written) : undefined;
      return value === undefined ? [] : [[Number(key), value] as const];
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
  return [1, 1e3, 1e6, 1e9].some((unit) => unit === written);
}
