/** What a caption is taken for, alone and beneath the name of a security. */
import { securityKinds } from "../../src/eps/securities/securities";
import { rolesOf, securityNamed, termOf } from "../../src/facts/captions";
import { assignableRoles, roleInWords } from "../../src/facts/role";

const firstRole = (caption: string) => {
  const [role] = rolesOf(caption);
  return role ? roleInWords(role) : "Not used";
};

const net = "Net income";
const continuing = "Income from continuing operations";
const discontinued = "Discontinued operations";
const preferred = "Preferred dividends (deducted)";
const shares = "Weighted-average shares";
const price = "Average market price";
const options = "Stock options: incremental shares";
const warrants = "Warrants: incremental shares";
const debt = "Convertible debt: incremental shares";
const convertiblePreferred = "Convertible preferred stock: incremental shares";
const units = "Restricted stock units: incremental shares";
const other = "Other potential common shares: incremental shares";
const available = "Income available, as reported";
const basic = "Basic earnings per share, as reported";
const diluted = "Diluted earnings per share, as reported";
const primary = "Primary earnings per share, as reported";
const fullyDiluted = "Fully diluted earnings per share, as reported";
const perShare = "Earnings per share, as reported";
const dilutedShares = "Diluted shares, as reported";
const unused = "Not used";

/** As printed in filed exhibits. */
const filed: readonly (readonly [caption: string, role: string])[] = [
  ["Net (loss) income..", net],
  ["Net earnings/(loss).......................................", net],
  ["NET INCOME", net],
  ["Net income attributable to the Company", net],
  ["Numerator, net (loss)", net],
  ["Net earnings (loss) from continuing operations", continuing],
  ["Income (Loss) before extraordinary gain", continuing],
  ["Income (loss) before cumulative effect of changes in methods of accounting", continuing],
  ["Extraordinary item-flood loss", "Extraordinary item"],
  ["Cumulative effect of a change in accounting principle", "Cumulative effect of an accounting change"],
  ["Net loss applicable to common stock .....................", available],
  ["Net income (loss) applicable to common shares", available],
  ["Net earnings available to common stockholders", available],
  ["Weighted average common shares used to compute basic earnings per share...", shares],
  ["Shares used in calculating primary earnings per share", shares],
  ["Shares used in computing net loss per share .............", shares],
  [
    "Weighted average common shares and equivalents used to compute diluted earnings per share...",
    dilutedShares,
  ],
  ["Weighted average number of common shares and common equivalents outstanding", dilutedShares],
  [
    "Dilutive common equivalent shares attributable to stock options (based on average market price).....",
    options,
  ],
  ["Dilutive common equivalent shares attributable to warrants (based on average market price)...", warrants],
  [
    "Net effect of dilutive stock options based on the treasury stock method using average market price",
    options,
  ],
  [
    "Net effect of dilutive stock options and warrants - based on the treasury stock method using average market value per share",
    warrants,
  ],
  ["Net effect of dilutive stock options based on the treasury stock method at market prices", options],
  ["Additional shares assuming conversion of options and warrants", warrants],
  ["Employee stock options", options],
  ["Add net additional common shares upon exercise of common stock options", options],
  ["Additional shares to be issued under full conversion of convertible debentures", debt],
  ["Additional shares to be issued under full conversion of preferred stock", convertiblePreferred],
  ["Assumed conversion of convertible debentures", debt],
  ["Convertible debt – 2.625% issued in 1998", debt],
  ["LYONs – 1998 issue", debt],
  ["Liquid Yield Option Notes due 2013", debt],
  [
    "Shares issuable from assumed conversion of Convertible preferred stock ......................",
    convertiblePreferred,
  ],
  ["Common stock equivalents", other],
  [
    "Add 5-1/4% convertible-purchase subordinated debenture interest, net of federal income tax",
    "Income adjustment of convertible debt",
  ],
  [
    "Interest and debt amortization on assumed conversion of debentures",
    "Income adjustment of convertible debt",
  ],
  [
    "Tax on assumed conversion of convertible preferred stock",
    "Income adjustment of convertible preferred stock",
  ],
  ["Less: Participating securities dividends", "Allocated to participating securities (deducted)"],
  ["Basic net (loss) income per share.....", basic],
  ["EARNINGS/(LOSS) PER SHARE - BASIC", basic],
  ["Basic", basic],
  ["Supplemental primary EPS", primary],
  ["Diluted loss per share ..............................", diluted],
  ["EARNINGS PER SHARE - DILUTED", diluted],
  ["Fully diluted net earnings per share.......", fullyDiluted],
  ["Diluted", diluted],
  ["Net Income(Loss) Per Share - Assuming Dilution", diluted],
  ["Net earnings (loss) per common share", perShare],
  ["Net loss per share", perShare],
  ["Shares assumed repurchased", "Shares assumed repurchased, as reported"],
  ["Less: Anti-dilutive items", "Antidilutive items, as reported"],
  ["Outstanding at January 1", unused],
  ["Total", unused],
  ["Undistributed earnings", unused],
];

