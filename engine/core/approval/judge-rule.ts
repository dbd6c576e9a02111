import type { ReviewRequirement, ReviewRule } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import { parseDuration } from "../model/duration.ts";
import type { ApplyingRule } from "./applying-rules.ts";
import type { Barred } from "./barred.ts";
import type { Candidate } from "./candidates.ts";
import type { People } from "./people.ts";
import { assignPlaces } from "./places.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Counted, Ignored, RequirementVerdict, RuleVerdict, VerdictPerson } from "./verdict.ts";

/** What is the same for every rule. */
export interface Bench {
  readonly candidates: readonly Candidate[];
  /** Undefined: nobody knows who opened it. */
  readonly opening: Candidate | undefined;
  readonly people: People;
  readonly barred: Barred;
  /** So many different people a rule takes at least: two for a bot's pull request. @see approval.md, 6 */
  readonly atLeast: 1 | 2;
  /** Whether what could not be read is taken to speak for the change: to learn whether it decides. */
  readonly doubts: "refuse" | "count";
}

/** Who is heard for a requirement: those who count for it, and the others. */
interface Heard {
  readonly role: string;
  readonly count: number;
  readonly able: ReadonlyMap<number, { readonly counted: Counted; readonly isBot: boolean }>;
  readonly ignored: readonly Ignored[];
}

/** Whether a rule has all the people that it takes. @see approval.md, 7 and 9 */
export function judgeRule({ rule, causes }: ApplyingRule, bench: Bench): RuleVerdict {
  const { followUp } = rule;
  const isDistinct = rule.distinct === true;
  const heard = rule.requires.map((requirement) => hear(requirement, rule, bench));
  const places = heard.map(({ count, able }) => ({ count, people: [...able.keys()] }));
  const seated = isDistinct ? assignPlaces(places) : places.map(({ people }) => people);
  const busy = new Set(isDistinct ? seated.flat() : []);
  const requires = heard.map((one, index) => settle(one, seated[index] ?? [], busy, bench));
  const needs = bench.atLeast + bench.barred.raised.length;
  const humans = new Set(
    heard.flatMap(({ able }, index) => (seated[index] ?? []).filter((id) => able.get(id)?.isBot === false)),
  );
  const hasPeople = bench.atLeast === 1 || humans.size >= needs;
  return {
    rule: rule.name,
    causes,
    met: requires.length > 0 && requires.every(({ met }) => met) && hasPeople,
    distinct: isDistinct,
    requires,
    ...(bench.atLeast === 1 ? {} : { people: { needs, counted: humans.size } }),
    ...(followUp === undefined
      ? {}
      : { followUp: { rule: followUp.rule, withinMs: parseDuration(followUp.within) ?? 0 } }),
  };
}

function hear({ role, count }: ReviewRequirement, rule: ReviewRule, bench: Bench): Heard {
  const able = new Map<number, { readonly counted: Counted; readonly isBot: boolean }>();
  const ignored: Ignored[] = [];
  const opening = rule.author === "counts" && bench.opening !== undefined ? [bench.opening] : [];
  for (const candidate of [...opening, ...bench.candidates]) {
    const { person, review, isBot } = candidate;
    const refusal = refusalFor(role, candidate, bench);
    const shown = review === undefined ? {} : { review };
    if (refusal === undefined && person !== undefined)
      able.set(person.id, { counted: { person, ...shown }, isBot });
    else if (refusal !== undefined)
      ignored.push({ ...(person === undefined ? {} : { person }), ...shown, ...plain(refusal) });
  }
  const single = rule.requires.length === 1 ? bench.atLeast : 1;
  return { role, count: Math.max(count, single) + bench.barred.raised.length, able, ignored };
}

function refusalFor(
  role: string,
  { person, barred, refused }: Candidate,
  { people, doubts }: Bench,
): Refusal | undefined {
  const isDecided = (refusal: Refusal | undefined): refusal is Refusal =>
    refusal !== undefined && !(doubts === "count" && refusal.isDoubt === true);
  if (isDecided(barred)) return barred;
  const known = person === undefined ? undefined : people.get(person.id);
  if (known === undefined) return refuse("role-at-base-absent", "has no role as of the base");
  if (!known.roles.has(role)) return refuse("not-in-role", `has not the role ${role}`);
  return isDecided(refused) ? refused : undefined;
}

function plain({ reason, says }: Refusal): Pick<Ignored, "reason" | "says"> {
  return { reason, says };
}

/** Written positively over integers: a count that is none is never met. */
function settle(
  { role, count, able, ignored }: Heard,
  seated: readonly number[],
  busy: ReadonlySet<number>,
  bench: Bench,
): RequirementVerdict {
  const here = new Set(seated);
  const counted: Counted[] = [];
  const twice: Ignored[] = [];
  for (const [id, { counted: one }] of [...able].sort(([a], [b]) => a - b)) {
    if (here.has(id)) counted.push(one);
    else if (busy.has(id))
      twice.push({ ...one, reason: "duplicate-person", says: "fills another place already" });
  }
  const isAsked = Number.isSafeInteger(count) && count >= 1;
  return {
    role,
    count,
    met: isAsked && counted.length >= count,
    counted,
    ignored: [...ignored, ...twice],
    canApprove: canApprove(role, new Set([...here, ...busy]), bench),
  };
}

/** People of the role who are not barred and do not count yet. */
function canApprove(
  role: string,
  taken: ReadonlySet<number>,
  { people, barred, candidates }: Bench,
): readonly VerdictPerson[] {
  const bots = new Set(
    candidates.flatMap(({ person, barred: why }) =>
      person !== undefined && why?.reason === "bot" ? [person.id] : [],
    ),
  );
  const able: VerdictPerson[] = [];
  for (const [id, { person, roles }] of people)
    if (roles.has(role) && !taken.has(id) && !barred.of.has(id) && !bots.has(id)) able.push(person);
  return able.sort((a, b) => compareText(a.login, b.login) || a.id - b.id);
}
