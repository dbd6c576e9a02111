import type { Patch } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";

/** What a merge did to one patch. */
export interface CatalogChange {
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
  if (before.digest !== after.digest)
    changes.push(change("revised", `${before.digest} became ${after.digest}`));
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
    else if (textOf({ ...was, asOf: null }) !== textOf({ ...one, asOf: null })) says.push(`${id} changed`);
  }
  for (const id of old.keys()) if (!now.has(id)) says.push(`${id} is gone`);
  return says.join(", ");
}

function exploitedSays(exploited: boolean | null | undefined): string {
  if (exploited === true) return "is known to be exploited";
  return exploited === false ? "is not listed as exploited" : "may be exploited or not";
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? "" : JSON.stringify(value);
}
