import type { Severity } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Declared } from "../model/declared.ts";
import type { PatchFacts } from "../rings/gate-judgement.ts";
import type { Opening } from "./ledger.ts";
import { openIssues } from "./open-issues.ts";
import { incidentsOf } from "./outcomes-of.ts";

const SEVERITIES: readonly Severity[] = ["low", "moderate", "important", "critical"];

/**
 * What is known of a patch beside its outcomes. What its vendor said after the ring opened voids nothing and stops promotion
 * until a person answers. Nothing that speaks against the patch speaks against taking it off.
 */
export function patchFacts(entry: CatalogEntry, opening: Opening, declared: Declared): PatchFacts {
  const { patch } = entry;
  const incidents = incidentsOf(entry, opening, declared).length;
  if (opening.of === "remove") return { incidents, blockers: [], retracted: false };
  const known = new Set(opening.knownIssues);
  const fresh = openIssues(patch).filter((id) => !known.has(id));
  const blockers = [
    ...(fresh.length === 0
      ? []
      : [`The vendor knows of what it did not when the ring opened: ${fresh.sort(compareText).join(", ")}`]),
    ...(isRaised(opening.severity, patch.severity ?? "unknown")
      ? [`Its severity was raised from ${opening.severity} to ${patch.severity}`]
      : []),
    ...(entry.unlisted === undefined ? [] : ["Its feed does not list it any more"]),
  ];
  return { incidents, blockers, retracted: patch.retracted === true };
}

/** Unknown is not raised by becoming known as the mildest. */
export function isRaised(was: Severity, is: Severity): boolean {
  if (was === is || is === "unknown") return false;
  return was === "unknown" ? is !== "low" : SEVERITIES.indexOf(is) > SEVERITIES.indexOf(was);
}
