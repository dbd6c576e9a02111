import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { policyFor } from "../policy/policy-match.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";
import type { Explained, Explanation } from "./explanation.ts";
import { decideInRing, type RingRest } from "./ring-rest.ts";
import { whyNot } from "./why-not.ts";

export interface Question {
  readonly endpoint: Endpoint;
  readonly place: Place;
  readonly commit: string | null;
  /** The others of its ring. Not given: there are none. */
  readonly rest?: RingRest;
  /** What is decided about it, where that is known already: of the same candidates. */
  readonly decided?: readonly Decision[];
  /** The run whose place and slots these are; not given: they were worked out for this question. */
  readonly run?: string;
  /** Only this patch; undefined: all that the catalog has. */
  readonly patch?: string;
  /** With a patch: what would have to change for this verdict. */
  readonly wanted?: Verdict;
}

/** Why each patch stands where it does on one endpoint: the ladder of the same passes that plan, written out. */
export function explain(
  { endpoint, place, rest, decided, run, commit, patch, wanted }: Question,
  world: World,
): Explanation {
  const { catalog } = world.assessor;
  const entry = patch === undefined ? undefined : catalog.byId.get(patch);
  const decisions = decided ?? decideInRing(endpoint, place, candidatesOf(patch, world), world, rest);
  const shown = patch === undefined ? decisions.filter(({ verdict }) => !isQuiet(verdict)) : decisions;
  const governed = policyFor(endpoint, world.declared.policies);
  const observedAt = endpoint.report?.observedAt;
  return {
    endpoint: endpoint.id,
    commit,
    now: world.now,
    ...(run === undefined ? {} : { run }),
    ...(observedAt === undefined ? {} : { observedAt }),
    ...(place.ring === undefined ? {} : { ring: place.ring.name }),
    placement: place.says,
    ...(governed.kind === "governed" ? { policy: governed.policy.name } : { ungoverned: governed.says }),
    facts: factsOf(endpoint),
    decisions: shown.map((decision) => explained(decision, catalog.byId.get(decision.patch)?.patch.title)),
    leftOut: {
      notApplicable: patch === undefined ? countOf(decisions, "not-applicable") : 0,
      compliant: patch === undefined ? countOf(decisions, "compliant") : 0,
    },
    ...(wanted === undefined || entry === undefined || decisions[0]?.verdict === wanted
      ? {}
      : {
          whyNot: {
            wanted,
            suggestions: whyNot(
              { world, endpoint, place, entry, ...(rest === undefined ? {} : { rest }) },
              wanted,
            ),
          },
        }),
  };
}

/** What is decided about for a question: one patch, or all that the catalog has. */
export function candidatesOf(
  patch: string | undefined,
  { assessor: { catalog } }: Pick<World, "assessor">,
): readonly CatalogEntry[] {
  if (patch === undefined) return catalog.entries;
  const entry = catalog.byId.get(patch);
  return entry === undefined ? [] : [entry];
}

function isQuiet(verdict: Verdict): boolean {
  return verdict === "not-applicable" || verdict === "compliant";
}

function countOf(decisions: readonly Decision[], verdict: Verdict): number {
  return decisions.filter((decision) => decision.verdict === verdict).length;
}

function explained(decision: Decision, title: string | undefined): Explained {
  const dueBy = decision.dueBy?.();
  return {
    decision,
    ladder: decision.ladder(),
    ...(dueBy === undefined ? {} : { dueBy }),
    ...(title === undefined ? {} : { title }),
  };
}

function packagesText(count: number): string {
  return count === 1 ? "1 package" : `${count} packages`;
}

/** What the endpoint is known by: its system, labels and hardware, as far as they were reported. */
function factsOf({ report, labels }: Endpoint): Explanation["facts"] {
  const facts: [string, string][] = [];
  for (const [group, values] of [
    ["os", report?.os],
    ["labels", labels],
    ["hardware", report?.hardware],
  ] as const) {
    for (const [key, value] of Object.entries(values ?? {}).sort(([a], [b]) => compareText(a, b))) {
      if (value !== undefined && value !== "") facts.push([`${group}.${key}`, String(value)]);
    }
  }
  if (report?.image !== undefined) facts.push(["software", packagesText(report.image.software.length)]);
  if (report?.rebootPending !== undefined) facts.push(["rebootPending", String(report.rebootPending)]);
  return facts;
}
