/** Excel's half of the custom functions: calls go to the runtime inside office.js, its answers back into the cells. */
import type { Book, FunctionCall, FunctionResult } from "./book";
import type { Executor } from "./executor";

const service = "Microsoft.ExcelServices.CustomFunctions";
const invocationCategory = 1;
const invocation = 1000;

const errorCodes: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

interface ErrorValue {
  readonly valueType?: string;
  readonly type?: string;
  readonly code?: string;
  readonly message?: string;
}

/** Lets the book's cells call the functions that the add-in behind this executor associates. */
export function connectCustomFunctions(
  book: Book,
  executor: Executor,
  namespace: string,
  metadata: unknown,
): { /** The add-in is there and takes calls. */ readonly ready: Promise<void> } {
  const waiting = new Map<
    number,
    { call: FunctionCall; answer: (call: FunctionCall, result: FunctionResult) => void }
  >();
  let last = 0;
  let isReady: (() => void) | undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });

  const settle = (id: number, result: FunctionResult) => {
    const entry = waiting.get(id);
    waiting.delete(id);
    entry?.answer(entry.call, result);
  };
  executor.provide(service, (method, parameters) => {
    const results = parameters[0] as readonly unknown[];
    switch (method) {
      case "_SetOsfControlContainerReadyForCustomFunctions":
        isReady?.();
        return null;
      case "_GetEnabledFeatures":
        return [];
      case "SetInvocationArrayResults":
        for (const [id, worked, value, code] of results as [number, boolean, unknown, number][]) {
          settle(id, worked ? plain(value) : failure(code, value));
        }
        return null;
      case "SetInvocationResults":
        for (const { id, failed, value, errorCode } of results as {
          id: number;
          failed?: boolean;
          value: unknown;
          errorCode?: number;
        }[]) {
          settle(id, failed === true ? failure(errorCode ?? 0, value) : plain(value));
        }
        return null;
      default:
        return undefined;
    }
  });

  book.registerFunctions(namespace, metadata, (calls, answer) => {
    void ready.then(() => {
      for (const call of calls) {
        const id = (last += 1);
        waiting.set(id, { call, answer });
        const { parameters, address, parameterAddresses } = call;
        const text = JSON.stringify([id, call.id, parameters, address, 0, parameterAddresses]);
        executor.post([invocationCategory, invocation, "", text, id]);
      }
    });
  });
  return { ready };
}

function failure(code: number, message: unknown): FunctionResult {
  return { error: errorCodes[code] ?? "#VALUE!", message: typeof message === "string" ? message : "" };
}

/** A returned error object stands for the whole result; the book knows those inside a matrix itself. */
function plain(value: unknown): FunctionResult {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const { valueType, type, code, message } = value as ErrorValue;
    if (valueType === "CustomFunctionError" || type === "CustomFunctionError") {
      return { error: code ?? "#VALUE!", message: message ?? "" };
    }
  }
  return { value };
}
