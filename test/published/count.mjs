import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.join(path.dirname(fileURLToPath(import.meta.url)), path.sep);

/** A reporter that says how many published figures agree: each one is an assertion in a table of this folder. */
export default class PublishedFigures {
  onRunComplete(_contexts, { testResults }) {
    const tables = testResults.filter(({ testFilePath }) => testFilePath.startsWith(here));
    const agreeing = tables
      .flatMap((table) => table.testResults)
      .filter(({ status, ancestorTitles }) => status === "passed" && ancestorTitles.length > 0)
      .reduce((total, { numPassingAsserts }) => total + numPassingAsserts, 0);
    // Jest's own summary is written after every reporter.
    if (agreeing > 0) {
      process.once("exit", () => process.stdout.write(`${agreeing} published figures agree\n`));
    }
  }
}
