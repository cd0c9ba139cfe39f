/** The exhibit's sheet follows its facts: after any edit it shows, without being built again, what the edited facts come to. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "../../src/eps/figure";
import { composeExhibit } from "../../src/exhibit/compose";
import {
  usualOptions,
  type Exhibit,
  type ExhibitLine,
  type ExhibitOptions,
  type Row,
} from "../../src/exhibit/exhibit";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { grid } from "../facts/table";
import type { CellValue } from "../workbook/book";
import { exportBook, recalculateAll } from "../workbook/export";
import { testWithLibreOffice } from "../workbook/second-opinion";
import { AddIn } from "./add-in";

type Table = (string | number)[][];

const seed = Number(process.env["LIVE_SEED"] ?? 20020930);
const edits = 200;
const periods = [1, 2, 3, 4];

/** Every kind of security with terms, one given on a line, and all lines of income. */
const withAdjustments: Table = [
  ["Example Corporation"],
  ["(In thousands, except per share data)"],
  ["", 2024, 2023, 2022, 2021],
  ["Income (loss) from continuing operations", 9000, 5000, -700, 128],
  ["Discontinued operations", -1000, 0, 200, -64],
  ["Net income (loss)", 8000, 5000, -500, 64],
  ["Preferred dividends", 640, 640, 640, 640],
  ["Weighted-average shares outstanding", 4000, 3600, 3000, 1000],
  ["Average market price", 32, 20, 16, 16],
  ["Dilutive shares from warrants", 50, 40, 30, 16],
  ["Stock options"],
  ["Shares under option", 400, 400, 300, 64],
  ["Exercise price", 20, 22, 12, 8],
  ["Restricted stock units"],
  ["Units", 64, 64, 64, 64],
  ["Average unrecognized compensation", 512, 512, 256, 256],
  ["Fraction of the period outstanding", 1, 0.5, 0.25, 1],
  ["5% convertible bonds"],
  ["Shares issuable on conversion", 512, 512, 512, 512],
  ["Interest expense", 2000, 2000, 2000, 1024],
  ["Tax rate", 0.25, 0.25, 0.4, 0.5],
  ["Convertible preferred stock"],
  ["Shares issuable on conversion", 256, 256, 256, 256],
  ["Dividends", 640, 640, 640, 640],
  ["Convertible notes due 2030"],
  ["Principal", 4096, 4096, 4096, 4096],
  ["Conversion price", 16, 16, 32, 8],
  ["Interest net of tax", 100, 120, 96, 64],
  ["Liability-classified dilutive securities"],
  ["Incremental shares", 128, 0, 100, 32],
  ["Income adjustment", -64, 0, -80, 16],
];

/** A table whose securities adjust no income: the sign of the control number decides. */
const withoutAdjustments: Table = withAdjustments.slice(0, 17);

/** Three classes: one that others can be converted into, with securities of every kind of test; one with a weight of its own. */
const withClasses: Table = [
  ["Example Corporation"],
  ["(In thousands, except per share data)"],
  ["", 2024, 2023, 2022, 2021],
  ["Income (loss) from continuing operations", 9000, 5000, -700, 128],
  ["Discontinued operations", -1000, 0, 200, -64],
  ["Net income (loss)", 8000, 5000, -500, 64],
  ["Preferred dividends", 640, 640, 640, 640],
  ["Weighted-average shares, Class A", 4000, 3600, 3000, 1000],
  ["Weighted-average shares, Class B", 1000, 1000, 900, 800],
  ["Weighted-average shares, Class C", 500, 500, 400, 300],
  ["Dividends declared, Class A", 400, 360, 0, 100],
  ["Dividends declared, Class B", 50, 100, 90, 80],
  ["Participation of Class C", 0.5, 0.5, 0.25, 1],
  ["Average market price", 32, 20, 16, 16],
  ["Conversion of Class B into Class A", 1000, 1000, 900, 800],
  ["Class C restricted stock units", 20, 30, 40, 50],
  ["Stock options of Class A"],
  ["Shares under option", 400, 400, 300, 64],
  ["Exercise price", 20, 22, 12, 8],
  ["5% convertible bonds"],
  ["Shares issuable on conversion", 512, 512, 512, 512],
  ["Interest expense", 2000, 2000, 2000, 1024],
  ["Tax rate", 0.25, 0.25, 0.4, 0.5],
  ["Convertible notes due 2030"],
  ["Principal", 4096, 4096, 4096, 4096],
  ["Conversion price", 16, 16, 32, 8],
  ["Interest net of tax", 100, 120, 96, 64],
];

