/** The exhibits of the documentation are what the add-in makes of their facts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examples } from "./examples";

describe.each(examples())("$name", ({ folder, renderings }) => {
  test.each(Object.entries(renderings))("%s", (file, text) => {
    // Where a difference is meant: npx tsx scripts/update-examples.ts
    expect(text).toBe(readFileSync(join(folder, file), "utf8"));
  });
});
