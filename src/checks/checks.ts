import { corrected, type Corrections } from "../facts/read-facts";
import type { RecognizedTable } from "../facts/recognize";
import type { Finding } from "./finding";

export type { Finding, Severity } from "./finding";

/** The findings on a table as a person has set it right. */
export function findingsOf(recognized: RecognizedTable, corrections: Corrections = {}): readonly Finding[] {
  const table = corrected(recognized, corrections);
  return table.lines.length > 0 ? [] : [];
}