/** What a line can hold, by its caption. */
const domains: Readonly<Record<string, "any" | "not negative" | "positive" | "rate" | "fraction">> = {
  "Income (loss) from continuing operations": "any",
  "Discontinued operations": "any",
  "Net income (loss)": "any",
  "Income adjustment": "any",
  "Preferred dividends": "positive",
  "Weighted-average shares outstanding": "positive",
  "Weighted-average shares, Class A": "positive",
  "Weighted-average shares, Class B": "positive",
  "Weighted-average shares, Class C": "positive",
  "Average market price": "positive",
  "Conversion price": "positive",
  "Tax rate": "rate",
  "Fraction of the period outstanding": "fraction",
};

class Random {
  #state: number;

  constructor(start: number) {
    this.#state = start;
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  one<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)] as Item;
  }
}

interface Edit {
  readonly what: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: number }[];
}

const rowOf = (table: Table, caption: string) => table.findIndex(([text]) => text === caption);
const factRows = (table: Table) => table.flatMap((row, at) => (at > 2 && row.length > 1 ? at : []));

function someValue(random: Random, caption: string): number {
  const large = random.one([10, 1000, 5000, 100000]);
  switch (domains[caption]) {
    case "any":
      return random.one([0, 1, -1, 1]) * random.whole(0, large) * random.one([1, 1, 0.01]);
    case "positive":
      return random.whole(1, large) * random.one([1, 1, 0.01]);
    case "rate":
      return random.whole(0, 100) / 100;
    case "fraction":
      return random.whole(1, 12) / 12;
    default:
      return random.one([0, 1, 1, 1]) * random.whole(0, large);
  }
}

type Tie = (random: Random, table: Table, column: number) => Edit;

/** The next edit of a period. */
function someEdit(random: Random, table: Table, column: number, tie: Tie): Edit {
  const cell = (caption: string, value: number) => ({ row: rowOf(table, caption), column, value });
  const at = (caption: string) => Number(table[rowOf(table, caption)]?.[column]);
  const continuing = "Income (loss) from continuing operations";
  const net = "Net income (loss)";
  const shares = "Weighted-average shares outstanding";
  const restored = at(shares) === 0 ? [cell(shares, 3000)] : [];
  const hasClasses = rowOf(table, shares) < 0;
  switch (random.whole(hasClasses ? 2 : 0, 9)) {
    case 0:
      return {
        what: "the signs of income turn",
        cells: [...restored, cell(continuing, -at(continuing)), cell(net, -at(net))],
      };
    case 1:
      return { what: "no shares at all", cells: [cell(shares, 0)] };
    case 2: {
      const rows = factRows(table).filter((row) => domains[String(table[row]?.[0])] === undefined);
      return {
        what: "a fact becomes zero",
        cells: [...restored, { row: random.one(rows), column, value: 0 }],
      };
    }
    case 3:
      return { what: "control income becomes zero", cells: [...restored, cell(continuing, 0)] };
    case 4:
    case 5:
      return tie(random, table, column);
    default: {
      const rows = Array.from({ length: random.whole(1, 4) }, () => random.one(factRows(table)));
      return {
        what: "facts change",
        cells: [
          ...restored,
          ...rows.map((row) => ({ row, column, value: someValue(random, String(table[row]?.[0])) })),
        ],
      };
    }
  }
}

/**
 * A period in which one security's adjustment per share equals, exactly and in binary too, the earnings per share reached
 * with all those of lower ratio: it is not dilutive, by nothing at all.
 */
