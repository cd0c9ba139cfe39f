import { columnsBesidePeriods } from "../facts/headings";
import type { Corrections } from "../facts/read-facts";
import type { RecognizedTable } from "../facts/recognized-table";
import type { Finding, Found, RuleId } from "./finding";
import { Review } from "./review";
import { errorCells, hardCoded, hidden, textNumbers } from "./rules/cells";
import { adjustments, controlNumber, dilutedAboveBasic, lossDiluted, sequence } from "./rules/dilution";
import { classRecomputes } from "./rules/classes";
import { incomeFoots, sharesFoot } from "./rules/footing";
import { perShareFoots, perShareRecomputes } from "./rules/per-share";
import { scale } from "./rules/scale";
import { sign } from "./rules/sign";
import { treasury } from "./rules/treasury";
import { yearToDateCopied } from "./rules/year-to-date";

export type { Finding, RuleId, Severity } from "./finding";

interface Rule {
  readonly id: RuleId;
  readonly find: (review: Review) => readonly Found[];
  /** More particular rules: what one of them has found explains this one's finding on the same figures. */
  readonly explainedBy: readonly RuleId[];
  /** What it judges: cells as such, whatever the columns are; or a table of a single class of stock; absent, any table of periods. */
  readonly judges?: "cells" | "one class";
}

/** Every rule, the more particular first. */
const rules: readonly Rule[] = [
  { id: "ERROR-CELL", find: errorCells, explainedBy: [], judges: "cells" },
  { id: "SCALE", find: scale, explainedBy: [], judges: "one class" },
  { id: "SIGN", find: sign, explainedBy: [] },
  { id: "TREASURY", find: treasury, explainedBy: ["SCALE"] },
  { id: "SHARES-FOOT", find: sharesFoot, explainedBy: ["SCALE", "TREASURY"] },
  { id: "INCOME-FOOTS", find: incomeFoots, explainedBy: ["SCALE", "SIGN"] },
  { id: "EPS-FOOTS", find: perShareFoots, explainedBy: ["SCALE"], judges: "one class" },
  {
    id: "EPS-RECOMPUTES",
    find: perShareRecomputes,
    explainedBy: ["SCALE", "SIGN", "SHARES-FOOT", "INCOME-FOOTS", "EPS-FOOTS"],
    judges: "one class",
  },
  { id: "EPS-RECOMPUTES", find: classRecomputes, explainedBy: ["SIGN", "INCOME-FOOTS"] },
  { id: "CONTROL-NUMBER", find: controlNumber, explainedBy: [], judges: "one class" },
  { id: "LOSS-DILUTED", find: lossDiluted, explainedBy: ["CONTROL-NUMBER"], judges: "one class" },
  {
    id: "SEQUENCE",
    find: sequence,
    explainedBy: ["SCALE", "CONTROL-NUMBER", "LOSS-DILUTED"],
    judges: "one class",
  },
  { id: "ADJUSTMENT", find: adjustments, explainedBy: ["SCALE"] },
  {
    id: "DILUTED-ABOVE-BASIC",
    find: dilutedAboveBasic,
    explainedBy: [
      "SCALE",
      "SHARES-FOOT",
      "INCOME-FOOTS",
      "EPS-RECOMPUTES",
      "CONTROL-NUMBER",
      "LOSS-DILUTED",
      "SEQUENCE",
      "ADJUSTMENT",
      "SIGN",
    ],
    judges: "one class",
  },
  { id: "YTD-COPIED", find: yearToDateCopied, explainedBy: ["SCALE"] },
  { id: "TEXT-NUMBER", find: textNumbers, explainedBy: [], judges: "cells" },
  { id: "HIDDEN", find: hidden, explainedBy: [], judges: "cells" },
  { id: "HARD-CODED", find: hardCoded, explainedBy: [], judges: "cells" },
];

/**
 * The findings on a table as a person has set it right, the errors first; one cause makes one finding. Where the columns are not
 * periods, only its cells are judged.
 */
export function findingsOf(recognized: RecognizedTable, corrections: Corrections = {}): readonly Finding[] {
  if (recognized.periods.length === 0) return [];
  const review = new Review(recognized, corrections);
  const all: { readonly rule: RuleId; readonly found: Found }[] = [];
  const arePeriods = columnsBesidePeriods(review.table.periods) === undefined;
  const applying = rules.filter(
    ({ judges }) => judges === "cells" || (arePeriods && !(judges === "one class" && review.hasClasses)),
  );
  for (const { id, find, explainedBy } of applying) {
    const isExplained = (found: Found) =>
      all.some((other) => explainedBy.includes(other.rule) && concernsTheSame(found, other.found));
    all.push(
      ...find(review)
        .filter((found) => !isExplained(found))
        .map((found) => ({ rule: id, found })),
    );
  }
  return all
    .map(({ rule, found: { severity, place, sentence, expected, found, paragraph } }): Finding => ({
      rule,
      severity,
      place,
      sentence,
      expected,
      found,
      ...(paragraph !== undefined && { paragraph }),
    }))
    .sort((left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity));
}

const severities = ["error", "warning", "note"];

function concernsTheSame(found: Found, other: Found): boolean {
  if (found.period === undefined || found.period !== other.period) return false;
  return !found.rows || !other.rows || found.rows.some((row) => other.rows?.includes(row));
}
