import { type DecidedFleet, decideToKeep } from "../core/classes/decide-again.ts";
import type { News } from "../core/classes/news.ts";
import type { Catalog, CatalogEntry } from "../core/model/catalog.ts";
import type { Declared } from "../core/model/declared.ts";
import type { Instant } from "../core/model/instant.ts";
import { isError, type Problem } from "../core/model/problem.ts";
import { assemblePlan } from "../core/plan/assemble-plan.ts";
import { comparePlans, type PlanDifference, type Side } from "../core/plan/compare-plans.ts";
import type { DocumentChange } from "../core/plan/document-change.ts";
import type { Dossier } from "../core/rollout/dossier.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { Plan } from "../schema/documents.generated.ts";
import { changedDocuments } from "./changed-documents.ts";
import { createDossiers } from "./dossiers.ts";
import { deletedBetween, emptiedFolders } from "./guard-history.ts";
import { type LoadedPolicy, loadPolicy, type PolicySource } from "./load-policy.ts";
import {
  type LoadedWorld,
  openWorld,
  type ReportedState,
  readReportedState,
  type WorldPorts,
} from "./load-world.ts";
import { policyNews } from "./policy-news.ts";

export interface PlanChangeRequest {
  readonly repository: PolicyRepository;
  readonly base: string;
  /** A revision, or the work tree. */
  readonly head: PolicySource;
  readonly now: Instant;
  readonly emptyFolders: "refused" | "allowed";
  readonly exitCodes: "plain" | "detailed";
}

/** What reviewers are shown beside the numbers. */
export interface ChangeFacts {
  readonly documents: readonly DocumentChange[];
  /** Kinds of which no document is left, though that was allowed. */
  readonly emptied: readonly Problem[];
  /** Of the head: warnings. */
  readonly problems: readonly Problem[];
  /** The catalog's entry of every patch that changes or is named. */
  readonly known: ReadonlyMap<string, CatalogEntry>;
  /** Of the patches that the change's entries name. */
  readonly dossiers: ReadonlyMap<string, Dossier>;
}

export type PlanChangeResult =
  | {
      readonly kind: "compared";
      readonly difference: PlanDifference;
      readonly head: Plan;
      readonly facts: ChangeFacts;
    }
  | { readonly kind: "invalid"; readonly side: "base" | "head"; readonly problems: readonly Problem[] };

/** What a change of the documents would do to the fleet: both sides before the same catalog, fleet and moment. */
export async function planChange(request: PlanChangeRequest, ports: WorldPorts): Promise<PlanChangeResult> {
  const { now, repository } = request;
  const options = { ...ports, now };
  const base = await loadPolicy({ kind: "commit", repository, revision: request.base }, options);
  const head = await loadPolicy(request.head, options);
  if (base.declared === undefined) return { kind: "invalid", side: "base", problems: base.problems };
  const emptied = emptiedFolders(base.documents, head.documents);
  const problems = [...head.problems, ...(request.emptyFolders === "allowed" ? [] : emptied)];
  if (head.declared === undefined || problems.some(isError))
    return { kind: "invalid", side: "head", problems };
  const state = await readReportedState(ports);
  const was = sideOf(base, base.declared, state, now, ports);
  const is = sideOf(head, head.declared, state, now, ports, { ...was, news: policyNews(base, head) });
  const difference = comparePlans(was, is, deletedBetween(base.documents, head.documents));
  const isChanged = difference.exitReason !== "clean";
  return {
    kind: "compared",
    difference: { ...difference, exitCode: isChanged && request.exitCodes === "detailed" ? 2 : 0 },
    head: is.plan,
    facts: { ...factsOf(base, head, difference, state.catalog), emptied },
  };
}

function factsOf(
  base: LoadedPolicy,
  { documents, problems }: LoadedPolicy,
  { patches }: PlanDifference,
  catalog: Catalog,
): Omit<ChangeFacts, "emptied"> {
  const changes = changedDocuments(base.documents, documents);
  const named = new Set(changes.flatMap(({ entries }) => entries.map(({ patch }) => patch)));
  const wanted = new Set([...named, ...patches.map(({ patch }) => patch)]);
  const known = new Map(
    catalog.entries.filter(({ patch }) => wanted.has(patch.id)).map((entry) => [entry.patch.id, entry]),
  );
  const dossierOf = createDossiers({ documents, byId: known });
  const dossiers = new Map([...named].map((patch) => [patch, dossierOf({ kind: "named", patch })]));
  return { documents: changes, problems, known, dossiers };
}

interface DecidedSide extends Side {
  readonly opened: LoadedWorld;
  readonly decided: DecidedFleet;
}

/** @param before the other side: what the documents do not say otherwise is not worked out again */
function sideOf(
  policy: LoadedPolicy,
  declared: Declared,
  state: ReportedState,
  now: Instant,
  ports: WorldPorts,
  before?: Pick<DecidedSide, "opened" | "decided"> & { readonly news: News },
): DecidedSide {
  // What the change would do once it is merged, and so approved: nobody vouches for it before.
  const opened = openWorld(policy, { ...declared, approvals: "trust-merge" }, state, now, ports, before);
  const { world, roster, placement, inputs, findings } = opened;
  const { endpoints } = roster;
  const decided =
    before === undefined
      ? decideToKeep(endpoints, placement, world)
      : before.decided.again(endpoints, placement, world, before.news);
  const request = { endpoints, placement, world, inputs, rows: "waiting", findings } as const;
  return {
    opened,
    decided,
    plan: assemblePlan({ ...request, classes: decided.classes() }),
    ringOf: new Map(endpoints.map(({ id }) => [id, placement.of.get(id)?.ring?.name ?? null])),
    trackOf: new Map(declared.rings.map(({ name, track }) => [name, track])),
  };
}
