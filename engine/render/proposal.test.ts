import assert from "node:assert/strict";
import { test } from "node:test";
import { assertInert, withText } from "../testing/assert-inert.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { readJsonOutput } from "../testing/read-json-output.ts";
import { proposalJson } from "./proposal-json.ts";
import { type DraftShown, proposalText } from "./proposal-text.ts";

const DRAFT: DraftShown = {
  path: "policies/approvals/2026-w48.yaml",
  list: "2026-w48",
  kind: "new",
  isUrgent: false,
  content: "apiVersion: muster/v1\nkind: ApprovalList\n",
  entries: [
    {
      patch: "DSA-5800-1",
      digest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      endpoints: 1412,
      rules: ["exploited"],
    },
  ],
};

test("proposalText() is YAML, a document a list, headed by where it belongs", () => {
  assert.equal(
    proposalText([
      DRAFT,
      { ...DRAFT, path: "policies/approvals/dsa.yaml", kind: "refreshed", isUrgent: true },
    ]),
    `# policies/approvals/2026-w48.yaml: new
# 1 patch, 1,412 installs waiting
apiVersion: muster/v1
kind: ApprovalList
---
# policies/approvals/dsa.yaml: refreshed, urgent
# 1 patch, 1,412 installs waiting
apiVersion: muster/v1
kind: ApprovalList
`,
  );
});

test("proposalJson() is what its schema wants", () => {
  readJsonOutput(proposalJson([DRAFT]), "proposal.schema.json");
  readJsonOutput(proposalJson([]), "proposal.schema.json");
});

test("Proposals are inert, whatever stands in any string", () => {
  for (const text of hostileStrings) {
    const draft = withText(DRAFT, text);
    assertInert(proposalText([draft, draft]), text);
    assertInert([...proposalJson([draft])].join(""), text);
  }
});
