import { countedReport } from "../core/fleet/counted-report.ts";
import type { Member } from "../core/fleet/fleet.ts";
import { identityFault } from "../core/fleet/identity.ts";
import type { IdentityFault } from "../core/model/endpoint.ts";
import { suggest } from "../documents/closest.ts";
import type { FleetReader } from "../ports/fleet-store.ts";

export type ShownReport =
  | {
      readonly kind: "found";
      readonly member: Member;
      readonly identity?: IdentityFault;
      readonly digest: string;
    }
  /** `hint` names the nearest id, and some others. */
  | { readonly kind: "unknown"; readonly hint: string }
  | { readonly kind: "no-fleet" };

/** All that is kept of one endpoint. @throws {OutsideError} when the state cannot be read */
export async function showReport(fleet: FleetReader, id: string): Promise<ShownReport> {
  const stored = await fleet.read();
  if (stored === undefined) return { kind: "no-fleet" };
  const member = stored.fleet.members.get(id);
  if (member === undefined) {
    return { kind: "unknown", hint: suggest(id, stored.fleet.members.keys(), "endpoints") };
  }
  const identity = identityFault(member);
  const counted = { ...member, report: countedReport(member) };
  return {
    kind: "found",
    member: counted,
    ...(identity === undefined ? {} : { identity }),
    digest: stored.digest,
  };
}
