/* eslint-disable @typescript-eslint/no-require-imports -- webpack reads its configuration as CommonJS. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { DefinePlugin } = require("webpack");
const Minimizer = require("minimizer-webpack-plugin");
const { version } = require("./package.json");
const { HelpPagesPlugin } = require("./scripts/help/help-pages-plugin.js");
const { PageWeightPlugin } = require("./scripts/page-weight-plugin.js");

/** Where the add-in lives while it is developed: the address in manifest.xml and in the doc comments. */
const developmentUrl = "https://localhost:3000";

/** The most that the page may load of ours, in gzipped bytes: the functions and the pane both hold the reader, the checks and the exhibit. */
const pageBudget = 110 * 1024;

/** The public address of the add-in, without a slash at its end: BASE_URL, or the one of development. */
function publicUrl() {
  const baseUrl = (process.env.BASE_URL ?? developmentUrl).replace(/\/+$/, "");
  if (!/^https:\/\/[^/\s?#]+(\/[^\s?#]+)?$/.test(baseUrl)) {
    throw new Error(`BASE_URL is "${baseUrl}". Give the https address that the add-in is served from.`);
  }
  return baseUrl;
}

const within = (...segments) => path.join(__dirname, ...segments);

/** @returns {import("webpack").Configuration} */
module.exports = (_env, { mode }) => {
  const baseUrl = publicUrl();
  const development = mode === "development";
  const withBaseUrl = (content) => content.toString().replaceAll(developmentUrl, baseUrl);

  return {
    // functions.js alone holds the runtime and the whole calculation and answers Excel without the pane; the pane uses
    // the modules that are already there.
    entry: {
      functions: within("src/functions/functions.ts"),
      taskpane: { import: within("src/taskpane/taskpane.ts"), dependOn: "functions" },
    },
    output: {
      path: within("dist"),
      clean: true,
      // Excel knows functions.js by its name. The page asks for it with its hash, so that it never meets another pane's.
      filename: ({ chunk }) =>
        chunk?.name === "functions" ? "functions.js?[contenthash:16]" : "[name].[contenthash:16].js",
      publicPath: "",
      globalObject: "globalThis",
    },
    target: ["web", "es2022"],
    devtool: development ? "source-map" : false,
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "ts-loader",
          options: { configFile: within("tsconfig.build.json"), transpileOnly: true },
        },
        {
          test: within("src/functions/functions.ts"),
          loader: within("scripts/custom-functions-loader.mjs"),
          options: { developmentUrl, baseUrl },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new DefinePlugin({ VERSION: JSON.stringify(version) }),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:16].css" }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: within("src/taskpane/taskpane.html"),
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
      }),
      new CopyPlugin({
        patterns: [
          { from: within("assets/*.png"), to: "assets/[name][ext]" },
          { from: within("assets/support.html"), to: "support.html", transform: withBaseUrl },
          { from: within("manifest.xml"), to: "manifest.xml", transform: withBaseUrl },
        ],
      }),
      new HelpPagesPlugin(),
      new PageWeightPlugin({ page: "taskpane.html", budget: pageBudget }),
    ],
    optimization: {
      mangleExports: "size",
      moduleIds: "size",
      minimizer: [
        new Minimizer({
          terserOptions: {
            toplevel: true,
            compress: {
              passes: 3,
              ecma: 2022,
              inline: 1,
              pure_getters: true,
              unsafe_arrows: true,
              keep_fargs: false,
            },
          },
        }),
        new Minimizer({ test: /\.css$/, minify: Minimizer.esbuildMinifyCss }),
        new Minimizer({ test: /\.html$/, minify: Minimizer.htmlMinifierTerser }),
      ],
    },
    performance: false,
    stats: "errors-warnings",
  };
};
