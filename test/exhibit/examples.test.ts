/** The exhibits of the documentation are what the add-in makes of their facts. */
import { readFileSync } from "node:fs";
import { examples } from "./examples";

test.each(examples())("$name", ({ exhibitPath, text }) => {
  // Where a difference is meant: npx tsx scripts/update-examples.ts
  expect(text).toBe(readFileSync(exhibitPath, "utf8"));
});
