// Lint rules, and the house rule: which room may import from which.
import js from "@eslint/js";
import tseslint from "typescript-eslint";
import {downOnly} from "./house/rooms.js";

export default tseslint.config(
  {ignores: ["dist/**", "src/.observablehq/**", "node_modules/**", "test/.output/**"]},
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      "no-undef": "off", // TypeScript checks this
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_", varsIgnorePattern: "^_"}],
      eqeqeq: ["error", "always", {null: "ignore"}],
      "max-lines": ["error", 300],
      "max-len": ["error", 120]
    }
  },
  {
    files: ["src/**", "loaders/**", "test/**"],
    plugins: {house: {rules: {"down-only": downOnly}}},
    rules: {"house/down-only": "error"}
  },
  {
    // Pure rooms: the same answer for the same input, on a page and on the command line.
    files: ["src/model/**", "src/engine/**", "src/scenario/**", "src/figures/drawing/**"],
    ignores: ["src/scenario/answers-service.ts", "src/scenario/answers-worker.ts"],
    rules: {
      "no-restricted-globals": ["error", "window", "document", "fetch", "process", "localStorage"],
      "no-restricted-properties": [
        "error",
        {object: "Math", property: "random", message: "Take an injected generator."},
        {object: "Date", property: "now", message: "Take the day as an argument."}
      ]
    }
  }
);
