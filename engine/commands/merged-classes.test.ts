import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { startDigest } from "../adapters/text-digest.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { ShardFile } from "../ports/shard-files.ts";
import { buildEntry, buildPatch } from "../testing/build-patch.ts";
import { NOW } from "../testing/build-time.ts";
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
import type { PolicySource } from "./load-policy.ts";
import type { WorldPorts } from "./load-world.ts";
import { mergedClasses } from "./merged-classes.ts";
import { openShards, readShards } from "./read-shards.ts";
import { type ReconcileRequest, type ReconcileResult, reconcile } from "./reconcile.ts";
import { shardFleet } from "./shard-fleet.ts";

const entry = buildEntry({ released: NOW - 9 * 86_400_000, firstSeen: NOW - 8 * 86_400_000 });
const id = entry.patch.id;
const approved: Files = {
  ...calmRepository,
  ...approvalList(
    "november",
    `  approve: [{patch: ${id}, digest: "${entry.digest}", through: broad, rollback: {method: uninstall, tested: true}}]\n`,
  ),
};
const fixed = [{ purl: "pkg:deb/debian/openssl@9" }];
/** Nobody in the lab needs the patch: a run that applies finds that, and goes on with the next ring. */
const fleet = fleetOf(
  { id: "lab-1", software: fixed },
  { id: "web-1" },
  { id: "web-2" },
  { id: "web-3", software: fixed },
);
const ports = worldPorts({ entries: [entry], fleet });
const commit = (files: Files = approved): PolicySource => ({
  kind: "commit",
  repository: repositoryOf(files),
});
const worktree = (files: Files = approved): PolicySource => ({
  kind: "worktree",
  worktree: worktreeOf(files),
});

interface Setting {
  readonly source?: PolicySource;
  readonly ports?: WorldPorts;
  readonly now?: number;
}

const settingOf = (given: Setting): Required<Setting> => ({ source: commit(), ports, now: NOW, ...given });

async function shardsOf(of: number, given: Setting = {}): Promise<readonly ShardFile[]> {
  const { source, ports: world, now } = settingOf(given);
  const files: ShardFile[] = [];
  for (let number = 1; number <= of; number += 1) {
    const request = { source, now, emptyFolders: "refused", shard: { number, of } } as const;
    const result = await shardFleet(request, rememberedTip(undefined), world, startDigest);
    assert.ok(result.kind === "sharded", JSON.stringify(result));
    const lines = [...result.pieces].join("").trimEnd().split("\n");
    files.push({ name: `part-${number}`, lines: () => linesOf(lines) });
  }
  return files;
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function run(
  given: Setting & Pick<Partial<ReconcileRequest>, "mode" | "decided">,
): Promise<Extract<ReconcileResult, { kind: "planned" }>> {
  const { source, ports: world, now } = settingOf(given);
  const { mode = "decide", decided } = given;
  const request: ReconcileRequest = {
    source,
    now,
    rows: "all",
    emptyFolders: "refused",
    exitCodes: "plain",
    mode,
    ...(decided === undefined ? {} : { decided }),
  };
  const result = await reconcile(request, rememberedTip(undefined), world);
  assert.ok(result.kind === "planned");
  return result;
}

const merged = async (files: readonly ShardFile[], mode: ReconcileRequest["mode"]) =>
  mergedClasses(await readShards(await openShards(files), startDigest), mode, startDigest);

describe("mergedClasses()", () => {
  for (const source of [commit(), worktree()]) {
    test(`gives the plan that a run alone makes, of a ${source.kind}`, async () => {
      const decided = await merged(await shardsOf(3, { source }), "decide");
      assert.deepEqual((await run({ source, decided })).plan, (await run({ source })).plan);
    });
  }

  test("gives way where a run that applies has come further, and what is recorded is the same", async () => {
    const taken: boolean[] = [];
    const from = await merged(await shardsOf(2), "apply");
    const decided: typeof from = (...asked) => {
      const classes = from(...asked);
      taken.push(classes !== undefined);
      return classes;
    };
    const [together, alone] = [await run({ mode: "apply", decided }), await run({ mode: "apply" })];
    assert.deepEqual(together.plan, alone.plan);
    assert.deepEqual(together.record, alone.record);
    assert.ok(alone.record.written.some(({ fact }) => fact.type === "gate" && fact.event === "pass"));
    assert.deepEqual(taken, [true, false]);
  });

  const other = (change: Partial<WorldPorts>): Setting => ({ ports: { ...ports, ...change } });
  const touched = changed(approved, { "rings/lab.yaml": approved["rings/lab.yaml"]?.replace("10", "11") });
  const revised = buildEntry({ patch: { ...buildPatch(), title: "another title" } });
  const cases: readonly (readonly [what: string, were: Setting, are: Setting, says: RegExp])[] = [
    ["version", other({ engine: "0.2.0" }), {}, /of version of Muster "0\.2\.0", not "0\.1\.0"/],
    ["zone data", other({ tzdata: "2020a" }), {}, /of time zone data "2020a", not "2026a"/],
    [
      "catalog",
      other({
        catalog: async () => ({ catalog: { entries: [revised], feeds: [] }, digest: "sha256:other" }),
      }),
      {},
      /of catalog "sha256:other", not/,
    ],
    [
      "fleet",
      other({ fleet: async () => ({ fleet, digest: "sha256:other" }) }),
      {},
      /of fleet "sha256:other", not/,
    ],
    ["moment", { now: NOW + 1 }, {}, /of moment \(--now\) "[^"]+\.001Z", not/],
    ["work tree", { source: worktree() }, {}, /of commit none, not "c1"/],
    [
      "documents",
      { source: worktree() },
      { source: worktree(touched) },
      /of documents "sha256:[0-9a-f]{64}", not/,
    ],
    ["log", other({ log: async () => ({ tip: "d".repeat(40), next: 1 }) }), {}, /of log "d{40}", not none/],
    [
      "rollout",
      other({
        rollout: async () => [
          { number: 1, fact: { type: "members", at: NOW - 1, ring: "lab", endpoints: ["x"] } },
        ],
      }),
      {},
      /of rollout "sha256:[0-9a-f]{64}", not/,
    ],
  ];
  for (const [what, were, are, says] of cases) {
    test(`refuses shards of another ${what}`, async () => {
      const decided = await merged(await shardsOf(2, were), "decide");
      await assert.rejects(run({ ...are, decided }), (error: unknown) => {
        assert.ok(error instanceof OutsideError);
        assert.equal(error.code, "shard-other");
        assert.match(error.message, says);
        assert.match(error.hint ?? "", /^merge with the state folder/);
        return true;
      });
    });
  }

  test("refuses inputs that differ in a run that applies too", async () => {
    const decided = await merged(await shardsOf(2, { now: NOW + 1 }), "apply");
    await assert.rejects(run({ mode: "apply", decided }), /moment/);
  });
});
