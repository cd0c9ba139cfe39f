import type { Decimal } from "../../eps/decimal";
import { headingSpans, printedRows, type Exhibit, type Row } from "../exhibit";
import { valueShown } from "../shown-scales";
import { decimalsShown } from "./presentation";

/** The exhibit as a rectangle of texts and numbers, captions first; earnings per share are rounded as they are printed. */
export function toValues(exhibit: Exhibit): readonly (readonly (string | Decimal)[])[] {
  const { company, title, scaleNote } = exhibit;
  const blank = exhibit.periods.map(() => "");
  const headings = headingSpans(exhibit).map((spans) => {
    const cells = [...blank];
    for (const { text, first } of spans) cells[first] = text;
    return ["", ...cells];
  });
  return [
    ...[company, exhibit.exhibit, title, scaleNote].flatMap((text) =>
      text === undefined ? [] : [[text, ...blank]],
    ),
    ...headings,
    ...printedRows(exhibit).map((row) => cellsOf(row, exhibit, blank)),
  ];
}

function cellsOf(row: Row, exhibit: Exhibit, blank: readonly string[]): readonly (string | Decimal)[] {
  switch (row.kind) {
    case "line":
      return [
        row.caption,
        ...row.figures.map(({ value }) =>
          row.unit === "per share"
            ? value.toDecimalPlaces(decimalsShown(row, exhibit))
            : valueShown(value, row.unit, exhibit),
        ),
      ];
    case "space":
      return ["", ...blank];
    case "heading":
    case "note":
      return [row.text, ...blank];
  }
}
