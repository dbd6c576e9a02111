import type { Plan, PlanInputs } from "../../schema/documents.generated.ts";
import { bringsAmong, NOTHING_BRINGS } from "../baseline/brings.ts";
import { judgeStandards } from "../baseline/judge-standards.ts";
import { NO_LIFECYCLES } from "../baseline/lifecycles.ts";
import type { Alike } from "../classes/alike.ts";
import { decideClasses, type EndpointClass } from "../classes/decide-classes.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Finding } from "../model/finding.ts";
import type { World } from "../policy/world.ts";
import type { Place, Placement } from "../rings/place.ts";
import { type Claimed, createAdmissions } from "./admissions.ts";
import {
  closeBooks,
  enter,
  enterAnswered,
  enterPending,
  openBooks,
  type Pending,
  type Rows,
} from "./plan-books.ts";

export interface PlanRequest {
  /** Each once, in any order. */
  readonly endpoints: readonly Endpoint[];
  readonly placement: Placement;
  readonly world: World;
  readonly inputs: PlanInputs;
  readonly rows: Rows;
  /** Faults that were noticed while the inputs were read. */
  readonly findings: readonly Finding[];
  /** The fleet, decided about; without it that is done here. */
  readonly classes?: Iterable<EndpointClass>;
  /** Told of every decision, before the slots of rings are handed out: once for endpoints about which the same is decided. */
  readonly observe?: (members: Alike, place: Place, decisions: readonly Decision[]) => void;
}

/**
 * Decides about every endpoint and patch and counts the answers. Pure: equal requests give equal plans, to the byte.
 *
 * Cost: `decide` once for each class of endpoints that are alike, for the patches that can concern them; all others are counted,
 * not asked about one by one. Memory: a reference an endpoint; one row for each decision that gets one, shared by those that are
 * alike; and the classes that wait until everybody in their ring has asked for a slot.
 */
export function assemblePlan(request: PlanRequest): Plan {
  const { endpoints, placement, world, inputs, rows, findings, observe } = request;
  const books = openBooks(world, rows, [...findings, ...placement.findings]);
  const admissions = createAdmissions(placement, world);
  const waiting: { readonly pending: Pending; readonly claimed: Claimed }[] = [];
  const { classes = decideClasses(endpoints, placement, world, rows === "all" ? "all" : "concerning") } =
    request;
  for (const one of classes) {
    const { place, governed, report } = one;
    const policy = governed.kind === "governed" ? governed.policy.name : undefined;
    for (const finding of findingsOf(one, world)) books.findings.addShared(finding, one.members);
    for (const { members, decisions } of unitsOf(one, rows)) {
      observe?.(members, place, decisions);
      const isKnown = report !== undefined;
      const entered = { members, place, decisions, isKnown, ...(policy === undefined ? {} : { policy }) };
      const claimed = admissions.claim(members, place, decisions);
      if (claimed === undefined) enter(books, entered);
      else waiting.push({ pending: enterPending(books, entered), claimed });
    }
  }
  admissions.close();
  for (const { pending, claimed } of waiting)
    for (const { members, wanted } of claimed.answers()) enterAnswered(books, pending, members, wanted);
  return closeBooks(books, endpoints.length, inputs);
}

interface Unit {
  readonly members: Alike;
  readonly decisions: readonly Decision[];
}

/** What can be entered at once: a class, or each member by itself where its dates or words are its own. */
function* unitsOf(
  { members, decisions, governed, report, ownClocks, decisionsOf }: EndpointClass,
  rows: Rows,
): Generator<Unit> {
  const ownWords = rows !== "none" && report === undefined && governed.kind === "governed";
  if (!ownClocks && !ownWords) yield { members, decisions };
  else for (const member of members) yield { members: [member], decisions: decisionsOf(member) };
}

/** What is found of every member of a class: the endpoint stays unnamed. */
function findingsOf(
  { members, governed, report, decisions }: EndpointClass,
  world: World,
): readonly Finding[] {
  const [first] = members;
  const { declared, assessor, lifecycles = NO_LIFECYCLES, now } = world;
  const { baselines, exclusions } = declared;
  const isSilent =
    governed.kind === "held" && governed.code === "policy-unknown" && first.report === undefined;
  const ungoverned: Finding[] = [];
  if (governed.kind === "held" && !isSilent) {
    const { code, says, at } = governed;
    ungoverned.push({ code, says, ...(at === undefined ? {} : { at }) });
  }
  const brings = report === undefined ? NOTHING_BRINGS : bringsAmong(decisions, report, assessor);
  const asked = { endpoint: first, report, baselines, exclusions, lifecycles, now, brings };
  return [...ungoverned, ...judgeStandards(asked)];
}
