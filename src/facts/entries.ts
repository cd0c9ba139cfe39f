import type { Decimal } from "../eps/decimal";
import { other } from "../eps/securities/other";
import type { SecurityKind } from "../eps/securities/security-kind";
import { isOnlyClass } from "./class-names";
import {
  computationAlone,
  perShareRole,
  plainCaption,
  rolesOf,
  saysBeforeTaxesOrMinority,
  securityNamed,
  termOf,
} from "./captions";
import { isPerShareResult, isResult, type Result, type Role } from "./role";
import { showTheSame } from "./footing";
import { isBlank, textOf, type Cell } from "./grid";
import type { Layout } from "./headings";
import { amountAt, readAmount, type Amount, type AmountGrid } from "./notation";
import {
  computationNamed,
  goesOn,
  isDilutedComputation,
  isSectionHeading,
  noSection,
  sectionBeneath,
  sectionOfLine,
  type Computation,
  type Section,
} from "./sections";

/** What the figures of a line count: only money adds to money, and shares to shares. */
export type Channel = "money" | "shares" | "per share";

/** A row of the table as its own words and the headings above it explain it, before it is compared with other rows. */
export interface Entry {
  readonly row: number;
  readonly caption: string;
  /** What it can be, the likeliest first. */
  readonly roles: readonly Role[];
  readonly section: Section;
  readonly channel?: Channel | undefined;
  /** One a period; undefined for none. */
  readonly amounts: readonly (Decimal | undefined)[];
  /** The row of the security's heading above it. */
  readonly block?: number | undefined;
}

/** The rows of a table from its first line, each with what it can be. */
export function entriesOf(
  cells: readonly (readonly Cell[])[],
  amounts: AmountGrid,
  { captionColumn, periods, firstLine }: Layout,
): readonly Entry[] {
  const context = new Context();
  const firstHeading = cells.findIndex((row) => periods.some(({ column }) => !isBlank(row[column])));
  const inColumns = (row: readonly Cell[]) =>
    periods.map(({ column }) => String(row[column]?.value).trim()).join("\n");
  const headings = new Set(cells.slice(firstHeading, firstLine).map(inColumns));
  const entries = cells.flatMap((row, index): readonly Entry[] => {
    const caption = printedCaption(row[captionColumn]);
    const figures = periods.flatMap(({ column }) => (isBlank(row[column]) ? [] : (row[column] as Cell)));
    if (index < firstLine && (figures.length > 0 || caption === "")) return [];
    const isHeadingAgain = caption === "" && index >= firstLine && headings.has(inColumns(row));
    if (figures.length > 0) {
      if (isHeadingAgain) return [];
      const numbers = periods.map(({ column }) => numberOf(amountAt(amounts, index, column)));
      return [context.figures(index, caption, numbers, shapeOf(figures, numbers))];
    }
    if (caption === "") {
      context.leaveBlock();
      return [];
    }
    if (index < firstLine && isTitleOf(caption, index < firstHeading)) return [];
    const heading = context.heading(index, caption);
    // Right above the first figures, a security's name is the heading of their block and not a title.
    const isTitle = index < firstLine && (index < firstLine - 1 || securityNamed(caption) === undefined);
    return isTitle ? [] : [heading];
  });
  return withDivisors(entries);
}

/** Whether a text above the lines is a title: above the headings of the columns all but the shortest section headings are. */
function isTitleOf(text: string, isAboveHeadings: boolean): boolean {
  return titleWords.test(text) || (isAboveHeadings && !isSectionHeading(text));
}

/** A title names what the exhibit is about, and says nothing of the lines right beneath it. */
const titleWords = /\b(?:exhibit|computations?|calculations?|statements?|schedule)\b/i;

/** Income, shares and the amount per share under one caption: the second of the three is the shares. */
function withDivisors(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry, index) => {
    const [before, after] = [entries[index - 1], entries[index + 1]];
    const isDivisor =
      entry.caption !== "" &&
      before?.caption === entry.caption &&
      after?.caption === entry.caption &&
      before.channel === "money" &&
      after.channel === "per share";
    return isDivisor
      ? { ...entry, channel: "shares", roles: [{ kind: "weighted-average shares" }, ...entry.roles] }
      : entry;
  });
}

