import type { Fix } from "../../schema/documents.generated.ts";
import { isUnknown } from "../model/kleene.ts";
import type { Report, Software } from "../model/report.ts";
import { schemeByName } from "../versions/registry.ts";
import type { VersionScheme } from "../versions/scheme.ts";
import type { FixStatus, Missing } from "./fix-status.ts";
import type { ImageIndex } from "./image-index.ts";
import { isSameStream, type Streams } from "./module-stream.ts";

/** Types of purl that only their own scheme orders; any other scheme is about the rest. */
const DISTRIBUTION_TYPES = new Set(["deb", "rpm", "apk", "alpm"]);

/** The ABI in names such as linux-image-6.1.0-13-amd64: old kernels stay installed beside the new one, under other names. */
const KERNEL_ABI = /-\d+\.\d+\.\d+(?:[-+][0-9a-z.+~]+?)?(?=-|$)/;

/**
 * What a `package` fix (that binary) or a `source` fix (any binary built of it) means for an image. Of several builds of one
 * package that lie side by side, the newest counts.
 */
export function packageFixStatus(
  fix: Fix,
  report: Report,
  index: ImageIndex | undefined,
  streams: Streams,
): FixStatus {
  const product = fix.product ?? "";
  if (index === undefined) return { kind: "unknown", says: "software was not reported" };
  const found = (fix.type === "source" ? index.bySource : index.byProduct).get(product);
  if (found === undefined) return NOT_INSTALLED;
  return compareFound(fix, product, found, report, streams);
}

function compareFound(
  fix: Fix,
  product: string,
  found: readonly Software[],
  report: Report,
  streams: Streams,
): FixStatus {
  const scheme = schemeByName(fix.scheme ?? "");
  const concerned: Software[] = [];
  for (const item of found) {
    if (!isOrderedBy(item.type, fix.scheme ?? "")) continue;
    if (!isSameArch(fix.arch, item.arch, report.os?.arch)) continue;
    const same = isSameStream(item, fix, report.modules, streams);
    if (isUnknown(same)) {
      // Not older than the fix: of the same stream it has it, of another it has no use for it.
      if (!item.broken && isFixedIn(item, fix, scheme)) continue;
      return { kind: "unknown", says: same.unknown };
    }
    if (same === "yes") concerned.push(item);
  }
  if (concerned.length === 0) return { kind: "not-applicable", says: `"${product}" is not installed` };
  if (scheme === undefined)
    return { kind: "unknown", says: `versions of scheme "${fix.scheme}" cannot be compared` };
  return compareItems(fix, product, concerned, scheme);
}

function isFixedIn(item: Software, fix: Fix, scheme: VersionScheme | undefined): boolean {
  const [version, bound] = [versionFor(fix, item), fix.fixed ?? ""];
  if (scheme === undefined || !scheme.isVersion(version) || !scheme.isVersion(bound)) return false;
  return scheme.compare(version, bound) >= 0;
}

/**
 * As apt and dnf see it: what is built for every architecture and what is built for the machine's own follow each other as
 * builds of one package; a foreign architecture stands for itself. Where the machine's is not reported it may be any.
 */
function isSameArch(wanted: Fix["arch"], arch: string | undefined, own: string | undefined): boolean {
  if (typeof wanted !== "string" || arch === undefined || arch === wanted) return true;
  const isOwn = (one: string) => isAnyArch(one) || own === undefined || one === own;
  return (isAnyArch(wanted) || isAnyArch(arch)) && isOwn(wanted) && isOwn(arch);
}

function isAnyArch(arch: string | null | undefined): boolean {
  return arch === "all" || arch === "noarch";
}

/** One value for the answer that is given most often by far. */
const NOT_INSTALLED: FixStatus = { kind: "not-applicable", says: "nothing of it is installed" };

function compareItems(
  fix: Fix,
  product: string,
  items: readonly Software[],
  scheme: VersionScheme,
): FixStatus {
  const bound = [fix.fixed, fix.introduced].find(
    (version) => typeof version === "string" && !scheme.isVersion(version),
  );
  if (typeof bound === "string") return { kind: "unknown", says: `"${bound}" is no ${scheme.name} version` };
  for (const item of items) {
    const version = versionFor(fix, item);
    if (!scheme.isVersion(version))
      return { kind: "unknown", says: `"${version}" of ${item.product} is no ${scheme.name} version` };
  }
  const newest = newestPerName(fix, items, scheme);
  const affected = newest.filter((item) => !isBefore(versionFor(fix, item), fix.introduced, scheme));
  if (affected.length === 0)
    return {
      kind: "not-applicable",
      says: `"${product}" is older than the fault, which came in ${fix.introduced}`,
    };
  const behind = affected.filter(
    (item) => item.broken || !isAtLeast(versionFor(fix, item), fix.fixed, scheme),
  );
  const first = behind[0] ?? affected[0];
  if (first === undefined) return { kind: "unknown", says: `"${product}" could not be compared` };
  if (behind.length === 0) {
    const held = affected.some((item) => item.held);
    return { kind: "in-place", product, version: versionFor(fix, first), held };
  }
  return { kind: "missing", missing: missingOf(fix, product, behind, scheme) };
}

function missingOf(fix: Fix, product: string, behind: readonly Software[], scheme: VersionScheme): Missing {
  const ordered = [...behind].sort((a, b) => scheme.compare(versionFor(fix, a), versionFor(fix, b)));
  const oldest = ordered[0];
  const ahead = ordered.findLast((item) => isAtLeast(versionFor(fix, item), fix.fixed, scheme));
  return {
    type: fix.type,
    product,
    from: oldest === undefined ? "" : versionFor(fix, oldest),
    ...(typeof fix.fixed === "string" ? { to: fix.fixed } : {}),
    ...(ahead === undefined ? {} : { ahead: versionFor(fix, ahead) }),
    scheme: scheme.name,
    packages: [...new Set(behind.map((item) => item.product))].sort(),
    held: behind.some((item) => item.held),
    broken: behind.some((item) => item.broken),
  };
}

/** A source fix is compared with the version of the source, a package fix with the binary's own. */
export function versionFor(fix: Pick<Fix, "type">, item: Software): string {
  return fix.type === "source" ? item.source.version : item.version;
}

/** Of the builds that lie side by side under one name, or of one source as kernels do, the newest. */
export function newestPerName(
  fix: Pick<Fix, "type">,
  items: readonly Software[],
  scheme: VersionScheme,
): readonly Software[] {
  if (items.length === 1) return items;
  const newest = new Map<string, Software>();
  for (const item of items) {
    const name = fix.type === "source" ? item.product.replace(KERNEL_ABI, "") : item.product;
    const key = `${name}\u0000${item.arch ?? ""}`;
    const best = newest.get(key);
    if (best === undefined || scheme.compare(versionFor(fix, item), versionFor(fix, best)) > 0)
      newest.set(key, item);
  }
  return [...newest.values()];
}

function isBefore(version: string, bound: string | null | undefined, scheme: VersionScheme): boolean {
  return typeof bound === "string" && scheme.compare(version, bound) < 0;
}

function isAtLeast(version: string, fixed: string | null | undefined, scheme: VersionScheme): boolean {
  return typeof fixed === "string" && scheme.compare(version, fixed) >= 0;
}

/** Whether versions of things of that purl type are ordered by the scheme. */
export function isOrderedBy(type: string, scheme: string): boolean {
  return DISTRIBUTION_TYPES.has(type) ? type === scheme : !DISTRIBUTION_TYPES.has(scheme);
}
