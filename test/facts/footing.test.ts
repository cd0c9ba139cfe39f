/** Which lines are sums of which others, and with what signs. */
import { Decimal } from "../../src/eps/decimal";
import { footings, showTheSame, type Addend } from "../../src/facts/footing";

type Kind = "base" | "part" | "total" | "subtotal" | "less" | "other";
type Written = readonly [kind: Kind, ...amounts: readonly (number | string | undefined)[]];

function addend([kind, ...amounts]: Written): Addend {
  return {
    amounts: amounts.map((amount) => (amount === undefined ? undefined : new Decimal(amount))),
    saysLess: kind === "less",
    canBeTotal: kind === "base" || kind === "total" || kind === "subtotal",
    isTotal: kind === "total",
    isPart: kind === "part" || kind === "less",
    isBase: kind === "base",
  };
}

/** The sums as "3 = 0 + 1 - 2", with "?" where nothing proves them. */
const sumsOf = (lines: readonly Written[]) =>
  footings(lines.map(addend)).map(
    ({ total, base, parts, isProven }) =>
      `${total} = ${[String(base), ...parts.map(({ index, sign }) => `${sign === 1 ? "+" : "-"} ${index}`)].join(" ")}${isProven ? "" : " ?"}`,
  );

const tables: readonly (readonly [name: string, lines: readonly Written[], sums: readonly string[]])[] = [
  [
    "HemaCare: basic shares, options and warrants (1)",
    [
      ["base", 7737946, 7541024],
      ["part", undefined, 834762],
      ["part", undefined, 50788],
      ["total", 7737946, 8426574],
    ],
    ["3 = 0 + 1 + 2"],
  ],
  [
    "a deduction that says less and is shown without its sign (70)",
    [
      ["base", 14391, 9384],
      ["less", 450, 547],
      ["total", 13941, 8837],
    ],
    ["2 = 0 - 1"],
  ],
  [
    "a deduction that says less and is shown as negative (33)",
    [
      ["base", 82252, 66695],
      ["less", -694, -831],
      ["total", 81558, 65864],
    ],
    ["2 = 0 + 1"],
  ],
  [
    "an extraordinary loss without its sign, taken away by the total alone (29)",
    [
      ["base", 157976, 119972, 80460],
      ["part", undefined, 33454, undefined],
      ["base", 157976, 86518, 80460],
    ],
    ["2 = 0 - 1"],
  ],
  [
    "net income less what is not of continuing operations (18)",
    [
      ["base", 1036525],
      ["less", 0],
      ["less", 640236],
      ["base", 396289],
      ["less", 2333],
      ["total", 393956],
    ],
    ["3 = 0 - 1 - 2", "5 = 3 - 4"],
  ],
  [
    "antidilutive items that are taken back (22)",
    [
      ["base", 338803, 265850],
      ["part", 10501, 3883],
      ["part", 0, 1903],
      ["part", 9282, 9282],
      ["part", 9454, 0],
      ["part", 3870, 0],
      ["part", 3085, 0],
      ["less", -36192, -15068],
      ["total", 338803, 265850],
    ],
    ["8 = 0 + 1 + 2 + 3 + 4 + 5 + 6 + 7"],
  ],
  [
    "a subtotal of the parts, and the total of both",
    [
      ["base", 500, 480],
      ["part", 10, 12],
      ["part", 5, 0],
      ["subtotal", 15, 12],
      ["total", 515, 492],
    ],
    ["3 = 1 + 2", "4 = 0 + 3"],
  ],
  [
    "the base that was shown before another one (27)",
    [
      ["base", 500, 480],
      ["base", 90, 70],
      ["part", 10, 5],
      ["total", 510, 485],
    ],
    ["3 = 0 + 2"],
  ],
  [
    "two units off with one part is no sum",
    [
      ["base", 500, 480],
      ["part", 10, 12],
      ["other", 512, 494],
    ],
    [],
  ],
  [
    "one unit off is the rounding of two lines",
    [
      ["base", 500, 480],
      ["part", 10, 12],
      ["other", 511, 492],
    ],
    ["2 = 0 + 1"],
  ],
  [
    "what formulas leave over in the last digits is no difference",
    [
      ["base", 0.1, 1 / 3],
      ["part", 0.2, 2 / 3],
      ["total", 0.1 + 0.2, 1],
    ],
    ["2 = 0 + 1"],
  ],
  [
    "a total that foots in one period of two is a sum that does not foot",
    [
      ["base", 500, 480],
      ["part", 10, 12],
      ["total", 510, 499],
    ],
    ["2 = 0 + 1"],
  ],
  [
    "a total that foots nowhere is said to be one by its caption alone",
    [
      ["base", 500, 480],
      ["part", 10, 12],
      ["total", 590, 599],
    ],
    ["2 = 0 + 1 ?"],
  ],
  [
    "another line that foots nowhere is none",
    [
      ["base", 500, 480],
      ["part", 10, 12],
      ["subtotal", 590, 599],
    ],
    [],
  ],
  [
    "parts whose turned signs cancel each other out make no line its own total",
    [
      ["base", 500, 480],
      ["part", 10, 12],
      ["part", 10, 12],
      ["other", 500, 480],
    ],
    [],
  ],
  [
    "parts of nothing add up to what they are added to",
    [
      ["base", 500],
      ["part", 0],
      ["total", 500],
    ],
    ["2 = 0 + 1"],
  ],
  [
    "a period without its total is passed over",
    [
      ["base", 500, 480],
      ["part", 10, 12],
      ["total", 510, undefined],
    ],
    ["2 = 0 + 1"],
  ],
];

test.each(tables)("%s", (_, lines, sums) => {
  expect(sumsOf(lines)).toEqual(sums);
});

test("each period says whether it foots", () => {
  const lines: readonly Written[] = [
    ["base", 500, 480, 1],
    ["part", 10, 12, 2],
    ["total", 510, 499, undefined],
  ];
  expect(footings(lines.map(addend))).toMatchObject([{ foots: [true, false, undefined], isProven: true }]);
});

test("the base that is passed over is named", () => {
  const lines: readonly Written[] = [
    ["base", 500],
    ["base", 90],
    ["part", 10],
    ["total", 510],
  ];
  expect(footings(lines.map(addend))).toMatchObject([{ base: 0, passedOver: 1 }]);
});

test.each([
  [[1, 2], [1, 2], true],
  [[1, undefined], [1, 2], true],
  [[1, undefined], [undefined, 2], false],
  [[1, 2], [1, 3], false],
  [[], [], false],
])("%j and %j show the same: %p", (left, right, same) => {
  const amounts = (values: readonly (number | undefined)[]) =>
    values.map((value) => (value === undefined ? undefined : new Decimal(value)));
  expect(showTheSame(amounts(left), amounts(right))).toBe(same);
});
