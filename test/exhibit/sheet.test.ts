/** The exhibit as a worksheet: plain live formulas of Excel 2007 over the facts' own cells, and how it looks and prints. */
import { composeExhibit } from "../../src/exhibit/compose";
import { toSheet, type SheetPlan } from "../../src/exhibit/renderers/sheet";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { grid, hemaCare } from "../facts/table";

type Rows = Parameters<typeof grid>[0];

function sheetOf(rows: Rows, place = { sheet: "Facts", row: 0, column: 0 }): SheetPlan {
  const { facts, problems } = readFacts(recognize(grid(rows, place)));
  if (!facts) throw new Error(JSON.stringify(problems));
  const area = { ...place, rows: rows.length, columns: Math.max(...rows.map((row) => row.length)) };
  return toSheet(composeExhibit(facts), "Exhibit 11", area);
}

const isFormula = (cell: string | number): cell is string => typeof cell === "string" && cell.startsWith("=");
const formulasOf = ({ cells }: SheetPlan) => cells.flat().filter(isFormula);
const rowOf = ({ cells }: SheetPlan, caption: RegExp) =>
  cells.findIndex(([cell]) => caption.test(String(cell)));

const everything: Rows = [
  ["Example Corporation"],
  ["(In thousands, except share and per share data)"],
  ["", 2024, 2023],
  ["Income from continuing operations", 9000, 5000],
  ["Loss from discontinued operations", 1000, 900],
  ["Net income", 8000, 4100],
  ["Preferred dividends", "(640)", "(640)"],
  ["Weighted-average shares outstanding", 4_000_000, 3_600_000],
  ["Average market price", 32, 20],
  ["Dilutive shares from warrants", "50,000", 40_000],
  ["Stock options"],
  ["Shares under option", 400_000, "-"],
  ["Exercise price", "$ 20.00", "-"],
  ["5% convertible bonds"],
  ["Principal", 4096, 4096],
  ["Conversion price", 16, 16],
  ["Interest expense", 200, 200],
  ["Tax rate", 0.25, 0.25],
  ["Convertible preferred stock"],
  ["Shares issuable on conversion", 256_000, 256_000],
  ["Dividends", 640, 640],
];

test("formulas use functions of Excel 2007 alone, and none of ours", () => {
  const names = [hemaCare, everything].flatMap((rows) =>
    formulasOf(sheetOf(rows)).flatMap((formula) =>
      [...formula.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name),
    ),
  );
  expect([...new Set(names)].sort()).toEqual([
    "ABS",
    "COUNTIF",
    "IF",
    "ISNUMBER",
    "MAX",
    "N",
    "OR",
    "ROUND",
    "SUMPRODUCT",
    "T",
  ]);
});

test("every fact that is a number or none is reached by a reference, and nothing that a formula says is typed", () => {
  const plan = sheetOf(everything);
  const rows = plan.cells.slice(0, rowOf(plan, /^Facts: change/));
  const formulas = rows
    .filter(([caption]) => caption !== "Cross-check")
    .flat()
    .filter(isFormula)
    .join(" ");
  everything.forEach((row, at) =>
    row.slice(1).forEach((value, column) => {
      if (at < 3) return;
      const isLive = typeof value === "number" || value === "-";
      const address = `'Facts'!${"BC".charAt(column)}${at + 1}`;
      expect([address, new RegExp(`${address}(?!\\d)`).test(formulas)]).toEqual([address, isLive]);
    }),
  );
  // The constants of the method: 0, 1, the scale of money, and the tie of two divisions.
  const constants = formulas.replace(/'Facts'!|\$?[A-Z]+\$?\d+/g, "").match(/\d[\d.]*/g) ?? [];
  expect([...new Set(constants)].sort()).toEqual(["0", "0.000000000001", "1", "1000"]);
});

test("the facts of a table in the middle of a sheet of another name", () => {
  const plan = sheetOf(
    [
      ["", 2024],
      ["Net income", 5],
      ["Weighted-average shares", 2],
    ],
    { sheet: "It's 9/30", row: 9, column: 26 },
  );
  expect(formulasOf(plan)).toContain("='It''s 9/30'!AB11");
  expect(plan.names.find(({ name }) => name === "EPS_Source")?.refersTo).toBe("='It''s 9/30'!$AA$10:$AB$12");
});

