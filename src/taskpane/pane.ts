import type { Area } from "../address";
import type { SheetPlan } from "../exhibit/renderers/sheet";
import { explainFailure } from "../excel/failure";
import type { SelectedRange } from "../excel/read";
import { freeSheetName } from "../excel/write";
import type { Scales } from "../eps/scale";
import type { Role } from "../facts/captions";
import type { Place } from "../facts/grid";
import type { Corrections, PeriodCorrection } from "../facts/read-facts";
import { exhibitSheet, placeOf, understand, withOptions, type Understanding } from "./build";
import type { Choices } from "./choices";
import { correctionsKey, withEntry, withScale } from "./corrections";
import { pastedSheet, type Row } from "./paste";
import type { Preferences } from "./preferences";
import { sampleArea, sampleSheet } from "./sample";
import { tourSheet } from "./tour";

/** The workbook, as the pane needs it. */
export interface Workbook {
  /** The selected range, and what the sheets keep under that key. */
  readonly readSelection: (key: string) => Promise<SelectedRange>;
  readonly writeSheet: (plan: SheetPlan, select?: Area) => Promise<void>;
  readonly selectCell: (sheet: string, row: number, column: number) => Promise<void>;
}

/** What the pane tells the person: done, or not done and whether to try again. */
export interface Message {
  readonly kind: "done" | "failed";
  readonly text: string;
  readonly retry?: () => Promise<void>;
}

export interface PaneState {
  readonly options: Choices;
  /** "Facts!A1:E10"; undefined before anything is read. */
  readonly address?: string;
  readonly understanding?: Understanding;
  readonly busy: boolean;
  readonly message?: Message;
}

/** What the pane does, without a page: it follows the selection, understands it, and builds. */
export class Pane {
  #state: PaneState;
  /** What is set by hand, by the place of the facts, so that it survives a change of selection back and forth. */
  readonly #corrections = new Map<string, Corrections>();
  #selected: SelectedRange | undefined;
  /** Counts the readings, so that a slow one does not overwrite a later one. */
  #reading = 0;

  constructor(
    readonly workbook: Workbook,
    readonly preferences: Preferences,
    readonly version: string,
    readonly draw: (state: PaneState) => void,
  ) {
    this.#state = { options: preferences.read(), busy: false };
  }

  get state(): PaneState {
    return this.#state;
  }

  /** Reads the selection anew. */
  async follow(): Promise<void> {
    if (this.#state.busy) return;
    const reading = ++this.#reading;
    await this.#attempt(
      async () => {
        const selected = await this.#read();
        if (reading !== this.#reading) return;
        const understanding = this.#understand(selected);
        this.#showAs(selected, understanding, this.#messageAfter(selected, understanding));
      },
      () => this.follow(),
    );
  }

  setOptions(options: Choices): void {
    this.preferences.keep(options);
    const { understanding } = this.#state;
    this.#set({ options, ...(understanding && { understanding: withOptions(understanding, options) }) });
  }

  /** Gives a line of the table another role; undefined: the one that it is read with. */
  setRole(row: number, role: Role | undefined): void {
    this.#correct((before) => ({ ...before, roles: withEntry(before.roles, row, role) }));
  }

  /** Says which security's row an income adjustment belongs to; undefined: the one that it is read with. */
  setOwner(row: number, owner: number | undefined): void {
    this.#correct((before) => ({ ...before, owners: withEntry(before.owners, row, owner) }));
  }

  /** Says in what unit money or shares are stated; undefined: the one that is understood. */
  setScale(of: keyof Scales, unit: number | undefined): void {
    this.#correct((before) => ({ ...before, scales: withScale(before.scales, of, unit) }));
  }

  /** Renames or drops the period of a column; undefined: as it is read. */
  setPeriod(column: number, correction: PeriodCorrection | undefined): void {
    this.#correct((before) => ({ ...before, periods: withEntry(before.periods, column, correction) }));
  }

  /** Takes the range as it is read, with nothing set by hand. */
  resetCorrections(): void {
    this.#correct(() => ({}));
  }

  #correct(change: (before: Corrections) => Corrections): void {
    const { understanding } = this.#state;
    if (!understanding || !this.#selected) return;
    this.#corrections.set(placeOf(understanding.grid), change(understanding.corrections));
    this.#show(this.#selected, undefined);
  }

  /** Selects the cell that a problem points at. */
  async goTo({ row, column }: Place): Promise<void> {
    const grid = this.#selected?.grid;
    if (!grid) return;
    await this.#attempt(
      () => this.workbook.selectCell(grid.sheet, grid.row + row, grid.column + column),
      () => this.goTo({ row, column }),
    );
  }