function tie(random: Random, table: Table, column: number): Edit {
  const period: Readonly<Record<string, number>> = {
    "Discontinued operations": -random.whole(0, 64),
    "Preferred dividends": 64 * random.whole(1, 9),
    "Weighted-average shares outstanding": 64 * random.whole(1, 60),
    "Average market price": 16,
    "Dilutive shares from warrants": random.whole(0, 64),
    "Shares under option": 64 * random.whole(0, 9),
    "Exercise price": random.whole(0, 20),
    Units: 64 * random.whole(0, 3),
    "Average unrecognized compensation": 16 * random.whole(0, 99),
    "Fraction of the period outstanding": random.one([0.25, 0.5, 1]),
    "Interest expense": 64 * random.whole(1, 40),
    "Tax rate": random.one([0, 0.25, 0.5]),
    Dividends: 32 * random.whole(1, 40),
    Principal: 4096,
    "Conversion price": random.one([8, 16, 32]),
    "Interest net of tax": 16 * random.whole(1, 40),
    "Incremental shares": random.one([64, 128]),
    "Income adjustment": random.whole(-64, 64),
  };
  const bonds = rowOf(table, "5% convertible bonds") + 1;
  const preferred = rowOf(table, "Convertible preferred stock") + 1;
  const edited = table.map((row) => [...row]);
  const set = (row: number, value: number) => {
    if (row > 0) (edited[row] as (string | number)[])[column] = value;
  };
  for (const [caption, value] of Object.entries(period)) set(rowOf(table, caption), value);
  if (bonds > 0) set(bonds, random.one([128, 256, 512]));
  if (preferred > 0) set(preferred, random.one([128, 256, 512]));

  const continuing = rowOf(table, "Income (loss) from continuing operations");
  const figures = (what: string, rows: readonly Row[]) =>
    lines(rows)
      .filter(({ caption }) => caption.startsWith(`${what}: `))
      .map(({ figures: ofPeriods }) => ofPeriods[column - 1] as Figure);
  set(rowOf(table, "Net income (loss)"), random.whole(-500, 5000));
  set(continuing, 100);
  const { working } = exhibitOf(edited, table);
  const ratios = figures("Adjustment per share", working).map(({ value }) => value.toNumber());
  const adjustments = figures("Income adjustment", working).map(({ value }) => value.toNumber());
  const incremental = figures("Incremental shares", working).map(({ value }) => value.toNumber());
  const candidates = incremental.flatMap((shares, index) => (shares > 0 ? index : []));
  let income = 0;
  if (candidates.length > 0) {
    const chosen = random.one(candidates);
    const ratio = ratios[chosen] as number;
    const lower = candidates.filter((index) => (ratios[index] as number) < ratio);
    const sumOf = (of: readonly number[]) => lower.reduce((total, index) => total + (of[index] as number), 0);
    const shares = (period["Weighted-average shares outstanding"] as number) + sumOf(incremental);
    income = ratio * shares - sumOf(adjustments) + (period["Preferred dividends"] as number);
  }
  set(continuing, income);
  return {
    what: "a tie",
    cells: factRows(table).map((row) => ({ row, column, value: edited[row]?.[column] as number })),
  };
}

/** The same of a class: bonds or notes that bring exactly what a share of the class has with all those of lower ratio. */
function tieOfClasses(random: Random, table: Table, column: number): Edit {
  const period: Readonly<Record<string, number>> = {
    "Discontinued operations": -random.whole(0, 64),
    "Preferred dividends": 64 * random.whole(1, 9),
    "Weighted-average shares, Class A": 64 * random.whole(1, 60),
    "Weighted-average shares, Class B": 64 * random.whole(1, 60),
    "Weighted-average shares, Class C": 64 * random.whole(1, 60),
    "Dividends declared, Class A": 0,
    "Dividends declared, Class B": random.one([0, 64]),
    "Participation of Class C": random.one([0, 0.5, 1]),
    "Average market price": 16,
    "Shares under option": 64 * random.whole(0, 9),
    "Exercise price": random.whole(0, 16),
    "Shares issuable on conversion": random.one([128, 256, 512]),
    "Interest expense": 64 * random.whole(1, 40),
    "Tax rate": random.one([0, 0.25, 0.5]),
    Principal: 4096,
    "Conversion price": random.one([8, 16, 32]),
    "Interest net of tax": 16 * random.whole(1, 40),
  };
  const edited = table.map((row) => [...row]);
  const set = (caption: string, value: number) => {
    (edited[rowOf(table, caption)] as (string | number)[])[column] = value;
  };
  for (const [caption, value] of Object.entries(period)) set(caption, value);
  // One for one: earnings per share of both classes are the same where neither has dividends.
  set("Conversion of Class B into Class A", period["Weighted-average shares, Class B"] as number);
  const of = (caption: string) => Number(edited[rowOf(table, caption)]?.[column]);
  const bonds = {
    shares: of("Shares issuable on conversion"),
    income: of("Interest expense") * (1 - of("Tax rate")),
  };
  const notes = { shares: of("Principal") / of("Conversion price"), income: of("Interest net of tax") };
  const options = {
    shares: Math.max(0, of("Shares under option") * (1 - of("Exercise price") / 16)),
    income: 0,
  };
  const chosen = random.one([bonds, notes]);
  const ratio = ({ shares, income }: typeof bonds) => income / shares;
  const lower = [options, bonds, notes].filter((each) => each.shares > 0 && ratio(each) < ratio(chosen));
  const sumOf = (total: "shares" | "income") => lower.reduce((sum, each) => sum + each[total], 0);
  const all =
    of("Weighted-average shares, Class A") +
    of("Weighted-average shares, Class B") +
    of("Weighted-average shares, Class C") * of("Participation of Class C");
  const undistributed = ratio(chosen) * (all + sumOf("shares")) - sumOf("income");
  set(
    "Income (loss) from continuing operations",
    undistributed + of("Dividends declared, Class B") + of("Preferred dividends"),
  );
  return {
    what: "a tie",
    cells: factRows(table).map((row) => ({ row, column, value: edited[row]?.[column] as number })),
  };
}

