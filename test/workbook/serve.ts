/** Serves the built add-in beside a workbook to try it on: `npm start`, then open the address that it prints. */
import { createHash } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { build } from "esbuild";
import { generate } from "selfsigned";

const project = path.join(__dirname, "..", "..");
const cache = path.join(project, ".cache", "workbook");
const officeFolder = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const officeOnTheWeb = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'self'",
].join("; ");

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".map": "application/json",
  ".woff2": "font/woff2",
};

export interface ServeOptions {
  /** The first port to try; the next free one is taken. 0: any. */
  readonly port?: number;
  /** The built add-in. */
  readonly distFolder?: string;
}
export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const distFolder = options.distFolder ?? path.join(project, "dist");
  const [{ key, cert }, pageFiles] = await Promise.all([certificate(), bundlePage()]);
  const server = createServer({ key, cert }, (request, response) => {
    answer(request, response, distFolder, pageFiles).catch((error: unknown) => {
      response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end(String(error));
    });
  });
  const port = await listen(server, options.port ?? 3000);
  return {
    url: `https://localhost:${String(port)}/workbook/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException) => {
        if (error.code === "EADDRINUSE") resolve(true);
        else reject(error);
      };
      server.once("error", fail);
      server.listen(port, "localhost", () => {
        server.off("error", fail);
        resolve(false);
      });
    });
    const address = server.address();
    if (!taken && typeof address === "object" && address) return address.port;
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  distFolder: string,
  pageFiles: PageFiles,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "https://localhost");
  if (pathname === "/") {
    response.writeHead(302, { Location: "/workbook/?sample" }).end();
    return;
  }
  const page = /^\/workbook\/(page\.(?:js|css))?$/.exec(pathname);
  if (page) {
    const name = (page[1] ?? "page.html") as keyof PageFiles | "page.html";
    await send(
      response,
      name,
      name === "page.html" ? await readFile(path.join(__dirname, name)) : pageFiles[name],
    );
    return;
  }
  const office = /^\/office\/(.+)$/.exec(pathname);
  const found = office ? await first(officeFolder, office[1]!) : await first(distFolder, pathname.slice(1));
  if (!found) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end(`There is no ${pathname}.`);
    return;
  }
  const isPage = !office && found.endsWith(".html");
  const content = await readFile(found);
  const body = isPage ? content.toString("utf8").replaceAll(officeOnTheWeb, "/office/") : content;
  if (isPage) response.setHeader("Content-Security-Policy", contentSecurityPolicy);
  await send(response, found, body);
}

function send(response: ServerResponse, file: string, body: string | Buffer): Promise<void> {
  response.writeHead(200, {
    "Content-Type": contentTypes[path.extname(file)] ?? "application/octet-stream",
    "Cache-Control": "no-store",
  });
  return new Promise((resolve) => {
    response.end(body, () => {
      resolve();
    });
  });
}

/** office.js asks for a folder in capitals that its package has in small letters. */
async function first(folder: string, name: string): Promise<string | undefined> {
  for (const each of [name, name.toLowerCase()]) {
    const file = path.join(folder, path.normalize(decodeURIComponent(each)));
    if (!file.startsWith(folder + path.sep)) return undefined;
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  return undefined;
}

interface PageFiles {
  readonly "page.js": Buffer;
  readonly "page.css": Buffer;
}

/** The spreadsheet is large: its bundle is kept until something that goes into it changes. */
async function bundlePage(): Promise<PageFiles> {
  const hash = createHash("sha256").update(await readFile(path.join(project, "package-lock.json")));
  for (const name of (await readdir(__dirname)).sort()) {
    if (/\.(ts|css)$/.test(name)) hash.update(name).update(await readFile(path.join(__dirname, name)));
  }
  const name = path.join(cache, hash.digest("hex").slice(0, 16));
  const keptFiles = [readFile(`${name}.js`), readFile(`${name}.css`)] as const;
  const kept = await Promise.all(keptFiles).catch(() => undefined);
  if (kept) return { "page.js": kept[0], "page.css": kept[1] };
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, "page.ts")],
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    outdir: cache,
    write: false,
    logLevel: "warning",
  });
  const file = async (extension: string): Promise<Buffer> => {
    const content = Buffer.from(outputFiles.find((each) => each.path.endsWith(extension))!.contents);
    // Renamed into place, since several tests may bundle at once.
    await mkdir(cache, { recursive: true });
    const unfinished = `${name}.${String(process.pid)}${extension}`;
    await writeFile(unfinished, content);
    await rename(unfinished, name + extension);
    return content;
  };
  return { "page.js": await file(".js"), "page.css": await file(".css") };
}

/** Our own certificate for localhost; the browser asks once whether to go on. */
async function certificate(): Promise<{ key: string; cert: string }> {
  const file = path.join(cache, "certificate.json");
  const kept = await readFile(file, "utf8").then(
    (text) => JSON.parse(text) as { key: string; cert: string; until: number },
    () => undefined,
  );
  const day = 24 * 60 * 60 * 1000;
  if (kept && kept.until > Date.now() + day) return kept;
  const until = Date.now() + 365 * day;
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    notAfterDate: new Date(until),
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  await mkdir(cache, { recursive: true });
  await writeFile(file, JSON.stringify({ key: made.private, cert: made.cert, until }), { mode: 0o600 });
  return { key: made.private, cert: made.cert };
}

async function main(): Promise<void> {
  const dist = path.join(project, "dist");
  if (
    !(await access(path.join(dist, "taskpane.html")).then(
      () => true,
      () => false,
    ))
  ) {
    console.error("The add-in is not built yet: run `npm run build` first, or `npm start`, which does both.");
    process.exitCode = 1;
    return;
  }
  const wanted = Number(process.env["PORT"] ?? 3000);
  const { url } = await serve({ port: wanted, distFolder: dist });
  const lines = [
    "",
    `  Try the add-in:  ${new URL("/", url).href}`,
    "",
    "  The page shows a workbook with the add-in's buttons and its pane. It stands in for Excel and is not Excel.",
    "  Your browser will ask once whether to trust this computer's own certificate.",
    "",
    "  The same add-in in Excel, on a computer that has it, from a second terminal:",
    "",
    "    npx office-addin-debugging start manifest.xml",
    "",
    "  Ctrl+C stops the server.",
    "",
  ];
  console.log(lines.join("\n"));
  if (new URL(url).port !== "3000") {
    console.log("  Excel itself looks for the add-in on port 3000, which is not the one above.\n");
  }
}

if (require.main === module) void main();
