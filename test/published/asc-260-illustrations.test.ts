import { testSituations } from "./situation";

testSituations("ASC 260-10-55-64 to 55-70, Examples 7 and 8", [
  {
    id: "7, the subsidiary: warrants, then convertible preferred stock",
    facts: {
      netIncome: 3600,
      preferredDividends: 200 * 1.5,
      weightedShares: 1000,
      securities: [
        { tranche: "warrants", shares: 200, exercisePrice: 10, averagePrice: 20 },
        { convertible: "preferred stock", shares: 200, interest: 200 * 1.5 },
      ],
    },
    expected: { basic: "3.30", diluted: "2.77", dilutive: "warrants, preferred stock" },
  },
  {
    id: "8: options with unrecognized compensation among the proceeds",
    facts: {
      netIncome: 97_385_602,
      weightedShares: 25_000_000,
      securities: [
        {
          tranche: "options",
          shares: 886_500,
          exercisePrice: 30,
          averagePrice: 52,
          unrecognizedCompensation: 10_885_290,
        },
      ],
    },
    expected: { basic: "3.90", "shares of options": "165725", diluted: "3.87" },
  },
]);
