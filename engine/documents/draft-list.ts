import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import type { Proposal } from "../core/plan/proposals.ts";
import { type DraftEntry, draftEntry, type ListDefaults } from "./draft-entry.ts";
import { insertItems, insertSection } from "./insert-entries.ts";
import { replaceScalar } from "./insert-field.ts";
import { findListSpec, withNewList } from "./list-text.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";

/**
 * The text of an approval list with a proposal's entries in it. What the text holds already stays byte for byte, comments,
 * quotes and blank lines and all: the digest of a known entry is brought up to date, a missing entry is added at the end.
 *
 * @param text the file as it is; undefined: there is none
 * @throws {Error} when the list in the text has not the shape of one: it was not read and checked before
 */
export function draftList(proposal: Proposal, text: string | undefined): string {
  const { name } = proposal;
  const isKnown = text !== undefined && findListSpec(text, name) !== undefined;
  return withEntries(isKnown ? text : withNewList(text, name, fieldsOf(proposal)), proposal);
}

function fieldsOf({ entries }: Proposal): readonly string[] {
  return [...(entries.some(({ through }) => through === "last") ? ["through: last"] : []), "approve: []"];
}

function withEntries(text: string, { name, entries }: Proposal): string {
  const spec = findListSpec(text, name);
  if (spec === undefined) throw new Error(`no approval list "${name}" in its own text`);
  const approve = spec.get("approve", true);
  const known = isSeq(approve) ? approve : undefined;
  const has: ListDefaults = {
    through: spec.has("through"),
    rollback: spec.hasIn(["defaults", "rollback"]),
  };
  const edits: TextEdit[] = [];
  const fresh: DraftEntry[] = [];
  for (const proposed of entries) {
    const { patch, digest } = proposed.entry;
    const entry = entryOf(known, patch.id);
    if (entry === undefined) fresh.push(draftEntry(proposed, has));
    else edits.push(...newDigest(text, entry.get("digest", true), digest));
  }
  if (fresh.length > 0)
    edits.push(
      ...(known === undefined
        ? insertSection(text, spec, "approve", fresh)
        : insertItems(text, spec, known, fresh)),
    );
  return applyEdits(text, edits);
}

function entryOf(approve: YAMLSeq | undefined, patch: string): YAMLMap | undefined {
  return approve?.items.find((item): item is YAMLMap => isMap(item) && item.get("patch") === patch);
}

/** In the quotes that it has. */
function newDigest(text: string, written: Node | undefined, digest: string): readonly TextEdit[] {
  if (!isScalar(written)) throw new Error("an entry of an approval list has no digest");
  return written.value === digest ? [] : [replaceScalar(text, written, digest)];
}
