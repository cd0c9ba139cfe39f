/**
 * Loads the file that declares the custom functions: writes functions.json from its doc comments and appends the
 * registration of each function, so that what Excel is told and what it can call are one list.
 */
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/** @this {import("webpack").LoaderContext<{ developmentUrl: string, baseUrl: string }>} */
export default async function customFunctionsLoader(source) {
  const { developmentUrl, baseUrl } = this.getOptions();
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(this.resourcePath);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  if (associate.length === 0) throw new Error("No exported function has a @customfunction comment.");

  // Its allowCustomDataForDataTypeAny hands errors to a function as well. With allowErrorForDataTypeAny beside it, Excel
  // 2021 crashes: https://github.com/OfficeDev/office-js/issues/4385
  const metadata = JSON.parse(metadataJson.replaceAll(developmentUrl, baseUrl));
  this.emitFile("functions.json", JSON.stringify(metadata, null, 2) + "\n");

  const registrations = associate.map(({ id, functionName }) => {
    return `CustomFunctions.associate(${JSON.stringify(id)}, ${functionName});`;
  });
  return [source, ...registrations, ""].join("\n");
}
