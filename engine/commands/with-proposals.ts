import type { World } from "../core/policy/world.ts";
import type { Ask } from "../core/rollout/ask.ts";
import type { Plan, PlanPromotion, PlanProposal } from "../schema/documents.generated.ts";
import { laidOutProposals } from "./lay-out-rollout-proposals.ts";
import type { LoadedPolicy, PolicySource } from "./load-policy.ts";
import type { WorldPorts } from "./load-world.ts";
import type { ProposalMaker } from "./proposal-maker.ts";
import { readPolicyTexts } from "./read-policy-texts.ts";
import { rolloutMaker } from "./rollout-maker.ts";

/** What asks of the rollout are laid out upon: the commit that was judged, and the world that was decided about. */
export interface ProposalSources {
  readonly source: PolicySource;
  readonly policy: LoadedPolicy;
  readonly world: World;
  readonly ports: Pick<WorldPorts, "zoneOffset" | "recurrenceDays" | "sha256">;
}

/**
 * The plan with the changes that people are asked to merge, and what makes them. Where nothing is asked, nothing more is read.
 * @throws {OutsideError} what git or the disk cannot give
 */
export async function withProposals(
  plan: Plan,
  asks: readonly Ask[],
  { source, policy, world, ports }: ProposalSources,
): Promise<{ readonly plan: Plan; readonly maker: ProposalMaker }> {
  const { declared, assessor, now } = world;
  const inputs = {
    documents: policy.documents,
    texts: asks.length === 0 ? new Map<string, string>() : await readPolicyTexts(source, policy),
    declared,
    byId: assessor.catalog.byId,
    context: { zoneOffset: ports.zoneOffset, recurrenceDays: ports.recurrenceDays, now },
    sha256: ports.sha256,
  };
  const laid = laidOutProposals(asks, inputs);
  const maker = rolloutMaker(laid, asks, inputs, policy.commit ?? "");
  if (asks.length === 0) return { plan, maker };
  const proposals = laid.map((one) => one.plan);
  const promotions = plan.promotions.map((one) => named(one, asks, proposals));
  return { plan: { ...plan, proposals, promotions }, maker };
}

/** A promotion that people decide names the list, and the branch of the change that would let it go. */
function named(
  promotion: PlanPromotion,
  asks: readonly Ask[],
  proposals: readonly PlanProposal[],
): PlanPromotion {
  const ask = asks.find(
    (one) => one.kind === "leave" && one.ring === promotion.ring && one.patch === promotion.patch,
  );
  if (promotion.how === "automatic" || ask?.kind !== "leave") return promotion;
  const proposal = proposals.find(
    ({ kind, ring, list, patches }) =>
      (kind === "leave" || kind === "question") &&
      ring === promotion.ring &&
      list === ask.list &&
      patches.includes(promotion.patch),
  );
  const branch = proposal === undefined ? {} : { branch: proposal.branch };
  return { ...promotion, list: ask.list, question: ask.question, ...branch };
}
