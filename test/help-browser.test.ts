/** The help in a browser: accessible in light and dark, within a narrow window, and asking for nothing but itself. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { helpPages } from "../scripts/help/site";
import { describeWithBrowser, launchChromium } from "./browser/chromium";

interface Look {
  readonly colorScheme: "light" | "dark";
  readonly width: number;
}
const looks: readonly Look[] = [
  { colorScheme: "light", width: 1100 },
  { colorScheme: "dark", width: 400 },
];
const narrow: Look = { colorScheme: "light", width: 400 };

describeWithBrowser("the help", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "eps-help-"));
  const axe = readFileSync(require.resolve("axe-core"), "utf8");
  let browser: Browser;
  let names: readonly string[] = [];
  beforeAll(async () => {
    const files = await helpPages();
    mkdirSync(path.join(folder, "help"));
    for (const { name, content } of files) writeFileSync(path.join(folder, "help", name), content);
    names = files.map(({ name }) => name);
    ({ browser } = await launchChromium());
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const addressOf = (name: string): string => pathToFileURL(path.join(folder, "help", name)).href;

  /** Does something on a page that looks so; gives what the page asked for beside itself. */
  async function on(
    look: Look,
    name: string,
    act: (page: Page) => Promise<void>,
  ): Promise<readonly string[]> {
    const { colorScheme, width } = look;
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const asked: string[] = [];
    context.on("request", (request) => asked.push(request.url()));
    const page = await context.newPage();
    await page.goto(addressOf(name));
    await act(page);
    await context.close();
    return asked.filter((url) => url !== addressOf(name));
  }

  const cases = looks.flatMap((look) =>
    ["index.html", "weighted-shares.html", "sequence.html"].map(
      (name) => [name, look.colorScheme, look.width, look] as const,
    ),
  );

  test.each(cases)(
    "%s, %s, %i pixels wide: no violations, and nothing is asked for",
    async (name, _scheme, _width, look) => {
      const asked = await on(look, name, async (page) => {
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe: checker } = window as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const found = (await checker.run()).violations;
          return found.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]);
        });
        expect(violations).toEqual([]);
      });
      // The icon is the add-in's own.
      expect(asked.filter((url) => !url.endsWith("/assets/icon-32.png"))).toEqual([]);
    },
    30_000,
  );

  test("no page is wider than a narrow window; a wide sheet scrolls by itself", async () => {
    for (const name of names) {
      await on(narrow, name, async (page) => {
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect([name, content]).toEqual([name, window]);
      });
    }
  }, 60_000);

  test("a wide sheet is scrolled by keys", async () => {
    await on(narrow, "sequence.html", async (page) => {
      const sheet = page.locator(".scroll").first();
      await sheet.focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(() => (document.querySelector(".scroll")?.scrollLeft ?? 0) > 0);
    });
  }, 30_000);
});
