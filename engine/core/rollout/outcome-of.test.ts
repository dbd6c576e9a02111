import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildOpened } from "../../testing/build-facts.ts";
import { buildEntry } from "../../testing/build-patch.ts";
import { days, hours, NOW } from "../../testing/build-time.ts";
import { debPackage } from "../../testing/reports.ts";
import { reportSaying, type Said } from "../../testing/rollout-driver.ts";
import { createAssessor } from "../applicability/assess.ts";
import { indexCatalog } from "../applicability/catalog-index.ts";
import { type Member, NO_FLEET } from "../fleet/fleet.ts";
import { fold } from "../fleet/fold.ts";
import { note } from "../fleet/note.ts";
import type { Received } from "../fleet/received.ts";
import type { Incident } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import type { Attempt } from "../model/report.ts";
import type { Motion } from "../model/rollout-fact.ts";
import { taskOf } from "../model/task.ts";
import type { OutcomeState } from "../rings/gate-counts.ts";
import { foldFacts, type Opening } from "./ledger.ts";
import { outcomeOf, provenAt } from "./outcome-of.ts";
import { firstProof, incidentsOf } from "./outcomes-of.ts";

const OPENED = NOW - days(3);
const BEFORE = OPENED - hours(1);
const AFTER = OPENED + hours(1);
const STALE = days(2);
const GOOD: Said = { version: "2" };
const HEALTHY = { health: [{ check: "http", status: "pass" }] };

interface OutcomeCase {
  readonly name: string;
  /** What it says, and when; at `NOW` unless it is said. Before that it said at `BEFORE` that it needs the patch. */
  readonly says?: Said;
  readonly at?: Instant;
  readonly more?: readonly Received[];
  readonly checks?: readonly string[];
  readonly handedOut?: Instant;
  readonly patch?: Parameters<typeof buildEntry>[0];
  readonly of?: Motion;
  readonly from?: Instant;
  readonly incidents?: readonly Partial<Incident>[];
  readonly is: OutcomeState;
}

function attempt(outcome: string, at: Instant | undefined, more: Partial<Attempt> = {}): Attempt {
  const dates = at === undefined ? {} : { startedAt: at, finishedAt: at + 60_000 };
  return { patch: "DSA-1", outcome, ...dates, ...more };
}

const tried = (...attempts: readonly Attempt[]): Said => ({ attempts });

