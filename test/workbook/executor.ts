/** Executes the batches of office.js on a book: what Excel does on its side of the wire, as far as the add-in needs it. */
import { printArea } from "./address";
import type { Book, SheetInfo } from "./book";
import {
  asText,
  ExcelError,
  HostEvent,
  refuse,
  type Action,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
  type Host,
  type Method,
  type Navigation,
  type ObjectPath,
  type ObjectType,
  type Property,
  type QueryInfo,
  type Thing,
  type TypeTable,
  type WireError,
} from "./executor-types";
import { Faults } from "./faults";
import { rangeTypes } from "./range-types";
import { workbookTypes } from "./workbook-types";

/** Who sent a batch: the add-in itself, or office.js for its own ends. */
export type BatchKind = "addin" | "housekeeping" | "events" | "customFunctions" | "services";

export interface RoundTrip {
  readonly kind: BatchKind;
  /** "WorksheetCollection.add", "Range.values=", "Range?" (a query) */
  readonly actions: readonly string[];
  readonly bytes: number;
  readonly milliseconds: number;
  readonly error?: WireError;
}

/** An entry of office.js's richApiMessage event. */
export type Message = readonly [category: number, type: number, target: string, text: string, id: number];
export const eventCategory = 65536;

export type Reply =
  | { readonly answer: BatchAnswer }
  /** The whole request is refused: nothing of it was done. */
  | { readonly refused: { readonly code: string; readonly message: string; readonly status: number } };

export interface ExecutorOptions {
  /** The newest ExcelApi set of this Excel; by default what the manifest asks for at least. */
  readonly supported?: string;
}

/** Everything this Excel knows. */
export const types: TypeTable = { ...workbookTypes, ...rangeTypes, Service: {} };
/** office.js sets these under other names than it reads them. */
const settersOnTheWire: Readonly<Record<string, string>> = {
  gridlines: "showGridlines",
  headings: "showHeadings",
};

const lowerFirst = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const editModeFlag = 64;
const requestLimit = 5 * 1024 * 1024;
const root: Thing = { type: "Workbook" };

type Service = (method: string, parameters: readonly unknown[]) => unknown;

export class Executor implements Host {
  readonly documentProperties: Record<string, unknown> = {};
  calculationMode = "Automatic";
  readonly supported: string;
  /** Every batch in the order of its arrival. */
  readonly log: RoundTrip[] = [];
  readonly faults = new Faults();

  private readonly references = new Map<string, Thing>();
  private lastReference = 0;
  private lastMessage = 0;
  private readonly listened = new Map<string, number>();
  private readonly services = new Map<string, Service>();
  private readonly messageListeners = new Set<(messages: readonly Message[]) => void>();
  private outbox: Message[] = [];
  private busy = false;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly afterEditing: (() => void)[] = [];
  private editing = false;
  private readonly unsubscribe: (() => void)[];

  constructor(
    readonly book: Book,
    options: ExecutorOptions = {},
  ) {
    this.supported = options.supported ?? "1.12";
    let active = book.activeSheet();
    this.unsubscribe = [
      book.onSelectionChanged(() => {
        const { sheetId, areas } = book.selection();
        if (sheetId !== active) {
          this.announce(HostEvent.worksheetDeactivated, active, { worksheetId: active });
          this.announce(HostEvent.worksheetActivated, sheetId, { worksheetId: sheetId });
          active = sheetId;
        }
        const address = areas.map((area) => printArea(area)).join(",");
        this.announce(HostEvent.worksheetSelectionChanged, sheetId, { worksheetId: sheetId, address });
        this.post([eventCategory, HostEvent.selectionChanged, "", "{}", (this.lastMessage += 1)]);
      }),
      book.onEdited((sheetId, area) => {
        this.announce(HostEvent.worksheetChanged, sheetId, {
          worksheetId: sheetId,
          address: printArea(area),
          changeType: "RangeEdited",
          source: "Local",
          triggerSource: this.busy ? "ThisLocalAddin" : "Unknown",
        });
      }),
    ];
  }

  dispose(): void {
    for (const stop of this.unsubscribe) stop();
    this.messageListeners.clear();
  }

  /** The add-in's own round trips alone. */
  get roundTrips(): readonly RoundTrip[] {
    return this.log.filter((trip) => trip.kind === "addin");
  }

  /** As when someone has begun to type into a cell: requests are refused until the editing ends, or wait if they ask to. */
  startEditing(): void {
    this.editing = true;
  }
  finishEditing(): void {
    this.editing = false;
    for (const resume of this.afterEditing.splice(0)) resume();
  }

