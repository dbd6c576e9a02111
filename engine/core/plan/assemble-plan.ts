import type { Plan, PlanInputs } from "../../schema/documents.generated.ts";
import { type Brings, bringsAmong, NOTHING_BRINGS } from "../baseline/brings.ts";
import { judgeStandards } from "../baseline/judge-standards.ts";
import { NO_LIFECYCLES } from "../baseline/lifecycles.ts";
import type { Alike } from "../classes/alike.ts";
import { decideClasses, type EndpointClass } from "../classes/decide-classes.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Finding } from "../model/finding.ts";
import { createJudge } from "../policy/decide.ts";
import type { World } from "../policy/world.ts";
import type { Admission } from "../rings/admit.ts";
import type { Place, Placement } from "../rings/place.ts";
import { createAdmissions } from "./admissions.ts";
import { partsOfList } from "./decision-list.ts";
import { enterAnswered, enterClass, type Unit, unitsOf } from "./enter-class.ts";
import { closeBooks, openBooks, type Rows } from "./plan-books.ts";

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
  readonly observe?: ((members: Alike, place: Place, decisions: readonly Decision[]) => void) | undefined;
  /** Told what rings answered those who wanted a slot: once for endpoints that were answered the same. */
  readonly answered?: (members: Alike, wanted: readonly Decision[], answers: readonly Admission[]) => void;
}

/**
 * Decides about every endpoint and patch and counts the answers. Pure: equal requests give equal plans, to the byte.
 *
 * Cost: that of `decideClasses`, and some counters for each class and family of patches that concerns it; what does not apply is
 * counted, not asked about one by one. Memory: a number an endpoint; where rows are wanted, one for each distinct decision, shared
 * by those who are alike; and the classes that wait until everybody in their ring has asked for a slot.
 */
export function assemblePlan(request: PlanRequest): Plan {
  const { endpoints, placement, world, inputs, rows, findings, observe, answered } = request;
  const books = openBooks(world, rows, [...findings, ...placement.findings]);
  const admissions = createAdmissions(placement, world);
  const othersOf = createOthers(rows, world);
  const waiting: (() => void)[] = [];
  for (const one of request.classes ??
    decideClasses(endpoints, placement, world, rows === "none" ? "none" : "kept")) {
    for (const finding of findingsOf(one, world)) books.findings.addShared(finding, one.members);
    observe?.(
      one.members,
      one.place,
      one.parts.flatMap(({ decisions }) => decisions),
    );
    enterClass(books, one);
    const others = othersOf(one);
    for (const { members, lists } of claimantsOf(one)) {
      const claimed = admissions.claim(members, one.place, lists);
      if (claimed === undefined) enterAnswered(books, one, members, [], others);
      else
        waiting.push(() => {
          for (const { members: some, wanted, answers } of claimed.answers()) {
            answered?.(some, wanted, answers);
            enterAnswered(books, one, some, wanted, others);
          }
        });
    }
  }
  admissions.close();
  for (const enterRest of waiting) enterRest();
  return closeBooks(books, endpoints.length, inputs);
}

/** Members that claim the same: each by itself where what it wants has dates of its own. */
function claimantsOf({ members, parts }: EndpointClass): Iterable<Unit> {
  const isOwn = parts.some(
    ({ clocks, decisions }) => clocks === "own" && partsOfList(decisions).wanted.length > 0,
  );
  return isOwn ? unitsOf(members, parts) : [{ members, lists: parts.map(({ decisions }) => decisions) }];
}

/** Decisions about patches that do not apply, where they are to have rows. */
function createOthers(rows: Rows, world: World): (one: EndpointClass) => readonly Decision[] {
  if (rows !== "all") return () => [];
  const judge = createJudge(world);
  const { entries } = world.assessor.catalog;
  return ({ members: [first], place, parts }) => {
    const decided = new Set(parts.flatMap(({ decisions }) => decisions.map(({ patch }) => patch)));
    return judge(
      first,
      place,
      entries.filter(({ patch }) => !decided.has(patch.id)),
    );
  };
}

/** What is found of every member of a class: the endpoint stays unnamed. */
function findingsOf({ members, governed, report, parts }: EndpointClass, world: World): readonly Finding[] {
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
  const brings: Brings = (...asked) => {
    if (report === undefined) return NOTHING_BRINGS(...asked);
    return bringsAmong(
      parts.flatMap(({ decisions }) => decisions),
      report,
      assessor,
    )(...asked);
  };
  const asked = { endpoint: first, report, baselines, exclusions, lifecycles, now, brings };
  return [...ungoverned, ...judgeStandards(asked)];
}
