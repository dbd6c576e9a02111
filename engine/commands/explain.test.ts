import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEntry } from "../testing/build-patch.ts";
import { NOW } from "../testing/build-time.ts";
import {
  calmRepository,
  changed,
  type Files,
  fleetOf,
  repositoryOf,
  worldPorts,
} from "../testing/policy-world.ts";
import { type ExplainRequest, explainEndpoint } from "./explain.ts";

const PORTS = worldPorts({ entries: [buildEntry()], fleet: fleetOf({ id: "lab-1" }, { id: "web-1" }) });

const explain = (request: Partial<ExplainRequest>, files: Files = calmRepository) =>
  explainEndpoint(
    { source: { kind: "commit", repository: repositoryOf(files) }, now: NOW, endpoint: "web-1", ...request },
    PORTS,
  );

describe("explainEndpoint()", () => {
  test("explains an endpoint, one of its patches and what would make it another verdict", async () => {
    const all = await explain({});
    assert.ok(all.kind === "explained");
    const { commit, endpoint, ring, decisions } = all.explanation;
    assert.deepEqual([commit, endpoint, ring, decisions.length], ["c1", "web-1", "broad", 1]);
    const one = await explain({ patch: "DSA-1", wanted: "install" });
    assert.ok(one.kind === "explained");
    assert.equal(one.explanation.decisions[0]?.decision.verdict, "awaiting-approval");
    const { suggestions } = one.explanation.whyNot ?? assert.fail();
    assert.deepEqual(
      suggestions.map(({ changes }) => changes.slice(1)),
      [
        ["wait until it passes the gates of the earlier rings (lab)"],
        ['write "waives: [gate]" into its approval'],
      ],
    );
  });

  test("says what is not there, and what comes nearest", async () => {
    assert.deepEqual(await explain({ endpoint: "wep-1" }), {
      kind: "not-found",
      what: "endpoint",
      name: "wep-1",
      closest: "web-1",
    });
    assert.deepEqual(await explain({ patch: "DSA-2" }), {
      kind: "not-found",
      what: "patch",
      name: "DSA-2",
      closest: "DSA-1",
    });
    assert.deepEqual(await explain({ endpoint: "something-else" }), {
      kind: "not-found",
      what: "endpoint",
      name: "something-else",
    });
  });

  test("explains nothing by documents that are not valid", async () => {
    const result = await explain({}, changed(calmRepository, { "rings/lab.yaml": "kind: Ring\n" }));
    assert.equal(result.kind, "invalid");
  });

  test("reads no commit from the work tree", async () => {
    const worktree = { readFiles: (wanted: never) => repositoryOf(calmRepository).readTree("c1", wanted) };
    const result = await explain({ source: { kind: "worktree", worktree: worktree as never } });
    assert.ok(result.kind === "explained");
    assert.equal(result.explanation.commit, null);
  });
});
