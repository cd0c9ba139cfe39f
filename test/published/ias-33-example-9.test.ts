import { printed, rational } from "../eps/rational";
import { call, column, type Shown } from "../functions/excel-functions";

test("IAS 33 Illustrative Example 9: EPS.SEQUENCE is the table of the example", () => {
  const [headings, ...lines] = call(
    "SEQUENCE",
    12_400_000,
    2_000_000,
    column(20_000, 1_600_000, 2_000_000),
    column(0, 6_400_000, 3_000_000),
    6_400_000,
    16_400_000,
    column("Options", "Preference shares", "Bonds"),
  );
  const perShare = (cell: Shown | undefined) =>
    typeof cell === "number" ? printed(rational(cell), 2) : cell;
  expect(headings).toEqual([
    "Rank",
    "Security",
    "Income adjustment",
    "Incremental shares",
    "Adjustment per share",
    "Income",
    "Shares",
    "Earnings per share",
    "Result",
  ]);
  expect(
    lines.map(([rank, name, adjustment, added, ratio, income, shares, eps, result]) =>
      [rank, name, adjustment, added, perShare(ratio), income, shares, perShare(eps), result].join(" | "),
    ),
  ).toEqual([
    " | Basic |  |  |  | 10000000 | 2000000 | 5.00 | ",
    "1 | Options | 0 | 20000 | 0.00 | 10000000 | 2020000 | 4.95 | Dilutive",
    "2 | Bonds | 3000000 | 2000000 | 1.50 | 13000000 | 4020000 | 3.23 | Dilutive",
    "3 | Preference shares | 6400000 | 1600000 | 4.00 | 19400000 | 5620000 | 3.45 | Antidilutive",
  ]);
});
