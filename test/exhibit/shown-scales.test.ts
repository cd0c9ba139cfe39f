/** Money and shares shown in thousands or millions: every rendering says the same, nothing is rounded before it is shown. */
import fc from "fast-check";
import { composeExhibit } from "../../src/exhibit/compose";
import { usualOptions, type Exhibit, type ExhibitOptions } from "../../src/exhibit/exhibit";
import { toHtml } from "../../src/exhibit/renderers/html";
import { toPlainText } from "../../src/exhibit/renderers/plain-text";
import { toSheet, type SheetPlan } from "../../src/exhibit/renderers/sheet";
import { toValues } from "../../src/exhibit/renderers/values";
import { Decimal } from "../../src/eps/decimal";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { pastedRows } from "../../src/taskpane/paste";
import { grid, hemaCare } from "../facts/table";

type Rows = Parameters<typeof grid>[0];

const inThousands = { moneyShownIn: "thousands", sharesShownIn: "thousands" } as const;
const inMillions = { moneyShownIn: "millions", sharesShownIn: "millions" } as const;

function exhibitOf(rows: Rows, options: Partial<ExhibitOptions>): Exhibit {
  const { facts, problems } = readFacts(recognize(grid(rows)));
  if (!facts) throw new Error(JSON.stringify(problems));
  return composeExhibit(facts, { ...usualOptions, ...options });
}

/** The caption and the figures of each line of the text, without leaders and spaces. */
const linesOf = (exhibit: Exhibit) =>
  toPlainText(exhibit)
    .replace(/\$ +/g, "$")
    .split("\n")
    .flatMap((line) => {
      const [, caption = "", figures = ""] = /^ *(.*?)\.{2,} *(.*)$/.exec(line) ?? [];
      return caption ? [[caption, ...figures.trim().split(/ +/)].join(" | ")] : [];
    });
const withNote = (rows: Rows, options: Partial<ExhibitOptions>) =>
  exhibitOf(rows, options).rows.some((row) => row.kind === "note" && /^Amounts are rounded/.test(row.text));

/** Facts in full whose amounts tie, round to nil and are nil. */
const full: Rows = [
  ["", 2024, 2023, 2022],
  ["Net income (loss)", 1_234_500, -499, 0],
  ["Weighted-average shares outstanding", 400_500, 400_499, 2_000_000],
  ["Dilutive effect of stock options", 99_600, 1_000, 0],
];

test("thousands: rounded half up on the magnitude, a loss that rounds to nil in parentheses, nil as a dash", () => {
  const exhibit = exhibitOf(full, inThousands);
  expect(exhibit.scaleNote).toBe("(In thousands, except per share data)");
  expect(linesOf(exhibit)).toEqual([
    "Weighted-average shares outstanding | 401 | 400 | 2,000",
    "Net income (loss) | $1,235 | $(0) | $-",
    // 1,234,500 ÷ 400,500 = 3.0824; −499 ÷ 400,499 = −0.0012
    "Basic net income (loss) per share | $3.08 | $(0.00) | $-",
    "Weighted-average shares outstanding | 401 | 400 | 2,000",
    "Dilutive effect of stock options | 100 | - | -",
    // 400,500 + 99,600 = 500,100
    "per share | 500 | 400 | 2,000",
    "Net income (loss) | $1,235 | $(0) | $-",
    // 1,234,500 ÷ 500,100 = 2.4685
    "Diluted net income (loss) per share | $2.47 | $(0.00) | $-",
    "Dilutive effect of stock options | - | 1 | -",
  ]);
});

test.each([
  [{ moneyShownIn: "thousands" }, "(In thousands, except share and per share data)", "$1,235", "400,500"],
  [{ moneyShownIn: "millions" }, "(In millions, except share and per share data)", "$1", "400,500"],
  [{ sharesShownIn: "thousands" }, "(Shares in thousands)", "$1,234,500", "401"],
  [
    { moneyShownIn: "millions", sharesShownIn: "thousands" },
    "(Money in millions, shares in thousands, except per share data)",
    "$1",
    "401",
  ],
  [{}, undefined, "$1,234,500", "400,500"],
] as const)("money and shares each on their own: %j", (options, note, money, shares) => {
  const exhibit = exhibitOf(full, options);
  expect(exhibit.scaleNote).toBe(note);
  const lines = linesOf(exhibit);
  expect(lines.find((line) => line.startsWith("Net income"))).toContain(`| ${money} |`);
  expect(lines.find((line) => line.startsWith("Weighted"))).toContain(`| ${shares} |`);
  expect(lines).toContain("Basic net income (loss) per share | $3.08 | $(0.00) | $-");
});

