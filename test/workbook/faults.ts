/** What goes wrong with one round trip. */
export interface Fault {
  /** An error code such as "AccessDenied" or "GeneralException"; nothing is done, or only so many changes before it. */
  readonly refuse?: { readonly code: string; readonly message?: string; readonly afterChanges?: number };
  /** Milliseconds until Excel begins. */
  readonly delay?: number;
  /** No answer ever comes: the request was lost before Excel saw it, or its answer after Excel had done it. */
  readonly drop?: "before" | "after";
}

/** Breaks chosen round trips of the add-in; those of office.js itself always work. */
export class Faults {
  private readonly planned: { left: number; readonly fault: Fault; readonly always: boolean }[] = [];

  /** The n-th round trip from now on; 1 is the next. */
  onRoundTrip(number: number, fault: Fault): void {
    this.planned.push({ left: number, fault, always: false });
  }

  onEveryRoundTrip(fault: Fault): void {
    this.planned.push({ left: 1, fault, always: true });
  }

  clear(): void {
    this.planned.length = 0;
  }

  /** The executor asks once for each round trip. */
  next(): Fault | undefined {
    let found: Fault | undefined;
    for (const plan of [...this.planned]) {
      plan.left -= 1;
      if (plan.left > 0) continue;
      found ??= plan.fault;
      if (!plan.always) this.planned.splice(this.planned.indexOf(plan), 1);
    }
    return found;
  }
}
