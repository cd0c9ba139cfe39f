/** Custom functions as formulas of Univer: each distinct call is asked once, and the cell is busy until the answer is there. */
import type { Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { printArea } from "./address";
import type { Area, FunctionCall, FunctionResult } from "./book";

interface Parameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
interface Declaration {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly options?: { readonly requiresAddress?: boolean; readonly requiresParameterAddresses?: boolean };
}
export interface FunctionMetadata {
  /** Either hands errors to parameters of any type. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly Declaration[];
}
export type Invoke = (
  calls: readonly FunctionCall[],
  answer: (call: FunctionCall, result: FunctionResult) => void,
) => void;

/** The one error of Univer's that stays an error in arithmetic and is no error of a formula. */
export const busy = ErrorType.CONNECT;

const errors: ReadonlySet<string> = new Set(Object.values(ErrorType));
export const isError = (value: unknown): value is string => typeof value === "string" && errors.has(value);

/** The argument itself is an error, which the cell then shows. */
class ArgumentError {
  constructor(readonly code: string) {}
}

function errorObject(code: string): ErrorValueObject {
  return ErrorValueObject.create(errors.has(code) ? (code as ErrorType) : ErrorType.VALUE);
}

export class CustomFunctions {
  private readonly answers = new Map<string, FunctionResult>();
  private readonly outstanding = new Map<string, FunctionCall>();
  /** By sheet, row and column: each message with the error it explains and the cell of the formula. */
  private readonly messages = new Map<string, { code: string; message: string }>();
  private readonly messagesOf = new Map<string, string[]>();
  private queue: { key: string; call: FunctionCall; invoke: Invoke }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;

  constructor(
    private readonly injector: Injector,
    private readonly sheetName: (sheetId: string) => string,
    private readonly changed: () => void,
  ) {}

  get pending(): boolean {
    return this.outstanding.size > 0;
  }

  register(namespace: string, metadata: FunctionMetadata, invoke: Invoke): void {
    const service = this.injector.get(IFunctionService);
    for (const key of [...this.answers.keys()]) if (key.startsWith(`${namespace}.`)) this.answers.delete(key);
    for (const declaration of metadata.functions) {
      const name = `${namespace}.${declaration.name}`.toUpperCase();
      service.unregisterExecutors(name);
      service.registerExecutors(new CustomFunction(name, namespace, declaration, metadata, invoke, this));
    }
  }

  message(sheetId: string, row: number, column: number, shown: string): string | undefined {
    const known = this.messages.get(`${sheetId}!${row}!${column}`);
    return known?.code === shown ? known.message : undefined;
  }

  /** The answer to a call; undefined: it has been asked for. */
  ask(key: string, call: FunctionCall, invoke: Invoke): FunctionResult | undefined {
    const answer = this.answers.get(key);
    if (answer || this.outstanding.has(key)) return answer;
    this.outstanding.set(key, call);
    this.queue.push({ key, call, invoke });
    this.timer ??= setTimeout(() => this.drain(), 0);
    return undefined;
  }

  address(sheetId: string, area: Area): string {
    const name = this.sheetName(sheetId);
    const quoted = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
    return `${quoted}!${printArea(area)}`;
  }

  explain(sheetId: string, row: number, column: number, found: readonly Explanation[]): void {
    const origin = `${sheetId}!${row}!${column}`;
    for (const key of this.messagesOf.get(origin) ?? []) this.messages.delete(key);
    this.messagesOf.delete(origin);
    if (found.length === 0) return;
    const keys = found.map(({ down, right, code, message }) => {
      const key = `${sheetId}!${row + down}!${column + right}`;
      this.messages.set(key, { code, message });
      return key;
    });
    this.messagesOf.set(origin, keys);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.queue = [];
    this.outstanding.clear();
  }

  private drain(): void {
    this.timer = undefined;
    const queue = this.queue;
    this.queue = [];
    for (const invoke of new Set(queue.map((entry) => entry.invoke))) {
      const entries = queue.filter((entry) => entry.invoke === invoke);
      const keys = new Map(entries.map((entry) => [entry.call, entry.key]));
      const answer = (call: FunctionCall, result: FunctionResult): void => {
        const key = keys.get(call);
        if (this.disposed || key === undefined || !this.outstanding.has(key)) return;
        this.answers.set(key, result);
        // In the same moment, so that nobody finds the book idle in between.
        this.changed();
        this.outstanding.delete(key);
      };
      try {
        invoke(
          entries.map((entry) => entry.call),
          answer,
        );
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        for (const { call } of entries) answer(call, { error: ErrorType.VALUE, message });
      }
    }
  }
}

interface Explanation {
  readonly down: number;
  readonly right: number;
  readonly code: string;
  readonly message: string;
}

class CustomFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly namespace: string,
    private readonly declaration: Declaration,
    private readonly metadata: FunctionMetadata,
    private readonly invoke: Invoke,
    private readonly functions: CustomFunctions,
  ) {
    super(name);
    this.minParams = -1;
    this.maxParams = -1;
    this.needsReferenceObject = declaration.options?.requiresParameterAddresses === true;
  }

  /** Must not throw: the engine would never run again. */
  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    const { row, column } = this;
    const sheetId = this.subUnitId ?? "";
    const explanations: Explanation[] = [];
    let value: BaseValueObject;
    try {
      const address = this.functions.address(sheetId, { row, column, rows: 1, columns: 1 });
      value = this.answer(given.map(valueOf), address, explanations, this.addresses(given));
    } catch (error) {
      const code = error instanceof ArgumentError ? error.code : ErrorType.VALUE;
      if (!(error instanceof ArgumentError))
        explanations.push({ down: 0, right: 0, code, message: String(error) });
      value = errorObject(code);
    }
    this.functions.explain(sheetId, row, column, explanations);
    return value;
  }

  /** Where each argument stands, for a function that asks: "Sheet1!A1:B2", nothing for one that is no range. */
  private addresses(given: readonly FunctionVariantType[]): readonly string[] | undefined {
    if (!this.needsReferenceObject) return undefined;
    return given.map((variant) => {
      if (!variant.isReferenceObject()) return "";
      const reference = variant as BaseReferenceObject;
      const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
      const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1];
      return this.functions.address(reference.getSheetId(), {
        row: startRow,
        column: startColumn,
        rows,
        columns,
      });
    });
  }

  private answer(
    variants: BaseValueObject[],
    address: string,
    explanations: Explanation[],
    parameterAddresses: readonly string[] | undefined,
  ): BaseValueObject {
    const parameters = this.parameters(variants);
    const id = this.declaration.id;
    const where = this.declaration.options?.requiresAddress ? address : "";
    const key = `${this.namespace}.${id}\n${where}\n${JSON.stringify([parameters, parameterAddresses])}`;
    const call = { id, parameters, address, ...(parameterAddresses && { parameterAddresses }) };
    const result = this.functions.ask(key, call, this.invoke);
    if (!result) return ErrorValueObject.create(busy);
    if ("error" in result) {
      explanations.push({
        down: 0,
        right: 0,
        code: errorObject(result.error).getValue(),
        message: result.message,
      });
      return errorObject(result.error);
    }
    return toValueObject(result.value, explanations);
  }

  private parameters(variants: BaseValueObject[]): unknown[] {
    const declared = this.declaration.parameters ?? [];
    const last = declared.at(-1);
    const single = last?.repeating ? declared.slice(0, -1) : declared;
    if (variants.length > single.length && !last?.repeating) throw new ArgumentError(ErrorType.VALUE);
    const values = single.map((parameter, index) => {
      const variant = variants[index];
      if (variant === undefined && !parameter.optional) throw new ArgumentError(ErrorType.VALUE);
      return variant === undefined ? null : this.argument(variant, parameter);
    });
    if (last?.repeating)
      values.push(variants.slice(single.length).map((variant) => this.argument(variant, last)));
    return values;
  }

  private argument(variant: BaseValueObject, parameter: Parameter): unknown {
    const matrix = parameter.dimensionality === "matrix";
    if (variant.isArray()) {
      const rows = (variant as ArrayValueObject).getArrayValue();
      if (matrix)
        return rows.map((row) =>
          Array.from(row, (cell) =>
            !cell || cell.isNull() ? blankOf(parameter) : this.scalar(cell, parameter),
          ),
        );
      if (rows.length !== 1 || rows[0]!.length !== 1) throw new ArgumentError(ErrorType.VALUE);
      const cell = rows[0]![0];
      return !cell || cell.isNull() ? blankOf(parameter) : this.scalar(cell, parameter);
    }
    if (variant.isNull()) return null;
    const value = this.scalar(variant, parameter);
    return matrix ? [[value]] : value;
  }

  private scalar(cell: BaseValueObject, parameter: Parameter): unknown {
    const value = cell.getValue();
    if (cell.isError()) {
      const code = String(value);
      const any = parameter.type === undefined || parameter.type === "any";
      const { allowErrorForDataTypeAny, allowCustomDataForDataTypeAny } = this.metadata;
      const isHanded = allowErrorForDataTypeAny || allowCustomDataForDataTypeAny;
      if (code === busy || !any || !isHanded) throw new ArgumentError(code);
      return { type: "Error", basicType: "Error", basicValue: code };
    }
    return coerce(cell.isBoolean() ? Boolean(value) : value, parameter.type);
  }
}