test.each([
  ["(In thousands, except per share data)", "thousands", "as in the facts"],
  ["(In millions, except per share data)", "thousands", "as in the facts"],
  ["(In millions, except per share data)", "millions", "as in the facts"],
  ["(In thousands, except share and per share data)", "thousands", "as in the facts"],
] as const)("facts %s have nothing finer to be shown in: %s", (note, moneyShownIn, sharesShownIn) => {
  const rows: Rows = [[note], ["", 2024], ["Net income", 900.5], ["Weighted-average shares", 100.25]];
  expect(exhibitOf(rows, { moneyShownIn, sharesShownIn })).toEqual({
    ...exhibitOf(rows, {}),
    asBuilt: expect.anything(),
    rows: expect.anything(),
    working: expect.anything(),
  });
  expect(toPlainText(exhibitOf(rows, { moneyShownIn, sharesShownIn }))).toBe(
    toPlainText(exhibitOf(rows, {})),
  );
});

test("facts in thousands with decimals are shown in millions without any", () => {
  const rows: Rows = [
    ["(In thousands, except share and per share data)"],
    ["", 2024],
    ["Net income", 9_500.5],
    ["Weighted-average shares", 4_000_000],
  ];
  const exhibit = exhibitOf(rows, inMillions);
  expect(exhibit.scaleNote).toBe("(In millions, except per share data)");
  // 9,500.5 thousand ÷ 4,000,000 = 2.375
  expect(linesOf(exhibit).slice(0, 3)).toEqual([
    "Weighted-average shares | 4",
    "Net income | $10",
    "Basic net income per share | $2.38",
  ]);
});

test("only money and shares are scaled: rates, prices, turns and tests are as they were", () => {
  const rows: Rows = [
    ["", 2024],
    ["Net income", 50_000_000],
    ["Weighted average shares outstanding", 10_000_000],
    ["Average market price", 9_999.5],
    ["Options"],
    ["Shares under option", 100_000],
    ["Exercise price", 5_000.5],
    ["5% convertible bonds"],
    ["Shares issuable on conversion", 200_000],
    ["Interest expense", 64_000],
    ["Tax rate", 0.25],
  ];
  const lines = linesOf(exhibitOf(rows, { ...inThousands, form: "full computation" }));
  expect(lines).toEqual(
    expect.arrayContaining([
      "Average market price | $9,999.50",
      "Exercise price | $5,000.50",
      "Tax rate | 25%",
      "Shares under option | 100",
      "Interest expense | 64",
      // 64,000 × 75% = 48,000
      expect.stringMatching(/^Interest.*\| 48$/),
      "Dilutive (1) or not (0) | 1",
      expect.stringMatching(/its turn \| 1$/),
    ]),
  );
});

test("every amount is that of whole arithmetic, in the text, in HTML and as a value", () => {
  const amount = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
  const shares = fc.integer({ min: 1, max: 2_000_000_000 });
  const unit = fc.constantFrom(["thousands", 1000n] as const, ["millions", 1_000_000n] as const);
  fc.assert(
    fc.property(amount, shares, unit, unit, (income, common, [money, perMoney], [number, perShares]) => {
      const rows: Rows = [
        ["", 2024],
        ["Net income", income],
        ["Weighted-average shares", common],
      ];
      const exhibit = exhibitOf(rows, { moneyShownIn: money, sharesShownIn: number });
      const rounded = (value: number, per: bigint) => {
        const magnitude = (BigInt(Math.abs(value)) + per / 2n) / per;
        const digits = magnitude.toLocaleString("en-US");
        return value === 0 ? "-" : value < 0 ? `(${digits})` : digits;
      };
      const printed = { income: rounded(income, perMoney), shares: rounded(common, perShares) };
      const lines = linesOf(exhibit);
      expect(lines).toContain(`Net income | $${printed.income}`);
      expect(lines).toContain(`Weighted-average shares | ${printed.shares}`);
      expect(toHtml(exhibit)).toContain(`>${printed.income}</td>`);
      expect(toHtml(exhibit)).toContain(`>${printed.shares}</td>`);
      const value = (caption: string) => toValues(exhibit).find(([text]) => text === caption)?.[1] as Decimal;
      expect(value("Net income").times(Number(perMoney)).toNumber()).toBe(income);
      expect(value("Weighted-average shares").times(Number(perShares)).toNumber()).toBe(common);
      expect(exhibit.rows).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            caption: "Net income",
            figures: [expect.objectContaining({ value: new Decimal(income) })],
          }),
        ]),
      );
    }),
    { numRuns: 200 },
  );
});

