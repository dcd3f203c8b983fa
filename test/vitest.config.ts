// Four groups: `unit` needs nothing, `build` builds copies of the project, `dist` needs a built site, `browser` needs a
// built site and a Chromium.
import {defineConfig} from "vitest/config";

const shared = {environment: "node" as const, testTimeout: 60_000, hookTimeout: 300_000};

export default defineConfig({
  test: {
    projects: [
      {test: {...shared, name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/{build,dist,browser}/**"]}},
      {
        test: {
          ...shared,
          name: "build",
          include: ["test/build/**/*.test.ts"],
          testTimeout: 300_000,
          fileParallelism: false
        }
      },
      {test: {...shared, name: "dist", include: ["test/dist/**/*.test.ts"], fileParallelism: false}},
      {test: {...shared, name: "browser", include: ["test/browser/**/*.test.ts"], fileParallelism: false}}
    ]
  }
});
