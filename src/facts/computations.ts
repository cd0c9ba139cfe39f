import { belowContinuing, isPerShareResult, perShareOf } from "./role";
import { originalRole, type Line } from "./line";
import type { RecognizedTable } from "./recognized-table";
import { Explanations } from "./reported-per-share";
import type { Shown } from "./shown-amounts";
import { computationNamed, type Computation } from "./sections";

/**
 * The lines with the computation of each figure per share, where its caption leaves it open or contradicts the heading above: the
 * denominator decides, or that the other one has a line of its own.
 */
export function withComputations(table: RecognizedTable, shown: Shown): readonly Line[] {
  const explanations = new Explanations(table, table.scales, shown);
  const perShare = table.lines.filter(({ role }) => isPerShareResult(role));
  const results = new Set(
    table.lines.map(originalRole).flatMap((role) => (role.kind === "result" ? role.of : [])),
  );
  const has = (of: Computation) => results.has(perShareOf(of));
  const keyOf = ({ role }: Line) => (role.kind === "result" ? `${role.of}/${role.on}` : "");
  const byKey = new Map<string, readonly Line[]>();
  for (const line of perShare) byKey.set(keyOf(line), [...(byKey.get(keyOf(line)) ?? []).slice(0, 2), line]);
  const isOfWeighted = (line: Line) => {
    const [basic, whole] = [explanations.countTies(line, "basic"), explanations.countTies(line, "diluted")];
    return basic === whole ? undefined : basic > whole;
  };
  return table.lines.map((line) => {
    const { role, section } = line;
    if (!isPerShareResult(role)) return line;
    const said = computationNamed(role.of);
    const other = section.of;
    if (
      said &&
      other &&
      said !== other &&
      explanations.countTies(line, other) > explanations.countTies(line, said)
    ) {
      return { ...line, role: { ...role, of: perShareOf(other) } };
    }
    if (said || /\bbasic\b.*\bdiluted\b/i.test(line.caption)) return line;
    const alike = byKey.get(keyOf(line)) ?? [];
    // Where income has one figure per share, two of an item are two items: operations and their disposal.
    const isItem = role.on !== undefined && belowContinuing.includes(role.on);
    const isPair =
      alike.length === 2 &&
      (!isItem || ["net", "continuing"].some((on) => byKey.get(`${role.of}/${on}`)?.length === 2));
    const isWeighted = isOfWeighted(line);
    const of: Computation | undefined =
      has("fully diluted") || (has("diluted") && isWeighted === false)
        ? "primary"
        : has("diluted") || (isPair && (isWeighted ?? alike[0] === line))
          ? "basic"
          : isPair
            ? "diluted"
            : undefined;
    return of ? { ...line, role: { ...role, of: perShareOf(of) } } : line;
  });
}
