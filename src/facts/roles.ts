import { securityKinds } from "../eps/securities/securities";
import { other } from "../eps/securities/other";
import { saysBeforeTaxesOrMinority, saysLoss, saysRestated, securityNamed } from "./captions";
import { belowContinuing, isIncome, isResult, isSameRole, type Role } from "./role";
import { commonStock } from "./class-names";
import { classNameOf } from "./classes";
import type { Entry } from "./entries";
import { footings, showTheSame, type Addend, type Footing } from "./footing";
import { withRole, type Line, type Sum } from "./line";
import { computationNamed, isDilutedComputation } from "./sections";

/** The lines of a table, each with the role that its words and the table's sums agree on, and those sums. */
export function rolesByFooting(entries: readonly Entry[]): {
  readonly lines: readonly Line[];
  readonly sums: readonly Sum[];
} {
  const own = new Table(entries.filter(({ section }) => !section.isAside));
  const aside = new Table(entries.filter(({ section }) => section.isAside)).lines.map((line) =>
    /heading/.test(line.role.kind) ? line : withRole(line, { kind: "not used" }),
  );
  const lines = [...own.lines, ...aside].sort((left, right) => left.row - right.row);
  return { lines, sums: own.sums };
}

type Channel = "money" | "shares";

/** Settles the roles of one table's lines, step by step. */
class Table {
  readonly #entries: readonly Entry[];
  readonly #lines: Map<number, Line>;
  readonly sums: Sum[] = [];
  /** The rows that are sums; such a line of shares is what its detail comes to. */
  readonly #totals = new Set<number>();

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#lines = new Map(entries.map((entry) => [entry.row, lineOf(entry)]));
    this.#settleShares();
    this.#settleMoney();
    this.#settleRepetitions();
  }

  get lines(): readonly Line[] {
    return [...this.#lines.values()];
  }

  #settleShares(): void {
    const entries = this.#in("shares");
    const hasDetail = entries.some(({ roles }) => isResult(roles[0], "shares assumed repurchased"));
    const found = footings(entries.map((entry) => addend(entry, hasDetail)));
    this.#keep(entries, found);
    const totals = new Set(found.map(({ total }) => total));
    for (const footing of found.filter(({ isProven }) => isProven)) {
      const [base, total] = [entries[footing.base], entries[footing.total]] as [Entry, Entry];
      const parts = footing.parts.map(({ index }) => entries[index] as Entry);
      if (this.#isWeighting(entries, footing)) {
        this.#set(total, { kind: "weighted-average shares" });
        for (const entry of [base, ...parts]) this.#set(entry, { kind: "not used" });
      } else if (parts.some(({ roles }) => isResult(roles[0], "shares assumed repurchased"))) {
        if (base.roles[0]?.kind === "weighted-average shares") this.#settleDetail(parts, total);
        else this.#settleTreasuryStock(base, parts, total);
      } else if (isSecurity(base) && !totals.has(footing.base)) {
        for (const entry of [base, ...parts]) this.#setSecurity(entry);
        this.#set(total, { kind: "result", of: "subtotal" });
      } else {
        if (!totals.has(footing.base)) this.#set(base, { kind: "weighted-average shares" });
        footing.parts.forEach(({ index, sign }, position) => {
          if (totals.has(index)) return;
          this.#setSecurity(parts[position] as Entry);
          if (sign === -1) this.#setSign(parts[position] as Entry, sign);
        });
        this.#set(total, { kind: "result", of: this.#isOfPrimary(total) ? "subtotal" : "diluted shares" });
      }
    }
  }

  #settleMoney(): void {
    const entries = this.#in("money");
    const found = footings(entries.map((entry) => addend(entry)));
    this.#keep(entries, found);
    const totals = new Map(found.map((footing) => [footing.total, footing]));
    for (const footing of found.filter(({ isProven }) => isProven))
      this.#settleNumerator(entries, footing, totals);
    const partOf = new Set(found.flatMap(({ parts }) => parts.map(({ index }) => index)));
    const hasNet = entries.some(({ row }) => isIncome(this.#roleAt(row), "net"));
    // Where no net income is shown, what is available to common stockholders is the income to start from.
    const [first] = entries.filter((_, index) => !totals.has(index) && !partOf.has(index));
    if (!hasNet && first && isResult(this.#roleAt(first.row), "income available")) {
      this.#set(first, { kind: "income", of: "net" });
    }
    this.#settleAddedBack(entries);
    this.#settleStatement(entries);
  }

  /** What stands above income before taxes is a part of it, and interest above net income one of its expenses. */
  #settleStatement(entries: readonly Entry[]): void {
    const beforeTax = entries.filter(({ caption }) => saysBeforeTaxesOrMinority(caption)).at(-1)?.row ?? -1;
    const income = entries.find(({ row }) => this.#roleAt(row).kind === "income")?.row ?? -1;
    for (const entry of entries) {
      const { role, sign } = this.#lineAt(entry.row);
      const isItem =
        role.kind === "deduction" || role.kind === "income adjustment" || isBelowContinuing(role);
      const isExpense =
        role.kind === "income adjustment" && role.security === undefined && sign === undefined;
      if ((isItem && entry.row < beforeTax) || (isExpense && entry.row < income))
        this.#set(entry, { kind: "not used" });
    }
  }

  /** Dividends of a convertible security whose shares have a line are added back there; a deduction is negative or says "less". */
  #settleAddedBack(entries: readonly Entry[]): void {
    const converted = this.lines.flatMap(({ role }) =>
      role.kind === "security" && role.security.addsBack ? role.security : [],
    );
    for (const entry of entries) {
      const line = this.#lineAt(entry.row);
      const security = securityNamed(entry.caption);
      const isAddedBack =
        line.role.kind === "deduction" &&
        line.sign === undefined &&
        security !== undefined &&
        converted.includes(security) &&
        !/^less\b/i.test(entry.caption) &&
        !entry.amounts.some((amount) => amount?.isNegative());
      if (isAddedBack) this.#set(entry, { kind: "income adjustment", security });
    }
  }

  /** A second computation says again what the first has said. */
  #settleRepetitions(): void {
    const said = new Map<string, (readonly [Entry, Line])[]>();
    const earlier = (kind: string) => said.get(kind) ?? [];
    for (const entry of this.#entries) {
      const line = this.#lineAt(entry.row);
      if (canBeRepeated(line.role)) {
        const [, before] =
          earlier(comparedAs(line.role)).find(([other, known]) => this.#repeats(entry, line, other, known)) ??
          [];
        if (before && isShareTotal(before.role)) this.#set(entry, before.role);
        if (before) this.#set(entry, { kind: "repeated", row: before.row });
        else if (this.#isSupersededBy(entry, line, earlier("security")))
          this.#set(entry, { kind: "not used" });
      }
      const settled = this.#lineAt(entry.row);
      const kind = comparedAs(settled.role);
      if (said.has(kind)) said.get(kind)?.push([entry, settled]);
      else said.set(kind, [[entry, settled]]);
    }
  }

  #repeats(entry: Entry, line: Line, earlier: Entry, before: Line): boolean {
    const isSame = () => showTheSame(entry.amounts, earlier.amounts) || (isNil(entry) && isNil(earlier));
    const isOther = entry.section.of !== earlier.section.of;
    switch (line.role.kind) {
      case "weighted-average shares":
        return (
          (before.role.kind === "weighted-average shares" || isShareTotal(before.role)) &&
          (classNameOf(before) ?? commonStock) === (classNameOf(line) ?? commonStock) &&
          isSame()
        );
      case "income":
        return before.role.kind === "income" && before.role.of === line.role.of && isSame();
      case "deduction":
        // What the diluted computation still deducts.
        return (
          before.role.kind === "deduction" &&
          before.role.of === line.role.of &&
          (isDiluted(entry) && !isDiluted(earlier)
            ? true
            : before.caption === line.caption && isOther && isSame())
        );
      case "security":
        return (
          before.role.kind === "security" &&
          (before.caption === line.caption ||
            (isOther && before.role.security === line.role.security) ||
            this.#totals.has(before.row)) &&
          isSame()
        );
      case "income adjustment":
        return (
          isOther && before.role.kind === "income adjustment" && before.caption === line.caption && isSame()
        );
      default:
        return false;
    }
  }

  /** Options at the closing price, as the former rules had them in the fully diluted computation beside the primary one. */
  #isSupersededBy({ section }: Entry, { role }: Line, earlier: readonly (readonly [Entry, Line])[]): boolean {
    if (
      role.kind !== "security" ||
      section.of !== "fully diluted" ||
      role.security.method === "if-converted method"
    )
      return false;
    return earlier.some(
      ([before, line]) =>
        before.section.of !== "fully diluted" &&
        line.role.kind === "security" &&
        line.role.security === role.security,
    );
  }

  #settleTreasuryStock(base: Entry, parts: readonly Entry[], total: Entry): void {
    this.#set(base, { kind: "result", of: "shares assumed exercised" });
    for (const part of parts) this.#set(part, { kind: "result", of: "shares assumed repurchased" });
    const security = securityNamed(total.caption) ?? securityNamed(base.caption) ?? other;
    this.#set(total, { kind: "security", security });
  }

  /** Shares assumed exercised and bought back, added to the basic shares without a line of what remains. */
  #settleDetail(parts: readonly Entry[], total: Entry): void {
    for (const part of parts) {
      const isBoughtBack = isResult(part.roles[0], "shares assumed repurchased");
      if (!isBoughtBack) this.#set(part, { kind: "result", of: "shares assumed exercised" });
    }
    this.#set(total, { kind: "result", of: this.#isOfPrimary(total) ? "subtotal" : "diluted shares" });
  }

  /** Whether the average is worked out from what was outstanding and what was issued, bought back, not yet released or restated. */
  #isWeighting(entries: readonly Entry[], { base, parts, total }: Footing): boolean {
    const says = (index: number) => entries[index]?.roles[0]?.kind === "weighted-average shares";
    const isRestatement = parts.every(({ index }) => {
      const { caption } = entries[index] as Entry;
      return saysRestated(caption) && (securityNamed(caption) ?? other) === other;
    });
    if (isRestatement) return !isDilutedComputation(computationNamed(entries[total]?.caption ?? ""));
    if (!says(total)) return false;
    const addsSecurity = parts.some(({ index, sign }) => {
      const entry = entries[index] as Entry;
      return isSecurity(entry) && !entry.amounts.some((amount) => amount?.times(sign).lt(0));
    });
    const isMadeUp = parts.some(
      ({ index, sign }) => says(index) || entries[index]?.amounts.some((amount) => amount?.times(sign).lt(0)),
    );
    return !addsSecurity && (!says(base) || isMadeUp);
  }

  #isOfPrimary({ section, caption }: Entry): boolean {
    return section.of === "primary" || section.of === "basic" || /\bprimary\b|\bbasic\b/i.test(caption);
  }

  #setSecurity(entry: Entry): void {
    const [role] = entry.roles;
    if (isResult(role, "antidilutive items")) return;
    const security = entry.roles.find(({ kind }) => kind === "security");
    this.#set(entry, security ?? { kind: "security", security: securityNamed(entry.caption) ?? other });
  }

  #settleNumerator(entries: readonly Entry[], footing: Footing, totals: ReadonlyMap<number, Footing>): void {
    const [base, total] = [entries[footing.base], entries[footing.total]] as [Entry, Entry];
    const baseRole = this.#roleAt(base.row);
    if (isResult(baseRole, "assumed proceeds")) {
      this.#set(total, baseRole);
      return;
    }
    const startsFromAvailable =
      isResult(baseRole, "income available") || isResult(baseRole, "diluted income");
    if (!startsFromAvailable && baseRole.kind !== "income" && !totals.has(footing.base)) {
      if (this.#roleAt(total.row).kind !== "income") return;
      const isIncomeBefore =
        /\b(?:income|earnings|loss|profit)\b/i.test(base.caption) &&
        !/undistributed/i.test(base.caption) &&
        !saysBeforeTaxesOrMinority(base.caption);
      if (isIncomeBefore) {
        this.#set(base, { kind: "income", of: "continuing" });
      } else {
        // Income before taxes, or dividends and undistributed earnings, add up to income; what adds up to it is no fact of its own.
        const summed = footing.parts.map(({ index }) => entries[index] as Entry);
        for (const entry of [base, ...summed]) this.#set(entry, { kind: "not used" });
        return;
      }
    }
    const among = footing.parts.map(({ index }) => entries[index] as Entry);
    const isOfDilution =
      startsFromAvailable ||
      /diluted/.test(computationNamed(total.caption) ?? "") ||
      among.some(
        ({ roles }) => roles[0]?.kind === "income adjustment" || isResult(roles[0], "antidilutive items"),
      );
    const parts = footing.parts.map(({ index, sign }) => {
      const entry = entries[index] as Entry;
      const isAfterDilution = isDiluted(entry) || isOfDilution || underDilutiveEffect(this.#entries, entry);
      this.#setSign(entry, sign);
      const role = this.#partRole(entry, sign, isAfterDilution) ?? this.#unnamedPart(entry, total);
      if (role) this.#set(entry, role);
      return role ?? this.#roleAt(entry.row);
    });
    if (takesItemsOut(base, among, total)) {
      this.#set(total, { kind: "income", of: "continuing" });
      return;
    }
    const [said] = total.roles;
    const adds =
      parts.some(({ kind }) => kind === "income adjustment") ||
      parts.some((role) => isResult(role, "antidilutive items"));
    const deducts = parts.some(({ kind }) => kind === "deduction");
    if (adds || isResult(baseRole, "diluted income"))
      this.#set(total, { kind: "result", of: "diluted income" });
    else if (deducts && (!isIncome(said, "continuing") || isIncome(baseRole, "continuing")))
      this.#set(total, { kind: "result", of: "income available" });
    else if (isResult(said, "income available") && (startsFromAvailable || this.#hasDeductions())) return;
    else if (said?.kind !== "income" || said.of !== "continuing")
      this.#set(total, { kind: "income", of: "net" });
  }

  /** What a part of a numerator is, where its sum says more than its caption. */
  #partRole(entry: Entry, sign: 1 | -1, isAfterDilution: boolean): Role | undefined {
    const role = this.#roleAt(entry.row);
    const raises = entry.amounts.some((amount) => amount?.times(sign).gt(0));
    const security = securityNamed(entry.caption);
    if (role.kind === "deduction" && raises && isAfterDilution)
      return { kind: "income adjustment", security: security ?? convertedIn(entry.caption) };
    if (role.kind === "deduction" || role.kind === "income" || role.kind === "income adjustment")
      return undefined;
    if (isResult(role, "antidilutive items")) return undefined;
    return isAfterDilution ? { kind: "income adjustment", security } : undefined;
  }

  /** A part that its caption does not explain: one on the way to the income that is available, or one more item of income. */
  #unnamedPart(entry: Entry, total: Entry): Role | undefined {
    if (this.#roleAt(entry.row).kind !== "not used" || isNil(entry)) return undefined;
    if (isResult(total.roles[0], "income available")) return { kind: "deduction", of: "preferred dividends" };
    return isIncome(total.roles[0], "net") ? { kind: "income", of: "extraordinary" } : undefined;
  }

  #hasDeductions(): boolean {
    return this.lines.some(({ role }) => role.kind === "deduction");
  }

  #in(channel: Channel): readonly Entry[] {
    return this.#entries.filter((entry) => entry.channel === channel);
  }

  #keep(entries: readonly Entry[], found: readonly Footing[]): void {
    const row = (index: number) => (entries[index] as Entry).row;
    for (const { total, base, parts, passedOver, foots, isProven } of found) {
      this.#totals.add(row(total));
      this.sums.push({
        total: row(total),
        base: row(base),
        parts: parts.map(({ index, sign }) => ({ row: row(index), sign })),
        foots,
        isProven,
        ...(passedOver !== undefined && { passedOver: row(passedOver) }),
      });
    }
  }

  #lineAt(row: number): Line {
    return this.#lines.get(row) as Line;
  }

  #roleAt(row: number): Role {
    return this.#lineAt(row).role;
  }

  #set({ row }: Entry, role: Role): void {
    const line = this.#lineAt(row);
    if (!isSameRole(line.role, role)) this.#lines.set(row, withRole(line, role));
  }

  #setSign({ row }: Entry, sign: 1 | -1): void {
    this.#lines.set(row, { ...this.#lineAt(row), sign });
  }
}

