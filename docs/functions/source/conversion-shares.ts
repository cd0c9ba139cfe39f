import { derived, published, step, type HelpPage } from "./help-page";

export const conversionShares: HelpPage = {
  id: "CONVERSION_SHARES",
  units: {
    principal: "money",
    conversionPrice: "money per share",
    fractionOutstanding: "part of the period",
  },
  rule: [
    "Under the if-converted method a convertible is taken as converted when the period begins, or when it was issued if that is later. It adds the shares that it converts into: principal over conversion price (ASC 260-10-45-40; IAS 33.49).",
    "A convertible that was issued, converted or redeemed during the period counts for the part of it in which it was outstanding. After conversion its shares are in the weighted average.",
    "What conversion adds to income belongs to the same line: `EPS.CONVERSION_INCOME`. `EPS.DILUTED` takes both and decides whether the pair dilutes.",
  ],
  standards: [
    "Since ASU 2020-06 US GAAP applies this method to every convertible instrument, also where it may be settled in cash or in shares; settlement in shares is presumed. Where the principal must be paid in cash, only the shares beyond the principal count: use `EPS.TREASURY_SHARES` with the conversion price as exercise price, and add no interest back.",
    "IFRS presumes shares where the choice of settlement is the issuer’s, and takes the more dilutive of the two where it is the holder’s (IAS 33.58-60).",
    "A conversion right that waits for a market price counts from the start under US GAAP (ASC 260-10-45-44); under IFRS it is contingently issuable, and counts where the price is reached at the end of the period (IAS 33.52-56).",
  ],
  examples: [
    {
      title: "Bonds of a whole year",
      source: "IAS 33, Illustrative Example 9",
      text: "Bonds of 100 million; each 1,000 converts into 20 shares, so a share takes 50 of principal.",
      cells: [
        ["Principal", "100,000,000"],
        ["Shares for each 1,000", "20"],
        ["Conversion price", step("=1000/B2", "50")],
        ["Shares on conversion", published("=EPS.CONVERSION_SHARES(B1,B3)", "2,000,000")],
      ],
    },
    {
      title: "Bonds issued in the last third of the year",
      source: "Kieso, Weygandt and Warfield, Intermediate Accounting, exercise 16-20(b), facts",
      text: "Bonds of 60,000 at 8%, each 1,000 convertible into 100 shares, outstanding for four months; tax rate 40%.",
      cells: [
        ["Net income", "4,500"],
        ["Weighted-average shares", "2,000"],
        ["Principal", "60,000"],
        ["Conversion price", "10"],
        ["Interest for a year", step("=B3*8%", "4,800")],
        ["Part of the year", step("=4/12", "0.3333")],
        ["Shares on conversion", derived("=EPS.CONVERSION_SHARES(B3,B4,B6)", "2,000")],
        ["Income adjustment", derived("=EPS.CONVERSION_INCOME(B5,40%,B6)", "960")],
        ["Diluted earnings per share", derived("=EPS.DILUTED(B1,B2,B7,B8,,,2)", "1.37")],
      ],
      remark: "The quotient is 1.365: half up it is 1.37, where rounding to even would print 1.36.",
    },
  ],
  notes: [
    "Where the number of shares is known, for debt or for convertible preferred stock, give it to `EPS.DILUTED` as it is, times the part of the period outstanding.",
    "principal is the amount that converts, not its carrying amount.",
    "Single cells, rows, columns and blocks can be mixed; the result spills.",
  ],
  mistakes: [
    {
      call: "=EPS.CONVERSION_SHARES(1000000,0)",
      says: "conversionPrice: The conversion price is blank or zero; it must be above zero. Enter the figure.",
      remedy: "From a ratio of shares for each 1,000, the price is 1,000 over the ratio.",
    },
    {
      call: "=EPS.CONVERSION_SHARES(-1000000,25)",
      says: "principal: The principal is -1000000; it cannot be negative. Enter it as a positive number.",
      remedy: "A trial balance shows debt as a credit: turn the sign.",
    },
    {
      call: "=EPS.CONVERSION_SHARES(1000000,25,4)",
      says: "fractionOutstanding: The fraction of the period outstanding is 4; it must be above 0 and at most 1. Enter half a period as 0.5 or 50%.",
      remedy: "For four months of a year, enter `4/12`.",
    },
  ],
  related: ["CONVERSION_INCOME", "DILUTED", "SEQUENCE", "TREASURY_SHARES"],
};
