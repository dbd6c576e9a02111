import { canonicalKbId } from "../../core/model/kb-id.ts";

/** What a `Supercedence` says: KBs, and what stands there that is no KB. */
export interface Supercedence {
  readonly kbs: readonly string[];
  /** Bulletins from before 2017 (`MS16-051`): they are no patches, and their KBs are not said. */
  readonly bulletins: readonly string[];
  readonly odd: readonly string[];
}

/** One number as a rule; also lists, with or without "KB", and words. The KB itself is left out. */
export function readSupercedence(text: string, self: string): Supercedence {
  const kbs = new Set<string>();
  const bulletins = new Set<string>();
  const odd = new Set<string>();
  for (const part of text.replace(/\bKB\s+(?=\d)/gi, "KB").split(/[\s,;/]+/)) {
    if (part === "" || /^(?:none|n\/?a|and|-+)$/i.test(part)) continue;
    const kb = canonicalKbId(part);
    if (kb !== undefined) kbs.add(kb);
    else if (/^MS\d{2}-\d{3}$/i.test(part)) bulletins.add(part.toUpperCase());
    else odd.add(part);
  }
  kbs.delete(self);
  return { kbs: [...kbs], bulletins: [...bulletins], odd: [...odd] };
}
