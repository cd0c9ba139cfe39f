import { printed, rational } from "../eps/rational";
import { call, type FunctionId, type Given } from "../functions/excel-functions";

// HemaCare Corporation, Form 10-Q for the quarter ended September 30, 2002, Exhibit 11,
// "Basic and Diluted Net (Loss) Income per Share": three months 2002 and 2001, nine months 2002 and 2001.

const netIncome = [-462_000, 5_000, -619_000, 377_000];
const weightedShares = [7_737_946, 7_541_024, 7_647_197, 7_509_358];
// The filing shows "-" in the loss periods; the shares given here for those show that the loss keeps them out.
const options = [834_762, 834_762, 698_224, 698_224];
const warrants = [50_788, 50_788, 39_402, 39_402];
const facts: readonly Given[] = [netIncome, weightedShares, [options, warrants]];

const situations: readonly (readonly [id: FunctionId, given: readonly Given[], filed: string])[] = [
  ["BASIC", [netIncome, weightedShares, null, 2], "-0.06 0.00 -0.08 0.05"],
  ["DILUTIVE_SHARES", facts, "0 834762 0 698224, 0 50788 0 39402"],
  ["ANTIDILUTIVE_SHARES", facts, "834762 0 698224 0, 50788 0 39402 0"],
  ["DILUTED_SHARES", facts, "7737946 8426574 7647197 8246984"],
  ["DILUTED_INCOME", facts, "-462000 5000 -619000 377000"],
  ["DILUTED", [...facts, null, null, null, 2], "-0.06 0.00 -0.08 0.05"],
];

describe("HemaCare, Form 10-Q of September 30, 2002, Exhibit 11", () => {
  test.each(situations)("EPS.%s of the four periods", (id, given, filed) => {
    const shown = call(id, ...given);
    filed.split(", ").forEach((line, row) => {
      line.split(" ").forEach((figure, period) => {
        const decimals = figure.split(".")[1]?.length ?? 0;
        expect(printed(rational(String(shown[row]?.[period])), decimals)).toBe(figure);
      });
    });
  });
});

test("a third quarter of income instead of loss lets the options in", () => {
  // 462,000 over 7,737,946 + 834,762 + 50,788 shares is 0.0535….
  expect(call("DILUTED", 462_000, 7_737_946, [[834_762], [50_788]], null, null, null, 4)).toEqual([[0.0536]]);
});
