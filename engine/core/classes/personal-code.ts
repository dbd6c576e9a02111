import type { CatalogEntry } from "../model/catalog.ts";
import type { Contact, Endpoint } from "../model/endpoint.ts";
import type { Case } from "../policy/case.ts";
import type { OpenCases } from "../policy/cases.ts";
import { hasFreshEvidence } from "../policy/evidence.ts";
import { TRIAGE_EVIDENCE, TRIAGE_MAX_AGE_MS } from "../policy/risk/triage.ts";
import { judgeActivity } from "../policy/rungs/in-place.ts";
import { retryRung } from "../policy/rungs/retry.ts";
import type { World } from "../policy/world.ts";
import type { Survey } from "./survey.ts";

/** What is an endpoint's own, as far as it can change a verdict. */
export interface PersonalCode {
  /** Equal codes, equal verdicts, for endpoints that share their facts. Empty for most. No instant is part of it. */
  readonly code: string;
  /** Its dates are its own: when it may try again, or when something is due for who was away. */
  readonly ownClocks: boolean;
}

export type CodeOf = (endpoint: Endpoint, survey: Survey) => PersonalCode;

const PLAIN: PersonalCode = { code: "", ownClocks: false };

/**
 * Reduces what differs from endpoint to endpoint to the answers that the ladder's own functions give about it.
 *
 * Cost: a few lookups for an endpoint that was always there and tried nothing; for the others one question for each patch
 * that they tried, that came, that may wait for their reboot, or that was due while they were away.
 */
export function createCodeOf(world: World, openCases: OpenCases): CodeOf {
  const evidenceAsked = evidenceOf(world);
  const removals = new Set(
    world.declared.rejects.filter(({ installed }) => installed === "remove").map(({ patch }) => patch),
  );
  const catchingUp = new Set(
    world.declared.windows.filter(({ catchUpMs }) => catchUpMs !== undefined).map(({ name }) => name),
  );
  return (endpoint, shared) => {
    let cases: ((entry: CatalogEntry) => Case) | undefined;
    const caseOf = (entry: CatalogEntry): Case => {
      cases ??= openCases(endpoint, shared.place, shared.policy, reportOf(endpoint, shared)).caseOf;
      return cases(entry);
    };
    const asked: Asked = { endpoint, shared, world, caseOf };
    const parts = [
      evidenceCode(asked, evidenceAsked),
      diskCode(asked),
      activityCode(asked),
      driftCode(asked),
    ];
    const tries = triesCode(asked, removals);
    const absence = absenceCode(asked);
    parts.push(tries.code, absence.code, windowCode(asked, catchingUp));
    const code = parts.every((part) => part === "") ? "" : parts.join("|");
    const ownClocks = tries.ownClocks || absence.ownClocks;
    return code === "" && !ownClocks ? PLAIN : { code: ownClocks ? `${code}|own` : code, ownClocks };
  };
}

interface Asked {
  readonly endpoint: Endpoint;
  readonly shared: Survey;
  readonly world: World;
  readonly caseOf: (entry: CatalogEntry) => Case;
}

/** The reports of those who share their facts differ in dates only, and those are the endpoint's own. */
function reportOf({ report }: Endpoint, shared: Survey): Survey["report"] {
  return report ?? shared.report;
}

/** Every type and age of evidence that a decision may ask for. */
function evidenceOf({ declared }: World): readonly { readonly type: string; readonly maxAgeMs: number }[] {
  const asked = declared.policies.flatMap(({ rules }) =>
    rules.flatMap(({ evidenceBefore }) => evidenceBefore),
  );
  return [...asked, { type: TRIAGE_EVIDENCE, maxAgeMs: TRIAGE_MAX_AGE_MS }];
}

function evidenceCode({ endpoint, world }: Asked, asked: ReturnType<typeof evidenceOf>): string {
  const { report } = endpoint;
  if (report?.evidence === undefined || report.evidence.length === 0) return "";
  return asked
    .map(({ type, maxAgeMs }) => (hasFreshEvidence(report, type, maxAgeMs, world.now) ? "1" : "0"))
    .join("");
}

/** How much is free, where that is too little for something. */
function diskCode({ endpoint, shared }: Asked): string {
  const free = endpoint.report?.hardware?.diskFreeMiB;
  if (typeof free !== "number") return "";
  for (const { patch } of shared.needed.values())
    if (!((patch.sizeBytes ?? 0) <= free * 1_048_576)) return String(free);
  return "";
}

