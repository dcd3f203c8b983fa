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
      // Prettier breaks code; what remains is HTML and sentences, which are not made clearer by cutting them up.
      "max-len": ["error", {code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true}]
    }
  },
  {
    files: ["src/**", "loaders/**", "test/**"],
    plugins: {house: {rules: {"down-only": downOnly}}},
    rules: {"house/down-only": "error"}
  },
  {
    // A table of cases may be long.
    files: ["test/**"],
    rules: {"max-lines": ["error", 450]}
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
