import type { LogEntry, LogRun, ReviewInput } from "../../schema/documents.generated.ts";
import type { Unnumbered } from "../log/is-recorded.ts";
import { peopleOf } from "./people.ts";

/** Who records, and by which keys. */
export interface Recorder {
  /** The tip of the branch that the recorder saw. */
  readonly rulesCommit: string;
  /** Undefined: no workflow, but somebody at a terminal. */
  readonly run?: LogRun | undefined;
}

/** What every entry about a pull request says. */
export function draftOf(
  type: LogEntry["type"],
  { repository, pullRequest, now }: Pick<ReviewInput, "repository" | "pullRequest" | "now">,
  { rulesCommit, run }: Recorder,
): Unnumbered {
  return {
    type,
    repositoryId: repository.id,
    pullRequest: pullRequest.number,
    recordedAt: now,
    rulesCommit,
    base: pullRequest.base.sha,
    ...(run === undefined ? {} : { run }),
  };
}

/** A person with the roles of the base; none is no fault: it is what was so. */
export function entryPerson(
  account: { readonly id: number; readonly login?: string | undefined },
  { reviewPolicy }: Pick<ReviewInput, "reviewPolicy">,
): NonNullable<LogEntry["person"]> {
  const { id, login } = account;
  const roles = peopleOf(reviewPolicy.spec.people).get(id)?.roles ?? [];
  return { id, login: login ?? `#${id}`, roles: [...roles].sort() };
}
