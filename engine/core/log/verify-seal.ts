import type { LogEntry } from "../../schema/documents.generated.ts";
import { type ChainFault, chainFault } from "./chain-fault.ts";
import type { ChainRules, ChainState } from "./chain-state.ts";
import { sealStatement } from "./seal-statement.ts";

/** How many different people it takes. */
const SIGNERS = 2;

/**
 * Why a seal seals nothing: two different people of the ReviewPolicy must have signed its statement. Whose keys count, the
 * ReviewPolicy says that the chain answers for before it: neither a seal nor a push past the reviews can bring its own signers.
 */
export function sealFault(
  entry: LogEntry,
  state: ChainState | undefined,
  rules: ChainRules,
): ChainFault | undefined {
  const { tip, reason = "" } = entry;
  if (tip === undefined || reason.trim() === "")
    return refused("it does not say up to which commit, and why");
  if (rules.placeOf(tip.commit) === undefined)
    return refused(`${tip.commit}, up to which it goes, is no first parent of the branch`);
  const known = state === undefined ? rules.reviewAt(entry.rulesCommit ?? "") : state.review?.blob;
  const people = rules.peopleOf(known);
  if (people === undefined)
    return refused("nobody can tell whose keys count: the ReviewPolicy cannot be read");
  const text = sealStatement(entry);
  const signers = new Set<number>();
  const wrong: string[] = [];
  for (const armored of entry.signatures ?? []) {
    const answer = rules.verifySeal(armored, text);
    const person = answer.kind === "good" ? people.get(answer.fingerprint) : undefined;
    if (person !== undefined) signers.add(person);
    else
      wrong.push(
        answer.kind === "good" ? `${answer.fingerprint} is nobody's key` : "a signature is not good",
      );
  }
  if (signers.size >= SIGNERS) return undefined;
  const why = wrong.length === 0 ? "" : ` (${wrong.join("; ")})`;
  return refused(`${signers.size} of ${SIGNERS} people signed it${why}`);
}

function refused(says: string): ChainFault {
  return chainFault(
    "unsigned",
    `the seal seals nothing: ${says}`,
    "two people of the ReviewPolicy sign its statement with their `keys` (docs/guides/log.md)",
  );
}
