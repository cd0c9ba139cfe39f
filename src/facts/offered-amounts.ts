import { originalRole, type Line } from "./line";
import { isIncome, isResult, type IncomeLine, type Role } from "./role";
import type { Computation } from "./sections";
import { added, negated, type Operand, type Shown } from "./shown-amounts";

/** What a figure on that line of income can be divided from, the likeliest first. */
export function numeratorsOffered(
  shown: Shown,
  of: Computation | undefined,
  on: IncomeLine,
): readonly Operand[] {
  const are = (is: (role: Role) => boolean) =>
    shown.table.lines
      .filter((line) => is(originalRole(line)) && !line.section.isAside)
      .map((line) => shown.amounts(line));
  const income = (line: IncomeLine) => are((role) => isIncome(role, line));
  if (on !== "net" && on !== "continuing") {
    const lines = income(on);
    const together = lines.length > 1 ? [added(lines.map((amounts) => ({ amounts, sign: 1 as const })))] : [];
    // A loss that its sum takes away is shown without its sign, and a share of it with or without.
    const turned = shown.table.lines
      .filter(({ role, sign }) => isIncome(role, on) && sign === -1)
      .map((line) => negated(shown.amounts(line)));
    return [...lines, ...together, ...turned];
  }
  const available = are((role) => isResult(role, "income available"));
  const diluted = are((role) => isResult(role, "diluted income"));
  const own = income(on);
  const below = (["discontinued", "extraordinary", "accounting change"] as const).flatMap((kind) =>
    shown.table.lines.filter(({ role }) => isIncome(role, kind)),
  );
  const deductions = shown.table.lines.filter(({ role }) => role.kind === "deduction");
  const deducted = deductions.map((line) => ({
    amounts: shown.amounts(line),
    sign: deductingSign(shown, line),
  }));
  const isDeducted = deducted.some(({ amounts }) => amounts.values.some((value) => value && !value.isZero()));
  const withBelow =
    on === "net"
      ? income("continuing").map((amounts) =>
          added([
            { amounts, sign: 1 },
            ...below.map((line) => ({ amounts: shown.amounts(line), sign: line.sign ?? 1 })),
          ]),
        )
      : [];
  const after = [
    ...own,
    ...(below.length > 0 ? withBelow : []),
    ...(on === "net" && below.length > 0 ? income("continuing") : []),
  ];
  const net = after.map((amounts) => (isDeducted ? added([{ amounts, sign: 1 }, ...deducted]) : amounts));
  const basic = [...(isDeducted || own.length === 0 ? available : []), ...net];
  if (of === "basic") return basic.length > 0 ? basic : available;
  if (of === "primary" || of === undefined) return [...basic, ...available, ...diluted];
  // A conversion gives back the dividends of preferred stock, and nothing else that was deducted.
  const canBeRestored = deductions.some(
    ({ role }) => role.kind === "deduction" && role.of === "preferred dividends",
  );
  const whole = canBeRestored || !isDeducted ? [...own, ...after] : [];
  const candidates = [...diluted, ...available, ...net, ...whole];
  if (on === "net" && diluted.length > 0) return candidates;
  // Continuing operations have no line of their own for what conversions add to them.
  const adjustments = shown.table.lines
    .filter(({ role }) => role.kind === "income adjustment")
    .map((line) => ({ amounts: shown.amounts(line), sign: line.sign ?? 1 }));
  const converted = net.map((amounts) => added([{ amounts, sign: 1 }, ...adjustments]));
  return adjustments.length > 0 ? [...candidates, ...converted] : candidates;
}

/** What it can be divided by, the likeliest first. */
export function denominatorsOffered(
  shown: Shown,
  of: Computation | undefined,
  isInSection: boolean,
): readonly Operand[] {
  const are = (is: (role: Role, line: Line) => boolean) =>
    shown.table.lines
      .filter((other) => is(originalRole(other), other) && !other.section.isAside)
      .map((other) => shown.amounts(other));
  const weighted = are(({ kind }) => kind === "weighted-average shares");
  const totals = are((role) => isResult(role, "diluted shares"));
  const subtotals = are((role) => isResult(role, "subtotal"));
  switch (of) {
    case "basic":
      return weighted;
    case "primary":
      return subtotals.length > 0 ? [...subtotals, ...weighted] : [...weighted, ...totals];
    case "diluted":
    case "fully diluted":
      return totals.length > 0
        ? [...totals, ...weighted]
        : [...withSecurities(shown, weighted), ...weighted, ...subtotals];
    default:
      return isInSection ? [...weighted, ...totals] : [...totals, ...weighted, ...subtotals];
  }
}

/** Basic shares with those of the securities that may be counted, where no line adds them up. */
function withSecurities(shown: Shown, [weighted]: readonly Operand[]): readonly Operand[] {
  const securities = shown.table.lines
    .filter(({ role }) => role.kind === "security")
    .map((line) => shown.amounts(line));
  if (!weighted || securities.length === 0) return [];
  const isFew = securities.length <= mostCombined;
  const choices = isFew ? combinationsOf(securities) : [securities];
  return choices.map((chosen) => added([weighted, ...chosen].map((amounts) => ({ amounts, sign: 1 }))));
}

function deductingSign(shown: Shown, line: Line): 1 | -1 {
  if (line.sign) return line.sign;
  return shown.amounts(line).values.some((value) => value?.isNegative()) ? 1 : -1;
}

/** All choices of so many securities are tried. */
const mostCombined = 4;

/** Every choice of at least one, all of them first. */
export function combinationsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  const rest = combinationsOf(others);
  return [...rest.map((chosen) => [first, ...chosen]), [first], ...rest];
}
