import type { Fix } from "../../schema/documents.generated.ts";
import type { FixStatus } from "./fix-status.ts";
import type { ImageIndex } from "./image-index.ts";
import { versionFixStatus } from "./version-fix.ts";
import { worstOf } from "./worst-of.ts";

/** `application`: by name, whatever installed it, but never a distribution's package of that name. */
export function applicationFixStatus(fix: Fix, index: ImageIndex | undefined): FixStatus {
  const product = fix.product ?? "";
  if (index === undefined) return { kind: "unknown", says: "software was not reported" };
  const found = (index.byProduct.get(product) ?? []).filter(
    ({ type }) => !["deb", "rpm", "apk", "alpm"].includes(type),
  );
  if (found.length === 0) return { kind: "not-applicable", says: `"${product}" is not installed` };
  return worstOf(
    found.map(({ version }) => versionFixStatus(fix, product, version)),
    product,
  );
}
