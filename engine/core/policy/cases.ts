import type { Applicability, Missing } from "../applicability/fix-status.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Policy, Rule } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import type { GatePass } from "../model/rollout.ts";
import type { Place } from "../rings/place.ts";
import type { Case } from "./case.ts";
import type { Consent } from "./consent.ts";
import { coverGraph } from "./cover.ts";
import { denialsAgainst } from "./denials-against.ts";
import { afterExclusions, type Due, dueOf } from "./due.ts";
import { type Climb, climbFor, isAcceptable } from "./ladder.ts";
import { createShapes, type Shapes } from "./needed-shape.ts";
import { type RiskSetting, riskSettingOf } from "./risk/risk-setting.ts";
import type { RuleMatch } from "./rule-match.ts";
import { expiredExclusions } from "./rungs/exclusion.ts";
import { createSharedFacts, type SharedFacts } from "./shared-facts.ts";
import type { DenialKind, Needed, Siblings } from "./siblings.ts";
import type { World } from "./world.ts";

/** The cases of one endpoint; each is made, and climbs its ladder, once. */
export interface Cases {
  readonly caseOf: (entry: CatalogEntry) => Case;
  readonly climbOf: (entry: CatalogEntry) => Climb;
}

export type OpenCases = (endpoint: Endpoint, place: Place, policy: Policy, report: Report) => Cases;

/** Prepares what all endpoints of a world share: which rule speaks about which patch, and which entries approve it. */
export function createCases(world: World): OpenCases {
  const shapes = createShapes();
  const shared = createSharedFacts(world);
  return (endpoint, place, policy, report) => {
    const cases = new Map<CatalogEntry, Case>();
    const caseOf = (entry: CatalogEntry): Case => {
      const before = cases.get(entry);
      if (before !== undefined) return before;
      const facts = shared(policy, entry);
      const known = {
        world,
        endpoint,
        place,
        policy,
        report,
        entry,
        match: facts.match,
        passes: facts.passes,
        facts,
        siblings,
        riskSetting,
      };
      const asked = new OpenCase(known, "install");
      cases.set(entry, asked);
      return asked;
    };
    const climbOf = rememberedBy((entry) => climbFor(caseOf(entry)));
    const siblings = createSiblings(world, endpoint, place, report, { caseOf, climbOf }, shapes);
    const riskSetting = once(() => riskSettingOf(policy, endpoint));
    return { caseOf, climbOf };
  };
}

type Known = Pick<
  Case,
  | "world"
  | "endpoint"
  | "place"
  | "policy"
  | "report"
  | "entry"
  | "match"
  | "passes"
  | "siblings"
  | "riskSetting"
> & { readonly facts: SharedFacts };

/**
 * A case that works out its clocks and consent when a rung asks for them: most patches are in place, and nobody asks. A class,
 * because an object with getters of its own costs more than the whole ladder of such a patch.
 */
class OpenCase implements Case {
  readonly world: World;
  readonly endpoint: Endpoint;
  readonly place: Place;
  readonly policy: Policy;
  readonly report: Report;
  readonly entry: CatalogEntry;
  readonly match: RuleMatch;
  readonly passes: readonly GatePass[];
  readonly siblings: Siblings;
  readonly riskSetting: () => RiskSetting;
  readonly applicability: Applicability;
  readonly removal: boolean;
  readonly facts: SharedFacts;
  private clocks: { readonly anchor: Instant | undefined; readonly due: Due | undefined } | undefined;
  private judged: Consent | undefined;

  constructor(known: Known, removal: "install" | "removal") {
    this.world = known.world;
    this.endpoint = known.endpoint;
    this.place = known.place;
    this.policy = known.policy;
    this.report = known.report;
    this.entry = known.entry;
    this.match = known.match;
    this.passes = known.passes;
    this.siblings = known.siblings;
    this.riskSetting = known.riskSetting;
    this.applicability = known.siblings.applicabilityOf(known.entry);
    this.removal = removal === "removal";
    this.facts = known.facts;
  }

  get missing(): readonly Missing[] {
    return this.applicability.kind === "missing" ? this.applicability.missing : [];
  }

  get rule(): Rule | undefined {
    return this.match.rule;
  }

  get anchor(): Instant | undefined {
    return this.readClocks().anchor;
  }

  get due(): Instant | undefined {
    return this.readClocks().due?.at;
  }

  get dueTable(): Due["table"] {
    return this.readClocks().due?.table;
  }

  get consent(): Consent {
    this.judged ??= this.facts.consent(this.report);
    return this.judged;
  }

  forRemoval(): Case {
    return new OpenCase(this, "removal");
  }

  private readClocks(): NonNullable<OpenCase["clocks"]> {
    if (this.clocks === undefined) {
      const anchor = this.facts.anchor();
      this.clocks = { anchor, due: dueFor(this, anchor, this.applicability) };
    }
    return this.clocks;
  }
}

function dueFor(known: Known, anchor: Instant | undefined, applicability: Applicability): Due | undefined {
  const due = dueOf(known, anchor);
  if (due === undefined || applicability.kind !== "missing") return due;
  return { ...due, at: afterExclusions(due.at, expiredExclusions(known)) };
}

function createSiblings(
  world: World,
  endpoint: Endpoint,
  place: Place,
  report: Report,
  { caseOf, climbOf }: Cases,
  shapes: Shapes,
): Siblings {
  const { assessor } = world;
  const applicabilityOf = (entry: CatalogEntry): Applicability => assessor.assess(report, entry);
  const survey = once(() => {
    const needed: Needed[] = [];
    const inPlace: CatalogEntry[] = [];
    for (const entry of assessor.candidates(report)) {
      const state = applicabilityOf(entry);
      if (state.kind === "missing") needed.push({ entry, missing: state.missing });
      else if (state.kind === "in-place") inPlace.push(entry);
    }
    return { needed, inPlace };
  });
  const cover = once(() => coverGraph(survey().needed, survey().inPlace, assessor.catalog, shapes));
  const offered = (entry: CatalogEntry): boolean => isOffered(caseOf(entry), climbOf(entry));
  const acceptable = rememberedBy((entry) => isAcceptable(caseOf(entry)));
  const denials = new Map<string, readonly DenialKind[]>();
  const denialsOf = (id: string): readonly DenialKind[] => {
    const found = denials.get(id) ?? denialsAgainst(id, world, endpoint, place, caseOf);
    denials.set(id, found);
    return found;
  };
  return {
    applicabilityOf,
    needed: () => survey().needed,
    covering: (entry) => cover().strictlyCovering(entry),
    covers: (upper, lower) => cover().covers(upper, lower),
    isOffered: offered,
    isAcceptable: acceptable,
    reachedBy: (entry, isAsked) => cover().reachedBy(entry, isAsked),
    denialsOf,
  };
}

/** In place there, or stopped by nothing but the window or the concurrency. */
function isOffered({ applicability }: Case, { rung, answer }: Climb): boolean {
  if (applicability.kind === "missing")
    return rung === "window" || rung === "concurrency" || rung === "install";
  return answer.verdict === "compliant" || answer.verdict === "reboot-pending";
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

function rememberedBy<T>(compute: (entry: CatalogEntry) => T): (entry: CatalogEntry) => T {
  const known = new Map<CatalogEntry, T>();
  return (entry) => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    const value = compute(entry);
    known.set(entry, value);
    return value;
  };
}
