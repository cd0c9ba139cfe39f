import { published, type HelpPage } from "./help-page";

export const treasuryShares: HelpPage = {
  id: "TREASURY_SHARES",
  units: {
    shares: "shares",
    exercisePrice: "money per share",
    averagePrice: "money per share",
    unrecognizedCompensation: "money",
    fractionOutstanding: "part of the period",
  },
  rule: [
    "Options and warrants are taken as exercised when the period begins, or when they were granted if that is later. What exercise brings in is taken to buy shares back at the average market price of the period. The shares issued beyond those bought back are the incremental shares (ASC 260-10-45-23; IAS 33.45-46).",
    "In figures: `shares − (shares × exercisePrice + unrecognizedCompensation) ÷ averagePrice`, never below 0, times the part of the period outstanding. Each tranche stands for itself: one out of the money adds nothing and takes nothing from another.",
    "For awards to employees, what is still to be recognized as their cost counts as paid in too: the average over the period of the tranche’s unrecognized compensation, in total (ASC 260-10-45-28A, 45-29; IAS 33.47A). Restricted stock units have no exercise price, and that cost is all that they bring in.",
    "These are the shares before the test of dilution, which `EPS.DILUTED` makes: in a loss from continuing operations they stay out.",
  ],
  standards: [
    "The arithmetic is the same. For awards, US GAAP adds the average unrecognized compensation; IFRS adds the fair value of the services still to be supplied (IAS 33.47A), which comes to the same for most awards. Tax benefits have been no part of the proceeds under US GAAP since ASU 2016-09.",
    "The year to date differs: US GAAP averages the incremental shares of the quarters (`EPS.YTD_SHARES`), IFRS applies the method to the whole of it on its own (IAS 33.37).",
    "Convertible debt whose principal is paid in cash, under US GAAP since ASU 2020-06: only what it pays beyond the principal is in shares. Give the shares of full conversion, and the conversion price as `exercisePrice`; no interest is added back (ASC 260-10-45-40).",
  ],
  examples: [
    {
      title: "Options in the money",
      source: "IAS 33, Illustrative Example 5",
      text: "Options on 100,000 shares at 15, with shares at 20 on average.",
      cells: [
        ["Net profit", "1,200,000"],
        ["Weighted-average shares", "500,000"],
        ["Shares under option", "100,000"],
        ["Exercise price", "15"],
        ["Average market price", "20"],
        ["Incremental shares", published("=EPS.TREASURY_SHARES(B3,B4,B5)", "25,000")],
        ["Basic earnings per share", published("=EPS.BASIC(B1,B2,,2)", "2.40")],
        ["Diluted earnings per share", published("=EPS.DILUTED(B1,B2,B6,,,,2)", "2.29")],
      ],
    },
    {
      title: "Employee options with cost still to be recognized",
      source: "ASC 260-10-55-68 to 55-70, after ASU 2016-09",
      text: "Options of three years’ vesting: the average outstanding, and their average unrecognized compensation in total.",
      cells: [
        ["Average options", "886,500"],
        ["Exercise price", "30"],
        ["Unrecognized compensation", "10,885,290"],
        ["Average market price", "52"],
        ["Incremental shares", published("=EPS.TREASURY_SHARES(B1,B2,B4,B3)", "165,725")],
        ["Net income", "97,385,602"],
        ["Weighted-average shares", "25,000,000"],
        ["Basic earnings per share", published("=EPS.BASIC(B6,B7,,2)", "3.90")],
        ["Diluted earnings per share", published("=EPS.DILUTED(B6,B7,B5,,,,2)", "3.87")],
      ],
    },
    {
      title: "In the money and yet without effect",
      source: "PwC, Financial statement presentation guide, section 7.5.5.5",
      url: "https://viewpoint.pwc.com/dt/us/en/pwc/accounting_guides/financial_statement_/financial_statement___18_US/chapter_7_earnings_p_US/75_diluted_eps_US/755_treasury_stock_m_US/7555_stockbased_comp_US.html",
      text: "Options at 10 with shares at 12, and 4 of cost for each option still to be recognized: 14 are brought in for a share worth 12.",
      cells: [
        ["Options", "1,000"],
        ["Exercise price", "10"],
        ["Average market price", "12"],
        ["Unrecognized compensation", "4,000"],
        ["Incremental shares", published("=EPS.TREASURY_SHARES(B1,B2,B3,B4)", "0")],
      ],
    },
  ],
  notes: [
    "Give each tranche its own cell: a column of shares, a column of prices and one average price spill a column of incremental shares.",
    "`exercisePrice` 0 or blank means a restricted stock unit. A blank where an option has a price would add too many shares; nothing can tell the two apart.",
    "For awards granted, exercised or forfeited during the period, give the part of it in which they were outstanding; for those exercised, the average price until then.",
  ],
  mistakes: [
    {
      call: "=EPS.TREASURY_SHARES(100000,15,0)",
      says: "averagePrice: The average market price is blank or zero; it must be above zero. Enter the figure.",
      remedy: "It is the average of the period, not the price at its end.",
    },
    {
      call: "=EPS.TREASURY_SHARES(100000,15,20,,1.5)",
      says: "fractionOutstanding: The fraction of the period outstanding is 1.5; it must be above 0 and at most 1. Enter half a period as 0.5 or 50%.",
      remedy: "It is a part of the period that is computed: of a quarter, 1.5 months are 50%.",
    },
    {
      call: "=EPS.TREASURY_SHARES(100000,15,20,,0)",
      says: "fractionOutstanding: The fraction of the period outstanding is blank or zero; it must be above 0 and at most 1. Give the figure, or leave the whole argument out.",
      remedy:
        "In a column of fractions, enter 1 for a tranche outstanding throughout, and leave out a tranche that was not outstanding.",
    },
    {
      call: "=EPS.TREASURY_SHARES(-50000,15,20)",
      says: "shares: The number of shares is -50000; it cannot be negative. Enter it as a positive number.",
      remedy: "For puts that the company wrote, use `EPS.PUT_SHARES` with a positive number.",
    },
  ],
  related: ["DILUTED", "SEQUENCE", "YTD_SHARES", "PUT_SHARES", "CONVERSION_SHARES"],
};
