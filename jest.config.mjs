import { univerBundle } from "./test/workbook/jest-univer.mjs";

/** Tests run in Node; a file that wants a page says so in its first line. */
export default {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testEnvironment: "node",
  transform: {
    "^.+\\.ts$": [
      "ts-jest",
      {
        tsconfig: {
          module: "CommonJS",
          moduleResolution: "node10",
          ignoreDeprecations: "6.0",
          isolatedModules: true,
          verbatimModuleSyntax: false,
          esModuleInterop: true,
          target: "ES2022",
          resolveJsonModule: true,
        },
      },
    ],
  },
  globalSetup: "<rootDir>/test/workbook/jest-univer.mjs",
  moduleNameMapper: { "^@univerjs/": `<rootDir>/${univerBundle}` },
  reporters: ["default", "<rootDir>/test/published/count.mjs", "<rootDir>/test/closing-line.mjs"],
  cacheDirectory: "<rootDir>/.cache/jest",
};
