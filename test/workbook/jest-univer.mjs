/** Bundles Univer for jest once a version: it is many ES modules, which jest cannot load and would read again for each test file. */
import { existsSync, readFileSync, renameSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL("../../", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}node_modules/@univerjs/core/package.json`, "utf8"));
export const univerBundle = `.cache/univer-${version}.cjs`;

const packages = ["core", "core/lib/facade", "engine-formula", "sheets", "sheets-formula", "sheets-numfmt"];

export default function build() {
  const target = root + univerBundle;
  if (existsSync(target) && statSync(target).mtimeMs > statSync(self).mtimeMs) return;
  const draft = `${target}.${process.pid}`;
  buildSync({
    stdin: {
      contents: [
        ...packages.map((name) => `export * from "@univerjs/${name}";`),
        `export { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";`,
      ].join("\n"),
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["main", "module"],
    logLevel: "error",
    outfile: draft,
  });
  renameSync(draft, target);
}
