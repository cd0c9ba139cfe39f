/** Requirement sets beside ExcelApi that the stand-in claims to have. */
export const supportedSets = {
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.9",
  RichApiRuntime: "1.2",
  DelayForCellEdit: "1.1",
  AddinCommands: "1.3",
  RibbonApi: "1.2",
  DialogApi: "1.2",
} as const;
