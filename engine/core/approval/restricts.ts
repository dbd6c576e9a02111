import type { ApprovalList, ChangeFreeze, Incident } from "../../schema/documents.generated.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import type { Freeze, Ring } from "../model/declared.ts";
import { type ChangedPath, rowsOfList } from "./effect-of.ts";
import { isLowerThrough } from "./lower-through.ts";

/** Declared state, as far as it tells whether a change restricts. Both sides must have no error. */
export interface RestrictSide {
  readonly lists: readonly ApprovalList[];
  readonly incidents: readonly Incident[];
  readonly freezes: readonly {
    readonly document: ChangeFreeze;
    readonly file: string;
    readonly freeze: Freeze;
  }[];
  /** Of any other document, by file: its canonical JSON, sorted. */
  readonly rest: ReadonlyMap<string, readonly string[]>;
  readonly rings: readonly Ring[];
}

/**
 * Whether no endpoint state, catalog or instant could gain an install, a removal or an earlier start by a change: it adds holds,
 * rejects that keep, incidents or freezes, lowers `through`, takes approvals out, and does nothing else. Anything unknown is
 * taken not to restrict; nor does an exclusion, which accepts a risk.
 * @param others governed files that differ and hold no approval list
 * @see approval.md, "The effect": "judged by kind and field, never by today's fleet"
 */
export function restricts(base: RestrictSide, merged: RestrictSide, others: readonly ChangedPath[]): boolean {
  const [before, after] = [entriesOf(base), entriesOf(merged)];
  const files = others.map(({ path }) => path);
  const isChanged = files.length > 0 || canonicalJson(before) !== canonicalJson(after);
  return (
    isChanged &&
    before.held.every((entry) => after.held.includes(entry)) &&
    after.held.every((entry) => before.held.includes(entry) || isAddedStop(entry)) &&
    after.approved.every((entry) => isNoMore(entry, before.approved, base.rings)) &&
    files.every((path) => onlyRestricts(path, base, merged))
  );
}

interface Approved {
  /** The list it stands in: moving to another may be pooled, or expedited, otherwise. */
  readonly list: string;
  readonly patch: string;
  readonly digest: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Entries {
  readonly approved: readonly Approved[];
  /** Holds, rejects and releases, as canonical JSON. */
  readonly held: readonly string[];
}

function entriesOf({ lists }: RestrictSide): Entries {
  const approved: Approved[] = [];
  const held: string[] = [];
  for (const list of lists) {
    for (const row of rowsOfList(list)) {
      const [verb, patch, digest, fields] = row;
      if (verb === "approve") approved.push({ list: list.metadata.name, patch, digest, fields });
      else held.push(canonicalJson(row));
    }
  }
  return { approved, held };
}

/** A release ends a trip; a reject that lets others bring the patch along may loosen another one that does not. */
function isAddedStop(entry: string): boolean {
  const [verb, , , fields] = JSON.parse(entry) as [string, string, null, Readonly<Record<string, unknown>>];
  if (verb === "hold") return true;
  return verb === "reject" && fields.installed === "keep" && fields.asDependency === "block";
}

function isNoMore(entry: Approved, before: readonly Approved[], rings: readonly Ring[]): boolean {
  return before.some(
    (old) =>
      termsOf(old) === termsOf(entry) &&
      (canonicalJson(old.fields.through) === canonicalJson(entry.fields.through) ||
        isLowerThrough(old.fields.through, entry.fields.through, rings)),
  );
}

function termsOf({ fields: { through: _, ...fields }, ...entry }: Approved): string {
  return canonicalJson({ ...entry, fields });
}

/** Of a file: nothing in it but incidents that came, and freezes that came or grew. */
function onlyRestricts(path: string, base: RestrictSide, merged: RestrictSide): boolean {
  if (path.startsWith("policies/incidents/")) return incidentsOnlyCame(path, base, merged);
  if (path.startsWith("rings/windows/")) return freezesOnlyGrew(path, base, merged);
  return false;
}

/** Incidents are looked at over all files: one that moved to another file is still there. */
function incidentsOnlyCame(path: string, base: RestrictSide, merged: RestrictSide): boolean {
  const after = new Set(merged.incidents.map(canonicalJson));
  return (
    isSameRest(path, base, merged) && base.incidents.every((incident) => after.has(canonicalJson(incident)))
  );
}

function freezesOnlyGrew(path: string, base: RestrictSide, merged: RestrictSide): boolean {
  return (
    isSameRest(path, base, merged) &&
    base.freezes
      .filter(({ file }) => file === path)
      .every((old) =>
        merged.freezes.some(
          (now) => now.document.metadata.name === old.document.metadata.name && isNoNarrower(old, now),
        ),
      )
  );
}

function isSameRest(path: string, base: RestrictSide, merged: RestrictSide): boolean {
  return canonicalJson(base.rest.get(path) ?? []) === canonicalJson(merged.rest.get(path) ?? []);
}

type SideFreeze = RestrictSide["freezes"][number];

/** The same, or longer, or for everybody, or without its exception. Whether one selector holds another is not worked out. */
function isNoNarrower(old: SideFreeze, now: SideFreeze): boolean {
  const [was, is] = [old.document.spec, now.document.spec];
  const isLonger = now.freeze.from <= old.freeze.from && now.freeze.until >= old.freeze.until;
  const endpoints = canonicalJson(is.endpoints);
  const isForAsMany = endpoints === "{}" || endpoints === canonicalJson(was.endpoints);
  const isAsStrict =
    is.except?.patches === undefined ||
    canonicalJson(is.except) === canonicalJson(was.except ?? { patches: undefined });
  return isLonger && isForAsMany && isAsStrict;
}
