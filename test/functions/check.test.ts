import { filed, planted } from "../checks/exhibits";
import type { Book } from "../workbook/book";
import { openFunctionsBook } from "../workbook/functions-book";

// EPS.CHECK as a cell calls it: through office.js, which tells it where its range stands.

let book: Book;
let close: () => void;
beforeAll(async () => {
  ({ book, close } = await openFunctionsBook());
});
afterAll(() => close());

const exhibit = filed("01");
const height = exhibit.rows.length;
/** A dilutive share in a loss, a denominator off by 10,000, a comparative in thousands. */
const faulty = planted(exhibit, [
  ["op", 0, 120_000],
  ["ds", 0, 7_857_946],
  ["ds", 1, 8_436_574],
  ["ni", 3, 377],
  ["n2", 3, 377],
]);

async function settled(): Promise<void> {
  await book.flush();
  await book.idle(20_000);
}

/** What a formula in A1 of a new sheet spills, without the empty rows beneath. */
async function spilledBy(name: string, formula: string): Promise<readonly (readonly unknown[])[]> {
  const sheet = book.addSheet(name);
  book.put(sheet, 0, 0, [[formula]]);
  await settled();
  return read(sheet);
}

function read(sheet: string): readonly (readonly unknown[])[] {
  return book
    .values(sheet, { row: 0, column: 0, rows: 12, columns: 6 })
    .filter((row) => row.some((cell) => cell !== ""));
}

const rulesAndCells = (spilled: readonly (readonly unknown[])[]) =>
  spilled.slice(1).map(([, rule, where]) => `${String(rule)} ${String(where)}`);

test("three faults spill three findings, each with the cell of the sheet", async () => {
  const facts = book.addSheet("Facts 2002");
  book.put(facts, 0, 0, faulty);
  const spilled = await spilledBy("Findings", `=EPS.CHECK('Facts 2002'!A1:E${height})`);
  expect(spilled[0]).toEqual(["Severity", "Rule", "Where", "What is wrong", "Expected", "Found"]);
  expect(rulesAndCells(spilled)).toEqual(["SCALE E7", "SHARES-FOOT C13", "LOSS-DILUTED B11"]);
});

test("where the range stands elsewhere, its cells are named there, with the same figures too", async () => {
  const facts = book.addSheet("Elsewhere");
  book.put(facts, 99, 27, faulty);
  const spilled = await spilledBy("Findings elsewhere", `=EPS.CHECK(Elsewhere!$AB$100:$AF$${99 + height})`);
  expect(rulesAndCells(spilled)).toEqual(["SCALE AF106", "SHARES-FOOT AD112", "LOSS-DILUTED AC110"]);
});

test("a corrected figure takes its finding away, an error takes its place", async () => {
  const facts = book.addSheet("Corrected");
  book.put(facts, 0, 0, faulty);
  const sheet = book.addSheet("Findings corrected");
  book.put(sheet, 0, 0, [[`=EPS.CHECK(Corrected!A1:E${height})`]]);
  await settled();
  expect(rulesAndCells(read(sheet))).toHaveLength(3);
  book.put(facts, 6, 4, [[377_000]]);
  book.put(facts, 13, 4, [[377_000]]);
  book.put(facts, 12, 1, [["=1/0"]]);
  await settled();
  expect(rulesAndCells(read(sheet))).toEqual(["ERROR-CELL B13", "SHARES-FOOT C13"]);
  book.put(facts, 0, 0, exhibit.rows);
  await settled();
  expect(read(sheet)).toEqual([["No findings", "", "", "", "", ""]]);
});

test("a range that a formula makes is counted from A1", async () => {
  const facts = book.addSheet("Made");
  book.put(facts, 9, 3, faulty);
  const spilled = await spilledBy("Findings made", `=EPS.CHECK(IF(TRUE,Made!D10:H${9 + height},""))`);
  expect(rulesAndCells(spilled)).toHaveLength(3);
});

test("a range without figures is refused with a sentence", async () => {
  const sheet = book.addSheet("Refused");
  book.put(sheet, 0, 0, [["=EPS.CHECK(C1:D2)"]]);
  await settled();
  expect(read(sheet)[0]?.[0]).toBe("#VALUE!");
  expect(book.errorMessage(sheet, 0, 0)).toBe(
    "There are no figures in the selected range. Select the whole table: captions on the left, periods on top.",
  );
});

test("a heading above classes of stock is none of their lines, though its blank cells come as zeros", async () => {
  const facts = book.addSheet("Classes");
  const rows = [
    ["", 2024],
    ["Net income", 50123],
    ["Weighted average shares outstanding - basic", ""],
    ["Class A", 28000],
    ["Class B", 3500],
    ["Basic earnings per share", ""],
    ["Class A", 1.59],
    ["Class B", 1.69],
  ];
  book.put(facts, 0, 0, rows);
  // 50,123 ÷ 31,500 = 1.5912
  expect(rulesAndCells(await spilledBy("Findings on classes", "=EPS.CHECK(Classes!A1:B8)"))).toEqual([
    "EPS-RECOMPUTES B8",
  ]);
});
