/** Tests run in Node; a file that wants a page says so in its first line. */
export default {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testEnvironment: "node",
  transform: {
    "^.+\\.ts$": [
      "ts-jest",
      { isolatedModules: true, tsconfig: { module: "CommonJS", moduleResolution: "node10", ignoreDeprecations: "6.0", verbatimModuleSyntax: false, esModuleInterop: true, target: "ES2022", resolveJsonModule: true } },
    ],
  },
  cacheDirectory: "<rootDir>/.cache/jest",
};
