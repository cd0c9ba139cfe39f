/**
 * HemaCare Corporation's exhibit as text against the document it filed: Form 10-Q of September 30, 2002, Exhibit 11
 * (hemacare-2002q3.txt, byte for byte as filed with the SEC).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { composeExhibit } from "../../src/exhibit/compose";
import { usualOptions, type ExhibitOptions } from "../../src/exhibit/exhibit";
import { toPlainText } from "../../src/exhibit/renderers/plain-text";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { grid, hemaCare } from "../facts/table";

const figure = /^\$?\(?[\d,]*\.?\d+\)?$|^-$/;

/**
 * A document without what may differ: captions wrapped over lines are joined, spaces and leader dots collapse, a ruler is its
 * kind and count. "caption | figure | figure", "rule = 4", and titles as they are.
 */
function normalized(text: string): readonly string[] {
  const result: string[] = [];
  let caption: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const words = line
      .replace(/<[^>]*>/g, " ")
      .replace(/\$\s+/g, "$")
      .replace(/\.{2,}/g, " ")
      .trim()
      .split(/\s+/)
      .filter((word) => word !== "");
    if (words.length === 0) continue;
    if (words.every((word) => /^(?:-{2,}|={2,})$/.test(word))) {
      result.push(...caption, `rule ${words[0]?.charAt(0) ?? ""} ${words.length}`);
      caption = [];
      continue;
    }
    const firstFigure = words.findIndex(
      (_, at) => words.length - at <= 4 && words.slice(at).every((word) => figure.test(word)),
    );
    caption.push((firstFigure < 0 ? words : words.slice(0, firstFigure)).join(" "));
    if (firstFigure < 0) continue;
    result.push([caption.join(" ").trim(), ...words.slice(firstFigure)].join(" | "));
    caption = [];
  }
  return [...result, ...caption];
}

const hemaCareText = () => {
  const { facts } = readFacts(recognize(grid(hemaCare)));
  if (!facts) throw new Error("HemaCare's facts are not read");
  return toPlainText(composeExhibit(facts));
};

test("has the filed document's captions, figures and rulers in its order", () => {
  const filed = normalized(readFileSync(join(__dirname, "hemacare-2002q3.txt"), "utf8"));
  // The comparison must not be of nothing: the filed document has a row of years and 9 lines of 4 figures.
  expect(filed.filter((line) => line.split(" | ").length === 5)).toHaveLength(10);
  // A note of ours on quarters follows the filed lines.
  const [lines, note] = hemaCareText().split("Each period is computed on its own");
  expect(note).toBeDefined();
  expect(normalized(`${lines}</TABLE>`)).toEqual(filed);
});

describe("texts as filings set them", () => {
  const textOf = (rows: Parameters<typeof grid>[0], options: Partial<ExhibitOptions> = {}) => {
    const { facts, problems } = readFacts(recognize(grid(rows)));
    if (!facts) throw new Error(JSON.stringify(problems));
    return toPlainText(composeExhibit(facts, { ...usualOptions, ...options }));
  };
  const years = ["", "Year ended December 31, 2024", "Year ended December 31, 2023"];

  test("in the characters of a text filing", () => {
    const text = textOf([
      ["", 2024, 2023],
      ["Net income – “restated”", 500, 400],
      ["Weighted average shares outstanding", 100, 100],
    ]);
    expect(text).toContain('Net income - "restated"');
    expect(text).toMatch(/^[\n -~]*$/);
  });

  test("the day stays with its month", () => {
    const text = textOf([years, ["Net income", 500, 400], ["Weighted average shares outstanding", 100, 100]]);
    expect(text).toMatch(/^ +Year ended +Year ended\n +December 31, 2024 +December 31, 2023$/m);
  });

  test("prices as they are given, rates alike in a line, and a test that fails is 0", () => {
    const text = textOf(
      [
        ["", 2024, 2023],
        ["Net income", 50000, 400],
        ["Weighted average shares outstanding", 10000, 10000],
        ["Average market price", 9.42, 9.633],
        ["Options"],
        ["Shares under option", 100, 100],
        ["Exercise price", 5.5, 5.5],
        ["5% convertible bonds"],
        ["Shares issuable on conversion", 100, 100],
        ["Interest expense", 50, 50],
        ["Tax rate", 0.25, 0.3333],
      ],
      { form: "full computation" },
    );
    const line = (caption: string) => text.split("\n").find((each) => each.includes(caption)) ?? "";
    expect(line("Average market price")).toMatch(/\$ +9\.420 +\$ +9\.633/);
    expect(line("Exercise price.")).toMatch(/\$ +5\.50 +\$ +5\.50/);
    expect(line("Tax rate")).toMatch(/25\.00% +33\.33%/);
    expect(text).toMatch(/Dilutive \(1\) or not \(0\)\.+ +1 +0$/m);
  });

  test("a heading longer than the captions stands at the left, in the width of the exhibit", () => {
    const text = textOf(
      [
        ["", 2024],
        ["Net income", 500],
        ["Weighted average shares outstanding", 100],
        ["5% cumulative convertible preferred stock, Series A, callable by the company"],
        ["Shares issuable on conversion", 100],
        ["Dividends", 0],
      ],
      { form: "full computation" },
    );
    const lines = text.split("\n");
    const first = lines.findIndex((each) => each.startsWith("5% cumulative"));
    const under = lines.findIndex((each, at) => at > first && /^-+$/.test(each));
    expect(under - first).toBeGreaterThan(1);
    for (const each of lines) expect(each.length).toBeLessThanOrEqual(80);
  });
});

describe("the form of a filing", () => {
  const lines = hemaCareText().split("\n");

  test("opens and closes its table, and marks the caption and one column a period", () => {
    expect(lines.filter((line) => line.startsWith("<"))).toEqual([
      "<TABLE>",
      "<CAPTION>",
      expect.stringMatching(/^<S> +<C> +<C> +<C> +<C>$/),
      "</TABLE>",
    ]);
  });

  test("is no wider than a filing allows, has no tabs and no spaces at line ends", () => {
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(132);
      expect(line).not.toMatch(/\t|\s$/);
    }
  });

  test("figures end in one column, parentheses close beyond it, symbols stand in one", () => {
    const body = lines.slice(lines.findIndex((line) => line.startsWith("<S>")) + 1);
    const ends = new Set(
      body.flatMap((line) =>
        [...line.matchAll(/[\d-]\)?(?=\s|$)/g)].map(({ index }) =>
          /\d/.test(line) && !/^[\s=-]*$/.test(line) ? index : -1,
        ),
      ),
    );
    ends.delete(-1);
    expect(ends.size).toBe(4);
    const symbols = new Set(body.flatMap((line) => [...line.matchAll(/\$/g)].map(({ index }) => index)));
    expect(symbols.size).toBe(4);
  });
});
