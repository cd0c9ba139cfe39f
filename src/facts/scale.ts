import { fullAmounts, type Scales } from "../eps/scale";

const units: Readonly<Record<string, number>> = {
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};
/** Every unit that amounts are stated in. */
export const allUnits: readonly number[] = [1, ...Object.values(units)];

const ofShares =
  /(?<!\band )\bshares(?:, which are \w+)? in (?:thousand|million|billion)s\b|\b(?:thousand|million|billion)s of shares\b/i;
/** "in thousands", "(Thousands", "thousands of dollars", "$ millions". */
const inWords =
  /(?:\bin |^\W*|[($]\s*|\bdollars )(thousand|million|billion)s\b|\b(thousand|million|billion)s of (?:\w+ )?(?:dollars|shares|pounds|euros)\b/i;
/** The zeros that are left out: "(000)", "$000", "in 000's", "000s omitted". */
const inZeros =
  /(?:\(\s*|\$\s*|\bin )\$?(000(?:,000)?)(?:['’]?s)?\b|(?<![\d,.])(000(?:,000)?)(?:['’]?s)? omitted\b/i;

/** The unit that a text such as "Net income (in thousands)" states; undefined where it states none. */
export function statedUnit(text: string): number | undefined {
  const [, after, before] = inWords.exec(text) ?? [];
  const [, zeros, omitted] = inZeros.exec(text) ?? [];
  const unit = units[(after ?? before ?? "").toLowerCase()];
  return unit ?? (zeros || omitted ? Number(`1${(zeros ?? omitted ?? "").replace(",", "")}`) : undefined);
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
