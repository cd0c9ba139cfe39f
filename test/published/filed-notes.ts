import { situationsOf } from "./situation";

// Earnings per share notes as filed with the SEC, each with the facts that it prints.

export const filedNotes = [
  situationsOf(
    "Form 10-Q for the first quarter of 2023, earnings per share note; convertible notes under ASU 2020-06",
    [
      {
        id: "SEC-INSTRC-2023Q1",
        title: "three months 2023: spread shares of notes, no interest added back",
        facts: {
          netIncome: 39_615,
          weightedShares: 135_027,
          securities: [
            { name: "options", shares: 2173 },
            { name: "rsus", shares: 468 },
            { name: "notes", shares: 232 },
          ],
        },
        expected: { "diluted shares": "137900", basic: "0.29", diluted: "0.29" },
      },
      {
        id: "SEC-INSTRC-2022Q1",
        title: "three months 2022: spread shares of notes, no interest added back",
        facts: {
          netIncome: 60_108,
          weightedShares: 137_658,
          securities: [
            { name: "options", shares: 2043 },
            { name: "rsus", shares: 317 },
            { name: "notes", shares: 1259 },
          ],
        },
        expected: { basic: "0.44", diluted: "0.43" },
      },
    ],
  ),

  situationsOf(
    "MakeMyTrip Form 20-F, earnings per share note, https://www.sec.gov/Archives/edgar/data/1495153/000095017025086539/R70.htm",
    [
      {
        id: "SEC-MMYT-2024",
        title: "2024: a gain on notes is removed, so their adjustment is negative and ranks before options",
        facts: {
          netIncome: 216_801_000,
          weightedShares: 111_094_561,
          securities: [
            { name: "notes", shares: 5_934_810, adjustment: -10_857_000 },
            { name: "awards", shares: 1_206_485 },
          ],
        },
        expected: {
          basic: "1.95",
          "diluted income": "205944000",
          "diluted shares": "118235856",
          diluted: "1.74",
          dilutive: "notes, awards",
        },
      },
      {
        id: "SEC-MMYT-2025",
        title: "2025: awards only",
        facts: {
          netIncome: 95_101_000,
          weightedShares: 112_592_774,
          securities: [{ name: "awards", shares: 1_945_409 }],
        },
        expected: { basic: "0.84", diluted: "0.83" },
      },
      {
        id: "SEC-MMYT-2023",
        title: "2023: a loss",
        facts: { netIncome: -11_321_000, weightedShares: 109_656_200 },
        expected: { basic: "-0.10", diluted: "-0.10" },
      },
    ],
  ),

  situationsOf(
    "Sify Form 20-F, earnings per share note, https://www.sec.gov/Archives/edgar/data/1094324/000157587218000115/R36.htm",
    [
      {
        id: "SEC-SIFY-2018",
        title: "2018: options",
        facts: {
          netIncome: 923_401_000,
          weightedShares: 150_417_470,
          securities: [{ name: "options", shares: 646_569 }],
        },
        expected: { basic: "6.14", "diluted shares": "151064039", diluted: "6.11" },
      },
      {
        id: "SEC-SIFY-2017",
        title: "2017: a dash for the options, diluted equals basic",
        facts: { netIncome: 642_399_000, weightedShares: 144_498_253 },
        expected: { basic: "4.45", diluted: "4.45" },
      },
      {
        id: "SEC-SIFY-2016",
        title: "2016: options",
        facts: {
          netIncome: 438_453_000,
          weightedShares: 141_030_787,
          securities: [{ name: "options", shares: 364_559 }],
        },
        expected: { basic: "3.11", diluted: "3.10" },
      },
    ],
  ),

  situationsOf(
    "ReNew Form 20-F, earnings per share note, https://www.sec.gov/Archives/edgar/data/1848763/000119312521281657/R102.htm",
    [
      {
        id: "SEC-RNW-2021",
        title: "2021: options are antidilutive in a loss",
        facts: {
          netIncome: -7_818_000_000,
          weightedShares: 483_921_868,
          securities: [{ name: "esop", shares: 7_476_734 }],
        },
        expected: { basic: "-16.16", diluted: "-16.16", antidilutive: "esop" },
      },
      {
        id: "SEC-RNW-2019",
        title: "2019: options dilute a profit",
        facts: {
          netIncome: 2_646_000_000,
          weightedShares: 379_797_836,
          securities: [{ name: "esop", shares: 6_007_022 }],
        },
        expected: { basic: "6.97", "diluted shares": "385804858", diluted: "6.86" },
      },
      {
        id: "SEC-RNW-2020",
        title: "2020: options are disclosed and left out of a loss",
        facts: {
          netIncome: -2_696_000_000,
          weightedShares: 459_201_195,
          securities: [{ name: "esop", shares: 4_866_286 }],
        },
        expected: { basic: "-5.87", diluted: "-5.87" },
      },
    ],
  ),

  situationsOf(
    "Form 10-Q, earnings per share note, CIK 1455684, https://www.sec.gov/Archives/edgar/data/1455684/000095017023058210/R35.htm",
    [
      {
        id: "SEC-1455684-2023Q3",
        title: "three months 2023: a discontinued loss of 52, printed (0.00)",
        facts: { continuing: -56_763, discontinued: -52, preferredDividends: 16_031, weightedShares: 42_570 },
        expected: { "basic continuing": "-1.71", "basic discontinued": "0.00", basic: "-1.71" },
      },
      {
        id: "SEC-1455684-2022Q3",
        title: "three months 2022: continuing loss, discontinued income",
        facts: { continuing: -6786, discontinued: 5319, preferredDividends: 14_976, weightedShares: 41_984 },
        expected: {
          "basic continuing": "-0.52",
          "basic discontinued": "0.13",
          basic: "-0.39",
          "diluted discontinued": "0.13",
        },
      },
      {
        id: "SEC-1455684-2023YTD",
        title: "nine months 2023: loss after accretion of preferred stock",
        facts: {
          continuing: -137_084,
          discontinued: -7095,
          preferredDividends: 46_802,
          weightedShares: 42_448,
        },
        expected: { "basic continuing": "-4.33", "basic discontinued": "-0.17", basic: "-4.50" },
      },
    ],
  ),

  situationsOf(
    "Form 10-K, earnings per share note, CIK 1109189, https://sec.gov/Archives/edgar/data/1109189/000110918920000059/R20.htm",
    [
      {
        id: "SEC-1109189-2019",
        title: "2019: continuing and discontinued loss",
        facts: { continuing: -91_401_000, discontinued: -90_497_000, weightedShares: 26_141_414 },
        expected: { "basic continuing": "-3.50", "basic discontinued": "-3.46", basic: "-6.96" },
      },
    ],
  ),

  situationsOf(
    "First BanCorp Form 10-Q, earnings per share note, https://www.sec.gov/Archives/edgar/data/1057706/000105770615000008/R9.htm",
    [
      {
        id: "SEC-FBP-2014Q1",
        title: "three months 2014: a gain on an exchange of preferred stock adds to the income available",
        facts: {
          netIncome: 17_083,
          preferredDividends: -379,
          weightedShares: 205_732,
          securities: [{ name: "potential", shares: 1144 }],
        },
        expected: { "income available": "17462", basic: "0.08", "diluted shares": "206876", diluted: "0.08" },
      },
      {
        id: "SEC-FBP-2015Q1",
        title: "three months 2015: options",
        facts: {
          netIncome: 25_646,
          weightedShares: 210_686,
          securities: [{ name: "potential", shares: 2060 }],
        },
        expected: { basic: "0.12", "diluted shares": "212746", diluted: "0.12" },
      },
    ],
  ),

  situationsOf(
    "AMCON Form 10-Q, earnings per share note, https://www.sec.gov/Archives/edgar/data/928465/000155837017000146/R19.htm",
    [
      {
        id: "SEC-DIT-FY16Q1",
        title: "first quarter of fiscal 2016: a preferred dividend added back",
        facts: {
          netIncome: 1_355_622,
          preferredDividends: 49_177,
          weightedShares: 625_356,
          securities: [{ name: "preferred and options", shares: 108_128, adjustment: 49_177 }],
        },
        expected: {
          "income available": "1306445",
          basic: "2.09",
          "diluted shares": "733484",
          diluted: "1.85",
        },
      },
      {
        id: "SEC-DIT-FY17Q1",
        title: "first quarter of fiscal 2017: options",
        facts: {
          netIncome: 1_046_464,
          weightedShares: 681_668,
          securities: [{ name: "potential", shares: 7008 }],
        },
        expected: { basic: "1.54", "diluted shares": "688676", diluted: "1.52" },
      },
    ],
  ),

  situationsOf(
    "Form 10-Q, earnings per share note, CIK 1605607, https://www.sec.gov/Archives/edgar/data/1605607/000156459018026642/R29.htm",
    [
      {
        id: "SEC-1605607-2018Q3",
        title: "three months 2018: income allocated to participating securities",
        facts: {
          netIncome: 37_531,
          preferredDividends: 27,
          weightedShares: 240_448,
          securities: [{ name: "awards", shares: 41 }],
        },
        expected: { "income available": "37504", basic: "0.16", "diluted shares": "240489", diluted: "0.16" },
      },
      {
        id: "SEC-1605607-2017Q3",
        title: "three months 2017: dividends to unvested awards enlarge a loss",
        facts: { netIncome: -10_214, preferredDividends: 13, weightedShares: 239_446 },
        expected: { "income available": "-10227", basic: "-0.04", diluted: "-0.04" },
      },
      {
        id: "SEC-1605607-2018YTD",
        title: "nine months 2018: income allocated to participating securities",
        facts: {
          netIncome: 3829,
          preferredDividends: 63,
          weightedShares: 240_366,
          securities: [{ name: "awards", shares: 25 }],
        },
        expected: { basic: "0.02", diluted: "0.02" },
      },
      {
        id: "SEC-1605607-2017YTD",
        title: "nine months 2017: income allocated to participating securities",
        facts: {
          netIncome: 93_174,
          preferredDividends: 86,
          weightedShares: 235_151,
          securities: [{ name: "awards", shares: 27 }],
        },
        expected: { basic: "0.40", diluted: "0.40" },
      },
    ],
  ),

  situationsOf(
    "Form 10-Q, earnings per share note, CIK 1046880, https://www.sec.gov/Archives/edgar/data/1046880/000119312511304110/R16.htm",
    [
      {
        id: "SEC-1046880-2010YTD",
        title: "nine months 2010: options stay in the loss of the net line",
        facts: {
          continuing: 10_314,
          discontinued: -11_778,
          weightedShares: 69_925,
          securities: [{ name: "options", shares: 270 }],
        },
        expected: {
          "basic continuing": "0.15",
          "basic discontinued": "-0.17",
          basic: "-0.02",
          "diluted shares": "70195",
          "diluted continuing": "0.15",
          "diluted discontinued": "-0.17",
          diluted: "-0.02",
        },
      },
      {
        id: "SEC-1046880-2010Q3-PLUG",
        title: "three months 2010: a line rounded so that the lines add",
        facts: {
          continuing: 68_879,
          discontinued: 31_017,
          weightedShares: 70_432,
          securities: [{ name: "options", shares: 183 }],
        },
        expected: {
          "basic continuing": "0.98",
          "basic discontinued": "0.44",
          basic: "1.42",
          "diluted continuing": "0.98",
          "diluted discontinued": "0.43",
          diluted: "1.41",
        },
        differs: {
          recomputed: { "diluted discontinued": "0.44" },
          because: "31,017 over 70,615 shares is 0.4392; 0.43 is printed so that 0.98 and 0.43 add to 1.41",
        },
      },
    ],
  ),

  situationsOf(
    "MBIA Form 10-Q, earnings per share note, https://www.sec.gov/Archives/edgar/data/814585/000119312522275889/R31.htm",
    [
      {
        id: "SEC-MBIA-2022Q3-TOL",
        title: "three months 2022: facts printed in millions",
        facts: { continuing: -35, discontinued: 1, weightedShares: 49.9 },
        expected: { "basic continuing": "-0.68", "basic discontinued": "0.01", basic: "-0.67" },
        differs: {
          recomputed: { "basic continuing": "-0.70", "basic discontinued": "0.02", basic: "-0.68" },
          because: "the source rounds its inputs to millions",
        },
      },
    ],
  ),

  situationsOf("Atento, Form 20-F, earnings per share note", [
    {
      id: "SEC-ATENTO-2019",
      title: "2019: three decimals",
      facts: { netIncome: -772, weightedShares: 117_252 },
      expected: { basic: "-0.007" },
    },
    {
      id: "SEC-ATENTO-2017",
      title: "2017: three decimals",
      facts: { netIncome: 13_198, weightedShares: 120_599 },
      expected: { basic: "0.109" },
    },
  ]),
  situationsOf(
    "Erie Indemnity, Form 10-Q, earnings per share note, https://www.sec.gov/Archives/edgar/data/922621/000092262120000030/R12.htm",
    [
      {
        id: "SEC-ERIE-2020Q2",
        title: "three months 2020, class A: class B converts at 2,400 for 1, its income added back",
        facts: {
          netIncome: 81_306_000,
          weightedShares: 46_187_808,
          securities: [
            { name: "class B", shares: 2542 * 2400, adjustment: 671_000 },
            { name: "awards", shares: 14_373 },
          ],
        },
        expected: { basic: "1.76", "diluted shares": "52302981", diluted: "1.57" },
      },
      {
        id: "SEC-ERIE-2020Q2",
        title: "three months 2020, class B",
        facts: { netIncome: 671_000, weightedShares: 2542 },
        expected: { basic: "264" },
      },
    ],
  ),
  situationsOf("Alphabet, Form 10-Q, net income per share note; three months, in thousands", [
    {
      id: "SEC-GOOG-2017Q3",
      title: "third quarter of 2017: class B converts into class A",
      source: "https://www.sec.gov/Archives/edgar/data/1652044/000165204418000035/R28.htm",
      classes: {
        income: 6_732_000,
        classes: [
          { name: "A", shares: 297_804, dilutiveShares: 1_070 },
          { name: "B", shares: 47_078, convertibleInto: "A" },
          { name: "C", shares: 348_603, dilutiveShares: 9_161 },
        ],
      },
      expected: {
        "basic of A": "9.71",
        "basic of B": "9.71",
        "basic of C": "9.71",
        "diluted of A": "9.57",
        "diluted of B": "9.57",
        "diluted of C": "9.57",
      },
      beside: { "diluted shares of A": "a sum of facts" },
    },
    {
      id: "SEC-GOOG-2018Q3",
      title: "third quarter of 2018: class B converts into class A",
      source: "https://www.sec.gov/Archives/edgar/data/1652044/000165204418000035/R28.htm",
      classes: {
        income: 9_192_000,
        classes: [
          { name: "A", shares: 298_614, dilutiveShares: 603 },
          { name: "B", shares: 46_885, convertibleInto: "A" },
          { name: "C", shares: 350_135, dilutiveShares: 7_622 },
        ],
      },
      expected: {
        "basic of A": "13.21",
        "basic of B": "13.21",
        "basic of C": "13.21",
        "diluted of A": "13.06",
        "diluted of B": "13.06",
        "diluted of C": "13.06",
      },
      beside: { "diluted shares of A": "a sum of facts" },
    },
    {
      id: "SEC-GOOG-2020Q2",
      title: "second quarter of 2020: class B converts into class A",
      source: "https://www.sec.gov/Archives/edgar/data/1652044/000165204420000032/R32.htm",
      classes: {
        income: 6_959_000,
        classes: [
          { name: "A", shares: 299_308, dilutiveShares: 92 },
          { name: "B", shares: 46_355, convertibleInto: "A" },
          { name: "C", shares: 336_105, dilutiveShares: 5_164 },
        ],
      },
      expected: {
        "basic of A": "10.21",
        "basic of B": "10.21",
        "basic of C": "10.21",
        "diluted of A": "10.13",
        "diluted of B": "10.13",
        "diluted of C": "10.13",
      },
      beside: { "diluted shares of A": "a sum of facts" },
    },
    {
      id: "SEC-GOOG-2019Q2",
      title: "second quarter of 2019: class B converts into class A",
      source: "https://www.sec.gov/Archives/edgar/data/1652044/000165204419000023/R31.htm",
      classes: {
        income: 9_947_000,
        classes: [
          { name: "A", shares: 299_035, dilutiveShares: 453 },
          { name: "B", shares: 46_525, convertibleInto: "A" },
          { name: "C", shares: 348_409, dilutiveShares: 5_532 },
        ],
      },
      expected: {
        "basic of A": "14.33",
        "basic of B": "14.33",
        "basic of C": "14.33",
        "diluted of A": "14.21",
        "diluted of B": "14.21",
        "diluted of C": "14.21",
      },
      beside: { "diluted shares of A": "a sum of facts" },
    },
    {
      id: "SEC-GOOG-2019Q3",
      title: "third quarter of 2019: class B converts into class A",
      source: "https://www.sec.gov/Archives/edgar/data/1652044/000165204419000032/R31.htm",
      classes: {
        income: 7_068_000,
        classes: [
          { name: "A", shares: 299_835, dilutiveShares: 381 },
          { name: "B", shares: 46_515, convertibleInto: "A" },
          { name: "C", shares: 346_391, dilutiveShares: 5_077 },
        ],
      },
      expected: {
        "basic of A": "10.20",
        "basic of B": "10.20",
        "basic of C": "10.20",
        "diluted of A": "10.12",
        "diluted of B": "10.12",
        "diluted of C": "10.12",
      },
      beside: { "diluted shares of A": "a sum of facts" },
    },
  ]),
];
