/* eslint-disable @typescript-eslint/no-require-imports -- webpack.config.js is CommonJS and so is what it requires. */
const { gzipSync } = require("node:zlib");

/** What a page's markup loads: the addresses of its scripts, style sheets, icons and images. */
function addressesLoadedBy(html) {
  const tags = html.matchAll(/<(?:script|link|img)\b[^>]*?\s(?:src|href)=["']?([^"'\s>]+)/g);
  return [...tags].map(([, address]) => address);
}

/**
 * Prints what a page loads of ours, each file gzipped, and fails the build over the budget. Everything here loads before
 * the first custom function answers.
 */
class PageWeightPlugin {
  /** @param {{ page: string, budget: number }} options the page's file name; the most gzipped bytes it may load */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { WebpackError } = compiler.webpack;
    compiler.hooks.afterEmit.tapPromise("PageWeightPlugin", async (compilation) => {
      const { page, budget } = this.options;
      const read = (name) =>
        compiler.outputFileSystem.readFileSync(`${compilation.outputOptions.path}/${name}`);
      const ours = addressesLoadedBy(read(page).toString())
        .filter((address) => !/^(https?:|data:|\/\/)/.test(address))
        .map((address) => address.replace(/[?#].*$/, ""));
      const files = [page, ...new Set(ours)];
      const sizes = files.map((name) => gzipSync(read(name), { level: 9 }).length);
      const total = sizes.reduce((sum, size) => sum + size, 0);

      const rows = [...files.map((name, i) => [name, sizes[i]]), ["in all", total]];
      const width = Math.max(...rows.map(([name]) => name.length));
      const kilobytes = (size) => `${(size / 1024).toFixed(1)} KB`.padStart(9);
      console.log(`The page loads of ours, gzipped (at most ${(budget / 1024).toFixed(0)} KB):`);
      for (const [name, size] of rows) console.log(`  ${name.padEnd(width)} ${kilobytes(size)}`);

      if (total > budget) {
        compilation.errors.push(
          new WebpackError(`The page loads ${total} bytes gzipped, over its budget of ${budget}. Load less.`),
        );
      }
    });
  }
}

module.exports = { PageWeightPlugin };
