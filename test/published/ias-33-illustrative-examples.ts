import { situationsOf } from "./situation";
import { anyProfit, anyShares, type Security, type SharesOutstanding } from "./facts";

// IAS 33 Earnings per Share, Illustrative Examples 3, 5, 8, 9, 11 and 12 and Application Guidance A10.

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

// Example 12. Shares are weighted by whole months; a conversion leaves the shares of the time before it as potential shares.
// 12,000,000 of 5% bonds convert into 480,000 shares on April 1; of 800,000 preference shares with a quarterly dividend of
// 0.05 on those at the quarter's end, 600,000 convert on June 1; 600,000 warrants at 55 are exercised on September 1 (average
// price until then 65); 1,500,000 options at 75 from July 1 are never in the money; the tax rate is 40%. 200,000 shares are issued on March 1; the year is any calendar year.
const issue = { date: "2001-03-01", change: 200_000 };
const bondsConverted = { date: "2001-04-01", change: 480_000 };
const preferenceSharesConverted = { date: "2001-06-01", change: 600_000 };
const warrantsExercised = { date: "2001-09-01", change: 600_000 };
const outstanding = (
  period: SharesOutstanding["period"],
  opening: number,
  events: SharesOutstanding["events"],
): SharesOutstanding => ({ period, opening, events });
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

