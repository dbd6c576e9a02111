import type { RestrictSide } from "../core/approval/restricts.ts";
import { canonicalJson } from "../core/model/canonical-json.ts";
import { documentsOf } from "../documents/located-document.ts";
import type { LoadedPolicy } from "./load-policy.ts";

/** Declared state, as far as it tells whether a change restricts. Undefined: it has errors. */
export function restrictSide({ documents, declared }: LoadedPolicy): RestrictSide | undefined {
  if (declared === undefined) return undefined;
  const rest = new Map<string, string[]>();
  for (const { kind, file, value } of documents) {
    if (kind === "ApprovalList" || kind === "Incident" || kind === "ChangeFreeze") continue;
    const known = rest.get(file) ?? [];
    known.push(canonicalJson(value));
    rest.set(file, known.sort());
  }
  const freezes = new Map(declared.freezes.map((freeze) => [freeze.name, freeze]));
  return {
    lists: documentsOf(documents, "ApprovalList").map(({ value }) => value),
    incidents: documentsOf(documents, "Incident").map(({ value }) => value),
    freezes: documentsOf(documents, "ChangeFreeze").flatMap(({ name, file, value }) => {
      const freeze = freezes.get(name);
      return freeze === undefined ? [] : [{ document: value, file, freeze }];
    }),
    rest,
    rings: declared.rings,
  };
}