function valueOf(variant: FunctionVariantType): BaseValueObject {
  return variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
}

function blankOf(parameter: Parameter): number | string | boolean {
  if (parameter.type === "string") return "";
  return parameter.type === "boolean" ? false : 0;
}

/** As Excel hands a value to a parameter of a declared type. */
function coerce(value: string | number | boolean, type: string | undefined): unknown {
  if (type === "number" && typeof value !== "number") {
    const number = typeof value === "boolean" ? Number(value) : value.trim() === "" ? NaN : Number(value);
    if (Number.isNaN(number)) throw new ArgumentError(ErrorType.VALUE);
    return number;
  }
  if (type === "string" && typeof value !== "string")
    return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
  if (type === "boolean" && typeof value !== "boolean") {
    if (typeof value === "number") return value !== 0;
    if (!/^(true|false)$/i.test(value)) throw new ArgumentError(ErrorType.VALUE);
    return /^true$/i.test(value);
  }
  return value;
}

function toValueObject(value: unknown, explanations: Explanation[]): BaseValueObject {
  if (!Array.isArray(value)) return toScalar(value, 0, 0, explanations);
  const rows = (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return ErrorValueObject.create(ErrorType.CALC);
  const list = rows.map((row, down) =>
    Array.from({ length: columnCount }, (_, right) =>
      right < row.length
        ? toScalar(row[right], down, right, explanations)
        : ErrorValueObject.create(ErrorType.NA),
    ),
  );
  if (rows.length === 1 && columnCount === 1) return list[0]![0]!;
  return ArrayValueObject.create({
    calculateValueList: list,
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function toScalar(value: unknown, down: number, right: number, explanations: Explanation[]): BaseValueObject {
  if (typeof value === "number")
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (value === null || value === undefined) return StringValueObject.create("");
  const { code, message, type, basicValue } = value as Record<string, unknown>;
  if (code !== undefined || type === "Error") {
    const error = errorObject(String(code ?? basicValue));
    if (typeof message === "string" && message)
      explanations.push({ down, right, code: error.getValue(), message });
    return error;
  }
  if (basicValue !== undefined) return toScalar(basicValue, down, right, explanations);
  return ErrorValueObject.create(ErrorType.VALUE);
}
