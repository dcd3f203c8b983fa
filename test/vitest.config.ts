// Five groups: `unit` needs nothing, `quick` is `unit` without what takes seconds, `build` builds copies of the
// project, `dist` needs a built site, `browser` needs a built site and a Chromium. Time-outs only end what hangs: they
// are wide enough for a machine that is busy otherwise.
import {availableParallelism} from "node:os";
import {defineConfig} from "vitest/config";

const shared = {environment: "node" as const, testTimeout: 300_000, hookTimeout: 600_000};

const unit = {include: ["test/**/*.test.ts"], exclude: ["test/{build,dist,browser}/**"]};
/** Suites that compute or start programs for more than some two seconds. */
const slow = [
  "test/briefing/**",
  "test/engine/{adversarial,correlated,correlated-many,sampled-truncation}.test.ts",
  "test/export/{compose,overlap}.test.ts",
  "test/loaders/{adapters,calibrate,hostile-edits,mutations,unnamed,worlds}.test.ts",
  "test/loaders/{geometry,refresh,scenario,signing}/**",
  "test/model/municipality-names.test.ts",
  "test/scenario/address.test.ts"
];

export default defineConfig({
  test: {
    // Vitest leaves one core free, which on two cores is half of the machine.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {test: {...shared, name: "unit", ...unit}},
      {test: {...shared, name: "quick", ...unit, exclude: [...unit.exclude, ...slow]}},
      {test: {...shared, name: "build", include: ["test/build/**/*.test.ts"]}},
      {test: {...shared, name: "dist", include: ["test/dist/**/*.test.ts"]}},
      {test: {...shared, name: "browser", include: ["test/browser/**/*.test.ts"]}}
    ]
  }
});
