import type { Fix } from "../../schema/documents.generated.ts";
import type { Report } from "../model/report.ts";
import type { FixStatus } from "./fix-status.ts";
import { versionFixStatus } from "./version-fix.ts";
import { worstOf } from "./worst-of.ts";

/** `firmware`: by component, and by vendor where both sides name one. */
export function firmwareFixStatus(fix: Fix, report: Report): FixStatus {
  const component = fix.component ?? fix.product ?? "";
  if (report.firmware === undefined) return { kind: "unknown", says: "firmware was not reported" };
  const found = report.firmware.filter(
    (item) =>
      item.component === component &&
      (typeof fix.publisher !== "string" || item.vendor === undefined || item.vendor === fix.publisher),
  );
  if (found.length === 0) return { kind: "not-applicable", says: `it has no component "${component}"` };
  return worstOf(
    found.map(({ version }) => versionFixStatus(fix, component, version)),
    component,
  );
}
