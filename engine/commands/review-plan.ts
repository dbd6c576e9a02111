import { canonicalJson } from "../core/model/canonical-json.ts";
import type { Instant } from "../core/model/instant.ts";
import { isError, type Problem } from "../core/model/problem.ts";
import type { Sha256 } from "../core/model/sha256.ts";
import type { PlanCommentInput } from "../render/plan-comment-input.ts";
import type { ReviewInput, ReviewRingCount } from "../schema/documents.generated.ts";
import type { AssembleDeps } from "./assemble-review.ts";
import { attemptRead } from "./attempt-read.ts";
import { loadPolicy, type PolicySource } from "./load-policy.ts";
import type { WorldPorts } from "./load-world.ts";
import { planChange } from "./plan-change.ts";

/** What merging would do, as far as it can be told. */
export type ReviewPlan =
  | {
      readonly kind: "planned";
      /** Warnings. */
      readonly problems: readonly Problem[];
      readonly comment: Omit<PlanCommentInput, "verdict">;
    }
  /** The documents cannot be used once it is merged. */
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | {
      readonly kind: "unplanned";
      readonly why: readonly string[];
      readonly documents: "valid" | "unknown";
      readonly problems: readonly Problem[];
    };

type Deps = Pick<AssembleDeps, "repository" | "history"> & { readonly world: WorldPorts };

const HOUR = 3_600_000;

/** Compares the plans of the base and of what merging gives, which may be a tree that no commit has. */
export async function planOfReview(
  input: ReviewInput,
  moment: { readonly now: Instant; readonly newest: PlanCommentInput["newest"] },
  deps: Deps,
): Promise<ReviewPlan> {
  const { mergeTree } = input.pullRequest;
  if (typeof mergeTree !== "string")
    return { kind: "unplanned", why: whyNoTree(input), documents: "unknown", problems: [] };
  const head: PolicySource = {
    kind: "worktree",
    worktree: { readFiles: (wanted) => deps.history.readTree(mergeTree, wanted) },
  };
  const now = plannedAt(moment.now, moment.newest);
  const compared = await attemptRead("plan", () => compare(input, head, now, deps));
  const result = compared.value;
  if (result?.kind === "compared") {
    const { difference, facts } = result;
    const comment = {
      ...facts,
      difference: { ...difference, head: { ...difference.head, commit: input.pullRequest.head.sha } },
      newest: moment.newest,
      ...effectOf(input, deps.world.sha256),
      reach: input.reach ?? null,
      ...seenRings(input),
    };
    return { kind: "planned", problems: facts.problems, comment };
  }
  if (result?.kind === "invalid" && result.side === "head")
    return { kind: "invalid", problems: result.problems };
  const why =
    result === undefined
      ? compared.unread.map((one) => one.why)
      : [
          "the documents of the base cannot be used, so there is nothing to compare with",
          ...errorLines(result.problems),
        ];
  return afterwards(head, now, why, deps.world);
}

/** Without a plan it still shows whether the documents can be used afterwards: what mends the base must get through. */
async function afterwards(
  head: PolicySource,
  now: Instant,
  why: readonly string[],
  world: WorldPorts,
): Promise<ReviewPlan> {
  const loaded = await attemptRead("plan", () => loadPolicy(head, { ...world, now }));
  if (loaded.value === undefined)
    return {
      kind: "unplanned",
      why: [...new Set([...why, ...loaded.unread.map((one) => one.why)])],
      documents: "unknown",
      problems: [],
    };
  const { declared, problems } = loaded.value;
  if (declared === undefined || problems.some(isError)) return { kind: "invalid", problems };
  return { kind: "unplanned", why, documents: "valid", problems };
}

function compare(
  input: ReviewInput,
  head: PolicySource,
  now: Instant,
  { repository, world }: Deps,
): ReturnType<typeof planChange> {
  const base = input.pullRequest.base.sha;
  // An emptied folder is shown to the people who are asked; `reconcile` still refuses it until somebody says it aloud.
  return planChange({ repository, base, head, now, emptyFolders: "allowed", exitCodes: "plain" }, world);
}

/**
 * The full hour before, or what was reported since: the text then stays the same byte for byte where nothing is new, and is not
 * written again.
 */
function plannedAt(now: Instant, { catalog, fleet }: PlanCommentInput["newest"]): Instant {
  const hour = now - (now % HOUR);
  return Math.min(now, Math.max(hour, catalog ?? hour, fleet ?? hour));
}

function whyNoTree({ unread }: ReviewInput): readonly string[] {
  const whys = unread.filter(({ what }) => what === "effect").map(({ why }) => why);
  return whys.length > 0 ? whys : ["what merging gives is not known"];
}

function errorLines(problems: readonly Problem[]): readonly string[] {
  return problems
    .filter(isError)
    .map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
}

/** Rows of an effect that could not be read whole are no effect. */
function effectOf({ effect, unread }: ReviewInput, sha256: Sha256): Pick<PlanCommentInput, "effect"> {
  if (unread.some(({ what }) => what === "effect")) return {};
  const rows = effect.now as NonNullable<PlanCommentInput["effect"]>["rows"];
  const hash = sha256(new TextEncoder().encode(canonicalJson(rows)));
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { effect: { rows, digest: `sha256:${hex}` } };
}

/** Of the approvals that the log has, each person's last: what the one that was shown least saw, ring by ring. */
function seenRings({ recorded }: ReviewInput): { readonly seenRings?: readonly ReviewRingCount[] } {
  const shown = new Map<number, readonly ReviewRingCount[]>();
  for (const { type, person, review, rings } of recorded)
    if (type === "review" && review?.state === "APPROVED" && person !== undefined && rings !== undefined)
      shown.set(person.id, rings);
  const [first, ...more] = shown.values();
  if (first === undefined) return {};
  const least = ({ ring, endpoints }: ReviewRingCount): ReviewRingCount => {
    const others = more.map((rings) => rings.find((one) => one.ring === ring)?.endpoints ?? 0);
    return { ring, endpoints: Math.min(endpoints, ...others) };
  };
  return { seenRings: first.map(least) };
}
