/** Tables as preparers keep them, read to the facts that their figures are computed from. */
import type { Decimal } from "../../src/eps/decimal";
import type { Role } from "../../src/facts/role";
import { corrected, readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { composeExhibit } from "../../src/exhibit/compose";
import { toSheet } from "../../src/exhibit/renderers/sheet";
import { grid, hemaCare } from "./table";

type Rows = Parameters<typeof grid>[0];

function factsOf(rows: Rows, roles: ReadonlyMap<number, Role> = new Map()) {
  const { facts, problems } = readFacts(recognize(grid(rows)), { roles });
  if (!facts) throw new Error(JSON.stringify(problems));
  return facts;
}

const numbers = (figures: readonly { readonly value: Decimal }[]) =>
  figures.map(({ value }) => value.toNumber());
const kinds = (rows: Rows) => recognize(grid(rows)).lines.map(({ role }) => role.kind);

const years = ["", 2024, 2023];
const income = ["Net income", 900, 700];
const shares = ["Weighted-average shares", 50, 40];

test("HemaCare's facts: captions as written, figures with their cells, nil as none", () => {
  const facts = factsOf(hemaCare);
  expect(facts.netIncome.caption).toBe("Net (loss) income");
  expect(numbers(facts.netIncome.figures)).toEqual([-462000, 5000, -619000, 377000]);
  expect(facts.netIncome.figures[2]?.working).toEqual({
    kind: "given",
    source: { row: 7, column: 3, written: "number" },
  });
  expect(facts.securities.map(({ kind }) => kind.caption)).toEqual(["Stock options", "Warrants"]);
  expect(
    facts.byPeriod[1]?.securities.map(({ incrementalShares }) => incrementalShares.value.toNumber()),
  ).toEqual([834762, 50788]);
  expect(facts).toMatchObject({
    company: "HemaCare Corporation",
    currentPeriod: 0,
    scales: { money: 1, shares: 1 },
  });
});

test.each(["-", "--", "—", "–", "-0-", "$ -0-", "N/A", "", 0, null])(
  "none of a security, written as %p",
  (none) => {
    const [warrants] = factsOf([years, income, shares, ["Warrants", 5, none]]).securities;
    expect(warrants && numbers(warrants.potential.map(({ incrementalShares }) => incrementalShares))).toEqual(
      [5, 0],
    );
  },
);

test("numbers typed as text are read, and known to be text", () => {
  const { netIncome, weightedAverageShares } = factsOf([
    years,
    ["Net loss", "$ (900)", "(.5)"],
    ["Weighted-average shares", "50", 40],
  ]);
  expect(numbers(netIncome.figures)).toEqual([-900, -0.5]);
  expect(netIncome.figures[0]?.working).toMatchObject({ source: { written: "text" } });
  expect(weightedAverageShares.figures[1]?.working).toMatchObject({ source: { written: "number" } });
});

describe("deductions", () => {
  test.each([
    ["Preferred dividends", 450, 300],
    ["Preferred dividends", -450, -300],
    ["Preferred dividends", "(450)", "(300)"],
    ["Less: preferred dividends", 450, 300],
    ["Less: preferred dividends", "(450)", "(300)"],
  ])("%s %p is deducted", (caption, ...figures) => {
    const { deductions } = factsOf([years, income, [caption, ...figures], shares]);
    expect(deductions.map(({ figures }) => numbers(figures))).toEqual([[450, 300]]);
  });

  test("none in one period does not turn the sign of the other", () => {
    const { deductions } = factsOf([years, income, ["Preferred dividends", "(450)", "-"], shares]);
    expect(deductions.flatMap(({ figures }) => numbers(figures)).map(Math.abs)).toEqual([450, 0]);
  });

  test("two deductions of the same amount are two", () => {
    const { deductions } = factsOf([
      years,
      income,
      ["Series A preferred dividends", 10, 10],
      ["Series B preferred dividends", 10, 10],
      shares,
    ]);
    expect(deductions).toHaveLength(2);
  });

  test("a loss of non-controlling interests raises income, whichever way it is shown", () => {
    for (const figures of [
      [20, 10],
      ["(20)", "(10)"],
    ]) {
      const { byPeriod } = factsOf([
        years,
        income,
        ["Net loss attributable to noncontrolling interests", ...figures],
        shares,
      ]);
      expect(byPeriod.map(({ preferredDividends }) => preferredDividends?.value.toNumber())).toEqual([
        -20, -10,
      ]);
    }
  });
});

describe("income and its parts", () => {
  test.each([
    ["Net loss", 900, 700],
    ["Net loss", "(900)", "(700)"],
    ["Loss", -900, -700],
  ])("%s %p is a loss", (caption, ...figures) => {
    expect(numbers(factsOf([years, [caption, ...figures], shares]).netIncome.figures)).toEqual([-900, -700]);
  });

  test("“Net income (loss)” is taken by its signs", () => {
    expect(numbers(factsOf([years, ["Net income (loss)", 900, -700], shares]).netIncome.figures)).toEqual([
      900, -700,
    ]);
    expect(numbers(factsOf([years, ["Net loss", -900, 700], shares]).netIncome.figures)).toEqual([-900, 700]);
  });

  test("continuing and discontinued operations make net income where it is not shown", () => {
    const facts = factsOf([
      years,
      ["Income from continuing operations", 900, 700],
      ["Loss from discontinued operations", 100, 50],
      shares,
    ]);
    expect(numbers(facts.netIncome.figures)).toEqual([800, 650]);
    expect(facts.byPeriod.map(({ controlIncome }) => controlIncome?.value.toNumber())).toEqual([900, 700]);
  });

  test("net income and discontinued operations make the control number", () => {
    const facts = factsOf([years, ["Discontinued operations", -100, 50], ["Net income", 800, 650], shares]);
    expect(facts.byPeriod.map(({ controlIncome }) => controlIncome?.value.toNumber())).toEqual([900, 600]);
  });

  test("each part below continuing operations is kept", () => {
    const { belowContinuing } = factsOf([
      years,
      ["Income before discontinued operations, extraordinary item and cumulative effect", 900, 900],
      ["Discontinued operations", 1, 2],
      ["Extraordinary loss", 3, 4],
      ["Cumulative effect of an accounting change", 5, 6],
      ["Net income", 903, 904],
      shares,
    ]);
    expect(belowContinuing.map(({ of, figures }) => [of, numbers(figures)])).toEqual([
      ["discontinued", [1, 2]],
      ["extraordinary", [-3, -4]],
      ["accounting change", [5, 6]],
    ]);
  });
});

describe("lines that are not facts", () => {
  test("what is reported is set aside, never computed with", () => {
    const facts = factsOf([
      years,
      income,
      ["Net income available to common stockholders", 1, 1],
      shares,
      ["Diluted weighted average shares", 2, 2],
      ["Basic earnings per share", 3, 3],
      ["Diluted", 0.5, 0.4],
    ]);
    expect(facts.asReported.map(({ of, figures }) => [of, numbers(figures)])).toEqual([
      ["income available", [1, 1]],
      ["diluted shares", [2, 2]],
      ["basic earnings per share", [3, 3]],
      ["diluted earnings per share", [0.5, 0.4]],
    ]);
    expect(numbers(facts.netIncome.figures)).toEqual([900, 700]);
    expect(facts.deductions).toEqual([]);
  });

  test("earnings per share under a heading are not income", () => {
    const rows = [
      years,
      income,
      shares,
      ["Earnings per share:"],
      ["Continuing operations", 19.5, 17],
      ["Discontinued operations", -1.5, 0.5],
      ["Net income", 18, 17.5],
    ];
    expect(kinds(rows).slice(-3)).toEqual(["result", "result", "result"]);
    expect(numbers(factsOf(rows).netIncome.figures)).toEqual([900, 700]);
  });

  describe.each(["Diluted income", "Diluted net income", "Diluted net loss", "Diluted earnings"])(
    "“%s” is the diluted numerator",
    (caption) => {
      const denominator = [
        ["Weighted-average shares", 50, 45],
        ["Convertible notes", 10, 9],
      ];
      const perShare = [
        ["Basic earnings per share", 18, 15.56],
        ["Diluted earnings per share", 15.67, 13.7],
      ];
      const reported = (rows: Rows) =>
        factsOf(rows).asReported.map(({ of, figures }) => [of, numbers(figures)]);

      test("beneath net income and what is added to it", () => {
        const rows = [
          years,
          income,
          ["Interest on convertible notes, net of tax", 40, 40],
          [caption, 940, 740],
          ...denominator,
          ...perShare,
        ];
        expect(reported(rows)[0]).toEqual(["diluted income", [940, 740]]);
        expect(numbers(factsOf(rows).netIncome.figures)).toEqual([900, 700]);
      });

      test("beneath net income alone", () => {
        const rows = [years, income, [caption, 940, 740], ...denominator, ...perShare];
        expect(reported(rows)[0]).toEqual(["diluted income", [940, 740]]);
        expect(numbers(factsOf(rows).netIncome.figures)).toEqual([900, 700]);
      });

      test("in millions with decimals", () => {
        const rows = [
          ["In millions", 2024, 2023],
          ["Net income", 9.2, 7.1],
          [caption, 9.6, 7.5],
          ...denominator,
        ];
        expect(reported(rows)).toEqual([["diluted income", [9.6, 7.5]]]);
      });

      test("but of one share where it follows the shares", () => {
        const rows = [years, income, ...denominator, [caption, 15, 12.96]];
        expect(reported(rows)).toEqual([["diluted earnings per share", [15, 12.96]]]);
      });
    },
  );

  test("earnings per share right beneath net income are not a numerator", () => {
    const rows = [
      years,
      ["Net income", 90, 70],
      ["Net income per share - diluted", 1.5, 1.4],
      ["Weighted-average shares", 60, 50],
    ];
    expect(factsOf(rows).asReported.map(({ of }) => of)).toEqual(["diluted earnings per share"]);
  });

  test("income in millions with one decimal is income, also beneath a heading of earnings per share", () => {
    const block = (name: string) => [
      [`${name} EARNINGS PER SHARE`],
      ["Net income", 87.5, 80.4],
      ["Weighted-average shares", 20.1, 20.3],
      ["Net income per share", 4.35, 3.96],
    ];
    const rows = [["(In millions)", 2024, 2023], ...block("BASIC"), ...block("DILUTED")];
    expect(kinds(rows).filter((kind) => kind !== "heading")).toEqual([
      "income",
      "weighted-average shares",
      "result",
      "repeated",
      "repeated",
      "result",
    ]);
  });

  test("the blocks of an exhibit repeat their lines: shares and income under BASIC are no earnings per share", () => {
    const rows = [
      years,
      ["BASIC"],
      shares,
      income,
      ["Basic earnings per share", 18, 17.5],
      ["DILUTED"],
      shares,
      ["Stock options", 10, 10],
      ["Total", 60, 50],
      income,
      ["Diluted earnings per share", 15, 14],
    ];
    expect(kinds(rows)).toEqual([
      "weighted-average shares",
      "income",
      "result",
      "heading",
      "repeated",
      "security",
      "result",
      "repeated",
      "result",
    ]);
    expect(factsOf(rows).asReported.map(({ of }) => of)).toContain("diluted shares");
  });

  test("a subtotal of the dilutive shares is not one more security", () => {
    const { securities, asReported } = factsOf([
      years,
      income,
      shares,
      ["Convertible notes", 10, 12],
      ["Stock options", 5, 0],
      ["Dilutive potential common shares", 15, 12],
    ]);
    expect(securities).toHaveLength(2);
    expect(asReported.map(({ of }) => of)).toEqual(["subtotal"]);
  });

  test("the options of a fully diluted computation, at another price, are set aside beside the primary ones", () => {
    const rows = [
      years,
      ["PRIMARY"],
      shares,
      ["Stock options at the average market price", 5, 5],
      income,
      ["FULLY DILUTED"],
      shares,
      ["Stock options at the year-end market price, if higher", 7, 8],
    ];
    expect(kinds(rows).slice(-2)).toEqual(["repeated", "not used"]);
    expect(factsOf(rows).securities.map(({ caption }) => caption)).toEqual([
      "Stock options at the average market price",
    ]);
  });

  test("contingent shares that happen to be none in every period stay a security", () => {
    expect(
      factsOf([years, income, shares, ["Stock options", "-", "-"], ["Other dilutive securities", "-", "-"]])
        .securities,
    ).toHaveLength(2);
  });

  test("lines that are not known are listed", () => {
    expect(kinds([years, ["Net sales", 9, 9], income, shares, ["", 4, 4], ["Book value", 3, 3]])).toEqual([
      "not used",
      "income",
      "weighted-average shares",
      "not used",
      "not used",
    ]);
  });
});

describe("securities", () => {
  test("a ratio adjusts nothing", () => {
    expect(kinds([years, income, shares, ["Dividend payout ratio", 0.3, 0.2]]).at(-1)).toBe("not used");
  });

  const effects = (rows: Rows) =>
    factsOf([years, income, ["Preferred dividends", 10, 10], shares, ...rows]).securities.map(
      ({ potential }) =>
        potential.map(({ incrementalShares, incomeAdjustment }) => [
          incrementalShares.value.toNumber(),
          incomeAdjustment?.value.toNumber(),
        ]),
    );

  test("options: 100 × (1 − 12 ÷ 20) = 40; 100 × (1 − 12 ÷ 16) = 25", () => {
    const block = [["Stock options"], ["Shares under option", 100, 100], ["Exercise price", 12, 12]];
    const expected = [
      [
        [40, undefined],
        [25, undefined],
      ],
    ];
    expect(effects([...block, ["Average market price", 20, 16]])).toEqual(expected);
    expect(effects([["Average market price", 20, 16], ...block])).toEqual(expected);
  });

  test("restricted stock units by what each has still to earn: 400 × (1 − 6 ÷ 20) = 280; 400 × (1 − 6 ÷ 16) = 250", () => {
    expect(
      effects([
        ["Restricted stock units"],
        ["Units outstanding", 400, 400],
        ["Average unrecognized compensation per unit", 6, 6],
        ["Average market price", 20, 16],
      ]),
    ).toEqual([
      [
        [280, undefined],
        [250, undefined],
      ],
    ]);
  });

  test("warrants outstanding for half of the period: 100 × (1 − 5 ÷ 20) × ½ = 37.5; out of the money none", () => {
    expect(
      effects([
        ["Warrants"],
        ["Number of warrants", 100, 100],
        ["Exercise price", 5, 25],
        ["Average market price", 20, 20],
        ["Fraction of the period outstanding", 0.5, 0.5],
      ]),
    ).toEqual([
      [
        [37.5, undefined],
        [0, undefined],
      ],
    ]);
  });

  test("restricted stock units: 64 − 320 ÷ 20 = 48; the price of the shares is no number of units", () => {
    expect(
      effects([
        ["Restricted stock units"],
        ["Units", 64, 64],
        ["Average unrecognized compensation", 320, 320],
        ["Average market price of the shares", 20, 10],
      ]),
    ).toEqual([
      [
        [48, undefined],
        [32, undefined],
      ],
    ]);
  });

  test("convertible debt: 9,000 ÷ 30 = 300 shares, 900 × (1 − 40%) = 540 of interest, also where it is shown as an expense", () => {
    for (const interest of [900, -900, "(900)"]) {
      expect(
        effects([
          ["Convertible bonds"],
          ["Principal", 9000, 9000],
          ["Conversion price", 30, 45],
          ["Interest expense", interest, interest],
          ["Tax rate", "40%", 0.4],
        ]),
      ).toEqual([
        [
          [300, 540],
          [200, 540],
        ],
      ]);
    }
  });

  test("convertible preferred stock: its shares and dividends; a period without it is not asked for terms", () => {
    expect(
      effects([
        ["Convertible preferred stock"],
        ["Shares issuable on conversion", 30, "-"],
        ["Dividends", 10, "-"],
      ]),
    ).toEqual([
      [
        [30, 10],
        [0, 0],
      ],
    ]);
  });

  test("any other: shares, and a gain that is taken back", () => {
    expect(
      effects([["Other dilutive securities"], ["Incremental shares", 30, 20], ["Income adjustment", -7, 0]]),
    ).toEqual([
      [
        [30, -7],
        [20, 0],
      ],
    ]);
  });

  test("the detail of the treasury stock method in a block is not one more security", () => {
    expect(
      effects([
        ["Options of 2019"],
        ["Number of options", 100, 100],
        ["Average exercise price", 12, 25],
        ["Average market price", 20, 20],
        ["Assumed proceeds", 1200, 2500],
        ["Shares assumed repurchased", 60, 125],
        ["Incremental shares", 40, 0],
      ]),
    ).toEqual([
      [
        [40, undefined],
        [0, undefined],
      ],
    ]);
  });

  test("what remains of the shares assumed exercised and bought back is the security where no terms are given", () => {
    expect(
      effects([
        ["Assumed exercise of stock options"],
        ["Shares assumed exercised", 500, 480],
        ["Application of assumed proceeds toward repurchase of outstanding common stock", -300, -380],
        ["Net additional shares issuable", 200, 100],
      ]),
    ).toEqual([
      [
        [200, undefined],
        [100, undefined],
      ],
    ]);
  });

  test("several blocks of one kind are several securities under their own names", () => {
    const block = (name: string) => [
      [name],
      ["Shares under option", 100, 100],
      ["Exercise price", 10, 10],
      ["Average market price", 20, 20],
      [],
    ];
    const { securities } = factsOf([
      years,
      income,
      shares,
      [],
      ...block("Options of 2019"),
      ...block("Options of 2021"),
    ]);
    expect(securities.map(({ caption }) => caption)).toEqual(["Options of 2019", "Options of 2021"]);
  });

  test("an adjustment on a line belongs to the security that it names, wherever it stands", () => {
    expect(
      effects([
        ["Interest on convertible bonds, net of tax", 6, 6],
        ["Stock options", 5, 5],
        ["Convertible preferred stock", 20, 20],
        ["Convertible bonds", 30, 30],
        ["Dividends on convertible preferred stock", 10, 10],
      ]),
    ).toEqual([
      [
        [5, undefined],
        [5, undefined],
      ],
      [
        [20, 10],
        [20, 10],
      ],
      [
        [30, 6],
        [30, 6],
      ],
    ]);
  });

  test("dividends of convertible preferred stock are deducted once and added back once", () => {
    const facts = factsOf([
      years,
      income,
      ["Dividends on convertible preferred stock", "(10)", "(10)"],
      shares,
      ["Convertible preferred stock", 20, 20],
      ["Add: dividends on convertible preferred stock", 10, 10],
    ]);
    expect(facts.deductions.map(({ figures }) => numbers(figures))).toEqual([[10, 10]]);
    expect(facts.byPeriod[0]?.securities[0]?.incomeAdjustment?.value.toNumber()).toBe(10);
  });
});

test("options without a figure in any year have no terms in the total beneath them", () => {
  const facts = factsOf([
    years,
    ["Net loss", -600, -110],
    shares,
    ["DILUTED"],
    ["Additional shares assuming conversion of options and warrants", "", ""],
    ["Weighted average number of common shares and common equivalents outstanding", ...shares.slice(1)],
  ]);
  expect(facts.securities).toEqual([]);
  expect(facts.asReported.map(({ of }) => of)).toEqual(["diluted shares"]);
});

describe("corrections by hand", () => {
  const rows = [
    years,
    ["Result of the year", 900, 700],
    shares,
    ["SAILS – 1998 issue", 10, 10],
    ["Stock options", 5, 5],
  ];

  test("a line that was not known becomes what the person says", () => {
    const table = recognize(grid(rows));
    const [debt] = table.lines.flatMap(({ role }) => (role.kind === "security" ? role.security : []));
    const roles = new Map<number, Role>([
      [1, { kind: "income", of: "net" }],
      [3, { kind: "security", security: debt as NonNullable<typeof debt> }],
    ]);
    const { facts } = readFacts(table, { roles });
    expect(facts && numbers(facts.netIncome.figures)).toEqual([900, 700]);
    expect(facts?.securities.map(({ caption }) => caption)).toEqual(["SAILS – 1998 issue", "Stock options"]);
  });

  test("a line that is set aside takes no part; what it was stays an alternative", () => {
    const table = recognize(grid(rows));
    const roles = new Map<number, Role>([
      [1, { kind: "income", of: "net" }],
      [4, { kind: "not used" }],
    ]);
    expect(readFacts(table, { roles }).facts?.securities).toEqual([]);
    expect(corrected(table, { roles }).lines.find(({ row }) => row === 4)).toMatchObject({
      role: { kind: "not used" },
      alternatives: [{ kind: "security" }],
    });
  });
});

test("an exhibit of ours, pasted as values, is read back to the facts it was built from", () => {
  const facts = factsOf(hemaCare);
  const exhibit = composeExhibit(facts);
  const plan = toSheet(exhibit, "Exhibit 11", { sheet: "Facts", row: 0, column: 0, rows: 10, columns: 5 });
  const captions = plan.cells.map(([caption]) => caption);
  let line = -1;
  const values = plan.cells.map(([caption], row) => {
    const found = exhibit.rows.findIndex(
      (candidate, at) => at > line && candidate.kind === "line" && candidate.caption === caption,
    );
    const shown = exhibit.rows[found];
    // What the sheet adds of its own, such as the shares that are not counted, is shown as none.
    if (shown?.kind !== "line" || row < captions.indexOf("BASIC"))
      return (plan.cells[row] ?? []).map((cell) => (String(cell).startsWith("=") ? 0 : cell));
    line = found;
    return [caption ?? "", ...numbers(shown.figures)];
  });
  const again = factsOf(values);
  expect(again.company).toBe("HemaCare Corporation");
  expect(numbers(again.netIncome.figures)).toEqual(numbers(facts.netIncome.figures));
  expect(numbers(again.weightedAverageShares.figures)).toEqual(numbers(facts.weightedAverageShares.figures));
  expect(
    again.securities.map(({ potential }) =>
      numbers(potential.map(({ incrementalShares }) => incrementalShares)),
    ),
  ).toEqual(
    facts.securities.map(({ potential }) =>
      numbers(potential.map(({ incrementalShares }) => incrementalShares)),
    ),
  );
});
