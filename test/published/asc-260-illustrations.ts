import { call, column, figureOf, type Given, type Shown } from "../functions/excel-functions";
import { serial } from "./facts";
import { situationsOf } from "./situation";

// ASC 260-10-55, Examples 3, 5, 7 and 8 (the first three are Illustrations 3, 5 and 7 of FASB Statement 128), and the year of
// IAS 33 Illustrative Example 12 by ASC 260-10-55-3.

/** The rights issue of Example 5: one share for each five held. */
const rightsIssue = {
  date: "2007-03-01",
  change: 100,
  rights: { fairValue: 11, subscriptionPrice: 5, offered: 1, held: 5 },
};

export const asc260Illustrations = [
  situationsOf("ASC 260-10-55-53 to 55-56, Example 3", [
    {
      id: "SFAS128-I3",
      title: "5,000 shares for each new site, 1,000 for each 1,000 of income above 2,000,000",
      worksheet: contingentShares,
      expected: {
        "basic, first quarter": "1.10",
        "basic, second quarter": "1.20",
        "basic, third quarter": "-0.40",
        "basic, fourth quarter": "0.99",
        "basic, year": "2.89",
        "diluted, first quarter": "1.10",
        "diluted, second quarter": "0.92",
        "diluted, third quarter": "-0.40",
        "diluted, fourth quarter": "0.52",
        "diluted shares, year": "1306250",
        "diluted, year": "2.22",
      },
    },
  ]),
  situationsOf("ASC 260-10-55-60 and 55-61, Example 5", [
    {
      id: "SFAS128-I5",
      title: "the year of a rights issue",
      facts: {
        netIncome: 1500,
        weightedShares: { period: ["2007-01-01", "2007-12-31"], opening: 500, events: [rightsIssue] },
      },
      expected: { "rights factor": "1.1", basic: "2.54" },
    },
    {
      id: "SFAS128-I5",
      title: "the year before, as reported",
      facts: { netIncome: 1100, weightedShares: 500 },
      expected: { basic: "2.20" },
    },
    {
      id: "SFAS128-I5",
      title: "the year before, restated for the bonus element",
      facts: {
        netIncome: 1100,
        weightedShares: { period: ["2006-01-01", "2006-12-31"], opening: 500, events: [rightsIssue] },
      },
      expected: { basic: "2.00" },
    },
  ]),
  situationsOf("ASC 260-10-55-64 to 55-70, Examples 7 and 8", [
    {
      id: "SFAS128-I7",
      title: "7, the subsidiary: warrants, then convertible preferred stock",
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
      id: "SFAS128-I7",
      title: "7, the parent: its part of the subsidiary's earnings per share, basic and diluted",
      worksheet: parentOfSubsidiary,
      expected: {
        basic: "1.31",
        "from shares": "2493",
        "from warrants": "55",
        "from preferred stock": "277",
        diluted: "1.28",
      },
    },
    {
      id: "ASC260-EX8",
      title: "8: options with unrecognized compensation among the proceeds",
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
      expected: {
        basic: "3.90",
        "shares bought back for options": "720775",
        "shares of options": "165725",
        diluted: "3.87",
      },
      beside: {
        "compensation cost, net income": "the cost of the awards precedes earnings per share",
        "average options, average unrecognized compensation, assumed proceeds":
          "arithmetic on the arguments of EPS.TREASURY_SHARES",
      },
    },
  ]),
  situationsOf("ASC 260-10-55-3 on the facts of IAS 33 Illustrative Example 12", [
    {
      id: "SWITCH-IE12-FY-ASC",
      title: "the year, with the average of the quarters' incremental shares of warrants",
      worksheet: yearByAverageOfQuarters,
      expected: { "shares of warrants": "27885", "diluted shares": "6674551", "diluted continuing": "1.78" },
    },
  ]),
];

