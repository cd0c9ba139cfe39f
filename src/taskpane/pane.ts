import type { Area } from "../address";
import type { ExhibitOptions } from "../exhibit/exhibit";
import type { SheetPlan } from "../exhibit/renderers/sheet";
import { explainFailure } from "../excel/failure";
import type { SelectedRange } from "../excel/read";
import { freeSheetName } from "../excel/write";
import type { Role } from "../facts/captions";
import type { Place } from "../facts/grid";
import { exhibitSheet, understand, type Understanding } from "./build";
import type { Preferences } from "./preferences";
import { sampleArea, sampleSheet } from "./sample";
import { tourSheet } from "./tour";

/** The workbook, as the pane needs it. */
export interface Workbook {
  readonly readSelection: () => Promise<SelectedRange>;
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
  readonly options: ExhibitOptions;
  /** "Facts!A1:E10"; undefined before anything is read. */
  readonly address?: string;
  readonly understanding?: Understanding;
  readonly busy: boolean;
  readonly message?: Message;
}

/** What the pane does, without a page: it follows the selection, understands it, and builds. */
export class Pane {
  #state: PaneState;
  /** Roles set by hand, by the address of the range, so that they survive a change of selection back and forth. */
  readonly #roles = new Map<string, ReadonlyMap<number, Role>>();
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
        const selected = await this.workbook.readSelection();
        if (reading !== this.#reading) return;
        this.#show(selected, this.#messageAfter(selected));
      },
      () => this.follow(),
    );
  }

  setOptions(options: ExhibitOptions): void {
    this.preferences.keep(options);
    this.#set({ options });
    if (this.#selected) this.#show(this.#selected, this.#state.message);
  }

  /** Gives a line of the table another role. */
  setRole(row: number, role: Role): void {
    const { address } = this.#state;
    if (address === undefined || !this.#selected) return;
    this.#roles.set(address, new Map(this.#roles.get(address)).set(row, role));
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
        const selected = await this.workbook.readSelection();
        this.#show(selected, undefined);
        const { understanding, options } = this.#state;
        if (!understanding?.exhibit) {
          this.#set({ message: { kind: "failed", text: nothingBuilt(understanding) } });
          return;
        }
        const { exhibit, grid } = understanding;
        const plan = exhibitSheet(exhibit, grid, options, selected.sheetNames, this.version);
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
        const { sheetNames } = await this.workbook.readSelection();
        const name = freeSheetName("HemaCare facts", sheetNames);
        await this.workbook.writeSheet(sampleSheet(name), sampleArea);
        this.#show(await this.workbook.readSelection(), {
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
        const { sheetNames } = await this.workbook.readSelection();
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

  /** What was said stays while the selection does, and good news until other facts are selected. */
  #messageAfter(selected: SelectedRange): Message | undefined {
    const { address, message } = this.#state;
    const isNews =
      message?.kind === "done" && !understand(selected, this.#state.options)?.table.periods.length;
    return selected.address === address || isNews ? message : undefined;
  }

  #show(selected: SelectedRange, message: Message | undefined): void {
    this.#selected = selected;
    const roles = this.#roles.get(selected.address);
    const understanding = understand(selected, this.#state.options, roles ? { roles } : {});
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
