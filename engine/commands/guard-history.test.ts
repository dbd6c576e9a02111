import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readDocuments } from "../documents/read-documents.ts";
import {
  approvalList,
  calmRepository,
  changed,
  type Files,
  rememberedTip,
  repositoryOf,
} from "../testing/policy-world.ts";
import { checkHistory, deletedBetween, emptiedFolders } from "./guard-history.ts";

const documentsOf = (files: Files) =>
  readDocuments(
    Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
    { isZone: () => true },
  ).documents;

describe("checkHistory()", () => {
  const repository = repositoryOf(calmRepository, calmRepository, calmRepository);
  const main = (commit: string) => ({ commit, branch: "main" });

  test("goes on from the tip that was read last", async () => {
    assert.deepEqual(await checkHistory(main("c2"), repository, rememberedTip(undefined)), { kind: "first" });
    const same = await checkHistory(main("c2"), repository, rememberedTip("c2"));
    assert.deepEqual(same, { kind: "continues", last: "c2" });
    const later = await checkHistory(main("c3"), repository, rememberedTip("c1"));
    assert.deepEqual(later, { kind: "continues", last: "c1" });
  });

  test("calls a tip that does not descend from it rewritten", async () => {
    assert.deepEqual(await checkHistory(main("c1"), repository, rememberedTip("c2")), {
      kind: "rewritten",
      branch: "main",
      commit: "c1",
      last: "c2",
    });
  });

  test("asks nothing of a commit that is no branch's tip, nor of the work tree", async () => {
    const tips = rememberedTip("c3");
    assert.deepEqual(await checkHistory({ commit: "c1" }, repository, tips), { kind: "first" });
    assert.deepEqual(await checkHistory({}, repository, tips), { kind: "first" });
    assert.deepEqual(await checkHistory({ commit: "c1", branch: "other" }, repository, tips), {
      kind: "first",
    });
  });
});

describe("what is gone between two commits", () => {
  const before = documentsOf({
    ...calmRepository,
    ...approvalList("2026-11", "  approve: []\n"),
    ...approvalList("2026-10", "  approve: []\n"),
  });

  test("deletedBetween() names documents by kind and name, wherever they moved", () => {
    const after = documentsOf(
      changed(calmRepository, {
        "rings/broad.yaml": undefined,
        "rings/rest.yaml": calmRepository["rings/broad.yaml"],
        "rings/lab.yaml": undefined,
      }),
    );
    assert.deepEqual(deletedBetween(before, after), [
      { kind: "ApprovalList", name: "2026-10", file: "policies/approvals/2026-10.yaml" },
      { kind: "ApprovalList", name: "2026-11", file: "policies/approvals/2026-11.yaml" },
      { kind: "Ring", name: "lab", file: "rings/lab.yaml" },
    ]);
    assert.deepEqual(deletedBetween(before, before), []);
  });

  test("emptiedFolders() calls the last document of a kind an error, and names all that were there", () => {
    const after = documentsOf(
      changed(calmRepository, { "muster.yaml": undefined, "rings/lab.yaml": undefined }),
    );
    assert.deepEqual(
      emptiedFolders(before, after).map(({ code, file, message, severity }) => [
        code,
        file,
        message,
        severity,
      ]),
      [
        [
          "emptied-folder",
          "policies/approvals/2026-10.yaml",
          "Every ApprovalList is gone: 2026-10, 2026-11",
          "error",
        ],
        ["emptied-folder", "muster.yaml", "Every Workspace is gone: acme", "error"],
      ],
    );
    assert.deepEqual(emptiedFolders(after, before), []);
  });
});
