import type { Patch, Vulnerability } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { HeldFeed } from "./catalog-state.ts";
import { fixChanges } from "./fix-changes.ts";

/** What a merge did to one patch. */
export interface CatalogChange {
  /** Its id; or that of a vulnerability, where a list of them names it no longer or again. */
  readonly patch: string;
  /** The feed that its record is of. */
  readonly feed: string;
  readonly kind:
    | "added"
    /** Its digest changed: approvals of the old one do not count for the new. */
    | "revised"
    /** Its severity or vulnerabilities changed. */
    | "facts"
    /** Something else that people read changed. */
    | "edited"
    | "retracted"
    | "reinstated"
    | "unlisted"
    | "relisted"
    /** Another feed's record stands for it now. */
    | "moved";
  /** A phrase without a full stop. */
  readonly says: string;
}

const READ_BY_PEOPLE = ["title", "references", "sizeBytes", "knownIssues"] as const;

/** Of digest v1, but for `fixes`. */
const DIGESTED_BESIDE_FIXES = [
  "vendor",
  "classification",
  "requires",
  "supersedes",
  "reboot",
  "removable",
] as const;

const MOST_CAUSES = 5;

/** What is different between what was held of a patch and what is held now. Each kind at most once, in a fixed order. */
export function changesBetween(
  before: CatalogEntry | undefined,
  after: CatalogEntry,
): readonly CatalogChange[] {
  const { patch } = after;
  const feed = patch.source?.feed ?? "";
  const change = (kind: CatalogChange["kind"], says: string): CatalogChange => ({
    patch: patch.id,
    feed,
    kind,
    says,
  });
  if (before === undefined) return [change("added", patch.title ?? patch.id)];
  const changes: CatalogChange[] = [];
  const moved = before.patch.source?.feed ?? "";
  if (moved !== feed) changes.push(change("moved", `from ${moved} to ${feed}`));
  if (before.digest !== after.digest) changes.push(change("revised", revisionSays(before, after)));
  if (before.facts.length !== after.facts.length)
    changes.push(change("facts", factsSay(before.patch, patch)));
  const edited = READ_BY_PEOPLE.filter((key) => textOf(before.patch[key]) !== textOf(patch[key]));
  if (edited.length > 0) changes.push(change("edited", `its ${edited.join(", ")}`));
  if (before.patch.retracted !== true && patch.retracted === true)
    changes.push(change("retracted", "its publisher withdrew it"));
  if (before.patch.retracted === true && patch.retracted !== true)
    changes.push(change("reinstated", "it is withdrawn no longer"));
  if (before.unlisted === undefined && after.unlisted !== undefined) {
    changes.push(change("unlisted", "the feed lists it no longer, and did not withdraw it"));
  }
  if (before.unlisted !== undefined && after.unlisted === undefined)
    changes.push(change("relisted", "the feed lists it again"));
  return changes;
}

/** Why the digest is another one; the digests themselves stand last. */
function revisionSays(before: CatalogEntry, after: CatalogEntry): string {
  const causes = fixChanges(before.patch.fixes, after.patch.fixes).map(({ says }) => says);
  for (const key of DIGESTED_BESIDE_FIXES)
    if (textOf(before.patch[key]) !== textOf(after.patch[key]))
      causes.push(`${key} ${valueSays(before.patch[key])} became ${valueSays(after.patch[key])}`);
  const digests = `${before.digest} became ${after.digest}`;
  if (causes.length > MOST_CAUSES)
    causes.splice(MOST_CAUSES, causes.length, `${causes.length - MOST_CAUSES} more`);
  return causes.length === 0 ? digests : `${causes.join(", ")}: ${digests}`;
}

function valueSays(value: unknown): string {
  const text = textOf(value);
  return text === "" ? "(not said)" : typeof value === "object" ? text : String(value);
}

function factsSay(before: Patch, after: Patch): string {
  const says: string[] = [];
  if (before.severity !== after.severity)
    says.push(`severity ${before.severity ?? "unknown"} became ${after.severity ?? "unknown"}`);
  const old = new Map((before.vulnerabilities ?? []).map((one) => [one.id, one]));
  const now = new Map((after.vulnerabilities ?? []).map((one) => [one.id, one]));
  for (const [id, one] of now) {
    const was = old.get(id);
    if (was === undefined) says.push(`${id} is new`);
    else if (was.exploited !== one.exploited) says.push(`${id} ${exploitedSays(one.exploited)}`);
    else if (textOf({ ...was, asOf: null }) !== textOf({ ...one, asOf: null }))
      says.push(`${id}: ${movedIn(was, one)}`);
  }
  for (const id of old.keys()) if (!now.has(id)) says.push(`${id} is gone`);
  return says.join(", ");
}

/** `epss 0.1 became 0.4, exploitedDue 2026-12-05T23:59:59Z became …` */
function movedIn(was: Vulnerability, is: Vulnerability): string {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => key !== "asOf");
  const pairs = keys.sort().map((key) => [key, was[key as "id"], is[key as "id"]] as const);
  const moved = pairs.filter(([, a, b]) => textOf(a) !== textOf(b));
  return moved.map(([key, a, b]) => `${key} ${valueSays(a)} became ${valueSays(b)}`).join(", ");
}

/** What a list of exploited vulnerabilities no longer names, or names again: no patch changes by it. */
export function listChanges(before: HeldFeed | undefined, after: HeldFeed): readonly CatalogChange[] {
  const was = new Set(before?.gone ?? []);
  const is = new Set(after.gone ?? []);
  const named = new Set((after.exploited ?? []).map(({ id }) => id));
  const change = (id: string, kind: CatalogChange["kind"], says: string): CatalogChange => ({
    patch: id,
    feed: after.feed,
    kind,
    says,
  });
  return [
    ...[...is]
      .filter((id) => !was.has(id))
      .map((id) => change(id, "unlisted", "the list names it no longer; what it said of it stands")),
    ...[...was]
      .filter((id) => !is.has(id) && named.has(id))
      .map((id) => change(id, "relisted", "the list names it again")),
  ];
}

function exploitedSays(exploited: boolean | null | undefined): string {
  if (exploited === true) return "is known to be exploited";
  return exploited === false ? "is not listed as exploited" : "may be exploited or not";
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? "" : JSON.stringify(value);
}
