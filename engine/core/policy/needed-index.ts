import type { Missing } from "../applicability/fix-status.ts";
import { compareText } from "../model/compare-text.ts";
import type { Shape, Shapes } from "./needed-shape.ts";
import type { Needed } from "./siblings.ts";

/** What an endpoint lacks, by patch and by package. */
export interface NeededIndex {
  readonly all: readonly ShapedNeed[];
  readonly byId: ReadonlyMap<string, ShapedNeed>;
  /** The fixes of one `versionKey`, the newest first, those without a published fix last. Sorted when they are asked for. */
  readonly fixesOf: (key: string) => readonly NeededFix[];
}

/** A patch that is needed, and the shape of what it lacks. */
export interface ShapedNeed {
  readonly needed: Needed;
  readonly shape: Shape;
}

export interface NeededFix {
  readonly needed: Needed;
  readonly missing: Missing;
}

export function indexNeeded(needed: readonly Needed[], shapes: Shapes): NeededIndex {
  const byPackage = new Map<string, NeededFix[]>();
  const byId = new Map<string, ShapedNeed>();
  const all: ShapedNeed[] = [];
  for (const one of needed) {
    const shape = shapes.of(one.missing);
    const shaped = { needed: one, shape };
    all.push(shaped);
    byId.set(one.entry.patch.id, shaped);
    for (const { key, missing } of shape.keys) {
      const fixes = byPackage.get(key);
      if (fixes === undefined) byPackage.set(key, [{ needed: one, missing }]);
      else fixes.push({ needed: one, missing });
    }
  }
  const sorted = new Set<string>();
  return {
    all,
    byId,
    fixesOf: (key) => {
      const fixes = byPackage.get(key) ?? [];
      if (fixes.length > 1 && !sorted.has(key)) {
        sorted.add(key);
        fixes.sort(
          (a, b) =>
            shapes.compare(b.missing, a.missing) ||
            compareText(a.needed.entry.patch.id, b.needed.entry.patch.id),
        );
      }
      return fixes;
    },
  };
}
