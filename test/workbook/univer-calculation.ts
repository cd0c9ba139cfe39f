/** When Univer calculates, and when it is done. */
import {
  CellValueType,
  ICommandService,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
} from "@univerjs/core";
import {
  BaseReferenceObject,
  ICalculateFormulaService,
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";

/** Univer waits a tenth of a second after an edit and shows a progress bar; we start at once, without. */
interface PrivateTrigger {
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _waitingCommandQueue: unknown[];
  _startProgress: () => void;
}
/** What throws in here is nobody's: without a catch the engine never runs again. */
interface PrivateEngine {
  _executeStep: () => Promise<unknown>;
}

/** A formula's empty text is no empty cell: without this, ISBLANK finds it empty and arithmetic takes it for 0. */
const cellData = BaseReferenceObject.prototype.getCellData;
BaseReferenceObject.prototype.getCellData = function (row, column) {
  const cell = cellData.call(this, row, column);
  return cell?.v === "" && cell.t === CellValueType.STRING && !cell.f ? { ...cell, f: '=""' } : cell;
};

const start = "formula.mutation.set-formula-calculation-start";
const notification = "formula.mutation.set-formula-calculation-notification";
const styleOnly = new Set([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);
const moves = /^sheet\.mutation\.(insert|remove|move|reorder|set-worksheet-name)/;

const limit = 30_000;

/** Whether the command wrote contents, and not a calculation's results. */
export function writesContents(
  command: Readonly<ICommandInfo>,
  options?: IExecutionOptions,
): command is Readonly<ICommandInfo<ISetRangeValuesMutationParams>> {
  if (command.id !== SetRangeValuesMutation.id || options?.fromFormula) return false;
  return !styleOnly.has((command.params as ISetRangeValuesMutationParams).trigger ?? "");
}

export class Calculation {
  private readonly commands: ICommandService;
  private readonly trigger: PrivateTrigger;
  private readonly stop: () => void;
  private dirty = false;
  private namesChanged = false;
  private running: Promise<void> | undefined;
  private ended: (() => void) | undefined;
  private failure: Error | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private written: ISetRangeValuesMutationParams[] = [];
  private disposed = false;

  constructor(
    private readonly injector: Injector,
    private readonly unitId: string,
  ) {
    this.commands = injector.get(ICommandService);
    this.trigger = injector.get(TriggerCalculationController) as unknown as PrivateTrigger;
    this.trigger._startProgress = () => undefined;
    const engine = injector.get(ICalculateFormulaService) as unknown as PrivateEngine;
    const step = engine._executeStep.bind(engine);
    engine._executeStep = async () => {
      try {
        return await step();
      } catch (error) {
        this.failure = error instanceof Error ? error : new Error(String(error));
        return undefined;
      }
    };
    const listener = this.commands.onCommandExecuted((command, options) => this.heard(command, options));
    this.stop = () => listener.dispose();
  }

  get due(): boolean {
    return this.dirty || this.running !== undefined;
  }

  get calculating(): boolean {
    return this.ended !== undefined;
  }

  /** Something changed that Univer's commands do not tell: a custom function's answer. */
  touch(): void {
    if (this.disposed) return;
    this.dirty = true;
    if (!this.running)
      this.timer ??= setTimeout(() => void this.flush().catch((error: Error) => (this.failure = error)), 5);
  }

  /** Formulas are read anew: names or functions have changed. */
  forget(): void {
    this.namesChanged = true;
    this.touch();
  }

  async flush(): Promise<void> {
    while (!this.disposed) {
      if (this.running) await this.running;
      else if (this.dirty) await (this.running = this.run().finally(() => (this.running = undefined)));
      else break;
    }
    const failure = this.failure;
    this.failure = undefined;
    if (failure) throw failure;
  }

  dispose(): void {
    this.disposed = true;
    this.stop();
    this.ended?.();
    clearTimeout(this.timer);
    clearTimeout(this.trigger._setTimeoutKey);
  }

  private heard(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === notification) {
      if ((command.params as { functionsExecutedState?: number }).functionsExecutedState !== undefined)
        this.ended?.();
      return;
    }
    const params = command.params as { unitId?: string } | undefined;
    if (params?.unitId !== undefined && params.unitId !== this.unitId) return;
    const contents = writesContents(command, options);
    const names = /defined-name/.test(command.id) && command.id.includes("mutation");
    if (contents && this.running) this.written.push(command.params as ISetRangeValuesMutationParams);
    if (names) this.namesChanged = true;
    if (contents || names || moves.test(command.id)) {
      if (command.id === "sheet.mutation.set-worksheet-name") this.namesChanged = true;
      this.touch();
    }
    // Its own listener stands before ours: whatever it has just planned is ours to do.
    if (!this.disposed) {
      clearTimeout(this.trigger._setTimeoutKey);
      this.trigger._waitingCommandQueue = [];
    }
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.dirty = false;
    const names = this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unitId) ?? {};
    if (this.namesChanged) {
      this.namesChanged = false;
      // Univer keeps parsed formulas by their text, names resolved, for all workbooks of the process.
      new LexerTreeBuilder().dispose();
      this.injector.get(IFunctionService).deleteFormulaAstCacheKey("");
    }
    let watch: ReturnType<typeof setTimeout> | undefined;
    const end = new Promise<void>((resolve, reject) => {
      this.ended = resolve;
      watch = setTimeout(
        () => reject(new Error(`The calculation did not end within ${limit / 1000} s.`)),
        limit,
      );
    });
    try {
      void this.commands.executeCommand(
        start,
        {
          forceCalculation: true,
          dirtyRanges: [],
          dirtyNameMap: {},
          dirtyDefinedNameMap: {
            [this.unitId]: Object.fromEntries(
              Object.values(names).map((name) => [name.name, name.formulaOrRefString]),
            ),
          },
          dirtySuperTableMap: {},
          dirtyUnitFeatureMap: {},
          dirtyUnitOtherFormulaMap: {},
          clearDependencyTreeCache: {},
          maxIteration: 1,
          rowData: {},
        },
        { onlyLocal: true },
      );
      await end;
    } finally {
      clearTimeout(watch);
      this.ended = undefined;
      // Results of the old formulas may have gone over what was written meanwhile: write it again.
      const written = this.written;
      this.written = [];
      if (!this.disposed)
        for (const params of written)
          this.commands.syncExecuteCommand(SetRangeValuesMutation.id, params, {
            onlyLocal: true,
            fromFormula: true,
          });
    }
  }
}
