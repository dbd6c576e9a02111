import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProposedEntry } from "../core/plan/proposals.ts";
import type { Dossier } from "../core/rollout/dossier.ts";
import { assertInert, withText } from "../testing/assert-inert.ts";
import { buildEntry } from "../testing/build-patch.ts";
import { at } from "../testing/build-time.ts";
import { hostilePlaces } from "../testing/hostile-strings.ts";
import { type DraftShape, draftMarkdown, draftTitle } from "./draft-markdown.ts";
import { proposalBody, proposalMark } from "./proposal-body.ts";
import { bytesOf } from "./within-bytes.ts";

const DIGEST = `sha256:${"b".repeat(64)}`;

function entryOf(id: string, more: Partial<ProposedEntry> = {}): ProposedEntry {
  const patch = { id, title: `update of ${id}`, severity: "important" as const };
  return {
    ...{
      entry: buildEntry({ patch }),
      endpoints: 12,
      through: "last",
      rules: ["security"],
      isExploited: false,
    },
    rings: new Map([
      [null, 2],
      ["lab", 10],
    ]),
    due: at("2026-12-01T00:00:00Z"),
    ...more,
  };
}

const shapeOf = (entries: readonly ProposedEntry[]): DraftShape => ({
  proposal: { name: "2026-11", isUrgent: false, entries },
  lists: ["2026-11"],
  paths: ["policies/approvals/2026-11.yaml"],
});

const dossiers =
  (entries: readonly ProposedEntry[], more: Partial<Dossier> = {}) =>
  (patch: string): Dossier => {
    const entry = entries.find((one) => one.entry.patch.id === patch)?.entry;
    return { ...(entry === undefined ? {} : { entry }), tests: [], incidents: [], ...more };
  };

test("draftMarkdown() says what merging does, exact totals, and endpoints by ring, the exploited first", () => {
  const entries = [entryOf("DSA-1"), entryOf("DSA-2", { isExploited: true })];
  const text = draftMarkdown(
    shapeOf(entries),
    dossiers(entries, { rollback: { method: "uninstall", tested: true } }),
  );
  assert.match(
    text,
    /^Merging approves 2 patches in 1 list \(1: `2026-11`; 1: `policies\/approvals\/2026-11.yaml`\)\./,
  );
  assert.match(text, /In all: 2 patches · 24 installs waiting · 1 exploited/);
  assert.match(
    text,
    /\| `DSA-2` \| important \| \*\*yes\*\* \| 12: no ring 2, `lab` 10 \| last \| 2026-12-01T00:00:00Z \|/,
  );
  assert.ok(text.indexOf("| `DSA-2`") < text.indexOf("| `DSA-1`"));
  assert.match(text, /- Way back: uninstall, tested/);
});

test("a body stays under 60 KB with thousands of patches, says what was left out, and keeps the totals", () => {
  const entries = Array.from({ length: 3000 }, (_, index) => entryOf(`DSA-${index}`));
  const body = proposalBody(draftMarkdown(shapeOf(entries), dossiers(entries)), DIGEST);
  assert.ok(bytesOf(body) < 60_000, String(bytesOf(body)));
  assert.match(body, /In all: 3,000 patches · 36,000 installs waiting/);
  assert.match(body, /shown, [\d,]+ patches left out for length/);
});

test("no text of others in a draft acts, mentions, links, or stands for the mark of a body", () => {
  const entries = [entryOf("DSA-1")];
  for (const text of hostilePlaces()) {
    const hostile = withText(entries, text).map((one) => ({ ...one, through: "last" as const }));
    const markdown = draftMarkdown(
      { proposal: { name: text, isUrgent: true, entries: hostile }, lists: [text], paths: [text] },
      dossiers(hostile),
    );
    assertInert(markdown, text);
    assert.equal(proposalMark(markdown), undefined);
    assert.equal(proposalMark(proposalBody(markdown, DIGEST)), DIGEST);
  }
});

test("proposalMark() takes the first line alone, and nothing that is no digest", () => {
  assert.equal(proposalMark(proposalBody("x", DIGEST)), DIGEST);
  for (const body of ["", `x\n<!-- muster:proposal ${DIGEST} -->\n`, "<!-- muster:proposal sha256:12 -->\n"])
    assert.equal(proposalMark(body), undefined, body);
});

test("draftTitle() names the one patch, and counts several", () => {
  const title = (entries: readonly ProposedEntry[], isUrgent = false) =>
    draftTitle({ name: "2026-11", isUrgent, entries });
  assert.equal(title([entryOf("DSA-1")], true), "Approve DSA-1 in list 2026-11 (urgent)");
  assert.equal(title([entryOf("DSA-1"), entryOf("DSA-2")]), "Approve 2 patches in list 2026-11");
  assert.ok(title([entryOf("x".repeat(500))]).length <= 200);
});
