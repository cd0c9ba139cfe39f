/** The exhibits of the documentation are what the add-in makes of their facts, in every rendering. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Decimal } from "../../src/eps/decimal";
import { printedRows, type ExhibitLine } from "../../src/exhibit/exhibit";
import { decimalsShown, printedFigures } from "../../src/exhibit/renderers/presentation";
import { toValues } from "../../src/exhibit/renderers/values";
import { examples } from "./examples";

describe.each(examples())("$name", ({ folder, exhibit, renderings }) => {
  test.each(Object.entries(renderings))("%s", (file, text) => {
    // Where a difference is meant: npx tsx scripts/update-examples.ts
    expect(text).toBe(readFileSync(join(folder, file), "utf8"));
  });

  test("the values are those of the text", () => {
    const text = renderings["exhibit.txt"].replace(/\s+/g, " ").replaceAll("$ ", "");
    const rows = printedRows(exhibit);
    const values = toValues(exhibit).slice(-rows.length);
    rows.forEach((row, index) => {
      if (row.kind !== "line") return;
      const printed = printedFigures(row, exhibit).map((figure) => figure.text);
      expect(text).toContain(` ${printed.join(" ")} `);
      const rounded = (values[index] ?? []).flatMap((value) =>
        value instanceof Decimal ? value.toDecimalPlaces(placesOf(row)).toNumber() : [],
      );
      expect(rounded.map(withoutSignOfNil)).toEqual(printed.map(numberOf));
    });
  });

  // A rate is a number as a fraction, and printed in percent.
  const placesOf = (row: ExhibitLine) => (row.unit === "fraction" ? 4 : decimalsShown(row, exhibit));
});

function numberOf(printed: string): number {
  if (printed === "-") return 0;
  const magnitude = Number(printed.replace(/[(),%]/g, "")) / (printed.endsWith("%") ? 100 : 1);
  return withoutSignOfNil(printed.startsWith("(") ? -magnitude : magnitude);
}

function withoutSignOfNil(value: number): number {
  return value === 0 ? 0 : value;
}