const CASES: readonly OutcomeCase[] = [
  { name: "nothing was handed out, and nothing tried", is: "waiting" },
  { name: "what was handed out and not tried", handedOut: OPENED, is: "unconfirmed" },
  {
    name: "what was handed out and not tried by one that fell silent",
    at: BEFORE,
    handedOut: OPENED,
    is: "unconfirmed",
  },
  {
    name: "what was handed out before the ring opened, and stands",
    handedOut: BEFORE,
    is: "unconfirmed",
  },
  {
    name: "what was handed out before a trip was released",
    handedOut: OPENED,
    from: AFTER,
    is: "unconfirmed",
  },
  {
    name: "an install that was handed out says nothing of the removal",
    says: GOOD,
    handedOut: OPENED,
    of: "remove",
    is: "waiting",
  },
  { name: "a report that proves it", says: GOOD, is: "succeeded" },
  {
    name: "a report that proves it, made when the ring opened, and silence since",
    says: GOOD,
    at: OPENED,
    is: "unconfirmed",
  },
  {
    name: "a report that proves it, exactly as old as it may be",
    says: GOOD,
    at: NOW - STALE,
    is: "succeeded",
  },
  {
    name: "a report that proves it, one millisecond older",
    says: GOOD,
    at: NOW - STALE - 1,
    is: "unconfirmed",
  },
  { name: "a report that proves it, from before the ring opened", says: GOOD, at: BEFORE + 1, is: "waiting" },
  {
    name: "a proof from before the ring opened, after an attempt by hand",
    says: { ...GOOD, attempts: [attempt("succeeded", BEFORE - hours(1))] },
    at: BEFORE + 1,
    is: "waiting",
  },
  {
    name: "a partial report that would prove it",
    says: { ...GOOD, report: { partial: "locked" } },
    handedOut: OPENED,
    is: "unconfirmed",
  },
  {
    name: "a report that something unreadable followed",
    says: GOOD,
    at: NOW - hours(1),
    more: [{ kind: "refused", id: "lab-1", at: NOW, says: "no JSON" }],
    handedOut: OPENED,
    is: "unconfirmed",
  },
  {
    name: "reports of two machines under one id",
    says: GOOD,
    more: [reportSaying("lab-1", NOW, { version: "1" })],
    handedOut: OPENED,
    is: "unconfirmed",
  },
  {
    name: "in place, and not yet active",
    patch: { patch: { reboot: "required" } },
    says: { ...GOOD, report: { rebootPending: true } },
    handedOut: OPENED,
    is: "unconfirmed",
  },
  {
    name: "in place, and nobody says whether it is active",
    patch: { patch: { reboot: "possible" } },
    says: { ...GOOD, attempts: [attempt("succeeded", AFTER)], report: { rebootPending: undefined as never } },
    is: "unconfirmed",
  },
  {
    name: "in place, and active since the boot",
    patch: { patch: { reboot: "required" } },
    says: { ...GOOD, report: { rebootPending: false } },
    is: "succeeded",
  },
  { name: "a package that is half-configured", says: { version: "1" }, handedOut: OPENED, is: "unconfirmed" },
  { name: "an attempt that failed", says: tried(attempt("failed", AFTER)), is: "failed" },
  {
    name: "an attempt that failed, and a proof after all",
    says: { ...GOOD, ...tried(attempt("failed", AFTER)) },
    is: "succeeded",
  },
  {
    name: "failed, then succeeded, and no proof",
    says: tried(attempt("failed", AFTER), attempt("succeeded", AFTER + hours(1))),
    is: "unconfirmed",
  },
  {
    name: "succeeded, then failed",
    says: tried(attempt("succeeded", AFTER), attempt("failed", AFTER + hours(1))),
    is: "failed",
  },
  {
    name: "failed, and a success that is yet to be",
    says: tried(attempt("failed", AFTER), attempt("succeeded", NOW + days(9))),
    is: "failed",
  },
  {
    name: "a failure that is yet to be",
    says: tried(attempt("succeeded", AFTER), attempt("failed", NOW + days(9))),
    is: "failed",
  },
  {
    name: "what began first and failed last",
    says: tried(
      attempt("failed", AFTER, { finishedAt: AFTER + hours(5) }),
      attempt("succeeded", AFTER + hours(1)),
    ),
    is: "failed",
  },
  {
    name: "failed, and tried again without an end",
    says: tried(attempt("failed", AFTER), {
      patch: "DSA-1",
      outcome: "in-progress",
      startedAt: AFTER + hours(2),
    }),
    is: "failed",
  },
  { name: "a success that no report proves", says: tried(attempt("succeeded", AFTER)), is: "unconfirmed" },
  {
    name: "an attempt that ended nobody knows how",
    says: tried(attempt("unknown", AFTER)),
    is: "unconfirmed",
  },
  {
    name: "an attempt under way",
    says: tried({ patch: "DSA-1", outcome: "in-progress", startedAt: AFTER }),
    is: "unconfirmed",
  },
  { name: "silence after an attempt", says: tried(attempt("in-progress", AFTER)), at: AFTER, is: "failed" },
  {
    name: "silence, exactly as long as it may be",
    says: tried(attempt("in-progress", AFTER)),
    at: NOW - STALE,
    is: "unconfirmed",
  },
  {
    name: "silence, one millisecond longer",
    says: tried(attempt("in-progress", AFTER)),
    at: NOW - STALE - 1,
    is: "failed",
  },
  {
    name: "silence after a success that no report proves",
    says: tried(attempt("succeeded", AFTER)),
    at: AFTER,
    is: "failed",
  },
  { name: "an attempt from before the ring opened", says: tried(attempt("failed", BEFORE)), is: "waiting" },
  {
    name: "an attempt at another patch",
    says: tried({ ...attempt("failed", AFTER), patch: "DSA-2" }),
    is: "waiting",
  },
  { name: "a failure that nobody dated", says: tried(attempt("failed", undefined)), is: "failed" },
  { name: "a success that nobody dated", says: tried(attempt("succeeded", undefined)), is: "waiting" },
  {
    name: "a failure that nobody dated beside a success that somebody did: it may have come last",
    says: tried(attempt("failed", undefined), attempt("succeeded", AFTER)),
    is: "failed",
  },
  {
    name: "a failure dated by its start alone",
    says: tried({ patch: "DSA-1", outcome: "failed", startedAt: AFTER }),
    is: "failed",
  },
  {
    name: "a check that passed and passes",
    says: { ...GOOD, ...HEALTHY },
    checks: ["http"],
    is: "succeeded",
  },
  {
    name: "a check that passed and fails",
    says: { ...GOOD, health: [{ check: "http", status: "fail" }] },
    checks: ["http"],
    is: "failed",
  },
  {
    name: "a check that passed and warns",
    says: { ...GOOD, health: [{ check: "http", status: "warn" }] },
    checks: ["http"],
    is: "unconfirmed",
  },
  {
    name: "a check that passed and does not know",
    says: { ...GOOD, health: [{ check: "http", status: "unknown" }] },
    checks: ["http"],
    is: "unconfirmed",
  },
  { name: "a check that passed and is not reported", says: GOOD, checks: ["http"], is: "unconfirmed" },
  {
    name: "one check of two that fails, whatever the other",
    says: { ...GOOD, health: [{ check: "b", status: "fail" }] },
    checks: ["a", "b"],
    is: "failed",
  },
  {
    name: "a check told twice, once failing",
    says: {
      ...GOOD,
      health: [
        { check: "http", status: "pass" },
        { check: "http", status: "fail" },
      ],
    },
    checks: ["http"],
    is: "failed",
  },
  {
    name: "a check that did not pass before",
    says: { ...GOOD, health: [{ check: "http", status: "fail" }] },
    is: "succeeded",
  },
  {
    name: "a check that fails after an attempt that no report proves",
    says: { ...tried(attempt("succeeded", AFTER)), health: [{ check: "http", status: "fail" }] },
    checks: ["http"],
    is: "failed",
  },
  {
    name: "a check that fails though nothing was tried",
    says: { health: [{ check: "http", status: "fail" }] },
    checks: ["http"],
    is: "waiting",
  },
  {
    name: "a ticket that names it, whatever it reports",
    says: GOOD,
    incidents: [{ endpoints: ["web-1", "lab-1"] }],
    is: "failed",
  },
  {
    name: "a ticket that names others, or nobody",
    says: GOOD,
    incidents: [{ endpoints: ["web-1"] }, { endpoints: [] }],
    is: "succeeded",
  },
  {
    name: "a ticket of another patch",
    says: GOOD,
    incidents: [{ patch: "DSA-2", endpoints: ["lab-1"] }],
    is: "succeeded",
  },
  {
    name: "failures from before the release of a trip",
    says: tried(attempt("failed", AFTER)),
    from: NOW - hours(1),
    is: "waiting",
  },
  {
    name: "failures from after it",
    says: tried(attempt("failed", NOW - 1)),
    from: NOW - hours(1),
    is: "failed",
  },
  {
    name: "a proof from before it",
    says: GOOD,
    at: NOW - hours(2),
    from: NOW - hours(1),
    handedOut: OPENED,
    is: "unconfirmed",
  },
  { name: "removed: it is off", of: "remove", says: { version: "1" }, is: "succeeded" },
  {
    name: "removed: the package is gone altogether",
    of: "remove",
    says: { report: { image: { key: 9, software: [debPackage("zlib1g", "1")] } } },
    is: "succeeded",
  },
  {
    name: "removed: it lists nothing at all any more",
    of: "remove",
    says: { report: { image: { key: 9, software: [] } } },
    is: "waiting",
  },
  {
    name: "removed: it is still there",
    of: "remove",
    says: { ...GOOD, attempts: [attempt("failed", AFTER)] },
    is: "failed",
  },
  {
    name: "removed: nobody can tell",
    of: "remove",
    says: { report: { image: undefined as never } },
    is: "waiting",
  },
];

