import assert from "node:assert/strict";
import { test } from "node:test";
import type { PlanProposal } from "../schema/documents.generated.ts";
import { plain } from "./paint.ts";
import { proposalsText } from "./proposals-text.ts";

const PROPOSAL: PlanProposal = {
  branch: "muster/leave-broad-2026-11",
  kind: "leave",
  title: "Let DSA-1 leave ring broad",
  path: "policies/approvals/2026-11.yaml",
  diff: "--- a\n",
  evidence: "# Let DSA-1 leave ring broad\n",
  patches: ["DSA-1"],
  ring: "broad",
  list: "2026-11",
  says: "the gate passed",
};
const options = { paint: plain, top: 1, command: (...words: readonly string[]) => words.join(" ") };

test("proposalsText() counts all proposals, shows the first few, and says how to get at them", () => {
  const byHand = { ...PROPOSAL, diff: null };
  assert.deepEqual(proposalsText({ proposals: [PROPOSAL, byHand] }, options), [
    "Proposals: 2",
    "  Let DSA-1 leave ring broad (a change of policies/approvals/2026-11.yaml)",
    "  and 1 more",
    "  reconcile --proposals DIR writes each as a patch, with its evidence",
  ]);
  assert.match(proposalsText({ proposals: [byHand] }, options)[1] ?? "", /to be written by hand in policies/);
});

test("proposalsText() says nothing of nothing, and keeps titles inert", () => {
  assert.deepEqual(proposalsText({}, options), []);
  const [, line] = proposalsText({ proposals: [{ ...PROPOSAL, title: "a\u001b[31m\nb" }] }, options);
  assert.ok(line !== undefined && !line.includes("\u001b") && !line.includes("\n"));
});
