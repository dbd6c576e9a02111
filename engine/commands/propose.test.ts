import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CatalogEntry } from "../core/model/catalog.ts";
import { MAX_FILE_BYTES } from "../documents/source-text.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import { buildEntry, buildFix } from "../testing/build-patch.ts";
import { NOW } from "../testing/build-time.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import {
  approvalList,
  calmRepository,
  changed,
  type Files,
  fleetOf,
  rememberedTip,
  repositoryOf,
  worktreeOf,
  worldPorts,
} from "../testing/policy-world.ts";
import { layOut } from "./lay-out-proposals.ts";
import type { PolicySource } from "./load-policy.ts";
import { type DraftedList, propose } from "./propose.ts";
import { reconcile } from "./reconcile.ts";
import { validate } from "./validate.ts";

const patchOf = (id: string, product = id.toLowerCase(), title?: string): CatalogEntry =>
  buildEntry({ patch: { id, fixes: [buildFix({ product })], ...(title === undefined ? {} : { title }) } });

/** A fleet of two that lack all of the patches, and the lab's one. */
function portsFor(entries: readonly CatalogEntry[]) {
  const products = entries.map(({ patch }) => patch.fixes[0]?.product ?? "");
  const software = [...new Set(products)].map((name) => ({
    purl: `pkg:deb/debian/${encodeURIComponent(name)}@1`,
  }));
  return worldPorts({ entries, fleet: fleetOf({ id: "lab-1", software }, { id: "web-1", software }) });
}

const policy = (more: string): Files => ({
  ...calmRepository,
  "policies/servers.yaml": (calmRepository["policies/servers.yaml"] ?? "").replace(
    "staleAfter: P2D\n",
    `staleAfter: P2D\n${more}`,
  ),
});
const MONTHLY = policy("  train: monthly\n");

async function draft(files: Files, entries: readonly CatalogEntry[], source?: PolicySource) {
  const from = source ?? { kind: "worktree" as const, worktree: worktreeOf(files) };
  const result = await propose(from, NOW, portsFor(entries));
  assert.ok(result.kind === "proposed", JSON.stringify(result));
  return result.drafts;
}

/** The files with the drafts written to where they belong. */
function merged(files: Files, drafts: readonly DraftedList[]): Files {
  return { ...files, ...Object.fromEntries(drafts.map(({ path, content }) => [path, content])) };
}

async function verdicts(files: Files, entries: readonly CatalogEntry[]) {
  const source = { kind: "commit", repository: repositoryOf(files) } as const;
  const request = {
    source,
    now: NOW,
    rows: "waiting",
    emptyFolders: "refused",
    exitCodes: "plain",
    mode: "decide",
  } as const;
  const result = await reconcile(request, rememberedTip(undefined), portsFor(entries));
  assert.ok(result.kind === "planned", JSON.stringify(result));
  return result.plan.summary.verdicts;
}

const sound = async (files: Files): Promise<number> => {
  return (await validate({ kind: "worktree", worktree: worktreeOf(files) }, portsFor([]), NOW)).errors;
};

const brief = (drafts: readonly DraftedList[]): readonly string[] =>
  drafts.map(
    ({ path, list, kind, isUrgent, entries }) =>
      `${path} ${list} ${kind}${isUrgent ? " urgent" : ""}: ${entries.map(({ patch, endpoints }) => `${patch} ${endpoints}`).join(", ")}`,
  );