describe("outcomeOf()", () => {
  for (const one of CASES) {
    test(`${one.name}: ${one.is}`, () => {
      const { member, opening, context } = settingOf(one);
      assert.equal(outcomeOf(member, opening, context), one.is);
    });
  }
});

describe("firstProof()", () => {
  const later = { name: "", says: GOOD, at: NOW, is: "succeeded" } as const;
  const setting = settingOf(later);
  const sources = { ...setting.context, declared: undefined as never, endpoints: new Map() };
  const proofOf = (...members: readonly Member[]) =>
    firstProof(members, setting.opening, setting.context.entry, sources);

  test("is the earliest report that proves an install", () => {
    const earlier = settingOf({ ...later, at: AFTER }).member;
    assert.equal(proofOf(setting.member, earlier), AFTER);
  });

  test("is none where nothing proves one", () => {
    assert.equal(proofOf(), undefined);
    assert.equal(proofOf(settingOf({ ...later, says: {} }).member), undefined);
    assert.equal(proofOf(settingOf({ ...later, at: BEFORE + 1 }).member), undefined);
  });

  test("lies never after now, whatever clock made the report", () => {
    const ahead = { ...setting.member, report: { ...setting.member.report, observedAt: NOW + 60_000 } };
    assert.equal(proofOf(ahead), NOW);
  });

  test("is none by a date that is none", () => {
    const undated = { ...setting.member, report: { ...setting.member.report, observedAt: Number.NaN } };
    assert.equal(provenAt(undated, setting.opening, setting.context), undefined);
  });
});

