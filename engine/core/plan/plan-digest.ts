import type { Plan, PlanReason } from "../../schema/documents.generated.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import type { Sha256 } from "../model/sha256.ts";
import { type BlockItems, blocksOf } from "./plan-blocks.ts";

interface PlanDigest {
  /** `sha256:` and hexadecimal digits, as all below. */
  readonly digest: string;
  /** Of everything but what stands for one endpoint each. */
  readonly head: string;
  /** By endpoint. */
  readonly blocks: readonly PlanBlock[];
}

interface PlanBlock {
  /** The first endpoint in it. */
  readonly first: string;
  readonly digest: string;
}

/** The digest of a plan. What a digester has met in the plan before it does not hash again. */
type PlanDigester = (plan: Plan) => PlanDigest;

interface Remembered {
  readonly items: BlockItems;
  readonly digest: string;
}

/**
 * Digest v1 of a plan: of what it says, not of how a file writes it. Equal plans have equal digests, however they were made.
 *
 * All text is RFC 8785 JSON in UTF-8 behind a line that tells what is hashed:
 * - `muster plan decisions v1`: a list of decisions; each of a decision's reasons is the reason itself in place of its position, so
 *   that a reason more in the table changes no row that does not give it;
 * - `muster plan block v1`: `{actions, changes, drift, endpoints}` of some endpoints, each row with the digest of its decisions in
 *   their place (@see blocksOf);
 * - `muster plan head v1`: `[everything else, how many items each of the four lists has; null: it is left out]`;
 * - `muster plan v1`: the head's digest, how many blocks there are, and their digests, a line each.
 *
 * Cost: each distinct list of decisions is hashed once, and a line an endpoint; of a plan after another one, what it does not share
 * with it by identity. Whoever holds a digester holds the rows of the plan that it saw last.
 *
 * @throws {NotCanonical} where the plan has text that is none
 * @throws {UnsortedPlan} for a plan whose lists are not by endpoint
 */
export function createPlanDigester(sha256: Sha256): PlanDigester {
  const encoder = new TextEncoder();
  const digestOf = (what: string, text: string): string =>
    `sha256:${hex(sha256(encoder.encode(`muster plan ${what}\n${text}`)))}`;
  let table = "";
  let lists = new WeakMap<object, string>();
  let before: ReadonlyMap<string, Remembered> = new Map();

  return (plan) => {
    const { endpoints, actions, drift, changes, ...rest } = plan;
    const now = canonicalJson(plan.reasons);
    // The same rows say something else by another table.
    if (now !== table) {
      lists = new WeakMap();
      before = new Map();
    }
    table = now;
    const nameOf = createReasonNames(plan.reasons);
    const ofList = (decisions: Rows[number]["decisions"]): string => {
      const known = lists.get(decisions);
      if (known !== undefined) return known;
      const named = decisions.map((one) => ({ ...one, reasons: one.reasons.map(nameOf) }));
      const digest = digestOf("decisions v1", canonicalJson(named));
      lists.set(decisions, digest);
      return digest;
    };
    const ofBlock = (items: BlockItems): string => {
      const rows = items.endpoints.map((row) => ({ ...row, decisions: ofList(row.decisions) }));
      return digestOf("block v1", canonicalJson({ ...items, endpoints: rows }));
    };
    const after = new Map<string, Remembered>();
    const blocks: PlanBlock[] = [];
    for (const { first, items } of blocksOf({ endpoints: endpoints ?? [], actions, drift, changes })) {
      const known = before.get(first);
      const isKnown = known !== undefined && areSame(known.items, items);
      const digest = isKnown ? known.digest : ofBlock(items);
      after.set(first, { items, digest });
      blocks.push({ first, digest });
    }
    before = after;
    const sizes = {
      endpoints: endpoints?.length ?? null,
      actions: actions.length,
      drift: drift.length,
      changes: changes.length,
    };
    const head = digestOf("head v1", canonicalJson([rest, sizes]));
    const lines = [head, String(blocks.length), ...blocks.map(({ digest }) => digest)];
    return { digest: digestOf("v1", lines.join("\n")), head, blocks };
  };
}

type Rows = NonNullable<Plan["endpoints"]>;

/** A reason by what it says. One that is in the table twice is told from the first; a position that is not in it stays a number. */
function createReasonNames(reasons: readonly PlanReason[]): (position: number) => unknown {
  const seen = new Map<string, number>();
  const names = reasons.map((reason) => {
    const text = canonicalJson(reason);
    const times = seen.get(text) ?? 0;
    seen.set(text, times + 1);
    return times === 0 ? text : [text, times];
  });
  return (position) => names[position] ?? position;
}

function areSame(a: BlockItems, b: BlockItems): boolean {
  return (
    areAlike(a.endpoints, b.endpoints) &&
    areAlike(a.actions, b.actions) &&
    areAlike(a.drift, b.drift) &&
    areAlike(a.changes, b.changes)
  );
}

function areAlike(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((one, at) => isAlike(one, b[at]));
}

/** By the identity of what they hold. */
function isAlike(one: object, other: object | undefined): boolean {
  if (one === other) return true;
  if (other === undefined) return false;
  const [mine, theirs] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && theirs.get(key) === value)
  );
}

function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}