  onMessages(listener: (messages: readonly Message[]) => void): () => void {
    this.messageListeners.add(listener);
    return () => this.messageListeners.delete(listener);
  }
  /** Delivered once the batch at work has been answered. */
  post(message: Message): void {
    this.outbox.push(message);
    if (!this.busy) this.deliver();
  }
  private deliver(): void {
    if (this.outbox.length === 0) return;
    setTimeout(() => {
      const messages = this.outbox;
      this.outbox = [];
      if (messages.length > 0) for (const listener of this.messageListeners) listener(messages);
    }, 0);
  }

  provide(name: string, service: Service): void {
    this.services.set(name, service);
  }

  async execute(text: string, flags = 0): Promise<Reply> {
    const bytes = new Blob([text]).size;
    const batch = JSON.parse(text) as Batch;
    const kind = kindOf(batch);
    const started = performance.now();
    const record = (actions: readonly string[], error?: WireError) => {
      const milliseconds = performance.now() - started;
      this.log.push({ kind, actions, bytes, milliseconds, ...(error ? { error } : {}) });
    };
    const refused = (code: string, message: string, status = 400): Reply => {
      record([], { Code: code, Message: message, Location: "", ActionIndex: -1, HttpStatusCode: status });
      return { refused: { code, message, status } };
    };
    if (bytes > requestLimit) {
      return refused(
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
        413,
      );
    }
    const fault = kind === "addin" ? this.faults.next() : undefined;
    if (fault?.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delay));
    if (fault?.drop === "before") {
      record(["dropped"]);
      return new Promise<never>(() => undefined);
    }
    if (fault?.refuse && fault.refuse.afterChanges === undefined) {
      return refused(fault.refuse.code, fault.refuse.message ?? fault.refuse.code);
    }
    if (this.editing && (flags & editModeFlag) !== 0) {
      await new Promise<void>((resolve) => this.afterEditing.push(resolve));
    }
    if (this.editing) {
      return refused(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
      );
    }
    const run = this.queue.then(async () => {
      this.busy = true;
      try {
        const execution = new Execution(this, batch, fault?.refuse);
        const answer = await execution.run();
        record(execution.done, answer.Error);
        return { answer };
      } finally {
        this.busy = false;
        this.deliver();
      }
    });
    this.queue = run.catch(() => undefined);
    const reply = await run;
    return fault?.drop === "after" ? new Promise<never>(() => undefined) : reply;
  }

  // What the types use.

  sheet(sheetId: string): SheetInfo {
    const found = this.book.sheets().find((sheet) => sheet.id === sheetId);
    if (!found) throw refuse.notFound();
    return found;
  }

  listen(event: HostEvent, target: string, on: boolean): void {
    const key = `${String(event)}:${target}`;
    this.listened.set(key, Math.max(0, (this.listened.get(key) ?? 0) + (on ? 1 : -1)));
  }

  announce(event: HostEvent, target: string, message: unknown): void {
    for (const to of new Set([target, ""])) {
      if ((this.listened.get(`${String(event)}:${to}`) ?? 0) === 0) continue;
      this.post([eventCategory, event, to, JSON.stringify(message), (this.lastMessage += 1)]);
    }
  }

  service(name: string, method: string, parameters: readonly unknown[]): unknown {
    const found = this.services.get(name);
    if (!found) throw refuse.unknown(`${name}.${method}`);
    return found(method, parameters);
  }

  // Kept references.

  keep(thing: Thing): string {
    const id = `${thing.type}!${String((this.lastReference += 1))}`;
    this.references.set(id, thing);
    return id;
  }
  kept(id: string): Thing {
    const thing = this.references.get(id);
    if (!thing) throw refuse.notFound();
    return thing;
  }
  release(id: string): void {
    this.references.delete(id);
  }
  get keptReferences(): number {
    return this.references.size;
  }

  member<Kind extends "properties" | "navigation" | "methods">(
    thing: Thing,
    kind: Kind,
    wireName: string,
  ): NonNullable<ObjectType<Thing>[Kind]>[string] {
    const name = lowerFirst(wireName);
    const type = types[thing.type] as ObjectType<Thing>;
    const members = type[kind] as Readonly<
      Record<string, Property<Thing> & Navigation<Thing> & Method<Thing>>
    >;
    const found = Object.hasOwn(members ?? {}, name) ? members[name] : undefined;
    if (!found) throw refuse.unknown(`${thing.type}.${name}`);
    if (Number(found.since.split(".")[1]) > Number(this.supported.split(".")[1])) {
      throw refuse.newer(`${thing.type}.${name}`, found.since, this.supported);
    }
    return found as NonNullable<ObjectType<Thing>[Kind]>[string];
  }
}

