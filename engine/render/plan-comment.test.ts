import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import type { PatchDifference } from "../core/plan/change-tally.ts";
import { withText } from "../testing/assert-inert.ts";
import { githubHtml, linkedText, rowsOf, tagsOf } from "../testing/github-html.ts";
import { ACTING_CHARACTER, hostileStrings } from "../testing/hostile-strings.ts";
import { sampleDifference } from "../testing/sample-difference.ts";
import { samplePlanComment as SAMPLE } from "../testing/sample-plan-comment.ts";
import { PLAN_MARKER, planComment } from "./plan-comment.ts";
import type { PlanCommentInput } from "./plan-comment-input.ts";
import { stepSummary } from "./step-summary.ts";
import { bytesOf } from "./within-bytes.ts";

const { verdict: _, effect: __, reach: ___, seenRings: ____, ...BARE } = SAMPLE;

/** All that a comment may be made of. */
const TAGS = new Set(
  "h3 h4 p ul li strong code table thead tbody tr th td details summary pre hr".split(" "),
);

const NOTHING = {
  install: 0,
  installLater: 0,
  remove: 0,
  removeLater: 0,
  withheld: 0,
  other: 0,
  starts: null,
};

function linesWith(markdown: string, word: string): readonly string[] {
  return markdown.split("\n").filter((line) => line.includes(word));
}

