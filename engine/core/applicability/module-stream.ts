import type { Fix } from "../../schema/documents.generated.ts";
import { type Kleene, kleene, unknown } from "../model/kleene.ts";
import type { Image, Report, Software } from "../model/report.ts";

/**
 * Which streams advisories shipped a build in: `product NUL version → module → streams`. One build often goes into several: 397
 * of the 8,645 modular builds of AlmaLinux 8 did (criu in container-tools:rhel8 and :4.0, Judy in mariadb:10.3 and :10.5).
 */
export type StreamsOfBuild = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** What tells the stream of a build where the report does not. */
export interface Streams {
  readonly shipped: StreamsOfBuild;
  /** The one stream of a module that all its builds in the image can be of: `module → stream`. */
  readonly ofImage: ReadonlyMap<string, string>;
}

export function buildKey(product: string, version: string): string {
  return `${product}\u0000${version}`;
}

/** Modular rpm builds carry the module's build tag in their release: `….module+el8.6.0+…` or `….module_el8…`. */
export function isModularBuild(version: string): boolean {
  return version.includes(".module+") || version.includes(".module_");
}

export function isModularFix(fix: Fix): boolean {
  return (
    (fix.module !== undefined && fix.module !== null) ||
    (typeof fix.fixed === "string" && isModularBuild(fix.fixed))
  );
}

/**
 * Whether an installed build may be compared with a fix: plain with plain, modular with the same stream. The stream of an
 * installed build is what the report's `modules` say; where it has none, the stream of the advisory that shipped exactly that
 * build, and of several streams of one module the one that all builds of it in the image can be of; else unknown.
 */
export function isSameStream(item: Software, fix: Fix, modules: Report["modules"], streams: Streams): Kleene {
  const modular = isModularBuild(item.version);
  if (!isModularFix(fix)) return kleene(!modular);
  if (!modular) return "no";
  if (item.version === fix.fixed) return "yes";
  const wanted = fix.module;
  if (wanted === undefined || wanted === null)
    return unknown(`the module stream of the fix ${fix.fixed} of "${fix.product}" is not known`);
  if (modules !== undefined)
    return kleene(modules.some(({ name, stream }) => name === wanted.name && stream === wanted.stream));
  return isShippedIn(item, wanted, streams);
}

function isShippedIn(item: Software, wanted: NonNullable<Fix["module"]>, streams: Streams): Kleene {
  const shipped = streams.shipped.get(buildKey(item.product, item.version));
  if (shipped === undefined)
    return unknown(`the module stream of ${item.product} ${item.version} was not reported`);
  const possible = shipped.get(wanted.name);
  if (possible?.has(wanted.stream) !== true) return "no";
  if (possible.size === 1) return "yes";
  const only = streams.ofImage.get(wanted.name);
  if (only !== undefined) return kleene(only === wanted.stream);
  const which = [...possible].sort().join(" or ");
  return unknown(
    `${item.product} ${item.version} is of ${wanted.name} ${which}, and the report does not say which`,
  );
}

/** A host has one stream of a module: the one that every build of that module in its image can be of, where that is just one. */
export function streamsOfImage(
  { software }: Pick<Image, "software">,
  shipped: StreamsOfBuild,
): Streams["ofImage"] {
  const open = new Map<string, ReadonlySet<string>>();
  for (const item of software) {
    if (!isModularBuild(item.version)) continue;
    for (const [module, streams] of shipped.get(buildKey(item.product, item.version)) ?? []) {
      const before = open.get(module);
      open.set(module, before === undefined ? streams : intersection(before, streams));
    }
  }
  const found = new Map<string, string>();
  for (const [module, [only, ...more]] of open) {
    if (only !== undefined && more.length === 0) found.set(module, only);
  }
  return found;
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((one) => b.has(one)));
}
