import type { EffectRow } from "../core/approval/effect-row.ts";
import type { Instant } from "../core/model/instant.ts";
import { stemOf } from "../core/rollout/numbered-branch.ts";
import { unitsOf } from "../core/rollout/proposal-units.ts";
import type { MergeHistory } from "../ports/git-history.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { PolicySource } from "./load-policy.ts";
import type { WorldPorts } from "./load-world.ts";
import type { ProposalMaker } from "./proposal-maker.ts";
import { propose } from "./propose.ts";
import { holds } from "./read-open-proposals.ts";
import { reconcile } from "./reconcile.ts";

export interface RecomputeRequest {
  /** The branch that the pull request is from. */
  readonly branch: string;
  /** The commit whose rules judge. */
  readonly base: string;
  /** The tree that merging gives. */
  readonly tree: string;
  /** What the change does. */
  readonly rows: readonly EffectRow[];
  readonly now: Instant;
}

export interface RecomputePorts {
  readonly repository: PolicyRepository;
  readonly history: MergeHistory;
  readonly world: WorldPorts;
}

/**
 * Whether Muster, asked now and upon that base about the same patches, would propose this very change: every file, byte for
 * byte, and no other. A bot's pull request of which that is true says nothing that reviewed rules do not say.
 *
 * @returns null: it cannot be told
 * @see approval.md, "Who never counts"
 */
export async function recomputeProposal(
  request: RecomputeRequest,
  ports: RecomputePorts,
): Promise<boolean | null> {
  try {
    const maker = await makerFor(request, ports);
    if (maker === undefined) return null;
    const { base, tree, rows, branch } = request;
    const made = maker.make(stemOf(branch), new Set(unitsOf(rows).keys()));
    if (made === undefined) return false;
    const changed = await ports.history.changedFiles(base, tree);
    const paths = new Set(Object.keys(made.files));
    const isSameSet = changed.length === paths.size && changed.every(({ path }) => paths.has(path));
    if (!isSameSet || changed.some(({ mode }) => mode !== "100644")) return false;
    return await holds(tree, made.files, ports.history);
  } catch (error) {
    if (error instanceof OutsideError) return null;
    throw error;
  }
}

/** Undefined where declared state at the base cannot be used. */
async function makerFor(
  { branch, base, now }: RecomputeRequest,
  { repository, world }: RecomputePorts,
): Promise<ProposalMaker | undefined> {
  const source: PolicySource = { kind: "commit", repository, revision: base };
  if (branch.startsWith("muster/approve-")) {
    const result = await propose(source, now, world);
    return result.kind === "proposed" ? result.maker : undefined;
  }
  const options = { rows: "none", emptyFolders: "allowed", exitCodes: "plain", mode: "decide" } as const;
  const result = await reconcile({ source, now, ...options }, NO_TIPS, world);
  return result.kind === "planned" ? result.maker : undefined;
}

const NO_TIPS = { lastTip: async () => undefined };
