import type { LogEntry } from "../../schema/documents.generated.ts";
import { type ChainFault, chainFault } from "./chain-fault.ts";
import type { ChainRules, ChainState } from "./chain-state.ts";
import type { LoggedEntry } from "./logged.ts";

/** What is wrong with where an entry stands: its number, its parents, its repository, its place on the branch. */
export function orderFault(
  { parents, entry }: LoggedEntry,
  state: ChainState | undefined,
  rules: ChainRules,
): ChainFault | undefined {
  return (
    numberFault(entry.number, (state?.number ?? 0) + 1) ??
    parentFault(parents, state?.commit) ??
    repositoryFault(entry, state) ??
    placeFault(entry, state, rules)
  );
}

function numberFault(number: number, wanted: number): ChainFault | undefined {
  if (number === wanted) return undefined;
  const what = number < wanted ? "a number that was given already" : "entries are missing";
  return chainFault("log-gap", `entry ${number} stands where ${wanted} should: ${what}`);
}

function parentFault(parents: readonly string[], wanted: string | undefined): ChainFault | undefined {
  const expected = wanted === undefined ? [] : [wanted];
  if (parents.length === expected.length && parents[0] === expected[0]) return undefined;
  const named = parents.length === 0 ? "no parent" : `the parents ${parents.join(", ")}`;
  return chainFault("log-rewritten", `it has ${named}, and not exactly ${wanted ?? "none"}`);
}

/** What a forge said is of one repository; a run beside every forge may not know which. */
function repositoryFault(entry: LogEntry, state: ChainState | undefined): ChainFault | undefined {
  if (entry.repositoryId === undefined) {
    return entry.pullRequest === undefined
      ? undefined
      : chainFault("log-rewritten", "it is of a pull request, and names no repository");
  }
  if (state?.repositoryId === undefined || state.repositoryId === entry.repositoryId) return undefined;
  return chainFault(
    "log-rewritten",
    `it is of repository ${entry.repositoryId}; those before it are of ${state.repositoryId}`,
  );
}

function placeFault(
  { rulesCommit, mergeCommit = "" }: LogEntry,
  state: ChainState | undefined,
  { placeOf }: ChainRules,
): ChainFault | undefined {
  if (rulesCommit === undefined) return chainFault("log-rewritten", "it names no commit whose rules apply");
  const place = placeOf(rulesCommit);
  if (place === undefined) {
    return chainFault(
      "force-push",
      `it saw the branch at ${rulesCommit}, which is none of its first parents now`,
      "fetch the branch; if the commit is still none of them, the branch was rewritten: find out who did it",
    );
  }
  if ((placeOf(mergeCommit) ?? place) > place)
    return chainFault(
      "log-rewritten",
      `it is about ${mergeCommit}, and saw the branch only up to ${rulesCommit}`,
    );
  if (state === undefined || state.rulesCommit === rulesCommit) return undefined;
  const before = placeOf(state.rulesCommit);
  if (before !== undefined && before <= place) return undefined;
  return chainFault(
    "log-rewritten",
    `its rules are those of ${rulesCommit}, which is older than ${state.rulesCommit} of the entry before`,
  );
}
