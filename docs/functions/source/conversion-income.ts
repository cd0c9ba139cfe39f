import { published, step, type HelpPage } from "./help-page";

export const conversionIncome: HelpPage = {
  id: "CONVERSION_INCOME",
  units: { interest: "money", taxRate: "fraction", fractionOutstanding: "part of the period" },
  rule: [
    "Had a convertible been converted when the period began, its interest would not have been charged. Under the if-converted method that interest goes back into income, less the tax that it saved: `interest × (1 − taxRate)` (ASC 260-10-45-40; IAS 33.33).",
    "Interest is the whole charge of the period: the coupon and what is amortized of discount, premium and issue costs.",
    "Of convertible preferred stock it is the dividends that go back, and they save no tax: leave `taxRate` out. They must have been deducted first, under `preferredDividends` of `EPS.DILUTED`.",
  ],
  standards: [
    "Since ASU 2020-06 most convertible debt is one liability under US GAAP, so the charge is the coupon and the amortized costs. IFRS parts the conversion right from the debt: what goes back is the effective interest on the liability component, which is more than the coupon (IAS 33.33(b)).",
    "Where the principal must be paid in cash, US GAAP adds nothing back (ASC 260-10-45-40).",
    "Both ask for what depends on income to be recomputed too, such as a profit-sharing bonus (ASC 260-10-45-40; IAS 33.33(c), 33.34-35). Add or take off that amount yourself.",
  ],
  examples: [
    {
      title: "Interest net of tax",
      source: "IAS 33, Illustrative Example 9",
      text: "5% bonds of 100 million that convert into 2 million shares; tax rate 40%.",
      cells: [
        ["Interest", step("=100000000*5%", "5,000,000")],
        ["Tax rate", "40%"],
        ["Income adjustment", step("=EPS.CONVERSION_INCOME(B1,B2)", "3,000,000")],
        ["Shares on conversion", "2,000,000"],
        ["Adjustment per share", published("=B3/B4", "1.50")],
      ],
    },
    {
      title: "Effective interest, without tax",
      source: "IAS 33, Illustrative Example 8",
      text: "Bonds that the issuer may settle in shares or cash: settlement in shares is presumed. The liability component of 1,848,122 bears 9%.",
      cells: [
        ["Net profit", "1,000,000"],
        ["Weighted-average shares", "1,200,000"],
        ["Liability component", "1,848,122"],
        ["Effective rate", "9%"],
        ["Shares on conversion", "500,000"],
        ["Income adjustment", published("=EPS.CONVERSION_INCOME(B3*B4)", "166,331")],
        ["Basic earnings per share", published("=EPS.BASIC(B1,B2,,2)", "0.83")],
        ["Diluted earnings per share", published("=EPS.DILUTED(B1,B2,B5,B6,,,2)", "0.69")],
      ],
    },
  ],
  notes: [
    "Give interest or dividends of the period that is computed, or of a whole period with the part of it outstanding; not both reduced.",
    "interest is positive as an expense. Single cells, rows, columns and blocks can be mixed; the result spills.",
  ],
  mistakes: [
    {
      call: "=EPS.CONVERSION_INCOME(5000000,25)",
      says: "taxRate: The tax rate is 25; it must be from 0 to 1. Enter 25 percent as 25% or 0.25.",
      remedy: "Type the percent sign with it.",
    },
    {
      call: '=EPS.CONVERSION_INCOME("5 million",25%)',
      says: 'interest: "5 million" is text. Enter a number.',
      remedy:
        "Where the text looks like a number, it was pasted as text: retype it, or use Excel’s Convert to Number.",
    },
    {
      call: "=EPS.CONVERSION_INCOME(5000000,-25%)",
      says: "taxRate: The tax rate is -0.25; it must be from 0 to 1. Enter 25 percent as 25% or 0.25.",
      remedy: "The function takes the tax off by itself.",
    },
  ],
  related: ["CONVERSION_SHARES", "DILUTED", "DILUTED_INCOME", "SEQUENCE"],
};
