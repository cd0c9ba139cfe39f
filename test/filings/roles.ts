// Which roles of the reader agree with what a line of a filing is.

import type { Role } from "../../src/facts/role";
import type { RecognizedTable } from "../../src/facts/recognized-table";
import type { FiledRole, FiledRow, Filing } from "./filing";

/** A line as the reader recognizes it. */
export type Line = RecognizedTable["lines"][number];

/** A role spelled as a key: "income net", "result basic earnings per share", "security". */
function spelled(role: Role): string {
  return "of" in role ? `${role.kind} ${role.of}` : role.kind;
}

const basic = ["result basic earnings per share", "result primary earnings per share"];
const diluted = ["result diluted earnings per share", "result fully diluted earnings per share"];
const available = ["result income available", "result diluted income"];

const agreeing: Readonly<Record<Exclude<FiledRole, "other">, readonly string[]>> = {
  weighted_average_shares: ["weighted-average shares"],
  net_income: ["income net"],
  continuing_income: ["income continuing", ...available],
  discontinued: ["income discontinued"],
  extraordinary: ["income extraordinary"],
  cumulative_effect: ["income accounting change"],
  income_available: available,
  preferred_dividends: ["deduction preferred dividends"],
  diluted_shares: ["result diluted shares", "result subtotal"],
  options_incremental: ["security"],
  warrants_incremental: ["security"],
  convertible_shares: ["security"],
  other_incremental: ["security"],
  interest_addback: ["income adjustment"],
  preferred_addback: ["income adjustment", "deduction preferred dividends"],
  basic_eps: basic,
  primary_eps: basic,
  diluted_eps: diluted,
  average_price: ["average market price"],
  assumed_proceeds: ["result assumed proceeds"],
  assumed_exercise_shares: ["result shares assumed exercised"],
  shares_repurchased: ["result shares assumed repurchased"],
};

/** A line that the filing's own arithmetic does not name can be anything but one of these. */
const neverOther =
  /^(?:income (?!adjustment)|weighted-average shares|security$|deduction preferred dividends)/;

/** What the reader takes a line for, or would have: a repetition is judged by what it repeats. */
export function takenFor({ role, alternatives }: Line): Role {
  return role.kind === "repeated" || role.kind === "not used" ? (alternatives[0] ?? role) : role;
}

/** Whether a role says of a line what the filing's transcriber says. */
export function agrees(filing: Filing, row: FiledRow, role: Role): boolean {
  const taken = spelled(role);
  if (row.role === "other") return !neverOther.test(taken);
  return [...agreeing[row.role], ...alsoAgreeing(filing, row)].includes(taken);
}

/** What is right of this line because of the other lines of its filing. */
function alsoAgreeing({ rows }: Filing, row: FiledRow): readonly string[] {
  const alike = rows.filter(({ role }) => role === row.role);
  const isAgain = alike[0] !== row;
  switch (row.role) {
    case "weighted_average_shares":
      return isAgain ? ["result subtotal", "result diluted shares"] : [];
    case "net_income":
      return isAgain || /\b(?:adjusted|common)\b/i.test(row.label) ? available : [];
    case "income_available":
      return rows.some(({ role }) => role === "net_income") ? [] : ["income net"];
    case "basic_eps":
    case "primary_eps":
      return rows.some(({ role }) => role === "diluted_eps") ? [] : ["result earnings per share"];
    case "diluted_eps":
      return rows.some(({ role }) => role === "basic_eps" || role === "primary_eps")
        ? []
        : ["result earnings per share"];
    default:
      return [];
  }
}

const kinds: Readonly<Partial<Record<FiledRole, RegExp>>> = {
  options_incremental: /options|warrants|other/i,
  warrants_incremental: /options|warrants|other/i,
  convertible_shares: /convertible/i,
};

/** Whether the kind of security fits too; true of whatever is no security. */
export function kindFits(row: FiledRow, role: Role): boolean {
  return role.kind !== "security" || (kinds[row.role]?.test(role.security.caption) ?? true);
}
