/**
 * Real office.js without a browser: excel-web-16.00.js, its rich API and its custom functions runtime, talking to an
 * executor through the bridge that office.js keeps for hosts of its own kind. `Office` itself is a small stub.
 */
import { readFileSync } from "node:fs";
import { clearTimeout as clearLater, setTimeout as later } from "node:timers";
import type { Book } from "./book";
import { connectCustomFunctions } from "./custom-functions";
import { Executor, type ExecutorOptions, type Message } from "./executor";
import { supportedSets } from "./sets";

const source = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");

export interface NodeOfficeOptions extends ExecutorOptions {
  /** A functions.json whose functions the cells may call; the tested code associates them. */
  readonly functions?: { readonly namespace: string; readonly metadata: unknown };
  /** The runtime's own waits (50 and 500 ms between results) are multiplied by this. */
  readonly pace?: number;
}

export interface NodeOffice {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly Office: OfficeStub;
  readonly executor: Executor;
  readonly book: Book;
  /** Connects the same office.js, with what the tested code has associated, to another book. */
  connect(book: Book, options?: NodeOfficeOptions): Executor;
  /** Runs what a ribbon button runs; resolves when the command has completed its event. */
  runCommand(name: string): Promise<void>;
  /** Defines Excel, Office, OfficeExtension and CustomFunctions as globals. */
  defineGlobals(): void;
  removeGlobals(): void;
  dispose(): void;
}

type Callback = (...parameters: never[]) => unknown;

function association() {
  const mappings: Record<string, Callback> = {};
  const listeners: (() => void)[] = [];
  return {
    mappings,
    onchange: (listener: () => void) => listeners.push(listener),
    associate: (nameOrMappings: string | Record<string, Callback>, callback?: Callback) => {
      const added = typeof nameOrMappings === "string" ? { [nameOrMappings]: callback! } : nameOrMappings;
      for (const [name, each] of Object.entries(added)) mappings[name.toUpperCase()] = each;
      for (const listener of listeners) listener();
    },
  };
}

/** The part of Office.js outside the rich API that an add-in's own code touches. */
export interface OfficeStub {
  readonly HostType: { readonly Excel: "Excel" };
  readonly PlatformType: { readonly OfficeOnline: "OfficeOnline" };
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version?: string | number): boolean };
    readonly partitionKey: string;
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly officeTheme: undefined;
  };
  onReady(callback?: (info: HostInfo) => unknown): Promise<HostInfo>;
  readonly actions: { associate(name: string, action: Callback): void };
  readonly addin: {
    showAsTaskpane(): Promise<void>;
    hide(): Promise<void>;
    /** What the add-in asked for last. */
    visibility: "Taskpane" | "Hidden";
  };
  readonly ribbon: { requestUpdate(update: unknown): Promise<void>; updates: unknown[] };
}
interface HostInfo {
  readonly host: "Excel";
  readonly platform: "OfficeOnline";
}

