/** What a refresh says has changed. */
import { composeExhibit } from "../../src/exhibit/compose";
import { usualOptions } from "../../src/exhibit/exhibit";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { changesSince, figuresOf } from "../../src/taskpane/figures";
import { grid } from "../facts/table";

function built(netIncome: number) {
  const { facts } = readFacts(
    recognize(
      grid([
        ["", 2024, 2023],
        ["Net income", netIncome, 40000],
        ["Weighted-average shares, Class A", 3000, 3000],
        ["Weighted-average shares, Class B", 1000, 1000],
      ]),
    ),
  );
  return { facts: facts!, exhibit: composeExhibit(facts!, usualOptions) };
}

test("the income of a class that turns into a loss is the same line", () => {
  const [before, after] = [built(50000), built(-50000)];
  const changes = changesSince(figuresOf(before.exhibit, before.facts), after.exhibit, after.facts, true);
  expect(changes.filter(({ kind }) => kind === "line")).toEqual([]);
  expect(changes).toContainEqual({
    kind: "figure",
    caption: "Net (loss) income attributable to Class A",
    period: "2024",
    before: "$37,500",
    after: "$(37,500)",
  });
});
