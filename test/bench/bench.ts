/** Times the functions against the same arithmetic in bare decimal.js, within one run: `npm run bench`. */
import { Decimal as SharedDecimal } from "decimal.js";
import { grid } from "../facts/table";
import "../functions/excel-functions";
import { findingsOf } from "../../src/checks/checks";
import type { Grid } from "../../src/facts/grid";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import {
  antidilutiveShares,
  basic,
  contingentShares,
  conversionIncome,
  conversionShares,
  diluted,
  dilutedNumerator,
  dilutedShares,
  dilutiveShares,
  exhibit,
  putShares,
  rightsFactor,
  sequence,
  ties,
  treasuryShares,
  twoClass,
  weightedShares,
  ytdShares,
} from "../../src/functions/functions";

const Decimal = SharedDecimal.clone({ precision: 40, rounding: SharedDecimal.ROUND_HALF_UP });

const size = { cells: [1, 1_000, 100_000], securities: [10, 100, 1_000], events: [10, 100, 1_000] };
/** A round lasts at least this long; the best of several counts, ours and the bare one in turn. */
const roundMilliseconds = 60;
const rounds = 5;

/** Processor time, so that other work on the machine does not count. */
function millisecondsPerCall(work: () => unknown): number {
  const start = process.cpuUsage();
  let calls = 0;
  let elapsed = 0;
  do {
    work();
    calls += 1;
    const { user, system } = process.cpuUsage(start);
    elapsed = (user + system) / 1000;
  } while (elapsed < roundMilliseconds);
  return elapsed / calls;
}

function report(name: string, cells: number, ours: () => unknown, bare: () => unknown): void {
  let [best, bestBare] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    bestBare = Math.min(bestBare, millisecondsPerCall(bare));
    best = Math.min(best, millisecondsPerCall(ours));
  }
  const perCell = (milliseconds: number) => `${((milliseconds / cells) * 1e6).toFixed(0).padStart(9)} ns`;
  const times = (best / bestBare).toFixed(2).padStart(6);
  console.log(`${name.padEnd(34)}${perCell(best)}${perCell(bestBare)}${times}×`);
}

/** A row of figures with cents, the same in every run. */
const row = (length: number, least: number, most: number) =>
  Array.from(
    { length },
    (_, index) => Math.round((least + ((index * 7919) % (most - least))) * 100 + (index % 97)) / 100,
  );

