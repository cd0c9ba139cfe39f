import { className } from "../eps/class-name";
import { securityKinds } from "../eps/securities/securities";
import type { SecurityKind } from "../eps/securities/security-kind";
import { terms, type Term } from "../eps/term";
import { inFull } from "./abbreviations";
import { perShareOf, type IncomeLine, type Result, type Role } from "./role";
import { computationNamed, isSectionHeading, type Computation } from "./sections";

/** A caption in the form that the patterns are written for: no leaders, no remarks in parentheses but "(loss)". */
export function plainCaption(caption: string): string {
  return inFull(caption.replace(/[\s\u00a0]+/g, " "))
    .replace(/\((?!\s*(?:loss|losses|income|earnings)\s*\))[^)]*\)/gi, " ")
    .replace(/[()]/g, " ")
    .replace(/[.:_…]{2,}|[.:]\s*$/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const patterns = new Map<string, RegExp>();

/** A pattern in words: " / " between alternatives, " .. " between words that may stand apart, "|" between words for the same. */
function said(words: string): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const alternatives = words
    .split(" / ")
    .map((alternative) => `\\b(?:${alternative.replaceAll(" .. ", ")\\b.*\\b(?:")})\\b`);
  const pattern = new RegExp(alternatives.join("|"), "i");
  patterns.set(words, pattern);
  return pattern;
}

const income = "income|loss|earnings|profit";
const saysPerShare = `per .. shares? / (?:basic|diluted|primary)(?: and \\w+)? (?:${income}) / eps / ^(?:fully )?diluted$ / ^(?:assuming )?full dilution$ / ^(?:basic|primary)$`;
const sharesUsed =
  "shares? .. used / used .. comput\\w* .. shares? / shares? .. comput\\w* / weighted|(?<!\\bper (?:\\w+ )*)equivalents?|denominator|number of|shares outstanding";
const incomeUsed = `numerator / (?:${income}|\\w*holders|stock) (?:used|for (?:the )?(?:purposes?|comput\\w*|calculat\\w*|basic|diluted|primary|fully))`;
const before = `(?:${income}) .. before`;
const beforeTax = "before (?:(?:provision|benefit) (?:for|from) )?(?:income )?tax(?:es)?|pre-?tax";
const beforeMinority = "before (?:.* )?(?:minority|non-?controlling) interests?";
const perShareDividends = "dividends? .. per .. share";
const result = (of: Result): Role => ({ kind: "result", of });

/**
 * How preparers name the lines that are not securities, and what such a caption does not say; the more particular first. A
 * caption takes the first that fits; the others are its alternatives.
 */
