import { securityKinds } from "../eps/securities/securities";
import type { SecurityKind } from "../eps/securities/security-kind";
import type { Term } from "../eps/term";

/** What a line of the table is. */
export type Role =
  | { readonly kind: "income"; readonly of: IncomeLine }
  | { readonly kind: "deduction"; readonly of: Deduction }
  | { readonly kind: "weighted-average shares" }
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
  /** A result as the preparer reports it: compared, never used. */
  | { readonly kind: "result"; readonly of: Result }
  /** A line that says again what another line has said. */
  | { readonly kind: "repeated"; readonly row: number }
  | { readonly kind: "not used" };

export type IncomeLine = "net" | "continuing" | "discontinued" | "extraordinary" | "accounting change";
export type Deduction = "preferred dividends" | "participating securities" | "non-controlling interests";
export type Result =
  | "income available"
  | "diluted income"
  | "diluted shares"
  | "subtotal"
  | "basic earnings per share"
  | "diluted earnings per share"
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
    case "result":
      return `${capitalized(role.of)}, as reported`;
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

/** A caption in the form that the patterns are written for: no leaders, no remarks in parentheses but "(loss)". */
export function plainCaption(caption: string): string {
  return caption
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/\((?!\s*(?:loss|losses|income|earnings)\s*\))[^)]*\)/gi, " ")
    .replace(/[()]/g, " ")
    .replace(/[.:_…]{2,}|[.:]\s*$/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

interface CaptionRule {
  readonly role: Role;
  readonly written: RegExp;
  readonly unless?: RegExp;
}

const income = String.raw`(?:income|loss|earnings|profit)`;
const perShare = new RegExp(
  String.raw`\bper\b.{0,30}\bshares?\b|\b(?:basic|diluted|primary)(?: and \w+)? ${income}\b|\beps\b`,
  "i",
);
const sharesUsed =
  /\bshares?\b.*\bused\b|\bused\b.*\bcomput|\bweighted\b|\bequivalents?\b|\bdenominator\b|\bnumber of\b/i;
const result = (of: Result): Role => ({ kind: "result", of });

/**
 * How preparers name the lines that are not securities, the more particular first. A caption takes the first that fits; the
 * others are its alternatives.
 */
const captionRules: readonly CaptionRule[] = [
  {
    role: result("diluted earnings per share"),
    written: new RegExp(
      String.raw`\b(?:diluted|fully|assuming (?:full )?dilution)\b.*?(?:${perShare.source})|(?:${perShare.source}).*\b(?:diluted|assuming (?:full )?dilution)\b|^diluted$|^fully diluted$`,
      "i",
    ),
    unless: new RegExp(String.raw`${sharesUsed.source}|\band (?:fully )?diluted\b`, "i"),
  },
  {
    role: result("basic earnings per share"),
    written: new RegExp(
      String.raw`\b(?:basic|primary)\b.*?(?:${perShare.source})|(?:${perShare.source}).*\b(?:basic|primary)\b|^basic$|^primary$`,
      "i",
    ),
    unless: new RegExp(String.raw`${sharesUsed.source}|\band (?:fully )?diluted\b`, "i"),
  },
  {
    role: result("earnings per share"),
    written: perShare,
    unless: new RegExp(`${sharesUsed.source}|\\bprice\\b|\\bdividends?\\b`, "i"),
  },
  {
    role: result("diluted shares"),
    written:
      /\b(?:weighted|average|total|adjusted|shares?)\b.*\b(?:diluted|dilution|equivalents|(?:assumed )?conversions?)\b|\bdiluted\b.*\b(?:shares|weighted)\b/i,
    unless:
      /\b(?:attributable to|from|effect of|assumed (?:exercise|conversion) of|incremental|options?|warrants?)\b/i,
  },
  {
    role: { kind: "weighted-average shares" },
    written:
      /\b(?:weighted|average)\b.*\b(?:shares?|stock)\b|\b(?:shares?|stock) outstanding\b|\bshares used\b|\bbasic\b.*\bshares\b|\bordinary shares\b|\bdenominator\b/i,
    unless:
      /\bprices?\b|\bdilut(?:ed|ive|ion)\b|\bequivalents?\b|\boptions?\b|\bwarrants?\b|\bconver(?:tible|sion)\b|\brestricted\b/i,
  },
  {
    role: { kind: "deduction", of: "preferred dividends" },
    written:
      /\b(?:preferred|preference)\b.*\b(?:dividends?|accretion)\b|\bdividends?\b.*\b(?:preferred|preference)\b|\baccretion\b|\bdeemed dividends?\b/i,
    unless: new RegExp(
      String.raw`\b${income}\b.*\b(?:available|applicable|attributable|after|less)\b|\b(?:assumed|add(?:ed)?|if[- ]converted|dilutive)\b`,
      "i",
    ),
  },
  {
    role: { kind: "deduction", of: "participating securities" },
    written:
      /\b(?:allocated|attributable|allocable|distributed)\b.*\b(?:participating|unvested)\b|\bparticipating securities\b/i,
  },
  {
    role: { kind: "deduction", of: "non-controlling interests" },
    written: /\b(?:non-?controlling|minority) interests?\b/i,
  },
  {
    role: result("diluted income"),
    written: new RegExp(
      String.raw`\b${income}\b.*\b(?:assumed conversions?|as adjusted|diluted|after assumed)\b|^adjusted net ${income}`,
      "i",
    ),
  },
  {
    role: result("income available"),
    written: new RegExp(
      String.raw`\b${income}\b.*\b(?:available|applicable|attributable|allocable)\b.*\b(?:common|ordinary)\b`,
      "i",
    ),
  },
  {
    role: { kind: "income", of: "accounting change" },
    written: /\bcumulative effect\b|\b(?:accounting|principle) changes?\b|\bchanges? in accounting\b/i,
    unless: new RegExp(String.raw`\b${income}\b.*\bbefore\b`, "i"),
  },
  {
    role: { kind: "income", of: "extraordinary" },
    written: /\bextraordinary\b/i,
    unless: new RegExp(String.raw`\b${income}\b.*\bbefore\b`, "i"),
  },
  {
    role: { kind: "income", of: "discontinued" },
    written: /\bdiscontinued\b|\bdisposal\b/i,
    unless: new RegExp(String.raw`\b${income}\b.*\bbefore\b`, "i"),
  },
  {
    role: { kind: "income", of: "continuing" },
    written: new RegExp(
      String.raw`\bcontinuing operations\b|\b${income}\b.*\bbefore\b.*\b(?:extraordinary|discontinued|cumulative|accounting)\b`,
      "i",
    ),
  },
  {
    role: { kind: "income", of: "net" },
    written: new RegExp(
      String.raw`\bnet (?:loss income|income loss|loss earnings|earnings loss|${income})\b|\b(?:profit|loss|earnings)\b.*\b(?:for the (?:period|year|quarter)|attributable to)\b|^(?:net )?(?:income|earnings|loss|profit)(?: loss| income)?$`,
      "i",
    ),
  },
  {
    role: { kind: "average market price" },
    written: /\baverage\b.*\b(?:market|fair|share|stock)?\s*(?:price|value)\b|\bmarket price\b/i,
  },
];

const adjustment =
  /\b(?:interest|dividends?|gains?|fair value|amortization)\b|\b(?:income|numerator|earnings)\b.*\b(?:adjustments?|effect)\b|\badjustments?\b.*\b(?:income|numerator|earnings)\b/i;

/** The roles that a caption with figures can have outside of a block, the likeliest first. */
export function rolesOf(caption: string): readonly Role[] {
  const plain = plainCaption(caption);
  const ruled = captionRules
    .filter(({ written, unless }) => written.test(plain) && !unless?.test(plain))
    .map(({ role }) => role);
  const security = securityNamed(plain);
  const shares: readonly Role[] = security ? [{ kind: "security", security }] : [];
  if (adjustment.test(plain))
    return [...ruled, { kind: "income adjustment", security: adjusted(plain) }, ...shares];
  return [...ruled, ...shares];
}

/** The kind of security that a caption names. */
export function securityNamed(caption: string): SecurityKind | undefined {
  const plain = plainCaption(caption);
  return securityKinds.find(({ written }) => written.test(plain));
}

/** The kind of security whose adjustment a caption names, as far as it says. */
function adjusted(plain: string): SecurityKind | undefined {
  const named = securityNamed(plain);
  return named?.method === "as given" ? undefined : named;
}

/** The term of a security that a caption in its block names. */
export function termOf(caption: string, security: SecurityKind): Term | undefined {
  const plain = plainCaption(caption).toLowerCase();
  const exact = security.terms.find(({ term }) => term.caption === plain);
  return (exact ?? security.terms.find(({ written }) => written.test(plain)))?.term;
}

/** The roles that a person can give to any line. */
export const assignableRoles: readonly Role[] = [
  ...Object.keys(incomeInWords).map((of): Role => ({ kind: "income", of: of as IncomeLine })),
  ...Object.keys(deductionInWords).map((of): Role => ({ kind: "deduction", of: of as Deduction })),
  { kind: "weighted-average shares" },
  { kind: "average market price" },
  ...securityKinds.map((security): Role => ({ kind: "security", security })),
  { kind: "income adjustment", security: undefined },
  { kind: "not used" },
];
