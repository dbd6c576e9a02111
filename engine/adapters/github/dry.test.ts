import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const READERS = [
  "github-client.ts",
  "pull-request-reader.ts",
  "repository-settings-reader.ts",
  "own-account.ts",
  "opened-proposals.ts",
  "permission-reader.ts",
];
const WRITERS = /\/(?:github-writing-client|write-\w+|review-writer|proposal-\w+|create-once)\.ts$/;

for (const reader of READERS)
  test(`${reader} imports nothing that writes, however far one looks`, () => {
    const files = reachedFrom(new URL(reader, import.meta.url));
    assert.ok(files.size > 2);
    assert.deepEqual(
      [...files].filter((file) => WRITERS.test(file)),
      [],
    );
  });

test("the writers are found by their names", () => {
  const files = reachedFrom(new URL("proposal-writer.ts", import.meta.url));
  assert.ok([...files].filter((file) => WRITERS.test(file)).length >= 4);
});

function reachedFrom(start: URL): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file.href)) continue;
    reached.add(file.href);
    for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g))
      waiting.push(new URL(target, file));
  }
  return reached;
}
