/** That a deliberate fault in a rule fails a published example or a law: each one is put into a copy of the calculation. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

interface Mutation {
  readonly fault: string;
  /** The published examples, or the laws, that find it. */
  readonly foundBy: string;
  readonly file: string;
  /** A text that the file has exactly once, and what stands there instead. */
  readonly rule: string;
  readonly instead: string;
}

const mutations: readonly Mutation[] = [
  {
    fault: "a half is rounded to even",
    foundBy: "laws/exactness",
    file: "eps/decimal.ts",
    rule: "rounding: SharedDecimal.ROUND_HALF_UP",
    instead: "rounding: SharedDecimal.ROUND_HALF_EVEN",
  },
  {
    fault: "dilution is tested one by one against basic earnings per share",
    foundBy: "published/worked-examples",
    file: "eps/diluted.ts",
    rule: "    income = income.plus(adjustment);\n    shares = shares.plus(incremental);\n",
    instead: "",
  },
  {
    fault: "net income is the control number",
    foundBy: "published/worked-examples",
    file: "eps/diluted.ts",
    rule: "facts.controlIncome ?? facts.netIncome",
    instead: "facts.netIncome",
  },
  {
    fault: "a split is time-weighted",
    foundBy: "published/worked-examples",
    file: "eps/weighted-average-shares.ts",
    rule: "factors: restating[index] ?? []",
    instead: "factors: []",
  },
  {
    fault: "a loss means that nothing dilutes",
    foundBy: "published/worked-examples",
    file: "eps/diluted.ts",
    rule: "if (!isLower(adjustment",
    instead: "if (income.isNegative() || !isLower(adjustment",
  },
  {
    fault: "an equal figure counts as dilutive",
    foundBy: "laws/sequence",
    file: "eps/diluted.ts",
    rule: "if (!isLower(adjustment.times(shares), income.times(incremental))) continue;",
    instead: "if (adjustment.times(shares).gt(income.times(incremental))) continue;",
  },
  {
    fault: "the day of an issue is not counted",
    foundBy: "published/worked-examples",
    file: "eps/weighted-average-shares.ts",
    rule: "Math.min(position(day), length)",
    instead: 'Math.min(position(day) + (basis === "days" ? 1 : 0), length)',
  },
  {
    fault: "tranches are floored in total and not one by one",
    foundBy: "published/worked-examples",
    file: "eps/treasury-stock-method.ts",
    rule: "const incremental = notBelowZero(",
    instead: "const incremental = ((_: string, figure: Figure) => figure)(",
  },
  {
    fault: "undistributed earnings are not shared anew on diluted shares",
    foundBy: "laws/classes-of-stock",
    file: "eps/classes-of-stock.ts",
    rule: "const allocated = earningsOf(classes, raised, undistributedDiluted);",
    instead:
      "const allocated = earningsOf(classes, classes.map(({ shares }) => shares), undistributedDiluted);",
  },
  {
    fault: "the dividends of a class are left out of the test of its securities",
    foundBy: "laws/classes-of-stock",
    file: "eps/classes-of-stock.ts",
    rule: "if (!distributions) return left;",
    instead: "if (distributions ?? true) return left;",
  },
];

const root = path.join(__dirname, "..", "..");
const folder = path.join(root, ".cache", "mutants");
const kept = ["published", "laws", "functions", "facts", "eps"];

/** A copy of the calculation and of the tests that judge it, with the fault in it. */
function mutant({ file, rule, instead }: Mutation, index: number): string {
  const home = path.join(folder, String(index));
  cpSync(path.join(root, "src"), path.join(home, "src"), { recursive: true });
  for (const name of kept)
    cpSync(path.join(root, "test", name), path.join(home, "test", name), { recursive: true });
  const target = path.join(home, "src", file);
  const text = readFileSync(target, "utf8");
  if (text.split(rule).length !== 2) throw new Error(`${file} does not have exactly once: ${rule}`);
  writeFileSync(
    target,
    text.replace(rule, () => instead),
  );
  return home;
}

test("every fault is found by a published example or a law", () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const homes = mutations.map(mutant);
  const config = {
    projects: homes.map((home, index) => ({
      displayName: mutations[index]!.fault,
      rootDir: home,
      testMatch: [`<rootDir>/test/${mutations[index]!.foundBy}.test.ts`],
      transform: { "^.+\\.ts$": path.join(__dirname, "esbuild-transform.mjs") },
      cacheDirectory: path.join(root, ".cache", "jest-mutants"),
    })),
  };
  const configFile = path.join(folder, "jest.config.json");
  const results = path.join(folder, "results.json");
  writeFileSync(configFile, JSON.stringify(config));
  const jest = path.join(root, "node_modules/jest/bin/jest.js");
  const run = spawnSync(
    process.execPath,
    [jest, "--config", configFile, "--json", `--outputFile=${results}`],
    {
      cwd: folder,
      encoding: "utf8",
      timeout: 240_000,
    },
  );
  const { testResults } = JSON.parse(readFileSync(results, "utf8")) as {
    testResults: {
      name: string;
      assertionResults: { status: string; failureMessages: string[] }[];
      message: string;
    }[];
  };
  const outcome = mutations.map(({ fault }, index) => {
    const own = testResults.filter(({ name }) => name.startsWith(homes[index]! + path.sep));
    const assertions = own.flatMap(({ assertionResults }) => assertionResults);
    const failed = assertions.filter(({ status }) => status === "failed").length;
    // A file that cannot run at all proves nothing, nor does a fault that names what is not there.
    const broken = own.filter(
      ({ assertionResults }) =>
        assertionResults.length === 0 ||
        assertionResults.some(({ failureMessages }) =>
          failureMessages.some((each) => /ReferenceError/.test(each)),
        ),
    );
    return {
      fault,
      ran: assertions.length > 0,
      found: failed > 0,
      broken: broken.map(({ message }) => message),
    };
  });
  expect(run.error).toBeUndefined();
  expect(outcome).toEqual(mutations.map(({ fault }) => ({ fault, ran: true, found: true, broken: [] })));
}, 300_000);
