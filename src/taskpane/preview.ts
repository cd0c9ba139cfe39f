import { type Exhibit, headingSpans, printedRows, type Row } from "../exhibit/exhibit";
import { printedFigures } from "../exhibit/renderers/presentation";
import { element } from "./element";

/** The exhibit as a table, with the same figures as the sheet. */
export function previewOf(exhibit: Exhibit): HTMLElement {
  const { company, title, scaleNote } = exhibit;
  const caption = element(
    "caption",
    {},
    ...[company, exhibit.exhibit, title].flatMap((text) =>
      text === undefined ? [] : element("span", {}, text),
    ),
    ...(scaleNote === undefined ? [] : [element("span", { class: "quiet" }, scaleNote)]),
  );
  const levels = headingSpans(exhibit);
  const head = element(
    "thead",
    {},
    ...levels.map((spans) =>
      element(
        "tr",
        {},
        element("td", {}),
        ...spans.map(({ text, count: columns }) => {
          const attributes = { scope: columns > 1 ? "colgroup" : "col", colspan: String(columns) };
          return text
            ? element("th", attributes, element("span", {}, text))
            : element("td", { colspan: attributes.colspan });
        }),
      ),
    ),
  );
  const body = element("tbody", {}, ...printedRows(exhibit).map((row) => previewRow(row, exhibit)));
  return element("table", {}, caption, head, body);
}

function previewRow(row: Row, exhibit: Exhibit): HTMLElement {
  const columns = String(exhibit.periods.length + 1);
  switch (row.kind) {
    case "space":
      return element("tr", { class: "space" }, element("td", { colspan: columns }));
    case "heading":
      return element(
        "tr",
        {},
        element("th", { class: "section", scope: "rowgroup", colspan: columns }, row.text),
      );
    case "note":
      return element("tr", {}, element("td", { class: "note", colspan: columns }, row.text));
    case "line": {
      const caption = element("th", { scope: "row" }, row.caption);
      caption.style.paddingLeft = `${row.depth * 10}px`;
      const figures = printedFigures(row, exhibit).map(({ symbol, text }) =>
        element(
          "td",
          { class: row.rule },
          element(
            "span",
            { class: text.endsWith(")") ? "negative" : "positive" },
            element("b", {}, symbol),
            text,
          ),
        ),
      );
      return element("tr", {}, caption, ...figures);
    }
  }
}