function counted(number: number, noun: string): string {
  const plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`;
}

console.log(`${"".padEnd(34)}${"a cell".padStart(12)}${"bare".padStart(12)}${"ratio".padStart(7)}`);

/** The calls of one function for so many cells, ours and the same arithmetic in bare decimal.js. */
type Case = (cells: number) => readonly [ours: () => unknown, bare: () => unknown];

const exact = (value: number | undefined) => new Decimal(value ?? 0);
const notNegative = (value: SharedDecimal) => (value.isNegative() ? 0 : value.toNumber());

const cellByCell: Readonly<Record<string, Case>> = {
  BASIC: (cells) => {
    const [income, shares, dividends] = [
      row(cells, -5_000_000, 9_000_000),
      row(cells, 1_000_000, 9_000_000),
      row(cells, 0, 50_000),
    ];
    return [
      () => basic([income], [shares], [dividends], [[2]]),
      () =>
        income.map((figure, at) =>
          exact(figure).minus(exact(dividends[at])).div(exact(shares[at])).toDecimalPlaces(2).toNumber(),
        ),
    ];
  },
  TREASURY_SHARES: (cells) => {
    const [under, exercise, average, compensation] = [
      row(cells, 1_000, 900_000),
      row(cells, 5, 40),
      row(cells, 20, 60),
      row(cells, 0, 50_000),
    ];
    return [
      () => treasuryShares([under], [exercise], [average], [compensation]),
      () =>
        under.map((units, at) => {
          const shares = exact(units);
          const proceeds = shares.times(exact(exercise[at])).plus(exact(compensation[at]));
          return notNegative(shares.minus(proceeds.div(exact(average[at]))));
        }),
    ];
  },
  PUT_SHARES: (cells) => {
    const [under, exercise, average] = [row(cells, 1_000, 900_000), row(cells, 30, 60), row(cells, 20, 50)];
    return [
      () => putShares([under], [exercise], [average]),
      () =>
        under.map((units, at) => {
          const shares = exact(units);
          return notNegative(shares.times(exact(exercise[at])).div(exact(average[at])).minus(shares));
        }),
    ];
  },
  CONVERSION_SHARES: (cells) => {
    const [principal, price] = [row(cells, 1_000_000, 90_000_000), row(cells, 20, 60)];
    return [
      () => conversionShares([principal], [price]),
      () => principal.map((amount, at) => exact(amount).div(exact(price[at])).toNumber()),
    ];
  },
  CONVERSION_INCOME: (cells) => {
    const [interest, rate] = [
      row(cells, 10_000, 900_000),
      row(cells, 10, 40).map((percent) => percent / 100),
    ];
    return [
      () => conversionIncome([interest], [rate]),
      () =>
        interest.map((amount, at) =>
          exact(amount)
            .times(exact(1).minus(exact(rate[at])))
            .toNumber(),
        ),
    ];
  },
  RIGHTS_FACTOR: (cells) => {
    const [fair, price, added, held] = [
      row(cells, 40, 60),
      row(cells, 10, 30),
      row(cells, 1, 5),
      row(cells, 2, 9),
    ];
    return [
      () => rightsFactor([fair], [price], [added], [held]),
      () =>
        fair.map((value, at) => {
          const [before, shares, offered] = [exact(value), exact(held[at]), exact(added[at])];
          const worth = before.times(shares).plus(exact(price[at]).times(offered));
          return before.div(worth.div(shares.plus(offered))).toNumber();
        }),
    ];
  },
  TIES: (cells) => {
    const [reported, income, shares] = [row(cells, 1, 9), row(cells, 1_000, 9_000), row(cells, 1_000, 9_000)];
    return [
      () => ties([reported], [income], [shares]),
      () =>
        reported.map((figure, at) => {
          const [numerator, denominator] = [exact(income[at]), exact(shares[at])];
          const half = (printed: SharedDecimal) => exact(10).pow(-printed.decimalPlaces()).times(exact(0.5));
          const [up, down] = [half(numerator), half(denominator)];
          const least = numerator.minus(up).div(denominator.plus(down));
          const most = numerator.plus(up).div(denominator.minus(down));
          const cent = exact(10).pow(-2).times(exact(0.5));
          return most.gte(exact(figure).minus(cent)) && least.lt(exact(figure).plus(cent));
        }),
    ];
  },
  CONTINGENT_SHARES: (cells) => {
    const achieved = row(cells, 1_000, 9_000);
    return [
      () => contingentShares([achieved], [[2_000], [5_000]], [[100], [200]]),
      () =>
        achieved.map((level) =>
          [
            [2_000, 100],
            [5_000, 200],
          ]
            .filter(([target]) => exact(level).gte(exact(target)))
            .reduce((total, [, shares]) => total.plus(exact(shares)), exact(0))
            .toNumber(),
        ),
    ];
  },
  YTD_SHARES: (cells) => {
    const quarters = row(cells, 1_000, 900_000).map((shares) => [shares, shares + 1.5, shares + 7]);
    return [
      () => ytdShares(quarters),
      () =>
        quarters.map((line) =>
          line
            .reduce((total, shares) => total.plus(exact(shares)), exact(0))
            .div(exact(line.length))
            .toNumber(),
        ),
    ];
  },
  TWO_CLASS: (cells) => {
    const [income, first, second] = [
      row(cells, 1_000, 9_000_000),
      row(cells, 1_000, 90_000),
      row(cells, 1_000, 90_000),
    ];
    return [
      () => twoClass([income], [first, second]),
      () =>
        income.map((figure, at) => {
          const shares = [exact(first[at]), exact(second[at])];
          const all = shares.reduce((total, each) => total.plus(each));
          return shares.map((own) => exact(figure).times(own).div(all).div(own).toNumber());
        }),
    ];
  },
};

for (const [name, callsFor] of Object.entries(cellByCell)) {
  const sizes = name === "TREASURY_SHARES" ? [1, 1_000, 10_000, 100_000] : size.cells;
  for (const cells of sizes) report(`${name}, ${counted(cells, "cell")}`, cells, ...callsFor(cells));
}

for (const events of size.events) {
  const start = 45_292;
  const dates = Array.from({ length: events }, (_, index) => start + ((index * 7) % 366));
  const changes = row(events, 100, 9_000);
  const days = [...dates].sort((left, right) => left - right);
  report(
    `WEIGHTED_SHARES, ${counted(events, "event")}`,
    events,
    () => weightedShares([[start]], [[start + 365]], [[1_000_000]], [dates], [changes]),
    () => {
      let shares = exact(1_000_000);
      let total = exact(0);
      let from = start;
      days.forEach((day, at) => {
        total = total.plus(shares.times(exact(day - from)));
        shares = shares.plus(exact(changes[at]));
        from = day;
      });
      return total
        .plus(shares.times(exact(start + 366 - from)))
        .div(exact(366))
        .toNumber();
    },
  );
}

for (const securities of size.securities) {
  const column = (cells: readonly number[]) => cells.map((cell) => [cell]);
  const shares = row(securities, 1_000, 90_000);
  const adjustments = row(securities, 0, 90_000);
  const given: [number[][], number[][], number[][], number[][]] = [
    [[9_000_000]],
    [[1_000_000]],
    column(shares),
    column(adjustments),
  ];
  const bare = () => {
    let income = new Decimal(9_000_000);
    let outstanding = new Decimal(1_000_000);
    const ranked = shares
      .map((cell, at) => {
        const [added, adjustment] = [new Decimal(cell), new Decimal(adjustments[at] as number)];
        return { added, adjustment, ratio: adjustment.div(added) };
      })
      .sort((left, right) => left.ratio.cmp(right.ratio));
    for (const { added, adjustment, ratio } of ranked) {
      if (!ratio.lt(income.div(outstanding))) continue;
      income = income.plus(adjustment);
      outstanding = outstanding.plus(added);
    }
    return income.div(outstanding).toNumber();
  };
  for (const [name, compute] of [
    ["DILUTED", diluted],
    ["DILUTED_SHARES", dilutedShares],
    ["DILUTED_INCOME", dilutedNumerator],
    ["DILUTIVE_SHARES", dilutiveShares],
    ["ANTIDILUTIVE_SHARES", antidilutiveShares],
    ["SEQUENCE", sequence],
  ] as const) {
    report(`${name}, ${counted(securities, "security")}`, securities, () => compute(...given), bare);
  }
}

console.log("Against a plain pass over the cells of the range:");
const table = [
  ["", 2024, 2023],
  ["Net income", 1_200_000, -80_000],
  ["Weighted-average shares", 500_000, 480_000],
  ...Array.from({ length: 20 }, (_, index) => [`Stock options of plan ${index}`, 1_000 + index, 900 + index]),
];
report(
  "EXHIBIT, 23 rows",
  table.length * 3,
  () => exhibit(table),
  () => table.map((line) => line.map((cell) => (typeof cell === "number" ? exact(cell) : cell))),
);

/** A range as a preparer selects it by its columns: an exhibit on top, and beneath it all that stands in the same columns. */
const periods = 40;
const exhibitOnTop = [
  ["", ...Array.from({ length: periods }, (_, column) => 2_060 - column)],
  ["Net income", ...row(periods, 100_000, 900_000)],
  ["Weighted-average shares", ...row(periods, 10_000, 90_000)],
  ["Stock options", ...row(periods, 100, 900)],
];
const passOver = ({ cells }: Grid) =>
  cells.map((line) => line.map(({ value }) => (typeof value === "number" ? exact(value) : value)));
for (const rows of [200, 2_000]) {
  const selected = grid([
    ...exhibitOnTop,
    ...Array.from({ length: rows - exhibitOnTop.length }, (_, line) => [
      `Journal entry ${line}`,
      ...row(periods, 1_000 + ((line * 104_729) % 80_000), 900_000),
    ]),
  ]);
  const name = `${counted(rows, "row")} of ${periods}`;
  const recognized = recognize(selected);
  report(
    `reading ${name}`,
    rows * periods,
    () => readFacts(recognize(selected)),
    () => passOver(selected),
  );
  report(
    `findings on ${name}`,
    rows * periods,
    () => findingsOf(recognized),
    () => passOver(selected),
  );
}

/** Every figure per share can be of every income and of all shares that stand near it. */
const repeated = grid([
  ["", 2024, 2023, 2022],
  ...Array.from({ length: 50 }, () => [
    ["Net income", 1_200_000, 1_100_000, 1_000_000],
    ["Weighted-average shares", 500_000, 480_000, 460_000],
    ["Basic earnings per share", 2.4, 2.29, 2.17],
    ["Stock options", 20_000, 10_000, 5_000],
    ["Diluted weighted-average shares", 520_000, 490_000, 465_000],
    ["Diluted earnings per share", 2.31, 2.24, 2.15],
  ]).flat(),
]);
report(
  "an exhibit 50 times in one range",
  repeated.cells.length * 3,
  () => findingsOf(recognize(repeated)),
  () => passOver(repeated),
);
