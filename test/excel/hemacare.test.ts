/** HemaCare Corporation's Exhibit 11 (Form 10-Q, September 30, 2002) from its facts, on real office.js. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportBook, recalculate } from "../workbook/export";
import { testWithLibreOffice } from "../workbook/second-opinion";
import { AddIn } from "./add-in";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await AddIn.open();
  await addIn.pane.insertSample();
});
afterEach(() => addIn.close());

const shares = "Weighted average common shares used to compute basic earnings per share";
const filed = [
  "HemaCare Corporation",
  "EXHIBIT 11",
  "Basic and Diluted Net (Loss) Income per Share",
  "Three months ended September 30, | Nine months ended September 30,",
  "2002 | 2001 | 2002 | 2001",
  "BASIC",
  `${shares} | 7,737,946 | 7,541,024 | 7,647,197 | 7,509,358`,
  "Net (loss) income | $(462,000) | $5,000 | $(619,000) | $377,000",
  "Basic net (loss) income per share | $(0.06) | $0.00 | $(0.08) | $0.05",
  "DILUTED",
  `${shares} | 7,737,946 | 7,541,024 | 7,647,197 | 7,509,358`,
  "Dilutive common equivalent shares attributable to stock options (based on average market price) | - | 834,762 | - | 698,224",
  "Dilutive common equivalent shares attributable to warrants (based on average market price) | - | 50,788 | - | 39,402",
  "Weighted average common shares and equivalents used to compute diluted earnings per share | 7,737,946 | 8,426,574 | 7,647,197 | 8,246,984",
  "Net (loss) income | $(462,000) | $5,000 | $(619,000) | $377,000",
  "Diluted net (loss) income per share | $(0.06) | $0.00 | $(0.08) | $0.05",
];
/** Our own beneath what was filed; the working follows, which is not printed. */
const note =
  "Each period is computed on its own: earnings per share of the quarters need not add up to those of the year.";

/** The rows that are printed. */
async function printed(): Promise<readonly string[]> {
  const lines = await addIn.lines("Exhibit 11");
  return lines.slice(0, lines.indexOf(note) + 1);
}

test("shows every figure as filed, in the filed order", async () => {
  expect(await addIn.pane.build()).toBe(true);
  expect(await printed()).toEqual([...filed, note]);
});

test("looks like the filed exhibit: symbols, rules, headings over their periods, no gridlines", async () => {
  await addIn.pane.build();
  const id = addIn.sheet("Exhibit 11");
  const rows = (await addIn.texts("Exhibit 11")).map(([caption]) => caption);
  const format = (caption: string, column = 1) => addIn.book.format(id, rows.indexOf(caption), column);
  expect(format("Net (loss) income").numberFormat).toBe('_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)');
  expect(format(shares).numberFormat).toBe('_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)');
  expect(format("Diluted net (loss) income per share").borders.EdgeBottom?.style).toBe("Double");
  expect(
    format("Dilutive common equivalent shares attributable to warrants (based on average market price)", 4)
      .borders.EdgeBottom?.style,
  ).toBe("Continuous");
  expect(addIn.book.format(id, 0, 0)).toMatchObject({
    bold: true,
    horizontalAlignment: "CenterAcrossSelection",
  });
  expect(addIn.book.format(id, 4, 1)).toMatchObject({ horizontalAlignment: "CenterAcrossSelection" });
  expect(addIn.book.sheets().find((sheet) => sheet.id === id)).toMatchObject({
    gridlines: false,
    frozenRows: 6,
  });
  expect(addIn.book.metadata(id)["page"]).toMatchObject({
    orientation: "Portrait",
    printArea: "$A$1:$E$25",
    printTitleRows: "$1:$6",
    zoom: { horizontalFitToPages: 1 },
    headersFooters: {
      leftHeader: "&F",
      rightHeader: "&A",
      leftFooter: "&D",
      rightFooter: "Page &P of &N",
    },
  });
});

test("asks Excel three times: to read, to write, to show", async () => {
  const before = addIn.office.executor.roundTrips.length;
  await addIn.pane.build();
  expect(addIn.office.executor.roundTrips.length - before).toBe(3);
});

test("follows its facts: a loss that becomes an income takes in the shares, without building again", async () => {
  await addIn.pane.build();
  const facts = addIn.sheet("HemaCare facts");
  addIn.book.put(facts, 7, 1, [[462000]]);
  addIn.book.put(facts, 8, 1, [[834762]]);
  const lines = await printed();
  expect(lines).toContain(filed[11]?.replace("| - | 834,762 |", "| 834,762 | 834,762 |"));
  // 462,000 / (7,737,946 + 834,762) = 0.0539
  expect(lines).toContain(
    "Weighted average common shares and equivalents used to compute diluted earnings per share | 8,572,708 | 8,426,574 | 7,647,197 | 8,246,984",
  );
  expect(lines.at(-2)).toBe("Diluted net (loss) income per share | $0.05 | $0.00 | $(0.08) | $0.05");
  expect(lines).toContain("Basic net (loss) income per share | $0.06 | $0.00 | $(0.08) | $0.05");
});

testWithLibreOffice(
  "is recalculated alike by LibreOffice, cell by cell, also after the edit",
  async () => {
    await addIn.pane.build();
    const folder = await mkdtemp(join(tmpdir(), "exhibit-"));
    try {
      for (const [income, options] of [
        [-462000, 0],
        [462000, 834762],
      ] as const) {
        addIn.book.put(addIn.sheet("HemaCare facts"), 7, 1, [[income]]);
        addIn.book.put(addIn.sheet("HemaCare facts"), 8, 1, [[options]]);
        await addIn.book.idle();
        const path = join(folder, "exhibit.xlsx");
        await exportBook(addIn.book, path, { results: false });
        const theirs = (await recalculate(path))["Exhibit 11"] ?? [];
        const ours = addIn.book.values(addIn.sheet("Exhibit 11"), {
          row: 0,
          column: 0,
          rows: 23,
          columns: 5,
        });
        let compared = 0;
        ours.forEach((row, at) =>
          row.forEach((value, column) => {
            if (typeof value !== "number") return;
            compared += 1;
            expect(Number(theirs[at]?.[column])).toBeCloseTo(value, 9);
          }),
        );
        expect(compared).toBeGreaterThanOrEqual(40);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