const lines = (rows: readonly Row[]) => rows.filter((row): row is ExhibitLine => row.kind === "line");

/** The table with a share wherever a period has none, so that the rest of it can be read. */
function withSharesEverywhere(table: Table): Table {
  const shares = rowOf(table, "Weighted-average shares outstanding");
  return table.map((row, at) => (at === shares ? row.map((value) => (value === 0 ? 1 : value)) : row));
}

/**
 * A fresh computation of the edited facts, under the reading of the original table: a sheet holds the roles and signs that it
 * was built with, where reading the edited table anew could find that other signs foot.
 */
function exhibitOf(edited: Table, original: Table, options: ExhibitOptions = usualOptions): Exhibit {
  const { grid: range, cells, amounts } = recognize(grid(withSharesEverywhere(edited)));
  const { facts, problems } = readFacts({ ...recognize(grid(original)), grid: range, cells, amounts });
  if (!facts) throw new Error(JSON.stringify(problems));
  return composeExhibit(facts, options);
}

/** An exhibit on its sheet: how it was built, and on what. */
interface Built {
  readonly sheet: string;
  readonly options: ExhibitOptions;
  readonly original: Table;
}

/** The lines that the sheet was built with, each with what it should show now. */
function expectedLines(
  table: Table,
  { original, options }: Built,
): readonly { readonly caption: string; readonly figures: readonly Figure[] }[] {
  const linesNow = allLines(exhibitOf(table, original, options));
  const isLeftOut = ({ concept }: ExhibitLine) => concept === "antidilutive shares";
  const others = linesNow.filter((line) => !isLeftOut(line));
  let next = 0;
  return allLines(exhibitOf(original, original, options)).map((line) => {
    // Which securities are left out is printed as it was when the sheet was built; the rest of them stands in the working.
    const now = isLeftOut(line)
      ? linesNow.find((other) => isLeftOut(other) && other.caption === line.caption)
      : others[next++];
    if (!now) throw new Error(`no line "${line.caption}" in a fresh computation`);
    return { caption: line.caption, figures: now.figures };
  });
}

const allLines = ({ rows, working }: Exhibit) => lines([...rows, ...working]);

/** Where the sheet's values differ from the exhibit of the table, in words; nothing where they agree. */
function differences(
  values: readonly (readonly CellValue[])[],
  table: Table,
  built: Built,
): readonly string[] {
  const captions = values.map(([caption]) => caption);
  const noShares = (table[rowOf(table, "Weighted-average shares outstanding")] ?? []).map(
    (value) => value === 0,
  );
  let row = 0;
  return expectedLines(table, built).flatMap(({ caption, figures }) => {
    const at = captions.indexOf(caption, row);
    if (at < 0) return [`no line "${caption}" after row ${row}`];
    row = at + 1;
    return figures.flatMap((figure, period) => {
      const found = values[at]?.[period + 1] ?? "";
      const where = `${built.sheet}, row ${row}, ${caption}, period ${period + 1}`;
      if (noShares[period + 1]) {
        // Over no shares an error is the honest answer.
        const isRatio = caption.startsWith("Basic ");
        return isRatio && found !== "#DIV/0!" ? [`${where}: ${found} over no shares`] : [];
      }
      if (figure.working.kind === "quotient if any" && !figure.working.by.value.gt(0)) {
        return found === "" ? [] : [`${where}: ${found} where there is no ratio`];
      }
      const expected = figure.value.toNumber();
      const isEqual =
        typeof found === "number" &&
        Math.abs(found - expected) <= 1e-9 * Math.max(Math.abs(found), Math.abs(expected), 0.1);
      return isEqual ? [] : [`${where}: ${found} for ${expected}`];
    });
  });
}