test("no formula refers to its own cell, nor any to a blank one", () => {
  for (const rows of [
    hemaCare,
    everything,
    [
      ["", 2024],
      ["Net loss", 5],
      ["Less: preferred dividends", 2],
      ["Weighted-average shares", 2],
    ],
  ]) {
    const { cells } = sheetOf(rows);
    cells.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (typeof cell !== "string" || !cell.startsWith("=")) return;
        for (const [, letter = "", digits] of cell
          .replace(/'[^']*'![A-Z]+\d+/g, "")
          .matchAll(/\b([A-Z])(\d+)\b/g)) {
          const referred = { row: Number(digits) - 1, column: letter.charCodeAt(0) - 65 };
          expect(referred).not.toEqual({ row: at, column });
          expect([cell, cells[referred.row]?.[referred.column]]).not.toEqual([cell, ""]);
        }
      }),
    );
  }
});

test("a fact that is text stands as a typed number in blue, and the sheet says so", () => {
  const plan = sheetOf(everything);
  const blue = plan.formats
    .filter(({ format }) => format.color === "#0000FF")
    .flatMap(({ area }) => plan.cells.slice(area.row, area.row + area.rows).map((row) => row[area.column]));
  expect(blue).toEqual(expect.arrayContaining([-640, 50_000, 20]));
  expect(plan.cells.flat()).toContainEqual(expect.stringMatching(/^Figures in blue are typed here/));
  expect(sheetOf(hemaCare).cells.flat().join()).not.toMatch(/blue/);
});

test("the figures that other sheets ask for have names of the sheet", () => {
  const plan = sheetOf(hemaCare);
  const at = (caption: RegExp) => rowOf(plan, caption) + 1;
  expect(plan.names).toEqual([
    { name: "EPS_Source", refersTo: "='Facts'!$A$1:$E$10" },
    { name: "EPS_Basic", refersTo: `='Exhibit 11'!$B$${at(/^Basic net/)}:$E$${at(/^Basic net/)}` },
    { name: "EPS_Diluted", refersTo: `='Exhibit 11'!$B$${at(/^Diluted net/)}:$E$${at(/^Diluted net/)}` },
  ]);
});

test("the working of the test of dilution is beneath the print area", () => {
  const plan = sheetOf(everything);
  const working = rowOf(plan, /^Working/);
  const [, last] = /:C(\d+)$/.exec(plan.page?.printArea ?? "") ?? [];
  expect(working).toBeGreaterThan(Number(last) - 1);
  expect(rowOf(plan, /^Diluted net/)).toBeLessThan(Number(last));
  expect(rowOf(sheetOf(hemaCare), /^Working/)).toBe(-1);
});

test("what it was built on and came to is kept beneath the print area, and compared", () => {
  const plan = sheetOf([
    ["", 2024],
    ["Net income", 1000],
    ["Preferred dividends", "(100)"],
    ["Weighted-average shares", 300.25],
    ["Stock options", "-"],
  ]);
  const cell = (caption: RegExp, from: RegExp) =>
    plan.cells.slice(rowOf(plan, from)).find(([text]) => caption.test(String(text)))?.[1];
  const change = (caption: RegExp) => cell(caption, /^Facts: change/);
  expect(change(/^Net income/)).toBe(`=IF(ISNUMBER('Facts'!B2),'Facts'!B2-1000,"changed")`);
  expect(change(/^Weighted/)).toBe(`=IF(ISNUMBER('Facts'!B4),'Facts'!B4-300.25,"changed")`);
  expect(change(/^Stock options/)).toBe(
    `=IF(OR(T('Facts'!B5)="",T('Facts'!B5)="-"),N('Facts'!B5),"changed")`,
  );
  const typed = rowOf(plan, /^Less: Preferred/) + 1;
  expect(change(/^Preferred/)).toBe(`=IF(T('Facts'!B3)="(100)",B${typed}+100,"changed")`);
  const basic = rowOf(plan, /^Basic net/) + 1;
  expect(cell(/^Basic/, /^Results: difference/)).toBe(`=ROUND(B${basic}-2.99750208159867,9)`);
  const facts = rowOf(plan, /^Facts: change/) + 2;
  const results = rowOf(plan, /^Results: difference/) + 2;
  expect(plan.cells[rowOf(plan, /^Cross-check/)]?.[1]).toBe(
    `=IF(COUNTIF(B${facts}:B${facts + 3},0)<4,"facts changed since it was built",IF(COUNTIF(B${results}:B${results + 1},0)<2,"disagrees","agrees"))`,
  );
  const [, last] = /:B(\d+)$/.exec(plan.page?.printArea ?? "") ?? [];
  expect(rowOf(plan, /^Cross-check/)).toBeGreaterThanOrEqual(Number(last));
});

