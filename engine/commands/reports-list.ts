import { countedReport } from "../core/fleet/counted-report.ts";
import type { Member } from "../core/fleet/fleet.ts";
import { identityFault } from "../core/fleet/identity.ts";
import type { IdentityFault } from "../core/model/endpoint.ts";
import type { Instant } from "../core/model/instant.ts";
import type { System } from "../core/model/report.ts";
import type { FleetReader } from "../ports/fleet-store.ts";

/** One endpoint, in a line. */
export interface ReportRow {
  readonly id: string;
  readonly observedAt: Instant;
  readonly firstSeen?: Instant;
  readonly sequence?: number;
  readonly os?: System;
  /** How many things are installed; undefined: it did not say. */
  readonly packages?: number;
  /** How many patches its last report showed missing, under the catalog of that day. */
  readonly missing: number;
  readonly partial?: string;
  readonly unreadable?: string;
  readonly identity?: IdentityFault;
}

export interface ReportList {
  /** Ascending by id. */
  readonly rows: readonly ReportRow[];
  readonly digest: string;
  readonly damaged: readonly string[];
}

/** Every endpoint that has reported; undefined: none ever has. @throws {OutsideError} when the state cannot be read */
export async function listReports(fleet: FleetReader): Promise<ReportList | undefined> {
  const stored = await fleet.read();
  if (stored === undefined) return undefined;
  const rows = [...stored.fleet.members.values()].map(rowOf);
  return { rows, digest: stored.digest, damaged: stored.damaged };
}

function rowOf(member: Member): ReportRow {
  const { id, history, missingNow, unreadable } = member;
  const { observedAt, sequence, os, image, partial } = countedReport(member);
  const identity = identityFault(member);
  return {
    id,
    observedAt,
    ...(history.firstSeen === undefined ? {} : { firstSeen: history.firstSeen }),
    ...(sequence === undefined ? {} : { sequence }),
    ...(os === undefined ? {} : { os }),
    ...(image === undefined ? {} : { packages: image.software.length }),
    missing: missingNow.length,
    ...(partial === undefined ? {} : { partial }),
    ...(unreadable === undefined ? {} : { unreadable: unreadable.says }),
    ...(identity === undefined ? {} : { identity }),
  };
}
