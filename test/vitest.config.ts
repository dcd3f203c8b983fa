// Four groups: `unit` needs nothing, `build` builds copies of the project, `dist` needs a built site, `browser` needs a
// built site and a Chromium. Time-outs only end what hangs: they are wide enough for a machine that is busy otherwise.
import {availableParallelism} from "node:os";
import {defineConfig} from "vitest/config";

const shared = {environment: "node" as const, testTimeout: 300_000, hookTimeout: 600_000};

export default defineConfig({
  test: {
    // Vitest leaves one core free, which on two cores is half of the machine.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {test: {...shared, name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/{build,dist,browser}/**"]}},
      {test: {...shared, name: "build", include: ["test/build/**/*.test.ts"]}},
      {test: {...shared, name: "dist", include: ["test/dist/**/*.test.ts"]}},
      {test: {...shared, name: "browser", include: ["test/browser/**/*.test.ts"]}}
    ]
  }
});
