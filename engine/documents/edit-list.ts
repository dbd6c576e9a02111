import { isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import type { ListEdit } from "../core/rollout/list-edit.ts";
import { type DraftEntry, throughText, yamlText } from "./draft-entry.ts";
import { checkEdited } from "./edited-list.ts";
import { flowYaml } from "./flow-yaml.ts";
import { insertItems, insertSection } from "./insert-entries.ts";
import { insertField, insertItem, replaceScalar } from "./insert-field.ts";
import { findListSpec, withNewList } from "./list-text.ts";
import { reasonText } from "./reason-text.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";

/** An approval list, and the file that it is in or belongs in. */
export interface ListSource {
  readonly path: string;
  /** Undefined: there is no file yet. */
  readonly text: string | undefined;
  readonly list: string;
}

export interface RefusedEdit {
  readonly edit: ListEdit;
  readonly says: string;
}

export interface EditedList {
  /** The whole text of the file; as it was where nothing could be edited. */
  readonly text: string | undefined;
  readonly refused: readonly RefusedEdit[];
}

/**
 * Makes changes in the text of an approval list. All else in the file stays byte for byte: comments, quotes, blank lines, line
 * ends. What comes out is read back, and must say exactly what was meant; an edit that this layout does not allow is refused
 * with the reason, and the others are made without it.
 */
export function editList(source: ListSource, edits: readonly ListEdit[]): EditedList {
  if (edits.length === 0) return { text: source.text, refused: [] };
  const whole = attempt(source, edits);
  if (whole.refused.length === 0 || edits.length === 1) return whole;
  const parts = halves(edits).map((part) => editList(source, part));
  const refused = parts.flatMap((part) => part.refused);
  const sound = edits.filter((edit) => !refused.some((one) => one.edit === edit));
  if (sound.length === 0) return { text: source.text, refused };
  const rest = attempt(source, sound);
  return { text: rest.text, refused: [...refused, ...rest.refused] };
}

function halves(edits: readonly ListEdit[]): readonly (readonly ListEdit[])[] {
  const middle = Math.ceil(edits.length / 2);
  return [edits.slice(0, middle), edits.slice(middle)];
}

/** All of them, or none. */
function attempt(source: ListSource, edits: readonly ListEdit[]): EditedList {
  const fault = (says: string): EditedList => ({
    text: source.text,
    refused: edits.map((edit) => ({ edit, says })),
  });
  const text = editedText(source, edits);
  if (typeof text !== "string") return fault(text.says);
  const says = checkEdited(source, text, edits);
  return says === undefined ? { text, refused: [] } : fault(says);
}

type Fault = { readonly says: string };

function editedText({ text: before, list }: ListSource, edits: readonly ListEdit[]): string | Fault {
  const isKnown = before !== undefined && findListSpec(before, list) !== undefined;
  const first = SECTIONS.find((name) => edits.some(({ kind }) => kind === name));
  if (!isKnown && first === undefined) return { says: `there is no approval list "${list}" in its file` };
  const text = isKnown ? before : withNewList(before, list, [`${first}: []`]);
  const spec = findListSpec(text, list);
  if (spec === undefined) return { says: `list "${list}" cannot be found in its file` };
  const changes: TextEdit[] = [];
  for (const edit of edits) {
    if (edit.kind !== "leave" && edit.kind !== "through") continue;
    const change = entryEdit(text, spec, edit);
    if ("says" in change) return change;
    changes.push(change);
  }
  for (const name of SECTIONS) {
    const fresh = edits.flatMap((edit) => (edit.kind === name ? [draftOf(edit)] : []));
    if (fresh.length === 0) continue;
    const known = spec.get(name, true);
    if (known !== undefined && !isSeq(known)) return { says: `${name} of list "${list}" is no list` };
    changes.push(
      ...(known === undefined
        ? insertSection(text, spec, name, fresh)
        : insertItems(text, spec, known, fresh)),
    );
  }
  return applyEdits(text, changes);
}

const SECTIONS = ["hold", "reject", "release"] as const;

type EntryEdit = Extract<ListEdit, { readonly digest: string }>;
type NewEntry = Exclude<ListEdit, EntryEdit>;

function entryEdit(text: string, spec: YAMLMap, edit: EntryEdit): TextEdit | Fault {
  const approve = spec.get("approve", true);
  const items = isSeq(approve) ? approve.items : [];
  const entry = items.find(
    (item): item is YAMLMap =>
      isMap(item) && item.get("patch") === edit.patch && item.get("digest") === edit.digest,
  );
  if (entry === undefined)
    return { says: `no entry approves "${edit.patch}" with the digest ${edit.digest}` };
  return edit.kind === "leave" ? leavesEdit(text, entry, edit.ring) : throughEdit(text, entry, edit.through);
}

function leavesEdit(text: string, entry: YAMLMap, ring: string): TextEdit | Fault {
  const leaves = entry.get("leaves", true);
  if (leaves === undefined) return insertField(text, entry, "leaves", `[${yamlText(ring)}]`);
  if (isSeq(leaves)) return insertItem(text, leaves, yamlText(ring));
  return { says: '"leaves" is no list' };
}

/** What is named already stays as it is written; one name changes, or one is added. */
function throughEdit(text: string, entry: YAMLMap, names: readonly string[]): TextEdit | Fault {
  const through: unknown = entry.get("through", true);
  if (through === undefined) return insertField(text, entry, "through", throughText(names));
  if (isScalar(through)) return replaceScalar(text, through, throughText(names));
  if (!isSeq(through)) return { says: '"through" is neither a ring nor a list of rings' };
  const added = names[through.items.length];
  if (added !== undefined) return insertItem(text, through, yamlText(added));
  const changed = through.items.findIndex((item, index) => isScalar(item) && item.value !== names[index]);
  const [item, name] = [through.items[changed], names[changed]];
  if (!isScalar(item) || name === undefined) return { says: '"through" cannot be raised where it stands' };
  return replaceScalar(text, item, yamlText(name));
}

function draftOf(edit: NewEntry): DraftEntry {
  const reason = ["reason", yamlText(reasonText(edit.reason))] as const;
  const patch = ["patch", yamlText(edit.patch)] as const;
  switch (edit.kind) {
    case "hold": {
      const where = edit.endpoints === undefined ? [] : [["endpoints", flowYaml(edit.endpoints)] as const];
      return { fields: [patch, ...where, reason] };
    }
    case "reject":
      return { fields: [patch, reason, ["installed", edit.installed]] };
    case "release":
      return { fields: [patch, ["trip", String(edit.trip)], reason] };
  }
}
