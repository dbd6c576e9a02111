import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Instant } from "../core/model/instant.ts";
import { isError } from "../core/model/problem.ts";
import type { Proposal } from "../core/plan/proposals.ts";
import { proposalBranch } from "../core/rollout/proposal-branch.ts";
import { documentsOf, type LocatedDocument } from "../documents/located-document.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { draftMarkdown, draftTitle } from "../render/draft-markdown.ts";
import { createDossiers } from "./dossiers.ts";
import { layOut } from "./lay-out-proposals.ts";
import type { WorldPorts } from "./load-world.ts";
import { type MadeProposal, type ProposalMaker, unitsOfFiles } from "./proposal-maker.ts";

/** What drafted lists are made upon: one commit, and the catalog. */
export interface DraftInputs {
  readonly documents: readonly LocatedDocument[];
  /** The texts of their files. */
  readonly texts: ReadonlyMap<string, string>;
  readonly pathOf: (name: string) => string;
  readonly byId: ReadonlyMap<string, CatalogEntry>;
  readonly commit: string;
  readonly now: Instant;
  readonly ports: Pick<WorldPorts, "zoneOffset" | "sha256">;
}

/**
 * Makes drafted approval lists, each alone, whatever else is proposed for its file. Counts stand in the evidence and not in the
 * files: these must not change by the hour.
 */
export function draftMaker(proposals: readonly Proposal[], inputs: DraftInputs): ProposalMaker {
  const byStem = new Map(
    proposals.map((one) => [proposalBranch(["approve", one.name], inputs.ports.sha256), one]),
  );
  return {
    prefixes: ["muster/approve-"],
    commit: inputs.commit,
    stems: [...byStem.keys()],
    make: (stem, patches) => {
      const whole = byStem.get(stem);
      if (whole === undefined) return undefined;
      const entries = whole.entries.filter(({ entry }) => patches?.has(entry.patch.id) !== false);
      return entries.length === 0 ? undefined : made(stem, { ...whole, entries }, inputs);
    },
  };
}

function made(stem: string, proposal: Proposal, inputs: DraftInputs): MadeProposal | undefined {
  const { documents, texts, pathOf, byId, now, ports } = inputs;
  const uncounted = proposal.entries.map((one) => ({ ...one, endpoints: 0 }));
  const laid = layOut([{ ...proposal, entries: uncounted }], texts, pathOf);
  const files = Object.fromEntries(laid.map(({ path, content }) => [path, content]));
  const units = unitsOfFiles(documents, files, { now, zoneOffset: ports.zoneOffset });
  if (units.size === 0) return undefined;
  const read = readDocuments(
    Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
    { isZone: (zone) => ports.zoneOffset(zone, now) !== undefined },
  );
  const fault = read.problems.find(isError);
  if (fault !== undefined) throw new Error(`the draft of ${fault.file} is not valid: ${fault.message}`);
  const others = documents.filter(({ file }) => !Object.hasOwn(files, file));
  const dossierOf = createDossiers({ documents: [...others, ...read.documents], byId });
  const lists = documentsOf(read.documents, "ApprovalList").map(({ name }) => name);
  const evidence = draftMarkdown({ proposal, lists, paths: Object.keys(files) }, (patch) =>
    dossierOf({ kind: "named", patch }),
  );
  return { stem, title: draftTitle(proposal), evidence, files, units };
}
