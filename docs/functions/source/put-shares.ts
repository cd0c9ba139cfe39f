import { published, type HelpPage } from "./help-page";

export const putShares: HelpPage = {
  id: "PUT_SHARES",
  units: {
    shares: "shares",
    exercisePrice: "money per share",
    averagePrice: "money per share",
    fractionOutstanding: "part of the period",
  },
  rule: [
    "A contract that obliges the company to buy its own shares, such as a put that it wrote or a forward purchase, dilutes where the price to be paid is above the market. The company is taken to raise that price by issuing shares at the average market price when the period begins; those issued beyond the ones bought are the incremental shares (ASC 260-10-45-35; IAS 33.63, 33.A10).",
    "In figures: `shares × exercisePrice ÷ averagePrice − shares`, never below 0, times the part of the period outstanding.",
    "Puts and calls that the company holds on its own shares are left out altogether: exercising them would only be antidilutive (ASC 260-10-45-37; IAS 33.62).",
  ],
  standards: [
    "The method is the same; what comes under it is not. Under US GAAP, shares under a forward purchase that must be settled by paying a fixed price in cash count as bought already: they leave the basic and the diluted denominator, and this method does not apply to them (ASC 480-10-45-4).",
  ],
  examples: [
    {
      title: "Written puts above the market",
      source: "IAS 33, Application Guidance A10",
      text: "Puts on 120 shares at 35 with shares at 28 on average: 4,200 to be paid, raised by issuing 150 shares.",
      cells: [
        ["Shares under put", "120"],
        ["Exercise price", "35"],
        ["Average market price", "28"],
        ["Shares assumed issued", published("=B1*B2/B3", "150")],
        ["Incremental shares", published("=EPS.PUT_SHARES(B1,B2,B3)", "30")],
      ],
    },
  ],
  notes: [
    "Puts below the market add nothing. These are the shares before the test of dilution, which `EPS.DILUTED` makes.",
    "A contract that is a liability at fair value also has an income adjustment: its gain or loss of the period, given to `EPS.DILUTED` under `incomeAdjustments`.",
    "Single cells, rows, columns and blocks can be mixed; the result spills.",
  ],
  mistakes: [
    {
      call: "=EPS.PUT_SHARES(120,35,0)",
      says: "averagePrice: The average market price is blank or zero; it must be above zero. Enter the figure.",
      remedy: "It is the average of the period, not the price at its end.",
    },
    {
      call: "=EPS.PUT_SHARES(-120,35,28)",
      says: "shares: The number of shares is -120; it cannot be negative. Enter it as a positive number.",
      remedy: "Give the shares to be bought as a positive number, although they would be bought back.",
    },
    {
      call: "=EPS.PUT_SHARES(120,35,28,2)",
      says: "fractionOutstanding: The fraction of the period outstanding is 2; it must be above 0 and at most 1. Enter half a period as 0.5 or 50%.",
      remedy: "Enter months outstanding over months of the period.",
    },
  ],
  related: ["TREASURY_SHARES", "DILUTED", "SEQUENCE"],
};
