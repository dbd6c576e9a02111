import { rankReports } from "./compare-reports.ts";
import { isSameContent } from "./content.ts";
import { type Fleet, type Member, maybeChanged } from "./fleet.ts";
import { identityFault } from "./identity.ts";
import type { ReceivedReport } from "./received.ts";
import type { SourceReport } from "./source-report.ts";

/** What a report that was folded in came to. */
export type Outcome =
  /** It says something new, and it is what counts now. */
  | "taken"
  /** It says what was known, and renews it. */
  | "unchanged"
  /** A later one is held: it widened what is remembered, no more. */
  | "older";

/** What a report came to, judged by the fleet before and after the whole batch, so that its place in the batch is no matter. */
export function outcomeOf(before: Fleet, after: Fleet, { id, report, source }: ReceivedReport): Outcome {
  const held = ofSource(after.members.get(id), source);
  if (held === undefined || rankReports(report, held.report).rank === "older") return "older";
  const known = ofSource(before.members.get(id), source);
  return known !== undefined && isSameContent(known.report, report) ? "unchanged" : "taken";
}

function ofSource(member: Member | undefined, source: string | undefined): SourceReport | undefined {
  if (member?.parts !== undefined) return member.parts.get(source ?? "");
  const isOther = member?.source !== undefined && source !== undefined && member.source !== source;
  return isOther ? undefined : member;
}

/** The endpoints that turned out to be several machines, with why; ascending by id. */
export function newClones(
  before: Fleet,
  after: Fleet,
): readonly { readonly id: string; readonly says: string }[] {
  const clones: { readonly id: string; readonly says: string }[] = [];
  for (const member of maybeChanged(before, after)) {
    const known = before.members.get(member.id);
    if (known === member) continue;
    const fault = identityFault(member);
    if (fault?.kind !== "cloned") continue;
    if (known === undefined || identityFault(known)?.kind !== "cloned")
      clones.push({ id: member.id, says: fault.says });
  }
  return clones;
}
