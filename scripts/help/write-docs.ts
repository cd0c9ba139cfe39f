/** Writes docs/functions from the doc comments and the pages' source: `npm run docs`. */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { docsFolder, helpDocs } from "./site";

async function writeDocs(): Promise<void> {
  const files = await helpDocs();
  for (const name of readdirSync(docsFolder).filter((found) => found.endsWith(".md"))) {
    rmSync(path.join(docsFolder, name));
  }
  for (const { name, content } of files) writeFileSync(path.join(docsFolder, name), content);
  console.log(`Wrote ${files.length} files into docs/functions.`);
}

void writeDocs();
