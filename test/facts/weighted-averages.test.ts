/** Which line is the weighted average where the table works it out, from shares issued, bought back or not yet released. */
import { roleInWords } from "../../src/facts/role";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { grid } from "./table";

type Written = readonly [caption: string, ...figures: number[]];

const average = "Weighted-average shares";
const unused = "Not used";

const tables: readonly (readonly [name: string, shares: readonly Written[], roles: readonly string[]])[] = [
  [
    "a thrift's treasury shares and shares of its employees' plan",
    [
      ["Weighted average shares issued", 3_421_850, 3_421_850],
      ["Less: Average treasury shares", -311_842, -104_210],
      ["Average unallocated ESOP shares", -193_118, -214_330],
      ["Weighted average shares outstanding", 2_916_890, 3_103_310],
    ],
    [unused, unused, unused, average],
  ],
  [
    "only what is not released is taken away",
    [
      ["Average common shares outstanding", 3_421_850, 3_421_850],
      ["Less: unvested restricted shares", 193_118, 214_330],
      ["Weighted average shares outstanding - basic", 3_228_732, 3_207_520],
    ],
    [unused, unused, average],
  ],
  [
    "shares at the beginning, and weighted averages of what changed",
    [
      ["Shares outstanding at beginning of year", 6_120_400, 6_087_118],
      ["Weighted average shares issued under employee plans", 18_205, 21_066],
      ["Weighted average shares repurchased", -74_310, -11_288],
      ["Weighted average shares outstanding", 6_064_295, 6_096_896],
    ],
    [unused, unused, unused, average],
  ],
  [
    "options that are added make no weighted average",
    [
      ["Weighted average shares outstanding", 6_064_295, 6_096_896],
      ["Stock options", 121_440, 98_306],
      ["Weighted average shares and equivalents", 6_185_735, 6_195_202],
    ],
    [average, "Stock options: incremental shares", "Diluted shares, as reported"],
  ],
];

test.each(tables)("%s", (_, shares, roles) => {
  const table = recognize(grid([["", 1999, 1998], ["Net income", 2_210_344, 1_987_002], ...shares]));
  expect(table.lines.slice(1).map(({ role }) => roleInWords(role))).toEqual(roles);
  expect(readFacts(table).problems).toBeUndefined();
});

test("classes of stock make no weighted average of their own", () => {
  const table = recognize(
    grid([
      ["", 1999],
      ["Net income", 1_000],
      ["Weighted average Class A shares", 2_000],
      ["Weighted average Class B shares", 1_000],
      ["Weighted average shares outstanding", 3_000],
    ]),
  );
  expect(table.lines.slice(1, 3).map(({ role }) => roleInWords(role))).toEqual([average, average]);
});