function kindOf(batch: Batch): BatchKind {
  const paths = Object.values(batch.ObjectPaths);
  const services = paths.filter((path) => path.ObjectPathType === 2).map((path) => path.Name ?? "");
  if (services.some((name) => name.endsWith(".CustomFunctions"))) return "customFunctions";
  if (services.length > 0) return "services";
  const acts = batch.Actions.filter((action) => action.ActionType !== 1);
  if (acts.length > 0 && acts.every((action) => action.Name === "_RemoveReference")) return "housekeeping";
  const isEvent = (action: Action) => action.ActionType === 5 || /^_(Unr|R)egister/.test(action.Name ?? "");
  return acts.some((action) => action.ActionType === 5) && acts.every(isEvent) ? "events" : "addin";
}

interface Break {
  readonly code: string;
  readonly message?: string;
  readonly afterChanges?: number;
}

/** One batch at work. */
class Execution {
  readonly done: string[] = [];
  private readonly resolved = new Map<number, Thing | null>();
  private readonly referenceOf = new Map<Thing, string>();
  private location = "";
  private changes = 0;

  constructor(
    private readonly host: Executor,
    private readonly batch: Batch,
    private readonly fault: Break | undefined,
  ) {}

  async run(): Promise<BatchAnswer> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    let error: WireError | undefined;
    for (const [index, action] of this.batch.Actions.entries()) {
      this.location = "";
      try {
        if (action.ActionType === 5) traces.push(action.Id);
        // A trace is a result as well: events register themselves when it arrives.
        const value = action.ActionType === 5 ? null : await this.act(action);
        results.push({ ActionId: action.Id, Value: value });
      } catch (problem) {
        error = this.wireError(problem, index);
        break;
      }
    }
    await this.host.book.flush();
    return { Results: results, TraceIds: traces, ...(error ? { Error: error } : {}) };
  }

  private wireError(problem: unknown, index: number): WireError {
    const known = problem instanceof ExcelError;
    return {
      Code: known ? problem.code : "GeneralException",
      Message: known
        ? problem.message
        : `The stand-in failed: ${String((problem as Error).stack ?? problem)}`,
      Location: this.location,
      ActionIndex: index,
      HttpStatusCode: known ? problem.status : 500,
    };
  }

  private async act(action: Action): Promise<unknown> {
    const thing = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return thing && this.identity(thing);
      case 2:
      case 7: {
        if (!thing) return null;
        await this.host.book.flush();
        this.done.push(`${thing.type}?`);
        const loaded = this.query(thing, action.QueryInfo ?? {});
        return action.ActionType === 2 ? loaded : camelCased(loaded);
      }
      case 3:
        return this.call(thing, asText(action.Name), action.ArgumentInfo);
      case 4:
        this.set(thing, asText(action.Name), this.parameters(action.ArgumentInfo)[0]);
        return null;
      case 9:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(thing, name, value);
        return null;
      default:
        throw refuse.unknown(`actions of type ${String(action.ActionType)}`);
    }
  }

  /** Each path is walked once: what it adds is added once. */
  private resolve(id: number): Thing | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new ExcelError("InvalidObjectPath", "The object path does not exist.");
    const thing = this.walk(path);
    this.resolved.set(id, thing);
    return thing;
  }

  private walk(path: ObjectPath): Thing | null {
    const { host } = this;
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case 1:
        return root;
      case 2:
        return { type: "Service", name };
      case 6:
        return host.kept(name);
      case 7:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId!);
    if (!parent) return null;
    const parameters = this.parameters(path.ArgumentInfo);
    if (parent.type === "Service") {
      const made = `${parent.name}.${name}${parameters.length > 0 ? `(${parameters.map(String).join(",")})` : ""}`;
      return { type: "Service", name: made };
    }
    switch (path.ObjectPathType) {
      case 3:
        this.location = `${parent.type}.${lowerFirst(name)}`;
        if (name.startsWith("Get")) this.done.push(this.location);
        else this.change(this.location);
        return host.member(parent, "methods", name).run(parent, parameters, host) as Thing | null;
      case 4:
        this.location = `${parent.type}.${lowerFirst(name)}`;
        return host.member(parent, "navigation", name).get(parent, host);
      case 5:
        this.location = `${parent.type}.getItem`;
        return host.member(parent, "methods", "getItem").run(parent, parameters, host) as Thing | null;
      default:
        throw refuse.unknown(`object paths of type ${String(path.ObjectPathType)}`);
    }
  }

  private parameters(info: ArgumentInfo | undefined): readonly unknown[] {
    const unwrap = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference) && Array.isArray(value)) {
        return value.map((item, index) => unwrap(item, (reference as unknown[])[index]));
      }
      return typeof reference === "number" && reference !== 0 ? this.resolve(reference) : value;
    };
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => unwrap(value, references[index]));
  }

  /** Counts what changes the workbook, for a fault to come after some of it. */
  private change(member: string): void {
    const { fault } = this;
    if (fault?.afterChanges !== undefined && this.changes >= fault.afterChanges) {
      throw new ExcelError(fault.code, fault.message ?? fault.code);
    }
    this.changes += 1;
    this.done.push(member);
  }

  private identity(thing: Thing): Readonly<Record<string, unknown>> {
    const type = types[thing.type] as ObjectType<Thing>;
    const reference = this.referenceOf.get(thing);
    return {
      ...type.identity?.(thing, this.host),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private call(thing: Thing | null, name: string, info: ArgumentInfo | undefined): unknown {
    if (name === "_RemoveReference") {
      this.host.release(asText(info?.Arguments?.[0]));
      return null;
    }
    if (name === "_KeepReference") {
      if (thing && !this.referenceOf.has(thing)) this.referenceOf.set(thing, this.host.keep(thing));
      return null;
    }
    if (!thing) throw refuse.notFound();
    this.location = `${thing.type === "Service" ? thing.name : thing.type}.${lowerFirst(name)}`;
    this.change(this.location);
    const parameters = this.parameters(info);
    if (thing.type === "Service") return this.host.service(thing.name, name, parameters) ?? null;
    return this.host.member(thing, "methods", name).run(thing, parameters, this.host) ?? null;
  }

  private set(thing: Thing | null, wireName: string, value: unknown): void {
    if (!thing) throw refuse.notFound();
    if (thing.type === "Service") {
      this.location = `${thing.name}.${wireName}`;
      this.host.service(thing.name, `set ${wireName}`, [value]);
      return;
    }
    const plain = lowerFirst(wireName);
    const name = settersOnTheWire[plain] ?? plain;
    this.location = `${thing.type}.${name}`;
    this.change(`${this.location}=`);
    const property = this.host.member(thing, "properties", name);
    if (!property.set) throw refuse.argument(`${this.location} is read-only.`);
    property.set(thing, value, this.host);
  }

  private query(thing: Thing, { Select, Expand, Top, Skip }: QueryInfo): Record<string, unknown> {
    const wanted = [...(Select ?? []), ...(Expand ?? []).map((name) => `${name}/*`)].map((path) =>
      path.replaceAll(".", "/").split("/"),
    );
    return this.load(thing, wanted.length === 0 ? [["*"]] : wanted, Skip ?? 0, Top);
  }

  private load(
    thing: Thing,
    wanted: readonly (readonly string[])[],
    skip = 0,
    top?: number,
  ): Record<string, unknown> {
    const { host } = this;
    const type = types[thing.type] as ObjectType<Thing>;
    const own = { ...this.identity(thing) };
    const items = type.items;
    if (items) {
      // "items/name" arrives as "name"; the collection has few properties of its own.
      const isOwn = ([name]: readonly string[]) => lowerFirst(name!) in (type.properties ?? {});
      const ofItems = wanted.filter((path) => !isOwn(path));
      const loaded = this.loadOwn(thing, wanted.filter(isOwn));
      if (ofItems.length === 0) return { ...own, ...loaded };
      const all = items(thing, host);
      const some = all.slice(skip, top === undefined ? undefined : skip + top);
      return { ...own, ...loaded, _Items: some.map((item) => this.load(item, ofItems)) };
    }
    return { ...own, ...this.loadOwn(thing, wanted) };
  }

  private loadOwn(thing: Thing, wanted: readonly (readonly string[])[]): Record<string, unknown> {
    const { host } = this;
    const type = types[thing.type] as ObjectType<Thing>;
    const result: Record<string, unknown> = {};
    const nested = new Map<string, string[][]>();
    for (const [first, ...rest] of wanted) {
      const name = lowerFirst(first!);
      if (name === "*" || name === "$all") {
        const supported = Number(host.supported.split(".")[1]);
        for (const [each, property] of Object.entries(type.properties ?? {})) {
          if (Number(property.since.split(".")[1]) > supported) continue;
          this.location = `${thing.type}.${each}`;
          result[upperFirst(each)] = property.get(thing, host);
        }
      } else if (name === "isNullObject" || name === "$none") {
        continue;
      } else if (rest.length > 0 || name in (type.navigation ?? {})) {
        nested.set(name, [...(nested.get(name) ?? []), rest.length === 0 ? ["*"] : rest]);
      } else {
        this.location = `${thing.type}.${name}`;
        result[upperFirst(name)] = host.member(thing, "properties", name).get(thing, host);
      }
    }
    for (const [name, paths] of nested) {
      this.location = `${thing.type}.${name}`;
      const inner = host.member(thing, "navigation", name).get(thing, host);
      result[upperFirst(name)] = inner && this.load(inner, paths);
    }
    return result;
  }
}

function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) =>
      name === "_Items"
        ? ["items", (inner as unknown[]).map(camelCased)]
        : [lowerFirst(name), camelCased(inner)],
    ),
  );
}
