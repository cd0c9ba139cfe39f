/* eslint-disable @typescript-eslint/no-require-imports -- webpack.config.js is CommonJS and so is what it requires. */
const { require: requireTypeScript } = require("tsx/cjs/api");

/** Emits the help of the functions under help/. Its links are relative: it needs no address of its own. */
class HelpPagesPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("HelpPagesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "HelpPagesPlugin", stage }, async () => {
        const { helpPages } = requireTypeScript("./site.ts", __filename);
        for (const { name, content } of await helpPages()) {
          compilation.emitAsset(`help/${name}`, new sources.RawSource(content));
        }
      });
    });
  }
}

module.exports = { HelpPagesPlugin };
