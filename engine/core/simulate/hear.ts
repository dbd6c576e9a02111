import { joinContacts } from "../fleet/contacts.ts";
import { type Fleet, withMembers } from "../fleet/fleet.ts";
import { fold } from "../fleet/fold.ts";
import type { MissingOf, ReceivedReport } from "../fleet/received.ts";
import type { Instant } from "../model/instant.ts";
import type { Machine } from "./machine.ts";

/** A machine that reports now, and since when it was in contact without a break. */
export interface Heard {
  readonly machine: Machine;
  readonly since: Instant;
}

/**
 * Folds in what machines report at a moment. Endpoints report every hour; the reports since the one before that would have said
 * nothing new are folded as the one stretch of contact that they leave, which is all that they leave.
 */
export function hear(previous: Fleet, heard: readonly Heard[], missingOf: MissingOf, now: Instant): Fleet {
  const reports = heard.map(({ machine }) => reportOf(machine, now));
  const next = fold(previous, reports, missingOf, now);
  const changed = new Map(
    heard.flatMap(({ machine, since }) => {
      const member = next.members.get(machine.id);
      if (member === undefined || since >= now) return [];
      const { history, report } = member;
      const firstSeen = history.firstSeen ?? since;
      const contacts = joinContacts(history.contacts, [[since, now]], firstSeen, report.observedAt);
      return [[machine.id, { ...member, history: { ...history, contacts } }] as const];
    }),
  );
  return withMembers(next, changed);
}

function reportOf(machine: Machine, now: Instant): ReceivedReport {
  const { id, truth, untold } = machine;
  const { sequence: _number, ...said } = truth;
  const report = { ...said, observedAt: now };
  machine.truth = report;
  machine.untold = [];
  machine.news = undefined;
  machine.toldAt = now;
  return { kind: "report", id, report, attempts: untold };
}
