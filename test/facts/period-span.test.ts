/** How long a period is and when it ends, as the headings of filed exhibits and of worksheets say it. */
import { recognize } from "../../src/facts/recognize";
import { spanOf, type Span } from "../../src/facts/period-span";
import { grid } from "./table";

const spans: readonly (readonly [label: string, months: number | undefined, end: string | undefined])[] = [
  // As filed.
  ["Three months ended September 30, 2002", 3, "2002-09-30"],
  ["Nine months ended September 30, 2001", 9, "2001-09-30"],
  ["SIX MONTHS ENDED JUNE 30, 2000", 6, "2000-06-30"],
  ["YEAR ENDED DECEMBER 31 1994", 12, "1994-12-31"],
  ["Years Ended December 31, 2000", 12, "2000-12-31"],
  ["For Quarter Ended March 31, 2001", 3, "2001-03-31"],
  ["Thirteen Weeks Ended Sep. 28, 1997", 3, "1997-09-28"],
  ["Thirty-nine weeks ended September 28, 1997", 9, "1997-09-28"],
  ["Twenty-Six Weeks Ended June 29, 1997", 6, "1997-06-29"],
  ["52 weeks ended January 1, 2000", 12, "2000-01-01"],
  ["Fifty-three Weeks Ended Jan. 3, 1998", 12, "1998-01-03"],
  ["12 Months Ended Dec. 31, 2010", 12, "2010-12-31"],
  ["Nine-month period ended Sept. 30, 1999", 9, "1999-09-30"],
  ["9/30/02", undefined, "2002-09-30"],
  ["12/31/98", undefined, "1998-12-31"],
  ["THREE MONTHS 9/30/01", 3, "2001-09-30"],
  ["2001", undefined, undefined],
  ["2001 AS RESTATED", undefined, undefined],
  ["Six Months Ended 2003", 6, undefined],
  ["Period ended September 30, 1996", undefined, "1996-09-30"],
  ["Pre-Merger Period from January 1 through July 30, 2008", undefined, "2008-07-30"],
  ["For the period from inception (March 1, 2000) to December 31, 2001", undefined, "2001-12-31"],
  // As kept on worksheets.
  ["Q3 2024", 3, undefined],
  ["Third quarter of fiscal 2024", 3, undefined],
  ["FY 2024", 12, undefined],
  ["Fiscal 2024", 12, undefined],
  ["Fiscal year 2024", 12, undefined],
  ["Year to date 2024", undefined, undefined],
  ["Year-to-date 9/30/24", undefined, "2024-09-30"],
  ["Half-year ended 30 June 2024", 6, "2024-06-30"],
  ["First half of 2024", 6, undefined],
  ["Year ended 31 December 2024", 12, "2024-12-31"],
  ["3 months ended 30/6/2024", 3, "2024-06-30"],
  ["31.12.2024", undefined, "2024-12-31"],
  ["2024-12-31", undefined, "2024-12-31"],
  ["31-Mar-19", undefined, "2019-03-31"],
  ["FYE 9/30/23", 12, "2023-09-30"],
  ["FY2021", 12, undefined],
  ["Sixteen weeks ended April 20, 2024", 3, "2024-04-20"],
  ["45/45/2024", undefined, undefined],
];

test.each(spans)("%s: %p months up to %p", (label, months, end) => {
  const expected: Span = { ...(months && { months }), ...(end && { end }) };
  expect(spanOf(label)).toEqual(expected);
});

/** What is carried from one heading to the next: the headings over the columns, and the spans that follow. */
const carried: readonly (readonly [
  name: string,
  headings: readonly (readonly string[])[],
  spans: readonly Span[],
])[] = [
  [
    "a spanning heading over years",
    [
      ["Three months ended September 30,", "", "Nine months ended September 30,", ""],
      ["2002", "2001", "2002", "2001"],
    ],
    [
      { months: 3, end: "2002-09-30" },
      { months: 3, end: "2001-09-30" },
      { months: 9, end: "2002-09-30" },
      { months: 9, end: "2001-09-30" },
    ],
  ],
  [
    "a bare year goes on with the length and the day of the period before it",
    [["Year ended December 31, 2001", "2000", "1999"]],
    [
      { months: 12, end: "2001-12-31" },
      { months: 12, end: "2000-12-31" },
      { months: 12, end: "1999-12-31" },
    ],
  ],
  [
    "a bare date goes on with the length",
    [["Thirteen weeks ended Sep. 28, 1997", "Sep. 29, 1996", "9/24/95"]],
    [
      { months: 3, end: "1997-09-28" },
      { months: 3, end: "1996-09-29" },
      { months: 3, end: "1995-09-24" },
    ],
  ],
  [
    "a restated year is a bare one",
    [["Six months ended June 30, 2002", "2001 AS RESTATED", "2000 (restated)"]],
    [
      { months: 6, end: "2002-06-30" },
      { months: 6, end: "2001-06-30" },
      { months: 6, end: "2000-06-30" },
    ],
  ],
  [
    "two lengths, each said once",
    [["Three Months Ended March 31, 2003", "2002", "Six Months Ended June 30, 2003", "2002"]],
    [
      { months: 3, end: "2003-03-31" },
      { months: 3, end: "2002-03-31" },
      { months: 6, end: "2003-06-30" },
      { months: 6, end: "2002-06-30" },
    ],
  ],
  ["years alone say no more than they say", [["2024", "2023"]], [{}, {}]],
  [
    "another heading starts afresh",
    [["Year ended December 31, 2001", "Pro forma"]],
    [{ months: 12, end: "2001-12-31" }, {}],
  ],
];

test.each(carried)("%s", (_, headings, expected) => {
  const width = headings[0]?.length ?? 0;
  const { periods } = recognize(
    grid([
      ...headings.map((row) => ["", ...row]),
      ["Net income", ...Array.from({ length: width }, (_, period) => 900 + period)],
    ]),
  );
  expect(periods.map(({ span }) => span)).toEqual(expected);
});
