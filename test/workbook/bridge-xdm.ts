/**
 * Excel's half of the conversation with an add-in in an iframe: office.js believes that Excel on the web shows it, asks
 * for its context, sends its batches as messages and hears of events and ribbon buttons.
 */
import { eventCategory, type Executor, type Message } from "./executor";
import { HostEvent } from "./executor-types";

const conversation = "conversation";
const appId = "app";
const invoke = 0;
const registerEvent = 1;
const answerResponse = 0;
const eventResponse = 1;
const cellEditMode = 5004;
const visibilityChanged = 65539;

const executeRichApi = 93;
const saveSettings = 76;
const commandCompleted = 94;

interface Request {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: Readonly<Record<string, unknown>> | null;
}

export interface PaneOptions {
  /** The page of the add-in. */
  readonly url: string;
  /** The sets beside ExcelApi that this Excel has. */
  readonly sets: Readonly<Record<string, string>>;
  readonly addinName: string;
  /** The add-in asks to be seen or hidden. */
  readonly onVisibility?: (visible: boolean) => void;
}

export interface CommandResult {
  /** 0: the command completed its event. */
  readonly status: number;
  readonly milliseconds: number;
}

export class Pane {
  private readonly frame = document.createElement("iframe");
  readonly settings = new Map<string, string>();
  /** The add-in has been answered its context: Office.onReady runs. */
  readonly ready: Promise<void>;
  private isReady: (() => void) | undefined;
  private readonly events = new Map<string, Request>();
  private readonly waiting: Message[] = [];
  private readonly commands = new Map<string, (status: number) => void>();
  private acceptsCommands: (() => void) | undefined;
  private readonly commandListener = new Promise<void>((resolve) => {
    this.acceptsCommands = resolve;
  });
  private lastCommand = 0;
  private visible = true;
  private readonly listener = (event: MessageEvent) => {
    void this.receive(event);
  };
  private readonly leave: () => void;

  constructor(
    container: HTMLElement,
    private readonly executor: Executor,
    private readonly options: PaneOptions,
  ) {
    this.ready = new Promise((resolve) => {
      this.isReady = resolve;
    });
    window.addEventListener("message", this.listener);
    this.leave = executor.onMessages((messages) => {
      this.announce(messages);
    });
    executor.provide("Microsoft.AppRuntime.AppRuntimeService", (method, [state]) => {
      if (method === "GetAppRuntimeState") return this.visible ? "Visible" : "Background";
      if (method === "SetAppRuntimeState") this.show(state === "Visible");
      return null;
    });
    executor.provide("Microsoft.AppRuntime.AppRuntimePersistenceService", () => null);
    executor.provide("Microsoft.InternalService.AddinInternalService", () => null);
    // Named before it is shown: a frame keeps the name that it was born with.
    this.frame.title = `The pane of ${options.addinName}`;
    this.frame.name = JSON.stringify({
      baseFrameName: "_xdm_1",
      hostInfo: "Excel$Web$16.01$en-US$stand-in$$$3",
      xdmInfo: `${conversation}|${appId}|${location.origin}`,
      serializerVersion: "1",
      flights: "[]",
    });
    this.frame.src = options.url;
    container.append(this.frame);
  }

  dispose(): void {
    window.removeEventListener("message", this.listener);
    this.leave();
    this.frame.remove();
  }

  /** What the add-in is told, and who asked to know, when the pane is opened or closed. */
  show(visible: boolean): void {
    if (visible === this.visible) return;
    this.visible = visible;
    this.options.onVisibility?.(visible);
    const text = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.executor.post([eventCategory, visibilityChanged, "", text, 0]);
  }
  get isVisible(): boolean {
    return this.visible;
  }

  /** Presses a button whose action is ExecuteFunction; resolves when the command has completed its event. */
  async runCommand(functionName: string, controlId: string): Promise<CommandResult> {
    await this.commandListener;
    const id = `command${String((this.lastCommand += 1))}`;
    const started = performance.now();
    const status = await new Promise<number>((resolve) => {
      this.commands.set(id, resolve);
      const event = JSON.stringify({ source: { id: controlId } });
      this.fire("appCommandInvoked", { 0: id, 1: functionName, 2: event });
    });
    return { status, milliseconds: performance.now() - started };
  }

