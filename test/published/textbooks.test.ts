import { testSituations } from "./situation";

// Worked examples and problems of textbooks, examinations and guides; each row names its own. Where the source gives only the
// facts, the figures follow from them by exact arithmetic.

/** Where a source asks for shares alone: a profit of any size lets them in. */
const anyProfit = 1_000_000;

testSituations("Textbooks, examinations and guides", [
  {
    id: "continuing profit, net loss: potential shares stay in although the loss per share falls",
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
    id: "continuing loss: potential shares stay out of every line",
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
    id: "four securities rank 0, 1.20, 1.50 and 2.50; the last is antidilutive against 2.47",
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
    id: "options, then preferred stock at 1.17, then bonds at 2.00",
    source: "Wizedu 146779",
    facts: {
      netIncome: 400_000,
      preferredDividends: 70_000,
      weightedShares: 102_500,
      securities: [
        { tranche: "options", shares: 15_000, exercisePrice: 40, averagePrice: 50 },
        { convertible: "preferred", shares: 60_000, interest: 70_000 },
        { convertible: "bonds", shares: 30_000, interest: 1_000_000 * 0.08, taxRate: 0.25 },
      ],
    },
    expected: {
      basic: "3.22",
      "after options": "3.13",
      "after preferred": "2.42",
      "after bonds": "2.35",
      diluted: "2.35",
    },
  },
  {
    id: "preferred stock at 2.50 is antidilutive against 1.50; 100,000 warrants of 100 shares each count",
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
    id: "30,000 options at 35, average price 55; basic is exactly 2.875",
    source: "CFA curriculum item via AnalystForum 111768",
    facts: {
      netIncome: 2_300_000,
      weightedShares: 800_000,
      securities: [{ tranche: "options", shares: 30_000, exercisePrice: 35, averagePrice: 55 }],
    },
    expected: { "shares of options": "10909", basic: "2.88", diluted: "2.84" },
  },
  {
    id: "interest on the liability component, net of tax, makes a loan antidilutive at 0.5208 against 0.32",
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
    id: "a 1-for-2 consolidation; 500,000 new shares for 185 of 365 days",
    source: "worked sheet, Scribd 503550482",
    facts: { netIncome: 2_534_000, preferredDividends: 70_000, weightedShares: "457500000/365" },
    expected: { basic: "1.97" },
  },
  {
    id: "the prior year of a 1-for-2 consolidation",
    source: "worked sheet, Scribd 503550482",
    facts: { netIncome: 2_897_000, preferredDividends: 70_000, weightedShares: 1_000_000 },
    expected: { basic: "2.83" },
  },
  {
    id: "noncumulative undeclared preferred dividends: nothing deducted",
    source: "SolutionInn 8005612",
    facts: { netIncome: 1_000_000, preferredDividends: 0, weightedShares: 480_000 },
    expected: { basic: "2.08" },
  },
  {
    id: "shares retired on September 1",
    source: 'textbook problem "Universal"',
    facts: {
      netIncome: 900_000,
      preferredDividends: 32_000,
      weightedShares: 427_000,
      securities: [{ tranche: "options", shares: 30_000, exercisePrice: 18, averagePrice: 20 }],
    },
    expected: { basic: "2.05", "shares of options": "3000", diluted: "2.03" },
    differs: {
      recomputed: { basic: "2.03", diluted: "2.02" },
      because:
        "the source weights the retirement by 8 of 12 months; it is outstanding for 8 and retired for 4",
    },
  },
  {
    id: "8% bonds outstanding all year",
    source: "Kieso E16-20(a)",
    facts: {
      netIncome: 2580,
      weightedShares: 2000,
      securities: [{ convertible: "bonds", shares: 6000, interest: 60_000 * 0.08, taxRate: 0.4 }],
    },
    expected: { basic: "1.29", "adjustment of bonds": "2880", diluted: "0.68" },
  },
  {
    id: "bonds outstanding for 4 of 12 months; diluted is exactly 1.365",
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
    id: "a third of the bonds converted on July 1",
    source: "Kieso E16-20(c)",
    facts: {
      netIncome: 3060,
      weightedShares: 3000,
      securities: [{ convertible: "bonds", shares: 5000, interest: 2400 }],
    },
    expected: { basic: "1.02", "diluted shares": "8000", diluted: "0.68" },
  },
  {
    id: "bonds at 2.40 are antidilutive against 2.10",
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
    id: "preferred stock converted on September 1: the time before is antidilutive at 1.50 against 1.32",
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
    id: "bonds of half a year; warrants out of the money",
    source: "Gaodun 700rpg",
    facts: {
      netIncome: 1_500_000,
      weightedShares: 1_000_000,
      securities: [{ convertible: "bonds", shares: 100_000, interest: 18_000 }],
    },
    expected: { basic: "1.50", "diluted shares": "1100000", diluted: "1.38" },
  },
  {
    id: "nonconvertible preferred dividends are deducted first",
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
    id: "bonds of all year, 40 shares each",
    source: "Stice Practice 18-9 / 18-10",
    facts: {
      netIncome: 200_000,
      weightedShares: 100_000,
      securities: [{ convertible: "bonds", shares: 20_000, interest: 500_000 * 0.1, taxRate: 0.4 }],
    },
    expected: { basic: "2.00", "adjustment per share of bonds": "1.50", diluted: "1.92" },
  },
  {
    id: "bonds of all year, 10 shares each: antidilutive",
    source: "Stice Practice 18-9 / 18-10",
    facts: {
      netIncome: 200_000,
      weightedShares: 100_000,
      securities: [{ convertible: "bonds", shares: 5000, interest: 500_000 * 0.1, taxRate: 0.4 }],
    },
    expected: { basic: "2.00", "adjustment per share of bonds": "6.00", diluted: "2.00" },
  },
  {
    id: "bonds of a quarter, 50 shares each",
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
    id: "bonds of a quarter, 15 shares each: antidilutive",
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
    id: "300,000 options at 2, average price 5; per share in cents",
    source: "CIMA F2 item (TU)",
    facts: {
      netIncome: 60_000_000,
      weightedShares: 900_000,
      securities: [{ tranche: "options", shares: 300_000, exercisePrice: 2, averagePrice: 5 }],
    },
    expected: { basic: "66.7", "shares of options": "180000", diluted: "55.6" },
  },
  {
    id: "cumulative preferred dividends",
    source: "SlideShare 256343792",
    facts: { netIncome: 440_800, preferredDividends: 28_500, weightedShares: 217_000 },
    expected: { basic: "1.90" },
  },
  {
    id: "cumulative preferred dividends, treasury shares held all year",
    source: "SlideShare 256343792",
    facts: { netIncome: 440_800, preferredDividends: 28_500, weightedShares: 206_500 },
    expected: { basic: "2.00" },
  },
  {
    id: "convertible bonds",
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
    id: "convertible preferred stock",
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
    id: "options, preferred stock, bonds",
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
]);

testSituations("Treasury stock method", [
  {
    id: "200,000 warrants at 42, average price 45",
    source: "PZAcademy 64251",
    facts: {
      netIncome: anyProfit,
      weightedShares: 500_000,
      securities: [{ tranche: "warrants", shares: 200_000, exercisePrice: 42, averagePrice: 45 }],
    },
    expected: { "shares of warrants": "13333", "diluted shares": "513333" },
  },
  {
    id: "120,000 warrants at 45, average price 50",
    source: "AnalystForum fsa/14225",
    facts: {
      netIncome: anyProfit,
      weightedShares: 500_000,
      securities: [{ tranche: "warrants", shares: 120_000, exercisePrice: 45, averagePrice: 50 }],
    },
    expected: { "shares of warrants": "12000", "diluted shares": "512000" },
  },
  {
    id: "60,000 options at 50, average price 60",
    source: 'textbook problem "Boston"',
    facts: {
      netIncome: anyProfit,
      weightedShares: 240_000,
      securities: [{ tranche: "options", shares: 60_000, exercisePrice: 50, averagePrice: 60 }],
    },
    expected: { "shares of options": "10000", "diluted shares": "250000" },
  },
  {
    id: "an option in the money, antidilutive by 4 of unrecognized cost for each",
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
  },
  {
    id: "2,000 unvested shares, unrecognized cost at the end of the year",
    source: "SolutionInn 274763, year 1",
    facts: {
      netIncome: anyProfit,
      weightedShares: 100_000,
      securities: [
        { tranche: "unvested shares", shares: 2000, averagePrice: 15, unrecognizedCompensation: 24_000 },
      ],
    },
    expected: { "shares of unvested shares": "400" },
  },
  {
    id: "2,000 unvested shares, the average of the unrecognized cost",
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
    id: "2,000 unvested shares, a year later",
    source: "SolutionInn 274763, year 2",
    facts: {
      netIncome: anyProfit,
      weightedShares: 100_000,
      securities: [
        { tranche: "unvested shares", shares: 2000, averagePrice: 15, unrecognizedCompensation: 18_000 },
      ],
    },
    expected: { "shares of unvested shares": "800" },
  },
]);
