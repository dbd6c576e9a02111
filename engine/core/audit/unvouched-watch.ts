import { LISTS_FOLDER } from "../approval/governed-files.ts";
import { compareText } from "../model/compare-text.ts";
import type { BaseRules } from "./audit-question.ts";
import { governedIn } from "./branch-walk.ts";
import { type TipFile, unvouchedFiles, type Vouched } from "./vouched.ts";

/** The governed files that nobody vouches for, kept up to date along a branch. */
export interface UnvouchedWatch {
  /** What became of these paths, or who vouches for them, is to be looked at again. */
  readonly look: (paths: Iterable<string>) => void;
  /** All is. */
  readonly lookAgain: () => void;
  /** In order of path. */
  readonly found: (rules: BaseRules) => readonly TipFile[];
}

/**
 * Approval lists are held to their rows instead: one that somebody may not approve voids no other.
 * @param files as they are on the branch; may change between calls
 */
export function unvouchedWatch(
  files: ReadonlyMap<string, string>,
  vouched: Pick<Vouched, "files">,
): UnvouchedWatch {
  let inForce: BaseRules | undefined;
  let isAsked: (path: string) => boolean = () => false;
  const other = new Map<string, TipFile>();
  const lookAt = (path: string): void => {
    const [blob, known] = [files.get(path), vouched.files.get(path)?.blob];
    if (blob === known || !isAsked(path)) other.delete(path);
    else other.set(path, { path, blob: blob ?? null });
  };
  return {
    look(paths) {
      for (const path of paths) lookAt(path);
    },
    lookAgain() {
      inForce = undefined;
    },
    found(rules) {
      if (rules !== inForce) {
        inForce = rules;
        const isGoverned = governedIn(rules);
        isAsked = (path) => isGoverned(path) && !isHeldToRows(path, rules);
        other.clear();
        for (const file of unvouchedFiles(vouched, files, isAsked)) other.set(file.path, file);
      }
      return [...other.values()].sort((a, b) => compareText(a.path, b.path));
    },
  };
}

/** What muster.yaml names is read as what it is said to be, also where lists live. */
function isHeldToRows(path: string, { named }: BaseRules): boolean {
  return path.startsWith(LISTS_FOLDER) && !named.includes(path);
}