  /** Builds the exhibit of the range that the pane shows, as its cells are now, on a new sheet. Resolves to whether it did. */
  async build(): Promise<boolean> {
    let built = false;
    await this.#work(
      async () => {
        const selected = await this.#read();
        this.#show(selected, undefined);
        const { understanding, options } = this.#state;
        if (!understanding?.exhibit) {
          this.#set({ message: { kind: "failed", text: nothingBuilt(understanding) } });
          return;
        }
        const { sheetNames } = selected;
        const plan = exhibitSheet(understanding.exhibit, understanding, options, sheetNames, this.version);
        await this.workbook.writeSheet(plan);
        built = true;
        this.#set({
          message: {
            kind: "done",
            text: `Built on the sheet “${plan.name}”. It follows its facts: edit them and it recalculates.`,
          },
        });
      },
      async () => void (await this.build()),
    );
    return built;
  }

  /** Puts facts to try on a new sheet and selects them. */
  async insertSample(): Promise<void> {
    await this.#work(
      async () => {
        const { sheetNames } = await this.#read();
        const name = freeSheetName("HemaCare facts", sheetNames);
        await this.workbook.writeSheet(sampleSheet(name), sampleArea);
        this.#show(await this.#read(), {
          kind: "done",
          text: `The sample’s facts are on the sheet “${name}”. Select them and build their exhibit.`,
        });
      },
      () => this.insertSample(),
    );
  }

  /** Puts a published example of each family of functions on a new sheet. */
  async insertExamples(): Promise<void> {
    await this.#work(
      async () => {
        const { sheetNames } = await this.#read();
        const plan = tourSheet(freeSheetName("EPS examples", sheetNames));
        await this.workbook.writeSheet(plan);
        this.#set({
          message: {
            kind: "done",
            text: `The examples are on the sheet “${plan.name}”, each beside its published answer.`,
          },
        });
      },
      () => this.insertExamples(),
    );
  }

  /** Puts a pasted exhibit on a new sheet and selects it. Resolves to whether it did. */
  async insertPasted(rows: readonly Row[]): Promise<boolean> {
    let inserted = false;
    await this.#work(
      async () => {
        const { sheetNames } = await this.#read();
        const plan = pastedSheet(freeSheetName("Pasted exhibit", sheetNames), rows);
        const area = { row: 0, column: 0, rows: plan.cells.length, columns: plan.columnWidths.length };
        await this.workbook.writeSheet(plan, area);
        inserted = true;
        this.#show(await this.#read(), {
          kind: "done",
          text: `The exhibit is on the sheet “${plan.name}”. See how its lines are read, then build it.`,
        });
      },
      async () => void (await this.insertPasted(rows)),
    );
    return inserted;
  }

  #read(): Promise<SelectedRange> {
    return this.workbook.readSelection(correctionsKey);
  }

  /** What was said stays while the selection does, and good news until other facts are selected. */
  #messageAfter({ address }: SelectedRange, understanding: Understanding | undefined): Message | undefined {
    const { message } = this.#state;
    const isNews = message?.kind === "done" && !understanding?.table.periods.length;
    return address === this.#state.address || isNews ? message : undefined;
  }

  #understand(selected: SelectedRange): Understanding | undefined {
    const corrections = selected.grid && this.#corrections.get(placeOf(selected.grid));
    return understand(selected, this.#state.options, corrections);
  }

  #show(selected: SelectedRange, message: Message | undefined): void {
    this.#showAs(selected, this.#understand(selected), message);
  }

  #showAs(
    selected: SelectedRange,
    understanding: Understanding | undefined,
    message: Message | undefined,
  ): void {
    this.#selected = selected;
    const { options, busy } = this.#state;
    this.#replace({
      options,
      busy,
      address: selected.address,
      ...(understanding && { understanding }),
      ...(message && { message }),
    });
  }

  async #work(act: () => Promise<void>, again: () => Promise<void>): Promise<void> {
    if (this.#state.busy) return;
    this.#set({ busy: true });
    await this.#attempt(act, again);
    this.#set({ busy: false });
  }

  /** Acts, and says in plain words where Excel would not; a fault of ours is said and thrown on. */
  async #attempt(act: () => Promise<void>, again: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      const failure = explainFailure(thrown);
      const text = failure?.sentence ?? "Something went wrong in the add-in itself. Nothing was changed.";
      this.#set({
        message: { kind: "failed", text, ...(failure?.canRetry && { retry: again }) },
        busy: false,
      });
      if (!failure) throw thrown;
    }
  }

  #set(change: Partial<PaneState>): void {
    this.#replace({ ...this.#state, ...change });
  }

  #replace(state: PaneState): void {
    this.#state = state;
    this.draw(state);
  }
}

function nothingBuilt(understanding: Understanding | undefined): string {
  if (!understanding) return "Select the table of facts first: captions on the left, periods on top.";
  const count = understanding.reading.problems?.length ?? 0;
  return count === 1
    ? "One problem stands in the way. See below."
    : `${count} problems stand in the way. See below.`;
}