const ours: readonly (readonly [caption: string, role: string])[] = [
  ["Profit for the year", net],
  ["Loss for the period attributable to equity holders of the parent", net],
  ["Net loss", net],
  ["Earnings", net],
  ["Profit from continuing operations attributable to the parent", continuing],
  ["Loss from discontinued operations, net of income tax benefit", discontinued],
  ["Loss on disposal of segment", discontinued],
  ["Preferred stock dividends", preferred],
  ["Less: dividends on Series A preferred stock", preferred],
  ["Preference dividends", preferred],
  ["Accretion of redeemable preferred stock", preferred],
  ["Deemed dividend", preferred],
  ["Beneficial conversion feature of Series C preferred stock", preferred],
  [
    "Net income attributable to non-controlling interests",
    "Allocated to non-controlling interests (deducted)",
  ],
  [
    "Net income allocated to unvested participating shares",
    "Allocated to participating securities (deducted)",
  ],
  ["Profit attributable to holders of ordinary shares", available],
  ["Diluted net income", "Diluted income, as reported"],
  ["Diluted net loss attributable to common stockholders", "Diluted income, as reported"],
  ["Weighted average number of ordinary shares", shares],
  ["Average shares outstanding", shares],
  ["Shares outstanding", shares],
  ["Weighted average shares issued and outstanding", shares],
  ["Average market price of common stock", price],
  ["Average market price per share", price],
  ["Average fair value of one ordinary share", price],
  ["Stock options", options],
  ["Warrants", warrants],
  ["Nonvested shares", units],
  ["Employee stock purchase plan", options],
  ["Other dilutive securities", other],
  ["Interest on convertible bonds, net of tax", "Income adjustment of convertible debt"],
  ["Change in fair value of warrant liability", "Income adjustment of warrants"],
  ["Diluted weighted average shares", dilutedShares],
  ["Basic and diluted net loss per share", perShare],
  ["Net income for the year per share", perShare],
  ["Net income used in computing diluted earnings per share", "Diluted income, as reported"],
  ["Net earnings for basic earnings per share", net],
  ["Anti-dilutive shares excluded from the computation", "Antidilutive items, as reported"],
  ["Stock options not included because they are anti-dilutive", "Antidilutive items, as reported"],
  ["Net loss per common and common equivalent share", perShare],
  ["Shares used in computing net loss per common and common equivalent share", dilutedShares],
  ["Assumed conversion of notes", debt],
  ["Conversion of Series A preferred", convertiblePreferred],
];

/** Captions shortened as on a worksheet. */
const shortened: readonly (readonly [caption: string, role: string])[] = [
  ["Net inc. after tax", net],
  ["Inc. before extraord. item", continuing],
  ["Net inc. avail. for common", available],
  ["Pfd. stk. divs.", preferred],
  ["Wtd. avg. com. shs. o/s", shares],
  ["Avg. no. of shs. outstg.", shares],
  ["Common stk. equivs. - options", options],
  ["Int. on conv. debs., net of tax", "Income adjustment of convertible debt"],
  ["Conv. debs.", debt],
  ["Fully dil. EPS", fullyDiluted],
  ["Shares of Datavue, Inc.", unused],
];

