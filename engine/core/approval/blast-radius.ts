import type { ReviewInput } from "../../schema/documents.generated.ts";
import { isAbove, parseShare } from "./share.ts";

export interface BlastRule {
  readonly rule: string;
  /** What reached so far. */
  readonly says: string;
}

/**
 * The rules that a change adds by how much it reaches: more than a share of a track, or any endpoint of `touches`. Where that could
 * not be worked out, every row adds its rule; where it was not asked, none does.
 * @see approval.md, 8: `blastRadius`
 */
export function blastRadiusRules({ reach, reviewPolicy }: ReviewInput): readonly BlastRule[] {
  if (reach === undefined) return [];
  const rules: BlastRule[] = [];
  for (const [index, { above, touches, rule }] of (reviewPolicy.spec.blastRadius ?? []).entries()) {
    if (reach === null) {
      rules.push({ rule, says: "how much it reaches could not be worked out" });
      continue;
    }
    const share = above === undefined ? undefined : parseShare(above);
    const isReached = above !== undefined || touches === undefined;
    const over = reach.tracks
      .filter(({ reached, of }) => isReached && isAbove(reached, of, share))
      .map(({ track, reached, of }) => `${reached} of ${of} endpoints of ${track}, above ${above}`)
      .sort();
    if (over.length > 0) rules.push({ rule, says: over.join("; ") });
    else if (touches !== undefined && reach.touched.includes(index))
      rules.push({ rule, says: "reaches endpoints that the rule names" });
  }
  return rules;
}
