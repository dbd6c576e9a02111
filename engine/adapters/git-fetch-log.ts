import { OutsideError } from "../ports/outside-error.ts";
import { logTip, openLogObjects } from "./git-log-objects.ts";
import { moveRef } from "./git-ref-writer.ts";
import { originOf } from "./git-remote.ts";

/**
 * Brings the log of the remote into a clone that has none yet: reading it takes no key.
 * @returns `fetched`, `same`, or `none` where the remote has no such ref
 * @throws {OutsideError} codes `log-refused`, and `log-broken` where the clone has another one already
 */
export async function fetchLogInto(
  dir: string,
  ref: string,
  token: string | undefined,
): Promise<"fetched" | "same" | "none"> {
  const { location, objects } = await openLogObjects(dir, ref, "git");
  try {
    const remote = await originOf(location, token, "sha1");
    const there = await remote?.tip(ref);
    const here = await logTip({ location, ref });
    if (remote === undefined || there === undefined) return "none";
    if (there === here) return "same";
    if (here !== undefined) throw another(ref, here, there);
    await remote.fetch(ref, undefined);
    if ((await moveRef(location, ref, undefined, there)) === "moved") return "fetched";
    throw another(ref, (await logTip({ location, ref })) ?? "another commit", there);
  } finally {
    await objects.close();
  }
}

function another(ref: string, here: string, there: string): OutsideError {
  return new OutsideError(`Cannot fetch ${ref}: the clone has it at ${here}, and the remote at ${there}`, {
    retry: "never",
    code: "log-broken",
    hint: `begin with a fresh clone, or git fetch origin ${ref}:${ref}`,
  });
}
