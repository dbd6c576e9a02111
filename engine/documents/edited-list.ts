import { canonicalJson } from "../core/model/canonical-json.ts";
import type { ListEdit } from "../core/rollout/list-edit.ts";
import type { ApprovalListSpec, Through } from "../schema/documents.generated.ts";
import type { ListSource } from "./edit-list.ts";
import type { LocatedDocument } from "./located-document.ts";
import { readDocuments } from "./read-documents.ts";
import { reasonText } from "./reason-text.ts";

/**
 * Reads an edited file back. It must be valid, say the edits and nothing else that it did not say before.
 * @returns what is wrong with it, undefined: nothing
 */
export function checkEdited(
  { path, text, list }: ListSource,
  after: string,
  edits: readonly ListEdit[],
): string | undefined {
  const was = read(path, text);
  const is = read(path, after);
  if (typeof was === "string") return `the file cannot be edited as it is: ${was}`;
  if (typeof is === "string") return `the file would not be valid: ${is}`;
  const wanted = was.map((document) => expected(document, list, edits));
  if (!was.some((document) => isList(document, list))) wanted.push(newList(list, edits));
  const isMeant = canonicalJson(wanted) === canonicalJson(is.map(({ value }) => value));
  return isMeant ? undefined : "the file is laid out in a way that is not known how to edit";
}

/** Zones and references are not of the file alone: they are checked with the repository. */
function read(path: string, text: string | undefined): readonly LocatedDocument[] | string {
  if (text === undefined) return [];
  const file = { path, bytes: new TextEncoder().encode(text) };
  const { documents, problems } = readDocuments([file], { isZone: () => true });
  const [first] = problems;
  return first === undefined ? documents : `${first.message} (line ${first.line})`;
}

function isList({ kind, name }: LocatedDocument, list: string): boolean {
  return kind === "ApprovalList" && name === list;
}

function expected(document: LocatedDocument, list: string, edits: readonly ListEdit[]): unknown {
  if (document.kind !== "ApprovalList" || document.name !== list) return document.value;
  return { ...document.value, spec: editedSpec(document.value.spec, edits) };
}

function newList(name: string, edits: readonly ListEdit[]): unknown {
  return { apiVersion: "muster/v1", kind: "ApprovalList", metadata: { name }, spec: editedSpec({}, edits) };
}

function editedSpec(spec: ApprovalListSpec, edits: readonly ListEdit[]): ApprovalListSpec {
  return edits.reduce(withEdit, spec);
}

function withEdit(spec: ApprovalListSpec, edit: ListEdit): ApprovalListSpec {
  if (edit.kind === "leave" || edit.kind === "through") {
    const approve = spec.approve?.map((entry) => {
      if (entry.patch !== edit.patch || entry.digest !== edit.digest) return entry;
      return edit.kind === "through"
        ? { ...entry, through: throughAs(edit.through, entry.through) }
        : { ...entry, leaves: [...(entry.leaves ?? []), edit.ring] };
    });
    return approve === undefined ? spec : { ...spec, approve };
  }
  const { kind, ...rest } = edit;
  const entry = { ...rest, reason: reasonText(edit.reason) };
  return { ...spec, [kind]: [...(spec[kind] ?? []), entry] };
}

/** A list stays a list, however short. */
function throughAs(names: readonly string[], written: Through | undefined): Through {
  const [only] = names;
  return names.length === 1 && only !== undefined && (written === undefined || typeof written === "string")
    ? only
    : names;
}
