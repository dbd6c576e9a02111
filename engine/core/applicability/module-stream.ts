import type { Fix } from "../../schema/documents.generated.ts";
import { type Kleene, kleene, unknown } from "../model/kleene.ts";
import type { Report, Software } from "../model/report.ts";

/** Which stream an advisory shipped a build in: `product NUL version → name:stream`. */
export type StreamOfBuild = ReadonlyMap<string, string>;

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
 * build; else unknown.
 */
export function isSameStream(
  item: Software,
  fix: Fix,
  modules: Report["modules"],
  streams: StreamOfBuild,
): Kleene {
  const modular = isModularBuild(item.version);
  if (!isModularFix(fix)) return kleene(!modular);
  if (!modular) return "no";
  if (item.version === fix.fixed) return "yes";
  const wanted = fix.module;
  if (wanted === undefined || wanted === null)
    return unknown(`the module stream of the fix ${fix.fixed} of "${fix.product}" is not known`);
  if (modules !== undefined)
    return kleene(modules.some(({ name, stream }) => name === wanted.name && stream === wanted.stream));
  const shipped = streams.get(buildKey(item.product, item.version));
  if (shipped === undefined)
    return unknown(`the module stream of ${item.product} ${item.version} was not reported`);
  return kleene(shipped === `${wanted.name}:${wanted.stream}`);
}
