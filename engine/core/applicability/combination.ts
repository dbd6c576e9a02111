import type { Applicability, FixStatus, Missing } from "./fix-status.ts";

/**
 * What some fixes of one patch say, one after the other, and what that comes to. Equal sequences are one object, so that a patch
 * means the same object for every endpoint of which its fixes say the same. Memory: one node for each distinct sequence met.
 */
export class Combination {
  private readonly before: Combination | undefined;
  private readonly status: FixStatus | undefined;
  private next: Map<FixStatus, Combination> | undefined;
  /** The step that was taken last: one endpoint is much like the one before. */
  private lastStatus: FixStatus | undefined;
  private last: Combination | undefined;
  private known: Applicability | undefined;

  /** Without arguments: the empty sequence. */
  constructor(before?: Combination, status?: FixStatus) {
    this.before = before;
    this.status = status;
  }

  /**
   * The sequence with one more.
   * @param status equal ones have to be one object
   * @param noteNew told when it was not met before
   */
  with(status: FixStatus, noteNew: () => void): Combination {
    if (this.last !== undefined && this.lastStatus === status) return this.last;
    this.next ??= new Map();
    let found = this.next.get(status);
    if (found === undefined) {
      found = new Combination(this, status);
      this.next.set(status, found);
      noteNew();
    }
    this.lastStatus = status;
    this.last = found;
    return found;
  }

  get applicability(): Applicability {
    this.known ??= combine(this.statuses());
    return this.known;
  }

  private statuses(): readonly FixStatus[] {
    const statuses: FixStatus[] = [];
    for (let node: Combination | undefined = this; node !== undefined; node = node.before)
      if (node.status !== undefined) statuses.push(node.status);
    return statuses.reverse();
  }
}

/**
 * One entry that needs a fact nobody reported makes the whole unknown, for what is known of the others could be the smaller
 * part; else one that is missing makes the patch needed; else what is in place counts.
 */
export function combine(statuses: Iterable<FixStatus>): Applicability {
  const missing: Missing[] = [];
  const inPlace: string[] = [];
  const held: string[] = [];
  let absent: string | undefined;
  let inactive: string | undefined;
  for (const status of statuses) {
    if (status.kind === "unknown") return { kind: "unknown", says: status.says };
    if (status.kind === "not-applicable") absent ??= status.says;
    else if (status.kind === "missing") missing.push(status.missing);
    else {
      inPlace.push(status.product);
      inactive ??= status.inactive;
      if (status.held) held.push(status.product);
    }
  }
  if (missing.length > 0) return { kind: "missing", says: describeMissing(missing), missing };
  if (inPlace.length > 0)
    return {
      kind: "in-place",
      says: "every matching fix is in place",
      products: inPlace,
      held,
      ...(inactive === undefined ? {} : { inactive }),
    };
  return { kind: "not-applicable", says: absent ?? "nothing of it is installed" };
}

function describeMissing(missing: readonly Missing[]): string {
  const [first] = missing;
  if (first === undefined) return "";
  const more = missing.length > 1 ? `, and ${missing.length - 1} more` : "";
  if (first.type === "kb") return `${first.product} is not installed${describeBuild(first)}${more}`;
  const broken = first.broken ? " (half-configured)" : "";
  return `${first.product} ${first.from}${broken} is installed, ${first.to ?? "no fix"} is ${first.to === undefined ? "published" : "wanted"}${more}`;
}

function describeBuild({ build }: Missing): string {
  if (build === undefined) return "";
  return build.from === undefined
    ? `, and os.build, which would be ${build.to}, was not reported`
    : `: os.build ${build.from} is before ${build.to}`;
}
