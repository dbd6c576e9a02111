import { asArray, asObject, fieldOf, type JsonObject, objectsOf, textOf } from "../json-shape.ts";

/** Affected from `introduced` (absent: from the first) to before `fixed` (absent: no fix is published). */
export interface AffectedRange {
  readonly introduced?: string;
  readonly fixed?: string;
}

/**
 * The ranges of one `affected` entry. Every range counts, and every pair of events within one; ranges of Git commits say
 * nothing about packages.
 * @returns what makes them unreadable, as a phrase
 * @see https://ossf.github.io/osv-schema/#affectedrangesevents-fields
 */
export function affectedRanges(affected: JsonObject): readonly AffectedRange[] | string {
  const found: AffectedRange[] = [];
  for (const range of objectsOf(affected, "ranges")) {
    const type = textOf(range, "type");
    if (type === "GIT") continue;
    if (type !== "ECOSYSTEM" && type !== "SEMVER")
      return `a range of the type ${JSON.stringify(type ?? null)}`;
    const read = readEvents((asArray(fieldOf(range, "events")) ?? []).map(asObject));
    if (typeof read === "string") return read;
    found.push(...read);
  }
  if (found.length > 0) return found;
  if (Array.isArray(fieldOf(affected, "versions"))) return "lists affected versions one by one and no range";
  return "has no range of versions";
}

function readEvents(events: readonly (JsonObject | undefined)[]): readonly AffectedRange[] | string {
  const found: AffectedRange[] = [];
  let open: string | undefined;
  for (const event of events) {
    const introduced = textOf(event, "introduced");
    const fixed = textOf(event, "fixed");
    if (introduced !== undefined) {
      if (open !== undefined) found.push(rangeOf(open, undefined));
      open = introduced;
    } else if (fixed !== undefined) {
      // Several fixes of one introduction: each is a build that has it (rebuilds of one version).
      const from: string | undefined = open ?? lastIntroduced(found);
      if (from === undefined) return "a version is fixed before one is introduced";
      found.push(rangeOf(from, fixed));
      open = undefined;
    } else if (textOf(event, "last_affected") !== undefined)
      return "names the last affected version instead of a fixed one";
    else return "an event that is neither introduced nor fixed";
  }
  if (open !== undefined) found.push(rangeOf(open, undefined));
  return found;
}

function lastIntroduced(found: readonly AffectedRange[]): string | undefined {
  const last = found[found.length - 1];
  return last === undefined ? undefined : (last.introduced ?? "0");
}

/** "0" is OSV's word for "before all versions". */
function rangeOf(introduced: string, fixed: string | undefined): AffectedRange {
  return {
    ...(introduced === "0" ? {} : { introduced }),
    ...(fixed === undefined ? {} : { fixed }),
  };
}
