import { countedReport } from "../fleet/counted-report.ts";
import type { Fleet, Member } from "../fleet/fleet.ts";
import { identityFault } from "../fleet/identity.ts";
import type { Instant } from "../model/instant.ts";
import type { Attempt, Report } from "../model/report.ts";
import type { Scenario } from "./scenario.ts";

/** One endpoint as it really is, which Muster only knows from its reports. */
export interface Machine {
  readonly id: string;
  /** What it would report now. */
  truth: Report;
  /** Attempts that no report has told of. */
  untold: Attempt[];
  /** How often each patch was tried. */
  readonly tries: Map<string, number>;
  /** When it last reported; undefined: never. */
  toldAt?: Instant;
  /** Patches that it tried since it last reported; `all` once it has also rebooted. */
  news: "all" | ReadonlySet<string> | undefined;
}

/** What is not simulated, because nobody knows what became of it. */
export type LeftOut = "silent" | "partial" | "unreadable" | "unidentified";

export interface Machines {
  /** Ascending by id. */
  readonly running: readonly Machine[];
  /** They stay as they are, and are not heard of again. */
  readonly leftOut: ReadonlyMap<string, LeftOut>;
}

/**
 * The endpoints that go on reporting. In a replay those that report today did so then.
 * @param back what an endpoint reported as the simulation begins
 */
export function machinesOf(
  fleet: Fleet,
  { from, history, declared }: Scenario,
  back: (report: Report) => Report,
): Machines {
  const silentMs = Math.max(0, ...declared.policies.map(({ staleAfterMs }) => staleAfterMs));
  const newest = Math.max(...[...fleet.members.values()].map(({ report }) => report.observedAt));
  const heardUntil = history === "as-is" ? from : newest;

  const running: Machine[] = [];
  const leftOut = new Map<string, LeftOut>();
  for (const member of fleet.members.values()) {
    const why = whyLeftOut(member, heardUntil - silentMs);
    if (why !== undefined) leftOut.set(member.id, why);
    else running.push(machineOf(member, history === "as-is" ? member.report : back(member.report), history));
  }
  return { running, leftOut };
}

function whyLeftOut(member: Member, silentBefore: Instant): LeftOut | undefined {
  if (identityFault(member) !== undefined) return "unidentified";
  if (member.unreadable !== undefined) return "unreadable";
  if (countedReport(member).partial !== undefined) return "partial";
  return member.report.observedAt < silentBefore ? "silent" : undefined;
}

function machineOf({ id, report }: Member, truth: Report, history: Scenario["history"]): Machine {
  const machine: Machine = { id, truth, untold: [], tries: new Map(), news: undefined };
  return history === "as-is" ? { ...machine, toldAt: report.observedAt } : machine;
}
