/** A Chromium that is already on this computer, for the tests that need a browser. */
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "msedge",
  "chrome",
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** CHROMIUM_PATH, or the first of the usual names on the PATH or at its usual place. */
export function findChromium(): string | undefined {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined && given !== "") return given;
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...places].find(isExecutable);
}

/** `describe`, or `describe.skip` with a line that says why where there is no browser. */
export function describeWithBrowser(name: string, tests: () => void): void {
  if (findChromium() !== undefined) {
    describe(name, tests);
    return;
  }
  process.stderr.write(
    `\nSkipped: ${name}. No Chromium, Chrome or Edge was found; install one or set CHROMIUM_PATH to run these tests.\n`,
  );
  describe.skip(name, tests);
}

/** A fresh profile and a sharp screen; the certificate of localhost is taken as it is. */
export async function launchChromium(): Promise<{
  browser: Browser;
  newContext: () => Promise<BrowserContext>;
}> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("There is no Chromium on this computer.");
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const newContext = () =>
    browser.newContext({
      ignoreHTTPSErrors: true,
      deviceScaleFactor: 2,
      viewport: { width: 1360, height: 820 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
  return { browser, newContext };
}

/** Opens the stand-in and waits until the add-in in its pane has started. */
export async function openStandIn(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.standIn !== undefined);
  await page.evaluate(() => window.standIn!.pane.ready);
  return page;
}