test("formats: symbols where the line has one, nil as a dash, decimals as the facts have them", () => {
  const plan = sheetOf(hemaCare);
  const format = (caption: RegExp) => plan.numberFormats[rowOf(plan, caption)]?.[1];
  expect(format(/^Net \(loss\)/)).toBe('_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)');
  expect(format(/^Weighted/)).toBe('_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)');
  expect(format(/^Basic net/)).toBe('_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)');
});

test("columns have room for their widest figure, with its parentheses and symbol", () => {
  const narrow = sheetOf([
    ["", 2024],
    ["Net income", 5],
    ["Weighted-average shares", 2],
  ]).columnWidths;
  const wide = sheetOf([
    ["", 2024],
    ["Net income", -123_456_789_012],
    ["Weighted-average shares", 2],
  ]).columnWidths;
  expect(narrow).toHaveLength(2);
  expect(wide[1]).toBeGreaterThan(narrow[1] as number);
  // "$ (123,456,789,012)" at no less than five points a character.
  expect(wide[1]).toBeGreaterThanOrEqual(19 * 5);
});

test("rows are as high as their captions need, and no higher", () => {
  const { rowHeights, cells } = sheetOf([
    ["", 2024],
    ["Net income", 5],
    ["Weighted-average shares", 2],
    ["Dilutive common equivalent shares attributable to stock options (based on average market price)", 1],
    ["Dilutive shares attributable to warrants outstanding", 1],
  ]);
  const height = (caption: RegExp) => {
    const at = cells.findIndex(([cell]) => caption.test(String(cell)));
    return rowHeights.find(({ row }) => row === at)?.points;
  };
  expect(height(/^Dilutive common/)).toBe(30);
  expect(height(/^Dilutive shares/)).toBeUndefined();
});

test("neighbours that look alike are formatted as one, and each rule on its own row", () => {
  const { formats } = sheetOf(everything);
  const captions = formats.filter(({ area, format }) => area.column === 0 && format.wrap);
  const lines = captions.reduce((total, { area }) => total + area.rows, 0);
  expect(captions.length).toBeLessThan(lines / 2);
  expect(formats.filter(({ format }) => format.bottom).every(({ area }) => area.rows === 1)).toBe(true);
});

test("every row has all its columns, and no text can be taken for a formula", () => {
  const plan = sheetOf([
    ["=Corp."],
    ["", 2024],
    ["-Net income", 5],
    ["Weighted-average shares", 2],
    ["+Warrants", 1],
  ]);
  for (const rows of [plan.cells, plan.numberFormats])
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([2]));
  expect(plan.cells.map(([caption]) => caption)).toEqual(
    expect.arrayContaining(["'-Net income", "'+Warrants"]),
  );
  expect(plan.cells.map(([caption]) => String(caption)).filter((caption) => /^[=+-]/.test(caption))).toEqual(
    [],
  );
});

test("more than four periods are printed across, others upright; titles on every page", () => {
  const periods = (count: number) =>
    sheetOf([
      ["", ...Array.from({ length: count }, (_, at) => 2024 - at)],
      ["Net income", ...Array<number>(count).fill(5)],
      ["Weighted-average shares", ...Array<number>(count).fill(2)],
    ]).page;
  expect(periods(4)).toMatchObject({ orientation: "portrait" });
  expect(periods(5)).toMatchObject({ orientation: "landscape" });
  expect(periods(5)?.titleRows).toMatch(/^\$1:\$\d+$/);
});

test("a long note goes on in the next row where the table is narrow, so that no page cuts it off", () => {
  const oneYear = everything.map((row) => row.slice(0, 2));
  const { cells } = sheetOf(oneYear);
  const first = cells.findIndex(([cell]) => /^Figures in blue are typed here/.test(String(cell)));
  expect(cells[first]?.[0]).not.toMatch(/a change there\.$/);
  expect(`${cells[first]?.[0]} ${cells[first + 1]?.[0]}`).toBe(
    "Figures in blue are typed here, because their cells in the facts hold text. They do not follow a change there.",
  );
});