const wholeSheet = { row: 0, column: 0, rows: 250, columns: 5 };

let addIn: AddIn;
beforeEach(async () => {
  addIn = await AddIn.open();
});
afterEach(() => addIn.close());

const variants: readonly Pick<ExhibitOptions, "form" | "rounding">[] = [
  { form: "basic and diluted", rounding: "each line on its own" },
  { form: "basic and diluted", rounding: "made to foot" },
  { form: "reconciliation", rounding: "made to foot" },
  { form: "full computation", rounding: "each line on its own" },
];

/** Builds an exhibit of the table in every variant, all on the same facts. */
async function buildVariants(facts: string, original: Table): Promise<readonly Built[]> {
  const built: Built[] = [];
  await addIn.select(facts, original);
  const selection = addIn.book.selection();
  for (const variant of variants) {
    const options = { ...usualOptions, ...variant };
    addIn.book.activateSheet(selection.sheetId);
    addIn.book.select(selection);
    addIn.pane.setOptions(options);
    const before = addIn.names();
    expect(await addIn.pane.build()).toBe(true);
    const [sheet = ""] = addIn.names().filter((name) => !before.includes(name));
    built.push({ sheet, options, original });
  }
  return built;
}

test.each([
  ["convertibles, options and preferred dividends", withAdjustments, tie],
  ["options and warrants alone", withoutAdjustments, tie],
  ["three classes of stock", withClasses, tieOfClasses],
])(
  `every form follows ${edits} edits of a table with %s`,
  async (_, original, someTie) => {
    const random = new Random(seed);
    const table = original.map((row) => [...row]);
    const built = await buildVariants("Facts", original);
    const facts = addIn.sheet("Facts");
    let ties = 0;
    // A period at a time would take four times as long and find no more: none depends on another.
    for (let number = 0; number <= edits; number += periods.length) {
      const made = number === 0 ? [] : periods.map((column) => someEdit(random, table, column, someTie));
      ties += made.filter(({ what }) => what === "a tie").length;
      for (const { row, column, value } of made.flatMap(({ cells }) => cells)) {
        (table[row] as (string | number)[])[column] = value;
      }
      addIn.book.put(
        facts,
        3,
        1,
        table.slice(3).map((row) => periods.map((column) => row[column] ?? null)),
      );
      await addIn.book.idle();
      const found = built.flatMap((exhibit) =>
        differences(addIn.book.values(addIn.sheet(exhibit.sheet), wholeSheet), table, exhibit),
      );
      if (found.length > 0) {
        const facts = table.map((row) => row.join(" | "));
        const report = JSON.stringify({ seed, number, made, found, facts }, undefined, 1);
        throw new Error(
          `the sheet does not follow its facts; set LIVE_SEED to the seed to see it again: ${report}`,
        );
      }
    }
    expect(ties).toBeGreaterThan(20);
  },
  600_000,
);

