/** Times the functions against the same arithmetic in bare decimal.js, within one run: `npm run bench`. */
import { Decimal as SharedDecimal } from "decimal.js";
import "../functions/excel-functions";
import { basic, diluted, sequence, treasuryShares } from "../../src/functions/functions";

const Decimal = SharedDecimal.clone({ precision: 40, rounding: SharedDecimal.ROUND_HALF_UP });

const size = { cells: [1, 1_000, 100_000], securities: [10, 100, 1_000] };
/** A round lasts at least this long; the best of several counts, ours and the bare one in turn. */
const roundMilliseconds = 120;
const rounds = 7;

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

console.log(`${"".padEnd(34)}${"a cell".padStart(12)}${"bare".padStart(12)}${"ratio".padStart(7)}`);

for (const cells of size.cells) {
  const income = row(cells, -5_000_000, 9_000_000);
  const shares = row(cells, 1_000_000, 9_000_000);
  const dividends = row(cells, 0, 50_000);
  report(
    `BASIC, ${cells.toLocaleString("en")} cells`,
    cells,
    () => basic([income], [shares], [dividends], [[2]]),
    () => [
      income.map((figure, at) =>
        new Decimal(figure)
          .minus(new Decimal(dividends[at] as number))
          .div(new Decimal(shares[at] as number))
          .toDecimalPlaces(2)
          .toNumber(),
      ),
    ],
  );
}

for (const cells of size.cells) {
  const under = row(cells, 1_000, 900_000);
  const exercise = row(cells, 5, 40);
  const average = row(cells, 20, 60);
  const compensation = row(cells, 0, 50_000);
  report(
    `TREASURY_SHARES, ${cells.toLocaleString("en")} cells`,
    cells,
    () => treasuryShares([under], [exercise], [average], [compensation]),
    () => [
      under.map((units, at) => {
        const shares = new Decimal(units);
        const proceeds = shares
          .times(new Decimal(exercise[at] as number))
          .plus(new Decimal(compensation[at] as number));
        const incremental = shares.minus(proceeds.div(new Decimal(average[at] as number)));
        return incremental.isNegative() ? 0 : incremental.toNumber();
      }),
    ],
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
    ["SEQUENCE", sequence],
  ] as const) {
    report(
      `${name}, ${securities.toLocaleString("en")} securities`,
      securities,
      () => compute(...given),
      bare,
    );
  }
}
