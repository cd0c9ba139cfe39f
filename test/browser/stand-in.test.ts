/** The stand-in in a browser: real office.js in the pane, real keys in the grid. The add-in here is a small fixture. */
import path from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import type { CellValue } from "../workbook/book";
import { serve, type Serving } from "../workbook/serve";
import { describeWithBrowser, launchChromium, openStandIn } from "./chromium";

describeWithBrowser("the stand-in", () => {
  let serving: Serving;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let pane: FrameLocator;
  const foreign: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    const distFolder = path.join(__dirname, "..", "workbook", "fixtures", "addin");
    const [served, launched] = await Promise.all([serve({ port: 0, distFolder }), launchChromium()]);
    serving = served;
    browser = launched.browser;
    context = await launched.newContext();
    context.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol !== "data:" && protocol !== "blob:" && hostname !== "localhost")
        foreign.push(request.url());
    });
    context.on("weberror", (error) => problems.push(error.error().message));
    page = await openStandIn(context, serving.url);
    pane = page.frameLocator("aside.pane iframe");
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await serving.close();
  });

  /** Of the active sheet, once nothing is calculated any more. */
  const values = (rows: number, columns: number): Promise<CellValue[][]> =>
    page.evaluate(
      async ([rows, columns]) => {
        const { book } = window.standIn!;
        await book.idle();
        return book.values(book.activeSheet(), { row: 0, column: 0, rows, columns });
      },
      [rows, columns] as const,
    );
  /** Keys and clicks reach the workbook in their own time. */
  const eventually = async <T>(read: () => Promise<T>, wanted: T) => {
    const end = Date.now() + 10_000;
    let found = await read();
    while (JSON.stringify(found) !== JSON.stringify(wanted) && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      found = await read();
    }
    expect(found).toEqual(wanted);
  };
  const select = (row: number, column: number) =>
    page.evaluate(
      ([row, column]) => {
        const { book } = window.standIn!;
        book.select({ sheetId: book.activeSheet(), areas: [{ row, column, rows: 1, columns: 1 }] });
      },
      [row, column] as const,
    );
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };

  jest.setTimeout(30_000);

  test("the pane is told its context, asks for the sheets and hears of the selection", async () => {
    await pane.getByText("The sheets are Sheet1.").waitFor();
    await select(2, 1);
    await pane.getByText("The selection is Sheet1!B3.").waitFor();
    const trips = await page.evaluate(() => window.standIn!.executor.roundTrips.length);
    expect(trips).toBeGreaterThanOrEqual(2);
  });

  test("the pane writes into the workbook", async () => {
    await pane.getByRole("button", { name: "Write into A1" }).click();
    await eventually(() => values(1, 1), [["written"]]);
  });

  test("a custom function typed into a cell runs in office.js's runtime, and its errors are explained", async () => {
    await page.mouse.click(...(await cell(1, 0)));
    await type("=TRY.ADD(2,3)");
    await type("=TRY.SERIES(2)");
    await eventually(
      () => values(4, 2),
      [
        ["written", ""],
        [5, ""],
        [1, "row"],
        [2, "row"],
      ],
    );
    await select(5, 0);
    await page.mouse.click(...(await cell(5, 0)));
    await type('=TRY.FAIL("many")');
    await select(5, 0);
    await page.getByText("A6: many is not a count of shares.").waitFor();
  });

  test("a button of the ribbon runs its command to the end and brings the pane back", async () => {
    await page.getByRole("button", { name: "Close the pane" }).click();
    expect(await page.locator("aside.pane.closed").count()).toBe(1);
    await page.getByRole("button", { name: "Build", exact: true }).click();
    await page.locator("aside.pane:not(.closed)").waitFor();
    await page.locator('[aria-busy="true"]').waitFor({ state: "detached" });
    expect(await values(1, 2)).toEqual([["Net income", 1000]]);
    expect(await page.evaluate(() => window.standIn!.book.sheets().map((sheet) => sheet.name))).toEqual([
      "Sheet1",
      "Built",
    ]);
  });

  test("the menu over cells has the add-in's entry", async () => {
    await page.evaluate(() => {
      const { book } = window.standIn!;
      book.deleteSheet(book.activeSheet());
    });
    await page.mouse.click(...(await cell(3, 3)), { button: "right" });
    await page.getByRole("menuitem", { name: "Build from cells" }).click();
    await eventually(() => values(1, 2), [["Net income", 1000]]);
  });

  test("nothing is asked of another server and nothing fails", () => {
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });

  /** The middle of a cell near the top left of the grid, as Univer draws it. */
  async function cell(row: number, column: number): Promise<[number, number]> {
    const box = (await page.locator(".grid").boundingBox())!;
    return [box.x + 46 + 64 * column + 32, box.y + 76 + 20 * row + 10];
  }
});