describe("propose()", () => {
  const entries = [patchOf("DSA-1"), patchOf("DSA-2")];

  test("drafts a list a train, which is valid and turns what waits into what it should be", async () => {
    const drafts = await draft(MONTHLY, entries);
    assert.deepEqual(brief(drafts), ["policies/approvals/2026-12.yaml 2026-12 new: DSA-1 2, DSA-2 2"]);
    assert.deepEqual(drafts[0]?.entries[0]?.rules, ["rest"]);
    assert.deepEqual(await verdicts(MONTHLY, entries), { "awaiting-approval": 4 });
    const after = merged(MONTHLY, drafts);
    assert.equal(await sound(after), 0);
    assert.deepEqual(await verdicts(after, entries), { "awaiting-ring": 2, install: 2 });
    assert.deepEqual(await draft(after, entries), []);
  });

  test("puts what cannot wait for the train into a list of its own, with the rule's ceiling", async () => {
    const files = changed(MONTHLY, {
      "policies/servers.yaml": MONTHLY["policies/servers.yaml"]?.replace(
        "  rules:\n",
        "  rules:\n    - {name: soon, patches: {ids: [DSA-2]}, approval: required, through: lab, due: P14D}\n",
      ),
    });
    const drafts = await draft(files, entries);
    assert.deepEqual(brief(drafts), [
      "policies/approvals/2026-12.yaml 2026-12 new: DSA-1 2",
      "policies/approvals/dsa-2.yaml dsa-2 new urgent: DSA-2 2",
    ]);
    const after = merged(files, drafts);
    assert.equal(await sound(after), 0);
    assert.match(after["policies/approvals/dsa-2.yaml"] ?? "", /^ {6}through: lab$/m);
    assert.deepEqual(await verdicts(after, entries), { "awaiting-ring": 2, install: 2 });
  });

  test("refreshes a list where it stands, and touches nothing else of the file", async () => {
    const old = `sha256:${"0".repeat(64)}`;
    const text = `# keep
apiVersion: muster/v1
kind: ApprovalList
metadata: {name: "2026-11"}
spec: {through: last, approve: []}
---
apiVersion:   muster/v1
kind: ApprovalList
metadata: {name: 2026-12}   # the train
spec:
  defaults: {rollback: {method: uninstall, tested: true}}
  through: last

  approve:
    - digest: '${old}'   # seen by ana
      patch: DSA-1
`;
    const files = { ...MONTHLY, "policies/approvals/all.yaml": text };
    const drafts = await draft(files, entries);
    assert.deepEqual(brief(drafts), ["policies/approvals/all.yaml 2026-12 refreshed: DSA-1 2, DSA-2 2"]);
    const [one, two] = entries;
    assert.equal(
      drafts[0]?.content,
      `${text.replace(old, one?.digest ?? "")}    - patch: DSA-2   # important · 2 endpoints\n      digest: ${two?.digest}\n`,
    );
    const after = merged(files, drafts);
    assert.equal(await sound(after), 0);
    assert.deepEqual(await draft(after, entries), []);
  });

  test("writes two lists of one file into one text", async () => {
    const list = (name: string) =>
      `apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: ${name}}\nspec: {through: last, approve: []}\n`;
    const files = {
      ...calmRepository,
      "policies/approvals/all.yaml": `${list("dsa-1")}---\n${list("dsa-2")}`,
    };
    const drafts = await draft(files, entries);
    assert.deepEqual(brief(drafts), [
      "policies/approvals/all.yaml dsa-1 refreshed: DSA-1 2",
      "policies/approvals/all.yaml dsa-2 refreshed: DSA-2 2",
    ]);
    assert.equal(drafts[0]?.content, drafts[1]?.content);
    const after = merged(files, drafts);
    assert.equal(await sound(after), 0);
    assert.deepEqual(await verdicts(after, entries), { "awaiting-ring": 2, install: 2 });
  });

  test("adds a list to a file of its name that holds another", async () => {
    const other = approvalList("2026-12", "  approve: []\n")["policies/approvals/2026-12.yaml"]?.replace(
      "name: 2026-12",
      "name: other",
    );
    const files = changed(MONTHLY, { "policies/approvals/2026-12.yaml": other });
    const drafts = await draft(files, entries);
    assert.ok(drafts[0]?.content.startsWith(`${other}---\n`));
    assert.equal(await sound(merged(files, drafts)), 0);
  });

  test("drafts nothing again that is on the branch and that only a log would vouch for", async () => {
    const vouched = changed(MONTHLY, {
      "muster.yaml": MONTHLY["muster.yaml"]?.replace("trust-merge", "vouched"),
      "policies/review.yaml": `apiVersion: muster/v1
kind: ReviewPolicy
metadata: {name: review}
spec:
  people: [{id: 1, login: ana, roles: [operations]}]
  rules: [{name: standard, requires: [{role: operations, count: 1}]}]
  governs: [{paths: ["**"], rule: standard}]
`,
      "policies/servers.yaml": MONTHLY["policies/servers.yaml"]?.replace(
        "due: P90D",
        "review: standard, due: P90D",
      ),
    });
    const drafts = await draft(vouched, entries);
    assert.equal(drafts.length, 1);
    const after = merged(vouched, drafts);
    assert.equal(await sound(after), 0);
    assert.deepEqual(await draft(after, entries), []);
    assert.deepEqual(await verdicts(after, entries), { "awaiting-approval": 4 });
  });

  test("goes on in another list where one would be larger than a document may be", async () => {
    const many = Array.from({ length: 1500 }, (_, index) =>
      patchOf(`DSA-${1000 + index}`, `p${index}`, "x".repeat(90)),
    );
    const first = await draft(MONTHLY, many);
    assert.deepEqual(
      first.map(({ list, path }) => [list, path]),
      [
        ["2026-12", "policies/approvals/2026-12.yaml"],
        ["2026-12.2", "policies/approvals/2026-12.2.yaml"],
      ],
    );
    assert.equal(new Set(first.flatMap(({ entries: some }) => some.map(({ patch }) => patch))).size, 1500);
    for (const { content } of first) assert.ok(Buffer.byteLength(content) <= MAX_FILE_BYTES);
    const after = merged(MONTHLY, first);
    assert.equal(await sound(after), 0);
    const more = [...many, patchOf("DSA-1"), patchOf("DSA-9")];
    const again = await draft(after, more);
    assert.ok(again.every(({ kind }) => kind === "refreshed"));
    assert.deepEqual(again.flatMap(({ entries: some }) => some.map(({ patch }) => patch)).sort(), [
      "DSA-1",
      "DSA-9",
    ]);
    const whole = merged(after, again);
    assert.equal(await sound(whole), 0);
    assert.deepEqual(await draft(whole, more), []);
  });

  test("survives every hostile title", async () => {
    const hostile = hostileStrings.map((title, index) => patchOf(`DSA-${100 + index}`, "openssl", title));
    const drafts = await draft(MONTHLY, hostile);
    assert.equal(await sound(merged(MONTHLY, drafts)), 0);
    assert.equal(drafts[0]?.entries.length, hostile.length);
    assert.equal(drafts[0]?.content.split("\n").length, 7 + 3 * hostile.length);
  });

  test("reads the lists of the very commit that it judged, though the branch moves on", async () => {
    const repository = repositoryOf(MONTHLY);
    let asked = 0;
    const moving: PolicyRepository = {
      ...repository,
      resolveRef: (revision) => {
        asked += 1;
        return repository.resolveRef(revision);
      },
    };
    const drafts = await draft(MONTHLY, entries, { kind: "commit", repository: moving });
    assert.equal(asked, 1);
    assert.equal(drafts.length, 1);
  });

  test("proposes nothing by documents that are not valid", async () => {
    const files = changed(calmRepository, { "rings/lab.yaml": "kind: Ring\n" });
    const result = await propose({ kind: "worktree", worktree: worktreeOf(files) }, NOW, portsFor(entries));
    assert.equal(result.kind, "invalid");
  });
});

describe("layOut()", () => {
  test("gives a file of its own one entry at least, so that it ends", () => {
    const entry = patchOf("A", "a", "t");
    const rings = Array.from({ length: 30_000 }, (_, index) => `ring-${index}`);
    const proposed = { entry, endpoints: 1, through: rings, rules: [], isExploited: false };
    const proposal = {
      name: "a",
      isUrgent: false,
      entries: [proposed, { ...proposed, entry: patchOf("B") }],
    };
    const parts = layOut([proposal], new Map([["a.2", "x: y\n"]]), (name) => name);
    assert.deepEqual(
      parts.map((part) => part.path),
      ["a", "a.3"],
    );
  });
});
