// Lint rules, and the house rule of DESIGN: which room may import from which.
import js from "@eslint/js";
import tseslint from "typescript-eslint";

/**
 * Forbid imports whose path leads into one of the given rooms.
 * @param {string[]} rooms @param {string} why
 * @returns {import("eslint").Linter.RulesRecord}
 */
const noImportFrom = (rooms, why) => ({
  "no-restricted-imports": [
    "error",
    {
      patterns: [
        {group: rooms.map((room) => `**/${room}/**`), message: why},
        {group: ["npm:*"], message: "npm: imports are fetched from a CDN; import the bare package from node_modules."}
      ]
    }
  ]
});

export default tseslint.config(
  {ignores: ["dist/**", "src/.observablehq/**", "node_modules/**", "test/.output/**"]},
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      "no-undef": "off", // TypeScript checks this
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_", varsIgnorePattern: "^_"}],
      eqeqeq: ["error", "always", {null: "ignore"}]
    }
  },
  {
    files: ["src/model/**"],
    rules: {
      ...noImportFrom(
        ["charts", "interface", "export", "loaders", "language", "shell", "data"],
        "model imports nothing of ours but itself."
      ),
      "no-restricted-globals": ["error", "window", "document", "fetch", "process", "localStorage"],
      "no-restricted-properties": [
        "error",
        {object: "Math", property: "random", message: "The model takes an injected generator."},
        {object: "Date", property: "now", message: "The model has no clock."}
      ]
    }
  },
  {
    files: ["src/charts/**"],
    rules: {
      ...noImportFrom(["interface", "export", "loaders", "shell", "data"], "charts import only model and language."),
      "no-restricted-globals": ["error", "window", "document", "fetch", "process", "localStorage"]
    }
  },
  {
    files: ["src/interface/**"],
    rules: noImportFrom(["loaders", "shell"], "browser code never imports the Node side.")
  },
  {
    files: ["loaders/**"],
    rules: noImportFrom(["interface", "shell"], "loaders may use types and pure functions of src/model only.")
  }
);
