import type { Sha256 } from "../model/sha256.ts";

/** Of what follows `muster/`; a ref may be longer, but a forge shows it in lists. */
const LONGEST = 100;
const HASH_DIGITS = 12;

/**
 * The branch of a proposal: always the same for the same words, and never that of other words. A name that says all of them is
 * used as it is; one in which something had to be replaced or cut, or that could be read in two ways (`a-b` + `c`, `a` + `b-c`),
 * gets a hash behind `_`, which no other name has.
 *
 * @param words what it is about; the first is the verb
 * @see git-check-ref-format(1)
 */
export function proposalBranch(words: readonly string[], sha256: Sha256): string {
  const joined = words.join("-");
  const slug = slugOf(joined);
  const isPlain = slug === joined && words.slice(0, -1).every((word) => word !== "" && !word.includes("-"));
  if (isPlain) return `muster/${slug}`;
  const digest = sha256(new TextEncoder().encode(JSON.stringify(words)));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const short = slug.slice(0, LONGEST - HASH_DIGITS - 1).replace(/[-.]+$/, "");
  return `muster/${short}_${hash.slice(0, HASH_DIGITS)}`;
}

/** Letters, digits, `-` and single dots; neither `.lock` nor a dot at the end. */
function slugOf(text: string): string {
  return text
    .replaceAll(/[^A-Za-z0-9.]+/g, "-")
    .replaceAll(/\.{2,}/g, "-")
    .replace(/\.lock$/i, "-lock")
    .replaceAll(/^[-.]+|[-.]+$/g, "")
    .slice(0, LONGEST);
}
