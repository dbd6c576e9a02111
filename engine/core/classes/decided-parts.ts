import type { CatalogEntry } from "../model/catalog.ts";
import type { Decision, Reason, Verdict } from "../model/decision.ts";
import type { Policy } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Report } from "../model/report.ts";
import { createCases } from "../policy/cases.ts";
import { createJudge } from "../policy/decide.ts";
import { atClocksOf } from "../policy/to-decision.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";
import type { FamilyAnswers } from "./family-answers.ts";
import { codeOfSome, codeText, NOTHING_PERSONAL, type PersonalCode } from "./personal-notes.ts";

/** What is decided about one family of patches, for all endpoints for which that comes out alike. */
export interface DecidedPart {
  readonly place: Place;
  /** About the endpoint that was asked about first; in the catalog's order. */
  readonly decisions: readonly Decision[];
  /**
   * Whose the dates (`until`, `due`, and so `willMiss`) and the words about them are: everybody's, those of all in one time zone,
   * or each endpoint's own.
   */
  readonly clocks: "shared" | "zone" | "own";
  /** At an endpoint's own clocks; of one time zone, the same list each time. */
  readonly decisionsOf: (endpoint: Endpoint) => readonly Decision[];
}

/** Whether anybody reads why things are decided as they are: writing it out takes longer than deciding. */
export type Words = "kept" | "none";

/** Who is asked about, and how. */
export interface Asking {
  readonly endpoint: Endpoint;
  readonly report: Report;
  readonly place: Place;
  readonly policy: Policy;
  /** A number for what it has in common with others, but for its software. */
  readonly context: number;
  /** All that tells its software apart from that of others. */
  readonly software: string;
  readonly code: PersonalCode;
}

export type PartOf = (answers: FamilyAnswers, asking: Asking) => DecidedPart;

/** What was decided in another world; undefined: it may not hold any more. */
export type Recall = (answers: FamilyAnswers, asking: Asking) => DecidedPart | undefined;

/**
 * `decide`, asked once for each distinct case of a family. What is decided about it depends on no patch of another one.
 *
 * Cost: a lookup; the ladder of the family's patches for a case that was not met before. Memory: the decisions of each distinct
 * case.
 */
export function createParts(world: World, words: Words, recall?: Recall): PartOf {
  const parts = new WeakMap<FamilyAnswers, Map<number | string, DecidedPart>>();
  const decideFamily = createFamilyJudge(world, words);
  const revised = revisedPatches(world);
  return (answers, asking) => {
    const { family, patches } = answers;
    const isPlain = asking.code === NOTHING_PERSONAL;
    const code = isPlain ? asking.code : codeOfSome(asking.code, patches);
    const text = isPlain ? "" : codeText(code);
    const { context, software } = asking;
    // Beside what its fixes say, what is installed counts.
    const asksMore = family.asksMore || (revised.size > 0 && patches.some((patch) => revised.has(patch)));
    const key = text === "" && !asksMore ? context : `${context}|${text}|${asksMore ? software : ""}`;
    const known = parts.get(answers) ?? new Map<number | string, DecidedPart>();
    parts.set(answers, known);
    const before = known.get(key);
    if (before !== undefined) return before;
    const part = recall?.(answers, { ...asking, code }) ?? decideFamily(answers, { ...asking, code });
    known.set(key, part);
    return part;
  };
}

/** Patches with an approval of another revision: whether that means the same is asked of what is installed. */
function revisedPatches({ declared, assessor }: World): ReadonlySet<string> {
  const { byId } = assessor.catalog;
  const others = declared.approve.filter(({ patch, digest }) => byId.get(patch)?.digest !== digest);
  return new Set(others.map(({ patch }) => patch));
}

/** The other patches of the catalog are out of sight. */
function createFamilyJudge(world: World, words: Words): PartOf {
  let inSight: readonly CatalogEntry[] = [];
  const narrowed: World = { ...world, assessor: { ...world.assessor, candidates: () => inSight } };
  const judge = createJudge(narrowed);
  const openCases = createCases(narrowed);
  const { byId } = world.assessor.catalog;
  return ({ entries }, { endpoint, place, policy, code }) => {
    inSight = entries;
    const made = judge(endpoint, place, entries);
    const clocks = code.ownClocks.size > 0 ? "own" : made.some(isAboutWindow) ? "zone" : "shared";
    const decisions = made.map((decision) => detached(decision, words));
    const at = (other: Endpoint): readonly Decision[] => {
      inSight = entries;
      const { report } = other;
      if (report === undefined) return decisions;
      const { caseOf } = openCases(other, place, policy, report);
      return decisions.map((decision) => {
        // What has no date of its own stays the same object.
        if (decision.due === undefined && decision.until === undefined) return decision;
        if (clocks === "zone" && !isAboutWindow(decision)) return decision;
        const entry = byId.get(decision.patch);
        return entry === undefined ? decision : detached(atClocksOf(decision, caseOf(entry)), words);
      });
    };
    if (clocks === "shared") return { place, decisions, clocks, decisionsOf: () => decisions };
    if (clocks === "own") return { place, decisions, clocks, decisionsOf: at };
    const byZone = new Map<string | undefined, readonly Decision[]>();
    const decisionsOf = (other: Endpoint): readonly Decision[] => {
      const zone = other.report?.timezone;
      const known = byZone.get(zone) ?? at(other);
      byZone.set(zone, known);
      return known;
    };
    return { place, decisions, clocks, decisionsOf };
  };
}

/** A freeze, or a window that is shut: when that ends depends on the zone. */
function isAboutWindow({ rung }: Decision): boolean {
  return rung === "window";
}

/** The same decision without the case it was made from: its reason is written out, and stands for the whole ladder. */
function detached(decision: Decision, words: Words): Decision {
  const { dueBy: _, ...rest } = decision;
  const reason = words === "kept" || WORDY.has(decision.verdict) ? decision.reason() : wordless(decision);
  return { ...rest, reason: () => reason, ladder: () => [reason] };
}

/** What is told of endpoint by endpoint, rows or not. */
const WORDY: ReadonlySet<Verdict> = new Set(["installed-unapproved"]);

function wordless({ rung }: Decision): Reason {
  return { rung, says: "" };
}
