import { OutsideError } from "../ports/outside-error.ts";
import { isObjectId } from "./git-object-id.ts";

/** What someone wrote after `--ref`, taken apart. */
export interface Revision {
  readonly base: RevisionBase;
  /** First parents to go back from the base. */
  readonly back: number;
}

export type RevisionBase =
  | { readonly kind: "head" }
  | { readonly kind: "branch"; readonly name: string }
  | { readonly kind: "ref"; readonly ref: string }
  | { readonly kind: "commit"; readonly id: string };

/** Steps back that someone may ask for; more is a slip of the keyboard. */
const FARTHEST = 100_000;
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Reads a branch name, a full ref name, a full commit id or `HEAD`, each with `~`, `~N` and `^` after it. Nothing else of
 * gitrevisions(7): `^2`, `@{…}`, `:/text` and short ids mean different commits on different days.
 * @throws {OutsideError} code `invalid-ref`
 */
export function parseRevision(text: string): Revision {
  const end = /[~^]/.exec(text)?.index ?? text.length;
  const suffix = text.slice(end);
  if (!/^(?:~[0-9]*|\^)*$/.test(suffix))
    throw invalid(text, `${JSON.stringify(suffix.slice(0, 80))} is no way back`);
  return { base: parseBase(text.slice(0, end), text), back: countBack(suffix, text) };
}

/**
 * Whether git would take this full name for a ref, and nothing in it leaves the folder of refs.
 * @see git-check-ref-format(1), rules 1 to 10; control, invisible and bidirectional characters are refused on top
 */
export function isRefName(ref: string): boolean {
  if (!ref.startsWith("refs/") || ref.length > 1024 || UNSEEN.test(ref)) return false;
  if (/[ ~^:?*[\\]|\.\.|@\{|\.$/.test(ref)) return false;
  return ref.split("/").every((part) => part !== "" && !/^[.-]|\.lock$/.test(part));
}

function parseBase(name: string, text: string): RevisionBase {
  if (name === "HEAD") return { kind: "head" };
  if (isObjectId(name)) return { kind: "commit", id: name };
  if (name.startsWith("refs/")) {
    if (!isRefName(name)) throw invalid(text, "no ref can be called so");
    return { kind: "ref", ref: name };
  }
  if (name === "@" || !isRefName(`refs/heads/${name}`)) throw invalid(text, "no branch can be called so");
  return { kind: "branch", name };
}

function countBack(suffix: string, text: string): number {
  let back = 0;
  for (const [, digits] of suffix.matchAll(/[~^]([0-9]*)/g)) {
    back += digits === undefined || digits === "" ? 1 : Number(digits);
  }
  if (back > FARTHEST) throw invalid(text, `it goes back more than ${FARTHEST} commits`);
  return back;
}

function invalid(text: string, why: string): OutsideError {
  return new OutsideError(`Cannot resolve ${JSON.stringify(text.slice(0, 200))}: ${why}`, {
    retry: "never",
    code: "invalid-ref",
    hint: "name a branch, a full ref (refs/heads/main), a full commit id or HEAD; ~N and ^ go back along first parents",
  });
}
