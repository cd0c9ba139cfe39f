import { fullAmounts, type Scales } from "../eps/scale";

const zeros = (written: string) =>
  `(?:\\(\\s*|[$£€¥₹] ?|\\bin )[$£€¥₹]?['’]?${written}(?:['’]?s)?(?![\\d.]|,\\d)|(?<![\\d,.])${written}(?:['’]?s)? omitted\\b`;
/** "in thousands", "(Thousands", "thousands of dollars", "£ thousand", and what is short for it. */
const unit = (word: string, short: string) =>
  new RegExp(
    `\\bin ${word}s\\b|\\(${word}\\)|(?:^\\W*|\\(|\\bdollars )${word}s\\b|\\b${word}s of\\b|(?:[$£€¥₹]|\\b(?:usd|eur|gbp|chf|sek|nok|dkk|cad|aud|jpy|rmb)) ?${word}s?\\b|${short}`,
    "i",
  );

const units: readonly (readonly [size: number, written: RegExp])[] = [
  [1_000, unit("thousand", zeros("000"))],
  [1_000_000, unit("million", `[$£€¥₹] ?mm?\\b|${zeros("000,000")}`)],
  [1_000_000_000, unit("billion", "[$£€¥₹] ?bn\\b")],
];
/** Every unit that amounts are stated in. */
export const allUnits: readonly number[] = [1, ...units.map(([size]) => size)];

const ofShares =
  /(?<!\band )\bshares(?:, which are \w+)? in (?:thousand|million|billion)s\b|\b(?:thousand|million|billion)s of shares\b/i;

/** The unit that a text such as "Net income (in thousands)" states, the one named first; undefined where it states none. */
export function statedUnit(text: string): number | undefined {
  const [first] = units
    .map(([size, written]) => ({ size, at: text.search(written) }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => left.at - right.at);
  return first?.size;
}

/** The scales that a text such as "(in thousands, except per share data)" states; undefined where it states none. */
export function statedScales(text: string): Scales | undefined {
  const shares =
    statedUnit(ofShares.exec(text)?.[0] ?? "") ?? (/\bshares in full\b/i.test(text) ? 1 : undefined);
  const money = statedUnit(text.replace(ofShares, ""));
  if (money === undefined) return shares === undefined ? undefined : { money: 1, shares };
  const exceptShares = /\bexcept\b.*\b(?:shares\b|share (?:and|data|amounts|information))/i.test(
    text.replace(/\bper[- ]share\b/gi, "per-unit"),
  );
  return { money, shares: shares ?? (exceptShares ? 1 : money) };
}

/** The scales that the texts of a table state, or full amounts. */
export function scalesOf(texts: readonly string[]): Scales {
  return texts.map(statedScales).find((scales) => scales !== undefined) ?? fullAmounts;
}
