/** The units that titles, headings and captions state. */
import { statedScales, statedUnit } from "../../src/facts/scale";

test.each([
  ["Net income (in thousands)", 1_000],
  ["Average shares outstanding (000)", 1_000],
  ["Average shares outstanding ('000s)", 1_000],
  ["(000s omitted)", 1_000],
  ["$000", 1_000],
  ["£’000", 1_000],
  ["Thousands of dollars", 1_000],
  ["Ordinary shares (millions)", 1_000_000],
  ["£m", 1_000_000],
  ["€ million", 1_000_000],
  ["Ordinary shares (million)", 1_000_000],
  ["Dividends (Thousand Oaks)", undefined],
  ["US$ bn", 1_000_000_000],
  ["In millions, with shares in thousands", 1_000_000],
  ["Proceeds of $5 million", undefined],
  ["Exercise of options at $1,000", undefined],
  ["Net income (m)", undefined],
  ["Notes of $000.5", undefined],
])("“%s”: %s", (text, unit) => expect(statedUnit(text)).toBe(unit));

test.each([
  ["(in thousands, except per share data)", { money: 1_000, shares: 1_000 }],
  ["(in thousands, except share and per share amounts)", { money: 1_000, shares: 1 }],
  ["(In millions, except shares in thousands and per share amounts)", { money: 1_000_000, shares: 1_000 }],
  ["£ million unless otherwise stated", { money: 1_000_000, shares: 1_000_000 }],
  ["Three months ended June 30,", undefined],
])("“%s” states %j", (text, scales) => expect(statedScales(text)).toEqual(scales));
