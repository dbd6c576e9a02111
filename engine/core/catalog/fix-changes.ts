import type { Fix } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import { schemeByName } from "../versions/registry.ts";
import { VersionError } from "../versions/scheme.ts";

/** What is different about one product of a record's fixes. */
export interface FixChange {
  readonly kind:
    | "added"
    /** The product is among the fixes no longer. */
    | "dropped"
    | "raised"
    /** The version that fixes it is an older one than before. */
    | "lowered"
    /** No version fixes it any more. */
    | "unfixed"
    /** A version fixes it, where none did. */
    | "published"
    /** Another version, and nobody can tell which of the two is newer. */
    | "replaced";
  /** A phrase without a full stop. */
  readonly says: string;
}

/**
 * What is different between the fixes of two records. Where a product stands several times (builds of a module), the highest
 * version counts: that is the one that a system needs to have all of them.
 */
export function fixChanges(before: readonly Fix[], after: readonly Fix[]): readonly FixChange[] {
  if (before === after || JSON.stringify(before) === JSON.stringify(after)) return [];
  const old = byProduct(before);
  const now = byProduct(after);
  const changes: FixChange[] = [];
  for (const [key, is] of now) {
    const was = old.get(key);
    if (was === undefined) changes.push({ kind: "added", says: `${nameOf(is.fix)} is new${toVersion(is)}` });
    else changes.push(...versionChange(was, is));
  }
  for (const [key, was] of old) {
    if (now.has(key)) continue;
    const name = nameOf(was.fix);
    if (isFixedByOthers(was, old, now))
      changes.push({ kind: "published", says: `${name} has a fix in other packages` });
    else changes.push({ kind: "dropped", says: `${name} is gone` });
  }
  return changes.sort((a, b) => compareText(a.says, b.says));
}

/** What asks for less than was asked before. */
export function isLess({ kind }: FixChange): boolean {
  return kind === "lowered" || kind === "dropped" || kind === "unfixed";
}

/**
 * What was affected without a fix is fixed by packages of other names: VEX documents name the source until there is a fix, and
 * then what is built of it.
 */
function isFixedByOthers(
  { fix, versions }: ProductFix,
  old: ReadonlyMap<string, ProductFix>,
  now: ReadonlyMap<string, ProductFix>,
): boolean {
  if (versions.length > 0) return false;
  const system = JSON.stringify(fix.os ?? null);
  for (const [key, is] of now)
    if (!old.has(key) && is.versions.length > 0 && JSON.stringify(is.fix.os ?? null) === system) return true;
  return false;
}

/** All that a record says of one product on one system. */
interface ProductFix {
  readonly fix: Fix;
  /** Ascending as texts; empty: no fix is published. */
  readonly versions: readonly string[];
}

function byProduct(fixes: readonly Fix[]): ReadonlyMap<string, ProductFix> {
  const products = new Map<string, ProductFix>();
  for (const fix of fixes) {
    const { type, os, product, scheme, arch, module, component, publisher } = fix;
    const key = JSON.stringify([
      ...[type, os?.family, os?.id, os?.version, product, scheme, arch].map((value) => value ?? ""),
      ...[module?.name, module?.stream, component, publisher].map((value) => value ?? ""),
    ]);
    const stated = typeof fix.fixed === "string" ? [fix.fixed] : [];
    const versions = [...new Set([...(products.get(key)?.versions ?? []), ...stated])].sort(compareText);
    products.set(key, { fix, versions });
  }
  return products;
}

function versionChange(was: ProductFix, is: ProductFix): readonly FixChange[] {
  if (was.versions.join("\n") === is.versions.join("\n")) return [];
  const name = nameOf(is.fix);
  if (is.versions.length === 0) return [{ kind: "unfixed", says: `${name}: no version fixes it any more` }];
  if (was.versions.length === 0) return [{ kind: "published", says: `${name} has a fix${toVersion(is)}` }];
  const before = highest(was);
  const after = highest(is);
  const says = `${name}: ${before ?? was.versions.join(", ")} became ${after ?? is.versions.join(", ")}`;
  const compare = schemeByName(is.fix.scheme ?? "")?.compare;
  if (before === undefined || after === undefined || compare === undefined)
    return [{ kind: "replaced", says }];
  const order = compare(after, before);
  return order === 0 ? [] : [{ kind: order < 0 ? "lowered" : "raised", says }];
}

/** Undefined: they cannot be compared. */
function highest({ fix, versions }: ProductFix): string | undefined {
  const compare = schemeByName(fix.scheme ?? "")?.compare;
  let best: string | undefined;
  try {
    for (const version of versions) {
      if (compare === undefined) return undefined;
      if (compare(version, best ?? version) >= 0) best = version;
    }
  } catch (error) {
    if (error instanceof VersionError) return undefined;
    throw error;
  }
  return best;
}

function toVersion(fix: ProductFix): string {
  const version = highest(fix) ?? fix.versions.join(", ");
  return version === "" ? "" : `, in ${version}`;
}

/** `openssl on debian 12` */
function nameOf({ type, product, component, os }: Fix): string {
  const what = product ?? component ?? type;
  const system = [os?.id ?? os?.family ?? "", os?.version ?? ""].filter((text) => text !== "").join(" ");
  return system === "" ? what : `${what} on ${system}`;
}
