import type { Area, Book, SheetInfo } from "./book";

/** The wire format of office.js: a batch of actions on object paths. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}
export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** What a batch can point at. */
export interface Things {
  Workbook: object;
  Application: object;
  DocumentProperties: object;
  WorksheetCollection: object;
  Worksheet: { readonly sheetId: string };
  WorksheetFreezePanes: { readonly sheetId: string };
  WorksheetCustomPropertyCollection: { readonly sheetId: string };
  WorksheetCustomProperty: { readonly sheetId: string; readonly key: string };
  PageLayout: { readonly sheetId: string };
  HeaderFooterGroup: { readonly sheetId: string };
  HeaderFooter: { readonly sheetId: string };
  NamedItemCollection: { readonly sheetId: string | undefined };
  NamedItem: { readonly sheetId: string | undefined; readonly name: string };
  Range: { readonly sheetId: string; readonly area: Area };
  RangeAreas: { readonly sheetId: string; readonly areas: readonly Area[] };
  RangeCollection: { readonly sheetId: string; readonly areas: readonly Area[] };
  RangeFormat: { readonly sheetId: string; readonly area: Area };
  RangeFont: { readonly sheetId: string; readonly area: Area };
  RangeFill: { readonly sheetId: string; readonly area: Area };
  RangeBorderCollection: { readonly sheetId: string; readonly area: Area };
  RangeBorder: { readonly sheetId: string; readonly area: Area; readonly side: string };
  /** office.js's own services: the custom functions runtime, the pane's state, the ribbon. */
  Service: { readonly name: string };
}
export type TypeName = keyof Things;
export type Thing = { [Name in TypeName]: { readonly type: Name } & Things[Name] }[TypeName];
export type Of<Name extends TypeName> = Extract<Thing, { readonly type: Name }>;

/** What the types' members may use. */
export interface Host {
  readonly book: Book;
  sheet(sheetId: string): SheetInfo;
  /** The workbook's own properties; Univer has none. */
  readonly documentProperties: Record<string, unknown>;
  calculationMode: string;
  listen(event: HostEvent, target: string, on: boolean): void;
  announce(event: HostEvent, target: string, message: unknown): void;
  service(name: string, method: string, parameters: readonly unknown[]): unknown;
}

/** The numbers that office.js gives the events of the rich API. */
export const HostEvent = {
  selectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
} as const;
export type HostEvent = (typeof HostEvent)[keyof typeof HostEvent];

/** A member's `since` is the ExcelApi set that introduced it. */
export interface Property<T> {
  readonly since: string;
  readonly get: (self: T, host: Host) => unknown;
  readonly set?: (self: T, value: unknown, host: Host) => void;
}
export interface Navigation<T> {
  readonly since: string;
  readonly get: (self: T, host: Host) => Thing | null;
}
export interface Method<T> {
  readonly since: string;
  /** A thing, null for the null object, or a plain value. */
  readonly run: (self: T, parameters: readonly unknown[], host: Host) => unknown;
}
export interface ObjectType<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly items?: (self: T, host: Host) => readonly Thing[];
  /** What office.js must know at once to address the object again. */
  readonly identity?: (self: T, host: Host) => Readonly<Record<string, unknown>>;
}
export type TypeTable = { readonly [Name in TypeName]: ObjectType<Of<Name>> };

/** A refusal in Excel's words. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}
export const refuse = {
  argument: (message = "The argument is invalid or missing or has an incorrect format.") =>
    new ExcelError("InvalidArgument", message),
  dimensions: () =>
    new ExcelError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    ),
  notFound: () => new ExcelError("ItemNotFound", "The requested resource doesn't exist.", 404),
  exists: () =>
    new ExcelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409),
  selection: () => new ExcelError("InvalidSelection", "The current selection is invalid for this operation."),
  reference: () =>
    new ExcelError("InvalidReference", "This reference is not valid for the current operation."),
  operation: (message = "The operation attempted is invalid on the object.") =>
    new ExcelError("InvalidOperation", message),
  unknown: (member: string) => new ExcelError("NotImplemented", `The stand-in does not know ${member}.`, 501),
  newer: (member: string, since: string, supported: string) =>
    new ExcelError(
      "ApiNotFound",
      `${member} needs ExcelApi ${since}; this Excel has ExcelApi ${supported}. The API you are trying to use could not be found.`,
    ),
};

export function asText(value: unknown): string {
  if (typeof value !== "string") throw refuse.argument();
  return value;
}
export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw refuse.argument();
  return value;
}
export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw refuse.argument();
  return value;
}
export function asThing<Name extends TypeName>(value: unknown, type: Name): Of<Name> {
  const thing = value as Thing | null | undefined;
  if (typeof thing !== "object" || thing === null || thing.type !== type) throw refuse.argument();
  return thing as Of<Name>;
}
export function asOneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice.toLowerCase() === asText(value).toLowerCase());
  if (found === undefined) throw refuse.argument();
  return found;
}
/** An argument that was left out arrives as null. */
export const given = <T>(value: unknown, absent: T): unknown => value ?? absent;
