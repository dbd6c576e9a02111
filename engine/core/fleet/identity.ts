import type { IdentityFault } from "../model/endpoint.ts";
import { formatInstant } from "../model/instant.ts";
import { contradiction } from "./combine-sources.ts";
import type { Member } from "./fleet.ts";
import type { SourceReport } from "./source-report.ts";
import { reusedSequence } from "./trail.ts";

/**
 * What makers and images leave where an id belongs: it stands for many machines or for none. Compared in lower case, without
 * white space around.
 */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  "0",
  "123456789",
  "1234567890",
  "0123456789",
  "00000000",
  "<none>",
  "(none)",
  "chassis serial number",
  "default string",
  "empty",
  "invalid",
  "localhost",
  "localhost.localdomain",
  "localhost4",
  "localhost6",
  "n/a",
  "na",
  "nil",
  "no asset information",
  "none",
  "not applicable",
  "not available",
  "not provided",
  "not set",
  "not specified",
  "null",
  "o.e.m.",
  "oem",
  "-",
  "--",
  "system serial number",
  "system uuid",
  "system-uuid",
  "tbd",
  "to be filled by o.e.m.",
  "to be filled by oem",
  "to be filled",
  "undefined",
  "unknown",
  "unspecified",
  "uninitialized",
  "xxxxxxxx",
  "03000200-0400-0500-0006-000700080009",
  "127.0.0.1",
  "::1",
]);

/** Why the id cannot stand for one machine, by the looks of it alone. */
export function idFault(id: string): IdentityFault | undefined {
  const plain = id.trim().toLowerCase();
  if (plain === "") return { kind: "missing", says: "it reports no id" };
  if (PLACEHOLDERS.has(plain) || isMonotone(plain)) {
    return { kind: "placeholder", says: `"${id}" is a placeholder, not an id` };
  }
  return undefined;
}

/** Why nobody can say which machine the member is. A clone's fault ends as `TRAIL_NUMBERS` says. */
export function identityFault(member: Member): IdentityFault | undefined {
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

/** All zeros or all f (or x), as UUIDs, MAC addresses and serial numbers have it. */
function isMonotone(plain: string): boolean {
  const bare = plain.replaceAll(/[-:.{}]/g, "").replace(/^0x/, "");
  return /^(?:0*|f{4,}|x{4,})$/.test(bare);
}
