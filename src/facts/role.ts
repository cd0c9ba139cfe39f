import { securityKinds } from "../eps/securities/securities";
import type { SecurityKind } from "../eps/securities/security-kind";
import type { Term } from "../eps/term";
import type { Computation } from "./sections";

/** What a line of the table is. */
export type Role =
  | { readonly kind: "income"; readonly of: IncomeLine }
  | { readonly kind: "deduction"; readonly of: Deduction }
  | { readonly kind: "weighted-average shares" }
  /** Dividends declared on a class of stock, and the weight of one of its shares in what is not distributed. */
  | { readonly kind: "distributed earnings" }
  | { readonly kind: "participation" }
  | { readonly kind: "average market price" }
  /** A line of incremental shares. */
  | { readonly kind: "security"; readonly security: SecurityKind }
  /** What a security adds to income; it belongs to the security of that kind, or to the nearest. */
  | { readonly kind: "income adjustment"; readonly security: SecurityKind | undefined }
  /** A heading that names a security, its terms beneath it. */
  | { readonly kind: "security heading"; readonly security: SecurityKind }
  | { readonly kind: "term"; readonly term: Term }
  /** A heading such as BASIC or DILUTED. */
  | { readonly kind: "heading" }
  /** A result as the preparer reports it: compared, never used. Earnings per share say which income they are on. */
  | { readonly kind: "result"; readonly of: Result; readonly on?: IncomeLine }
  /** A line that says again what another line has said. */
  | { readonly kind: "repeated"; readonly row: number }
  | { readonly kind: "not used" };

export type IncomeLine = "net" | "continuing" | "discontinued" | "extraordinary" | "accounting change";
/** The lines of income that continuing operations come before. */
export const belowContinuing: readonly IncomeLine[] = ["discontinued", "extraordinary", "accounting change"];

export type Deduction = "preferred dividends" | "participating securities" | "non-controlling interests";
export type Result =
  | "income available"
  | "diluted income"
  | "diluted shares"
  | "subtotal"
  /** What a preparer takes back again, having shown it: "Less: Anti-dilutive items". */
  | "antidilutive items"
  /** The detail of the treasury stock method beside the incremental shares that follow from it. */
  | "shares assumed exercised"
  | "assumed proceeds"
  | "shares assumed repurchased"
  | "incremental shares"
  | "basic earnings per share"
  | "diluted earnings per share"
  | "primary earnings per share"
  | "fully diluted earnings per share"
  | "earnings per share";

/** The role in the preparer's words. */
export function roleInWords(role: Role): string {
  switch (role.kind) {
    case "income":
      return incomeInWords[role.of];
    case "deduction":
      return deductionInWords[role.of];
    case "security":
      return `${role.security.caption}: incremental shares`;
    case "security heading":
      return `${role.security.caption}: heading`;
    case "income adjustment":
      return role.security
        ? `Income adjustment of ${role.security.caption.toLowerCase()}`
        : "Income adjustment";
    case "term":
      return capitalized(role.term.caption);
    case "result": {
      const on = role.on && role.on !== "net" ? ` (${incomeInWords[role.on].toLowerCase()})` : "";
      return `${capitalized(role.of)}${on}, as reported`;
    }
    case "repeated":
      return "Repeats a line above";
    default:
      return capitalized(role.kind);
  }
}

const incomeInWords: Readonly<Record<IncomeLine, string>> = {
  net: "Net income",
  continuing: "Income from continuing operations",
  discontinued: "Discontinued operations",
  extraordinary: "Extraordinary item",
  "accounting change": "Cumulative effect of an accounting change",
};

const deductionInWords: Readonly<Record<Deduction, string>> = {
  "preferred dividends": "Preferred dividends (deducted)",
  "participating securities": "Allocated to participating securities (deducted)",
  "non-controlling interests": "Allocated to non-controlling interests (deducted)",
};

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The result that is earnings per share of a computation. */
export function perShareOf(of: Computation | undefined): Result {
  return of ? `${of} earnings per share` : "earnings per share";
}

/** Whether a role is that result as reported. */
export function isResult(role: Role | undefined, of: Result): boolean {
  return role?.kind === "result" && role.of === of;
}

interface PerShareRole {
  readonly kind: "result";
  readonly of: Extract<Result, `${string}earnings per share`>;
  readonly on?: IncomeLine;
}

/** Whether a role is earnings per share as reported, of whichever computation. */
export function isPerShareResult(role: Role): role is PerShareRole {
  return role.kind === "result" && role.of.endsWith("earnings per share");
}

/** Whether a role is that line of income. */
export function isIncome(role: Role | undefined, of: IncomeLine): boolean {
  return role?.kind === "income" && role.of === of;
}

/** Whether two roles say the same. */
export function isSameRole(left: Role, right: Role): boolean {
  return roleKey(left) === roleKey(right);
}

function roleKey(role: Role): string {
  switch (role.kind) {
    case "income":
    case "deduction":
      return `${role.kind}/${role.of}`;
    case "security":
    case "income adjustment":
    case "security heading":
      return `${role.kind}/${role.security?.caption}`;
    case "term":
      return `${role.kind}/${role.term.name}`;
    case "result":
      return `${role.kind}/${role.of}/${role.on}`;
    case "repeated":
      return `${role.kind}/${role.row}`;
    default:
      return role.kind;
  }
}

/** Whether a role is a line of a numerator before dilution, or a total of it. */
export function isNumerator(role: Role): boolean {
  return (
    role.kind === "income" ||
    role.kind === "deduction" ||
    isResult(role, "income available") ||
    isResult(role, "diluted income")
  );
}

/** The roles that a person can give to any line. */
export const assignableRoles: readonly Role[] = [
  ...(Object.keys(incomeInWords) as IncomeLine[]).map((of): Role => ({ kind: "income", of })),
  ...(Object.keys(deductionInWords) as Deduction[]).map((of): Role => ({ kind: "deduction", of })),
  { kind: "weighted-average shares" },
  { kind: "distributed earnings" },
  { kind: "participation" },
  { kind: "average market price" },
  ...securityKinds.map((security): Role => ({ kind: "security", security })),
  { kind: "income adjustment", security: undefined },
  { kind: "not used" },
];
