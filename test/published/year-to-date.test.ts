import { figureOf } from "../functions/excel-functions";
import { yearsToDate } from "./year-to-date";

// Year-to-date incremental shares as companies reported them, against the average of their quarters. ASC 260-10-55-3

for (const { company, source, periods } of yearsToDate) {
  describe(`${company}, ${source}`, () => {
    test.each(periods.map((period) => [period.slice(0, 3).join(" "), period] as const))("%s", (_, period) => {
      const [, , , roundedTo, netIncome, quarters, reported, differs] = period;
      const shares = figureOf("YTD_SHARES", quarters, netIncome);
      const isTied = Math.abs(shares - reported) <= roundedTo;
      expect(isTied ? "ties" : shares).toBe(differs?.gives ?? "ties");
    });
  });
}

test("48 years to date", () => {
  expect(yearsToDate.flatMap(({ periods }) => periods)).toHaveLength(48);
});
