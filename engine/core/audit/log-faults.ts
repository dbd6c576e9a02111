import type { AuditFinding } from "./audit-finding.ts";
import type { AuditQuestion } from "./audit-question.ts";
import { branchWalk } from "./branch-walk.ts";
import { findingOf } from "./finding-of.ts";
import type { LogBooks } from "./merges-of.ts";

/** What the log says of the branch that is not so any more. */
export function offBranch({ branch, placeOf }: AuditQuestion, books: LogBooks): readonly AuditFinding[] {
  const merges = [...books.merges].filter(([commit]) => placeOf(commit) === undefined);
  const lost = merges.flatMap(([commit, entries]) =>
    entries.map((logged) =>
      findingOf(
        "force-push",
        { commit, logged },
        `entry ${logged.entry.number} merged ${commit}, which is none of the first parents of ${branch.name} now`,
      ),
    ),
  );
  const gone = books.tips.flatMap((logged) => {
    const { tip, number } = logged.entry;
    if (tip === undefined || tip.branch !== branch.name || placeOf(tip.commit) !== undefined) return [];
    const says = `entry ${number} saw ${branch.name} at ${tip.commit}, which is none of its first parents now`;
    return [findingOf("force-push", { commit: tip.commit, logged }, says)];
  });
  return [...lost, ...gone];
}

/** A log that was declared, or that commits speak of, and that is not there. */
export function missingLog({
  branch,
  log,
  rulesOf,
}: Pick<AuditQuestion, "branch" | "rulesOf"> & {
  readonly log: Pick<AuditQuestion["log"], "kind">;
}): readonly AuditFinding[] {
  if (log.kind === "there") return [];
  const walk = branchWalk({ branch, rulesOf });
  for (const commit of branch.commits) {
    walk.pass(commit);
    const declared = walk.rules().log === "declared";
    if (!declared && !commit.hasTrailer) continue;
    const why = declared ? "muster.yaml declares a log there" : "its message has a trailer of Muster";
    return [
      findingOf(
        "log-rewritten",
        { commit: commit.commit },
        `there is no log, and ${why}`,
        "fetch its ref (git fetch origin 'refs/muster/*:refs/muster/*'); if the remote has none either, find out who took it away",
      ),
    ];
  }
  return [];
}
