import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Proposal, ProposedEntry } from "../core/plan/proposals.ts";
import type { ApprovalList } from "../schema/documents.generated.ts";
import { buildEntry } from "../testing/build-patch.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { draftList } from "./draft-list.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readDocuments } from "./read-documents.ts";

const OLD = `sha256:${"0".repeat(64)}`;

function entry(id: string, more: Partial<ProposedEntry> = {}, title?: string): ProposedEntry {
  const patch = { id, ...(title === undefined ? {} : { title }) };
  return {
    entry: buildEntry({ patch }),
    endpoints: 3,
    through: "last",
    rules: ["any"],
    isExploited: false,
    ...more,
  };
}

const proposal = (...entries: readonly ProposedEntry[]): Proposal => ({
  name: "2026-12",
  isUrgent: false,
  entries,
});

const digestOf = (id: string): string => entry(id).entry.digest;

/** All values of a text, as Muster's own parser reads it. */
function valuesOf(text: string): readonly unknown[] {
  const { documents, problems } = parseYaml(
    "policies/approvals/2026-12.yaml",
    new TextEncoder().encode(text),
  );
  assert.deepEqual(problems, [], text);
  return documents.map(({ value }) => value);
}

function listOf(text: string): ApprovalList["spec"] {
  const value = valuesOf(text).find((one) => (one as ApprovalList).metadata.name === "2026-12");
  return (value as ApprovalList).spec;
}

/** That `after` is `before` with something put in at one place. */
function assertOnlyInserted(before: string, after: string): void {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  assert.ok(head + tail >= before.length, `not only inserted:\n${before}\n=>\n${after}`);
}

const HEAD = "apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: 2026-12}\n";

describe("draftList() without a file", () => {
  test("writes a list that reads as one, with digests, ceilings and a way back", () => {
    const text = draftList(
      proposal(
        entry("ALSA-2026:1", { endpoints: 12_304, isExploited: true }, "openssl security update"),
        entry("B", { through: ["srv-pilot"], endpoints: 1 }),
        entry("C", { through: ["srv-broad", "ws-final"], endpoints: 1_000_000 }),
      ),
      undefined,
    );
    assert.equal(
      text,
      `apiVersion: muster/v1
kind: ApprovalList
metadata: {name: "2026-12"}
spec:
  through: last
  approve:
    - patch: ALSA-2026:1   # important · exploited · 12,304 endpoints · openssl security update
      digest: ${digestOf("ALSA-2026:1")}
      rollback: {method: uninstall, tested: false}
    - patch: B   # important · 1 endpoint
      digest: ${digestOf("B")}
      through: srv-pilot
      rollback: {method: uninstall, tested: false}
    - patch: C   # important · 1,000,000 endpoints
      digest: ${digestOf("C")}
      through: [srv-broad, ws-final]
      rollback: {method: uninstall, tested: false}
`,
    );
    const file = { path: "policies/approvals/2026-12.yaml", bytes: new TextEncoder().encode(text) };
    const { documents, problems } = readDocuments([file], { isZone: () => true });
    assert.deepEqual(problems, []);
    assert.equal(documents.length, 1);
  });

  test("says last only where some entry goes that far", () => {
    const text = draftList(proposal(entry("B", { through: ["lab"] })), undefined);
    assert.equal(listOf(text).through, undefined);
    assert.equal(listOf(text).approve?.[0]?.through, "lab");
  });

  test("is honest about a patch that cannot come off, and about a severity that nobody gave", () => {
    const known = entry("B");
    const { removable: _removable, severity: _severity, ...patch } = known.entry.patch;
    const text = draftList(proposal({ ...known, entry: { ...known.entry, patch } }), undefined);
    assert.match(text, /# severity unknown · 3 endpoints\n/);
    assert.equal(listOf(text).approve?.[0]?.rollback?.method, "none");
  });

  test("quotes ids and rings that YAML would take for something else", () => {
    const ids = [
      "5068861",
      "1e3",
      "0x1F",
      "null",
      "No",
      "true",
      "y",
      "2026-12-01",
      "a:",
      "-a",
      "~x",
      "A:1",
      "a/b+~c",
    ];
    const text = draftList(proposal(...ids.map((id) => entry(id, { through: ["1"] }))), undefined);
    const { approve = [] } = listOf(text);
    assert.deepEqual(
      approve.map(({ patch }) => patch),
      ids,
    );
    assert.deepEqual(new Set(approve.map(({ through }) => through)), new Set(["1"]));
    assert.match(text, /patch: A:1 {3}#/);
    assert.match(text, /patch: "5068861" {3}#/);
  });

  test("keeps a hostile title within its comment, on its line and in sight", () => {
    const breaking = [
      "x\n    - patch: EVIL\n      digest: sha256:0",
      "x\r- patch: EVIL",
      "x\u2028- patch: EVIL",
      "x\u0085- patch: EVIL",
      "# ]} --- ... : 'x' \"y\" | > & * ! %",
      "a\u202eb\u200bc\u3164d\u115fe\u2800f\ufe0fg\u00a0h",
      "\ud800 half",
      "🙂".repeat(200),
      "   ",
      "",
      ...hostileStrings.map((one) => (typeof one === "string" ? one : String(one))),
    ];
    for (const title of breaking) {
      const text = draftList(proposal(entry("A", {}, title)), undefined);
      assert.equal(text.split("\n").length, 10, JSON.stringify(title));
      assert.deepEqual(
        listOf(text).approve?.map(({ patch }) => patch),
        ["A"],
      );
      assert.equal(new TextDecoder().decode(new TextEncoder().encode(text)), text);
    }
    const long = draftList(proposal(entry("A", {}, "🙂".repeat(200))), undefined);
    assert.ok(long.includes(`· ${"🙂".repeat(80)}…\n`));
  });

  test("survives any title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (title) => {
        const text = draftList(proposal(entry("A", {}, title)), undefined);
        assert.deepEqual(
          listOf(text).approve?.map(({ patch }) => patch),
          ["A"],
        );
      }),
      { numRuns: 300, seed: 20_261_112 },
    );
  });
});

