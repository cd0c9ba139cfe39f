import { derived, published, step, type HelpPage } from "./help-page";

export const weightedShares: HelpPage = {
  id: "WEIGHTED_SHARES",
  units: {
    periodStart: "date",
    periodEnd: "date",
    openingShares: "shares",
    dates: "dates",
    changes: "shares",
    factors: "shares after for one before",
    basis: "0 or 1",
  },
  rule: [
    "A share counts for the part of the period in which it was outstanding. The average is the number of shares in each stretch between two events, times the length of the stretch, over the length of the period (ASC 260-10-45-10, 55-2; IAS 33.19-20).",
    "An issue adds shares from its day on and a repurchase takes them away. The day of the event counts: an issue 48 days before the end of a year, its own day among them, counts for 48 of 365 days.",
    "A split, a stock dividend, a bonus issue or a consolidation changes the number of shares and brings nothing in. It is not weighted by time: its factor restates all that came before it, in this period and in every earlier one that is shown, and it does so too where it comes after the end of the period but before the statements are issued (ASC 260-10-55-12; IAS 33.26-28, 33.64).",
    "A rights issue below fair value is partly an issue and partly a bonus. It is one event with a factor, from `EPS.RIGHTS_FACTOR`, and a change: the factor restates what came before, and the new shares count in full from their date (ASC 260-10-55-13; IAS 33.A2).",
  ],
  standards: [
    "The average is the same. Both are content with a reasonable approximation: IAS 33.20 says so of the time weighting, and `basis` 1, whole months, is what the illustrations of the standards use.",
    "They part at a consolidation together with a special dividend that amounts to buying shares back at fair value: IAS 33.29 has it reduce the shares from its date, without restating. Enter it as a negative change there, not as a factor. US GAAP restates for every reverse split.",
    "Which shares count as outstanding is for the preparer: shares issuable for little or nothing once no condition is left count under both (ASC 260-10-45-13; IAS 33.24), and unvested shares do not until they vest.",
  ],
  examples: [
    {
      title: "Three events, by days",
      source: "Institute of Chartered Accountants of India, revision test paper on Ind AS 33",
      text: "A year to March with an issue, a conversion of preference shares and a repurchase. Column D is a check in plain Excel: what each event adds, as the source prints it.",
      cells: [
        ["Period", "2021-04-01", "2022-03-31"],
        ["Opening shares", "100,000"],
        ["Event", "Date", "Change", "Weighted"],
        ["Issue", "2021-06-15", "75,000", published("=C4*(C$1-B4+1)/365", "59,589")],
        ["Conversion", "2021-11-08", "50,000", published("=C5*(C$1-B5+1)/365", "19,726")],
        ["Repurchase", "2022-02-22", "-20,000", published("=C6*(C$1-B6+1)/365", "-2,082")],
        [
          "Weighted-average shares",
          derived("=EPS.WEIGHTED_SHARES(B1,C1,B2,B4:B6,C4:C6)", "177,233"),
          "",
          derived("=B2+SUM(D4:D6)", "177,233"),
        ],
      ],
    },
    {
      title: "A stock dividend and an issue, by whole months",
      source: "AnalystForum, CFA discussion 2422 on earnings per share",
      text: "The dividend of March restates the shares of January to March. The issue is of the last day of September, so it counts from October: 3 of 12 months.",
      cells: [
        ["Period", "2001-01-01", "2001-12-31"],
        ["Opening shares", "2,000,000"],
        ["Event", "Date", "Change", "Factor"],
        ["10% stock dividend", "2001-03-31", "", "1.1"],
        ["Issue", "2001-09-30", "100,000"],
        [
          "Weighted-average shares",
          published("=EPS.WEIGHTED_SHARES(B1,C1,B2,B4:B5,C4:C5,D4:D5,1)", "2,225,000"),
        ],
      ],
    },
    {
      title: "A bonus issue restates the year before",
      source: "IAS 33, Illustrative Example 3",
      text: "Two new shares for each one held, on October 1 of the second year. For the first year the event comes after the end: its factor still restates the whole period.",
      cells: [
        ["First day", "2000-01-01", "2001-01-01"],
        ["Last day", "2000-12-31", "2001-12-31"],
        ["Opening shares", "200", "200"],
        ["Bonus issue", "2001-10-01", "2001-10-01"],
        ["Factor", "3", "3"],
        [
          "Weighted-average shares",
          step("=EPS.WEIGHTED_SHARES(B1,B2,B3,B4,,B5)", "600"),
          published("=EPS.WEIGHTED_SHARES(C1,C2,C3,C4,,C5)", "600"),
        ],
        ["Profit", "180", "600"],
        ["Basic earnings per share", published("=EPS.BASIC(B7:C7,B6:C6,,2)", [["0.30", "1.00"]])],
      ],
    },
  ],
  notes: [
    "The result is one number, for one period. Dates, changes and factors are rows or columns of equal length, in any order; an event without a change and a factor is ignored.",
    "On one day, factors come before changes: a change of that day is on the new basis. Enter changes of earlier days as they happened; the factor takes care of them.",
    "A factor on the first day restates the opening shares, so give these as they were on the evening before. A change after the end does not count.",
    "With `basis` 1 an event counts from the first of its month, and one on the last day of a month from the month after.",
  ],
  mistakes: [
    {
      call: "=EPS.WEIGHTED_SHARES(DATE(2024,1,1),DATE(2024,12,31),1000,DATE(2023,12,15),100)",
      says: "The event of 2023-12-15 is before the period. What it changed belongs in the opening shares.",
      remedy: "Take the event out and give the opening shares as they were after it.",
    },
    {
      call: "=EPS.WEIGHTED_SHARES(DATE(2024,1,1),DATE(2024,12,31),1000,,100)",
      says: "dates: A change or factor has no date. Enter the day on which it happened.",
      remedy: "Fill in the date, or empty the change.",
    },
    {
      call: "=EPS.WEIGHTED_SHARES(DATE(2024,1,1),DATE(2024,12,31),1000,{45352,45444},{100,200,300})",
      says: "changes: The argument is a row of 3 cells; it must be as long as dates (2 cells).",
      remedy: "Select dates, changes and factors over the same rows.",
    },
    {
      call: "=EPS.WEIGHTED_SHARES(DATE(2024,1,15),DATE(2024,12,31),1000,,,,1)",
      says: "Whole months need a period from the first day of a month to the last day of one. Correct the dates, or leave the basis out to count days.",
      remedy: "A fiscal period of weeks has no whole months: leave `basis` out.",
    },
    {
      call: "=EPS.WEIGHTED_SHARES(DATE(2024,12,31),DATE(2024,1,1),1000)",
      says: "The period ends before it starts. Check the two dates.",
      remedy: "Put the first day first.",
    },
    {
      call: "=EPS.WEIGHTED_SHARES(DATE(2024,1,1),DATE(2024,12,31),1000,DATE(2024,1,1),-5000)",
      says: "The changes take away more shares than there are. Check their signs: an issue is positive, a repurchase negative.",
      remedy: "Check the opening shares too: they are those at the start of the period.",
    },
  ],
  related: ["RIGHTS_FACTOR", "BASIC", "DILUTED", "CONTINGENT_SHARES"],
};