function lineOf({ row, caption, roles, section, block }: Entry): Line {
  const [role = { kind: "not used" }, ...alternatives] = roles;
  return { row, caption, role, alternatives, section, ...(block !== undefined && { block }) };
}

function addend(entry: Entry, hasDetail = false): Addend {
  const { amounts, caption, roles } = entry;
  const [role] = roles;
  const isPart =
    (role !== undefined && isBelowContinuing(role)) ||
    role?.kind === "deduction" ||
    (role?.kind === "income adjustment" && role.security !== undefined) ||
    (role?.kind === "security" && role.security !== other && !hasDetail);
  const isBase =
    role?.kind === "weighted-average shares" ||
    (role?.kind === "income" && (role.of === "net" || role.of === "continuing")) ||
    isResult(role, "income available");
  const isTotal = role?.kind === "result" && /income|diluted shares|subtotal/.test(role.of);
  const isDeduction = role?.kind === "deduction" && role.of !== "non-controlling interests";
  const isLoss = role !== undefined && isBelowContinuing(role) && saysLoss(caption);
  return {
    amounts,
    isTotal,
    saysLess:
      isDeduction ||
      isLoss ||
      /\b(?:less|deduct\w*|repurchas\w*|reacquir\w*|purchased|minus)\b/i.test(caption),
    // Those of classes of stock are each a fact.
    ...(role?.kind === "weighted-average shares" && !classNameOf(entry) && { isAverage: true }),
    canBeTotal: caption === "" || isBase || isTotal || /\btotal\b|\badjusted\b/i.test(caption),
    isPart,
    isBase,
  };
}

