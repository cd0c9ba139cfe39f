/** Which computation, and which part of it, the headings of an exhibit open. */
import { computationNamed, noSection, sectionBeneath, type Section } from "../../src/facts/sections";

test.each([
  ["BASIC", "basic"],
  ["Weighted average common shares - basic", "basic"],
  ["PRIMARY", "primary"],
  ["Supplemental primary EPS", "primary"],
  ["DILUTED", "diluted"],
  ["Net Income(Loss) Per Share - Assuming Dilution", "diluted"],
  ["Dilutive net income per share", "diluted"],
  ["FULLY DILUTED", "fully diluted"],
  ["Assuming full dilution", "fully diluted"],
  // A dilutive effect is a part of the computation, and not its name.
  ["Dilutive effect of stock options", undefined],
  ["Basic and Diluted", undefined],
  ["Primary and fully diluted earnings per share", undefined],
  ["Net income", undefined],
])("“%s” names the %s computation", (text, computation) => {
  expect(computationNamed(text)).toBe(computation);
});

/** Headings that follow each other with lines between them, and the section beneath the last of them. */
const withLinesBetween: readonly (readonly [headings: readonly string[], section: Partial<Section>])[] = [
  [["BASIC"], { of: "basic" }],
  [["BASIC", "DILUTED"], { of: "diluted" }],
  [["Numerator:", "Denominator:"], { part: "shares" }],
  // 17: the numerators of both computations first, then one denominator.
  [["Basic Numerator:"], { of: "basic", part: "income" }],
  [["Basic Numerator:", "Diluted Numerator:"], { of: "diluted", part: "income" }],
  // 19: the effect goes on with what is being added up.
  [["Numerator:", "Effect of dilutive securities:"], { part: "income" }],
  [["Numerator:", "Denominator:", "Effect of dilutive securities:"], { part: "shares" }],
  [["Diluted", "Common stock equivalents:"], { of: "diluted" }],
  [["Primary", "Dilutive effect of:"], { of: "primary" }],
  // 29: amounts per share of the computation that they stand in.
  [["Primary", "Per Share amounts:"], { of: "primary", part: "per share" }],
  [["Primary", "Per Share amounts:", "Fully Diluted"], { of: "fully diluted", part: "per share" }],
  // 45
  [["Earnings:", "Shares:", "Basic earnings per common share:"], { of: "basic", part: "per share" }],
  [
    ["Basic earnings per common share:", "Diluted earnings per common share:"],
    { of: "diluted", part: "per share" },
  ],
  [["Diluted", "Pro forma"], { isAside: true }],
  [["Supplemental Primary"], { of: "primary", isAside: true }],
  [["Pro forma", "BASIC"], { of: "basic", isAside: false }],
  [["DILUTED", "Not counted because antidilutive, beside those above"], { isAside: true }],
  [["DILUTED", "Antidilutive securities excluded:"], { isAside: true }],
  [
    ["DILUTED", "Potentially dilutive securities excluded from diluted net loss per share:"],
    { of: "diluted", isAside: true },
  ],
  [["Shares:", "Left out because the effect of counting them would be anti-dilutive:"], { isAside: true }],
  [["Shares:", "Dilutive securities (anti-dilutive options are excluded):"], { part: "shares" }],
  // What is used for an amount per share is none.
  [["Weighted-average shares used in computing net income per share:"], { part: "shares" }],
  [["Shares used in basic earnings per share:"], { of: "basic", part: "shares" }],
  [["Numerator for earnings per share:"], { part: "income" }],
  [["Net income per share of weighted-average shares:"], { part: "per share" }],
  // A security's name is no section.
  [["BASIC", "Stock options"], { of: "basic" }],
];

test.each(withLinesBetween)("%j", (headings, section) => {
  const found = headings.reduce((above, heading) => sectionBeneath(heading, above, false), noSection);
  expect(found).toMatchObject({ isAside: false, ...section });
  expect(found.of).toBe(section.of);
});

/** Headings right below each other, which add to what the upper one says. */
const rightBelow: readonly (readonly [headings: readonly string[], section: Partial<Section>])[] = [
  [["Net income (loss) per common share:", "Basic:"], { of: "basic", part: "per share" }],
  [["DILUTED", "Denominator:"], { of: "diluted", part: "shares" }],
  [["Pro forma", "Basic"], { of: "basic", isAside: true }],
  [["Denominator:", "Effect of dilutive securities:"], { part: "shares" }],
];

test.each(rightBelow)("right below each other: %j", (headings, section) => {
  const [first = "", ...others] = headings;
  const found = others.reduce(
    (above, heading) => sectionBeneath(heading, above, true),
    sectionBeneath(first, noSection, false),
  );
  expect(found).toMatchObject({ isAside: false, ...section });
});
