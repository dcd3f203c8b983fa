// Three groups: `unit` needs nothing, `dist` needs a built site, `browser` needs a built site and a Chromium.
import {defineConfig} from "vitest/config";

const shared = {environment: "node" as const, testTimeout: 60_000, hookTimeout: 300_000};

export default defineConfig({
  test: {
    projects: [
      {test: {...shared, name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/dist/**", "test/browser/**"]}},
      {test: {...shared, name: "dist", include: ["test/dist/**/*.test.ts"], fileParallelism: false}},
      {test: {...shared, name: "browser", include: ["test/browser/**/*.test.ts"], fileParallelism: false}}
    ]
  }
});
