import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { News } from "../core/classes/news.ts";
import { NOW } from "../testing/build-time.ts";
import { approvalList, calmRepository, type Files, worktreeOf, worldPorts } from "../testing/policy-world.ts";
import { loadPolicy } from "./load-policy.ts";
import { policyNews } from "./policy-news.ts";

const PORTS = worldPorts({});
const list = (name: string, body: string): Files => approvalList(name, body);
const APPROVED = `  through: last\n  approve:\n    - {patch: DSA-1, digest: "sha256:${"1".repeat(64)}"}\n`;
const RING = Object.keys(calmRepository).find((path) => path.startsWith("rings/")) ?? assert.fail();

async function newsOf(was: Files, is: Files): Promise<News> {
  const [before, after] = await Promise.all(
    [was, is].map((files) =>
      loadPolicy({ kind: "worktree", worktree: worktreeOf(files) }, { ...PORTS, now: NOW }),
    ),
  );
  assert.ok(before !== undefined && after !== undefined);
  return policyNews(before, after);
}

const NOTHING = { all: false, policies: [], rules: [], tracks: [], patches: [], selects: false };
const plain = ({ all, policies, rules, tracks, patches, selects }: News) => ({
  all,
  policies: [...policies],
  rules: [...rules].map(([policy, names]) => [policy, [...names]]),
  tracks: [...tracks],
  patches: [...patches],
  selects,
});

describe("policyNews()", () => {
  const base = { ...calmRepository, ...list("2026-11", APPROVED) };
  const exclusion = {
    "policies/exclusions/erp.yaml":
      "apiVersion: muster/v1\nkind: Exclusion\nmetadata: {name: erp}\nspec: {endpoints: {names: [web-1]}, patches: {ids: [DSA-1]}, reason: why, owner: j.doe, expires: 2026-12-31}\n",
  };
  const cases: readonly [
    what: string,
    is: Files,
    news: Partial<typeof NOTHING> | { readonly [key: string]: unknown },
  ][] = [
    ["nothing", base, {}],
    ["patches of a list that is gone", calmRepository, { patches: ["DSA-1"] }],
    [
      "patches of a changed list, as it was and as it is",
      { ...calmRepository, ...list("2026-11", APPROVED.replace("DSA-1", "DSA-2")) },
      { patches: ["DSA-1", "DSA-2"] },
    ],
    [
      "that a list says for whom it holds",
      { ...base, ...list("2026-12", "  through: last\n  hold:\n    - {patch: DSA-3, reason: why}\n") },
      { patches: ["DSA-3"], selects: true },
    ],
    [
      "a track of which a ring moved by a line",
      { ...base, [RING]: `# moved\n${base[RING]}` },
      { tracks: ["default"] },
    ],
    ["everything, of what is not told apart", { ...base, ...exclusion }, { all: true }],
    [
      "everything, of the workspace",
      {
        ...base,
        "muster.yaml": `# moved\n${base["muster.yaml"] ?? "apiVersion: muster/v1\nkind: Workspace\nmetadata: {name: w}\nspec: {}\n"}`,
      },
      { all: true },
    ],
  ];
  for (const [what, is, news] of cases)
    test(`tells ${what}`, async () => {
      assert.deepEqual(plain(await newsOf(base, is)), { ...NOTHING, ...news });
    });
});
