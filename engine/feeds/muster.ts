import type { RefusedRecord } from "../core/catalog/edition.ts";
import { asObject } from "../core/text/json-object.ts";
import type { Patch } from "../schema/documents.generated.ts";
import type { Feed } from "./feed.ts";
import { readJsonRecords } from "./json-records.ts";
import { textOf } from "./json-shape.ts";
import { isPatchId } from "./record-text.ts";

/** Muster's own `Patch` documents, as NDJSON or one array: what an organisation packages itself, or another converter's output. */
export const musterFeed: Feed = {
  format: "muster",
  precedence: 100,
  read({ members }, { patchFault }) {
    const { records, refused: unread, fault } = readJsonRecords(members);
    if (fault !== undefined) return { kind: "refused", reason: fault };
    const patches: Patch[] = [];
    const refused: RefusedRecord[] = [...unread];
    for (const { value, at } of records) {
      const id = textOf(asObject(value), "id") ?? "";
      const wrong =
        patchFault(value) ??
        (isPatchId(id) ? undefined : `${JSON.stringify(id.slice(0, 80))} is no id of a patch`);
      if (wrong !== undefined) refused.push({ record: id === "" ? at : id, reason: wrong });
      else patches.push(withDefaults(value as Patch));
    }
    return { kind: "patches", patches, refused, passedOver: [], coverage: "whole" };
  },
};

/** What every feed states and these documents may leave out; none of it is in the digest. */
function withDefaults(patch: Patch): Patch {
  return { ...patch, severity: patch.severity ?? "unknown", vulnerabilities: patch.vulnerabilities ?? [] };
}
