import type { CatalogEntry } from "../model/catalog.ts";
import type { Contact, Endpoint } from "../model/endpoint.ts";
import type { Report } from "../model/report.ts";
import type { Case } from "../policy/case.ts";
import type { OpenCases } from "../policy/cases.ts";
import { hasFreshEvidence } from "../policy/evidence.ts";
import { TRIAGE_EVIDENCE, TRIAGE_MAX_AGE_MS } from "../policy/risk/triage.ts";
import { judgeActivity } from "../policy/rungs/in-place.ts";
import { retryRung } from "../policy/rungs/retry.ts";
import type { World } from "../policy/world.ts";
import {
  createPersonalNotes,
  NOTHING_PERSONAL,
  type PersonalCode,
  type PersonalNotes,
} from "./personal-notes.ts";
import type { Survey } from "./survey.ts";

export type CodeOf = (endpoint: Endpoint, survey: Survey) => PersonalCode;

/**
 * Reduces what differs from endpoint to endpoint to the answers that the ladder's own functions give about it.
 *
 * Cost: a few lookups for an endpoint that was always there and tried nothing; for the others one question for each patch
 * that they tried, that came, that may wait for their reboot, or that was due while they were away.
 */
export function createCodeOf(world: World, openCases: OpenCases): CodeOf {
  const evidenceAsked = evidenceOf(world);
  const { rejects, windows, freezes } = world.declared;
  const removals = new Set(
    rejects.filter(({ installed }) => installed === "remove").map(({ patch }) => patch),
  );
  // Behind a freeze a window is asked about another moment, and who may catch up then depends on the freeze.
  const frozen = new Set(
    freezes.length === 0
      ? []
      : windows.filter(({ catchUpMs }) => catchUpMs !== undefined).map(({ name }) => name),
  );
  return (endpoint, shared) => {
    let cases: ((entry: CatalogEntry) => Case) | undefined;
    const report = endpoint.report ?? shared.report;
    const caseOf = (entry: CatalogEntry): Case => {
      cases ??= openCases(endpoint, shared.place, shared.policy, report).caseOf;
      return cases(entry);
    };
    const notes = createPersonalNotes();
    const asked: Asked = { endpoint, report, shared, world, caseOf, notes };
    noteEvidence(asked, evidenceAsked);
    noteDisk(asked);
    noteActivity(asked);
    noteDrift(asked);
    noteTries(asked, removals);
    noteAbsences(asked);
    const window = shared.place.ring?.window?.name;
    if (window !== undefined && frozen.has(window) && endpoint.history.contacts.length > 1)
      notes.ofAll(endpoint.id);
    return notes.isEmpty() ? NOTHING_PERSONAL : notes.close();
  };
}

interface Asked {
  readonly endpoint: Endpoint;
  readonly report: Report;
  readonly shared: Survey;
  readonly world: World;
  readonly caseOf: (entry: CatalogEntry) => Case;
  readonly notes: PersonalNotes;
}

/** Every type and age of evidence that a decision may ask for. */
function evidenceOf({ declared }: World): readonly { readonly type: string; readonly maxAgeMs: number }[] {
  const asked = declared.policies.flatMap(({ rules }) =>
    rules.flatMap(({ evidenceBefore }) => evidenceBefore),
  );
  return [...asked, { type: TRIAGE_EVIDENCE, maxAgeMs: TRIAGE_MAX_AGE_MS }];
}

function noteEvidence({ report, world, notes }: Asked, asked: ReturnType<typeof evidenceOf>): void {
  if (report.evidence === undefined || report.evidence.length === 0) return;
  const fresh = asked.filter(({ type, maxAgeMs }) => hasFreshEvidence(report, type, maxAgeMs, world.now));
  notes.ofAll(fresh.map(({ type, maxAgeMs }) => `${type} ${maxAgeMs}`).join(" "));
}

/** How much is free, where that is too little for something. */
function noteDisk({ report, shared, notes }: Asked): void {
  const free = report.hardware?.diskFreeMiB;
  if (typeof free !== "number") return;
  for (const { patch } of shared.needed.values())
    if (!((patch.sizeBytes ?? 0) <= free * 1_048_576)) notes.of(patch.id, `free ${free}`);
}

/** Whether what is in place is active. Who says that no reboot is pending has nothing that waits for one. */
function noteActivity({ endpoint, report, shared, notes }: Asked): void {
  if (report.rebootPending === false || report.bootedAt === undefined) return;
  const asked = new Set(shared.mayWait);
  for (const { patch } of endpoint.history.attempts) {
    const entry = shared.inPlace.get(patch);
    if (entry !== undefined) asked.add(entry);
  }
  for (const entry of asked) {
    const answer = judgeActivity({ endpoint, entry, report });
    if (answer.stops) notes.of(entry.patch.id, answer.verdict);
  }
}

/** What came, as far as it is not settled that something let it come. */
function noteDrift({ endpoint, shared, notes }: Asked): void {
  const { missing, arrivals, handedOut, attempts } = endpoint.history;
  const note = (patch: string, what: string): void => {
    const tried = attempts.some((one) => one.patch === patch && one.outcome === "succeeded");
    notes.of(patch, tried ? `${what} by itself` : what);
  };
  for (const [patch, arrival] of arrivals)
    if (arrival === "unapproved" && shared.inPlace.has(patch)) note(patch, "unapproved");
  for (const patch of missing.keys())
    if (shared.inPlace.has(patch) && !arrivals.has(patch) && !handedOut.has(patch)) note(patch, "came");
}

/** How attempts ended, in the words of the rung that asks. */
function noteTries({ endpoint, shared, caseOf, notes }: Asked, removals: ReadonlySet<string>): void {
  const { attempts } = endpoint.history;
  if (attempts.length === 0) return;
  for (const patch of new Set(attempts.map((attempt) => attempt.patch))) {
    const [missing, present] = [shared.needed.get(patch), shared.inPlace.get(patch)];
    const last = attempts.findLast((one) => one.patch === patch && one.outcome === "succeeded");
    if (present !== undefined && last?.rebootRequired === true) notes.of(patch, "wants a reboot");
    const entry = missing ?? (removals.has(patch) ? present : undefined);
    if (entry === undefined) continue;
    const answer = retryRung.judge(caseOf(entry));
    if (!answer.stops) continue;
    notes.of(patch, `${answer.verdict} ${answer.says()}`);
    if (answer.until !== undefined && "at" in answer.until) notes.ownClocks(patch);
  }
}

/** What is overdue otherwise than for who was never away. */
function noteAbsences({ endpoint, shared, world, caseOf, notes }: Asked): void {
  const { contacts, attempts } = endpoint.history;
  if (!wasAway(contacts, shared.policy.staleAfterMs)) return;
  const asked = new Set([...shared.needed.values(), ...shared.mayWait]);
  for (const { patch } of attempts) {
    const entry = shared.inPlace.get(patch);
    if (entry !== undefined) asked.add(entry);
  }
  for (const entry of asked) {
    const [due, own] = [shared.dueOf(entry), caseOf(entry).due];
    if (due === own || due === undefined || own === undefined) continue;
    notes.ownClocks(entry.patch.id);
    if (world.now > due !== world.now > own) notes.of(entry.patch.id, "late otherwise");
  }
}

function wasAway(contacts: readonly Contact[], staleAfterMs: number): boolean {
  for (let index = 1; index < contacts.length; index += 1) {
    const [left, returned] = [contacts[index - 1]?.[1], contacts[index]?.[0]];
    if (left !== undefined && returned !== undefined && !(returned - left <= staleAfterMs)) return true;
  }
  return false;
}