/** Captions that look like something that counts, and are not: each would be a wrong figure and nobody would be told. */
const traps: readonly (readonly [caption: string, role: string])[] = [
  ["Income from continuing operations before income taxes", unused],
  ["Income before provision for income taxes", unused],
  ["Net income before taxes", unused],
  ["Income before minority interest and extraordinary item", unused],
  ["Pre-tax profit for the year", unused],
  ["Operating profit for the year", unused],
  ["Comprehensive loss for the period", unused],
  ["Income tax expense", unused],
  ["Range of exercise prices", unused],
  ["Effective tax rate", unused],
  ["Net sales", unused],
  ["Retained earnings", unused],
  ["Common shares outstanding at December 31", unused],
  ["Shares outstanding at end of year", unused],
  ["Market price at end of period", unused],
  ["Closing market price", unused],
  ["Dividends per preferred share", unused],
  ["Cash dividends declared per common share", unused],
];

/** Terms that say nothing without the security they belong to. */
const termsOfBlocks = [
  "Shares under option",
  "Stock options outstanding",
  "Number of warrants",
  "Weighted-average exercise price",
  "Exercise price of options",
  "Conversion price",
  "Principal amount of convertible notes",
  "Average unrecognized compensation",
];

test.each(termsOfBlocks)("only in the block of a security: %s", (caption) => {
  expect(rolesOf(caption)).toMatchObject([{ kind: "term" }]);
});
test.each(filed)("filed: %s → %s", (caption, role) => expect(firstRole(caption)).toBe(role));
test.each(ours)("%s → %s", (caption, role) => expect(firstRole(caption)).toBe(role));
test.each(shortened)("shortened: %s → %s", (caption, role) => expect(firstRole(caption)).toBe(role));
test.each(traps)("a trap: %s → %s", (caption, role) => expect(firstRole(caption)).toBe(role));

describe("terms of a security", () => {
  const blocks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "Share options": {
      "Weighted average number of shares under option": "number of shares",
      "Exercise price for shares under option": "exercise price",
      "Average market price of one ordinary share during the year": "average market price",
      "Average option price": "exercise price",
      "Options outstanding": "number of shares",
      "Fraction of the year outstanding": "fraction of the period outstanding",
    },
    "Warrants to purchase common stock": {
      "Number of warrants outstanding": "number of shares",
      "Strike price": "exercise price",
      "Average price": "average market price",
    },
    "Restricted stock units": {
      "Unvested units": "number of shares",
      "Average market price of the shares": "average market price",
      "Unamortized compensation cost of unvested awards": "average unrecognized compensation",
    },
    "5% convertible bonds": {
      "Principal amount": "principal",
      "Conversion price": "conversion price",
      "Shares issuable on conversion": "number of shares issuable",
      "Shares issuable at the conversion price": "number of shares issuable",
      "Interest expense": "interest",
      "Interest, net of tax": "interest net of tax",
      "Tax rate": "tax rate",
    },
    "Convertible preferred stock, Series B": {
      "Shares issued on conversion": "number of shares issuable",
      "Preferred dividends": "amount of dividends",
    },
    "Other dilutive securities": {
      "Incremental shares": "number of incremental shares",
      "Adjustment of income": "income adjustment",
    },
  };
  const cases = Object.entries(blocks).flatMap(([security, captions]) =>
    Object.entries(captions).map(([caption, term]) => [security, caption, term] as const),
  );
  test.each(cases)("%s: %s → %s", (security, caption, term) => {
    const kind = securityNamed(security);
    expect(kind && termOf(caption, kind)?.caption).toBe(term);
  });

  test("each term is known by its own name in every kind of security", () => {
    for (const kind of securityKinds) {
      for (const { term } of kind.terms) expect(termOf(term.caption, kind)).toBe(term);
    }
  });
});

test("every role that a person can choose has words of its own", () => {
  const words = assignableRoles.map(roleInWords);
  expect(new Set(words).size).toBe(words.length);
});
