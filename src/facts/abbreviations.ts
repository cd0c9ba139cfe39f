/** How preparers shorten the words of a caption: what is written, with or without a full stop, and the word in full. */
const abbreviations: readonly (readonly [written: string, inFull: string])[] = [
  ["share count", "shares outstanding"],
  ["units of (?:beneficial|limited partner(?:ship)?) interest", "shares"],
  ["waso", "weighted average shares outstanding"],
  ["(?:limited partner(?:s['’]|ship)?|l\\.?p\\.?)(?: interest)? units", "shares"],
  ["(?<=\\bper (?:[\\w'’]+ ){0,3})unit", "share"],
  ["w(?:eigh)?td", "weighted"],
  ["avg", "average"],
  ["shs", "shares"],
  ["stk", "stock"],
  ["com(?= (?:stock|shares?|equiv))", "common"],
  ["o/s|outst(?:dg|and)?", "outstanding"],
  ["no(?=\\.? of)", "number"],
  ["pfd", "preferred"],
  ["divs?|divds?", "dividends"],
  ["(?<=\\bnet )inc|inc(?=\\.? (?:before|from|avail|applic|\\())", "income"],
  ["(?<=\\bnet )earns?|earngs?", "earnings"],
  ["avail", "available"],
  ["applic|appl", "applicable"],
  ["cont(?=\\.? op)", "continuing"],
  ["disc(?:ont)?(?=\\.? op)", "discontinued"],
  ["ops|opers?", "operations"],
  ["extraord", "extraordinary"],
  ["cum(?=\\.? effect)", "cumulative"],
  ["acctg", "accounting"],
  ["chgs?(?=\\.? in)|(?<=\\baccounting )chgs?", "change"],
  ["adj(?=\\.? (?:net|income|shares))", "adjusted"],
  ["int(?=\\.? (?:on|exp))", "interest"],
  ["conv(?=\\.? of)", "conversion"],
  ["conv|cvt", "convertible"],
  ["debs?", "debentures"],
  ["equivs?", "equivalents"],
  ["(?<=\\bfully[- ])dil|dil(?=\\.? (?:eps|earnings|shares))", "diluted"],
];

const written = abbreviations.map(
  ([pattern, inFull]) => [new RegExp(`(?<![\\w.])(?:${pattern})\\b\\.?`, "gi"), inFull] as const,
);

/** A text with the words in full that preparers shorten: "Wtd. avg. shs." is "weighted average shares". */
export function inFull(text: string): string {
  return written.reduce((before, [pattern, word]) => before.replace(pattern, word), text);
}
