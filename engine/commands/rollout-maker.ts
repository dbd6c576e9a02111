import type { Ask } from "../core/rollout/ask.ts";
import {
  type LaidOutProposal,
  laidOutProposals,
  type RolloutProposalInputs,
} from "./lay-out-rollout-proposals.ts";
import { type MadeProposal, type ProposalMaker, unitsOfFiles } from "./proposal-maker.ts";

const PREFIXES = ["muster/leave-", "muster/ask-", "muster/hold-", "muster/reject-"];

/** Makes the changes that the rollout asks for: each of one file. */
export function rolloutMaker(
  laid: readonly LaidOutProposal[],
  asks: readonly Ask[],
  inputs: RolloutProposalInputs,
  commit: string,
): ProposalMaker {
  const made = (one: LaidOutProposal): MadeProposal | undefined => {
    if (one.text === undefined) return undefined;
    const { branch, title, evidence, path } = one.plan;
    const files = { [path]: one.text };
    const units = unitsOfFiles(inputs.documents, files, inputs.context);
    return { stem: branch, title, evidence, files, units };
  };
  return {
    prefixes: PREFIXES,
    commit,
    stems: laid.map(({ plan }) => plan.branch),
    make: (stem, patches) => {
      const whole = laid.find(({ plan }) => plan.branch === stem);
      if (whole === undefined) return undefined;
      if (patches === undefined || whole.plan.patches.every((patch) => patches.has(patch)))
        return made(whole);
      const some = laidOutProposals(
        asks.filter(({ patch }) => patches.has(patch)),
        inputs,
      );
      const one = some.find(({ plan }) => plan.branch === stem);
      return one === undefined ? undefined : made(one);
    },
  };
}
