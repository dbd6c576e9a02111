import { compareText } from "../model/compare-text.ts";

/** What became of a file. */
export interface BlobChange {
  readonly old: string | null;
  readonly new: string | null;
}

export interface PathFault {
  readonly path: string;
  readonly says: string;
}

/** The first path, in order, where what was recorded is not what git has. Undefined: they agree. */
export function firstDifference(
  git: ReadonlyMap<string, BlobChange>,
  recorded: ReadonlyMap<string, BlobChange>,
): PathFault | undefined {
  const paths = [...new Set([...git.keys(), ...recorded.keys()])].sort(compareText);
  for (const path of paths) {
    const [is, said] = [git.get(path), recorded.get(path)];
    if (is === undefined) return { path, says: `the log has a change of "${path}", and the commit has none` };
    if (said === undefined)
      return { path, says: `the commit changes "${path}", and the log has no such change` };
    if (is.old !== said.old || is.new !== said.new)
      return { path, says: `the commit has "${path}" go from ${shown(is)}, the log from ${shown(said)}` };
  }
  return undefined;
}

/**
 * Several changes in a row as one: what came and went again is no change.
 * @param earlier goes before `later`
 */
export function composed(
  earlier: ReadonlyMap<string, BlobChange>,
  later: ReadonlyMap<string, BlobChange>,
): ReadonlyMap<string, BlobChange> {
  const both = new Map(later);
  for (const [path, { old, new: fresh }] of earlier) {
    const then = later.get(path);
    const end = then === undefined ? fresh : then.new;
    if (old === end) both.delete(path);
    else both.set(path, { old, new: end });
  }
  return both;
}

function shown({ old, new: fresh }: BlobChange): string {
  return `${old?.slice(0, 12) ?? "nothing"} to ${fresh?.slice(0, 12) ?? "nothing"}`;
}
