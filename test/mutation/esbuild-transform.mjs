import { transformSync } from "esbuild";

/** Strips types only: the copies need no more, and there are many of them. */
export default {
  process: (text, file) =>
    transformSync(text, { loader: "ts", format: "cjs", target: "es2022", sourcefile: file }),
};