const captionRules: readonly (readonly [role: Role, written: string, unless?: string])[] = [
  [
    result("antidilutive items"),
    "less|deduct|eliminate|exclude|items .. anti\\W?dilut\\w*|not dilut\\w*|not be dilut\\w* / anti\\W?dilut\\w* .. excluded|omitted / anti\\W?dilutive .. shares|securities|awards|options|warrants|units / shares|securities|awards|options|warrants|units .. excluded|not included|not been included",
  ],
  [
    result("shares assumed exercised"),
    "(?:options|warrants|shares) assumed (?:to be )?(?:exercised|issued) / shares .. assumed .. exercised|issued on exercise",
    "repurchas\\w*|reacquir\\w*|purchased|net|dilut\\w*|incremental|additional|conver\\w+",
  ],
  [
    result("assumed proceeds"),
    "^toward .. repurchase / ^reduction of .. borrowings|debt / investment .. of .. proceeds",
  ],
  [
    result("shares assumed repurchased"),
    "assumed|could|would|may|might|deemed .. repurchased|reacquired|purchased|bought / (?:re)?purchase of .. shares|stock / treasury (?:shares|stock) .. purchas\\w*|acquired|reacquired",
    "dilut\\w*|effect|incremental|equivalents?|additional|reduced by|net of|net shares|excess / \\w+,? less",
  ],
  [result("assumed proceeds"), "proceeds", "net of|less|reduced by|shares|effect|dilut\\w*|incremental"],
  [
    result("diluted shares"),
    "weighted|average|total|shares? .. diluted|dilution|equivalents?|conversions? / (?:fully )?diluted .. shares|weighted / denominator .. diluted / total .. shares|denominator / (?:shares|outstanding),? as adjusted$ / ^adjusted .. shares|outstanding",
    `attributable to|from|effect of|assumed (?:exercise|conversion) of|incremental|additional|issued|issuable|options?|warrants?|basic|beginning / ^(?:numerator|net (?:${income})|${income})`,
  ],
  [{ kind: "weighted-average shares" }, "weighted|average|shares .. basic and (?:fully )?diluted"],
  [
    { kind: "weighted-average shares" },
    "weighted|average .. shares?|stock|units|outstanding / shares,? .. weighted / (?:shares?|stock) outstanding(?!.*\\b(?:at|end|beginning)\\b) / shares used / (?:basic|primary) .. shares / ordinary shares / denominator / ^(?:actual )?outstanding$",
    "prices?|value|diluted|dilutive|dilution|equivalents?|options?|warrants?|convertible|conversion|restricted|unvested|non-?vested|profit|dividends?|incremental|unallocated|unearned|beginning|january|december|balance|(?:issued|sold|repurchased|exercised) (?:during|in)",
  ],
  [
    { kind: "weighted-average shares" },
    "^(?:weighted[- ])?average (?:number of )?(?:common )?shares outstanding",
  ],
  [
    { kind: "distributed earnings" },
    `distributed (?:earnings|income) / dividends? .. ${className} / ${className} .. dividends? / ^(?:cash )?dividends? .. common stock|shares`,
    "preferred|preference|per|participating|unvested|restricted",
  ],
  [{ kind: "participation" }, "participation|participation (?:weight|rate|ratio|right)"],
  [
    { kind: "deduction", of: "preferred dividends" },
    "preferred|preference .. dividends?|accretion / dividends? .. preferred|preference / accretion / deemed dividends? / beneficial conversion / gain|excess|discount|premium .. redemption|redeemed|repurchase|retirement|exchange .. preferred|preference",
    `${income} .. available|applicable|attributable|after|less / assumed|add|added|if[- ]converted|dilutive / ${perShareDividends} / (?:net )?(?:${income}) (?:less|after|plus)`,
  ],
  [
    { kind: "deduction", of: "participating securities" },
    "allocated|attributable|allocable|distributed .. participating|unvested / participating securities",
  ],
  [
    { kind: "deduction", of: "participating securities" },
    "general partners?",
    "after|net of|limited partners|unitholders",
  ],
  [
    { kind: "deduction", of: "non-controlling interests" },
    "(?:non-?controlling|minority) interests?",
    beforeMinority,
  ],
  [
    result("diluted income"),
    `${income} .. assumed conversions?|as adjusted|diluted|dilution|after assumed / ^adjusted net (?:${income})`,
  ],
  [result("diluted income"), `^(?:fully )?diluted (?:net )?(?:${income})`, "per|shares?|eps"],
  [
    result("income available"),
    `${income} .. available|applicable|attributable|attributed|allocable|allocated .. common|ordinary|limited partners|unitholders / (?:${income}) to common / available .. to common / (?:${income}) for common`,
  ],
  [
    { kind: "income", of: "accounting change" },
    "cumulative effect|(?:accounting|principle) changes?|changes? in accounting",
    before,
  ],
  [
    { kind: "income", of: "extraordinary" },
    "extraordinary / gain|loss .. extinguishment / gain|loss .. retirement|redemption|prepayment of .. debt|notes|bonds|debentures",
    before,
  ],
  [{ kind: "income", of: "discontinued" }, "discontinued|disposal", before],
  [
    { kind: "income", of: "continuing" },
    `continuing operations / ${before}|^before .. extraordinary|discontinued|cumulative|accounting|extinguishment|gain|loss`,
    `${beforeTax} / ${beforeMinority}`,
  ],
  [
    { kind: "income", of: "net" },
    `(?:net|distributable) (?:${income}) / profit|loss|earnings .. for the (?:period|year|quarter)|attributable to / ^(?:${income})(?: loss| income)?$ / ^numerator$ / (?:${income}) .. after (?:income )?tax(?:es)?`,
    `${beforeTax} / ${beforeMinority} / operating|comprehensive`,
  ],
  [
    { kind: "average market price" },
    "average .. price|value / market price",
    "effect|method|assumed|assuming|exercise|conversion|options?|warrants?|closing|end|ending",
  ],
];

const adjustment =
  "interest|dividends?|gains?|fair value|amortization|contributions?|incremental expense|tax (?:effect|on) / income|numerator|earnings .. adjustments?|effect / adjustments? .. income|numerator|earnings";

const restated =
  "(?<!(?:preferred|preference) )(?:stock|share) (?:dividend|split)s? / \\w+-for-\\w+ .. split / bonus issue";

/** Terms that say nothing outside of a security's block: gross shares, and what they are exercised, issued or bought back for. */
const partOfBlock =
  "(?:exercise|strike|conversion) (?:prices?|rate|ratio)|principal|face (?:value|amount)|unrecognized|(?:under|subject to) (?:options?|warrants?)|(?:options?|warrants?) (?:outstanding|exercisable|granted)|number of (?:\\w+ )?(?:options|warrants|units)";