/** A caption without the leaders that point to its figures. */
function printedCaption(cell: Cell | undefined): string {
  return textOf(cell)
    .replace(/\s+/g, " ")
    .replace(/[\s.…]*\.{2,}\s*$/, "")
    .trim();
}

/** How the figures of a row are written. */
interface Shape {
  readonly isNil: boolean;
  readonly isWhole: boolean;
  readonly places: number;
  /** Digits before the decimal point, at most. */
  readonly wholeDigits: number;
  readonly hasCurrency: boolean;
  readonly hasPercent: boolean;
}

function numberOf(amount: Amount): Decimal | undefined {
  return amount.kind === "number" ? amount.value : undefined;
}

function shapeOf(figures: readonly Cell[], amounts: Entry["amounts"]): Shape {
  const numbers = amounts.filter((amount) => amount !== undefined);
  return {
    isNil: numbers.every((number) => number.isZero()),
    isWhole: numbers.every((number) => number.isInteger()),
    places: Math.max(
      0,
      ...numbers.map((number) => number.decimalPlaces()),
      ...figures.map(({ text }) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0),
    ),
    wholeDigits: Math.max(0, ...numbers.map((number) => number.e + 1)),
    hasCurrency: figures.some((cell) => /[$£€¥₹]/.test(cell.text) && numberOf(readAmount(cell))),
    hasPercent: figures.some(({ text }) => text.includes("%")),
  };
}

/** What the lines met so far mean for the next one. */
class Context {
  #section: Section = noSection;
  /** The heading above, which says what a class of stock alone stands for; after dilution that is one part of several. */
  #heading = "";
  #block: { readonly security: SecurityKind; readonly row: number } | undefined;
  /** What the lines beneath the security's heading have been so far. */
  #inBlock: "terms" | "detail" | undefined;
  #previous: "heading" | Channel | undefined;
  /** The amounts of money met so far. */
  #money: readonly Entry["amounts"][] = [];
  #hasShares = false;
  #hasPerShare = false;
  /** The line before was "Basic" or "Diluted" alone, beneath a heading of shares. */
  #isListOfShares = false;

  leaveBlock(): void {
    this.#block = undefined;
    this.#inBlock = undefined;
  }

