import { type DurationMs, parseDuration } from "../../core/model/duration.ts";
import type { Instant } from "../../core/model/instant.ts";
import { patchTuesdayFrom } from "../../core/policy/anchor.ts";
import { type Journey, type Leg, longestWay, type Part, type Way } from "../../core/rings/longest-way.ts";
import { type StartTimes, startTimes } from "../../core/rings/start-times.ts";
import { windowFault } from "../../core/rings/window-fault.ts";
import { createOpenings } from "../../core/rings/window-occurrences.ts";
import type { PatchPolicy, PatchPolicyRule, RingSoak, Severity } from "../../schema/documents.generated.ts";
import { declareWindow } from "../declare/declare-window.ts";
import { type CheckContext, ofKind, type Repository, workspaceZone } from "./repository.ts";
import type { RingDocument } from "./tracks.ts";

/** How patches come through tracks under the rules of policies. */
export interface Journeys {
  readonly of: (rule: PatchPolicyRule, dueMs: DurationMs, rings: readonly RingDocument[]) => Journey;
  /** The longest of the patches of the next 13 months; undefined: nobody said which moment it is, or none can be late. */
  readonly longest: (anchor: PatchPolicy["spec"]["anchor"], journey: Journey) => Way | undefined;
}

const DAY_MS = 86_400_000;
/** So that a window that opens once a year is seen. */
const AHEAD_MS = 396 * DAY_MS;

/** Each window is worked out once. One in the zone of `endpoint` is worked out in the workspace's: its gaps are as long. */
export function createJourneys(
  repository: Repository,
  { now, zoneOffset, recurrenceDays }: CheckContext,
): Journeys {
  const zone = workspaceZone(repository);
  const documents = new Map(ofKind(repository, "MaintenanceWindow").map((window) => [window.name, window]));
  const known = new Map<string, StartTimes | undefined>();
  const startsOf = (name: string): StartTimes | undefined => {
    if (!known.has(name)) known.set(name, workOut(name));
    return known.get(name);
  };
  return {
    of: (rule, dueMs, rings) => ({
      deferMs: ms(rule.defer),
      dueMs,
      windows: rule.windows ?? "respect",
      legs: upTo(rings, rule).map((ring, index) => legOf(ring, rule, index, startsOf)),
    }),
    longest: (anchor, journey) => {
      if (now === undefined || !mayBeLate(journey, now + AHEAD_MS)) return undefined;
      const starts = anchor === "patch-tuesday" ? patchTuesdays(now) : undefined;
      return longestWay(journey, now, now + AHEAD_MS, starts);
    },
  };

  /** One that is missing or at fault is reported elsewhere. */
  function workOut(name: string): StartTimes | undefined {
    const document = documents.get(name);
    if (document === undefined || now === undefined) return undefined;
    const { validFrom = "", validUntil = "9999" } = document.value.spec;
    if (validFrom > validUntil) return undefined;
    const window = declareWindow(document);
    if (windowFault(window) !== undefined) return undefined;
    const openings = createOpenings(window, { zoneOffset, recurrenceDays });
    return startTimes(openings, window.timezone ?? zone, now);
  }

  function patchTuesdays(from: Instant): readonly Instant[] {
    const starts = new Set<Instant>();
    for (let at = from; at <= from + AHEAD_MS; at += 7 * DAY_MS) {
      const tuesday = patchTuesdayFrom(at, zone, zoneOffset);
      if (tuesday !== undefined) starts.add(tuesday);
    }
    return [...starts];
  }
}

/** Whether it is late if it waits for each window as long as anything can: spares a closer look. */
function mayBeLate({ deferMs, dueMs, legs, windows }: Journey, until: Instant): boolean {
  if (windows === "ignore") return false;
  let most = deferMs;
  for (const [index, { afterMs, window }] of legs.entries()) {
    most = Math.max(most + (legs[index - 1]?.stay.ms ?? 0), afterMs);
    if (window !== undefined && window.starts.next(until) === undefined) return true;
    most += window?.starts.longestWait(until) ?? 0;
  }
  return most > dueMs;
}

/** The rings within the rule's ceiling. */
function upTo(
  rings: readonly RingDocument[],
  { through = "last" }: PatchPolicyRule,
): readonly RingDocument[] {
  if (through === "last") return rings;
  const names = typeof through === "string" ? [through] : through;
  const last = rings.findIndex(({ name }) => names.includes(name));
  return rings.slice(0, last + 1);
}

function legOf(
  ring: RingDocument,
  rule: PatchPolicyRule,
  index: number,
  startsOf: (name: string) => StartTimes | undefined,
): Leg {
  const { after, window } = ring.value.spec;
  const starts = window === undefined ? undefined : startsOf(window);
  return {
    ring: ring.name,
    afterMs: ms(after),
    ...(window === undefined || starts === undefined ? {} : { window: { name: window, starts } }),
    stay: stayIn(ring, rule, index),
  };
}

/** From a patch's first install in a ring until its gate can be judged, for the least patient severity the rule takes. */
function stayIn({ name, value: { spec } }: RingDocument, rule: PatchPolicyRule, index: number): Part {
  const looks = (spec.gate?.looks ?? []).map(ms);
  const soaks = severities(rule.patches.severity).map((severity) => soakOf(spec.soak, severity));
  const soak = Math.min(...soaks) + (looks.length === 0 ? 0 : Math.min(...looks));
  const test = index === 0 ? ms(rule.test?.for) : 0;
  return test > soak ? { what: `test in ${name}`, ms: test } : { what: `soak of ${name}`, ms: soak };
}

const SEVERITIES: readonly Severity[] = ["critical", "important", "moderate", "low", "unknown"];

function severities(wanted: readonly Severity[] | undefined): readonly Severity[] {
  return wanted === undefined || wanted.length === 0 ? SEVERITIES : wanted;
}

function soakOf(soak: RingSoak | undefined, severity: Severity): DurationMs {
  return ms(soak?.[severity] ?? soak?.default);
}

/** The shape was checked: a missing duration is none. */
function ms(text: string | undefined): DurationMs {
  return text === undefined ? 0 : (parseDuration(text) ?? 0);
}
