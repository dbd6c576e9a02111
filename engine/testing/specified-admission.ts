import type { Admission, RingLoad, Wanted } from "../core/rings/admit.ts";

type Labelled = Pick<Wanted, "endpoint" | "labels">;

/**
 * What decisions.md and the ring's document say of admission, with no thought of speed: sets are made anew for every question.
 * @param hash where a patch and an endpoint stand among equals
 */
export function admitBySpecification(
  load: RingLoad,
  wanted: readonly Wanted[],
  hash: (patch: string, endpoint: string) => string,
): ReadonlyMap<Wanted, Admission> {
  const inFlight: Labelled[] = load.changing.filter((one) => one.inFlight);
  const admitted = new Set<Wanted>();
  const judged = new Set<Wanted>();
  const judge = (group: readonly Wanted[]): boolean => {
    for (const one of group) judged.add(one);
    if (!group.every((one) => isExempt(one) || fullOf(one, load, inFlight) === undefined)) return false;
    for (const one of group) {
      admitted.add(one);
      inFlight.push(one);
    }
    return true;
  };
  const rank = ({ expedite, due, patch, endpoint }: Wanted) =>
    [
      expedite ? 0 : 1,
      due !== undefined && Number.isSafeInteger(due) ? due : 1e300,
      hash(patch, endpoint),
      patch,
    ] as const;
  const compare = (a: Wanted, b: Wanted, from: 2 | 3) => {
    const [x, y] = [rank(a), rank(b)];
    return x[0] - y[0] || (x[1] === y[1] ? 0 : x[1] - y[1]) || (x[from] < y[from] ? -1 : 1);
  };
  const inLine = [...wanted].sort((a, b) => compare(a, b, 2));
  for (const first of inLine) {
    if (judged.has(first) || !judge(actionOf(first, inLine))) continue;
    for (const along of inLine)
      if (along.endpoint === first.endpoint && !judged.has(along)) judge(actionOf(along, inLine));
  }
  const byName = [...wanted].sort((a, b) => compare(a, b, 3));
  const answer = (one: Wanted): Admission => {
    if (admitted.has(one)) return { admitted: true, says: admissionText(one, load) };
    for (const other of actionOf(one, byName)) {
      const full = isExempt(other) ? undefined : fullOf(other, load, inFlight);
      if (full === undefined) continue;
      const before = other === one ? "" : `${other.patch} comes with it, and `;
      return { admitted: false, says: `${before}${full.says}`, flags: full.flags };
    }
    throw new Error("it was refused, and there is room");
  };
  return new Map(wanted.map((one) => [one, answer(one)]));
}

function isExempt({ offered, waived }: Wanted): boolean {
  return offered || waived;
}

function budgetOf({ ring, members }: RingLoad): number | undefined {
  const { maxInFlight } = ring.concurrency;
  if (maxInFlight === undefined) return undefined;
  if (maxInFlight.kind === "count") return maxInFlight.count;
  if (members === 0 || maxInFlight.ppm === 0) return 0;
  return Math.max(1, Math.floor((members * maxInFlight.ppm) / 1e6));
}

function admissionText({ offered, waived, endpoint }: Wanted, load: RingLoad): string {
  if (offered) return "it was handed out before, and its time has not run out";
  if (waived) return "concurrency is waived";
  if (load.changing.some((one) => one.inFlight && one.endpoint === endpoint))
    return "the endpoint is changing already, which takes no further slot";
  const budget = budgetOf(load);
  const { name } = load.ring;
  if (budget === undefined) return `there is room in ring "${name}"`;
  return `it takes one of ${budget} slot${budget === 1 ? "" : "s"} of ring "${name}"`;
}

interface Full {
  readonly says: string;
  readonly flags: readonly string[];
}

/** Why there is no slot. @param changing who was in flight before, and who is by now */
function fullOf(one: Wanted, load: RingLoad, changing: readonly Labelled[]): Full | undefined {
  const moving = once(changing);
  const isMoving = new Set(moving.map(({ endpoint }) => endpoint));
  const failed = load.changing.filter((other) => other.failed.has(one.task) && !isMoving.has(other.endpoint));
  const then = once([...moving, ...failed, one]);
  const wasFlying = (other: Labelled) =>
    load.changing.some(({ endpoint, inFlight }) => inFlight && endpoint === other.endpoint);
  for (const { most, scope, before, flag, counts } of limitsFor(one, load, then)) {
    if (then.filter(counts).length <= most) continue;
    const flying = moving.filter((other) => counts(other) && wasFlying(other)).length;
    const going = moving.filter((other) => counts(other) && !wasFlying(other)).length;
    const failures = failed.filter(counts).length;
    const words = [
      ...(flying > 0 ? [`${flying} in flight`] : []),
      ...(going > 0 ? [`${going} going now`] : []),
      ...(failures > 0 ? [`${failures} failed`] : []),
    ];
    const of = `of ring "${load.ring.name}"${scope}`;
    const taken = `${flying + going + failures} of ${most} slots ${of} are taken: ${words.join(", ")}`;
    const hasOwn = [...isMoving, ...failed.map(({ endpoint }) => endpoint)].includes(one.endpoint);
    const isStalled = failures > 0 && flying + going + (hasOwn ? 0 : 1) <= most;
    return {
      says: `${before}${words.length === 0 ? `there is no slot ${of}` : taken}`,
      flags: [...(isStalled ? ["failures"] : []), flag],
    };
  }
  return undefined;
}

interface Limit {
  readonly most: number;
  readonly scope: string;
  readonly before: string;
  readonly flag: string;
  readonly counts: (other: Labelled) => boolean;
}

/** @param then all that would have a slot */
function limitsFor(one: Wanted, load: RingLoad, then: readonly Labelled[]): readonly Limit[] {
  const budget = budgetOf(load);
  const overAll = { scope: "", before: "", flag: "ring-full", counts: () => true };
  const limits: Limit[] = budget === undefined ? [] : [{ ...overAll, most: budget }];
  for (const { label, most } of load.ring.concurrency.perLabel) {
    const labelled = ({ labels }: Labelled) => labels?.[label] || undefined;
    const mine = labelled(one);
    const others = then.flatMap((other) => labelled(other) ?? []).sort();
    for (const value of mine === undefined ? [undefined, ...others] : [mine])
      limits.push({
        most,
        scope: value === undefined ? ` for any "${label}"` : ` for ${label} "${value}"`,
        before: mine === undefined ? `its label "${label}" is unknown, and ` : "",
        flag: "label-full",
        counts: (other) => labelled(other) === undefined || labelled(other) === value,
      });
  }
  return limits;
}

function once(some: readonly Labelled[]): readonly Labelled[] {
  return [...new Map(some.map((one) => [one.endpoint, one])).values()];
}

/** All that must come with it, until nothing is added; in the order of `all`. */
function actionOf(first: Wanted, all: readonly Wanted[]): readonly Wanted[] {
  let group: readonly Wanted[] = [first];
  for (;;) {
    const keys = new Set(group.flatMap(({ brings }) => brings));
    const next = all.filter(
      (one) => one === first || (one.endpoint === first.endpoint && one.brings.some((key) => keys.has(key))),
    );
    if (next.length === group.length) return next;
    group = next;
  }
}
