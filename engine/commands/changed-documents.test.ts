import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DocumentChange } from "../core/plan/document-change.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { approvalList, calmRepository, changed, type Files } from "../testing/policy-world.ts";
import { changedDocuments } from "./changed-documents.ts";

const DIGEST = `sha256:${"a".repeat(64)}`;
const APPROVE = `    - {patch: DSA-1, digest: "${DIGEST}"}\n`;
const HEAD = "  through: lab\n  defaults: {rollback: {method: uninstall}}\n  approve:\n";

function documentsOf(files: Files) {
  const { documents, problems } = readDocuments(
    Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
    { isZone: () => true },
  );
  assert.deepEqual(problems, []);
  return documents;
}

function between(was: Files, is: Files): readonly DocumentChange[] {
  return changedDocuments(
    documentsOf({ ...calmRepository, ...was }),
    documentsOf({ ...calmRepository, ...is }),
  );
}

describe("changedDocuments()", () => {
  test("sees nothing in another layout, order or file", () => {
    const list = approvalList("a", `${HEAD}${APPROVE}`);
    const [text = ""] = Object.values(list);
    assert.deepEqual(between(list, { "policies/approvals/b.yaml": `# why\n${text}` }), []);
    assert.deepEqual(between(list, list), []);
  });

  test("tells entries that come, go and change, with defaults and with their lines", () => {
    const was = approvalList("a", `${HEAD}${APPROVE}  hold:\n    - {patch: DSA-2, reason: known issue}\n`);
    const is = approvalList(
      "a",
      `${HEAD}    - {patch: DSA-1, digest: "${DIGEST}", waives: [gate, soak]}\n    - {patch: DSA-3, digest: "${DIGEST}"}\n`,
    );
    const rollback = '{"method":"uninstall"}';
    const terms = { through: "lab", rollback, digest: DIGEST };
    assert.deepEqual(between(was, is), [
      {
        kind: "ApprovalList",
        name: "a",
        file: "policies/approvals/a.yaml",
        line: 1,
        how: "changed",
        entries: [
          { verb: "hold", patch: "DSA-2", line: 5, was: { reason: "known issue" } },
          {
            verb: "approve",
            patch: "DSA-1",
            line: 8,
            was: terms,
            is: { ...terms, waives: "gate, soak" },
          },
          { verb: "approve", patch: "DSA-3", line: 9, is: terms },
        ],
        fields: [],
      },
    ]);
  });

  test("tells a default that changes as a change of every entry that has it", () => {
    const [change] = between(
      approvalList("a", `${HEAD}${APPROVE}`),
      approvalList("a", `${HEAD.replace("lab", "last")}${APPROVE}`),
    );
    assert.deepEqual(
      change?.entries.map(({ was, is }) => [was?.through, is?.through]),
      [["lab", "last"]],
    );
  });

  test("pairs several entries of a patch, leaving alone those that stay", () => {
    const hold = (...names: readonly string[]) =>
      approvalList(
        "a",
        `  hold:\n${names.map((name) => `    - {patch: DSA-2, endpoints: {names: [${name}]}, reason: x}\n`).join("")}`,
      );
    const [change] = between(hold("web-1", "web-2"), hold("web-2", "web-3", "web-4"));
    assert.deepEqual(
      change?.entries.map(({ was, is }) => [was?.endpoints, is?.endpoints]),
      [
        ['{"names":["web-1"]}', '{"names":["web-3"]}'],
        [undefined, '{"names":["web-4"]}'],
      ],
    );
  });

  test("tells the fields of other documents, added, changed and deleted ones", () => {
    const ring = calmRepository["rings/lab.yaml"] ?? "";
    const exclusion: Files = {
      "policies/exclusions/erp.yaml":
        "apiVersion: muster/v1\nkind: Exclusion\nmetadata: {name: erp}\nspec: {endpoints: {}, patches: {ids: [DSA-1]}, successors: true, reason: why, owner: j.doe, expires: 2026-12-31}\n",
    };
    const changes = between(
      exclusion,
      changed({}, { "rings/lab.yaml": ring.replace("order: 10", "order: 11\n  soak: {default: P1D}") }),
    );
    assert.deepEqual(
      changes.map(({ kind, name, how }) => [kind, name, how]),
      [
        ["Exclusion", "erp", "deleted"],
        ["Ring", "lab", "changed"],
      ],
    );
    assert.deepEqual(changes[1]?.fields, [
      { field: "spec.order", line: 6, was: "10", is: "11" },
      { field: "spec.soak", line: 7, is: '{"default":"P1D"}' },
    ]);
    assert.equal(changes[0]?.fields.find(({ field }) => field === "spec.expires")?.was, "2026-12-31");
    const [added] = between({}, exclusion);
    assert.deepEqual([added?.how, added?.fields.every(({ was }) => was === undefined)], ["added", true]);
  });
});
