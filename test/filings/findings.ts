// What the checks should find in a filing, from the faults that are known of it.

import type { Finding, Severity } from "../../src/checks/finding";
import type { Fault, Filing } from "./filing";

/** What fits a fault: one of the rules, or any, at its severity. */
interface Expected {
  readonly rules?: readonly string[];
  readonly severity: Severity;
}

/** What fits the fault; undefined for one that rounded inputs explain, of which nothing should be said. */
function expectedOf({ class: faultClass, check }: Fault): Expected | undefined {
  switch (faultClass) {
    case "FAIL":
      return { rules: failureRules[check], severity: "error" };
    case "PLUG":
      return { rules: ["EPS-FOOTS", "EPS-RECOMPUTES"], severity: "warning" };
    case "ANTIDIL":
      return { severity: "warning" };
    case "INPUT":
      return undefined;
  }
}

const failureRules: Readonly<Record<Fault["check"], readonly string[]>> = {
  EPS: ["EPS-RECOMPUTES"],
  SUM: ["SHARES-FOOT", "INCOME-FOOTS"],
  TSM: ["TREASURY"],
};

function fits({ rules, severity }: Expected, found: Finding): boolean {
  return found.severity === severity && (rules?.includes(found.rule) ?? true);
}

/** The faults of a filing that something is to be said of; those in square brackets stand in the words of a caption. */
function visibleFaults({ known_faults }: Filing): readonly Fault[] {
  return known_faults.filter(expectedOf);
}

/** Errors of a filing that its transcription does not list: filing 60 counts options in its losses per share. */
const alsoWrong: Readonly<Record<string, readonly Expected[]>> = {
  "60_909654-99-000542": [{ rules: ["LOSS-DILUTED"], severity: "error" }],
};

/** The faults of a filing, in words, and those of them that no finding fits. */
export function missedFaults(filing: Filing, findings: readonly Finding[]) {
  const faults = visibleFaults(filing);
  const missed = faults.filter((fault) => {
    const expected = expectedOf(fault);
    return expected && !findings.some((found) => fits(expected, found));
  });
  return { of: faults.length, wrong: missed.map((fault) => `${fault.class} ${fault.check}: ${fault.what}`) };
}

/** Whether the filing is called wrong where it is not: its errors, in words, that no known fault is the reason for. */
export function falseAlarms(filing: Filing, findings: readonly Finding[]) {
  const listed = visibleFaults(filing).flatMap((fault) => expectedOf(fault) ?? []);
  const expected = [...listed, ...(alsoWrong[filing.id] ?? [])];
  const alarms = findings.filter(
    (found) => found.severity === "error" && !expected.some((each) => fits(each, found)),
  );
  return { of: 1, wrong: alarms.map(({ rule, sentence }) => `${rule}: ${sentence}`) };
}
