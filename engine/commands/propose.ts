import type { Instant } from "../core/model/instant.ts";
import { isError, type Problem } from "../core/model/problem.ts";
import { proposalsFor } from "../core/plan/proposals.ts";
import { documentsOf } from "../documents/located-document.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { resolveReferences } from "../documents/resolve-references.ts";
import { draftMaker } from "./draft-maker.ts";
import { type LaidOut, layOut } from "./lay-out-proposals.ts";
import { type LoadedPolicy, loadPolicy, type PolicySource } from "./load-policy.ts";
import { openWorld, readReportedState, type WorldPorts } from "./load-world.ts";
import type { ProposalMaker } from "./proposal-maker.ts";
import { readPolicyTexts } from "./read-policy-texts.ts";

const FOLDER = "policies/approvals/";

/** One approval list, drafted or refreshed: the whole text of its file. */
export interface DraftedList {
  readonly path: string;
  readonly list: string;
  readonly kind: "new" | "refreshed";
  readonly isUrgent: boolean;
  readonly content: string;
  readonly entries: readonly {
    readonly patch: string;
    readonly digest: string;
    readonly endpoints: number;
    readonly rules: readonly string[];
  }[];
}

export type ProposeResult =
  | {
      readonly kind: "proposed";
      readonly drafts: readonly DraftedList[];
      /** The branch whose tip was read. */
      readonly branch?: string;
      /** Makes the same lists as pull requests. */
      readonly maker: ProposalMaker;
    }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] };

/**
 * Drafts the approval lists of what waits for people; it writes nothing. A list that says it all already is not drafted. Every
 * draft is read back, together with the rest of the repository, before it is shown.
 */
export async function propose(source: PolicySource, now: Instant, ports: WorldPorts): Promise<ProposeResult> {
  const policy = await loadPolicy(source, { ...ports, now });
  if (policy.declared === undefined) return { kind: "invalid", problems: policy.problems };
  const state = await readReportedState(ports);
  const { world, roster, placement } = openWorld(policy, policy.declared, state, now, ports);
  const before = await readPolicyTexts(source, policy);
  const lists = documentsOf(policy.documents, "ApprovalList");
  const pathOf = (name: string): string =>
    lists.find((list) => list.name === name)?.file ?? `${FOLDER}${name}.yaml`;
  const proposals = proposalsFor(roster.endpoints, placement, world);
  const drafts = layOut(proposals, before, pathOf);
  checkDrafts(policy, drafts, now, ports);
  const { documents, branch, commit = "" } = policy;
  const inputs = { documents, texts: before, pathOf, byId: world.assessor.catalog.byId, commit, now, ports };
  return {
    kind: "proposed",
    maker: draftMaker(proposals, inputs),
    ...(branch === undefined ? {} : { branch }),
    drafts: drafts.map((draft) => toDraft(draft, before.has(draft.path) ? "refreshed" : "new")),
  };
}

/** A draft that Muster itself would refuse, or that does not say what was proposed, is a fault of ours. */
function checkDrafts(
  policy: LoadedPolicy,
  drafts: readonly LaidOut[],
  now: Instant,
  { zoneOffset, recurrenceDays }: WorldPorts,
): void {
  const texts = new Map(drafts.map(({ path, content }) => [path, content]));
  const files = [...texts].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const read = readDocuments(files, { isZone: (zone) => zoneOffset(zone, now) !== undefined });
  const documents = [...policy.documents.filter(({ file }) => !texts.has(file)), ...read.documents];
  const repository = { documents, unusable: read.unusable };
  const references = resolveReferences(repository, { now, zoneOffset, recurrenceDays });
  const fault = [...read.problems, ...references].find(isError);
  if (fault !== undefined)
    throw new Error(`the draft of ${fault.file} is not valid at line ${fault.line}: ${fault.message}`);
  for (const { proposal, path } of drafts) {
    const list = documentsOf(read.documents, "ApprovalList").find(({ name }) => name === proposal.name);
    const digests = new Set(list?.value.spec.approve?.map(({ patch, digest }) => `${patch} ${digest}`));
    if (!proposal.entries.every(({ entry }) => digests.has(`${entry.patch.id} ${entry.digest}`)))
      throw new Error(`the draft of ${path} does not say what was proposed`);
  }
}

function toDraft({ proposal, path, content }: LaidOut, kind: DraftedList["kind"]): DraftedList {
  const { name, isUrgent, entries } = proposal;
  return {
    path,
    list: name,
    kind,
    isUrgent,
    content,
    entries: entries.map(({ entry, endpoints, rules }) => ({
      patch: entry.patch.id,
      digest: entry.digest,
      endpoints,
      rules,
    })),
  };
}