/** A calendar year by quarters; the earnings contingency is met by the cumulative income, a target for each 1,000 of it. */
function contingentShares() {
  const quarters = [
    { name: "first", period: ["2001-01-01", "2001-03-31"], cumulativeIncome: 1_100_000, sites: 0 },
    { name: "second", period: ["2001-04-01", "2001-06-30"], cumulativeIncome: 2_300_000, sites: 1 },
    { name: "third", period: ["2001-07-01", "2001-09-30"], cumulativeIncome: 1_900_000, sites: 2 },
    { name: "fourth", period: ["2001-10-01", "2001-12-31"], cumulativeIncome: 2_900_000, sites: 2 },
  ] as const;
  const openings = column(serial("2001-05-01"), serial("2001-09-01"));
  const sharesOfSites = column(5000, 5000);
  const steps = Array.from({ length: 1000 }, (_, step) => 2_001_000 + 1000 * step);

  const cumulative = quarters.map(({ cumulativeIncome }) => cumulativeIncome);
  const income = cumulative.map((amount, index) => amount - (cumulative[index - 1] ?? 0));
  // A preparer's sheet keeps one list of sites: those of the quarters before are in the opening shares, and left blank.
  const weighted = quarters.map(({ period: [first, last] }, index) => {
    const before = quarters[index - 1]?.sites ?? 0;
    const within = openings.map(([day], site) => [site < before ? null : day]);
    const added = sharesOfSites.map(([shares], site) => [site < before ? null : shares]);
    return weightedShares(first, last, 1_000_000 + 5000 * before, within, added);
  });
  const sites = quarters.map((quarter) => quarter.sites);
  const forSites = row(call("CONTINGENT_SHARES", sites, column(1, 2), sharesOfSites));
  const forIncome = row(
    call("CONTINGENT_SHARES", cumulative, column(...steps), column(...steps.map(() => 1000))),
  );
  // Basic earnings per share count a site's shares from its opening, diluted ones from the start of the quarter.
  const ofSites = forSites.map((shares, index) => 1_000_000 + shares - Number(weighted[index]));

  const yearIncome = 2_900_000;
  const yearWeighted = weightedShares("2001-01-01", "2001-12-31", 1_000_000, openings, sharesOfSites);
  const yearIncremental = call("YTD_SHARES", [ofSites, forIncome], yearIncome);
  const year = [yearIncome, yearWeighted, yearIncremental] as const;
  const basic = row(call("BASIC", income, weighted));
  const diluted = row(call("DILUTED", income, weighted, [ofSites, forIncome]));
  return {
    ...Object.fromEntries(
      quarters.flatMap(({ name }, index) => [
        [`basic, ${name} quarter`, Number(basic[index])],
        [`diluted, ${name} quarter`, Number(diluted[index])],
      ]),
    ),
    "basic, year": figureOf("BASIC", yearIncome, yearWeighted),
    "diluted shares, year": figureOf("DILUTED_SHARES", ...year),
    "diluted, year": figureOf("DILUTED", ...year),
  };
}

function weightedShares(first: string, last: string, opening: number, dates: Given, changes: Given): number {
  return figureOf("WEIGHTED_SHARES", serial(first), serial(last), opening, dates, changes, null, 1);
}

/** The numbers of a result that is one row. */
function row([cells = []]: readonly (readonly Shown[])[]): readonly number[] {
  return cells.map((cell) => {
    if (typeof cell !== "number") throw new Error(`a cell shows ${String(cell)}`);
    return cell;
  });
}

/** 900 of the subsidiary's 1,000 shares, 40 of its 200 warrants and 100 of its 200 preferred shares are the parent's. */
function parentOfSubsidiary() {
  const preferredDividends = 200 * 1.5;
  const ownIncome = 10_000;
  const basicOfSubsidiary = figureOf("BASIC", 3600, 1000, preferredDividends, 2);
  const warrants = figureOf("TREASURY_SHARES", 200, 10, 20);
  const dilutedOfSubsidiary = figureOf(
    "DILUTED",
    3600,
    1000,
    column(warrants, 200),
    column(0, preferredDividends),
    preferredDividends,
    null,
    2,
  );
  const fromShares = 900 * dilutedOfSubsidiary;
  const fromWarrants = figureOf("TREASURY_SHARES", 40, 10, 20) * dilutedOfSubsidiary;
  const fromPreferredStock = 100 * dilutedOfSubsidiary;
  return {
    basic: figureOf("BASIC", ownIncome + 900 * basicOfSubsidiary + 100 * 1.5, 10_000),
    "from shares": fromShares,
    "from warrants": fromWarrants,
    "from preferred stock": fromPreferredStock,
    diluted: figureOf("BASIC", ownIncome + fromShares + fromWarrants + fromPreferredStock, 10_000),
  };
}

/** Warrants by the average of the quarters; what converted in the year by its time outstanding. */
function yearByAverageOfQuarters() {
  const [first, second, third] = row(call("TREASURY_SHARES", 600_000, 55, [49, 60, 65], null, [1, 1, 2 / 3]));
  const continuing = 11_800_000;
  const preferredDividends = 70_000;
  const warrants = figureOf("YTD_SHARES", [first, second, third, 0], continuing - preferredDividends);
  const bonds = figureOf("CONVERSION_SHARES", 480_000, 1, 3 / 12);
  const interest = figureOf("CONVERSION_INCOME", 12_000_000 * 0.05, 0.4, 3 / 12);
  const weighted = weightedShares(
    "2001-01-01",
    "2001-12-31",
    5_000_000,
    ["2001-03-01", "2001-04-01", "2001-06-01", "2001-09-01"].map(serial),
    [200_000, 480_000, 600_000, 600_000],
  );
  const year = [
    continuing,
    weighted,
    column(450_000, bonds, warrants),
    column(preferredDividends, interest, 0),
    preferredDividends,
    continuing,
  ] as const;
  return {
    "shares of warrants": warrants,
    "diluted shares": figureOf("DILUTED_SHARES", ...year),
    "diluted continuing": figureOf("DILUTED", ...year),
  };
}