function officeStub(
  isSetSupported: (name: string, version?: string | number) => boolean,
  actions: ReturnType<typeof association>,
): OfficeStub {
  const info: HostInfo = { host: "Excel", platform: "OfficeOnline" };
  const addin: OfficeStub["addin"] = {
    visibility: "Hidden",
    showAsTaskpane: () => {
      addin.visibility = "Taskpane";
      return Promise.resolve();
    },
    hide: () => {
      addin.visibility = "Hidden";
      return Promise.resolve();
    },
  };
  const ribbon: OfficeStub["ribbon"] = {
    updates: [],
    requestUpdate: (update) => {
      ribbon.updates.push(update);
      return Promise.resolve();
    },
  };
  return {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline" },
    context: {
      requirements: { isSetSupported },
      partitionKey: "stand-in",
      displayLanguage: "en-US",
      contentLanguage: "en-US",
      officeTheme: undefined,
    },
    onReady: (callback) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    actions: { associate: actions.associate },
    addin,
    ribbon,
  };
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/**
 * Evaluates the script among our own objects, so that its arrays and errors are ours, and keeps what it declares to
 * itself: it believes in a window that nobody else sees.
 */
function evaluate(window: Record<string, unknown>): void {
  const scope = new Proxy(window, {
    has: () => true,
    get: (target, name) => {
      if (name === Symbol.unscopables) return undefined;
      if (name in target) return target[name as string];
      return (globalThis as Record<string | symbol, unknown>)[name];
    },
  });
  Object.assign(window, { window: scope, self: scope, globalThis: scope });
  const script = readFileSync(source, "utf8");
  const run = new Function("scope", `with (scope) {\n${script}\n}`) as (scope: object) => void;
  run(scope);
}

export async function openOffice(book: Book, options: NodeOfficeOptions = {}): Promise<NodeOffice> {
  let executor = new Executor(book, options);
  const pace = options.pace ?? 0.05;
  const functions = association();
  const actions = association();
  const bridge = {
    onMessageFromHost: (text: string): void => {
      throw new Error(`office.js does not listen yet: ${text}`);
    },
    sendMessageToHost: (text: string): void => {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      const current = executor;
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      void current.execute(body, flags).then((reply) => {
        const answer =
          "answer" in reply
            ? { statusCode: 200, headers: {}, body: JSON.stringify(reply.answer) }
            : {
                statusCode: reply.refused.status,
                headers: {},
                body: JSON.stringify({ error: { code: reply.refused.code, message: reply.refused.message } }),
              };
        bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: answer }));
      });
    },
  };
  const toOffice = (messages: readonly Message[]) => {
    bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: messages } }));
  };
  const isSetSupported = (name: string, version: string | number = "1.1") => {
    const known: Readonly<Record<string, string>> = { ...supportedSets, ExcelApi: executor.supported };
    const minor = (text: string) => Number(text.split(".")[1] ?? 0);
    const supported = known[name];
    return supported !== undefined && minor(String(version)) <= minor(supported);
  };
  const Office = officeStub(isSetSupported, actions);

  const { context } = Office;
  const window: Record<string, unknown> = {
    Office,
    Microsoft: { Office: { WebExtension: Office } },
    OSF: {
      _OfficeAppFactory: {
        getHostInfo: () => ({ flags: 3, hostPlatform: "web" }),
        getContext: () => context,
      },
      DDA: {},
    },
    OSFPerformance: undefined,
    _richApiNativeBridge: bridge,
    CustomFunctions: { _association: functions, associate: functions.associate },
    setTimeout: (callback: () => void, milliseconds = 0) => later(callback, milliseconds * pace),
    clearTimeout: clearLater,
    location: {
      href: "https://localhost/",
      search: "",
      hostname: "localhost",
      protocol: "https:",
      origin: "https://localhost",
    },
    navigator: { userAgent: "Node", language: "en-US" },
    document: {
      readyState: "complete",
      createElement: () => ({ setAttribute: () => undefined, style: {} }),
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
      cookie: "",
    },
    addEventListener: () => undefined,
    localStorage: undefined,
    sessionStorage: undefined,
  };

  let stop: (() => void) | undefined;
  let ready: Promise<void> = Promise.resolve();
  const connect = (to: Book, { functions: declared }: NodeOfficeOptions) => {
    stop?.();
    stop = executor.onMessages(toOffice);
    if (declared) ready = connectCustomFunctions(to, executor, declared.namespace, declared.metadata).ready;
    else executor.provide("Microsoft.ExcelServices.CustomFunctions", () => []);
  };
  connect(book, options);
  evaluate(window);
  await ready;

  const globals = {
    Excel: window["Excel"] as typeof Excel,
    OfficeExtension: window["OfficeExtension"] as typeof OfficeExtension,
    CustomFunctions: window["CustomFunctions"] as typeof CustomFunctions,
    Office,
  };
  return {
    ...globals,
    get executor() {
      return executor;
    },
    get book() {
      return executor.book;
    },
    connect: (to, changed = {}) => {
      executor.dispose();
      const merged = { ...options, ...changed };
      executor = new Executor(to, merged);
      connect(to, merged);
      // The runtime announces itself only once, when it is loaded.
      executor.service(
        "Microsoft.ExcelServices.CustomFunctions",
        "_SetOsfControlContainerReadyForCustomFunctions",
        [],
      );
      return executor;
    },
    runCommand: (name) =>
      new Promise((resolve, reject) => {
        const action = actions.mappings[name.toUpperCase()] as ((event: unknown) => unknown) | undefined;
        if (!action) {
          reject(new Error(`No command ${name} is associated.`));
          return;
        }
        const completed = () => {
          resolve();
        };
        Promise.resolve(action({ source: { id: name }, completed })).catch(reject);
      }),
    defineGlobals: () => Object.assign(globalThis, globals),
    removeGlobals: () => {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
    },
    dispose: () => {
      stop?.();
      executor.dispose();
    },
  };
}
