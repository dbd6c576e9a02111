import type { CatalogEntry } from "../core/model/catalog.ts";

type Patch = CatalogEntry["patch"];
type Fix = Patch["fixes"][number];

/** Makes patches share the texts and objects that many of them have: systems, module streams, sources, products, versions. */
export function createInterner(): (patch: Patch) => Patch {
  const texts = new Map<string, string>();
  const objects = new Map<string, object>();
  const text = (value: string): string => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    texts.set(value, value);
    return value;
  };
  const object = <T extends object>(value: T): T => {
    const key = JSON.stringify(value);
    const known = objects.get(key);
    if (known !== undefined) return known as T;
    objects.set(key, value);
    return value;
  };
  const fix = (one: Fix): Fix => ({
    ...one,
    type: text(one.type) as Fix["type"],
    ...(one.os ? { os: object(one.os) } : {}),
    ...(typeof one.product === "string" ? { product: text(one.product) } : {}),
    ...(typeof one.scheme === "string" ? { scheme: text(one.scheme) as NonNullable<Fix["scheme"]> } : {}),
    ...(typeof one.fixed === "string" ? { fixed: text(one.fixed) } : {}),
    ...(typeof one.arch === "string" ? { arch: text(one.arch) } : {}),
    ...(one.module ? { module: object(one.module) } : {}),
  });
  return (patch) => ({
    ...patch,
    fixes: patch.fixes.map(fix),
    ...(patch.source === undefined ? {} : { source: object(patch.source) }),
  });
}
