import { printed, rational } from "../eps/rational";
import { call, column, type Shown } from "../functions/excel-functions";
import { testSituations, type Security } from "./situation";

// IAS 33 Earnings per Share, Illustrative Examples 5, 8, 9 and 12.

const example9 = {
  continuing: 16_400_000,
  discontinued: -4_000_000,
  preferredDividends: 6_400_000,
  weightedShares: 2_000_000,
  securities: [
    { tranche: "options", shares: 100_000, exercisePrice: 60, averagePrice: 75 },
    { convertible: "preference shares", shares: 1_600_000, interest: 6_400_000 },
    { convertible: "5% bonds", shares: 2_000_000, interest: 100_000_000 * 0.05, taxRate: 0.4 },
  ],
};

testSituations("IAS 33 Illustrative Examples 5, 8 and 9", [
  {
    id: "5: 100,000 options at 15, average price 20",
    facts: {
      netIncome: 1_200_000,
      weightedShares: 500_000,
      securities: [{ tranche: "options", shares: 100_000, exercisePrice: 15, averagePrice: 20 }],
    },
    expected: { basic: "2.40", "shares of options": "25000", diluted: "2.29" },
  },
  {
    id: "8: bonds settled in shares or cash; the accretion of the liability component at 9% is added back",
    facts: {
      netIncome: 1_000_000,
      weightedShares: 1_200_000,
      securities: [{ convertible: "bonds", shares: 500_000, interest: 1_848_122 * 0.09 }],
    },
    expected: { basic: "0.83", "adjustment of bonds": "166331", diluted: "0.69" },
  },
  {
    id: "9: options, then bonds; the preference shares are antidilutive",
    facts: example9,
    expected: {
      "basic continuing": "5.00",
      "basic discontinued": "-2.00",
      basic: "3.00",
      "adjustment per share of 5% bonds": "1.50",
      "adjustment per share of preference shares": "4.00",
      "after options": "4.95",
      "after 5% bonds": "3.23",
      "after preference shares": "3.45",
      "diluted shares": "4020000",
      "diluted continuing": "3.23",
      // In two decimals -0.995 is -1.00 half away from zero, and -0.99 where cut.
      "diluted discontinued": "-0.995",
      diluted: "2.24",
      dilutive: "options, 5% bonds",
      antidilutive: "preference shares",
    },
  },
]);

test("IAS 33 Illustrative Example 9: EPS.SEQUENCE is the table of the example", () => {
  const [headings, ...lines] = call(
    "SEQUENCE",
    12_400_000,
    2_000_000,
    column(20_000, 1_600_000, 2_000_000),
    column(0, 6_400_000, 3_000_000),
    6_400_000,
    16_400_000,
    column("Options", "Preference shares", "Bonds"),
  );
  const perShare = (cell: Shown | undefined) =>
    typeof cell === "number" ? printed(rational(cell), 2) : cell;
  expect(headings).toEqual([
    "Rank",
    "Security",
    "Income adjustment",
    "Incremental shares",
    "Adjustment per share",
    "Income",
    "Shares",
    "Earnings per share",
    "Result",
  ]);
  expect(
    lines.map(([rank, name, adjustment, added, ratio, income, shares, eps, result]) =>
      [rank, name, adjustment, added, perShare(ratio), income, shares, perShare(eps), result].join(" | "),
    ),
  ).toEqual([
    " | Basic |  |  |  | 10000000 | 2000000 | 5.00 | ",
    "1 | Options | 0 | 20000 | 0.00 | 10000000 | 2020000 | 4.95 | Dilutive",
    "2 | Bonds | 3000000 | 2000000 | 1.50 | 13000000 | 4020000 | 3.23 | Dilutive",
    "3 | Preference shares | 6400000 | 1600000 | 4.00 | 19400000 | 5620000 | 3.45 | Antidilutive",
  ]);
});