describe("draftList() with a file", () => {
  test("brings a digest up to date in the quotes that it has, and touches nothing else", () => {
    for (const quote of ["", '"', "'"]) {
      const text = `# ours\n---\n${HEAD}spec:\n\n  through: 'last'   # all\n  approve:\n    # the first\n    - digest:   ${quote}${OLD}${quote}  # seen by ana\n      "patch":  A\n      waives: [ soak ]\n\n    - {patch: B, digest: ${OLD}}\n...\n`;
      const after = draftList(proposal(entry("A")), text);
      assert.equal(after, text.replace(OLD, digestOf("A")));
    }
    const folded = `${HEAD}spec:\n  approve:\n    - patch: A\n      digest: >-\n        ${OLD}\n      waives: [soak]\n`;
    const after = draftList(proposal(entry("A")), folded);
    assert.equal(listOf(after).approve?.[0]?.digest, digestOf("A"));
    assert.deepEqual(listOf(after).approve?.[0]?.waives, ["soak"]);
  });

  test("changes nothing where nothing changed", () => {
    const text = `${HEAD}spec: {approve: [{patch: A, digest: "${digestOf("A")}"}]}`;
    assert.equal(draftList(proposal(entry("A")), text), text);
    assert.equal(draftList(proposal(), text), text);
  });

  test("adds an entry behind the last, in its column, before a comment on what follows", () => {
    const text = `${HEAD}spec:\n  through: last\n  approve:\n  - patch: A\n    digest: ${OLD}   # seen\n    # still about A\n  # now the holds\n  hold: []\n`;
    const after = draftList(proposal(entry("B", { endpoints: 2 })), text);
    const added = `  - patch: B   # important · 2 endpoints\n    digest: ${digestOf("B")}\n    rollback: {method: uninstall, tested: false}\n`;
    assert.equal(after, text.replace("  # now", `${added}  # now`));
  });

  test("says a ceiling and a way back only where the list does not", () => {
    const list = (spec: string) => `${HEAD}spec:\n${spec}  approve: []\n`;
    const drafted = (spec: string, more: Partial<ProposedEntry> = {}) =>
      Object.keys(listOf(draftList(proposal(entry("A", more)), list(spec))).approve?.[0] ?? {}).join();
    const rollback = "  defaults: {rollback: {method: uninstall}}\n";
    assert.equal(drafted(""), "patch,digest,through,rollback");
    assert.equal(drafted("  through: last\n"), "patch,digest,rollback");
    assert.equal(drafted(`  through: lab\n${rollback}`), "patch,digest");
    assert.equal(drafted(`  through: last\n${rollback}`, { through: ["lab"] }), "patch,digest,through");
  });

  test("adds a document to a file that has none of that name", () => {
    const other = `${HEAD.replace("2026-12", "2026-11")}spec: {approve: []} # none`;
    for (const end of ["", "\n", "\n...\n"]) {
      const after = draftList(proposal(entry("A")), `${other}${end}`);
      assert.ok(after.startsWith(`${other}${end === "" ? "\n" : end}---\n`));
      assert.equal(valuesOf(after).length, 2);
    }
    const windows = `${other}\n`.replaceAll("\n", "\r\n");
    const after = draftList(proposal(entry("A")), windows);
    assert.ok(after.startsWith(windows));
    assert.equal(after.replaceAll("\r\n", "").includes("\n"), false);
  });

  test("leaves the other documents of a file alone, and entries of that patch in them", () => {
    const other = (name: string) =>
      `apiVersion:   muster/v1\nkind: "ApprovalList"\nmetadata: {name: ${name}}\nspec: {approve: [ {patch: A, digest: ${OLD}} ]}   # x\n`;
    const text = `${other("first")}---\n${other("2026-12")}---\n${other("last")}`;
    const after = draftList(proposal(entry("A")), text);
    assert.equal(
      after,
      `${other("first")}---\n${other("2026-12").replace(OLD, digestOf("A"))}---\n${other("last")}`,
    );
    const exclusion = "kind: Exclusion\nmetadata: {name: 2026-12}\nspec: {}\n---\n";
    assert.ok(draftList(proposal(entry("A")), exclusion + text).startsWith(exclusion));
  });

  test("refuses a list that is none: a fault of ours", () => {
    const odd = `${HEAD}spec:\n  approve: [{patch: A, digest: [1]}]\n`;
    assert.throws(() => draftList(proposal(entry("A")), odd), /has no digest/);
  });

  const layouts: readonly (readonly [says: string, spec: string])[] = [
    ["a block", `\n  approve:\n    - patch: X\n      digest: ${OLD}\n`],
    ["a block in the column of its key", `\n  approve:\n  - patch: X\n    digest: ${OLD}\n`],
    ["a deep block", `\n        approve:\n              - patch: X\n                digest: ${OLD}\n`],
    ["a block with more behind it", `\n  approve:\n    - patch: X\n      digest: ${OLD}\n\n\n  hold: []\n`],
    [
      "a block of long text",
      `\n  approve:\n    - patch: X\n      digest: ${OLD}\n      rollback:\n        method: none\n        accepted: |\n          why\n\n          not\n\n  hold: []\n`,
    ],
    [
      "a text that is kept",
      `\n  approve:\n    - digest: ${OLD}\n      patch: X\n      rollback: {method: none, accepted: "a\n        b"}\n`,
    ],
    ["items in brackets", `\n  approve:\n    - {patch: X, digest: ${OLD}} # seen\n`],
    ["brackets", `\n  approve: [{patch: X, digest: ${OLD}}]\n`],
    [
      "brackets over lines",
      `\n  approve: [\n    {patch: X, digest: ${OLD}}, # seen\n    ] # all\n  hold: []\n`,
    ],
    ["empty brackets", "\n  approve: []\n"],
    ["empty brackets with a comment", "\n  approve: [ ] # none yet\n  hold: []\n"],
    ["empty brackets over lines", "\n  approve: [\n    # none yet\n    ]\n"],
    ["empty brackets below their key", "\n  approve:\n    []\n  hold: []\n"],
    ["no approvals", "\n  through: last\n  # the end\n"],
    ["no approvals, and long text", '\n  hold:\n    - patch: H\n      reason: "x\n        y"\n'],
    ["all in brackets", ` {through: last, approve: [{patch: X, digest: ${OLD}}]}\n`],
    ["all in brackets, none", " {approve: []}\n"],
    ["all in brackets, no approvals", " {through: last}\n"],
    ["all in brackets, nothing", " {}\n"],
    ["all in brackets over lines", " {\n  through: last,\n  }\n"],
  ];
  for (const [says, spec] of layouts)
    test(`only inserts into ${says}, and twice changes nothing`, () => {
      for (const text of variants(spec)) assertDrafted(text, spec);
    });
});

