/** Writes the exhibits of docs/examples anew from their facts: `npx tsx scripts/update-examples.ts`. Review them as a diff. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { examples } from "../test/exhibit/examples";

for (const { name, folder, renderings } of examples()) {
  for (const [file, text] of Object.entries(renderings)) writeFileSync(join(folder, file), text);
  console.log(name);
}
