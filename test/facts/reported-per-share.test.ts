/** What a reported figure per share is divided from, the scales that it follows from, and what a person sets right. */
import { readFacts, type Corrections } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { reportedPerShare } from "../../src/facts/reported-per-share";
import { findingsOf } from "../../src/checks/checks";
import { filings } from "../filings/filing";
import { asCells } from "../filings/forms";
import { grid } from "./table";

type Rows = Parameters<typeof grid>[0];

const filed = (id: string) => {
  const filing = filings.find((candidate) => candidate.id.startsWith(`${id}_`));
  if (!filing) throw new Error(`no filing ${id}`);
  return recognize(asCells(filing).grid);
};

describe("scales that are not stated, or in part", () => {
  test.each([
    ["27", { money: 1_000, shares: 1 }],
    ["31", { money: 1_000, shares: 1 }],
    ["32", { money: 1_000, shares: 1 }],
    ["33", { money: 1_000, shares: 1 }],
    // "(amounts in thousands, except share data)"
    ["34", { money: 1_000, shares: 1 }],
    // "(Dollars in thousands-except per share amounts)"
    ["70", { money: 1_000, shares: 1 }],
    // "In thousands of dollars, except per share data", and the shares are in thousands too.
    ["19", { money: 1_000, shares: 1_000 }],
    ["22", { money: 1_000, shares: 1_000 }],
    ["01", { money: 1, shares: 1 }],
  ])("filing %s: %j", (id, scales) => {
    expect(filed(id).scales).toEqual(scales);
  });

  test("dollars in millions, shares in units", () => {
    const rows = [
      ["(Dollars in millions except per share amounts)"],
      ["", 1998, 1997],
      ["Net earnings", 6308, 6073],
      ["Average shares outstanding", 934_502_785, 983_286_361],
      ["Basic earnings per share", 6.75, 6.18],
    ];
    expect(recognize(grid(rows)).scales).toEqual({ money: 1_000_000, shares: 1 });
  });

  test("what the table states is kept beside the scales that fit", () => {
    expect(filed("33").statedScales).toEqual({ money: 1, shares: 1 });
    expect(filed("01").statedScales).toBeUndefined();
  });
});

/** The captions of what each figure of a line is divided from, and whether it ties. */
function dividedFrom(rows: Rows, caption: string) {
  const table = recognize(grid(rows));
  const name = (row: number | undefined) => table.lines.find((line) => line.row === row)?.caption;
  return reportedPerShare(table)
    .filter(({ line }) => line.caption === caption)
    .map(({ numerator, denominator, ties }) => [
      (numerator?.rows ?? []).map(name).join(" & "),
      (denominator?.rows ?? []).map(name).join(" & "),
      ties,
    ]);
}

const years = ["", 2024, 2023];

