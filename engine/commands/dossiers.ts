import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Ask, LeaveAsk } from "../core/rollout/ask.ts";
import type { Dossier } from "../core/rollout/dossier.ts";
import { documentsOf, type LocatedDocument } from "../documents/located-document.ts";
import type { ApprovalListSpec, Rollback } from "../schema/documents.generated.ts";

/** What tells which entry of which list is meant; of every other ask the patch alone. */
type Asked =
  | Pick<LeaveAsk, "kind" | "patch" | "digest" | "list">
  | { readonly kind: Exclude<Ask["kind"], "leave"> | "named"; readonly patch: string };

/** Finds what is known of the patch of an ask: in the catalog, in the entry that approves it, in test records and incidents. */
export function createDossiers({
  documents,
  byId,
}: {
  readonly documents: readonly LocatedDocument[];
  readonly byId: ReadonlyMap<string, CatalogEntry>;
}): (ask: Asked) => Dossier {
  const lists = documentsOf(documents, "ApprovalList");
  const tests = documentsOf(documents, "TestRecord");
  const incidents = documentsOf(documents, "Incident");
  const found = new Map<string, Dossier>();
  return (ask) => {
    const key = ask.kind === "leave" ? JSON.stringify([ask.patch, ask.digest, ask.list]) : ask.patch;
    const known = found.get(key);
    if (known !== undefined) return known;
    const entry = byId.get(ask.patch);
    const approving = lists.filter(({ name }) => ask.kind !== "leave" || name === ask.list);
    const rollback = rollbackOf(
      ask,
      approving.map(({ value }) => value.spec),
    );
    const dossier: Dossier = {
      ...(entry === undefined ? {} : { entry }),
      ...(rollback === undefined ? {} : { rollback }),
      tests: tests
        .filter(({ value }) => value.spec.patches.some(({ patch }) => patch === ask.patch))
        .map(({ name, value }) => ({ ...value.spec, name })),
      incidents: incidents
        .filter(({ value }) => value.spec.patch === ask.patch)
        .map(({ name, value }) => ({ ...value.spec, name })),
    };
    found.set(key, dossier);
    return dossier;
  };
}

function rollbackOf(ask: Asked, specs: readonly ApprovalListSpec[]): Rollback | undefined {
  for (const spec of specs) {
    const entry = spec.approve?.find(
      ({ patch, digest }) => patch === ask.patch && (ask.kind !== "leave" || digest === ask.digest),
    );
    if (entry !== undefined) return entry.rollback ?? spec.defaults?.rollback;
  }
  return undefined;
}
