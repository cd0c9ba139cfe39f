/** The examples that were filed: their figures against the figures of the filings, as transcribed. */
import type { ExhibitLine } from "../../src/exhibit/exhibit";
import { printedFigures } from "../../src/exhibit/renderers/presentation";
import { filings, type FiledRole, type FiledRow } from "../filings/filing";
import { examples } from "./examples";

/** The filing of an example; what of it the example does not have, by the keys of its lines or the places of its periods. */
interface Filed {
  readonly id: string;
  readonly periods?: readonly number[];
  /** Lines with a figure that differs. */
  readonly except?: readonly string[];
}

const filed: Readonly<Record<string, Filed>> = {
  "clear-channel-2004-q1": { id: "21_clearchannel_2004q1" },
  // In 2008 the filing takes the cent that does not add up from the first component of diluted earnings per share.
  "clear-channel-2008-q1": { id: "17_clearchannel_2008q1", except: ["d1", "d2"] },
  // The filing has a subtotal of income that is available before the gain.
  "extraordinary-gain-2000-q3": { id: "10_912057-00-049590", except: ["ia"] },
  "four-decimals-1993": { id: "23_950168-94-000089" },
  "hemacare-2002-q3": { id: "01_hemacare_2002q3" },
  "loss-rounds-to-nil-2003-q2": { id: "46_825692_2003q2" },
  "loss-with-convertibles-1999-q1": { id: "63_1047469-99-020540" },
  "preferred-dividends-2001-q3": { id: "13_846469_2001q3" },
  "ryland-2000": { id: "33_ryland_fy2000" },
  "three-years-2003": { id: "102_731657_fy2003" },
  // The quarters of 2001 have no detail of the treasury stock method.
  "treasury-stock-method-2002-q2": { id: "48_932440-02-000361", periods: [0, 2] },
  "two-series-of-preferred-2002-q1": { id: "14_1032997_2002q1" },
};

/** A printed figure without its symbol, spaces and leading zero; "-" for nil, however it is printed. */
function normalized(printed: string): string {
  const plain = printed.replace(/[$\s]/g, "").replace(/^(\(?)0\./, "$1.");
  return /^(?:[-—–]+|0|\.0+)$/.test(plain) ? "-" : plain;
}

const figuresOf = ({ values }: FiledRow, { periods }: Filed): string =>
  (periods ? periods.map((at) => values[at] ?? "") : values).map(normalized).join(" ");

const compared: readonly FiledRole[] = [
  "weighted_average_shares",
  "net_income",
  "continuing_income",
  "discontinued",
  "extraordinary",
  "income_available",
  "options_incremental",
  "warrants_incremental",
  "other_incremental",
  "diluted_shares",
];

describe.each(examples().filter(({ name }) => filed[name]))("$name", ({ name, exhibit }) => {
  const source = filed[name] as Filed;
  const filing = filings.find(({ id }) => id === source.id);
  const rows = (filing?.rows ?? []).filter(({ key }) => !source.except?.includes(key));
  const lines = exhibit.rows.filter((row): row is ExhibitLine => row.kind === "line");
  const shown = (line: ExhibitLine) =>
    printedFigures(line, exhibit)
      .map(({ text }) => normalized(text))
      .join(" ");

  test("has the income and the shares of the filing", () => {
    const figures = rows.filter(({ role }) => compared.includes(role));
    expect(figures.length).toBeGreaterThan(1);
    expect(lines.map(shown)).toEqual(expect.arrayContaining(figures.map((row) => figuresOf(row, source))));
  });

  test.each([
    ["basic", /^(?:basic|primary)_eps$/],
    ["diluted", /^diluted_eps$/],
  ] as const)("has its %s earnings per share", (key, role) => {
    const last = lines.findIndex((line) => line.key === key);
    const others = lines.slice(0, last).map((line) => line.unit !== "per share" || line.key !== undefined);
    const first = others.lastIndexOf(true) + 1;
    const figures = rows.filter((row) => role.test(row.role)).map((row) => figuresOf(row, source));
    expect(figures.length).toBeGreaterThan(0);
    expect(lines.slice(first, last + 1).map(shown)).toEqual(expect.arrayContaining(figures));
  });
});