test("what is pasted from it is read in the unit that it is shown in", () => {
  const rows: Rows = [
    ["", 2024, 2023],
    ["Net income", 900_000, 800_000],
    ["Weighted-average shares", 100_000, 90_000],
  ];
  const text = toPlainText(exhibitOf(rows, inThousands));
  const cells = pastedRows(text, "").map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell : cell.value)),
  );
  const { facts } = readFacts(recognize(grid(cells)));
  expect(facts?.scales).toEqual({ money: 1000, shares: 1000 });
  expect(facts?.netIncome.figures.map(({ value }) => value.toNumber())).toEqual([900, 800]);
});

describe("the note", () => {
  const whole: Rows = [
    ["", 2024],
    ["Net income", 900_000],
    ["Weighted-average shares", 100_000],
  ];
  test("stands where amounts are rounded by the choice, and only there", () => {
    expect(withNote(full, {})).toBe(false);
    expect(withNote(full, inThousands)).toBe(true);
    expect(withNote(whole, inThousands)).toBe(false);
    expect(withNote(whole, inMillions)).toBe(true);
    expect(withNote(whole, { moneyShownIn: "thousands", sharesShownIn: "millions" })).toBe(true);
    expect(withNote([["(In thousands)"], ...full], inThousands)).toBe(false);
  });

  test("says so of shares that are left out, too", () => {
    const loss: Rows = [
      ["", 2024],
      ["Net loss", -900_000],
      ["Weighted-average shares", 100_000],
      ["Stock options", 1_500],
    ];
    expect(withNote(loss, inThousands)).toBe(true);
  });
});