/** Whether what is in place is active. Who says that no reboot is pending has nothing that waits for one. */
function activityCode({ endpoint, shared }: Asked): string {
  const report = reportOf(endpoint, shared);
  if (report.rebootPending === false || report.bootedAt === undefined) return "";
  let code = "";
  const asked = new Set(shared.mayWait);
  for (const { patch } of endpoint.history.attempts) {
    const entry = shared.inPlace.get(patch);
    if (entry !== undefined) asked.add(entry);
  }
  for (const entry of asked) {
    const answer = judgeActivity({ endpoint, entry, report });
    if (answer.stops) code += `${entry.patch.id}:${answer.verdict} `;
  }
  return code;
}

/** What came, as far as it is not settled that something let it come. */
function driftCode({ endpoint, shared }: Asked): string {
  const { missing, arrivals, handedOut, attempts } = endpoint.history;
  let code = "";
  const add = (patch: string, what: string): void => {
    const tried = attempts.some((one) => one.patch === patch && one.outcome === "succeeded");
    code += `${patch}:${what}${tried ? "+" : ""} `;
  };
  for (const [patch, arrival] of arrivals)
    if (arrival === "unapproved" && shared.inPlace.has(patch)) add(patch, "unapproved");
  for (const patch of missing.keys())
    if (shared.inPlace.has(patch) && !arrivals.has(patch) && !handedOut.has(patch)) add(patch, "came");
  return code;
}

/** How attempts ended, in the words of the rung that asks. */
function triesCode(
  { endpoint, shared, caseOf }: Asked,
  removals: ReadonlySet<string>,
): Pick<PersonalCode, "code" | "ownClocks"> {
  const { attempts } = endpoint.history;
  if (attempts.length === 0) return PLAIN;
  let [code, ownClocks] = ["", false];
  for (const patch of new Set(attempts.map((attempt) => attempt.patch))) {
    const rebooting = attempts.findLast((one) => one.patch === patch && one.outcome === "succeeded");
    if (rebooting?.rebootRequired === true) code += `${patch}:reboot `;
    const entry = shared.needed.get(patch) ?? (removals.has(patch) ? shared.inPlace.get(patch) : undefined);
    if (entry === undefined) continue;
    const answer = retryRung.judge(caseOf(entry));
    if (!answer.stops) continue;
    ownClocks ||= answer.until !== undefined && "at" in answer.until;
    code += `${patch}:${answer.verdict}:${answer.says()} `;
  }
  return { code, ownClocks };
}

/** What is overdue otherwise than for who was never away. */
function absenceCode({ endpoint, shared, world, caseOf }: Asked): Pick<PersonalCode, "code" | "ownClocks"> {
  const { contacts } = endpoint.history;
  if (!wasAway(contacts, shared.policy.staleAfterMs)) return PLAIN;
  let [code, ownClocks] = ["", false];
  const asked = new Set([...shared.needed.values(), ...shared.mayWait]);
  for (const { patch } of endpoint.history.attempts) {
    const entry = shared.inPlace.get(patch);
    if (entry !== undefined) asked.add(entry);
  }
  for (const entry of asked) {
    const [due, own] = [shared.dueOf(entry), caseOf(entry).due];
    if (due === own || due === undefined || own === undefined) continue;
    ownClocks = true;
    if (world.now > due !== world.now > own) code += `${entry.patch.id} `;
  }
  return { code, ownClocks };
}

function wasAway(contacts: readonly Contact[], staleAfterMs: number): boolean {
  for (let index = 1; index < contacts.length; index += 1) {
    const [left, returned] = [contacts[index - 1]?.[1], contacts[index]?.[0]];
    if (left !== undefined && returned !== undefined && !(returned - left <= staleAfterMs)) return true;
  }
  return false;
}

/** Whether it may catch up on a window that it missed. */
function windowCode({ endpoint, shared, world }: Asked, catchingUp: ReadonlySet<string>): string {
  const window = shared.place.ring?.window?.name;
  if (window === undefined || endpoint.history.contacts.length < 2 || !catchingUp.has(window)) return "";
  // Behind a freeze the window is asked about another moment, which depends on the freeze.
  if (world.declared.freezes.length > 0) return endpoint.id;
  return world.windowState(window, endpoint).kind;
}
