import { fullAmounts, type Scales } from "../eps/scale";

const units: Readonly<Record<string, number>> = {
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

/** The scales that a text such as "(in thousands, except per share data)" states; undefined where it states none. */
export function statedScales(text: string): Scales | undefined {
  const [, unit] = /\bin (thousand|million|billion)s\b/i.exec(text) ?? [];
  const scale = units[unit?.toLowerCase() ?? ""];
  if (scale === undefined) return undefined;
  const exceptShares = /\bexcept\b.*\b(?:shares\b|share (?:and|data|amounts|information))/i.test(
    text.replace(/\bper[- ]share\b/gi, "per-unit"),
  );
  return { money: scale, shares: exceptShares ? 1 : scale };
}

/** The scales that the texts of a table state, or full amounts. */
export function scalesOf(texts: readonly string[]): Scales {
  return texts.map(statedScales).find((scales) => scales !== undefined) ?? fullAmounts;
}
