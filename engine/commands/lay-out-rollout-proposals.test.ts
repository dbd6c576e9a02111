import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { recurrenceDays } from "../adapters/recurrence.ts";
import { isError } from "../core/model/problem.ts";
import type { Ask, HoldAsk, LeaveAsk } from "../core/rollout/ask.ts";
import { toDeclared } from "../documents/declare/to-declared.ts";
import { documentsOf } from "../documents/located-document.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { resolveReferences } from "../documents/resolve-references.ts";
import type { PlanProposal } from "../schema/documents.generated.ts";
import { buildEntry, sha256 } from "../testing/build-patch.ts";
import { at } from "../testing/build-time.ts";
import { soundRepository } from "../testing/sound-repository.ts";
import { layOutRolloutProposals, type RolloutProposalInputs } from "./lay-out-rollout-proposals.ts";

const LIST = "policies/approvals/2026-11.yaml";
const KB = "KB5068861";
const DIGEST = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const NOW = at("2026-11-15T00:00:00Z");

const zoneOffset = (): number => 0;
const context = { now: NOW, zoneOffset, recurrenceDays };

function inputsOf(files: Readonly<Record<string, string>>): RolloutProposalInputs {
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const { documents, unusable, problems } = readDocuments(sources, { isZone: () => true });
  const references = resolveReferences({ documents, unusable }, context);
  assert.deepEqual([...problems, ...references].filter(isError), []);
  const entry = buildEntry({ patch: { id: KB, title: "cumulative update" }, digest: DIGEST });
  return {
    documents,
    texts: new Map(Object.entries(files)),
    declared: toDeclared(documents, zoneOffset),
    byId: new Map([[KB, entry]]),
    context,
    sha256,
  };
}

const lay = (asks: readonly Ask[], changes: Readonly<Record<string, string>> = {}): readonly PlanProposal[] =>
  layOutRolloutProposals(asks, inputsOf({ ...soundRepository, ...changes }));

/** The files after `git apply` of a proposal's diff. */
function afterMerge(
  files: Readonly<Record<string, string>>,
  { diff, path }: PlanProposal,
): Readonly<Record<string, string>> {
  const dir = mkdtempSync(join(tmpdir(), "muster-proposal-"));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), text);
    }
    execFileSync("git", ["apply", "-"], { cwd: dir, input: diff ?? "" });
    return { ...files, [path]: readFileSync(join(dir, path), "utf8") };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const ringNames = documentsOf(inputsOf(soundRepository).documents, "Ring").map(({ name }) => name);
const [RING = "", NEXT = ""] = ringNames;

const leave = (more: Partial<LeaveAsk> = {}): LeaveAsk => ({
  kind: "leave",
  patch: KB,
  track: "default",
  ring: RING,
  to: NEXT,
  list: "2026-11",
  digest: DIGEST,
  how: "leaves",
  question: false,
  says: "it passed",
  ...more,
});
const hold = (more: Partial<HoldAsk> = {}): HoldAsk => ({
  kind: "hold",
  patch: KB,
  track: "default",
  ring: RING,
  because: "trip",
  trip: 7,
  says: "9 of 40 failed",
  holders: { installed: 9, removable: true, reopens: [] },
  ...more,
});