describe("planComment()", () => {
  test("begins with its mark, the digest, and a headline of exact totals", () => {
    assert.deepEqual(planComment(SAMPLE).split("\n").slice(0, 8), [
      PLAN_MARKER,
      `<!-- v=1 effect=sha256:${"e".repeat(64)} -->`,
      "### Muster plan: affects 412 of 9,830 endpoints (4.2 %) · 400 installs now · 0 later · 0 removals · 12 withheld · 1 deletion",
      "",
      "Documents: added 1 ReviewPolicy; changed 1 ApprovalList, 1 Ring; deleted 1 Exclusion.",
      "",
      "**Not approved:** 1 of 2&#58; security missing &#40;can approve&#58; raj&#41;&#46; Ignored 1&#58; tom, committer",
      "",
    ]);
  });

  test("has a row for each ring that changes, and one for each patch", () => {
    assert.deepEqual(rowsOf(githubHtml(planComment(SAMPLE))), [
      [
        "Ring",
        "Endpoints",
        "Affected",
        "Install now",
        "Later",
        "Remove",
        "Withheld",
        "Other",
        "Consent reaches",
        "Earliest start",
      ],
      ["lab", "25", "0", "0", "0", "0", "0", "0", "25", "–"],
      ["broad", "9,805 → 9,804", "412", "400", "0", "0", "12", "0", "4,068", "now"],
      ["All", "9,830", "412", "400", "0", "0", "12", "0", "4,093", "now"],
      [
        "Patch",
        "Severity",
        "Endpoints",
        "Install now",
        "Later",
        "Remove",
        "Withheld",
        "Other",
        "Earliest start",
        "Title",
      ],
      ["DSA-1", "critical, exploited", "400", "400", "0", "0", "0", "0", "now", "openssl security update"],
      ["DSA-2", "not in the catalog", "12", "0", "0", "0", "12", "0", "–", ""],
    ]);
  });

  const LINES: readonly (readonly [name: string, line: string])[] = [
    ["what is emptied", "- **Every Exclusion is gone&#58; erp**"],
    [
      "what is deleted",
      "- **Deletes** Exclusion `erp` (`policies/exclusions/erp.yaml`, until `2026-12-31`): what it said no longer holds",
    ],
    [
      "the blast radius, against us",
      "**Blast radius** by track, 1: `servers` 4,093 of 9,829 (41.7 %). Reaches endpoints that the review policy guards (`blastRadius` row 2).",
    ],
    [
      "who blocks",
      "- **Blocked** by `chi`, who requests changes (review 13): until they approve, or it is dismissed",
    ],
    [
      "what no rule judges",
      "- **No rule judges** tools&#47;odd&#46;yaml: no approval helps, the base's ReviewPolicy must",
    ],
    [
      "what could not be read",
      "- **Could not be read**: reviews: GET &#47;pulls&#47;88&#47;reviews answered 502",
    ],
    ["what comes after the merge", "- After the merge: rule `critical` within 1 d"],
    ["how far consent goes", "- **Changes how far consent goes** for 1 patch, by way 1: `lab` → `last` 1"],
    ["what is waived", "- **Waives checks of**, 1: `DSA-1` (`gate`)"],
    ["what is hurried", "- **Hurries through the emergency lane**, 1: `DSA-1`"],
    ["a hold that is lifted", "- **Lifts the hold of**, 1: `DSA-3`"],
    ["what is to come off", "- **Asks to take off**, 1: `DSA-8`"],
    ["an exclusion that is gone", "- **Takes exclusions away**, 1: `erp`, until `2026-12-31`"],
    ["other rules", "- **Changes who must approve, or what is judged**, 1: ReviewPolicy `review`"],
    [
      "files that are no documents",
      "- **Changes other files that Muster or the forge act upon**, 1: `.github/workflows/plan.yaml`",
    ],
    ["moves", "- **Moves 2 endpoints to another ring**, 2: `broad` → `lab` 1, `broad` → none 1"],
    ["growth", "- **Reaches more than the reviews were shown**, 2: `lab` 0 → 25, `broad` 3,000 → 4,068"],
    ["known exploited", "- **Fixes what is known to be exploited, so waiting is a risk too**, 1: `DSA-1`"],
    ["open known issues", "- **Installs despite known issues that are not resolved**, 1: `DSA-1`"],
    ["what the catalog lacks", "- **Not in the catalog**, 1: `DSA-9`"],
    [
      "an entry that changes",
      "- changes the approval of `DSA-1`: expedite `true`, leaves `lab`, through `lab` → `last`, waives `gate`",
    ],
    ["an entry that goes", "- takes out the hold of `DSA-3`"],
    ["a field that changes", '- `spec.soak`: `{"default":"P2D"}` → `{"default":"P1D"}`'],
    ["what to copy", "muster explain web-1 DSA-1"],
  ];
  for (const [name, line] of LINES) {
    test(`says ${name}`, () => assert.ok(planComment(SAMPLE).split("\n").includes(line), line));
  }

  test("says who approved, who can, and who was ignored and why", () => {
    const [met = ""] = linesWith(planComment(SAMPLE), "- Met,");
    assert.match(
      met,
      /^- Met, 1 of 1 `operations` by rule `critical` \(for 1 path; .*; approved by 1: `ana`$/,
    );
    const [missing = ""] = linesWith(planComment(SAMPLE), "**Missing");
    assert.match(missing, /^- \*\*Missing 1 of 1\*\* `security` by rule `critical` /);
    assert.match(
      missing,
      /; can approve 2: `raj`, `sol`; ignored 2: `tom` \(committer: committed 91c02b&#8203;e\), somebody unknown \(not in role\)$/,
    );
  });

  test("says that nobody is left where nobody is", () => {
    const { tree } = SAMPLE.verdict;
    const rules = tree.rules.map((rule) => ({
      ...rule,
      requires: rule.requires.map((one) => ({ ...one, canApprove: [] })),
    }));
    const comment = planComment({ ...SAMPLE, verdict: { ...SAMPLE.verdict, tree: { ...tree, rules } } });
    assert.match(comment, /; \*\*nobody is left who can approve\*\*/);
  });

  test("calls nothing approved that does not say so twice", () => {
    const { verdict } = SAMPLE;
    const cases = [
      [true, "approved", "**Approved:**"],
      [false, "approved", "**Not approved:**"],
      [true, "missing", "**Not approved:**"],
    ] as const;
    for (const [approved, answer, word] of cases)
      assert.ok(planComment({ ...SAMPLE, verdict: { ...verdict, approved, answer } }).includes(`\n${word} `));
  });

  test("without a verdict, an effect or a reach shows what the difference has, and no needs", () => {
    const comment = planComment(BARE);
    assert.deepEqual(
      comment
        .split("\n")
        .slice(0, 2)
        .map((line) => line.slice(0, 16)),
      ["<!-- muster:plan", "### Muster plan:"],
    );
    assert.doesNotMatch(comment, /Needs|pproved:|Effect|Consent/);
    assert.match(comment, /\*\*Blast radius\*\* by track, 1: `servers` 412 of 9,829 \(4\.2 %\)\.\n/);
  });

  test("says where the reach could not be worked out", () => {
    const comment = planComment({ ...SAMPLE, reach: null });
    assert.match(comment, /could not be worked out for the rules: all rows of `blastRadius` apply\.\n/);
  });

  test("of a change without effect is short and says so", () => {
    const difference = {
      ...sampleDifference,
      affected: 0,
      installs: 0,
      does: NOTHING,
      rings: [],
      patches: [],
      transitions: [],
      moved: [],
      deleted: [],
    };
    const comment = planComment({
      difference,
      documents: [],
      emptied: [],
      known: new Map(),
      dossiers: new Map(),
      newest: {},
    });
    assert.match(
      comment,
      /### Muster plan: affects no endpoint · 0 installs now · .* · 0 deletions\n\nNo document says anything else\.\n/,
    );
    assert.doesNotMatch(comment, /Risks|Patches|Removed/);
  });

  test("puts removals and deletions before all that may be left out", () => {
    const patches = [{ patch: "DSA-4", endpoints: 9, ...NOTHING, remove: 2, removeLater: 7, examples: [] }];
    const comment = planComment({ ...SAMPLE, difference: { ...sampleDifference, patches } });
    const removed = comment.indexOf("- **Removes** `DSA-4` from 2 endpoints now, 7 later");
    const deleted = comment.indexOf("- **Deletes**");
    assert.ok(removed > 0 && removed < deleted && deleted < comment.indexOf("| Ring |"), comment);
  });

  test("is the same, to the byte, for the same input", () => {
    assert.equal(planComment(structuredClone(SAMPLE)), planComment(SAMPLE));
    assert.equal(stepSummary(structuredClone(SAMPLE)), stepSummary(SAMPLE));
  });
});

/** The verdict with a text in place of all that people, not code, chose. */
function hostileVerdict(text: string): ApprovalVerdict {
  const { tree } = SAMPLE.verdict;
  const causes = [{ kind: "blast-radius", says: text }] as const;
  const rules = tree.rules.map((rule) => ({ ...withText(rule, text), causes }));
  return { ...SAMPLE.verdict, line: text, tree: { ...withText(tree, text), rules } };
}

/** What must hold of a comment, whoever named what is in it. */
function assertHarmless(comment: string, origin: string, html = githubHtml(comment)): void {
  const why = JSON.stringify(origin);
  assert.deepEqual(
    [...tagsOf(html)].filter((tag) => !TAGS.has(tag)),
    [],
    why,
  );
  assert.equal(comment.split(PLAN_MARKER).length, 2, why);
  assert.ok(comment.startsWith(`${PLAN_MARKER}\n`), why);
  assert.ok((html.match(/<!--/g) ?? []).length <= 2, why);
  const linked = linkedText(html);
  assert.doesNotMatch(linked, /@[\w-]|\bGH-\d|#\d|:\/\/|\bwww\.|:[a-z0-9_+-]+:|\b[0-9a-f]{7,64}\b/i, why);
  for (const line of comment.split("\n")) assert.doesNotMatch(line, ACTING_CHARACTER, why);
  assert.ok(bytesOf(comment) < 60_000, why);
}

describe("planComment() with hostile names", () => {
  const TABLES = rowsOf(githubHtml(planComment(SAMPLE))).map((row) => row.length);

  test("is harmless, whatever stands in all of its strings, and keeps its tables", () => {
    for (const text of hostileStrings) {
      const input: PlanCommentInput = {
        ...withText(SAMPLE, text),
        verdict: hostileVerdict(text),
      };
      const comment = planComment(input);
      const html = githubHtml(comment);
      assertHarmless(comment, text, html);
      const widths = new Set(rowsOf(html).map((row) => row.length));
      assert.deepEqual(
        [...widths].filter((width) => !TABLES.includes(width)),
        [],
        JSON.stringify(text),
      );
    }
  });

  test("is harmless in each place alone", () => {
    const OWN = [
      "\n\n# x @ana\n<img src=x>",
      "`@ana` | <!-- muster:plan -->",
      "</details><script>",
      "```\n@ana\n```",
    ];
    for (const text of OWN) {
      for (const key of Object.keys(SAMPLE) as (keyof typeof SAMPLE)[]) {
        const hostile = { ...SAMPLE, [key]: withText(SAMPLE[key], text) } as PlanCommentInput;
        if (key === "verdict" || key === "documents") continue;
        assertHarmless(planComment(hostile), `${key}: ${text}`);
      }
      const verdict = hostileVerdict(text);
      assertHarmless(planComment({ ...SAMPLE, verdict }), `verdict: ${text}`);
      const documents = SAMPLE.documents.map((change) => ({
        ...withText(change, text),
        how: change.how,
        entries: change.entries.map((entry) => ({ ...withText(entry, text), verb: entry.verb })),
      }));
      assertHarmless(planComment({ ...SAMPLE, documents }), `documents: ${text}`);
    }
  });

  test("has all commands in one block, and none that a shell would read otherwise", () => {
    for (const text of hostileStrings) {
      const patches = sampleDifference.patches.map((patch) => ({ ...patch, examples: [text], patch: text }));
      const comment = planComment({ ...SAMPLE, difference: { ...sampleDifference, patches } });
      const [, block = ""] = /```sh\n([\s\S]*?)\n```\n/.exec(comment) ?? [];
      for (const line of block.split("\n")) assert.match(line, /^muster [A-Za-z0-9 ._:@+/-]+$/, line);
    }
  });
});

const names = fc.oneof(
  fc.constantFrom(...hostileStrings),
  fc.string({ minLength: 1, maxLength: 300, unit: "binary" }),
  fc.stringMatching(/^[A-Za-z0-9:.-]{1,40}$/),
);

const counts = fc.record({
  install: fc.nat(100_000),
  installLater: fc.nat(100_000),
  remove: fc.nat(3),
  removeLater: fc.nat(3),
  withheld: fc.nat(100_000),
  other: fc.nat(100_000),
  starts: fc.option(names, { nil: null }),
});

const patchDifferences: fc.Arbitrary<PatchDifference> = fc
  .tuple(names, fc.nat(100_000), counts, fc.array(names, { maxLength: 3 }))
  .map(([patch, endpoints, does, examples]) => ({ patch, endpoints, ...does, examples }));

/** Few to very many of everything. */
const sizes = fc.constantFrom(0, 1, 7, 200, 3000);

function many<T>(values: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc
    .tuple(fc.array(values, { minLength: 1, maxLength: 12 }), sizes)
    .map(([some, size]) => Array.from({ length: size }, (_, index) => some[index % some.length] as T));
}

const inputs: fc.Arbitrary<PlanCommentInput> = fc
  .record({
    patches: many(patchDifferences),
    rings: many(
      fc.tuple(names, names, fc.nat(100_000), counts).map(([ring, track, affected, does]) => ({
        ring,
        track,
        endpoints: { was: affected, is: affected },
        affected,
        was: {},
        is: {},
        does,
      })),
    ),
    deleted: many(fc.record({ kind: names, name: names, file: names })),
    moved: many(fc.record({ endpoint: names, was: names, is: names })),
    documents: many(
      fc.tuple(names, names, many(names)).map(([name, file, fields]) => ({
        kind: "ApprovalList",
        name,
        file,
        line: 1,
        how: "changed" as const,
        entries: fields.map((patch) => ({
          verb: "approve" as const,
          patch,
          line: 1,
          is: { through: patch, waives: patch },
        })),
        fields: fields.map((field) => ({ field, line: 1, is: field })),
      })),
    ).map((documents) => documents.slice(0, 40)),
    does: counts,
    people: many(fc.record({ id: fc.nat(), login: names })),
    says: many(names),
    affected: fc.nat(100_000),
  })
  .map(({ patches, rings, deleted, moved, documents, does, people, says, affected }) => {
    const { verdict } = SAMPLE;
    const rules = verdict.tree.rules.flatMap((rule) => says.map((name) => ({ ...rule, rule: name })));
    const ignored = people.map((person) => ({ person, reason: "bot" as const, says: person.login }));
    const requires = [{ role: "security", count: 9, met: false, counted: [], canApprove: people, ignored }];
    const changes = patches.map(({ patch }) => ({ endpoint: "web-1", patch, was: null, is: null }));
    const dossiers = new Map(patches.map(({ patch }) => [patch, { tests: [], incidents: [] }]));
    return {
      ...SAMPLE,
      [fc.toStringMethod]: () => "too long to print",
      difference: { ...sampleDifference, patches, rings, deleted, moved, does, changes, affected },
      documents,
      dossiers,
      verdict: {
        ...verdict,
        tree: {
          ...verdict.tree,
          uncovered: says,
          raised: says,
          rules: rules.map((rule) => ({ ...rule, requires })),
        },
      },
    };
  });

test("planComment() of anything, however much, is below 60,000 bytes, has exact totals and says what it leaves out", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const comment = planComment(input);
      const { does, deleted, patches, affected, endpoints } = input.difference;
      assertHarmless(comment, "");
      const [, , headline = ""] = comment.split("\n");
      const plain = headline.replaceAll(",", "");
      assert.ok(
        plain.includes(`${does.install} install`) && plain.includes(` ${does.withheld} withheld`),
        headline,
      );
      assert.ok(
        plain.includes(` ${does.remove} removal`) && plain.includes(` ${deleted.length} deletion`),
        headline,
      );
      if (affected > 0) assert.ok(plain.includes(`affects ${affected} of ${endpoints} endpoints`), headline);
      const [, section = ""] = comment.split(/^### Patches /m);
      const shown = section
        .split("\n")
        .filter((line) => line.startsWith("| "))
        .slice(2);
      const [, left = "0"] = /^([\d,]+) more patch(?:es)?, 1 endpoint, are not shown; /m.exec(section) ?? [];
      assert.equal(shown.length + Number(left.replaceAll(",", "")), patches.length);
      assert.ok(bytesOf(stepSummary(input)) < 1_000_000);
    }),
    { numRuns: 60, seed: 20_261_122, includeErrorInReport: true },
  );
});
