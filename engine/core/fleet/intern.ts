import { canonicalJson } from "../model/canonical-json.ts";
import type { Image, Software } from "../model/report.ts";
import { compareSoftware } from "./compare-software.ts";

/**
 * Makes equal values one object, so that a fleet of alike endpoints costs little more than one of them. It only ever grows:
 * make one for each fleet that is read, and throw it away with the fleet.
 */
export interface Interner {
  /** The one Software that says the same. */
  readonly software: (item: Software) => Software;
  /** The one Image of these items; their order and repetitions do not matter. */
  readonly image: (items: readonly Software[]) => Image;
  /** The one object of the same JSON value. */
  readonly shared: <T extends object>(value: T) => T;
}

export function createInterner(): Interner {
  const softwareByText = new Map<string, Software>();
  const numberOf = new Map<Software, number>();
  const imagesByHash = new Map<number, Image[]>();
  const sharedByText = new Map<string, object>();
  let images = 0;

  const software = (item: Software): Software => {
    const text = textOf(item);
    const before = softwareByText.get(text);
    if (before !== undefined) return before;
    const kept = copyOf(item);
    softwareByText.set(text, kept);
    numberOf.set(kept, numberOf.size);
    return kept;
  };

  const image = (items: readonly Software[]): Image => {
    const known: Software[] = [];
    let hash = 0;
    for (const item of items) {
      const kept = numberOf.has(item) ? item : software(item);
      known.push(kept);
      hash = (hash + mixed(numberOf.get(kept))) | 0;
    }
    return imagesByHash.get(hash)?.find((one) => isListedAlike(one, known)) ?? imageOfSet(new Set(known));
  };

  const imageOfSet = (set: ReadonlySet<Software>): Image => {
    let hash = 0;
    for (const item of set) hash = (hash + mixed(numberOf.get(item))) | 0;
    const bucket = imagesByHash.get(hash);
    const before = bucket?.find((one) => hasExactly(one, set));
    if (before !== undefined) return before;
    const made: Image = { key: images, software: [...set].sort(compareSoftware) };
    images += 1;
    if (bucket === undefined) imagesByHash.set(hash, [made]);
    else bucket.push(made);
    return made;
  };

  const shared = <T extends object>(value: T): T => {
    const text = canonicalJson(value);
    const before = sharedByText.get(text);
    if (before !== undefined) return before as T;
    sharedByText.set(text, value);
    return value;
  };

  return { software, image, shared };
}

/** Fixed keys in a fixed order: V8 then keeps all of them in one shape. */
function copyOf({ type, product, version, arch, source, held, broken, publisher }: Software): Software {
  const kept = {
    type,
    product,
    version,
    source: { name: source.name, version: source.version },
    held,
    broken,
  };
  return {
    ...kept,
    ...(arch === undefined ? {} : { arch }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

function textOf(item: Software): string {
  const { type, product, version, arch, source, held, broken, publisher } = item;
  const { name, version: built } = source;
  return JSON.stringify([type, product, version, arch ?? null, name, built, held, broken, publisher ?? null]);
}

/** Summed over a list it does not depend on the order. */
function mixed(number = 0): number {
  const spread = Math.imul(number + 1, 0x9e3779b1);
  return Math.imul(spread ^ (spread >>> 15), 0x85ebca6b);
}

/** The common case, without a set: package managers list in the order that images have. */
function isListedAlike({ software }: Image, items: readonly Software[]): boolean {
  return software.length === items.length && software.every((item, index) => item === items[index]);
}

function hasExactly(image: Image, set: ReadonlySet<Software>): boolean {
  if (image.software.length !== set.size) return false;
  for (const item of image.software) if (!set.has(item)) return false;
  return true;
}
