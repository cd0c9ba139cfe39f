/** The add-in as a person uses it: the real page in the pane, a real spreadsheet beside it, mouse and keys. */
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import type { CellValue } from "../workbook/book";
import { serve, type Serving } from "../workbook/serve";
import { describeWithBrowser, launchChromium, openStandIn } from "./chromium";

const root = path.join(__dirname, "..", "..");
const pictures = path.join(root, ".cache", "pictures");

describeWithBrowser("the add-in in a browser", () => {
  let distFolder: string;
  let serving: Serving;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let pane: FrameLocator;
  const foreign: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    distFolder = await mkdtemp(path.join(os.tmpdir(), "eps-exhibit-page-"));
    await mkdir(pictures, { recursive: true });
    const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
    const build = spawnSync(
      process.execPath,
      [webpack, "--mode", "production", "--output-path", distFolder],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    if (build.status !== 0) throw new Error(build.stdout + build.stderr);
    const [served, launched] = await Promise.all([serve({ port: 0, distFolder }), launchChromium()]);
    serving = served;
    browser = launched.browser;
    context = await launched.newContext();
    context.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (!["data:", "blob:"].includes(protocol) && hostname !== "localhost") foreign.push(request.url());
    });
    context.on("weberror", (error) => faults.push(error.error().message));
    page = await openStandIn(context, `${serving.url}?sample`);
    pane = page.frameLocator("aside.pane iframe");
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    await rm(distFolder, { recursive: true, force: true });
  });

  jest.setTimeout(90_000);

  const picture = (name: string) => page.screenshot({ path: path.join(pictures, `${name}.png`) });
  /** Holds the pane as it is now to axe's rules, and takes its picture, in light and in dark. */
  const isAccessible = async (name: string) => {
    const frame = page.frames().find((each) => each.url().includes("taskpane.html"))!;
    // The pane's policy allows no script of others: axe is evaluated instead.
    await frame.evaluate(await readFile(require.resolve("axe-core"), "utf8"));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const violations = await frame.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const found = (await axe.run()).violations;
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
      expect(violations).toEqual([]);
      await picture(`${name}-${colorScheme}`);
      await page
        .locator("aside.pane")
        .screenshot({ path: path.join(pictures, `pane-${name}-${colorScheme}.png`) });
    }
    await page.emulateMedia({ colorScheme: "light" });
  };
  const texts = (sheetName: string): Promise<string[][]> =>
    page.evaluate(async (name) => {
      const { book } = window.standIn!;
      await book.idle();
      const sheet = book.sheets().find((each) => each.name === name);
      const used = sheet && book.usedArea(sheet.id, undefined, true);
      if (!sheet || !used) return [];
      const area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
      return book.texts(sheet.id, area);
    }, sheetName);
  const dilutedPerShare = async (sheet: string) => {
    const row = (await texts(sheet)).find(([caption]) => /^Diluted net .* per share$/.test(caption ?? ""));
    return row?.[1]?.replace(/\s+/g, "");
  };
  const values = (row: number, column: number, rows: number, columns: number): Promise<CellValue[][]> =>
    page.evaluate(
      async (area) => {
        const { book } = window.standIn!;
        await book.idle();
        return book.values(book.activeSheet(), area);
      },
      { row, column, rows, columns },
    );
  const select = (row: number, column: number, rows = 1, columns = 1) =>
    page.evaluate(
      (area) => {
        const { book } = window.standIn!;
        book.select({ sheetId: book.activeSheet(), areas: [area] });
      },
      { row, column, rows, columns },
    );
  const openSheet = (name: string) =>
    page.evaluate((wanted) => {
      const { book } = window.standIn!;
      book.activateSheet(book.sheets().find((sheet) => sheet.name === wanted)!.id);
    }, name);
  /** Where a cell is on the screen, by the sizes of the columns and rows before it. */
  const pointOf = async (row: number, column: number) => {
    const offset = await page.evaluate(
      ([row, column]) => {
        const { book } = window.standIn!;
        const sheet = book.activeSheet();
        const pixels = (points: number) => points / 0.75;
        let [x, y] = [pixels(book.columnWidth(sheet, column)) / 2, pixels(book.rowHeight(sheet, row)) / 2];
        for (let before = 0; before < column; before++) x += pixels(book.columnWidth(sheet, before));
        for (let before = 0; before < row; before++) y += pixels(book.rowHeight(sheet, before));
        return { x, y };
      },
      [row, column] as const,
    );
    const canvases = await page.locator(".grid canvas").all();
    const boxes = await Promise.all(canvases.map((canvas) => canvas.boundingBox()));
    const grid = boxes.reduce((largest, box) =>
      box && box.width * box.height > (largest ? largest.width * largest.height : 0) ? box : largest,
    )!;
    // Row numbers and column letters stand before the cells.
    return { x: grid.x + 46 + offset.x, y: grid.y + 20 + offset.y };
  };
  let clicked = 0;
  const typeInto = async (row: number, column: number, text: string) => {
    const { x, y } = await pointOf(row, column);
    // Two clicks in quick succession are a double click, which edits the cell instead of typing over it.
    await page.waitForTimeout(Math.max(0, clicked + 800 - Date.now()));
    clicked = Date.now();
    await page.mouse.click(x, y);
    await eventually(
      () => page.evaluate(() => window.standIn!.book.selection().areas),
      [{ row, column, rows: 1, columns: 1 }],
    );
    await page.keyboard.type(text, { delay: 5 });
    await page.keyboard.press("Enter");
  };
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
  };
  const eventually = async <T>(read: () => Promise<T>, wanted: T) => {
    const end = Date.now() + 20_000;
    let found = await read();
    while (JSON.stringify(found) !== JSON.stringify(wanted) && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      found = await read();
    }
    expect(found).toEqual(wanted);
  };

  test("opens with the sample's facts, selected and understood", async () => {
    await pane.getByText("Facts: 'HemaCare facts'!A1:E10").waitFor();
    await pane.getByText("4 periods, 4 lines").waitFor();
    expect(await pane.locator("#preview").innerText()).toContain("(462,000)");
    await picture("facts");
  });

  test("the pane follows a selection made with the mouse", async () => {
    const elsewhere = await pointOf(12, 1);
    await page.mouse.click(elsewhere.x, elsewhere.y);
    await pane.getByText("'HemaCare facts'!B13: select the whole table of facts.").waitFor();
    await drag(await pointOf(0, 0), await pointOf(9, 4));
    await pane.getByText("Facts: 'HemaCare facts'!A1:E10").waitFor();
  });

  test("Build exhibit, pressed by the keyboard, makes the sheet with every figure as filed", async () => {
    await pane.locator("#form").focus();
    for (let tabs = 0; tabs < 12; tabs++) {
      const focused = await pane.locator(":focus").getAttribute("id");
      if (focused === "build") break;
      await page.keyboard.press("Tab");
    }
    expect(await pane.locator(":focus").getAttribute("id")).toBe("build");
    await page.keyboard.press("Enter");
    await pane.getByText("Built on the sheet “Exhibit 11”").waitFor();
    const rows = (await texts("Exhibit 11")).map((row) =>
      row.map((text) => text.replace(/\s+/g, " ").trim()),
    );
    const shares = "Weighted average common shares used to compute basic earnings per share";
    const filed = [
      ["HemaCare Corporation", "", "", "", ""],
      ["EXHIBIT 11", "", "", "", ""],
      ["Basic and Diluted Net (Loss) Income per Share", "", "", "", ""],
      ["", "Three months ended September 30,", "", "Nine months ended September 30,", ""],
      ["", "2002", "2001", "2002", "2001"],
      ["BASIC", "", "", "", ""],
      [shares, "7,737,946", "7,541,024", "7,647,197", "7,509,358"],
      ["Net (loss) income", "$(462,000)", "$5,000", "$(619,000)", "$377,000"],
      ["Basic net (loss) income per share", "$(0.06)", "$0.00", "$(0.08)", "$0.05"],
      ["DILUTED", "", "", "", ""],
      [shares, "7,737,946", "7,541,024", "7,647,197", "7,509,358"],
      [
        "Dilutive common equivalent shares attributable to stock options (based on average market price)",
        "-",
        "834,762",
        "-",
        "698,224",
      ],
      [
        "Dilutive common equivalent shares attributable to warrants (based on average market price)",
        "-",
        "50,788",
        "-",
        "39,402",
      ],
      [
        "Weighted average common shares and equivalents used to compute diluted earnings per share",
        "7,737,946",
        "8,426,574",
        "7,647,197",
        "8,246,984",
      ],
      ["Net (loss) income", "$(462,000)", "$5,000", "$(619,000)", "$377,000"],
      ["Diluted net (loss) income per share", "$(0.06)", "$0.00", "$(0.08)", "$0.05"],
    ];
    const shown = rows.filter((row) => row.some((text) => text !== ""));
    expect(shown.slice(0, filed.length)).toEqual(filed);
    expect(shown).toContainEqual(["Cross-check", "agrees", "agrees", "agrees", "agrees"]);
    await picture("exhibit");
  });

  test("the exhibit follows a fact that is typed over", async () => {
    await openSheet("HemaCare facts");
    await typeInto(7, 1, "462000");
    await typeInto(8, 1, "834762");
    await eventually(() => dilutedPerShare("Exhibit 11"), "$0.05");
    await typeInto(7, 1, "-462000");
    await typeInto(8, 1, "0");
    await eventually(() => dilutedPerShare("Exhibit 11"), "$(0.06)");
  });

  test("the functions answer in cells: four figures spill, published values, a sentence for a text", async () => {
    await openSheet("HemaCare facts");
    await typeInto(12, 1, "=EPS.BASIC(B8:E8,B7:E7,,2)");
    await eventually(() => values(12, 1, 1, 4), [[-0.06, 0, -0.08, 0.05]]);
    await typeInto(13, 1, "=EPS.TREASURY_SHARES(100000,15,20)");
    await eventually(() => values(13, 1, 1, 1), [[25000]]);
    await typeInto(14, 1, "=EPS.DILUTED(B8:E8,B7:E7,B9:E10,,,,2)");
    await eventually(() => values(14, 1, 1, 4), [[-0.06, 0, -0.08, 0.05]]);
    await typeInto(15, 1, '=EPS.BASIC("lots",B7)');
    await eventually(() => values(15, 1, 1, 1), [["#VALUE!"]]);
    await select(15, 1);
    await page.getByText('netIncome: "lots" is text. Enter a number.').waitFor();
    await picture("functions");
    // An edit recalculates: 77,379.46 shares a dollar.
    await typeInto(6, 1, "4620000");
    await eventually(() => values(12, 1, 1, 1), [[-0.1]]);
    await typeInto(6, 1, "7737946");
    await eventually(() => values(12, 1, 1, 1), [[-0.06]]);
  });

  test("problems are listed, and activating one selects its cell", async () => {
    await openSheet("HemaCare facts");
    await typeInto(7, 2, "abc");
    await select(0, 0, 10, 5);
    await pane.getByText("One problem stands in the way").waitFor();
    expect(await pane.locator("#build").isDisabled()).toBe(true);
    await picture("problem");
    await pane.getByRole("button", { name: /C8 “abc” in “Net \(loss\) income” is not a number/ }).click();
    await eventually(
      () => page.evaluate(() => window.standIn!.book.selection().areas),
      [{ row: 7, column: 2, rows: 1, columns: 1 }],
    );
    await page.evaluate(() => {
      const { book } = window.standIn!;
      book.put(book.activeSheet(), 7, 2, [[5000]]);
    });
  });

  test("the ribbon's command builds on the selection, and opens the pane where it cannot", async () => {
    await openSheet("HemaCare facts");
    await select(0, 0, 10, 5);
    await page.getByRole("button", { name: "Build exhibit" }).first().click();
    await eventually(
      () => page.evaluate(() => window.standIn!.book.sheets().map(({ name }) => name)),
      ["Sheet1", "HemaCare facts", "Exhibit 11", "Exhibit 11 (2)"],
    );
    await pane.getByText("Built on the sheet “Exhibit 11 (2)”").waitFor();
    await openSheet("Sheet1");
    await select(4, 4);
    await page.getByRole("button", { name: "Build exhibit" }).first().click();
    await pane.getByText("Select the table of facts first").waitFor();
  });

  test("a role set by hand is kept when the selection comes back", async () => {
    await openSheet("HemaCare facts");
    await select(0, 0, 10, 5);
    await pane.getByText("4 periods, 4 lines").click();
    await pane.getByLabel(/attributable to warrants/).selectOption({ label: "Not used" });
    await pane.getByText("4 periods, 4 lines, 1 not used").waitFor();
    await select(20, 0);
    await pane.getByText("select the whole table of facts").waitFor();
    await select(0, 0, 10, 5);
    await pane.getByText("4 periods, 4 lines, 1 not used").waitFor();
  });

  test("a filed exhibit that is pasted becomes an exhibit with every figure as filed", async () => {
    const text = await readFile(path.join(root, "test", "exhibit", "hemacare-2002q3.txt"), "utf8");
    await pane.getByRole("button", { name: "Paste an exhibit…" }).last().click();
    await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
    await pane.getByLabel(/Copy the exhibit from the filing/).press("Control+v");
    await pane.getByText(`${text.trimEnd().split("\n").length} lines`).waitFor();
    await isAccessible("paste");
    await pane.getByRole("button", { name: "Put it on a new sheet" }).click();
    await pane.getByText(/^Facts: 'Pasted exhibit'!A1:A\d+$/).waitFor();
    await pane.getByText("No findings: the figures agree with each other.").waitFor();
    await picture("pasted");
    await pane.getByRole("button", { name: "Build exhibit" }).click();
    await pane.getByText("Built on the sheet “Exhibit 11 (3)”").waitFor();
    const figures = async (sheet: string) =>
      (await texts(sheet)).flatMap(([caption = "", ...cells]) =>
        cells.some((cell) => /\d/.test(cell)) && caption !== ""
          ? [[caption, ...cells.map((cell) => cell.replace(/\s+/g, ""))]]
          : [],
      );
    const filed = (await figures("Exhibit 11")).slice(0, 9);
    expect((await figures("Exhibit 11 (3)")).slice(0, 9)).toEqual(filed);
  });

  test("Escape closes the paste box and gives the focus back", async () => {
    const open = pane.getByRole("button", { name: "Paste an exhibit…" }).last();
    await open.focus();
    await open.press("Enter");
    const box = pane.getByRole("dialog", { name: "Paste an exhibit" });
    await box.waitFor();
    await pane.getByLabel(/Copy the exhibit from the filing/).press("Escape");
    await box.waitFor({ state: "hidden" });
    expect(await pane.locator(":focus").getAttribute("id")).toBe("paste-open");
  });

  test("what is set right by hand is followed, and reset", async () => {
    await openSheet("Pasted exhibit");
    await select(0, 0, 50, 1);
    await pane.getByText(/^Facts: 'Pasted exhibit'!/).waitFor();
    await pane.locator("#reading").evaluate((details: HTMLDetailsElement) => (details.open = true));
    await pane.getByText("Periods", { exact: false }).last().click();
    await pane.getByLabel("Name of period 1").fill("Third quarter 2002");
    await pane.getByLabel("Name of period 1").press("Tab");
    await pane.getByLabel("Leave out").nth(1).check();
    await pane.getByLabel("Money is in").selectOption("Thousands");
    await pane.getByText("3 corrections by hand").waitFor();
    expect(await pane.locator("#preview thead").innerText()).toContain("Third quarter 2002");
    await isAccessible("corrected");
    await pane.getByRole("button", { name: "Reset corrections" }).click();
    await pane.getByText("3 corrections by hand").waitFor({ state: "hidden" });
  });

  test("findings are listed, and activating one selects its cell", async () => {
    await page.evaluate(() => {
      const { book } = window.standIn!;
      const sheetId = book.addSheet("Findings");
      book.put(sheetId, 0, 0, [
        ["", 2024, 2023],
        ["Net income", 900, 800],
        ["Weighted-average shares", 100, 100],
        ["Basic earnings per share", 9, 8.1],
      ]);
      book.activateSheet(sheetId);
      book.select({ sheetId, areas: [{ row: 0, column: 0, rows: 4, columns: 3 }] });
    });
    await pane.getByText("Findings (1)").waitFor();
    expect(await pane.locator("#build").isEnabled()).toBe(true);
    await isAccessible("findings");
    await pane.getByRole("button", { name: /✕ Error C4/ }).click();
    await eventually(
      () => page.evaluate(() => window.standIn!.book.selection().areas),
      [{ row: 3, column: 2, rows: 1, columns: 1 }],
    );
  });

  test("an exhibit is refreshed in its place, with other options, and says what has changed", async () => {
    const sheetsBefore = await page.evaluate(() => window.standIn!.book.sheets().length);
    await openSheet("HemaCare facts");
    await typeInto(7, 1, "462000");
    await openSheet("Exhibit 11");
    await pane.getByText("The exhibit on the sheet “Exhibit 11”").waitFor();
    await pane.getByText("Built from 'HemaCare facts'!A1:E10").waitFor();
    await pane.getByText(/^Its facts have changed since it was built/).waitFor();
    expect(await pane.locator("#changes tr").first().innerText()).toContain("$462,000");
    await isAccessible("changed");
    await pane.getByLabel("Decimals per share").selectOption("3");
    await pane.getByText("More options").click();
    await pane.getByLabel("Title").fill("Computation of Earnings per Share");
    await isAccessible("options");
    await pane.getByText("More options").click();
    await pane.getByRole("button", { name: "Refresh exhibit" }).click();
    await pane.getByText("The refresh has changed:").waitFor();
    await isAccessible("refreshed");
    const rows = (await texts("Exhibit 11")).map((row) => row.map((text) => text.replace(/\s+/g, "")));
    expect(rows[2]?.[0]).toBe("ComputationofEarningsperShare");
    expect(rows.find(([caption]) => caption === "Basicnetincome(loss)pershare")?.[1]).toBe("$0.060");
    expect(await page.evaluate(() => window.standIn!.book.sheets().length)).toBe(sheetsBefore);
  });

  test("the exhibit is copied as a table and as a text", async () => {
    await pane.getByRole("button", { name: "Copy as HTML" }).click();
    await pane.getByText("Copied as HTML.").waitFor();
    const kinds = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
    expect(kinds).toEqual(expect.arrayContaining(["text/plain", "text/html"]));
    await pane.getByRole("button", { name: "Copy as text" }).click();
    await pane.getByText("Copied as text.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("EXHIBIT 11");
    await isAccessible("copied");
  });

  test("an exhibit whose facts were deleted says so", async () => {
    await page.evaluate(() => {
      const { book } = window.standIn!;
      book.deleteSheet(book.sheets().find(({ name }) => name === "Pasted exhibit")!.id);
    });
    await openSheet("Exhibit 11 (3)");
    await select(2, 0);
    await pane.getByText(/are no longer in the workbook/).waitFor();
    expect(await pane.getByRole("button", { name: "Refresh exhibit" }).isDisabled()).toBe(true);
    await isAccessible("facts-gone");
  });

  test("is accessible, in light and in dark", async () => {
    await isAccessible("pane");
  });

  test("outside of Excel the page says what it is", async () => {
    const alone = await context.newPage();
    await alone.goto(new URL("/taskpane.html", serving.url).href);
    await alone.getByText("Open this in Excel").waitFor();
    await alone.close();
  });

  test("nothing was asked of another server, and nothing went wrong on the page", () => {
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
  });
});
