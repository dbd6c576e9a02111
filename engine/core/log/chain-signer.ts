import { type ChainFault, chainFault } from "./chain-fault.ts";
import type { ChainRules, ChainState } from "./chain-state.ts";
import type { LoggedEntry } from "./logged.ts";

/**
 * What is wrong with who signed an entry.
 * @param how a seal that two people signed may bring a key that nobody knew: that is how a lost key is replaced
 */
export function signerFault(
  { signature, entry }: LoggedEntry,
  state: ChainState | undefined,
  { keysAt }: ChainRules,
  how: "sealed" | "plain",
): ChainFault | undefined {
  if (signature.kind === "none") return chainFault("unsigned", "it is not signed");
  if (signature.kind === "bad") return chainFault("unsigned", `its signature is not good: ${signature.says}`);
  const { fingerprint } = signature;
  if (state?.revoked.includes(fingerprint) === true)
    return chainFault("unsigned", `it is signed by ${fingerprint}, which was revoked`);
  const rules = entry.rulesCommit ?? "";
  const listed = keysAt(rules);
  if (listed === undefined)
    return chainFault(
      "unsigned",
      `nobody can tell which keys may sign: muster.yaml at ${rules} cannot be read`,
    );
  if (!listed.has(fingerprint))
    return chainFault(
      "unsigned",
      `it is signed by ${fingerprint}, which muster.yaml at ${rules} does not list`,
    );
  if (state === undefined || how === "sealed" || state.accepted.includes(fingerprint)) return undefined;
  return chainFault(
    "unsigned",
    `it is signed by ${fingerprint}, which muster.yaml lists, but no recorded merge that was approved added it`,
    "record the merge that adds a key with a key that is known already; a lost key is replaced by a seal (docs/guides/log.md)",
  );
}
