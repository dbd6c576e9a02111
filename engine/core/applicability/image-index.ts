import type { Image, Software } from "../model/report.ts";

/** An image's software by what fixes name: the package, and the source it was built from. */
export interface ImageIndex {
  readonly byProduct: ReadonlyMap<string, readonly Software[]>;
  readonly bySource: ReadonlyMap<string, readonly Software[]>;
}

export function indexImage(image: Image): ImageIndex {
  const byProduct = new Map<string, Software[]>();
  const bySource = new Map<string, Software[]>();
  for (const item of image.software) {
    add(byProduct, item.product, item);
    add(bySource, item.source.name, item);
  }
  return { byProduct, bySource };
}

function add(index: Map<string, Software[]>, key: string, item: Software): void {
  const items = index.get(key);
  if (items === undefined) index.set(key, [item]);
  else items.push(item);
}