describe("incidentsOf()", () => {
  const entry = buildEntry();
  const tickets = [
    incident({ name: "before", openedAt: BEFORE }),
    incident({ name: "after", openedAt: AFTER }),
    incident({ name: "some day" }),
    incident({ name: "other", patch: "DSA-2" }),
  ];
  const namesOf = (of: Motion) =>
    incidentsOf(entry, { of, at: OPENED }, { incidents: tickets } as never).map(({ name }) => name);

  test("are all that are linked to an install", () => {
    assert.deepEqual(namesOf("install"), ["before", "after", "some day"]);
  });

  test("are for a removal those that did not surely come before it", () => {
    assert.deepEqual(namesOf("remove"), ["after", "some day"]);
  });
});

function settingOf({
  says = {},
  at = NOW,
  more = [],
  checks = [],
  handedOut,
  patch,
  of = "install",
  from = OPENED,
  incidents = [],
}: OutcomeCase) {
  const entry = buildEntry(patch);
  const opening = openingOf(of);
  const assessor = createAssessor(indexCatalog([entry]));
  const needed = reportSaying("lab-1", BEFORE, { ...HEALTHY, version: of === "install" ? "1" : "2" });
  const missingOf = () => (of === "install" ? ["DSA-1"] : []);
  const known = fold(NO_FLEET, [needed], missingOf, BEFORE);
  const heard = fold(known, [reportSaying("lab-1", at, says), ...more], () => [], NOW);
  const fleet = note(heard, {
    assigned: new Map([["lab-1", new Map([[opening.id, checks]])]]),
    ...(handedOut === undefined
      ? {}
      : { handedOut: new Map([["lab-1", new Map([[taskOf("DSA-1", "install"), handedOut]])]]) }),
  });
  const member = fleet.members.get("lab-1");
  assert.ok(member !== undefined);
  const context = {
    entry,
    assessor,
    incidents: incidents.map(incident),
    now: NOW,
    staleAfterMs: STALE,
    from,
  };
  return { member, opening, context };
}

function incident(input: Partial<Incident>): Incident {
  return {
    name: "inc-1",
    at: "policies/incidents/inc-1.yaml:1:1",
    patch: "DSA-1",
    endpoints: [],
    severity: "high",
    ...input,
  };
}

function openingOf(of: Motion): Opening {
  const [opening] = foldFacts([{ number: 1, fact: buildOpened({ at: OPENED, of }) }]).openings;
  assert.ok(opening !== undefined);
  return opening;
}