  heading(row: number, caption: string): Entry {
    this.leaveBlock();
    this.#section = sectionBeneath(caption, this.#section, this.#previous === "heading");
    if (!goesOn(caption)) this.#previous = "heading";
    this.#heading = isDilutedComputation(computationAlone(caption)) ? "" : caption;
    const plain = plainCaption(caption);
    const security = plain.length <= longestName ? securityNamed(caption) : undefined;
    const isOfBlock = security && !/^(?:effect of|common (?:stock|share) equivalents?$)/i.test(plain);
    if (isOfBlock) this.#block = { security, row };
    const roles: readonly Role[] = isOfBlock
      ? [{ kind: "security heading", security }, { kind: "heading" }]
      : [{ kind: "heading" }];
    return { row, caption, roles, section: this.#section, amounts: [] };
  }

  figures(row: number, printed: string, amounts: Entry["amounts"], shape: Shape): Entry {
    const caption = this.#inFull(printed);
    const said = rolesOf(caption);
    const section = sectionOfLine(caption, this.#section, this.#hasPerShare);
    // What remains of the shares assumed exercised and bought back is no term where none stands above it.
    const isRemainder =
      this.#inBlock === "detail" && /^(?:net|additional|incremental|dilutive)\b/i.test(caption);
    if (isRemainder) this.leaveBlock();
    const term = this.#block && termOf(caption, this.#block.security);
    if (term && !isOfWhole(said[0])) {
      const roles: readonly Role[] = [{ kind: "term", term }, ...said];
      this.#inBlock = "terms";
      this.#previous = undefined;
      return { row, caption, roles, section, amounts, block: this.#block?.row };
    }
    if (
      this.#block &&
      /^(?:net |total )?(?:incremental|dilutive|additional) (?:common )?shares\b/i.test(caption)
    ) {
      const roles: readonly Role[] = [{ kind: "result", of: "incremental shares" }, ...said];
      return { row, caption, roles, section, amounts, block: this.#block.row };
    }
    // The detail of the treasury stock method belongs to the block that it is worked out for.
    const isDetail = said.some((role) => role.kind === "result" && detail.includes(role.of));
    if (isDetail) this.#inBlock ??= "detail";
    else this.leaveBlock();
    const isListed = this.#section.part === "shares" && computationAlone(caption) !== undefined;
    this.#isListOfShares = isListed && (this.#previous === "heading" || this.#isListOfShares);
    const channel = this.#isListOfShares ? "shares" : this.#channelOf(caption, said, amounts, shape);
    if (channel === "money") this.#money = [...this.#money, amounts];
    if (channel === "shares") this.#hasShares = true;
    if (channel === "per share") this.#hasPerShare = true;
    if (channel) this.#previous = channel;
    const roles = rolesIn(channel, said, caption, section);
    return { row, caption, roles, section, channel, amounts };
  }

  /** The name of a class with what the heading above it says of the class: "Weighted-average shares, Class A". */
  #inFull(caption: string): string {
    if (!isOnlyClass(caption)) {
      // The lines of a computation go on beneath its name; those of a list end with it.
      if (!computationAlone(this.#heading)) this.#heading = "";
      return caption;
    }
    const whole = `${this.#heading.replace(/\W+$/, "")}, ${caption}`;
    const [role] = rolesOf(whole);
    const isOfClass = role?.kind === "security" ? role.security !== other : ofClass.test(role?.kind ?? "");
    return isOfClass ? whole : caption;
  }

  #channelOf(
    caption: string,
    said: readonly Role[],
    amounts: Entry["amounts"],
    shape: Shape,
  ): Channel | undefined {
    if (shape.hasPercent) return undefined;
    if (this.#isPerShare(caption, said, amounts, shape)) return "per share";
    const [role] = said.filter((other) => !isPerShareResult(other));
    const own = role && channelOfRole(role);
    const { part } = this.#section;
    if (role?.kind === "security") {
      const isMoney = shape.hasCurrency
        ? part !== "shares"
        : part === "income" && this.#previous !== "shares";
      return isMoney && !/\bshares?\b|\bequivalents?\b/i.test(caption) ? "money" : "shares";
    }
    if (own) return own;
    if (role && role.kind !== "result") return undefined;
    if (shape.hasCurrency || saysBeforeTaxesOrMinority(caption)) return "money";
    if (/\bshares (?:outstanding|issued)\b|\bnumber of shares\b/i.test(caption)) return "shares";
    if (this.#previous === "money" || this.#previous === "shares") return this.#previous;
    if (part === "income") return "money";
    return part === "shares" || /\bshares?\b/i.test(caption) ? "shares" : undefined;
  }

  /** Whether the figures are for one share: as the caption says, or as figures beneath such a heading look. */
  #isPerShare(
    caption: string,
    said: readonly Role[],
    amounts: Entry["amounts"],
    { isNil, isWhole, places, wholeDigits }: Shape,
  ): boolean {
    const [role] = said;
    const says = role !== undefined && isPerShareResult(role);
    const { part } = this.#section;
    const of = this.#section.of ?? computationNamed(caption);
    const isBeneath = part === "per share" || (this.#previous === "per share" && of !== undefined);
    const isIncome =
      role === undefined ||
      role.kind === "income" ||
      (role.kind === "income adjustment" && part === "per share") ||
      (role.kind === "result" && /income/.test(role.of));
    if (isNil) return says || (isIncome && isBeneath);
    if (wholeDigits >= 4 || (isWhole && wholeDigits >= 3)) return false;
    const saysPer = /\b(?:per|eps)\b/i.test(caption);
    if (!saysPer && isSumOf(amounts, this.#money)) return false;
    // "Diluted income" beneath income and what is added to it is the numerator.
    const isNumerator = said.some((other) => isResult(other, "diluted income")) && !saysPer;
    if (isNumerator && this.#previous === "money" && !this.#hasShares && part !== "per share") return false;
    if (says) return true;
    // A caption that says per share itself, and not that it is of income, is of dividends or of something else.
    if (!isIncome || /\bper\b.*\b(?:share|unit)\b/i.test(caption)) return false;
    if (isWhole) return part === "per share" && role?.kind !== "income adjustment";
    // Income in millions is printed with one decimal, and printed again in the next computation.
    if (places < 2) {
      const follows = this.#money.length > 0 && this.#hasShares && this.#previous !== "money";
      return part === "per share" && follows && !this.#money.some((before) => showTheSame(before, amounts));
    }
    return isBeneath || this.#previous === "per share" || (of !== undefined && this.#money.length > 0);
  }
}

/** Whether amounts repeat one of the lines before them, or are what the last of them add up to. */
function isSumOf(amounts: Entry["amounts"], before: readonly Entry["amounts"][]): boolean {
  if (before.some((line) => showTheSame(line, amounts))) return true;
  const sums = before
    .slice(-mostAdded)
    .reduceRight<readonly Entry["amounts"][]>(
      (from, line) => [...from, line.map((amount, period) => plus(amount, from.at(-1)?.[period]))],
      [],
    );
  return sums.some((sum) => showTheSame(sum, amounts));
}

const mostAdded = 6;

/** Whether a caption is of the whole computation, in whichever block it stands. */
function isOfWhole(role: Role | undefined): boolean {
  return /^(?:income|weighted-average shares)$/.test(role?.kind ?? "") || isResult(role, "diluted shares");
}

function plus(left: Decimal | undefined, right: Decimal | undefined): Decimal | undefined {
  return left && right ? left.plus(right) : (left ?? right);
}

/** What lines beneath a heading can give class by class. */
const ofClass = /^(?:weighted-average shares|distributed earnings|participation|result)$/;

const detail: readonly Result[] = [
  "shares assumed exercised",
  "assumed proceeds",
  "shares assumed repurchased",
];

/** A heading that names a security is short; a longer text speaks of one. */
const longestName = 80;

/** The roles that figures of a channel can have, the likeliest first. */
function rolesIn(
  channel: Channel | undefined,
  said: readonly Role[],
  caption: string,
  section: Section,
): readonly Role[] {
  const others = said.filter((role) => !isPerShareResult(role));
  // A computation aside assumes conversion.
  const computation = section.of ?? (section.isAside ? "diluted" : undefined);
  if (channel === "per share") return [perShareRole(caption, computation), ...others];
  if (channel === undefined) return others;
  if (others.length === 0) {
    const alone = computationAlone(caption);
    const role = alone && amountsAlone[channel][alone];
    return role ? [role] : [];
  }
  const security = securityNamed(caption);
  // What a security's name stands for among the numerators is what it adds to income.
  const added: readonly Role[] =
    channel === "money" && security && others[0]?.kind === "security"
      ? [{ kind: "income adjustment", security }]
      : [];
  const fitting = others.filter((role) => (channelOfRole(role) ?? channel) === channel);
  return [...added, ...fitting, ...others.filter((role) => !fitting.includes(role))];
}

/** What the amounts of a computation are that stand under its name alone: "Basic" beneath "Weighted-average shares:". */
const amountsAlone: Readonly<Record<"money" | "shares", Readonly<Partial<Record<Computation, Role>>>>> = {
  money: {
    basic: { kind: "result", of: "income available" },
    diluted: { kind: "result", of: "diluted income" },
  },
  shares: {
    basic: { kind: "weighted-average shares" },
    diluted: { kind: "result", of: "diluted shares" },
  },
};

function channelOfRole(role: Role): Channel | undefined {
  switch (role.kind) {
    case "income":
    case "deduction":
    case "income adjustment":
      return "money";
    case "weighted-average shares":
    case "security":
      return "shares";
    case "term":
      return role.term.unit === "shares" ? "shares" : undefined;
    case "result":
      if (isPerShareResult(role)) return "per share";
      if (role.of === "antidilutive items" || role.of === "subtotal") return undefined;
      return /income|proceeds/.test(role.of) ? "money" : "shares";
    default:
      return undefined;
  }
}
