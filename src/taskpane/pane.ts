import { parseAddress, type Area } from "../address";
import { explainFailure, explainRefreshFailure, type Failure } from "../excel/failure";
import type { SelectedRange } from "../excel/read";
import type { Block, BuiltSheet } from "../excel/rewrite";
import { freeSheetName, type NotedPlan } from "../excel/write";
import type { Scales } from "../eps/scale";
import type { Role } from "../facts/role";
import type { Grid, Place } from "../facts/grid";
import type { Corrections, PeriodCorrection } from "../facts/read-facts";
import { exhibitKey, exhibitSheet, placeOf, understand, withOptions, type Understanding } from "./build";
import type { Choices } from "./choices";
import { correctionsKey, withEntry, withScale } from "./corrections";
import { pastedSheet, type Row } from "./paste";
import type { Preferences } from "./preferences";
import { afterRefresh, growsOver, readExhibit, type BuiltExhibit } from "./refresh";
import { sampleArea, sampleSheet } from "./sample";
import { tourSheet } from "./tour";

/** The workbook, as the pane needs it. */
export interface Workbook {
  /** The selected range, and what the sheets keep under that key. */
  readonly readSelection: (key: string, wasRead?: boolean) => Promise<SelectedRange>;
  /** Whether cells can have notes. */
  readonly canNote: boolean;
  readonly writeSheet: (plan: NotedPlan, select?: Area) => Promise<void>;
  /** The active sheet with its exhibit and the facts of it. */
  readonly readBuilt: () => Promise<BuiltSheet>;
  /** Writes a plan over the exhibit on its sheet. */
  readonly rewriteSheet: (plan: NotedPlan, old: Block, read: BuiltSheet) => Promise<void>;
  readonly selectCell: (sheet: string, row: number, column: number) => Promise<void>;
}

/** What the pane tells the person: done, or not done and whether to try again. */
export interface Message {
  readonly kind: "done" | "failed";
  readonly text: string;
  readonly retry?: () => Promise<void>;
  /** The sheet of the exhibit that was built. */
  readonly sheet?: string;
}

export interface PaneState {
  readonly options: Choices;
  /** "Facts!A1:E10"; undefined before anything is read. */
  readonly address?: string;
  readonly isTooLarge?: true;
  /** The exhibit that the active sheet is; what is understood are its facts then. */
  readonly built?: BuiltExhibit;
  readonly understanding?: Understanding;
  readonly busy: boolean;
  readonly message?: Message;
}

/** What the pane does, without a page: it follows the selection, understands it, and builds. */
export class Pane {
  #state: PaneState;
  /** What is set by hand, by the place of the facts, so that it survives a change of selection back and forth. */
  readonly #corrections = new Map<string, Corrections>();
  /** The options of the next exhibit, whatever those of the one that is shown. */
  #next: Choices;
  /** The company and title put in place of those that the facts tell, by what the facts are of. */
  readonly #titles = new Map<string, Pick<Choices, "company" | "title">>();
  /** Counts the readings, so that a slow one does not overwrite a later one. */
  #reading = 0;
  /** Whether the selection has changed while the pane was at work. */
  #hasMissed = false;

  constructor(
    readonly workbook: Workbook,
    readonly preferences: Preferences,
    readonly version: string,
    readonly draw: (state: PaneState) => void,
  ) {
    this.#next = preferences.read();
    this.#state = { options: this.#next, busy: false };
  }

  get state(): PaneState {
    return this.#state;
  }

  /** Reads the selection anew. */
  async follow(): Promise<void> {
    if (this.#state.busy) {
      this.#hasMissed = true;
      return;
    }
    const reading = ++this.#reading;
    await this.#attempt(
      async () => {
        const selected = await this.#read();
        if (reading !== this.#reading) return;
        if (exhibitKey in selected.own) return await this.#followExhibit(selected, reading);
        const understanding = this.#understand(selected);
        this.#showAs(selected, understanding, this.#messageAfter(selected, understanding));
      },
      () => this.follow(),
    );
  }