describe("layOutRolloutProposals()", () => {
  test("adds a ring to the entry that leaves it, with the evidence beside", () => {
    const [one, ...more] = lay([leave()]);
    assert.equal(more.length, 0);
    const { evidence, diff, ...rest } = one ?? assert.fail("nothing was proposed");
    assert.deepEqual(rest, {
      branch: `muster/leave-${RING}-2026-11`,
      kind: "leave",
      title: `Let ${KB} of list 2026-11 leave ring ${RING}`,
      path: LIST,
      patches: [KB],
      ring: RING,
      list: "2026-11",
      says: "it passed",
    });
    assert.equal(
      diff,
      `diff --git a/${LIST} b/${LIST}
--- a/${LIST}
+++ b/${LIST}
@@ -7,3 +7,4 @@
   approve:
     - patch: ${KB}
       digest: ${DIGEST}
+      leaves: [${RING}]
`,
    );
    assert.match(evidence, /- Way back: uninstall, tested\n- Tests: 1: `lab-2026-11` passed/);
  });

  const rounds: readonly (readonly [string, Ask])[] = [
    ["what leaves a ring", leave()],
    ["a hold", hold()],
    [
      "a hold of a stratum",
      hold({ because: "stratum", stratum: { path: "hardware.model", value: "X 1: #2" } }),
    ],
    ["a hold of a patch that nobody approved", hold({ patch: "KB1" })],
    ["a reject", { kind: "reject", patch: KB, because: "retracted", says: "", holders: hold().holders }],
    [
      "a reject of a patch that nobody approved",
      { kind: "reject", patch: "KB1", because: "retracted", says: "", holders: hold().holders },
    ],
  ];
  for (const [name, ask] of rounds) {
    test(`proposes ${name} once: merged, it is not proposed again`, () => {
      const [one] = lay([ask]);
      assert.ok(one !== undefined);
      const merged = afterMerge(soundRepository, one);
      assert.deepEqual(layOutRolloutProposals([ask], inputsOf(merged)), []);
    });
  }

  test("gives a hold a list of its own where no list approves the patch", () => {
    const [one] = lay([hold({ patch: "KB1" })]);
    assert.equal(one?.path, "policies/approvals/kb1.yaml");
    assert.match(one?.diff ?? "", /^diff --git [^\n]*\nnew file mode 100644\n--- \/dev\/null\n/);
  });

  test("proposes a dated hold again once it has ended", () => {
    const dated = (until: string): string =>
      `${soundRepository[LIST]}  hold:\n    - {patch: ${KB}, reason: x, until: ${until}}\n`;
    assert.equal(lay([hold()], { [LIST]: dated("2026-12-01") }).length, 0);
    assert.equal(lay([hold()], { [LIST]: dated("2026-11-01") }).length, 1);
  });

  test("has no diff for what only people can write, and says why", () => {
    const [one] = lay([hold({ stratum: { path: "os.arch", value: "arm64" } })]);
    assert.equal(one?.diff, null);
    assert.match(
      one?.says ?? "",
      /^9 of 40 failed; to be written by hand: no selector can say os\.arch "arm64"/,
    );
    assert.match(one?.evidence ?? "", /\*\*To be written by hand:\*\*/);
  });

  test("has no diff where the change would not be valid in the repository", () => {
    const [one] = lay([leave({ ring: "gone" })]);
    assert.equal(one?.diff, null);
    assert.match(
      one?.says ?? "",
      /the change would not be valid at policies\/approvals\/2026-11\.yaml:10: .*"gone"/,
    );
  });

  test("has no diff where the text of the list is not at hand", () => {
    const inputs = { ...inputsOf(soundRepository), texts: new Map() };
    const [one] = layOutRolloutProposals([hold()], inputs);
    assert.equal(one?.diff, null);
    assert.match(one?.says ?? "", /the text of "policies\/approvals\/2026-11\.yaml" cannot be read/);
  });

  test("sorts by branch, whatever the order of asks and documents", () => {
    const asks = [hold(), leave(), hold({ patch: "KB1" })];
    const inputs = inputsOf(soundRepository);
    const found = layOutRolloutProposals(asks, inputs);
    assert.deepEqual(
      found.map(({ branch }) => branch),
      found.map(({ branch }) => branch).sort(),
    );
    const turned = { ...inputs, documents: inputs.documents.toReversed() };
    assert.deepEqual(layOutRolloutProposals(asks.toReversed(), turned), found);
  });

  test("proposes nothing where nothing is asked", () => assert.deepEqual(lay([]), []));
});
