import type { IdentityFault } from "../model/endpoint.ts";
import { formatInstant } from "../model/instant.ts";
import { contradiction } from "./combine-sources.ts";
import type { Member } from "./fleet.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { SourceReport } from "./source-report.ts";
import { reusedSequence } from "./trail.ts";

/** Why the id cannot stand for one machine, by the looks of it alone. */
export function idFault(id: string): IdentityFault | undefined {
  const plain = id.trim().toLowerCase();
  if (plain === "") return { kind: "missing", says: "it reports no id" };
  if (isPlaceholder(plain)) {
    return { kind: "placeholder", says: `"${id}" is a placeholder, not an id` };
  }
  return undefined;
}

/** Why nobody can say which machine the member is. A clone's fault ends as `TRAIL_NUMBERS` says. */
export function identityFault(member: Omit<Member, "history">): IdentityFault | undefined {
  const fault = idFault(member.id);
  if (fault !== undefined) return fault;
  if (member.parts === undefined) return cloneFault(member);
  for (const [source, part] of member.parts) {
    const clone = cloneFault(part);
    if (clone !== undefined) return { ...clone, says: `${source}: ${clone.says}` };
  }
  const says = contradiction(member.parts);
  return says === undefined ? undefined : { kind: "cloned", says };
}

function cloneFault({ report, trail }: SourceReport): IdentityFault | undefined {
  const { observedAt, sequence } = report;
  if (trail.tied) {
    const number = sequence === undefined ? "" : ` and number ${sequence}`;
    return {
      kind: "cloned",
      says: `two reports of ${formatInstant(observedAt)}${number} say different things`,
    };
  }
  const reused = reusedSequence(trail, sequence);
  if (reused === undefined) return undefined;
  return { kind: "cloned", says: `reports of the same number, ${reused}, say different things` };
}
