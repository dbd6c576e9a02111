import type { ListVerb } from "../core/approval/effect-row.ts";
import { canonicalJson } from "../core/model/canonical-json.ts";
import { compareText } from "../core/model/compare-text.ts";
import type { DocumentChange, EntryChange, FieldChange, Terms } from "../core/plan/document-change.ts";
import type { DocumentOf, LocatedDocument } from "../documents/located-document.ts";

const VERBS: readonly ListVerb[] = ["reject", "hold", "release", "approve"];

/** What differs between two declared states, document by document, by kind and name. Order, layout and comments are no difference. */
export function changedDocuments(
  before: readonly LocatedDocument[],
  after: readonly LocatedDocument[],
): readonly DocumentChange[] {
  const old = new Map(before.map((document) => [keyOf(document), document]));
  const fresh = new Map(after.map((document) => [keyOf(document), document]));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort(compareText)
    .flatMap((key) => changeOf(old.get(key), fresh.get(key)));
}

function keyOf({ kind, name }: LocatedDocument): string {
  return `${kind} ${name}`;
}

function changeOf(
  was: LocatedDocument | undefined,
  is: LocatedDocument | undefined,
): readonly DocumentChange[] {
  const shown = is ?? was;
  if (shown === undefined) return [];
  if (was !== undefined && is !== undefined && canonicalJson(was.value) === canonicalJson(is.value))
    return [];
  const [wasList, isList] = [listOf(was), listOf(is)];
  const isOfLists = shown.kind === "ApprovalList";
  const { kind, name, file } = shown;
  return [
    {
      kind,
      name,
      file,
      line: shown.place("").line,
      how: was === undefined ? "added" : is === undefined ? "deleted" : "changed",
      entries: isOfLists ? VERBS.flatMap((verb) => entryChanges(verb, wasList, isList)) : [],
      fields: isOfLists ? [] : fieldChanges(was, is),
    },
  ];
}

type List = DocumentOf<"ApprovalList">;

function listOf(document: LocatedDocument | undefined): List | undefined {
  return document?.kind === "ApprovalList" ? document : undefined;
}

interface Entry {
  readonly patch: string;
  readonly terms: Terms;
  readonly line: number;
}

/** Entries of one patch are paired in their order: an entry has no name that would tell which became which. */
function entryChanges(verb: ListVerb, was: List | undefined, is: List | undefined): readonly EntryChange[] {
  const [before, after] = [byPatch(entriesOf(verb, was)), byPatch(entriesOf(verb, is))];
  const section = (is ?? was)?.place(`/spec/${verb}`).line ?? 1;
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((patch) => {
    const [gone, come] = withoutShared(before.get(patch) ?? [], after.get(patch) ?? []);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index): EntryChange => {
      const [old, fresh] = [gone[index], come[index]];
      return {
        verb,
        patch,
        line: fresh?.line ?? section,
        ...(old === undefined ? {} : { was: old.terms }),
        ...(fresh === undefined ? {} : { is: fresh.terms }),
      };
    });
  });
}

function entriesOf(verb: ListVerb, list: List | undefined): readonly Entry[] {
  const spec = list?.value.spec;
  if (list === undefined || spec === undefined) return [];
  const defaults = verb === "approve" ? { through: spec.through, ...spec.defaults } : {};
  return (spec[verb] ?? []).map((entry, index) => {
    const { patch, ...fields } = entry;
    const terms = termsOf({ ...defaults, ...fields });
    return { patch, terms, line: list.place(`/spec/${verb}/${index}`).line };
  });
}

function byPatch(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.patch) ?? [];
    groups.set(entry.patch, group);
    group.push(entry);
  }
  return groups;
}

/** What is in one of them alone. */
function withoutShared(
  was: readonly Entry[],
  is: readonly Entry[],
): readonly [readonly Entry[], readonly Entry[]] {
  const [old, fresh] = [was, is].map((entries) => new Set(entries.map(({ terms }) => canonicalJson(terms))));
  return [
    was.filter(({ terms }) => fresh?.has(canonicalJson(terms)) !== true),
    is.filter(({ terms }) => old?.has(canonicalJson(terms)) !== true),
  ];
}

function fieldChanges(
  was: LocatedDocument | undefined,
  is: LocatedDocument | undefined,
): readonly FieldChange[] {
  const [old, fresh] = [fieldsOf(was), fieldsOf(is)];
  const shown = is ?? was;
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((field) => old[field] !== fresh[field])
    .sort(compareText)
    .map((field) => ({
      field,
      line: shown?.place(`/${field.replaceAll(".", "/")}`).line ?? 1,
      ...(old[field] === undefined ? {} : { was: old[field] }),
      ...(fresh[field] === undefined ? {} : { is: fresh[field] }),
    }));
}

/** The fields of the spec, and what the metadata says beside the name. */
function fieldsOf(document: LocatedDocument | undefined): Terms {
  if (document === undefined) return {};
  const { metadata, spec } = document.value;
  const { name: _, ...about } = metadata;
  return { ...prefixed("metadata", termsOf(about)), ...prefixed("spec", termsOf({ ...spec })) };
}

function prefixed(prefix: string, terms: Terms): Terms {
  return Object.fromEntries(Object.entries(terms).map(([key, text]) => [`${prefix}.${key}`, text]));
}

function termsOf(fields: Readonly<Record<string, unknown>>): Terms {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, textOf(value)]),
  );
}

/** A list of plain words as a person would write it; all else as canonical JSON. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  const isPlainList =
    Array.isArray(value) && value.every((item) => typeof item === "string" && /^[\w.-]+$/.test(item));
  return isPlainList && value.length > 0 ? value.join(", ") : canonicalJson(value);
}
