/** Checks manifest.xml, and the one in dist where there is one, without asking a server. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "./manifest-checks";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** The names under which the pane registers its commands. */
function registeredCommands(folder: string): string[] {
  const sources = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const code = sources.map((name) => readFileSync(path.join(folder, name), "utf8")).join("\n");
  return [...code.matchAll(/Office\.actions\.associate\(\s*"([^"]+)"/g)].map(([, name]) => name ?? "");
}

/** Reads files of a folder; what the build makes elsewhere counts as the file it is made from. */
function filesOf(folder: string, madeFrom: Readonly<Record<string, string>> = {}) {
  return (name: string): Uint8Array | undefined => {
    const file = path.join(folder, madeFrom[name] ?? name);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
}

const sources = {
  "taskpane.html": "src/taskpane/taskpane.html",
  "functions.js": "src/functions/functions.ts",
  "functions.json": "src/functions/functions.ts",
  "support.html": "assets/support.html",
};
const manifests = [
  { manifest: "manifest.xml", file: filesOf(".", sources) },
  { manifest: "dist/manifest.xml", file: filesOf("dist") },
];

for (const { manifest, file } of manifests.filter(({ manifest }) => existsSync(manifest))) {
  console.log(manifest);
  const xml = readFileSync(manifest, "utf8");
  const commands = registeredCommands("src/taskpane");
  for (const { holds, problems } of checkManifest({ xml, packageVersion: version, commands, file })) {
    console.log(problems.length === 0 ? `  ✓ ${holds}` : `  ✗ ${holds}: no`);
    for (const problem of problems) console.log(`      ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
}