  private async receive(event: MessageEvent): Promise<void> {
    if (event.source !== this.frame.contentWindow || typeof event.data !== "string") return;
    let request: Request;
    try {
      request = JSON.parse(event.data) as Request;
    } catch {
      return;
    }
    if (request._messageType !== 0 || request._conversationId !== conversation) return;
    if (request._actionType === registerEvent) {
      this.events.set(request._actionName, request);
      this.send(request, answerResponse, { Error: 0 });
      if (request._actionName === "appCommandInvoked") this.acceptsCommands?.();
      this.announce(this.waiting.splice(0));
    } else if (request._actionType === invoke) {
      this.send(request, answerResponse, await this.answer(request));
    } else {
      this.events.delete(request._actionName);
      this.send(request, answerResponse, { Error: 0 });
    }
  }

  private async answer({ _actionName, _data }: Request): Promise<unknown> {
    if (_actionName === "ContextActivationManager_getAppContextAsync") {
      this.isReady?.();
      return this.appContext();
    }
    if (_actionName !== "executeMethod") return null;
    const data = _data ?? {};
    const { DispatchId } = data["DdaMethod"] as { DispatchId: number };
    switch (DispatchId) {
      case executeRichApi:
        return this.execute(data["ArrayData"] as readonly unknown[]);
      case saveSettings: {
        const { Properties } = data["DdaSettingsMethod"] as {
          Properties: readonly (readonly [string, string])[];
        };
        this.settings.clear();
        for (const [key, text] of Properties) this.settings.set(key, text);
        return { Version: 1, Error: 0 };
      }
      case commandCompleted: {
        const [id, status] = ("ArrayData" in data ? data["ArrayData"] : [data["0"], data["1"]]) as [
          string,
          number,
        ];
        this.commands.get(id)?.(status);
        this.commands.delete(id);
        return { Version: 1, Error: 0 };
      }
      default:
        return { Version: 1, Error: 5001 };
    }
  }

  private async execute(parameters: readonly unknown[]): Promise<unknown> {
    const reply = await this.executor.execute(String(parameters[4]), Number(parameters[6] ?? 0));
    if ("answer" in reply) return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(reply.answer)] };
    const { code, message, status } = reply.refused;
    if (code === "InvalidOperationInCellEditMode") return { Version: 1, Error: cellEditMode };
    const error = { Code: code, Message: message, Location: "", ActionIndex: -1, HttpStatusCode: status };
    return {
      Version: 1,
      Error: 0,
      Data: [200, [], JSON.stringify({ Results: [], TraceIds: [], Error: error })],
    };
  }

  private appContext(): unknown {
    return {
      _id: appId,
      _appName: 16,
      _appVersion: "16.01",
      _appUILocale: "en-US",
      _dataLocale: "en-US",
      _docUrl: `${location.origin}/Book1.xlsx`,
      _clientMode: 1,
      _settings: [...this.settings],
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "stand-in",
      _appInstanceId: "stand-in",
      _appMinorVersion: 1,
      _requirementMatrix: JSON.stringify({ ...this.options.sets, ExcelApi: this.executor.supported }),
      _hostFullVersion: "16.0.17000.20000",
      _addinName: this.options.addinName,
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 0,
    };
  }

  private announce(messages: readonly Message[]): void {
    const isSelection = ([category, type]: Message) =>
      category === eventCategory && type === HostEvent.selectionChanged;
    const others = messages.filter((message) => !isSelection(message));
    if (messages.some(isSelection)) this.fire("documentSelectionChanged", {});
    if (others.length === 0) return;
    if (this.events.has("richApiMessage")) this.fire("richApiMessage", { ArrayData: others });
    else this.waiting.push(...others);
  }

  private fire(name: string, data: unknown): void {
    const registration = this.events.get(name);
    if (registration) this.send(registration, eventResponse, data);
  }

  private send(request: Request, responseType: number, data: unknown): void {
    const response = {
      _messageType: 1,
      _responseType: responseType,
      _errorCode: 0,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: location.origin,
      _data: data,
      _serializerVersion: 1,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(response), location.origin);
  }
}