  /** Reads the exhibit of the active sheet, once: elsewhere on it there is nothing new. */
  async #followExhibit(selected: SelectedRange, reading: number): Promise<void> {
    const { built, message } = this.#state;
    if (built?.sheet === parseAddress(selected.address).sheet) return;
    const read = await this.workbook.readBuilt();
    if (reading !== this.#reading) return;
    const exhibit = readExhibit(read);
    if (!exhibit) return;
    this.#replace({
      options: exhibit.built.choices,
      busy: false,
      address: selected.address,
      ...exhibit,
      ...(message?.sheet === read.sheet && { message }),
    });
  }

  /** The options of the next exhibit, or of the one that the pane shows. */
  setOptions(options: Choices): void {
    const { understanding, built } = this.#state;
    if (!built) {
      this.preferences.keep(options);
      const { company, title, ...others } = options;
      this.#next = understanding ? others : options;
      if (understanding) {
        const titles = { ...(company !== undefined && { company }), ...(title !== undefined && { title }) };
        this.#titles.set(whose(understanding), titles);
      }
    }
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
    const { understanding, options, built } = this.#state;
    if (!understanding) return;
    const { grid, address } = understanding;
    const corrections = change(understanding.corrections);
    this.#corrections.set(this.#keyOf(grid), corrections);
    const next = understand({ grid, address, properties: [] }, options, corrections);
    this.#showFacts(built, next, options);
  }

  /** What corrections are kept under: those of an exhibit are apart from those of its facts. */
  #keyOf(grid: Grid): string {
    const { built } = this.#state;
    return `${built ? `${built.sheet}\n` : ""}${placeOf(grid)}`;
  }

  /** Selects the cell that a problem points at. */
  async goTo({ row, column }: Place): Promise<void> {
    const grid = this.#state.understanding?.grid;
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
        const selected = await this.workbook.readSelection(
          correctionsKey,
          this.#state.understanding !== undefined,
        );
        if (exhibitKey in selected.own) {
          this.#say("failed", "This sheet is an exhibit. Refresh it, or select the facts of another one.");
          return;
        }
        this.#show(selected, undefined);
        const { understanding, options } = this.#state;
        if (!understanding?.exhibit) {
          this.#say("failed", nothingBuilt(understanding));
          return;
        }
        const { canNote } = this.workbook;
        const name = freeSheetName(`Exhibit ${options.number}`, selected.sheetNames);
        const plan = exhibitSheet(name, understanding.exhibit, understanding, options, this.version, {
          canNote,
        });
        await this.workbook.writeSheet(plan);
        built = true;
        this.#set({
          message: {
            kind: "done",
            text: `Built on the sheet “${plan.name}”. It follows its facts: edit them and it recalculates.`,
            sheet: plan.name,
          },
        });
      },
      async () => void (await this.build()),
    );
    return built;
  }

  /** Builds the exhibit of the active sheet anew from its facts, in its place. Resolves to whether it did. */
  async refresh(): Promise<boolean> {
    let refreshed = false;
    let isWriting = false;
    await this.#work(
      async () => {
        const { built: shown, options, understanding: seen } = this.#state;
        if (!shown) return;
        const read = await this.workbook.readBuilt();
        const byHand = seen && this.#corrections.get(this.#keyOf(seen.grid));
        const exhibit = read.sheet === shown.sheet ? readExhibit(read, byHand) : undefined;
        if (!exhibit) {
          this.#say("failed", "Go to the sheet of the exhibit, then refresh it.");
          return;
        }
        const { built } = exhibit;
        const understanding = exhibit.understanding && withOptions(exhibit.understanding, options);
        this.#showFacts(built, understanding, options);
        const { obstacle, block } = built;
        if (obstacle !== undefined || !block || !read.block || !understanding?.exhibit) {
          this.#say("failed", `${obstacle ?? ""} Nothing was changed.`.trim());
          return;
        }
        const { canNote } = this.workbook;
        const { row, column } = read.block;
        const plan = exhibitSheet(read.sheet, understanding.exhibit, understanding, options, this.version, {
          canNote,
          replaced: { old: block, origin: { row, column } },
        });
        const taken = growsOver(plan, block, read);
        if (taken !== undefined) {
          this.#say("failed", taken);
          return;
        }
        isWriting = true;
        await this.workbook.rewriteSheet(plan, block, read);
        refreshed = true;
        this.#corrections.delete(this.#keyOf(understanding.grid));
        const now = afterRefresh(built, understanding, options, plan);
        this.#set({ built: now, message: { kind: "done", text: refreshedInWords(now.changes.length) } });
      },
      async () => void (await this.refresh()),
      (thrown) => (isWriting ? explainRefreshFailure(thrown) : explainFailure(thrown)),
    );
    return refreshed;
  }

  /** Shows other facts, or the same as they are understood now, and nothing that was said before. */
  #showFacts(
    built: BuiltExhibit | undefined,
    understanding: Understanding | undefined,
    options: Choices,
  ): void {
    const { busy, address } = this.#state;
    this.#replace({
      options,
      busy,
      ...(built && { built }),
      ...(address !== undefined && { address }),
      ...(understanding && { understanding }),
    });
  }

  /** Puts facts to try on a new sheet and selects them. */
  async insertSample(): Promise<void> {
    await this.#work(
      async () => {
        const { sheetNames } = await this.#read();
        const name = freeSheetName("HemaCare facts", sheetNames);
        await this.workbook.writeSheet(sampleSheet(name), sampleArea);
        await this.#showWritten(
          `The sample’s facts are on the sheet “${name}”. Select them and build their exhibit.`,
        );
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
        this.#say("done", `The examples are on the sheet “${plan.name}”, each beside its published answer.`);
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
        await this.#showWritten(
          `The exhibit is on the sheet “${plan.name}”. See how its lines are read, then build it.`,
        );
      },
      async () => void (await this.insertPasted(rows)),
    );
    return inserted;
  }

  /** Reads what has just been written and selected; where that fails, to try again is to read it and not to write it twice. */
  async #showWritten(text: string): Promise<void> {
    await this.#attempt(
      async () => this.#show(await this.#read(), { kind: "done", text }),
      () => this.follow(),
    );
  }

  /** Says that the selection cannot be followed, as when Excel refused to tell of its changes. */
  cannotFollow(): void {
    this.#say("failed", "The pane cannot follow the selection. Close it and open it again.");
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
    const understanding = understand(selected, this.#next, corrections);
    const hasTitles = understanding && this.#titles.has(whose(understanding));
    return hasTitles ? withOptions(understanding, this.#optionsFor(understanding)) : understanding;
  }

  #optionsFor(understanding: Understanding | undefined): Choices {
    return { ...this.#next, ...(understanding && this.#titles.get(whose(understanding))) };
  }

  #show(selected: SelectedRange, message: Message | undefined): void {
    this.#showAs(selected, this.#understand(selected), message);
  }

  #showAs(
    selected: SelectedRange,
    understanding: Understanding | undefined,
    message: Message | undefined,
  ): void {
    this.#replace({
      options: this.#optionsFor(understanding),
      busy: this.#state.busy,
      address: selected.address,
      ...(selected.isTooLarge && { isTooLarge: true }),
      ...(understanding && { understanding }),
      ...(message && { message }),
    });
  }

  async #work(
    act: () => Promise<void>,
    again: () => Promise<void>,
    explain?: (thrown: unknown) => Failure | undefined,
  ): Promise<void> {
    if (this.#state.busy) return;
    this.#set({ busy: true });
    this.#hasMissed = false;
    try {
      await this.#attempt(act, again, explain);
    } finally {
      this.#set({ busy: false });
      if (this.#hasMissed) void this.follow();
    }
  }

  /** Acts, and says in plain words where Excel would not; a fault of ours is said and thrown on. */
  async #attempt(
    act: () => Promise<void>,
    again: () => Promise<void>,
    explain: (thrown: unknown) => Failure | undefined = explainFailure,
  ): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      const failure = explain(thrown);
      const text = failure?.sentence ?? "Something went wrong in the add-in itself. Nothing was changed.";
      this.#set({ message: { kind: "failed", text, ...(failure?.canRetry && { retry: again }) } });
      if (!failure) throw thrown;
    }
  }

  #say(kind: Message["kind"], text: string): void {
    this.#set({ message: { kind, text } });
  }

  #set(change: Partial<PaneState>): void {
    this.#replace({ ...this.#state, ...change });
  }

  #replace(state: PaneState): void {
    this.#state = state;
    this.draw(state);
  }
}

/** Whose facts they are: the company that they name, or else the sheet that they stand on. */
function whose({ table, grid }: Understanding): string {
  return table.company ?? grid.sheet;
}

function refreshedInWords(changes: number): string {
  if (changes === 0) return "Refreshed. Its figures are as they were.";
  return changes === 1
    ? "Refreshed. One thing changed: see below."
    : `Refreshed. ${changes} things changed: see below.`;
}

function nothingBuilt(understanding: Understanding | undefined): string {
  if (!understanding?.table.periods.length)
    return "Select the table of facts first: captions on the left, periods on top.";
  return `${inTheWay(understanding.reading.problems?.length ?? 0)}. See below.`;
}

/** "2 problems stand in the way" */
export function inTheWay(problems: number): string {
  return problems === 1 ? "One problem stands in the way" : `${problems} problems stand in the way`;
}
