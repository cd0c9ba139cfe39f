/** A failure of Excel's in words for the person before it, and whether trying again makes sense. */
export interface Failure {
  readonly sentence: string;
  readonly canRetry: boolean;
}

const tooLarge: Failure = {
  sentence: "The selected range is too large to read at once. Select only the table of facts.",
  canRetry: false,
};

const sentences: Readonly<Record<string, Failure>> = {
  InvalidOperationInCellEditMode: {
    sentence: "A cell is being edited. Press Enter or Escape in it, then try again.",
    canRetry: true,
  },
  InvalidSelection: {
    sentence:
      "Several separate ranges, or something other than cells, are selected. Select one range of cells.",
    canRetry: true,
  },
  ItemAlreadyExists: { sentence: "A sheet of that name has just appeared. Try again.", canRetry: true },
  AccessDenied: {
    sentence:
      "The workbook or its structure is protected, so no sheet can be added. Remove the protection, then try again.",
    canRetry: true,
  },
  FilteredRangeConflict: {
    sentence: "A filter is in the way. Clear the filter, then try again.",
    canRetry: true,
  },
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  ApiNotFound: {
    sentence:
      "This version of Excel is too old for this add-in. Update Excel, or open the workbook in Excel on the web.",
    canRetry: false,
  },
  InactiveWorkbook: {
    sentence: "Another workbook is in front. Go to the workbook that has the facts, then try again.",
    canRetry: true,
  },
  UnsupportedSheet: {
    sentence: "This kind of sheet has no cells. Go to a worksheet, then select the facts.",
    canRetry: true,
  },
};

/** Thrown where a sheet could neither be finished nor removed. */
export class UnfinishedSheetError extends Error {
  constructor(
    readonly sheet: string,
    cause: unknown,
  ) {
    super(`The sheet "${sheet}" is unfinished.`, { cause });
  }
}

/** The failure in plain words; undefined for what Excel did not raise, which is a fault of ours. */
export function explainFailure(thrown: unknown): Failure | undefined {
  if (thrown instanceof UnfinishedSheetError) {
    return {
      sentence: `Excel stopped half-way, and the sheet “${thrown.sheet}” could not be removed. Delete it if it is there, then try again.`,
      canRetry: true,
    };
  }
  if (!(thrown instanceof OfficeExtension.Error)) return undefined;
  return (
    sentences[thrown.code] ?? {
      sentence: `Excel could not do this (${thrown.code}). Nothing was changed. Try again.`,
      canRetry: true,
    }
  );
}

/** The failure of a refresh, which has all its figures from before or after, whatever its looks. */
export function explainRefreshFailure(thrown: unknown): Failure | undefined {
  const failure = explainFailure(thrown);
  if (!failure || !(thrown instanceof OfficeExtension.Error)) return failure;
  if (thrown.code === "AccessDenied") {
    return {
      sentence: "This sheet is protected. Remove the protection, then refresh again.",
      canRetry: true,
    };
  }
  if (thrown.code in sentences) return failure;
  return {
    sentence: `Excel stopped while it was refreshing (${thrown.code}). The figures are all as they were or all new; how they look may be unfinished. Try again.`,
    canRetry: true,
  };
}
