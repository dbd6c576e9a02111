import { isModularBuild } from "../applicability/module-stream.ts";
import { isOrderedBy } from "../applicability/package-fix.ts";
import type { Interner } from "../fleet/intern.ts";
import type { Image, Software } from "../model/report.ts";
import { schemeByName } from "../versions/registry.ts";

/** Some packages that move to a version: of the binary, or of the source it was built from. */
export interface Move {
  readonly kind: "binary" | "source";
  readonly packages: readonly string[];
  readonly scheme: string;
  readonly to: string;
  /** Only what is at least at this version moves, and it moves down. Without it, what is older than `to` moves up. */
  readonly downFrom?: string;
}

/** Images after moves. Equal images that are moved alike become one image, worked out once. */
export type MoveImage = (image: Image, moves: readonly Move[]) => Image;

export function createMoveImage(interner: Interner): MoveImage {
  const known = new WeakMap<Image, Map<string, Image>>();
  return (image, moves) => {
    if (moves.length === 0) return image;
    const key = JSON.stringify(moves);
    const made = known.get(image) ?? new Map<string, Image>();
    known.set(image, made);
    const next = made.get(key) ?? interner.image(image.software.map((item) => moved(item, moves)));
    made.set(key, next);
    return next;
  };
}

function moved(item: Software, moves: readonly Move[]): Software {
  return moves.reduce((now, move) => (isMoved(now, move) ? atVersion(now, move) : now), item);
}

function isMoved(item: Software, { kind, packages, scheme: name, to, downFrom }: Move): boolean {
  if (!packages.includes(item.product) || !isOrderedBy(item.type, name)) return false;
  if (isModularBuild(item.version) !== isModularBuild(to)) return false;
  const scheme = schemeByName(name);
  const version = kind === "source" ? item.source.version : item.version;
  if (scheme === undefined || !scheme.isVersion(version)) return false;
  if (downFrom !== undefined) return scheme.compare(version, downFrom) >= 0;
  return item.broken || scheme.compare(version, to) < 0;
}

/** A rebuild of the same source: Debian's `+b1`. */
const REBUILD = /\+b\d+$/;

/** What is versioned like its source goes on to be. */
function atVersion(item: Software, { kind, to }: Move): Software {
  const { name, version } = item.source;
  const isAlike = item.version.replace(REBUILD, "") === version;
  return {
    ...item,
    broken: false,
    version: kind === "binary" || isAlike ? to : item.version,
    source: { name, version: kind === "source" || isAlike ? to : version },
  };
}