describe("the sheet", () => {
  const sheetOf = (rows: Rows, options: Partial<ExhibitOptions>): SheetPlan => {
    const columns = Math.max(...rows.map((row) => row.length));
    const area = { sheet: "Facts", row: 0, column: 0, rows: rows.length, columns };
    return toSheet(exhibitOf(rows, options), "Exhibit 11", area);
  };
  const isNote = (text: string | number | undefined) =>
    /^Amounts (?:are rounded|per share)|^\(In |^\(Shares|^Type over them/.test(String(text));

  /** Every line with its formulas, each cell of the sheet itself named by its column, its caption and its turn. */
  function formulasOf({ cells }: SheetPlan): readonly (readonly (string | number)[])[] {
    const turns = new Map<string, number>();
    const names = cells.map(([caption]) => {
      const turn = (turns.get(String(caption)) ?? 0) + 1;
      turns.set(String(caption), turn);
      return `${caption}#${turn}`;
    });
    const named = (cell: string | number) =>
      String(cell).replace(/('[^']*'!)?\b([A-Z])(\d+)\b/g, (address, sheet, column, row) =>
        sheet === undefined ? `[${column} ${names[Number(row) - 1] ?? ""}]` : String(address),
      );
    return cells.flatMap(([caption, ...formulas]) =>
      caption === "" || isNote(caption) || /^Not printed/.test(String(caption))
        ? []
        : [[caption ?? "", ...formulas.map(named)]],
    );
  }

  const everything: Rows = [
    ["Example Corporation"],
    ["", 2024, 2023],
    ["Income from continuing operations", 9_000_500, 5_000_000],
    ["Loss from discontinued operations", 1_000_000, 900_000],
    ["Net income", 8_000_500, 4_100_000],
    ["Preferred dividends", "(640,000)", "(640,000)"],
    ["Weighted-average shares outstanding", 4_000_000, 3_600_000],
    ["Average market price", 32, 20],
    ["Stock options"],
    ["Shares under option", 400_000, "-"],
    ["Exercise price", "$ 20.00", "-"],
    ["5% convertible bonds"],
    ["Principal", 4_096_000, 4_096_000],
    ["Conversion price", 16, 16],
    ["Interest expense", 200_000, 200_000],
    ["Tax rate", 0.25, 0.25],
  ];

  test.each(["basic and diluted", "reconciliation", "full computation"] as const)(
    "%s: the same formulas, whatever they are shown in",
    (form) => {
      const usual = sheetOf(everything, { form });
      expect(formulasOf(usual).filter((row) => row.join().includes("=")).length).toBeGreaterThan(25);
      for (const shown of [inThousands, inMillions, { sharesShownIn: "thousands" } as const])
        expect(formulasOf(sheetOf(everything, { form, ...shown }))).toEqual(formulasOf(usual));
    },
  );

  test("where no row is added, nothing differs but the scale note and the formats of printed amounts", () => {
    const rows: Rows = [
      ["(In thousands, except per share data)"],
      ["", 2024],
      ["Net income", 9000],
      ["Weighted-average shares", 3000],
      ["Dilutive effect of stock options", 1000],
    ];
    const usual = sheetOf(rows, {});
    const shown = sheetOf(rows, inMillions);
    const withoutNotes = ({ cells }: SheetPlan) =>
      cells.map((row) => row.map((cell) => (isNote(cell) || /^Not printed/.test(String(cell)) ? "" : cell)));
    expect(withoutNotes(shown)).toEqual(withoutNotes(usual));
    expect(shown.cells.flat()).toContain("(In millions, except per share data)");
    const differing = usual.numberFormats.flatMap((formats, row) =>
      formats.flatMap((format, column) => {
        const other = shown.numberFormats[row]?.[column];
        return other === format ? [] : [[usual.cells[row]?.[0], format, other]];
      }),
    );
    const money = [
      '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
      '_($* #,##0,_);_($* (#,##0,);_($* "-"_);_(@_)',
    ];
    const shares = ['_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', '_(* #,##0,_);_(* (#,##0,);_(* "-"_);_(@_)'];
    expect(differing).toEqual([
      ["Weighted-average shares", ...shares],
      ["Net income", ...money],
      ["Weighted-average shares", ...shares],
      ["Dilutive effect of stock options", ...shares],
      [expect.stringMatching(/^Weighted average common shares and equivalents/), ...shares],
      ["Net income", ...money],
    ]);
    expect({ ...shown, cells: usual.cells, numberFormats: usual.numberFormats }).toEqual(usual);
  });

  test("a comma for each thousand, and no decimals", () => {
    const rows: Rows = [
      ["", 2024],
      ["Net income", 9000.5],
      ["Weighted-average shares", 3000.25],
    ];
    const format = (options: Partial<ExhibitOptions>, caption: string) => {
      const { cells, numberFormats } = sheetOf(rows, options);
      return numberFormats[cells.findIndex(([text]) => text === caption)]?.[1];
    };
    expect(format(inThousands, "Net income")).toBe('_($* #,##0,_);_($* (#,##0,);_($* "-"_);_(@_)');
    expect(format(inMillions, "Net income")).toBe('_($* #,##0,,_);_($* (#,##0,,);_($* "-"_);_(@_)');
    expect(format(inMillions, "Weighted-average shares")).toBe('_(* #,##0,,_);_(* (#,##0,,);_(* "-"_);_(@_)');
    expect(format(inMillions, "Basic net income per share")).toBe(format({}, "Basic net income per share"));
  });

  test("the working is in the units of the facts and says so, and numbers that are typed over are", () => {
    const usual = sheetOf(everything, {});
    const shown = sheetOf(everything, inThousands);
    const working = ({ cells, numberFormats }: SheetPlan) => {
      const first = cells.findIndex(([text]) => /^Not printed/.test(String(text))) + 1;
      return numberFormats.slice(first);
    };
    expect(working(shown)).toEqual(working(usual));
    const texts = ({ cells }: SheetPlan) => cells.map(([text]) => String(text));
    expect(texts(usual).filter((text) => /units of the facts/.test(text))).toEqual([]);
    expect(texts(shown).filter((text) => /units of the facts/.test(text))).toEqual([
      "Type over them in the units of the facts.",
      expect.stringMatching(/^Not printed: .*, in the units of the facts$/),
    ]);
    expect(shown.columnWidths).toEqual(usual.columnWidths);
  });

  test("HemaCare's exhibit in thousands", () => {
    expect(
      linesOf(exhibitOf(hemaCare, inThousands)).filter(
        (line) => /^Net|per share \|/.test(line) && !/basic earnings/.test(line),
      ),
    ).toEqual([
      "Net (loss) income | $(462) | $5 | $(619) | $377",
      "Basic net (loss) income per share | $(0.06) | $0.00 | $(0.08) | $0.05",
      // Of the lines of "Weighted average common shares and equivalents used to compute diluted earnings per share" the last.
      "earnings per share | 7,738 | 8,427 | 7,647 | 8,247",
      "Net (loss) income | $(462) | $5 | $(619) | $377",
      "Diluted net (loss) income per share | $(0.06) | $0.00 | $(0.08) | $0.05",
    ]);
  });
});