/** With and without another document behind it, a line end at its end, and the line ends of Windows. */
function variants(spec: string): readonly string[] {
  const list = `${HEAD}spec:${spec}`;
  const texts = [list, `${list}---\nkind: Other\n`].flatMap((text) => [text, text.slice(0, -1)]);
  return texts.flatMap((text) => [text, text.replaceAll("\n", "\r\n")]);
}

function assertDrafted(text: string, spec: string): void {
  const wanted = proposal(entry("A:1"), entry("B", { through: ["lab"] }, "# ]} x"));
  const after = draftList(wanted, text);
  const isEmpty = /approve:\s*\[ *\]/.test(spec) && !spec.startsWith(" ");
  if (!isEmpty) assertOnlyInserted(text, after);
  assert.equal(draftList(wanted, after), after);
  if (text.includes("\r")) assert.equal(after.replaceAll("\r\n", "").includes("\n"), false);
  const { approve: was = [], ...before } = listOf(text);
  const { approve: is = [], ...rest } = listOf(after);
  assert.deepEqual(rest, before);
  assert.deepEqual(is.slice(0, was.length), was);
  assert.deepEqual(
    is.slice(was.length).map(({ patch, digest }) => [patch, digest]),
    ["A:1", "B"].map((id) => [id, digestOf(id)]),
  );
  assert.equal(valuesOf(after).length, valuesOf(text).length);
}
