import type { CatalogEntry } from "../core/model/catalog.ts";
import { compareText } from "../core/model/compare-text.ts";
import type { Declared } from "../core/model/declared.ts";
import type { Instant } from "../core/model/instant.ts";
import { isError } from "../core/model/problem.ts";
import type { Sha256 } from "../core/model/sha256.ts";
import type { Ask } from "../core/rollout/ask.ts";
import type { ListState } from "../core/rollout/list-state.ts";
import { proposalsOf, type RolloutProposal, withoutEdits } from "../core/rollout/proposal.ts";
import { editList } from "../documents/edit-list.ts";
import { documentsOf, type LocatedDocument } from "../documents/located-document.ts";
import { readDocuments } from "../documents/read-documents.ts";
import type { CheckContext } from "../documents/references/repository.ts";
import { resolveReferences } from "../documents/resolve-references.ts";
import { proposalMarkdown } from "../render/proposal-markdown.ts";
import { unifiedDiff } from "../render/unified-diff.ts";
import type { PlanProposal } from "../schema/documents.generated.ts";
import { createDossiers } from "./dossiers.ts";

/** What asks of the rollout are laid out upon. */
export interface RolloutProposalInputs {
  /** All documents, without an error among them. */
  readonly documents: readonly LocatedDocument[];
  /** The texts of their files, of the same commit. */
  readonly texts: ReadonlyMap<string, string>;
  readonly declared: Pick<Declared, "holds" | "rings">;
  /** The catalog by id. */
  readonly byId: ReadonlyMap<string, CatalogEntry>;
  readonly context: CheckContext & { readonly now: Instant };
  readonly sha256: Sha256;
}

/**
 * What people are asked to merge, by branch: each a change of one file with its evidence. A change is read back together with
 * the rest of the repository; one that would not be valid, or cannot be made in the layout of its file, has no diff and says why.
 *
 * Cost: one reading of its list and one check of the repository a proposal.
 */
export function layOutRolloutProposals(
  asks: readonly Ask[],
  inputs: RolloutProposalInputs,
): readonly PlanProposal[] {
  return laidOutProposals(asks, inputs).map(({ plan }) => plan);
}

/** A proposal as the plan has it, and the whole text of its file with the change; undefined: it is to be written by hand. */
export interface LaidOutProposal {
  readonly plan: PlanProposal;
  readonly text: string | undefined;
}

/** The same, with the texts. */
export function laidOutProposals(
  asks: readonly Ask[],
  inputs: RolloutProposalInputs,
): readonly LaidOutProposal[] {
  if (asks.length === 0) return [];
  const lists = listStates(inputs);
  const { rings } = inputs.declared;
  const dossierOf = createDossiers(inputs);
  return proposalsOf(asks, { lists, rings, sha256: inputs.sha256 })
    .map((proposal) => {
      const { text, ...laid } = edited(proposal, inputs);
      const evidence = proposalMarkdown(laid.proposal, dossierOf);
      return { plan: toPlan(laid.proposal, inputs.texts.get(proposal.path), text, evidence), text };
    })
    .sort((a, b) => compareText(a.plan.branch, b.plan.branch));
}

function listStates({ documents, declared, context }: RolloutProposalInputs): readonly ListState[] {
  const over = new Set(
    declared.holds.filter(({ until }) => until !== undefined && context.now >= until).map(({ at }) => at),
  );
  return documentsOf(documents, "ApprovalList").map(({ name, file, value: { spec }, at }) => {
    const holds = [...(spec.hold ?? []).keys()];
    return {
      name,
      path: file,
      spec,
      ended: new Set(holds.filter((index) => over.has(at(`/spec/hold/${index}`)))),
    };
  });
}

interface Edited {
  readonly proposal: RolloutProposal;
  /** Undefined: there is nothing that could be written. */
  readonly text?: string;
}

function edited(proposal: RolloutProposal, inputs: RolloutProposalInputs): Edited {
  const { path, list, edits } = proposal;
  if (edits.length === 0) return { proposal };
  const before = inputs.texts.get(path);
  const isLost = before === undefined && inputs.documents.some(({ file }) => file === path);
  if (isLost) return { proposal: refusing(proposal, `the text of "${path}" cannot be read`) };
  const { text, refused } = editList({ path, text: before, list }, edits);
  const after = withoutEdits(proposal, refused);
  if (text === undefined || after.edits.length === 0) return { proposal: after };
  const fault = faultOf(path, text, inputs);
  return fault === undefined ? { proposal: after, text } : { proposal: refusing(after, fault) };
}

function refusing(proposal: RolloutProposal, says: string): RolloutProposal {
  return withoutEdits(
    proposal,
    proposal.edits.map((edit) => ({ edit, says })),
  );
}

/** The first error of the repository with the changed file in it. */
function faultOf(
  path: string,
  text: string,
  { documents, context }: RolloutProposalInputs,
): string | undefined {
  const isZone = (zone: string): boolean => context.zoneOffset(zone, context.now) !== undefined;
  const read = readDocuments([{ path, bytes: new TextEncoder().encode(text) }], { isZone });
  const all = [...documents.filter(({ file }) => file !== path), ...read.documents];
  const references = resolveReferences({ documents: all, unusable: read.unusable }, context);
  const fault = [...read.problems, ...references].find(isError);
  return fault === undefined
    ? undefined
    : `the change would not be valid at ${fault.file}:${fault.line}: ${fault.message}`;
}

function toPlan(
  { branch, kind, title, path, asks, ring, list, obstacles }: RolloutProposal,
  before: string | undefined,
  after: string | undefined,
  evidence: string,
): PlanProposal {
  return {
    branch,
    kind,
    title,
    path,
    diff: after === undefined ? null : unifiedDiff(path, before, after),
    evidence,
    patches: [...new Set(asks.map(({ patch }) => patch))],
    ring: ring ?? null,
    list,
    says: saysOf(asks, obstacles),
  };
}

function saysOf(asks: readonly Ask[], obstacles: readonly string[]): string {
  const more = asks.length > 1 ? [`and ${asks.length - 1} more`] : [];
  const hand = obstacles.length > 0 ? [`to be written by hand: ${obstacles.join("; ")}`] : [];
  return [asks[0]?.says ?? "", ...more, ...hand].filter((part) => part !== "").join("; ");
}
