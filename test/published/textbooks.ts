import { figureOf } from "../functions/excel-functions";
import { anyProfit, anyShares, theoreticalPrice, type Rights } from "./facts";
import { situationsOf, type Situation } from "./situation";

// Worked examples and problems of textbooks, examinations and guides; each row names its own. Where the source gives only the
// facts, the figures follow from them by exact arithmetic.

const robertsRights: Rights = { fairValue: 4, subscriptionPrice: 2.5, offered: 1, held: 4 };

export const textbooks = [
  situationsOf("Textbooks, examinations and guides", [
    {
      id: "IND-DUCK",
      title: "continuing profit, net loss: potential shares stay in although the loss per share falls",
      source: "ICAI past exam (Duck Ltd), Ind AS 33 compiler",
      facts: {
        continuing: 252_000,
        discontinued: -420_000,
        weightedShares: 80_000,
        securities: [{ name: "potential", shares: 16_000 }],
      },
      expected: {
        "basic continuing": "3.15",
        "basic discontinued": "-5.25",
        basic: "-2.10",
        "diluted continuing": "2.625",
        "diluted discontinued": "-4.375",
        diluted: "-1.75",
      },
    },
    {
      id: "IND-SWAN",
      title: "continuing loss: potential shares stay out of every line",
      source: "ICAI past exam (Swan Ltd), Ind AS 33 compiler",
      facts: {
        continuing: -180_000,
        discontinued: 145_920,
        weightedShares: 96_000,
        securities: [{ name: "potential", shares: 25_600 }],
      },
      expected: {
        "basic discontinued": "1.52",
        basic: "0.355",
        diluted: "0.355",
        "diluted shares": "96000",
        antidilutive: "potential",
      },
      differs: {
        recomputed: { basic: "-0.355", diluted: "-0.355" },
        because: "-180,000 and 145,920 make a loss of 34,080, printed as a profit",
      },
    },
    {
      id: "TXT-KIESO-16B",
      title: "four securities rank 0, 1.20, 1.50 and 2.50; the last is antidilutive against 2.47",
      source: "Kieso Intermediate Accounting 15e Appendix 16B solution",
      facts: {
        netIncome: 1_750_000,
        preferredDividends: 250_000,
        weightedShares: 500_000,
        securities: [
          { name: "options", shares: 16_667 },
          { convertible: "bonds 8%", shares: 100_000, interest: 2_500_000 * 0.08, taxRate: 0.4 },
          { convertible: "bonds 10%", shares: 100_000, interest: 2_500_000 * 0.1, taxRate: 0.4 },
          { convertible: "preferred", shares: 100_000, interest: 250_000 },
        ],
      },
      expected: {
        basic: "3.00",
        "adjustment per share of bonds 8%": "1.20",
        "adjustment per share of bonds 10%": "1.50",
        "adjustment per share of preferred": "2.50",
        "after options": "2.90",
        "after bonds 8%": "2.63",
        "after bonds 10%": "2.47",
        diluted: "2.47",
        antidilutive: "preferred",
      },
    },
    {
      id: "TXT-WIZEDU-2020",
      title: "options, then preferred stock at 1.17, then bonds at 2.00",
      source: "Wizedu 146779",
      facts: {
        netIncome: 400_000,
        preferredDividends: 70_000,
        weightedShares: {
          period: ["2020-01-01", "2020-12-31"],
          opening: 100_000,
          events: [
            { date: "2020-04-01", change: 10_000 },
            { date: "2020-09-01", change: -15_000 },
          ],
        },
        securities: [
          { tranche: "options", shares: 15_000, exercisePrice: 40, averagePrice: 50 },
          { convertible: "preferred", shares: 60_000, interest: 70_000 },
          { convertible: "bonds", shares: 30_000, interest: 1_000_000 * 0.08, taxRate: 0.25 },
        ],
      },
      expected: {
        "weighted shares": "102500",
        basic: "3.22",
        "after options": "3.13",
        "after preferred": "2.42",
        "after bonds": "2.35",
        diluted: "2.35",
      },
    },
    {
      id: "TXT-STALLA-ANTI",
      title:
        "preferred stock at 2.50 is antidilutive against 1.50; 100,000 warrants of 100 shares each count",
      source: "AnalystForum thread 22963 (CFA item)",
      facts: {
        netIncome: 20_000_000,
        preferredDividends: 5_000_000,
        weightedShares: 10_000_000,
        securities: [
          { tranche: "warrants", shares: 10_000_000, exercisePrice: 10, averagePrice: 12 },
          { convertible: "preferred", shares: 2_000_000, interest: 5_000_000 },
        ],
      },
      expected: {
        basic: "1.50",
        "adjustment per share of preferred": "2.50",
        diluted: "1.29",
        antidilutive: "preferred",
      },
    },
    {
      id: "TXT-OPTIONTECH",
      title: "30,000 options at 35, average price 55; basic is exactly 2.875",
      source: "CFA curriculum item via AnalystForum 111768",
      facts: {
        netIncome: 2_300_000,
        weightedShares: 800_000,
        securities: [{ tranche: "options", shares: 30_000, exercisePrice: 35, averagePrice: 55 }],
      },
      expected: { "shares of options": "10909", basic: "2.88", diluted: "2.84" },
    },
    {
      id: "TXT-HG-LIABILITY",
      title:
        "interest on the liability component, net of tax, makes a loan antidilutive at 0.5208 against 0.32",
      source: "Kaplan CIMA F1 5.4",
      facts: {
        netIncome: 3_200_000,
        weightedShares: 10_000_000,
        securities: [{ convertible: "loan", shares: 500_000, interest: 4_650_000 * 0.07, taxRate: 0.2 }],
      },
      expected: {
        basic: "0.32",
        "adjustment of loan": "260400",
        "adjustment per share of loan": "0.5208",
        "after loan": "0.33",
        diluted: "0.32",
        antidilutive: "loan",
      },
    },
    {
      id: "TXT-CONSOL-1FOR2",
      title: "a 1-for-2 consolidation; 500,000 new shares for 185 of 365 days",
      source: "worked sheet, Scribd 503550482",
      facts: {
        netIncome: 2_534_000,
        preferredDividends: 70_000,
        weightedShares: {
          // The source gives the 185 days, and not their dates.
          period: ["2019-01-01", "2019-12-31"],
          opening: 2_000_000,
          events: [
            { date: "2019-01-01", factor: "1/2" },
            { date: "2019-06-30", change: 500_000 },
          ],
          weighted: "by days",
        },
      },
      expected: { "weighted shares": "1253425", basic: "1.97" },
    },
    {
      id: "TXT-CONSOL-PRIOR",
      title: "the prior year of a 1-for-2 consolidation",
      source: "worked sheet, Scribd 503550482",
      facts: { netIncome: 2_897_000, preferredDividends: 70_000, weightedShares: 1_000_000 },
      expected: { basic: "2.83" },
    },
    {
      id: "TXT-OREO-C",
      title: "noncumulative undeclared preferred dividends: nothing deducted",
      source: "SolutionInn 8005612",
      facts: { netIncome: 1_000_000, preferredDividends: 0, weightedShares: 480_000 },
      expected: { basic: "2.08" },
    },
    {
      id: "TXT-UNIVERSAL-2.03",
      title: "shares retired on September 1",
      source: 'textbook problem "Universal"',
      facts: {
        netIncome: 900_000,
        preferredDividends: 32_000,
        weightedShares: {
          period: ["2018-01-01", "2018-12-31"],
          opening: 400_000,
          events: [
            { date: "2018-02-28", change: 36_000 },
            { date: "2018-09-01", change: -9000 },
          ],
        },
        securities: [{ tranche: "options", shares: 30_000, exercisePrice: 18, averagePrice: 20 }],
      },
      expected: { "weighted shares": "427000", basic: "2.05", "shares of options": "3000", diluted: "2.03" },
      differs: {
        recomputed: { basic: "2.03", diluted: "2.02" },
        because:
          "the source weights the retirement by 8 of 12 months; it is outstanding for 8 and retired for 4",
      },
    },
    {
      id: "TXT-CHIRAC-A",
      title: "8% bonds outstanding all year",
      source: "Kieso E16-20(a)",
      facts: {
        netIncome: 2580,
        weightedShares: 2000,
        securities: [{ convertible: "bonds", shares: 6000, interest: 60_000 * 0.08, taxRate: 0.4 }],
      },
      expected: { basic: "1.29", "adjustment of bonds": "2880", diluted: "0.68" },
    },
    {
      id: "TXT-CHIRAC-B",
      title: "bonds outstanding for 4 of 12 months; diluted is exactly 1.365",
      source: "Kieso E16-20(b)",
      facts: {
        netIncome: 4500,
        weightedShares: 2000,
        securities: [
          { convertible: "bonds", shares: 6000, interest: 60_000 * 0.08, taxRate: 0.4, fraction: "4/12" },
        ],
      },
      expected: { basic: "2.25", "diluted shares": "4000", diluted: "1.37" },
    },
    {
      id: "TXT-CHIRAC-C",
      title: "a third of the bonds converted on July 1",
      source: "Kieso E16-20(c)",
      facts: {
        netIncome: 3060,
        weightedShares: 3000,
        securities: [{ convertible: "bonds", shares: 5000, interest: 2400 }],
      },
      expected: { basic: "1.02", "diluted shares": "8000", diluted: "0.68" },
    },
    {
      id: "TXT-JADE-ANTI",
      title: "bonds at 2.40 are antidilutive against 2.10",
      source: 'textbook problem "Jade"',
      facts: {
        netIncome: 420_000,
        weightedShares: 200_000,
        securities: [{ convertible: "bonds", shares: 150_000, interest: 6_000_000 * 0.1, taxRate: 0.4 }],
      },
      expected: {
        basic: "2.10",
        "adjustment per share of bonds": "2.40",
        diluted: "2.10",
        antidilutive: "bonds",
      },
    },
    {
      id: "TXT-ACTUAL-CONV",
      title: "preferred stock converted on September 1: the time before is antidilutive at 1.50 against 1.32",
      source: "SolutionInn 8496121",
      facts: {
        netIncome: 300_000,
        preferredDividends: 25_000,
        weightedShares: "625000/3",
        securities: [{ name: "preferred", shares: "50000/3", adjustment: 25_000 }],
      },
      expected: {
        basic: "1.32",
        "adjustment per share of preferred": "1.50",
        "after preferred": "1.33",
        diluted: "1.32",
        antidilutive: "preferred",
      },
    },
    {
      id: "TXT-GAODUN-138",
      title: "bonds of half a year; warrants out of the money",
      source: "Gaodun 700rpg",
      facts: {
        netIncome: 1_500_000,
        weightedShares: 1_000_000,
        securities: [{ convertible: "bonds", shares: 100_000, interest: 18_000 }],
      },
      expected: { basic: "1.50", "diluted shares": "1100000", diluted: "1.38" },
    },
    {
      id: "TXT-GAODUN-153",
      title: "nonconvertible preferred dividends are deducted first",
      source: "Gaodun 900rpx",
      facts: {
        netIncome: 30_000,
        preferredDividends: 14_400,
        weightedShares: 5000,
        securities: [{ convertible: "bonds", shares: 6600, interest: 60_000 * 0.06, taxRate: 0.4 }],
      },
      expected: { basic: "3.12", "diluted income": "17760", diluted: "1.53" },
    },
    {
      id: "TXT-P18-9-1",
      title: "bonds of all year, 40 shares each",
      source: "Stice Practice 18-9 / 18-10",
      facts: {
        netIncome: 200_000,
        weightedShares: 100_000,
        securities: [{ convertible: "bonds", shares: 20_000, interest: 500_000 * 0.1, taxRate: 0.4 }],
      },
      expected: { basic: "2.00", "adjustment per share of bonds": "1.50", diluted: "1.92" },
    },
    {
      id: "TXT-P18-9-2",
      title: "bonds of all year, 10 shares each: antidilutive",
      source: "Stice Practice 18-9 / 18-10",
      facts: {
        netIncome: 200_000,
        weightedShares: 100_000,
        securities: [{ convertible: "bonds", shares: 5000, interest: 500_000 * 0.1, taxRate: 0.4 }],
      },
      expected: { basic: "2.00", "adjustment per share of bonds": "6.00", diluted: "2.00" },
    },
    {
      id: "TXT-P18-9-3",
      title: "bonds of a quarter, 50 shares each",
      source: "Stice Practice 18-9 / 18-10",
      facts: {
        netIncome: 200_000,
        weightedShares: 100_000,
        securities: [
          { convertible: "bonds", shares: 25_000, interest: 500_000 * 0.1, taxRate: 0.4, fraction: "3/12" },
        ],
      },
      expected: { basic: "2.00", "adjustment per share of bonds": "1.20", diluted: "1.95" },
    },
    {
      id: "TXT-P18-9-4",
      title: "bonds of a quarter, 15 shares each: antidilutive",
      source: "Stice Practice 18-9 / 18-10",
      facts: {
        netIncome: 200_000,
        weightedShares: 100_000,
        securities: [
          { convertible: "bonds", shares: 7500, interest: 500_000 * 0.1, taxRate: 0.4, fraction: "3/12" },
        ],
      },
      expected: { basic: "2.00", "adjustment per share of bonds": "4.00", diluted: "2.00" },
    },
    {
      id: "TXT-TU",
      title: "300,000 options at 2, average price 5; per share in cents",
      source: "CIMA F2 item (TU)",
      facts: {
        netIncome: 60_000_000,
        weightedShares: 900_000,
        securities: [{ tranche: "options", shares: 300_000, exercisePrice: 2, averagePrice: 5 }],
      },
      expected: { basic: "66.7", "shares of options": "180000", diluted: "55.6" },
    },
    {
      id: "TXT-IVANHOE-A",
      title: "cumulative preferred dividends",
      source: "SlideShare 256343792",
      facts: { netIncome: 440_800, preferredDividends: 28_500, weightedShares: 217_000 },
      expected: { basic: "1.90" },
    },
    {
      id: "TXT-IVANHOE-B",
      title: "cumulative preferred dividends, treasury shares held all year",
      source: "SlideShare 256343792",
      facts: { netIncome: 440_800, preferredDividends: 28_500, weightedShares: 206_500 },
      expected: { basic: "2.00" },
    },
    {
      id: "FINCAL-DEBT",
      title: "convertible bonds",
      source: "FinCal diluted.EPS examples, https://rdrr.io/cran/FinCal/man/diluted.EPS.html",
      facts: {
        netIncome: 115_600,
        preferredDividends: 10_000,
        weightedShares: 200_000,
        securities: [{ convertible: "bonds", shares: 60_000, interest: 42_000, taxRate: 0.4 }],
      },
      expected: { basic: "0.5280", diluted: "0.5031" },
    },
    {
      id: "FINCAL-PREF",
      title: "convertible preferred stock",
      source: "FinCal diluted.EPS examples, https://rdrr.io/cran/FinCal/man/diluted.EPS.html",
      facts: {
        netIncome: 115_600,
        preferredDividends: 10_000,
        weightedShares: 200_000,
        securities: [{ convertible: "preferred", shares: 40_000, interest: 10_000 }],
      },
      expected: { basic: "0.5280", diluted: "0.4817" },
    },
    {
      id: "FINCAL-ALL",
      title: "options, preferred stock, bonds",
      source: "FinCal diluted.EPS examples, https://rdrr.io/cran/FinCal/man/diluted.EPS.html",
      facts: {
        netIncome: 115_600,
        preferredDividends: 10_000,
        weightedShares: 200_000,
        securities: [
          { convertible: "bonds", shares: 60_000, interest: 42_000, taxRate: 0.4 },
          { convertible: "preferred", shares: 40_000, interest: 10_000 },
          { tranche: "options", shares: 10_000, exercisePrice: 15, averagePrice: 20 },
        ],
      },
      expected: { basic: "0.5280", diluted: "0.4655" },
    },
  ]),

  situationsOf("Treasury stock method", [
    {
      id: "TXT-PZ-513",
      title: "200,000 warrants at 42, average price 45",
      source: "PZAcademy 64251",
      facts: {
        netIncome: anyProfit,
        weightedShares: 500_000,
        securities: [{ tranche: "warrants", shares: 200_000, exercisePrice: 42, averagePrice: 45 }],
      },
      expected: { "shares of warrants": "13333", "diluted shares": "513333" },
    },
    {
      id: "TXT-AF-512",
      title: "120,000 warrants at 45, average price 50",
      source: "AnalystForum fsa/14225",
      facts: {
        netIncome: anyProfit,
        weightedShares: 500_000,
        securities: [{ tranche: "warrants", shares: 120_000, exercisePrice: 45, averagePrice: 50 }],
      },
      expected: { "shares of warrants": "12000", "diluted shares": "512000" },
    },
    {
      id: "TXT-BOSTON",
      title: "60,000 options at 50, average price 60",
      source: 'textbook problem "Boston"',
      facts: {
        netIncome: anyProfit,
        weightedShares: 240_000,
        securities: [{ tranche: "options", shares: 60_000, exercisePrice: 50, averagePrice: 60 }],
      },
      expected: { "shares of options": "10000", "diluted shares": "250000" },
    },
    {
      id: "PWC-TSM-UNREC",
      title: "an option in the money, antidilutive by 4 of unrecognized cost for each",
      source: "PwC Viewpoint, Financial statement presentation 7.5.5.5, of one option; here 1,000",
      facts: {
        netIncome: anyProfit,
        weightedShares: 100_000,
        securities: [
          {
            tranche: "options",
            shares: 1000,
            exercisePrice: 10,
            averagePrice: 12,
            unrecognizedCompensation: 4000,
          },
        ],
      },
      expected: { "shares of options": "0", "diluted shares": "100000" },
      beside: { "assumed proceeds": "arithmetic on the arguments of EPS.TREASURY_SHARES" },
    },
    {
      id: "TXT-RS-Y1",
      title: "2,000 unvested shares, unrecognized cost at the end of the year",
      source: "SolutionInn 274763, year 1",
      facts: {
        netIncome: anyProfit,
        weightedShares: 100_000,
        securities: [
          { tranche: "unvested shares", shares: 2000, averagePrice: 15, unrecognizedCompensation: 24_000 },
        ],
      },
      expected: { "shares bought back for unvested shares": "1600", "shares of unvested shares": "400" },
    },
    {
      id: "TXT-RS-Y1-AVG",
      title: "2,000 unvested shares, the average of the unrecognized cost",
      source: "SolutionInn 274763, year 1 by ASC 260-10-45-29",
      facts: {
        netIncome: anyProfit,
        weightedShares: 100_000,
        securities: [
          { tranche: "unvested shares", shares: 2000, averagePrice: 15, unrecognizedCompensation: 27_000 },
        ],
      },
      expected: { "shares of unvested shares": "200" },
    },
    {
      id: "TXT-RS-Y2",
      title: "2,000 unvested shares, a year later",
      source: "SolutionInn 274763, year 2",
      facts: {
        netIncome: anyProfit,
        weightedShares: 100_000,
        securities: [
          { tranche: "unvested shares", shares: 2000, averagePrice: 15, unrecognizedCompensation: 18_000 },
        ],
      },
      expected: { "shares bought back for unvested shares": "1200", "shares of unvested shares": "800" },
    },
  ]),
  situationsOf("Weighted-average shares", [
    {
      id: "IND-WASO-DAYS",
      title: "an issue, a conversion and a buyback, by days: 290, 144 and 38 of 365",
      source: "ICAI RTP, Ind AS 33 compiler",
      facts: {
        netIncome: anyProfit,
        weightedShares: {
          period: ["2021-04-01", "2022-03-31"],
          opening: 100_000,
          events: [
            { date: "2021-06-15", change: 75_000 },
            { date: "2021-11-08", change: 50_000 },
            { date: "2022-02-22", change: -20_000 },
          ],
          weighted: "by days",
        },
      },
      expected: { "weighted shares": "177233" },
      beside: { "closing shares": "a sum of facts" },
    },
    {
      id: "IND-CAB-BASIC",
      title: "an issue on July 1 of a year that ends in March; amounts in thousands",
      source: "ICAI RTP (CAB Ltd), Ind AS 33 compiler",
      facts: {
        netIncome: 39_000,
        preferredDividends: 4000,
        weightedShares: {
          period: ["2022-04-01", "2023-03-31"],
          opening: 200_000,
          events: [{ date: "2022-07-01", change: 50_000 }],
        },
      },
      expected: { "weighted shares": "237500", basic: "0.147" },
    },
    {
      id: "TXT-ROYAL",
      title: "a stock dividend of 10% on October 1 counts from the start",
      source: "PAS 33 problem 31-2 (AICPA adapted)",
      facts: {
        netIncome: 1_920_000,
        preferredDividends: 200_000,
        weightedShares: {
          period: ["2019-01-01", "2019-12-31"],
          opening: 200_000,
          events: [{ date: "2019-10-01", factor: 1.1 }],
        },
      },
      expected: { "weighted shares": "220000", basic: "7.82" },
    },
    {
      id: "TXT-AF-STOCKDIV",
      title: "a stock dividend, and an issue after it that it does not gross up",
      source: "AnalystForum eps/2422",
      facts: {
        netIncome: anyProfit,
        weightedShares: {
          period: ["2001-01-01", "2001-12-31"],
          opening: 2_000_000,
          events: [
            { date: "2001-03-31", factor: 1.1 },
            { date: "2001-09-30", change: 100_000 },
          ],
        },
      },
      expected: { "weighted shares": "2225000" },
    },
    {
      id: "TXT-HAPPYVALLEY",
      title: "a split, a stock dividend, an issue, a split",
      source: "CPA sample question (Happy Valley)",
      facts: {
        netIncome: anyProfit,
        weightedShares: {
          period: ["2010-01-01", "2010-12-31"],
          opening: 100_000,
          events: [
            { date: "2010-03-01", factor: 2 },
            { date: "2010-06-01", factor: 1.1 },
            { date: "2010-08-01", change: 10_000 },
            { date: "2010-11-01", factor: 2 },
          ],
        },
      },
      expected: { "weighted shares": "448333" },
    },
    {
      id: "TXT-SUNSHINE",
      title: "a buyback in May, a 3-for-1 split in November",
      source: "CPA sample question (Sunshine)",
      facts: {
        netIncome: 17_500,
        preferredDividends: 2500,
        weightedShares: {
          period: ["2010-01-01", "2010-12-31"],
          opening: 10_000,
          events: [
            { date: "2010-05-01", change: -2000 },
            { date: "2010-11-01", factor: 3 },
          ],
        },
      },
      expected: { "weighted shares": "26000", basic: "0.58" },
    },
    {
      id: "TXT-GAODUN-POSTYEAR",
      title: "a 2-for-1 split after the end of the year",
      source: "Gaodun d06het, citing ASC 260-10-55-12",
      facts: {
        netIncome: anyProfit,
        weightedShares: {
          period: ["2020-01-01", "2020-12-31"],
          opening: 500_000,
          events: [{ date: "2021-01-31", factor: 2 }],
        },
      },
      expected: { "weighted shares": "1000000" },
    },
    {
      id: "TXT-TIM-SPLIT",
      title: "the year of a 2-for-1 split in December",
      source: "Justaaa 249815",
      facts: {
        netIncome: 500_000,
        weightedShares: {
          period: ["2020-01-01", "2020-12-31"],
          opening: 100_000,
          events: [{ date: "2020-12-01", factor: 2 }],
        },
      },
      expected: { basic: "2.50" },
    },
    {
      id: "TXT-TIM-SPLIT",
      title: "the year before a 2-for-1 split, restated",
      source: "Justaaa 249815",
      facts: {
        netIncome: 500_000,
        weightedShares: {
          period: ["2019-01-01", "2019-12-31"],
          opening: 100_000,
          events: [{ date: "2020-12-01", factor: 2 }],
        },
      },
      expected: { basic: "5.00" },
      differs: {
        recomputed: { basic: "2.50" },
        because: "the source leaves the year before as it was reported",
      },
    },
    {
      id: "TXT-ROBERT-BONUS",
      title: "a 1-for-4 bonus issue; per share in cents",
      source: "Kaplan FR workbook Example 2",
      facts: {
        netIncome: 1200 * 100,
        weightedShares: {
          period: ["2003-01-01", "2003-12-31"],
          opening: 6000,
          events: [{ date: "2003-04-01", factor: "5/4" }],
        },
      },
      expected: { "weighted shares": "7500", basic: "16.0" },
    },
    {
      id: "TXT-ROBERT-BONUS",
      title: "18 cents a share of the year before, restated for the bonus issue",
      source: "Kaplan FR workbook Example 4",
      facts: {
        netIncome: 18,
        weightedShares: {
          period: ["2002-01-01", "2002-12-31"],
          opening: 1,
          events: [{ date: "2003-04-01", factor: "5/4" }],
        },
      },
      expected: { basic: "14.4" },
    },
    {
      id: "TXT-EPSR-Q6",
      title: "an issue, a 1-for-5 bonus, an issue",
      source: "Scribd 862208321 Q6",
      facts: {
        netIncome: 440_000,
        weightedShares: {
          period: ["2001-01-01", "2001-12-31"],
          opening: 1_000_000,
          events: [
            { date: "2001-03-01", change: 400_000 },
            { date: "2001-05-01", factor: "6/5" },
            { date: "2001-07-01", change: 600_000 },
          ],
        },
      },
      expected: { "weighted shares": "1900000", basic: "0.232" },
    },
    {
      id: "TXT-VALARTO",
      title: "shares issued for an acquisition and to repay a loan",
      source: "Campus Insight IAS 33 Q3",
      facts: {
        netIncome: anyProfit,
        weightedShares: {
          period: ["2004-01-01", "2004-12-31"],
          opening: 16_000_000,
          events: [
            { date: "2004-04-01", change: 4_000_000 },
            { date: "2004-10-01", change: 2_000_000 },
          ],
        },
      },
      expected: { "weighted shares": "19500000" },
    },
    {
      id: "TXT-BENJY-PARTLY",
      title: "partly paid shares without a right to dividends do not count",
      source: "SolutionInn 827467",
      facts: {
        netIncome: anyProfit,
        weightedShares: {
          period: ["2015-07-01", "2016-06-30"],
          opening: 8_000_000,
          events: [
            { date: "2015-09-01", change: -1_000_000 },
            { date: "2016-02-01", change: 2_000_000 },
            { date: "2016-03-01", change: 900_000 * 0 },
          ],
        },
      },
      expected: { "weighted shares": "8000000" },
    },
    {
      id: "TXT-OREO-A",
      title: "a stock dividend of 40%, a buyback, a 2-for-1 split on the last day",
      source: "SolutionInn 8005612",
      facts: {
        netIncome: 1_000_000,
        preferredDividends: 10_000,
        weightedShares: {
          period: ["2020-01-01", "2020-12-31"],
          opening: 175_000,
          events: [
            { date: "2020-07-01", factor: 1.4 },
            { date: "2020-10-01", change: -20_000 },
            { date: "2020-12-31", factor: 2 },
          ],
        },
      },
      expected: { "weighted shares": "480000", basic: "2.06" },
    },
    {
      id: "TXT-DALTON",
      title: "an issue, a 2-for-1 split, a buyback of shares after the split",
      source: "coursesolver (Dalton)",
      facts: {
        netIncome: anyProfit,
        weightedShares: {
          period: ["2019-01-01", "2019-12-31"],
          opening: 840_000,
          events: [
            { date: "2019-04-01", change: 160_000 },
            { date: "2019-07-01", factor: 2 },
            { date: "2019-11-01", change: -400_000 },
          ],
        },
      },
      expected: { "weighted shares": "1853333" },
    },
  ]),
  situationsOf("Rights issues", [
    {
      id: "TXT-ROBERT-RIGHTS",
      title: "1 for 4 at 2.50, price 4; per share in cents",
      source: "Kaplan FR workbook Examples 3 and 4",
      facts: {
        netIncome: 1200 * 100,
        weightedShares: {
          period: ["2003-01-01", "2003-12-31"],
          opening: 6000,
          events: [
            {
              date: "2003-04-01",
              change: 1500,
              rights: robertsRights,
            },
          ],
        },
      },
      expected: { "theoretical ex-rights price": "3.70", basic: "16.6" },
    },
    {
      id: "TXT-ROBERT-RIGHTS-COMP",
      title: "18 cents a share of the year before, times the theoretical price of 3.70 over the price of 4",
      source: "Kaplan FR workbook Example 4",
      worksheet: () => ({ restated: figureOf("BASIC", 18 * theoreticalPrice(robertsRights), 4) }),
      expected: { restated: "16.6" },
      differs: { recomputed: { restated: "16.7" }, because: "it is 16.65, which the source cuts" },
    },
    {
      id: "TXT-ACOW-TERP",
      title: "2 for 5 at 4, price 10",
      source: "aCOWtancy DipIFR",
      facts: {
        netIncome: anyProfit,
        weightedShares: {
          period: ["2001-01-01", "2001-12-31"],
          opening: 5,
          events: [
            {
              date: "2001-07-01",
              change: 2,
              rights: { fairValue: 10, subscriptionPrice: 4, offered: 2, held: 5 },
            },
          ],
        },
      },
      expected: { "theoretical ex-rights price": "8.29" },
    },
    {
      id: "TXT-DIAMOND-RIGHTS",
      title: "1 for 5 at 2, price 3",
      source: "SolutionInn 1680373",
      facts: {
        netIncome: 244_650,
        weightedShares: {
          period: ["2020-01-01", "2020-12-31"],
          opening: 60_000,
          events: [
            {
              date: "2020-04-01",
              change: 12_000,
              rights: { fairValue: 3, subscriptionPrice: 2, offered: 1, held: 5 },
            },
          ],
        },
      },
      expected: {
        "theoretical ex-rights price": "2.83",
        "rights factor": "1.06",
        "weighted shares": "69882",
        basic: "3.50",
      },
    },
    {
      id: "TXT-XYZ-RIGHTS",
      title: "1 for 4 at 3.50, price 5.10, in a year that ends in June; per share in cents",
      source: "Justaaa 552130",
      facts: {
        netIncome: 14_000_000 * 100,
        preferredDividends: 1_000_000 * 100,
        weightedShares: {
          period: ["2019-07-01", "2020-06-30"],
          opening: 5_000_000,
          events: [
            {
              date: "2019-09-01",
              change: 1_250_000,
              rights: { fairValue: 5.1, subscriptionPrice: 3.5, offered: 1, held: 4 },
            },
          ],
        },
      },
      expected: { "theoretical ex-rights price": "4.78", "rights factor": "1.067", basic: "213.2" },
    },
    {
      id: "TXT-XYZ-RIGHTS",
      title: "245 cents a share of the year before, restated for the bonus element",
      source: "Justaaa 552130",
      facts: {
        netIncome: 245,
        weightedShares: {
          period: ["2018-07-01", "2019-06-30"],
          opening: 1,
          events: [
            {
              date: "2019-09-01",
              change: 1_250_000,
              rights: { fairValue: 5.1, subscriptionPrice: 3.5, offered: 1, held: 4 },
            },
          ],
        },
      },
      expected: { basic: "229.6" },
    },
    {
      id: "TXT-SEA-TERP",
      title: "3 for 6 at 2.30, price 4.40",
      source: "SolutionInn 11359265",
      facts: {
        netIncome: anyProfit,
        weightedShares: {
          period: ["2001-01-01", "2001-12-31"],
          opening: 6,
          events: [
            {
              date: "2001-07-01",
              change: 3,
              rights: { fairValue: 4.4, subscriptionPrice: 2.3, offered: 3, held: 6 },
            },
          ],
        },
      },
      expected: { "theoretical ex-rights price": "3.70", "rights factor": "1.189" },
    },
  ]),
  situationsOf("Kieso Intermediate Accounting 13e, contingent issuance agreement (Brooks Inc.)", [
    ...[
      { part: "A", target: 110_000, issuable: "10000" },
      { part: "B", target: 130_000, issuable: "0" },
    ].map(({ part, target, issuable }): Situation => ({
      id: `TXT-BROOKS-${part}`,
      title: `10,000 shares if income reaches ${target}; it is 125,000`,
      facts: {
        netIncome: 125_000,
        weightedShares: anyShares,
        securities: [{ agreement: "agreement", achieved: 125_000, targets: [target], issuable: [10_000] }],
      },
      expected: { "shares of agreement": issuable },
      beside: { "shares in basic": "none before the contingency has ended: a fact, not a computation" },
    })),
  ]),
];
