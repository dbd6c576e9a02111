import type { Image, Software } from "../model/report.ts";
import { DISTRIBUTION_TYPES, knownApplication } from "./application-names.ts";

/** An image's software by what fixes name: the package, the source it was built from, and the application. */
export interface ImageIndex {
  /** Has a key for each application too, so that it leads to the fixes of all that is there. */
  readonly byProduct: ReadonlyMap<string, readonly Software[]>;
  readonly bySource: ReadonlyMap<string, readonly Software[]>;
  /** By the name that catalogs have for it, where installers call it otherwise. */
  readonly byApplication: ReadonlyMap<string, readonly Software[]>;
}

export function indexImage(image: Image): ImageIndex {
  const byProduct = new Map<string, Software[]>();
  const bySource = new Map<string, Software[]>();
  const byApplication = new Map<string, Software[]>();
  for (const item of image.software) {
    add(byProduct, item.product, item);
    add(bySource, item.source.name, item);
    const known = applicationOf(item);
    if (known !== undefined) add(byApplication, known, item);
  }
  for (const name of byApplication.keys()) if (!byProduct.has(name)) byProduct.set(name, []);
  return { byProduct, bySource, byApplication };
}

/** The name that catalogs have for it; undefined: that under which it is installed, or none. */
export function applicationOf(item: Software): string | undefined {
  if (DISTRIBUTION_TYPES.has(item.type)) return undefined;
  const known = knownApplication(item);
  return known === undefined || known.product === item.product ? undefined : known.product;
}

function add(index: Map<string, Software[]>, key: string, item: Software): void {
  const items = index.get(key);
  if (items === undefined) index.set(key, [item]);
  else items.push(item);
}
