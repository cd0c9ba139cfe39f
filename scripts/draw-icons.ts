/** Draws the PNG icons in assets/ from their SVG sources, in Chromium. Run: npx tsx scripts/draw-icons.ts */
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const assets = path.join(import.meta.dirname, "../assets");

/** What is drawn: the source, and the pixel sizes made from it. */
const drawings = [
  { source: "icon-small.svg", name: "icon", sizes: [16] },
  { source: "icon.svg", name: "icon", sizes: [32, 64, 80, 128] },
  { source: "build-small.svg", name: "build", sizes: [16] },
  { source: "build.svg", name: "build", sizes: [32, 80] },
];

async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const page = await browser.newPage();
  for (const { source, name, sizes } of drawings) {
    const svg = readFileSync(path.join(assets, source), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0} svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({ path: path.join(assets, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void drawIcons();
