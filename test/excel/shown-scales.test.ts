/** An exhibit shown in thousands: what its cells hold stays whole, what they show is in thousands, here and in LibreOffice. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usualOptions } from "../../src/exhibit/exhibit";
import { exportBook, shownByLibreOffice } from "../workbook/export";
import { testWithLibreOffice } from "../workbook/second-opinion";
import { AddIn, newPane } from "./add-in";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await AddIn.open();
});
afterEach(() => addIn.close());

const facts = [
  ["", 2024, 2023, 2022],
  ["Net income (loss)", 1_234_500, -499, 0],
  ["Weighted-average shares outstanding", 400_500, 400_499, 2_000_000],
  ["Dilutive effect of stock options", 99_600, 1_000, 0],
];
const denominator =
  "Weighted average common shares and equivalents used to compute diluted earnings per share";
// 1,234,500 ÷ 400,500 = 3.0824; 1,234,500 ÷ (400,500 + 99,600) = 2.4685; −499 ÷ 400,499 = −0.0012
const printed = [
  "EXHIBIT 11",
  "Basic and Diluted Net Income (Loss) per Share",
  "(In thousands, except per share data)",
  "2024 | 2023 | 2022",
  "BASIC",
  "Weighted-average shares outstanding | 401 | 400 | 2,000",
  "Net income (loss) | $1,235 | $(0) | $-",
  "Basic net income (loss) per share | $3.08 | $(0.00) | $-",
  "DILUTED",
  "Weighted-average shares outstanding | 401 | 400 | 2,000",
  "Dilutive effect of stock options | 100 | - | -",
  `${denominator} | 500 | 400 | 2,000`,
  "Net income (loss) | $1,235 | $(0) | $-",
  "Diluted net income (loss) per share | $2.47 | $(0.00) | $-",
  "NOT COUNTED BECAUSE ANTIDILUTIVE",
  "Dilutive effect of stock options | - | 1 | -",
  "Amounts are rounded for display and may not add up as shown.",
  "Amounts per share are computed from the unrounded ones.",
];

const inThousands = { moneyShownIn: "thousands", sharesShownIn: "thousands" } as const;
const build = async () => {
  await addIn.select("Facts", facts);
  addIn.pane.setOptions({ ...addIn.pane.state.options, ...inThousands });
  await addIn.pane.build();
};
const openAt = async (sheet: string) => {
  const sheetId = addIn.sheet(sheet);
  addIn.book.activateSheet(sheetId);
  addIn.book.select({ sheetId, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] });
  await addIn.book.idle();
  const pane = newPane();
  await pane.follow();
  return pane;
};

test("the cells show thousands and hold full amounts; the cross-check agrees", async () => {
  await build();
  const lines = await addIn.lines("Exhibit 11");
  expect(lines.slice(0, printed.length)).toEqual(printed);
  expect(lines).toContain("Cross-check | agrees | agrees | agrees");
  const id = addIn.sheet("Exhibit 11");
  const texts = await addIn.texts("Exhibit 11");
  const at = (caption: string) => ({
    row: texts.findIndex(([text]) => text === caption),
    column: 1,
    rows: 1,
    columns: 3,
  });
  expect(addIn.book.values(id, at("Net income (loss)"))).toEqual([[1_234_500, -499, 0]]);
  expect(addIn.book.values(id, at(denominator))).toEqual([[500_100, 400_499, 2_000_000]]);
});

test("an edited fact is shown in thousands too, and one beyond a million with its comma", async () => {
  await build();
  addIn.book.put(addIn.sheet("Facts"), 1, 1, [[-2_345_678_900]]);
  expect(await addIn.lines("Exhibit 11")).toContain("Net income (loss) | $(2,345,679) | $(0) | $-");
});

test("the choice is kept with the exhibit: a refresh by another person takes it, and can take another", async () => {
  await build();
  addIn.book.put(addIn.sheet("Facts"), 1, 1, [[1_300_000]]);
  const pane = await openAt("Exhibit 11");
  expect(pane.state.options).toMatchObject(inThousands);
  expect(pane.state.built?.changes).toContainEqual(
    expect.objectContaining({ caption: "Net income (loss)", before: "$1,235", after: "$1,300" }),
  );
  await pane.refresh();
  expect(await addIn.lines("Exhibit 11")).toContain("Net income (loss) | $1,300 | $(0) | $-");
  pane.setOptions({
    ...pane.state.options,
    moneyShownIn: "as in the facts",
    sharesShownIn: "as in the facts",
  });
  await pane.refresh();
  const lines = await addIn.lines("Exhibit 11");
  expect(lines).toContain("Net income (loss) | $1,300,000 | $(499) | $-");
  expect(lines.join()).not.toMatch(/In thousands|Amounts are rounded/);
  expect(pane.state.built?.changes).toEqual([]);
});

test("a change that thousands hide is told with all its digits, in thousands", async () => {
  await build();
  addIn.book.put(addIn.sheet("Facts"), 1, 1, [[1_234_600]]);
  const pane = await openAt("Exhibit 11");
  expect(pane.state.built?.changes).toContainEqual(
    expect.objectContaining({ caption: "Net income (loss)", before: "1234.5", after: "1234.6" }),
  );
});

test("an exhibit from before there was a choice is refreshed as it was", async () => {
  await addIn.select("Facts", facts);
  await addIn.pane.build();
  const before = await addIn.lines("Exhibit 11");
  const id = addIn.sheet("Exhibit 11");
  const properties = addIn.book.metadata(id)["customProperties"] as Record<string, string>;
  const kept = properties["EPS.Exhibit"] ?? "";
  const { moneyShownIn, sharesShownIn } = usualOptions;
  const choice = JSON.stringify({ moneyShownIn, sharesShownIn }).slice(1, -1);
  expect(kept).toContain(choice);
  properties["EPS.Exhibit"] = kept.replace(`${choice},`, "");
  const pane = await openAt("Exhibit 11");
  expect(pane.state.built?.obstacle).toBeUndefined();
  expect(await pane.refresh()).toBe(true);
  expect(await addIn.lines("Exhibit 11")).toEqual(before);
});

testWithLibreOffice(
  "LibreOffice shows the same thousands",
  async () => {
    await build();
    const folder = await mkdtemp(join(tmpdir(), "exhibit-"));
    try {
      const path = join(folder, "exhibit.xlsx");
      await exportBook(addIn.book, path, { results: false });
      const shown = (await shownByLibreOffice(path, "Exhibit 11")).flatMap((row) => {
        const texts = row.filter((text) => text !== "").map((text) => text.replace(/\$ /, "$"));
        return texts.length > 0 ? [texts.join(" | ")] : [];
      });
      expect(shown.slice(0, printed.length)).toEqual(printed);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
