import { published, step, type HelpPage } from "./help-page";

export const rightsFactor: HelpPage = {
  id: "RIGHTS_FACTOR",
  units: {
    fairValue: "money per share",
    subscriptionPrice: "money per share",
    newShares: "shares",
    heldShares: "shares",
  },
  rule: [
    "Rights to new shares below their fair value are worth something, and that worth is a bonus to those who hold shares. The factor measures it: the fair value of a share just before the rights are exercised, over the theoretical price just after (ASC 260-10-55-13; IAS 33.A2).",
    "The theoretical price after is the worth of the shares held, at fair value, and of what is subscribed, spread over all shares after the issue: `(fairValue × heldShares + subscriptionPrice × newShares) ÷ (heldShares + newShares)`.",
    "The factor restates the shares of all time before the issue; the new shares themselves count from their date. Give both as one event to `EPS.WEIGHTED_SHARES`.",
    "Where the subscription price is not below the fair value there is no bonus, and the factor is exactly 1.",
  ],
  standards: [
    "The arithmetic is the same under both. US GAAP asks for it where the rights go to all holders of common stock, and waits where the right to exercise depends on another event (ASC 260-10-55-13, 55-14).",
  ],
  examples: [
    {
      title: "One new share on five",
      source:
        "FASB Statement 128, Illustration 5 (ASC 260-10-55-60, 55-61); the facts of IAS 33, Illustrative Example 4",
      text: "Shares worth 11 before the rights, new ones at 5. The factor restates the year before; in the year of the issue it restates January and February, and 100 new shares count from March.",
      cells: [
        ["Fair value before the rights", "11"],
        ["Subscription price", "5"],
        ["New shares", "1"],
        ["On shares held", "5"],
        ["Factor", published("=EPS.RIGHTS_FACTOR(B1,B2,B3,B4)", "1.1")],
        ["", "Year before", "Year of issue"],
        ["First day", "2006-01-01", "2007-01-01"],
        ["Last day", "2006-12-31", "2007-12-31"],
        ["Opening shares", "500", "500"],
        ["Rights exercised", "2007-03-01", "2007-03-01"],
        ["New shares", "100", "100"],
        [
          "Weighted-average shares",
          step("=EPS.WEIGHTED_SHARES(B7,B8,B9,B10,B11,$B5,1)", "550"),
          step("=EPS.WEIGHTED_SHARES(C7,C8,C9,C10,C11,$B5,1)", "592"),
        ],
        ["Net income", "1,100", "1,500"],
        ["Basic earnings per share", published("=EPS.BASIC(B13:C13,B12:C12,,2)", [["2.00", "2.54"]])],
      ],
      remark: "Before the issue the first year was reported at 2.20; restated by 1.1 it is 2.00.",
    },
  ],
  notes: [
    "`newShares` and `heldShares` are a ratio: 1 on 5 and 100 on 500 give the same factor.",
    "Single cells, rows, columns and blocks can be mixed; the result spills.",
  ],
  mistakes: [
    {
      call: "=EPS.RIGHTS_FACTOR(11,5,1,0)",
      says: "heldShares: The number of held shares is blank or zero; it must be above zero. Enter the figure.",
      remedy: "For “one new share on five”, `newShares` is 1 and `heldShares` 5.",
    },
    {
      call: "=EPS.RIGHTS_FACTOR(0,5,1,5)",
      says: "fairValue: The fair value is blank or zero; it must be above zero. Enter the figure.",
      remedy: "It is the market price of one share on the last day on which the rights go with it.",
    },
    {
      call: "=EPS.RIGHTS_FACTOR(11,-5,1,5)",
      says: "subscriptionPrice: The subscription price is -5; it cannot be negative. Enter it as a positive number.",
      remedy: "Enter the price of one new share.",
    },
  ],
  related: ["WEIGHTED_SHARES", "BASIC"],
};
