import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { composeExhibit } from "../../src/exhibit/compose";
import { usualOptions, type Exhibit, type ExhibitOptions } from "../../src/exhibit/exhibit";
import { toHtml } from "../../src/exhibit/renderers/html";
import { toPlainText } from "../../src/exhibit/renderers/plain-text";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { grid } from "../facts/table";

const root = join(__dirname, "../../docs/examples");

/** An example of the documentation: a table of facts, and the exhibit that it yields. */
export interface Example {
  readonly name: string;
  readonly folder: string;
  readonly exhibit: Exhibit;
  /** What the add-in makes of the facts now, by the name of the file in the folder. */
  readonly renderings: Readonly<Record<"exhibit.txt" | "exhibit.html", string>>;
}

/** What an example is built with, where it is not the usual. */
const chosen: Readonly<Record<string, Partial<ExhibitOptions>>> = {
  "clear-channel-2004-q1": { form: "reconciliation" },
  "clear-channel-2008-q1": { rounding: "made to foot" },
  "discontinued-operations-and-antidilution": { standard: "IFRS" },
  "four-decimals-1993": { decimals: 4 },
  "full-computation": { form: "full computation" },
  "shown-in-thousands": { moneyShownIn: "thousands", sharesShownIn: "thousands" },
  "treasury-stock-method-2002-q2": { form: "full computation" },
  "two-series-of-preferred-2002-q1": { form: "reconciliation" },
};

/** Every example, each in a folder of its own with `facts.tsv`, `exhibit.txt` and `exhibit.html`. */
export function examples(): readonly Example[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const exhibit = exhibitOf(name);
      const renderings = { "exhibit.txt": toPlainText(exhibit), "exhibit.html": toHtml(exhibit) };
      return { name, folder: join(root, name), exhibit, renderings };
    });
}

function exhibitOf(name: string): Exhibit {
  const facts = readFileSync(join(root, name, "facts.tsv"), "utf8");
  const rows = facts.split("\n").map((line) => line.split("\t").map(toCell));
  const reading = readFacts(recognize(grid(rows)));
  if (!reading.facts) throw new Error(`${name}: ${JSON.stringify(reading.problems)}`);
  return composeExhibit(reading.facts, { ...usualOptions, ...chosen[name] });
}

function toCell(text: string): string | number {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
