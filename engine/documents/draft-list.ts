import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Proposal } from "../core/plan/proposals.ts";
import { type DraftEntry, draftEntry, type ListDefaults } from "./draft-entry.ts";
import { insertFields, insertItems } from "./insert-entries.ts";
import { applyEdits, lineEndOf, type TextEdit } from "./text-edit.ts";

/**
 * The text of an approval list with a proposal's entries in it. What the text holds already stays byte for byte, comments,
 * quotes and blank lines and all: the digest of a known entry is brought up to date, a missing entry is added at the end.
 *
 * @param text the file as it is; undefined: there is none
 * @throws {Error} when the list in the text has not the shape of one: it was not read and checked before
 */
export function draftList(proposal: Proposal, text: string | undefined): string {
  if (text === undefined) return withEntries(newList(proposal, "\n"), proposal);
  if (findSpec(text, proposal.name) !== undefined) return withEntries(text, proposal);
  const lineEnd = lineEndOf(text);
  const more = withEntries(newList(proposal, lineEnd), proposal);
  return `${text}${text.endsWith("\n") ? "" : lineEnd}---${lineEnd}${more}`;
}

function newList({ name, entries }: Proposal, lineEnd: string): string {
  return [
    "apiVersion: muster/v1",
    "kind: ApprovalList",
    `metadata: {name: ${JSON.stringify(name)}}`,
    "spec:",
    ...(entries.some(({ through }) => through === "last") ? ["  through: last"] : []),
    "  approve: []",
    "",
  ].join(lineEnd);
}

function withEntries(text: string, { name, entries }: Proposal): string {
  const spec = findSpec(text, name);
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
      ...(known === undefined ? insertFields(text, spec, fresh) : insertItems(text, spec, known, fresh)),
    );
  return applyEdits(text, edits);
}

/** The `spec` of the list of that name. */
function findSpec(text: string, name: string): YAMLMap | undefined {
  for (const document of parseAllDocuments(text, { keepSourceTokens: true })) {
    const isList = document.get("kind") === "ApprovalList" && document.getIn(["metadata", "name"]) === name;
    const spec = isList ? document.get("spec", true) : undefined;
    if (isMap(spec)) return spec;
  }
  return undefined;
}

function entryOf(approve: YAMLSeq | undefined, patch: string): YAMLMap | undefined {
  return approve?.items.find((item): item is YAMLMap => isMap(item) && item.get("patch") === patch);
}

/** In the quotes that it has. */
function newDigest(text: string, written: Node | undefined, digest: string): readonly TextEdit[] {
  if (!isScalar(written) || !written.range) throw new Error("an entry of an approval list has no digest");
  if (written.value === digest) return [];
  const [from, to] = written.range;
  const quote = QUOTES[written.type ?? "PLAIN"] ?? "";
  const lineEnd = /\r?\n$/.exec(text.slice(from, to))?.[0] ?? "";
  return [{ from, to, text: `${quote}${digest}${quote}${lineEnd}` }];
}

const QUOTES: Readonly<Partial<Record<Scalar.Type, string>>> = { QUOTE_DOUBLE: '"', QUOTE_SINGLE: "'" };
