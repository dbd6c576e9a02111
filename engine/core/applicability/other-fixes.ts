import type { Fix } from "../../schema/documents.generated.ts";
import type { Report } from "../model/report.ts";
import type { FixStatus } from "./fix-status.ts";
import type { ImageIndex } from "./image-index.ts";
import { versionFixStatus } from "./version-fix.ts";

/** `system`: the system's own version, or its build where the scheme is one of builds. */
export function systemFixStatus(fix: Fix, report: Report): FixStatus {
  const fact = fix.scheme === "windows-build" ? "build" : "version";
  const value = report.os?.[fact];
  if (value === undefined || value === "") return { kind: "unknown", says: `os.${fact} was not reported` };
  return versionFixStatus(fix, fix.product ?? report.os?.id ?? "system", value);
}

/** `kb`: missing unless it, or one that supersedes it transitively, is installed. */
export function kbFixStatus(fix: Fix, patchId: string, covered: ReadonlySet<string> | undefined): FixStatus {
  const kb = fix.product ?? patchId;
  if (covered === undefined) return { kind: "unknown", says: "installed patches were not reported" };
  if (covered.has(kb)) return { kind: "in-place", product: kb, version: kb, held: false };
  return {
    kind: "missing",
    missing: {
      type: "kb",
      product: kb,
      from: "",
      to: kb,
      scheme: "kb",
      packages: [kb],
      held: false,
      broken: false,
    },
  };
}

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

const WORST_FIRST = ["unknown", "missing", "in-place", "not-applicable"] as const;

function worstOf(statuses: readonly FixStatus[], product: string): FixStatus {
  for (const kind of WORST_FIRST) {
    const status = statuses.find((one) => one.kind === kind);
    if (status !== undefined) return status;
  }
  return { kind: "unknown", says: `"${product}" could not be compared` };
}