describe("what a figure per share is divided from", () => {
  test("basic: what is available and the basic shares; diluted: the totals", () => {
    const rows = [
      years,
      ["Net income", 14391, 9384],
      ["Less: preferred stock dividend", 450, 547],
      ["Net income available", 13941, 8837],
      ["Weighted average shares", 41838, 40592],
      ["Stock options", 1908, 1941],
      ["Diluted shares", 43746, 42533],
      ["Basic", "0.33", "0.22"],
      ["Diluted", "0.32", "0.21"],
    ];
    expect(dividedFrom(rows, "Basic")).toEqual([
      ["Net income available", "Weighted average shares", true],
      ["Net income available", "Weighted average shares", true],
    ]);
    expect(dividedFrom(rows, "Diluted")).toEqual([
      ["Net income available", "Diluted shares", true],
      ["Net income available", "Diluted shares", true],
    ]);
  });

  test("108: a loss on the basic shares, beside income on the diluted ones", () => {
    const table = filed("108");
    const name = (row: number | undefined) => table.lines.find((line) => line.row === row)?.role.kind;
    const last = reportedPerShare(table).filter(({ line }) =>
      /Fully diluted .* per share$/.test(line.caption),
    );
    expect(last.map(({ ties }) => ties)).toEqual([true, true, true]);
    expect(name(last[2]?.denominator?.rows[0])).toMatch(/weighted-average shares|repeated/);
  });

  test("a loss from discontinued operations without its sign", () => {
    const rows = [
      years,
      ["Income from continuing operations", 1000, 800],
      ["Loss from discontinued operations", 100, 100],
      ["Net income", 900, 700],
      ["Weighted-average shares", 500, 480],
      ["Discontinued operations, per share", "-.20", "(.21)"],
    ];
    expect(dividedFrom(rows, "Discontinued operations, per share").map(([, , ties]) => ties)).toEqual([
      true,
      true,
    ]);
    expect(findingsOf(recognize(grid(rows))).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("diluted shares that no line adds up are those that are counted: 891 on 504 is 1.77", () => {
    const rows = [
      years,
      ["Net income", 891, 693],
      ["Weighted-average shares", 500, 480],
      ["Unvested RSUs", 4, 3],
      ["Stock options out of the money", 90, 90],
      ["Diluted EPS", "1.77", "1.43"],
    ];
    expect(dividedFrom(rows, "Diluted EPS")).toEqual([
      ["Net income", "Weighted-average shares & Unvested RSUs", true],
      ["Net income", "Weighted-average shares & Unvested RSUs", true],
    ]);
  });
});

describe("deductions as filed", () => {
  const factsOf = (id: string) => {
    const { facts, problems } = readFacts(filed(id));
    if (!facts) throw new Error(JSON.stringify(problems));
    return facts;
  };
  const numbers = (figures: readonly { readonly value: { toNumber(): number } }[] | undefined) =>
    figures?.map(({ value }) => value.toNumber());

  test.each([
    ["33", [694, 831, 1000]],
    ["34", [308, 694, 831]],
    ["70", [450, 547]],
  ])(
    "%s: dividends that the diluted computation leaves out are added back by the conversion",
    (id, dividends) => {
      const { deductions, securities } = factsOf(id);
      expect(numbers(deductions[0]?.figures)).toEqual(dividends);
      const converted = securities.find(({ potential }) =>
        potential.some(({ incomeAdjustment }) => incomeAdjustment),
      );
      expect(converted?.potential[0]?.incomeAdjustment?.value.toNumber()).toBeGreaterThan(0);
    },
  );

  test.each(["45", "46", "47"])("%s: what is available is the income where no other is shown", (id) => {
    const facts = factsOf(id);
    expect(facts.netIncome.caption).toMatch(/available to common stock$/);
    expect(facts.deductions).toEqual([]);
  });

  test("18: income from discontinued operations that is taken out of net income is part of it", () => {
    const { belowContinuing, netIncome, continuingIncome } = factsOf("18");
    expect(numbers(netIncome.figures)).toEqual([1036525]);
    expect(numbers(continuingIncome?.figures)).toEqual([396289]);
    expect(belowContinuing.map(({ figures }) => numbers(figures))).toEqual([[640236]]);
  });

  test.each(["19", "20", "21", "22"])(
    "%s: the same caption among the numerators is what it adds to income",
    (id) => {
      const { lines } = filed(id);
      const named = (caption: string) =>
        lines.filter((line) => line.caption.startsWith(caption)).map(({ role }) => role.kind);
      expect(named("Convertible debt").slice(0, 1)).toEqual(["income adjustment"]);
      expect(named("Convertible debt").slice(-1)).toEqual(["security"]);
      expect(
        lines.filter(({ caption }) => caption.startsWith("Less: Anti-dilutive")).map(({ role }) => role),
      ).toMatchObject([
        { kind: "result", of: "antidilutive items" },
        { kind: "result", of: "antidilutive items" },
      ]);
    },
  );
});

describe("corrections", () => {
  const table = recognize(
    grid([
      ["", "2024", "2023", "Budget"],
      ["Net income", 900, 700, 1],
      ["Interest saved", 20, 10, 1],
      ["Weighted-average shares", 500, 480, 1],
      ["Convertible notes, series A", 50, 50, 1],
      ["Convertible notes, series B", 60, 60, 1],
    ]),
  );
  const read = (corrections: Corrections) => readFacts(table, corrections);

  test("an owner for an adjustment that no caption settles", () => {
    for (const owner of [4, 5]) {
      const { facts } = read({ owners: new Map([[2, owner]]) });
      expect(
        facts?.securities.map(({ potential }) => potential[0]?.incomeAdjustment?.value.toNumber()),
      ).toEqual(owner === 4 ? [20, undefined] : [undefined, 20]);
    }
  });

  test("scales by hand, one without the other", () => {
    expect(read({ owners: new Map([[2, 4]]), scales: { money: 1000 } }).facts?.scales).toEqual({
      money: 1000,
      shares: 1,
    });
  });

  test("a period dropped and one named", () => {
    const { facts } = read({
      owners: new Map([[2, 4]]),
      periods: new Map([
        [3, { dropped: true }],
        [1, { label: "Year ended December 31, 2024" }],
      ]),
    });
    expect(facts?.periods.map(({ label, span }) => [label, span])).toEqual([
      ["Year ended December 31, 2024", { months: 12, end: "2024-12-31" }],
      ["2023", {}],
    ]);
    expect(facts?.byPeriod).toHaveLength(2);
  });

  test("all periods dropped leave no table", () => {
    const periods = new Map([1, 2, 3].map((column) => [column, { dropped: true } as const]));
    expect(read({ periods }).problems).toEqual([{ code: "no table" }]);
  });

  test("columns that are no periods can be dropped", () => {
    const mixed = recognize(
      grid([
        ["", "Basic", "Diluted", "2024"],
        ["Net income", 1, 2, 900],
        ["Weighted-average shares", 1, 2, 500],
      ]),
    );
    expect(readFacts(mixed).problems).toMatchObject([{ code: "columns are not periods" }]);
    const periods = new Map([1, 2].map((column) => [column, { dropped: true } as const]));
    expect(readFacts(mixed, { periods }).facts?.periods.map(({ label }) => label)).toEqual(["2024"]);
  });
});
