import type { Instant } from "../core/model/instant.ts";
import { isError, type Problem } from "../core/model/problem.ts";
import { type Proposal, proposalsFor } from "../core/plan/proposals.ts";
import { draftList } from "../documents/draft-list.ts";
import { documentsOf } from "../documents/located-document.ts";
import { readDocuments } from "../documents/read-documents.ts";
import type { DeclaredFile } from "../ports/policy-repository.ts";
import { loadPolicy, type PolicySource } from "./load-policy.ts";
import { openWorld, readReportedState, type WorldPorts } from "./load-world.ts";

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
  | { readonly kind: "proposed"; readonly drafts: readonly DraftedList[] }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] };

/** Drafts the approval lists of what waits for people; it writes nothing. Every draft is read back before it is shown. */
export async function propose(source: PolicySource, now: Instant, ports: WorldPorts): Promise<ProposeResult> {
  const policy = await loadPolicy(source, { zoneOffset: ports.zoneOffset, now });
  if (policy.declared === undefined) return { kind: "invalid", problems: policy.problems };
  const { world, roster, placement } = openWorld(
    policy,
    policy.declared,
    await readReportedState(ports),
    now,
    ports,
  );
  const files = await readLists(source);
  const lists = documentsOf(policy.documents, "ApprovalList");
  const drafts: DraftedList[] = [];
  for (const proposal of proposalsFor(roster.endpoints, placement, world)) {
    const path = lists.find(({ name }) => name === proposal.name)?.file ?? `${FOLDER}${proposal.name}.yaml`;
    const before = files.get(path);
    const content = draftList(
      proposal,
      before === undefined ? undefined : new TextDecoder().decode(before.bytes),
    );
    checkDraft(path, content, ports, now);
    drafts.push(toDraft(proposal, path, before === undefined ? "new" : "refreshed", content));
  }
  return { kind: "proposed", drafts };
}

async function readLists(source: PolicySource): Promise<ReadonlyMap<string, DeclaredFile>> {
  const wanted = { roots: ["policies/"] };
  const tree =
    source.kind === "worktree"
      ? await source.worktree.readFiles(wanted)
      : await source.repository.readTree(
          (await source.repository.resolveRef(source.revision)).commit,
          wanted,
        );
  return new Map(tree.files.map((file) => [file.path, file]));
}

/** A draft that Muster itself would refuse is a fault of ours. */
function checkDraft(path: string, content: string, { zoneOffset }: WorldPorts, now: Instant): void {
  const isZone = (zone: string): boolean => zoneOffset(zone, now) !== undefined;
  const { problems } = readDocuments([{ path, bytes: new TextEncoder().encode(content) }], { isZone });
  const fault = problems.find(isError);
  if (fault !== undefined)
    throw new Error(`the draft of ${path} is not valid at line ${fault.line}: ${fault.message}`);
}

function toDraft(
  { name, isUrgent, entries }: Proposal,
  path: string,
  kind: DraftedList["kind"],
  content: string,
): DraftedList {
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