// Example 12. Shares are weighted by whole months; a conversion leaves the shares of the time before it as potential shares.
// 12,000,000 of 5% bonds convert into 480,000 shares on April 1; of 800,000 preference shares with a quarterly dividend of
// 0.05 on those at the quarter's end, 600,000 convert on June 1; 600,000 warrants at 55 are exercised on September 1 (average
// price until then 65); 1,500,000 options at 75 from July 1 are never in the money; the tax rate is 40%.
const bonds = (fraction: string): Security => ({
  convertible: "bonds",
  shares: 480_000,
  interest: 12_000_000 * 0.05,
  taxRate: 0.4,
  fraction,
});
const warrants = (averagePrice: number, fraction?: string): Security => ({
  tranche: "warrants",
  shares: 600_000,
  exercisePrice: 55,
  averagePrice,
  ...(fraction && { fraction }),
});
const preferenceShares = (shares: number, dividends: number): Security => ({
  name: "preference shares",
  shares,
  adjustment: dividends,
});
const options: Security = { tranche: "options", shares: 1_500_000, exercisePrice: 75, averagePrice: 67 };

testSituations("IAS 33 Illustrative Example 12", [
  {
    id: "first quarter: warrants are out of the money",
    facts: {
      netIncome: 5_000_000,
      preferredDividends: 40_000,
      weightedShares: "15200000/3",
      securities: [
        preferenceShares(800_000, 40_000),
        { convertible: "bonds", shares: 480_000, interest: (12_000_000 * 0.05) / 4, taxRate: 0.4 },
        warrants(49),
      ],
    },
    expected: {
      "income available": "4960000",
      basic: "0.98",
      "shares of warrants": "0",
      "diluted income": "5090000",
      "diluted shares": "6346667",
      diluted: "0.80",
      dilutive: "preference shares, bonds",
    },
  },
  {
    id: "second quarter: bonds and preference shares converted in it",
    facts: {
      netIncome: 6_500_000,
      preferredDividends: 10_000,
      weightedShares: 5_880_000,
      securities: [preferenceShares(200_000 + 400_000, 10_000), warrants(60)],
    },
    expected: {
      "income available": "6490000",
      basic: "1.10",
      "shares of warrants": "50000",
      "diluted shares": "6530000",
      diluted: "1.00",
    },
  },
  {
    id: "third quarter: a continuing profit keeps potential shares in the net loss",
    facts: {
      continuing: 1_000_000,
      discontinued: -2_000_000,
      preferredDividends: 10_000,
      weightedShares: 6_480_000,
      securities: [preferenceShares(200_000, 10_000), warrants(65, "2/3"), options],
    },
    expected: {
      "basic continuing": "0.15",
      "basic discontinued": "-0.31",
      basic: "-0.16",
      "shares of warrants": "61538",
      "shares of options": "0",
      "diluted shares": "6741538",
      "diluted continuing": "0.15",
      "diluted discontinued": "-0.30",
      diluted: "-0.15",
    },
  },
  {
    id: "fourth quarter: a loss, diluted equals basic",
    facts: {
      netIncome: -700_000,
      preferredDividends: 10_000,
      weightedShares: 6_880_000,
      securities: [preferenceShares(200_000, 10_000), options],
    },
    expected: {
      "income available": "-710000",
      basic: "-0.10",
      "diluted shares": "6880000",
      diluted: "-0.10",
      antidilutive: "preference shares",
    },
  },
  {
    id: "the year",
    facts: {
      continuing: 11_800_000,
      discontinued: -2_000_000,
      preferredDividends: 70_000,
      weightedShares: "18230000/3",
      securities: [preferenceShares(450_000, 70_000), bonds("3/12"), warrants(57.125, "8/12"), options],
    },
    expected: {
      "basic continuing": "1.93",
      "basic discontinued": "-0.33",
      basic: "1.60",
      "shares of warrants": "14880",
      "shares of bonds": "120000",
      "diluted income continuing": "11890000",
      "diluted shares": "6661546",
      "diluted continuing": "1.78",
      "diluted discontinued": "-0.30",
      diluted: "1.48",
    },
  },
]);
