import type { CatalogEntry } from "../model/catalog.ts";
import type { ProductVersion } from "../model/report.ts";
import { schemeByName } from "../versions/registry.ts";
import { type Answer, type Case, stops } from "./case.ts";
import { rejectsFor } from "./denials.ts";
import type { Needed } from "./siblings.ts";

/** Stops a patch whose transaction, as the endpoint reported it, would bring one that is held, rejected or not approved. */
export function broughtAlong(asked: Case): Answer | undefined {
  const brings = bringsOf(asked);
  if (brings === undefined) return undefined;
  for (const needed of asked.siblings.needed()) {
    if (needed.entry === asked.entry || asked.siblings.covers(asked.entry, needed.entry)) continue;
    if (!brings.some((brought) => isBroughtBy(needed, brought))) continue;
    if (asked.siblings.isAcceptable(needed.entry) || isAllowedAlong(needed.entry, asked)) continue;
    const says = (): string =>
      `its transaction would bring ${needed.entry.patch.id}, which is not approved here`;
    return stops("blocked", says, {
      until: { when: `when ${needed.entry.patch.id} is approved here` },
      flags: ["brings-unapproved"],
    });
  }
  return undefined;
}

/** Whether the endpoint said what else installing the patch would bring. */
export function isTransactionKnown(asked: Case): boolean {
  return bringsOf(asked) !== undefined;
}

function bringsOf({ report, entry }: Case): readonly ProductVersion[] | undefined {
  const transactions = report.transactions?.filter(({ patch }) => patch === entry.patch.id) ?? [];
  return transactions.length === 0 ? undefined : transactions.flatMap(({ brings }) => brings);
}

function isBroughtBy({ missing }: Needed, brought: ProductVersion): boolean {
  return missing.some(({ packages, scheme, to }) => {
    if (!packages.includes(brought.product) || to === undefined) return false;
    const known = schemeByName(scheme);
    if (known === undefined || !known.isVersion(brought.version)) return true;
    return known.compare(brought.version, to) >= 0;
  });
}

/** Every reject of it that concerns the endpoint lets it come along, and nothing else that people said stands against it. */
function isAllowedAlong({ patch }: CatalogEntry, { world, endpoint, siblings }: Case): boolean {
  const rejects = rejectsFor(patch.id, endpoint, world);
  return (
    rejects.some(({ unknown }) => unknown === undefined) &&
    rejects.every(({ entry }) => entry.asDependency === "allow") &&
    patch.retracted !== true &&
    siblings.denialsOf(patch.id).every((denial) => denial === "rejected")
  );
}