describe("typed by hand", () => {
  const facts: Table = [
    ["", 2024],
    ["Net income", 1000],
    ["Preferred dividends", 100],
    ["Weighted-average shares", 100],
    ["Stock options", 20],
  ];
  const options = 4;
  const shown = async () => {
    const found = await addIn.lines("Exhibit 11");
    const shownToFollow = found.slice(0, found.indexOf("Facts: change since it was built"));
    return shownToFollow.filter((line) =>
      /^(Stock options|Weighted average.*diluted|Diluted|Basic net)/.test(line),
    );
  };
  beforeEach(async () => {
    await addIn.select("Facts", facts);
    await addIn.pane.build();
  });

  test("a dash for a security is none of it", async () => {
    addIn.book.put(addIn.sheet("Facts"), options, 1, [["-"]]);
    expect(await shown()).toEqual([
      "Basic net income per share | $9.00",
      "Stock options | -",
      "Weighted average common shares and equivalents used to compute diluted earnings per share | 100",
      "Diluted net income per share | $9.00",
      // Beneath: none of it is left out because antidilutive, either.
      "Stock options | -",
    ]);
  });

  test("a blank for preferred dividends is none", async () => {
    addIn.book.put(addIn.sheet("Facts"), 2, 1, [[""]]);
    expect(await shown()).toContain("Basic net income per share | $10.00");
  });

  test("a text for income is an error to be seen, never a figure", async () => {
    addIn.book.put(addIn.sheet("Facts"), 1, 1, [["about 900"]]);
    const values = await addIn.lines("Exhibit 11");
    expect(values).toContain("Basic net income per share | #VALUE!");
    expect(values).toContain("Diluted net income per share | #VALUE!");
  });

  test("an error among the facts is shown wherever it counts", async () => {
    addIn.book.put(addIn.sheet("Facts"), options, 1, [["=1/0"]]);
    const values = await addIn.lines("Exhibit 11");
    expect(values).toContain("Basic net income per share | $9.00");
    expect(values).toContain("Diluted net income per share | #DIV/0!");
  });

  test("no shares leave the figures per share in error, and come back", async () => {
    const sheet = addIn.sheet("Facts");
    addIn.book.put(sheet, 3, 1, [[0]]);
    expect(await addIn.lines("Exhibit 11")).toContain("Basic net income per share | #DIV/0!");
    addIn.book.put(sheet, 3, 1, [[50]]);
    expect(await addIn.lines("Exhibit 11")).toContain("Basic net income per share | $18.00");
  });

  test("options that were none when it was built: 100 − 100 × 12 ÷ 20 = 40 enter", async () => {
    const first = facts.slice(0, 4);
    const block: Table = [
      ["Average market price", 20],
      ["Stock options"],
      ["Shares under option", "-"],
      ["Exercise price", "-"],
    ];
    await addIn.select("Later", [...first, ...block]);
    await addIn.pane.build();
    const later = addIn.sheet("Later");
    addIn.book.put(later, 6, 1, [[100], [12]]);
    const found = await addIn.lines("Exhibit 11 (2)");
    expect(found).toContain("Stock options | 40");
    // 900 / 140
    expect(found).toContain("Diluted net income per share | $6.43");
  });

  test("follows its facts to a renamed sheet", async () => {
    addIn.book.updateSheet(addIn.sheet("Facts"), { name: "The year's facts" });
    addIn.book.put(addIn.sheet("The year's facts"), 1, 1, [[600]]);
    expect(await addIn.lines("Exhibit 11")).toContain("Basic net income per share | $5.00");
  });
});

testWithLibreOffice.each([
  ["convertibles, options and preferred dividends", withAdjustments, tie],
  ["three classes of stock", withClasses, tieOfClasses],
])(
  "every form is recalculated alike by LibreOffice after ten edits of a table with %s",
  async (_, original, someTie) => {
    const random = new Random(seed);
    let table = original.map((row) => [...row]);
    const built = await buildVariants("Facts", table);
    const folder = await mkdtemp(join(tmpdir(), "live-"));
    const edited: { readonly path: string; readonly facts: Table }[] = [];
    try {
      for (let number = 0; number < 10; number++) {
        for (const column of periods) {
          const { cells } =
            number % 2 === 0 ? someTie(random, table, column) : someEdit(random, table, column, someTie);
          table = table.map((row, at) =>
            row.map((was, place) => {
              const change = cells.find(({ row, column }) => row === at && column === place);
              return change ? change.value : was;
            }),
          );
        }
        addIn.book.put(
          addIn.sheet("Facts"),
          3,
          1,
          table.slice(3).map((row) => periods.map((column) => row[column] ?? null)),
        );
        await addIn.book.idle();
        const path = join(folder, `edit-${number}.xlsx`);
        await exportBook(addIn.book, path, { results: false });
        edited.push({ path, facts: table });
      }
      const recalculated = await recalculateAll(edited.map(({ path }) => path));
      const found = recalculated.flatMap((sheets, number) =>
        built.flatMap((exhibit) =>
          differences(sheets[exhibit.sheet] ?? [], edited[number]?.facts ?? [], exhibit),
        ),
      );
      expect(recalculated).toHaveLength(10);
      expect(found).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  600_000,
);
