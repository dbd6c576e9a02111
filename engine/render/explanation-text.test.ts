import assert from "node:assert/strict";
import { test } from "node:test";
import type { ExplanationResult } from "../schema/documents.generated.ts";
import { assertInert, withText } from "../testing/assert-inert.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { readJsonOutput } from "../testing/read-json-output.ts";
import { sampleExplanation } from "../testing/sample-explanation.ts";
import { explanationJson } from "./explanation-json.ts";
import { explanationText } from "./explanation-text.ts";
import { plain } from "./paint.ts";

const OPTIONS = { paint: plain, width: 104 };

test("explanationText() tells who the endpoint is and climbs the ladder", () => {
  assert.equal(
    explanationText(sampleExplanation, OPTIONS),
    `web-1 at 2026-11-21T20:00:00Z, by commit 3f786850e387
  last reported 2026-11-21T18:00:00Z, 2 h ago
  ring pilot: the sample took it
  policy servers
  os.id: debian · labels.site: fra

DSA-5800-1: awaiting-approval  openssl security update
  waits until an approval of this digest is merged · due 2026-11-24T00:00:00Z · will miss the due date ·
  rule "exploited" · compliance pending · dependencies-unseen
  openssl 3.0.11-1~deb12u1 → 3.0.15-1~deb12u1
     policy    policy "servers" governs it  policies/servers.yaml:3:5@3f78685
     report    reported 2 h ago
  => approval  no approval list approves it

Not shown: 340 patches in place, 12 patches that do not apply

What would make it install, each tried by deciding again:
  1. approve DSA-5800-1 in a list
       - patch: DSA-5800-1
         digest: sha256:1
`,
  );
});

const dueBy = { says: "3 d from then, by BOD 26-04 row 11 for CVE-1", at: "policies/servers.yaml:28:13" };
const tabled = {
  ...sampleExplanation,
  decisions: sampleExplanation.decisions.map((explained) => ({ ...explained, dueBy })),
};

test("explanationText() and explanationJson() show the row of a risk table that gave the due date", () => {
  const lines = explanationText(tabled, OPTIONS).split("\n");
  const line = lines.findIndex((text) => text.includes('rule "exploited"'));
  assert.equal(
    lines[line + 1],
    "  due: 3 d from then, by BOD 26-04 row 11 for CVE-1  policies/servers.yaml:28:13@3f78685",
  );
  const dueByOf = (explanation: typeof tabled | typeof sampleExplanation) => {
    const read = readJsonOutput(explanationJson(explanation), "explanation.schema.json");
    return (read as ExplanationResult).decisions.map((one) => one.dueBy);
  };
  assert.deepEqual([dueByOf(tabled), dueByOf(sampleExplanation)], [[dueBy], [undefined]]);
});

test("explanationText() says when nothing helps, and when nothing is asked", () => {
  const text = explanationText(
    { ...sampleExplanation, decisions: [], whyNot: { wanted: "install", suggestions: [] } },
    OPTIONS,
  );
  assert.match(text, /Nothing is asked of it: 340 patches in place/);
  assert.match(text, /Nothing that was tried makes it install\n$/);
});

test("explanationText() tells many patches with one answer once", () => {
  const [one] = sampleExplanation.decisions;
  assert.ok(one !== undefined);
  const decisions = Array.from({ length: 6 }, (_, index) => ({
    ...one,
    decision: { ...one.decision, patch: `DSA-${index}` },
  }));
  const text = explanationText({ ...sampleExplanation, decisions }, OPTIONS);
  assert.equal(text.match(/=> approval/g)?.length, 1);
  assert.match(text, /\nDSA-0: awaiting-approval/);
  assert.match(text, /\n {2}and so DSA-1, DSA-2, DSA-3, and 2 more\n/);
});

test("explanationText() of an endpoint that is known by name only", () => {
  const { observedAt: _, ring: __, policy: ___, whyNot: ____, ...rest } = sampleExplanation;
  const text = explanationText(
    { ...rest, commit: null, facts: [], ungoverned: "no policy matches" },
    OPTIONS,
  );
  assert.match(
    text,
    /by the work tree\n {2}never reported\n {2}ring none: the sample took it\n {2}policy none: no policy matches\n\n/,
  );
  assert.match(text, /policies\/servers\.yaml:3:5\n/);
});

test("explanationJson() is what its schema wants", () => {
  const read = readJsonOutput(explanationJson(sampleExplanation), "explanation.schema.json");
  assert.deepEqual(Object.keys(read as object).slice(0, 3), ["endpoint", "commit", "now"]);
  const { observedAt: _, ring: __, policy: ___, whyNot: ____, ...bare } = sampleExplanation;
  readJsonOutput(explanationJson({ ...bare, commit: null, decisions: [] }), "explanation.schema.json");
});

test("explanationText() and explanationJson() are inert, whatever stands in any string", () => {
  for (const text of hostileStrings) {
    const hostile = withText(sampleExplanation, text);
    const shown = [explanationText(hostile, OPTIONS), ...explanationJson(hostile)].join("");
    assertInert(shown, text);
  }
});
