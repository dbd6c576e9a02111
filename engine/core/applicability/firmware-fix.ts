import type { Fix } from "../../schema/documents.generated.ts";
import type { FirmwareItem, Report } from "../model/report.ts";
import type { FixStatus } from "./fix-status.ts";
import { versionFixStatus } from "./version-fix.ts";
import { worstOf } from "./worst-of.ts";

/**
 * `firmware`: by component, and by vendor where both sides name one. A component is what the report calls it, or one of the GUIDs
 * by which firmware finds its device.
 */
export function firmwareFixStatus(fix: Fix, report: Report): FixStatus {
  const component = fix.component ?? fix.product ?? "";
  if (report.firmware === undefined) return { kind: "unknown", says: "firmware was not reported" };
  const found = report.firmware.filter(
    (item) => isSameComponent(item, component) && isSameVendor(item, fix.publisher),
  );
  if (found.length === 0) return { kind: "not-applicable", says: `it has no component "${component}"` };
  return worstOf(
    found.map(({ version }) => notComparable(fix, version) ?? versionFixStatus(fix, component, version)),
    component,
  );
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** GUIDs are written in capitals and without. */
function isSameComponent(item: FirmwareItem, component: string): boolean {
  if (item.component === component) return true;
  return GUID.test(component) && item.component.toLowerCase() === component.toLowerCase();
}

/** Vendor ids, as `USB:0x273F`, are found in those of the device, which may have several, as fwupd finds them. */
function isSameVendor({ vendor }: FirmwareItem, publisher: Fix["publisher"]): boolean {
  if (typeof publisher !== "string" || vendor === undefined || vendor === publisher) return true;
  return /^[A-Z0-9]+:/.test(publisher) && vendor.includes(publisher);
}

/**
 * Versions of firmware say nothing about each other where one has more numbers, for then it is written in another format; nor
 * do plain ones, which have no order but that of their letters. Equal ones are the same.
 */
function notComparable({ scheme, fixed }: Fix, version: string): FixStatus | undefined {
  if (!scheme?.startsWith("fwupd-") || typeof fixed !== "string" || fixed === version) return undefined;
  if (scheme === "fwupd-plain")
    return {
      kind: "unknown",
      says: `nobody knows which of "${version}" and "${fixed}" is the newer firmware`,
    };
  if (version.split(".").length === fixed.split(".").length) return undefined;
  return { kind: "unknown", says: `firmware "${version}" and "${fixed}" are not written in one format` };
}
