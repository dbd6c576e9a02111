import type { RingLoad, Wanted } from "../core/rings/admit.ts";

type Labelled = Pick<Wanted, "endpoint" | "labels">;

/**
 * What decisions.md and the ring's document say of `admit`, with no thought of speed: sets are made anew for every question.
 * @param hash where a patch and an endpoint stand among equals
 */
export function admitBySpecification(
  { ring, members, changing }: RingLoad,
  wanted: readonly Wanted[],
  hash: (patch: string, endpoint: string) => string,
): ReadonlySet<Wanted> {
  const { maxInFlight, perLabel } = ring.concurrency;
  const budget =
    maxInFlight === undefined
      ? Number.POSITIVE_INFINITY
      : maxInFlight.kind === "count"
        ? maxInFlight.count
        : members === 0 || maxInFlight.ppm === 0
          ? 0
          : Math.max(1, Math.floor((members * maxInFlight.ppm) / 1e6));
  const inFlight: Labelled[] = changing.filter((one) => one.inFlight);
  const admitted = new Set<Wanted>();
  const judged = new Set<Wanted>();

  const hasRoom = (one: Wanted): boolean => {
    const failed = changing.filter((other) => other.failed.has(one.task));
    const then = [...new Map([...failed, ...inFlight, one].map((some) => [some.endpoint, some])).values()];
    if (then.length > budget) return false;
    return perLabel.every(({ label, most }) => {
      const ownValue = ({ labels }: Labelled) => labels?.[label] || undefined;
      const mine = ownValue(one);
      const all = new Set(then.map(ownValue));
      const values = mine === undefined ? all : [mine];
      return [...values].every(
        (value) =>
          then.filter((some) => ownValue(some) === undefined || ownValue(some) === value).length <= most,
      );
    });
  };
  const judge = (group: readonly Wanted[]): boolean => {
    for (const one of group) judged.add(one);
    if (!group.every((one) => one.offered || one.waived || hasRoom(one))) return false;
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
    ] as const;
  const inLine = [...wanted].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x[0] - y[0] || (x[1] === y[1] ? 0 : x[1] - y[1]) || (x[2] < y[2] ? -1 : 1);
  });
  for (const first of inLine) {
    if (judged.has(first) || !judge(actionOf(first, inLine))) continue;
    for (const along of inLine)
      if (along.endpoint === first.endpoint && !judged.has(along)) judge(actionOf(along, inLine));
  }
  return admitted;
}

/** All that must come with it, until nothing is added. */
function actionOf(first: Wanted, all: readonly Wanted[]): readonly Wanted[] {
  let group: readonly Wanted[] = [first];
  for (;;) {
    const keys = new Set(group.flatMap(({ brings }) => brings));
    const next = all.filter(
      (one) => one === first || (one.endpoint === first.endpoint && one.brings.some((key) => keys.has(key))),
    );
    if (next.length === group.length) return group;
    group = next;
  }
}
