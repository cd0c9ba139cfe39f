/** A large exhibit is built with as few requests as a small one, and they stay well below what Excel on the web takes. */
import { usualOptions } from "../../src/exhibit/exhibit";
import { AddIn } from "./add-in";

const periods = Array.from({ length: 8 }, (_, at) => 2024 - at);
const securities = Array.from({ length: 10 }, (_, number) => [
  [`Stock options granted in ${2001 + number}`],
  ["Shares under option", ...periods.map((_, at) => 40_000 + 100 * at)],
  ["Exercise price", ...periods.map((_, at) => 10 + at)],
  [`Convertible notes due ${2031 + number}`],
  ["Principal", ...periods.map(() => 409_600)],
  ["Conversion price", ...periods.map((_, at) => 16 + at)],
  ["Interest expense", ...periods.map(() => 20_480)],
  ["Tax rate", ...periods.map(() => 0.25)],
]).flat();
const facts = [
  ["", ...periods],
  ["Income (loss) from continuing operations", ...periods.map((_, at) => 9_000_000 - 1_500_000 * at)],
  ["Discontinued operations", ...periods.map(() => -100_000)],
  ["Net income (loss)", ...periods.map((_, at) => 8_900_000 - 1_500_000 * at)],
  ["Weighted-average shares outstanding", ...periods.map(() => 4_000_000)],
  ["Average market price", ...periods.map(() => 32)],
  ...securities,
];

const mostBytes = 800_000;

test("eight periods with twenty securities in the full computation: three round trips, less than 800,000 bytes", async () => {
  const addIn = await AddIn.open();
  try {
    await addIn.select("Facts", facts);
    addIn.pane.setOptions({ ...usualOptions, form: "full computation" });
    expect(addIn.pane.state.understanding?.reading.facts?.securities).toHaveLength(20);
    const { executor } = addIn.office;
    const before = executor.roundTrips.length;
    expect(await addIn.pane.build()).toBe(true);
    const trips = executor.roundTrips.slice(before);
    expect(trips).toHaveLength(3);
    const bytes = trips.reduce((total, trip) => total + trip.bytes, 0);
    expect(bytes).toBeLessThan(mostBytes);
  } finally {
    addIn.close();
  }
}, 60_000);
