/** A reporter that ends a run with its sum on one line: "12 passed, 0 failed", and ", 3 skipped" where any were. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    // A file that does not even load has no failed test to count.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const sums = [`${results.numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) sums.push(`${skipped} skipped`);
    // Jest's own summary is written after every reporter.
    process.once("exit", () => process.stdout.write(sums.join(", ") + "\n"));
  }
}
