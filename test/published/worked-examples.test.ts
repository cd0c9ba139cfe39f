import { testSituations } from "./situation";
import { notExpressible, tables, workedExamples } from "./worked-examples";

for (const table of tables) testSituations(table);

test("each of the 112 worked examples is in a table, or in the list of those that no function expresses", () => {
  const expressed = new Set(tables.flatMap(({ situations }) => situations.map(({ id }) => id)));
  const examples = workedExamples.filter((id) => expressed.has(id));
  const others = Object.keys(notExpressible);
  expect([...examples, ...others].sort()).toEqual([...workedExamples].sort());
  expect(new Set(workedExamples).size).toBe(112);
});
