import { readPrinted } from "./notation";

/** A part of a line, from its first character to the place behind its last. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A figure, or a sign for none, that may be a column's value; its end is that of its digits, without a footnote mark. */
export interface PrintedValue extends Stretch {
  /**
   * Whether a gap or leaders set it apart from what stands before it, as a column's value mostly is; a small number that
   * begins a line may be the rest of a caption, "due / 1998".
   */
  readonly apart: boolean;
}

/** A line of fixed-width text. */
export interface PrintedLine {
  /** The line without tags, every character in its place. */
  readonly text: string;
  readonly isRuler: boolean;
  readonly opensTable: boolean;
  readonly opensPage: boolean;
  /** Where the tags of the columns stand: the `<C>` of EDGAR. */
  readonly columnTags: readonly number[];
  /** Its parts with gaps between them; those of a ruler with any space between them. */
  readonly stretches: readonly Stretch[];
  /** The figures at its end, from the left: some may belong to the caption. */
  readonly values: readonly PrintedValue[];
}

const tags = /<\/?[a-z][a-z0-9-]*>/gi;
/** A longer line is a paragraph. */
const longestLine = 300;

export function readLine(raw: string): PrintedLine {
  const expanded = raw.length > longestLine ? raw : withoutTabs(raw.replace(/\u00a0/g, " "));
  const text = withoutLoneCurrency(withoutEscape(expanded.replace(tags, (tag) => " ".repeat(tag.length))));
  const isRuler = isRulerText(text);
  const found = expanded.includes("<") ? [...expanded.matchAll(tags)] : [];
  const isTagged = (tag: string) => found.some(([name]) => name.toUpperCase() === tag);
  return {
    text,
    isRuler,
    opensTable: isTagged("<TABLE>"),
    opensPage: isTagged("<PAGE>"),
    columnTags: found.filter(([name]) => name.toUpperCase() === "<C>").map(({ index }) => index),
    stretches: stretchesOf(text, isRuler ? /\S+/g : /\S+(?: \S+)*/g),
    values: isRuler || text.length > longestLine || text.includes("\n") ? [] : trailingValues(text),
  };
}

/** Tab stops are eight characters apart; a tab always leaves a gap. */
function withoutTabs(line: string): string {
  return line.split("\t").reduce((before, after) => {
    const gap = 8 - (before.length % 8);
    return before + " ".repeat(gap < 2 ? gap + 8 : gap) + after;
  });
}

/** Mail programs put "- " in front of a line that begins with a dash. */
function withoutEscape(line: string): string {
  return line.startsWith("- -") ? line.slice(2) : line;
}

function isRulerText(text: string): boolean {
  return /^[-=_\s]+$/.test(text) && /[-_]{3}|=|_|(?:- ){4}-/.test(text);
}

function stretchesOf(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ 0: part, index }) => ({
    text: part,
    start: index,
    end: index + part.length,
  }));
}

const currency = "[$£€¥₹]";
const digits = String.raw`(?:\d[\d,]*(?:\.\d*)?|\.\d+)`;
const number =
  String.raw`(?:[-−–]?${currency}?${digits} ?%?` +
  String.raw`|\( {0,9}(?:${currency} {0,9})?[-−–]?${digits} ?%? ?\) ?%?),?`;
const none = String.raw`(?:-0-|-{1,3}|—|–|n/a|nil|none)`;
const mark = String.raw`(?: ?(?:\*{1,3}|#{1,2}|\([\da-z]{1,2}\)))`;
const trailingValue = new RegExp(
  String.raw`(?<=^|\s|\.\.|\s\.|…)(?<figure>(?:${currency} {0,30})?(?:${number}|${none}))${mark}{0,2}$`,
  "i",
);
/** What stands before a number that is part of a caption: "September 30", "FAS 128", "due 2003". */
const introducesNumber = new RegExp(
  String.raw`(?:\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?` +
    String.raw`|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|no|notes?|exhibit|item|s?fas|apb|opinion|series|class|page|form` +
    String.raw`|rule|section|statement|paragraphs?|due|in|of|to|at|by|and|or|than|from|through|ended|ending)\.?` +
    String.raw`|\d,|[#/&])\s*$`,
  "i",
);

const loneCurrency = new RegExp(String.raw`(?<=\s\s|\.\.)(?:\s*${currency})+$`);

/** The figures at the end of a line, read from the right up to the first word. */
function trailingValues(text: string): readonly PrintedValue[] {
  const found: PrintedValue[] = [];
  for (let rest = text.trimEnd(); rest !== "";) {
    const match = trailingValue.exec(rest);
    const figure = match?.groups?.["figure"];
    if (!match || figure === undefined) break;
    const before = rest.slice(0, match.index);
    const value = afterLeaders(match[0], before, found);
    if (readPrinted(figure).kind === "text") break;
    const start = rest.length - value.length;
    const isFirstWord = before.trim() === "" && /^(?:\d{1,4}\.?|[\d.]+%)$/.test(value);
    const apart = !isFirstWord && /^\s*$|\s{2}$|(?:\.\.|\s\.|…)\s?$/.test(before);
    if (!apart && introducesNumber.test(before)) break;
    found.unshift({
      text: value.replace(/\s+/g, " "),
      start,
      end: match.index + figure.length,
      apart,
    });
    rest = withoutLoneCurrency(before);
  }
  return found;
}

/** A currency sign with no figure stands in a column that has none. */
function withoutLoneCurrency(text: string): string {
  return text.trimEnd().replace(loneCurrency, "").trimEnd();
}

/** A point between leaders and digits is one of the leaders, or a decimal point as in the values that follow. */
function afterLeaders(value: string, before: string, following: readonly PrintedValue[]): string {
  const isGlued = before.endsWith(".") && /^\.\d+/.test(value);
  if (!isGlued || /^\.0/.test(value)) return value;
  const isDecimal =
    following.length > 0 ? following.some(({ text }) => /\.\d/.test(text)) : /^\.\d\d\b/.test(value);
  return isDecimal ? value : value.slice(1);
}

const leaders = /(?:\s*\.){2,}\s*$|\s+\.\s*$|…+\s*$/;

/** A caption without the dots that lead to its figures, and with single spaces. */
export function withoutLeaders(caption: string): string {
  return caption.replace(leaders, "").replace(/\s+/g, " ").trim();
}

export function endsInLeaders(caption: string): boolean {
  return /(?:\s*\.){2,}\s*$|…\s*$/.test(caption);
}
