import type { EffectRow } from "../core/approval/effect-row.ts";
import { rulesByPatch } from "../core/approval/rules-by-patch.ts";
import type { Policy } from "../core/model/declared.ts";
import { isError } from "../core/model/problem.ts";
import { declarePolicy } from "../documents/declare/declare-policy.ts";
import { documentsOf } from "../documents/located-document.ts";
import type { ReviewInput, ReviewPolicy, ReviewUnread } from "../schema/documents.generated.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import type { WorldPorts } from "./load-world.ts";

/** What nobody can meet. */
const NO_RULES: ReviewPolicy = {
  apiVersion: "muster/v1",
  kind: "ReviewPolicy",
  metadata: { name: "none" },
  spec: {
    people: [{ id: Number.MAX_SAFE_INTEGER, login: "nobody", roles: ["nobody"] }],
    rules: [{ name: "none", requires: [{ role: "somebody", count: 1 }] }],
    governs: [{ paths: ["**"], rule: "none" }],
  },
};

/** The base's own document, as it is written. Without one that can be read nothing is ever approved. */
export function reviewPolicyOf({ documents, problems }: LoadedPolicy): {
  readonly reviewPolicy: ReviewPolicy;
  readonly unread: readonly ReviewUnread[];
} {
  const [found, ...more] = documentsOf(documents, "ReviewPolicy");
  if (found !== undefined && more.length === 0) return { reviewPolicy: found.value, unread: [] };
  const problem = problems.find(({ file }) => file === "policies/review.yaml");
  const why =
    problem === undefined
      ? "the base has no ReviewPolicy of its own"
      : `policies/review.yaml: ${problem.message}`;
  return { reviewPolicy: NO_RULES, unread: [{ what: "review-policy", why }] };
}

/** The rules that the base's policies give the patches named. Undefined: there is no catalog, or the policies have errors. */
export async function byPolicyOf(
  base: LoadedPolicy,
  rows: readonly EffectRow[],
  catalog: WorldPorts["catalog"] | undefined,
): Promise<ReviewInput["byPolicy"]> {
  const policies = basePolicies(base);
  const stored = policies === undefined ? undefined : await catalog?.();
  if (stored === undefined || policies === undefined) return undefined;
  const entries = new Map(stored.catalog.entries.map((entry) => [entry.patch.id, entry]));
  return rulesByPatch(policies, entries, rows);
}

/** Where nothing but lists is wrong with the base, its policies are all there: what mends a list can be judged. */
function basePolicies({ declared, documents, problems }: LoadedPolicy): readonly Policy[] | undefined {
  if (declared !== undefined) return declared.policies;
  const isWhole = problems.filter(isError).every(({ file }) => file.startsWith("policies/approvals/"));
  return isWhole ? documentsOf(documents, "PatchPolicy").map(declarePolicy) : undefined;
}
