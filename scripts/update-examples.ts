/** Writes the exhibits of docs/examples anew from their facts: `npx tsx scripts/update-examples.ts`. Review them as a diff. */
import { writeFileSync } from "node:fs";
import { examples } from "../test/exhibit/examples";

for (const { name, exhibitPath, text } of examples()) {
  writeFileSync(exhibitPath, text);
  console.log(name);
}
