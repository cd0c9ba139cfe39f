import { situationsOf } from "./situation";

// Instruments carried as liabilities: a gain on them is removed from the numerator, so that they can dilute a loss.
// ASC 260-10-45-18, 55-8 to 55-11; IAS 33.33(c)

export const liabilityInstruments = [
  situationsOf(
    "Net loss per share note, CIK 1757499, https://www.sec.gov/Archives/edgar/data/1757499/000149315225008300/R21.htm",
    [
      {
        id: "CIK-1757499",
        title: "the loss that still dilutes: warrants with a gain deepen it",
        facts: {
          netIncome: -9_144_797,
          weightedShares: 2_870_120,
          securities: [{ name: "warrants", shares: 17_148, adjustment: -395_078 }],
        },
        expected: {
          basic: "-3.19",
          "diluted income": "-9539875",
          "diluted shares": "2887268",
          diluted: "-3.30",
          dilutive: "warrants",
        },
      },
    ],
  ),

  situationsOf(
    "Form 10-Q, net loss per share note, CIK 1477845, https://www.sec.gov/Archives/edgar/data/1477845/000110465925110393/R15.htm",
    [
      {
        id: "CIK-1477845-2024",
        title: "nine months 2024: warrants with a gain deepen the loss",
        facts: {
          netIncome: -18_725_716,
          weightedShares: 11_394_729,
          securities: [{ name: "warrants", shares: 66_569, adjustment: -2_898_892 }],
        },
        expected: {
          basic: "-1.64",
          "diluted income": "-21624608",
          "diluted shares": "11461298",
          diluted: "-1.89",
          dilutive: "warrants",
        },
      },
      {
        id: "CIK-1477845-2025",
        title: "nine months 2025: options and warrants outstanding are antidilutive",
        facts: {
          netIncome: -19_019_785,
          weightedShares: 18_876_078,
          securities: [
            { name: "options", shares: 2_463_458 },
            { name: "warrants", shares: 5_558_333 },
          ],
        },
        expected: { basic: "-1.01", "diluted shares": "18876078", diluted: "-1.01", dilutive: "" },
      },
    ],
  ),

  situationsOf(
    "Form 10-Q, net loss per share note, CIK 921114, https://www.sec.gov/Archives/edgar/data/921114/000155837023014701/R12.htm",
    [
      {
        id: "CIK-921114",
        title: "three months 2023: convertible debt with a gain deepens the loss",
        facts: {
          netIncome: -3_547_000,
          weightedShares: 36_068_130,
          securities: [{ name: "convertible debt", shares: 56_544_698 - 36_068_130, adjustment: -6_036_000 }],
        },
        expected: {
          basic: "-0.10",
          "diluted income": "-9583000",
          "diluted shares": "56544698",
          diluted: "-0.17",
          dilutive: "convertible debt",
        },
      },
    ],
  ),

  situationsOf(
    "Form 20-F, earnings per share note, CIK 1719714, https://www.sec.gov/Archives/edgar/data/1719714/000119312523082264/R41.htm",
    [
      {
        id: "SEC-1719714-2021",
        title: "2021: a profit that warrants turn into a diluted loss",
        facts: {
          netIncome: 12_725_000,
          weightedShares: 527_818_648,
          securities: [{ name: "warrants", shares: 27_457_163, adjustment: -38_523_000 }],
        },
        expected: {
          basic: "0.02",
          "diluted income": "-25798000",
          "diluted shares": "555275811",
          diluted: "-0.05",
        },
      },
      {
        id: "SEC-1719714-2020",
        title: "2020: a loss",
        facts: { netIncome: -163_628_000, weightedShares: 338_953_141 },
        expected: { basic: "-0.48" },
      },
    ],
  ),

  situationsOf(
    "Form 10-Q, earnings per share note, CIK 1022652, https://www.sec.gov/Archives/edgar/data/1022652/000168316824008826/R26.htm",
    [
      {
        id: "SEC-1022652-2024Q3",
        title:
          "three months 2024: income of 0.54 that notes turn into a diluted loss; discontinued income on the same shares",
        facts: {
          continuing: 7543,
          discontinued: 1426,
          preferredDividends: 827,
          weightedShares: 12_337,
          securities: [{ name: "notes", shares: 882, adjustment: -8879 }],
        },
        expected: {
          "basic continuing": "0.54",
          "basic discontinued": "0.12",
          basic: "0.66",
          "diluted income continuing": "-2163",
          "diluted shares": "13218",
          "diluted continuing": "-0.16",
          "diluted discontinued": "0.11",
          diluted: "-0.06",
        },
        differs: {
          recomputed: { "diluted shares": "13219" },
          because: "12,337 and 882 are rounded to thousands; the filer adds unrounded shares",
        },
      },
    ],
  ),
];