export const ias33IllustrativeExamples = [
  situationsOf("IAS 33 Illustrative Examples 3, 5, 8, 9 and 11, Application Guidance A10", [
    {
      id: "IAS33-IE3",
      title: "3: a bonus issue of two shares for each one counts from the start",
      facts: {
        netIncome: 600,
        weightedShares: {
          period: ["2001-01-01", "2001-12-31"],
          opening: 200,
          events: [{ date: "2001-10-01", factor: 3 }],
        },
      },
      expected: { "weighted shares": "600", basic: "1.00" },
    },
    {
      id: "IAS33-IE3",
      title: "3: the prior year, restated for the bonus issue after its end",
      facts: {
        netIncome: 180,
        weightedShares: {
          period: ["2000-01-01", "2000-12-31"],
          opening: 200,
          events: [{ date: "2001-10-01", factor: 3 }],
        },
      },
      expected: { basic: "0.30" },
    },
    {
      id: "IAS33-IE5",
      title: "5: 100,000 options at 15, average price 20",
      facts: {
        netIncome: 1_200_000,
        weightedShares: 500_000,
        securities: [{ tranche: "options", shares: 100_000, exercisePrice: 15, averagePrice: 20 }],
      },
      expected: { basic: "2.40", "shares of options": "25000", diluted: "2.29" },
    },
    {
      id: "IAS33-IE8",
      title:
        "8: bonds settled in shares or cash; the accretion of the liability component at 9% is added back",
      facts: {
        netIncome: 1_000_000,
        weightedShares: 1_200_000,
        securities: [{ convertible: "bonds", shares: 500_000, interest: 1_848_122 * 0.09 }],
      },
      expected: { basic: "0.83", "adjustment of bonds": "166331", diluted: "0.69" },
    },
    {
      id: "IAS33-IE9",
      title: "9: options, then bonds; the preference shares are antidilutive",
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
    {
      id: "IAS33-IE11",
      title: "11: what dividends leave is shared one to four by preference and ordinary shares",
      classes: {
        income: 100_000,
        classes: [
          { name: "ordinary", shares: 10_000, dividendPerShare: 2.1, participation: 4 },
          { name: "preference", shares: 6000, dividendPerShare: 5.5, participation: 1 },
        ],
      },
      expected: {
        undistributed: "46000",
        "undistributed per share of ordinary": "4.00",
        "undistributed per share of preference": "1.00",
        "basic of ordinary": "6.10",
        "basic of preference": "6.50",
      },
    },
    {
      id: "IAS33-A10",
      title: "A10: 120 written puts at 35, average price 28",
      facts: {
        netIncome: anyProfit,
        weightedShares: anyShares,
        securities: [{ puts: "puts", shares: 120, exercisePrice: 35, averagePrice: 28 }],
      },
      expected: { "shares issued for puts": "150", "shares of puts": "30" },
    },
  ]),
  situationsOf("IAS 33 Illustrative Example 12", [
    {
      id: "IAS33-IE12-Q1",
      title: "first quarter: warrants are out of the money",
      facts: {
        netIncome: 5_000_000,
        preferredDividends: 40_000,
        weightedShares: outstanding(["2001-01-01", "2001-03-31"], 5_000_000, [issue]),
        securities: [
          preferenceShares(800_000, 40_000),
          { convertible: "bonds", shares: 480_000, interest: (12_000_000 * 0.05) / 4, taxRate: 0.4 },
          warrants(49),
        ],
      },
      expected: {
        "weighted shares": "5066667",
        "income available": "4960000",
        basic: "0.98",
        "shares of warrants": "0",
        "diluted income": "5090000",
        "diluted shares": "6346667",
        diluted: "0.80",
        dilutive: "preference shares, bonds",
      },
      beside: {
        "warrants antidilutive": "they are out of the money: no shares, so they take no part in the sequence",
      },
    },
    {
      id: "IAS33-IE12-Q2",
      title: "second quarter: bonds and preference shares converted in it",
      facts: {
        netIncome: 6_500_000,
        preferredDividends: 10_000,
        weightedShares: outstanding(["2001-04-01", "2001-06-30"], 5_200_000, [
          bondsConverted,
          preferenceSharesConverted,
        ]),
        securities: [preferenceShares(200_000 + 400_000, 10_000), warrants(60)],
      },
      expected: {
        "weighted shares": "5880000",
        "income available": "6490000",
        basic: "1.10",
        "shares of warrants": "50000",
        "diluted shares": "6530000",
        diluted: "1.00",
      },
    },
    {
      id: "IAS33-IE12-Q3",
      title: "third quarter: a continuing profit keeps potential shares in the net loss",
      facts: {
        continuing: 1_000_000,
        discontinued: -2_000_000,
        preferredDividends: 10_000,
        weightedShares: outstanding(["2001-07-01", "2001-09-30"], 6_280_000, [warrantsExercised]),
        securities: [preferenceShares(200_000, 10_000), warrants(65, "2/3"), options],
      },
      expected: {
        "weighted shares": "6480000",
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
      id: "IAS33-IE12-Q4",
      title: "fourth quarter: a loss, diluted equals basic",
      facts: {
        netIncome: -700_000,
        preferredDividends: 10_000,
        weightedShares: outstanding(["2001-10-01", "2001-12-31"], 6_880_000, []),
        securities: [preferenceShares(200_000, 10_000), options],
      },
      expected: {
        "weighted shares": "6880000",
        "income available": "-710000",
        basic: "-0.10",
        "diluted shares": "6880000",
        diluted: "-0.10",
        antidilutive: "preference shares",
      },
    },
    {
      id: "IAS33-IE12-FY",
      title: "the year",
      facts: {
        continuing: 11_800_000,
        discontinued: -2_000_000,
        preferredDividends: 70_000,
        weightedShares: outstanding(["2001-01-01", "2001-12-31"], 5_000_000, [
          issue,
          bondsConverted,
          preferenceSharesConverted,
          warrantsExercised,
        ]),
        securities: [preferenceShares(450_000, 70_000), bonds("3/12"), warrants(57.125, "8/12"), options],
      },
      expected: {
        "weighted shares": "6076667",
        "basic continuing": "1.93",
        "basic discontinued": "-0.33",
        basic: "1.60",
        "shares of warrants": "14880",
        "shares of bonds": "120000",
        "diluted income continuing": "11890000",
        "shares of preference shares": "450000",
        "diluted shares": "6661547",
        "diluted continuing": "1.78",
        "diluted discontinued": "-0.30",
        diluted: "1.48",
      },
      differs: {
        recomputed: { "diluted shares": "6661546" },
        because: "the source adds rounded shares; unrounded they are 6,661,546.3",
      },
    },
  ]),
];
