import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it, test } from "node:test";
import { readScenario } from "./read-scenario.ts";
import { runScenario } from "./run-scenario.ts";

const HERE = import.meta.dirname;
const names = readdirSync(HERE)
  .filter((name) => existsSync(join(HERE, name, "steps.yaml")))
  .sort();

describe("the scenarios", () => {
  it("are all listed in docs/guides/scenarios.md, and nothing else is", () => {
    const guide = readFileSync(resolve(HERE, "../../docs/guides/scenarios.md"), "utf8");
    const listed = [...guide.matchAll(/\(\.\.\/\.\.\/engine\/scenarios\/([^/)]+)\/README\.md\)/g)].map(
      ([, name]) => name,
    );
    assert.deepEqual(listed.sort(), names);
  });
});

for (const name of names) {
  test(name, async (scenario) => {
    let broken: string | undefined;
    await runScenario(readScenario(join(HERE, name)), async ({ says }, work) => {
      // What comes after a step that failed says nothing.
      if (broken !== undefined) return;
      await scenario.test(says, async () => {
        broken = says;
        await work();
        broken = undefined;
      });
    });
  });
}
