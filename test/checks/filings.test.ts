import { call, type Cell } from "../functions/excel-functions";
import { filings, type Filing } from "../filings/filing";
import { forms, type FormName } from "../filings/forms";
import { findingsIn, inShort } from "./exhibits";

/** What is found in each filing beside numbers stored as text and the scale of the whole table; the others have nothing. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "12": ["note LOSS-DILUTED B11: none, not 1,017,435", "note LOSS-DILUTED C10: none, not 259,458"],
  "15": ["error TREASURY C14: 754,559, not 757,777"],
  "17": [
    "warning EPS-FOOTS C19: 0.01, not 0.02",
    "warning EPS-FOOTS B21: 0.33, not 0.32",
    "warning EPS-FOOTS C22: 0.01, not 0.02",
  ],
  "18": ["warning EPS-FOOTS B22: 0.79, not 0.80", "warning EPS-FOOTS B24: 2.08, not 2.09"],
  "19": ["warning EPS-FOOTS C32: (27.77), not (27.76)", "warning EPS-FOOTS C33: (27.62), not (27.61)"],
  "20": ["warning EPS-FOOTS C28: (27.38), not (27.37)"],
  "29": ["warning EPS-FOOTS C16: 1.81, not 1.82"],
  "31": ["warning EPS-FOOTS E15: (0.22), not (0.21)"],
  "32": ["warning EPS-FOOTS D16: 0.67, not 0.68"],
  "34": ["warning EPS-FOOTS B26: 9.27, not 9.26"],
  "58": ["error INCOME-FOOTS B19: 244,107, not 242,682"],
  "59": ["error EPS-RECOMPUTES D12: 0.20, not 0.21", "error EPS-RECOMPUTES E12: 0.29, not 0.30"],
  "60": [
    "error SHARES-FOOT E8: 397, not 426",
    "error LOSS-DILUTED B9: none, not 12",
    "error LOSS-DILUTED D9: none, not 11",
  ],
  "70": ["warning SEQUENCE C12: none, not 1,941,050"],
  "76": ["note LOSS-DILUTED B12: none, not 1,040,000", "note LOSS-DILUTED C13: none, not 3,812"],
  "77": [
    "warning LOSS-DILUTED B11: none, not 1,040,000",
    "warning LOSS-DILUTED C12: none, not 114,111",
    "warning LOSS-DILUTED D11: none, not 1,040,000",
    "warning LOSS-DILUTED E12: none, not 80,224",
  ],
  "88": ["warning EPS-FOOTS C13: 0.21, not 0.20", "warning EPS-FOOTS C23: 0.21, not 0.20"],
  "109": ["error EPS-RECOMPUTES E12: 0.20, not 0.21"],
};

const numberOf = ({ id }: Filing): string => id.split("_")[0] ?? "";
const expectedOf = (filing: Filing): readonly string[] => expected[numberOf(filing)] ?? [];
const isOfTheWhole = (short: string): boolean => /^note (?:TEXT-NUMBER|SCALE) /.test(short);
const named = filings.map((filing) => [filing.id, filing] as const);

test("every filing that something is expected of is there", () => {
  const numbers = new Set(filings.map(numberOf));
  expect(Object.keys(expected).filter((number) => !numbers.has(number))).toEqual([]);
});

describe.each(["cells", "numbers"] as const)("as %s", (form) => {
  test.each(named)("%s", (_, filing) => {
    const found = findingsIn(forms[form](filing).grid).map(inShort);
    expect(found.filter((short) => !isOfTheWhole(short))).toEqual(expectedOf(filing));
  });
});

/** A pasted exhibit has its figures in other cells. */
const withoutCell = (short: string): string => short.replace(/ [A-Z]+\d+:/, ":");

describe.each(["text", "web"] satisfies FormName[])("as %s", (form) => {
  test.each(named)("%s", (_, filing) => {
    const found = findingsIn(forms[form](filing).grid)
      .map(inShort)
      .filter((short) => !isOfTheWhole(short));
    expect(found.map(withoutCell)).toEqual(expectedOf(filing).map(withoutCell));
  });
});

describe("EPS.CHECK, which sees values only", () => {
  const valuesOf = (filing: Filing): readonly (readonly Cell[])[] =>
    forms.numbers(filing).grid.cells.map((row) => row.map(({ value }) => value));
  const found = (rows: readonly (readonly Cell[])[]) =>
    call("CHECK", rows)
      .slice(1)
      .filter(([severity]) => severity !== "Note")
      .map(
        ([severity, rule, where, , wanted, shown]) =>
          `${String(severity).toLowerCase()} ${String(rule)} ${String(where)}: ${String(wanted)}, not ${String(shown)}`,
      );

  test.each(named)("%s", (_, filing) => {
    const wanted = expectedOf(filing).filter((short) => !short.startsWith("note"));
    expect(found(valuesOf(filing))).toEqual(wanted);
  });

  test("what the columns are where they are not periods, and where they begin", () => {
    const notes = filings.flatMap((filing): readonly (readonly unknown[])[] => {
      const [, first] = call("CHECK", valuesOf(filing));
      return first?.[1] === "PERIODS" ? [[numberOf(filing), first[0], first[2], first[5]]] : [];
    });
    const ledger = "shares, days and share-days, a ledger of the weighted average";
    const computations = "basic and diluted computations side by side";
    expect(notes).toEqual([
      ["49", "Note", "B3", computations],
      ["66", "Note", "B2", computations],
      ["94", "Note", "B2", ledger],
      ["95a", "Note", "B2", ledger],
      ["95b", "Note", "B2", ledger],
      ["96a", "Note", "B2", ledger],
      ["96b", "Note", "B2", ledger],
      ["104", "Note", "B3", "classes of stock (give each class lines of its own, or use EPS.TWO_CLASS)"],
    ]);
  });

  test.each(named)("%s, its blank cells handed over as zeros", (_, filing) => {
    const rows = valuesOf(filing);
    const zeros = rows.map((row) => row.map((value) => (value === "" ? 0 : value)));
    expect(call("CHECK", zeros)).toEqual(call("CHECK", rows));
  });
});
