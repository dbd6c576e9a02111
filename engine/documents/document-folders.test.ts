import assert from "node:assert/strict";
import { test } from "node:test";
import { belongsIn, declaredPath, kindsIn } from "./document-folders.ts";

const kinds: readonly (readonly [path: string, kinds: readonly string[]])[] = [
  ["policies/servers.yaml", ["PatchPolicy"]],
  ["policies/review.yaml", ["PatchPolicy", "ReviewPolicy"]],
  ["policies/approvals/2026-11.yaml", ["ApprovalList"]],
  ["policies/approvals/old/2025.yaml", []],
  ["policies/.yaml", []],
  ["policies/a/servers.yaml", []],
  ["rings/pilot.yaml", ["Ring"]],
  ["rings/windows/night.yaml", ["ChangeFreeze", "MaintenanceWindow"]],
  ["muster.yaml", ["Workspace"]],
  ["x/muster.yaml", []],
];

for (const [path, expected] of kinds) {
  test(`kindsIn() of ${path} is ${expected.join(", ") || "none"}`, () => {
    assert.deepEqual([...kindsIn(path)].sort(), expected);
    for (const kind of kindsIn(path)) assert.ok(belongsIn(kind, path));
  });
}

const paths: readonly (readonly [path: string, answer: string | undefined])[] = [
  ["policies/a.yaml", "document"],
  ["policies/deep/er/a.yaml", "document"],
  ["rings/a.yaml", "document"],
  ["muster.yaml", "document"],
  ["policies/a.yml", "misnamed"],
  ["policies/a.YAML", "misnamed"],
  ["policies/a.json", "misnamed"],
  ["policies/a.yaml.disabled", "misnamed"],
  ["muster.yml", "misnamed"],
  ["Muster.yaml", "misnamed"],
  ["policies/README.md", undefined],
  ["docs/a.yaml", undefined],
  ["policiesx/a.yaml", undefined],
  [".github/workflows/ci.yaml", undefined],
];

for (const [path, answer] of paths) {
  test(`declaredPath() of ${path} is ${answer ?? "nothing of ours"}`, () =>
    assert.equal(declaredPath(path), answer));
}
