import type { CatalogEntry } from "../model/catalog.ts";
import type { Image, Report } from "../model/report.ts";

/** Names of packages, and of the sources they were built from. */
const namesOf = new WeakMap<Image, ReadonlySet<string>>();

/** Whether a patch can be about something that the endpoint has, at a glance: no means that it surely is not. */
export function mayConcern({ image }: Report, { patch }: CatalogEntry): boolean {
  if (image === undefined) return true;
  let names = namesOf.get(image);
  if (names === undefined) {
    names = new Set(image.software.flatMap(({ product, source }) => [product, source.name]));
    namesOf.set(image, names);
  }
  for (const { type, product } of patch.fixes) {
    if (type === "system" || type === "kb" || type === "firmware") return true;
    if (names.has(product ?? "")) return true;
  }
  return false;
}
