import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { composeExhibit } from "../../src/exhibit/compose";
import { toPlainText } from "../../src/exhibit/renderers/plain-text";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { grid } from "../facts/table";

const folder = join(__dirname, "../../docs/examples");

/** An example of the documentation: a table of facts, and the exhibit that it yields as text. */
export interface Example {
  readonly name: string;
  readonly exhibitPath: string;
  /** What the add-in makes of the facts now. */
  readonly text: string;
}

/** Every example, each in a folder of its own with `facts.tsv` and `exhibit.txt`. */
export function examples(): readonly Example[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      exhibitPath: join(folder, name, "exhibit.txt"),
      text: exhibitText(readFileSync(join(folder, name, "facts.tsv"), "utf8")),
    }));
}

function exhibitText(facts: string): string {
  const rows = facts.split("\n").map((line) => line.split("\t").map(toCell));
  const reading = readFacts(recognize(grid(rows)));
  if (!reading.facts) throw new Error(JSON.stringify(reading.problems));
  return toPlainText(composeExhibit(reading.facts));
}

function toCell(text: string): string | number {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
