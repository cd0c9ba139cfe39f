/** What the first six arguments of every function of diluted earnings per share count. */
export const sameSix: Readonly<Record<string, string>> = {
  netIncome: "money",
  weightedShares: "shares",
  incrementalShares: "shares",
  incomeAdjustments: "money",
  preferredDividends: "money",
  controlIncome: "money",
};