/** Whether a caption says one thing, and not another. */
function says(plain: string, written: string, unless?: string): boolean {
  return said(written).test(plain) && (unless === undefined || !said(unless).test(plain));
}

/** The roles that a caption with figures can have outside of a block, the likeliest first. */
export function rolesOf(caption: string): readonly Role[] {
  const plain = plainCaption(caption);
  if (
    says(
      plain,
      partOfBlock,
      "dilut\\w+|effect|incremental|equivalents?|net|assumed|range / average number of .. units",
    )
  ) {
    const [term = terms.shares] = securityKinds.flatMap((kind) => termOf(plain, kind) ?? []);
    return [{ kind: "term", term }];
  }
  const ruled = captionRules
    .filter(([, written, unless]) => says(plain, written, unless))
    .map(([role]) => role);
  const security = securityNamed(plain);
  const shares: readonly Role[] = security ? [{ kind: "security", security }] : [];
  const added: readonly Role[] = says(
    plain,
    adjustment,
    `${perShareDividends} / ${beforeMinority} / ${restated} / ratio|payout|yield|coverage|depreciation`,
  )
    ? [{ kind: "income adjustment", security: adjusted(plain) }]
    : [];
  const perShare: readonly Role[] = isPerShare(plain) ? [perShareRole(caption)] : [];
  return [...perShare, ...ruled, ...added, ...shares];
}

/** Whether a caption is one of earnings per share: not of the shares used for them, nor of a price or a dividend. */
function isPerShare(plain: string): boolean {
  return says(
    plain,
    saysPerShare,
    `${sharesUsed} / ${incomeUsed} / price|value|dividends?|distributions?|options?|warrants?|convertible`,
  );
}

/** The result that a line of earnings per share is: of the computation that its caption names, or else its section. */
export function perShareRole(caption: string, section?: Computation): Role {
  const of = computationNamed(caption) ?? section;
  return { kind: "result", of: perShareOf(of), on: incomeNamed(plainCaption(caption)) };
}

/** The computation that a caption names without another word. */
export function computationAlone(caption: string): Computation | undefined {
  const plain = plainCaption(caption);
  if (/^\W*basic (?:and|&) diluted\W*$/i.test(plain)) return "basic";
  return isSectionHeading(plain) ? computationNamed(plain) : undefined;
}

/** The line of income that a caption speaks of; net income where it names no other. */
function incomeNamed(plain: string): IncomeLine {
  if (
    says(plain, "before .. extraordinary|discontinued|cumulative|accounting|change|gain|loss|extinguishment")
  )
    return "continuing";
  const rule = captionRules.find(
    ([role, written, unless]) => role.kind === "income" && says(plain, written, unless),
  );
  return rule?.[0].kind === "income" ? rule[0].of : "net";
}

/** Whether a caption speaks of shares restated for a split or a stock dividend. */
export function saysRestated(caption: string): boolean {
  return says(plainCaption(caption), restated);
}

/** Whether a caption is of income before taxes or before minority interests. */
export function saysBeforeTaxesOrMinority(caption: string): boolean {
  return says(plainCaption(caption), `${beforeTax} / ${beforeMinority}`);
}

/** Whether a caption speaks of a loss and of nothing else: its amount is then often shown without its sign. */
export function saysLoss(caption: string): boolean {
  const plain = plainCaption(caption);
  return says(plain, "loss(?:es)?", "(?:income|earnings|profit|gain)(?! tax)");
}

/** Whether a caption is of what preferred stock earns, which never raises the income of others; gains on it do. */
export function saysDividends(caption: string): boolean {
  return says(plainCaption(caption), "dividends?|distributions?|accretion|beneficial conversion");
}

/** The kind of security that a caption names. */
export function securityNamed(caption: string): SecurityKind | undefined {
  const plain = plainCaption(caption);
  const named = securityKinds.filter(({ written }) => written.test(plain));
  // What is exercised is an option or a warrant, whoever holds it.
  const isExercised = /\bexercis/i.test(plain);
  return named.find(({ method }) => isExercised && method === "treasury stock method") ?? named[0];
}

/** The kind of security whose adjustment a caption names, as far as it says. */
function adjusted(plain: string): SecurityKind | undefined {
  const named = securityNamed(plain);
  return named?.method === "as given" ? undefined : named;
}

/** The term of a security that a caption in its block names: the one named first, as in "Exercise price of shares under option". */
export function termOf(caption: string, security: SecurityKind): Term | undefined {
  const plain = plainCaption(caption).toLowerCase();
  const exact = security.terms.find(({ term }) => term.caption === plain);
  const [first] = security.terms
    .map(({ term, written }) => ({ term, at: plain.search(written) }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => left.at - right.at);
  return (exact ?? first)?.term;
}
