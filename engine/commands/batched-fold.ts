import { PackedMembers } from "../core/fleet/columns/packed-members.ts";
import { type Fleet, type Member, withPacked } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { identityFault } from "../core/fleet/identity.ts";
import type { Interner } from "../core/fleet/intern.ts";
import { newClones, type Outcome, outcomeOf } from "../core/fleet/outcomes.ts";
import type { MissingOf, Received, ReceivedReport } from "../core/fleet/received.ts";
import { compareText } from "../core/model/compare-text.ts";
import { type Instant, isInstant } from "../core/model/instant.ts";
import { heldReport } from "../intake/unchanged-line.ts";

export interface FoldContext {
  readonly missingOf: MissingOf;
  readonly now: Instant;
  readonly precedence: readonly string[];
  /** Of all reports. */
  readonly source: string;
  /** Of what the reports and `before` are made of. */
  readonly interner: Interner;
}

export interface FoldedReports {
  readonly after: Fleet;
  /** By what each report came to: the ids of their endpoints, ascending, one for each report. */
  readonly ids: Readonly<Record<Outcome, readonly string[]>>;
  readonly clones: readonly { readonly id: string; readonly says: string }[];
}

/**
 * Folds what comes in one by one, and keeps of it what the fleet keeps: of each endpoint one report, however many came. It ends in
 * what one fold of all of them ends in, because a fold does not depend on how its reports are split into batches.
 */
export interface BatchedFold {
  readonly take: (received: Received) => void;
  readonly finish: () => FoldedReports;
}

interface Sizes {
  /** Reports; a batch costs a little by itself. */
  readonly batch: number;
  /** Members that are kept as objects, which take several times what they take as columns. */
  readonly unpacked: number;
}

const SIZES: Sizes = { batch: 256, unpacked: 8192 };

/** Reports of one endpoint that say what is held of it now. */
interface Standing {
  readonly outcome: Outcome;
  count: number;
}

/** @param heldOf what `before` has under an id */
export function createBatchedFold(
  before: Fleet,
  context: FoldContext,
  heldOf: (id: string) => Member | undefined = (id) => before.members.get(id),
  sizes: Sizes = SIZES,
): BatchedFold {
  const touched = new PackedMembers(context.interner, sizes.unpacked);
  /** Of `touched`. */
  const cloned = new Set<string>();
  const standing = new Map<string, Standing>();
  const ids: Record<Outcome, string[]> = { taken: [], unchanged: [], older: [] };
  /** Refusals: whether an endpoint is known must not depend on which record stood first. */
  const late: Received[] = [];
  let batch: ReceivedReport[] = [];

  const foldIn = (received: readonly Received[]): { readonly held: Fleet; readonly next: Fleet } => {
    const members = new Map<string, Member>();
    for (const { id } of received) {
      const member = touched.get(id) ?? heldOf(id);
      if (member !== undefined) members.set(id, member);
    }
    const held: Fleet = { members };
    const next = fold(held, received, context.missingOf, context.now, context.precedence);
    for (const [id, member] of next.members) {
      if (member === members.get(id)) continue;
      touched.set(id, member);
      if (identityFault(member)?.kind === "cloned") cloned.add(id);
      else cloned.delete(id);
    }
    return { held, next };
  };

  const stand = (id: string, outcome: Outcome): void => {
    const known = standing.get(id);
    if (known === undefined) standing.set(id, { outcome, count: 1 });
    else known.count += 1;
  };

  /** Reports that stood in earlier batches are older than what is held where something newer came. */
  const overtake = (id: string, held: Fleet, next: Fleet): void => {
    const known = standing.get(id);
    const last = heldReport(held, id, context.source);
    if (known === undefined || last === undefined) return;
    const { source } = context;
    const asItStood: ReceivedReport = { kind: "report", id, source, report: last, attempts: [] };
    if (outcomeOf(held, next, asItStood) !== "older") return;
    pushTimes(ids.older, id, known.count);
    standing.delete(id);
  };

  const flush = (): void => {
    const wasTouched = new Set(batch.map(({ id }) => id).filter((id) => touched.has(id)));
    const { held, next } = foldIn(batch);
    for (const id of wasTouched) overtake(id, held, next);
    for (const report of batch) {
      const { id } = report;
      // What an endpoint said before all reports of the call, and not before this batch alone.
      const outcome = outcomeOf(wasTouched.has(id) ? before : held, next, report);
      if (outcome === "older") ids.older.push(id);
      else stand(id, outcome);
    }
    batch = [];
  };

  return {
    take(received) {
      if (received.kind === "refused" || !isInstant(received.report.observedAt)) late.push(received);
      else if (batch.push(received) >= sizes.batch) flush();
    },
    finish() {
      if (batch.length > 0) flush();
      if (late.length > 0) foldIn(late);
      const after = withPacked(before, touched);
      for (const [id, { outcome, count }] of standing) pushTimes(ids[outcome], id, count);
      for (const one of late) if (one.kind === "report") ids[outcomeOf(before, after, one)].push(one.id);
      for (const list of Object.values(ids)) list.sort(compareText);
      return { after, ids, clones: newClones(before, membersOf(after, cloned)) };
    },
  };
}

function membersOf({ members }: Fleet, ids: ReadonlySet<string>): Fleet {
  const some = new Map<string, Member>();
  for (const id of [...ids].sort(compareText)) {
    const member = members.get(id);
    if (member !== undefined) some.set(id, member);
  }
  return { members: some };
}

function pushTimes(list: string[], id: string, times: number): void {
  for (let time = 0; time < times; time += 1) list.push(id);
}
