import type { Grid } from "../../src/facts/grid";
import { filings, type Filing } from "./filing";
import { asCells, asText, asWebCells, forms, type FormName } from "./forms";
import { printedTable } from "./printed-table";

function filing(id: string): Filing {
  const found = filings.find((each) => each.id.startsWith(`${id}_`));
  if (!found) throw new Error(`There is no filing ${id}`);
  return found;
}

function values({ cells }: Grid, rows: number): readonly (readonly unknown[])[] {
  return cells.slice(0, rows).map((row) => row.map(({ value }) => value));
}

function lines({ cells }: Grid): readonly string[] {
  return cells.map(([cell]) => cell?.text ?? "");
}

describe("cells", () => {
  test("have titles above the headings, sections below them, and a spanning heading in its leftmost cell", () => {
    expect(values(asCells(filing("01")).grid, 6)).toEqual([
      ["EXHIBIT 11", "", "", "", ""],
      ["Basic and Diluted Net (Loss) Income per Share", "", "", "", ""],
      ["", "Three months ended September 30,", "", "Nine months ended September 30,", ""],
      ["", "2002", "2001", "2002", "2001"],
      ["BASIC", "", "", "", ""],
      [
        "Weighted average common shares used to compute basic earnings per share",
        "7,737,946",
        "7,541,024",
        "7,647,197",
        "7,509,358",
      ],
    ]);
  });

  test.each([
    ["11", [["", "12/31/98", "12/31/97", "12/31/96"]]],
    [
      "12",
      [
        ["", "Year Ended December 31,", ""],
        ["", "2001", "2000"],
      ],
    ],
    [
      "59",
      [
        ["", "THREE MONTHS", "", "NINE MONTHS", ""],
        ["", "9/30/96", "9/30/95", "9/30/96", "9/30/95"],
      ],
    ],
    [
      "43",
      [
        ["", "THREE MONTHS ENDED JUNE 30,", "", "SIX MONTHS ENDED JUNE 30,", ""],
        ["", "2002", "2001 AS RESTATED", "2002", "2001 AS RESTATED"],
      ],
    ],
    [
      "49",
      [
        ["", "2001", "", "2000", ""],
        ["", "Basic", "Diluted", "Basic", "Diluted"],
      ],
    ],
  ])("of %s have the headings as printed", (id, expected) => {
    expect(values(asCells(filing(id)).grid, 3)).toEqual(expect.arrayContaining(expected));
  });

  test("can be the numbers and dates that they are", () => {
    const { grid, rows } = asCells(filing("13"), "as numbers");
    expect(grid.cells[2]?.slice(1, 3)).toEqual([
      { value: 37164, text: "9/30/01", format: "m/d/yy" },
      { value: 36799, text: "9/30/00", format: "m/d/yy" },
    ]);
    expect(grid.cells[rows.get("n0") ?? -1]?.[1]).toEqual({
      value: -1039990,
      text: "$ (1,039,990)",
      format: "#,##0",
    });
    expect(grid.cells[rows.get("be") ?? -1]?.[2]).toEqual({ value: 0.16, text: "$ 0.16", format: "0.00" });
    expect(grid.cells[rows.get("op") ?? -1]?.[1]?.value).toBe("-");
  });
});

test("web cells set the symbol, the closing parenthesis and the mark apart", () => {
  const income = asWebCells(filing("13"));
  expect(income.grid.cells[income.rows.get("n0") ?? -1]?.slice(1, 9).map(({ value }) => value)).toEqual([
    "$",
    "(1,039,990",
    ")",
    "",
    "$",
    662840,
    "",
    "",
  ]);
  const marked = asWebCells(filing("22"));
  expect(marked.grid.cells[marked.rows.get("i3") ?? -1]?.slice(1, 7).map(({ value }) => value)).toEqual([
    "",
    "(120",
    ")",
    "*",
    "",
    "--",
  ]);
});

test("text has captions over several lines, figures on the last, and rulers around a sum", () => {
  const { grid, rows } = asText(filing("01"));
  expect(lines(grid).slice(0, 14)).toEqual([
    "                                           EXHIBIT 11",
    "                         Basic and Diluted Net (Loss) Income per Share",
    "<TABLE>",
    "<CAPTION>",
    "                                             Three months ended           Nine months ended",
    "                                               September 30,                September 30,",
    "                                         --------------------------   --------------------------",
    "                                             2002          2001           2002          2001",
    "                                         ------------   -----------   ------------   -----------",
    "<S>                                      <C>            <C>           <C>            <C>",
    "",
    "                BASIC",
    "                -----",
    "Weighted average common shares",
  ]);
  const sum = rows.get("ds") ?? -1;
  expect(lines(grid).slice(sum - 3, sum + 4)).toEqual([
    "                                         ------------   -----------   ------------   -----------",
    "Weighted average common shares and",
    "  equivalents used to compute",
    "  diluted earnings per share..........     7,737,946      8,426,574     7,647,197      8,246,984",
    "                                         ============   ===========   ============   ===========",
    "",
    "Net (loss) income.....................   $  (462,000)   $     5,000   $  (619,000)   $   377,000",
  ]);
});

test("a line that the transcriber took from a caption is left out", () => {
  const { rows, leftOut } = asCells(filing("15"));
  expect(leftOut).toEqual(["px", "ax", "rp"]);
  expect([...rows.keys()]).not.toContain("px");
});

describe.each(Object.keys(forms) as FormName[])("as %s", (name) => {
  test("nothing of the transcriber's is shown", () => {
    const texts = filings.flatMap((each) =>
      forms[name](each)
        .grid.cells.flat()
        .map(({ text }) => text),
    );
    expect(texts.filter((text) => /[[\]]|no caption/.test(text))).toEqual([]);
  });

  test("each line has its figures in its row, in their order", () => {
    const missing = filings.flatMap((each) => {
      const { grid, rows } = forms[name](each);
      const spaceless = (text: string) => text.replace(/\s/g, "");
      return printedTable(each).lines.flatMap((line) => {
        if (line.kind === "text") return [];
        const row = grid.cells[rows.get(line.row.key) ?? -1] ?? [];
        const shown = spaceless(row.map(({ text }) => text).join(""));
        return shown.endsWith(spaceless(line.values.join(""))) ? [] : `${each.id} ${line.row.key}: ${shown}`;
      });
    });
    expect(missing).toEqual([]);
  });
});