/** Whether items below continuing operations are taken out again of the income that has them: "Net loss", "Less: discontinued". */
function takesItemsOut(base: Entry, parts: readonly Entry[], total: Entry): boolean {
  const [income] = base.roles;
  const isAvailable = isResult(income, "income available");
  const saysContinuing = ({ roles }: Entry) => roles.some((role) => isIncome(role, "continuing"));
  // Without a word of its own the sum is of what the items are added back to.
  const isIncomeBefore = saysContinuing(total) || (isAvailable && total.roles.length === 0);
  const shown = parts.filter((part) => !isNil(part));
  return (
    (isAvailable || isIncome(income, "net")) &&
    !saysContinuing(base) &&
    isIncomeBefore &&
    shown.length > 0 &&
    shown.every(({ roles }) => roles[0] !== undefined && isBelowContinuing(roles[0]))
  );
}

function isBelowContinuing(role: Role): boolean {
  return role.kind === "income" && belowContinuing.includes(role.of);
}

function isShareTotal(role: Role): boolean {
  return isResult(role, "subtotal") || isResult(role, "diluted shares");
}

function isSecurity({ roles }: Entry): boolean {
  return roles[0]?.kind === "security";
}

function isDiluted({ section }: Entry): boolean {
  return isDilutedComputation(section.of);
}

function isNil({ amounts }: Entry): boolean {
  return amounts.every((amount) => amount?.isZero() ?? true);
}

/** What a line's role is compared with: the basic shares also with the totals of shares. */
function comparedAs(role: Role): string {
  return isShareTotal(role) ? "weighted-average shares" : role.kind;
}

function canBeRepeated({ kind }: Role): boolean {
  return /^(?:income|deduction|weighted-average shares|security|income adjustment)$/.test(kind);
}

/** The convertible security that a caption speaks of in part: "Preferred dividends". */
function convertedIn(caption: string) {
  return securityKinds.find(
    ({ addsBack }) => addsBack !== undefined && new RegExp(addsBack.split(" ")[0] ?? "", "i").test(caption),
  );
}

/** Whether the nearest heading above a line speaks of the effect of dilutive securities. */
function underDilutiveEffect(entries: readonly Entry[], entry: Entry): boolean {
  const heading = entries
    .filter(({ row, roles }) => row < entry.row && /heading/.test(roles[0]?.kind ?? ""))
    .at(-1);
  return heading !== undefined && /\bdiluti|\bconversions?\b/i.test(heading.caption);
}
