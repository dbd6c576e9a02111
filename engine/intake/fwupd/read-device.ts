import { asArray, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { EndpointReport } from "../../schema/documents.generated.ts";
import { factOf } from "../json-value.ts";

export interface FwupdDevice {
  readonly firmware: NonNullable<EndpointReport["firmware"]>;
  /** Ids of the releases that fwupd would upgrade it to. */
  readonly upgrades: readonly string[];
  readonly rebootPending: boolean;
  readonly faults: readonly string[];
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A device's firmware: by its name and maker, as people know it, and by each GUID and its vendor's id, as firmware finds it. By GUID
 * it has a version only where that compares with that of a release.
 */
export function readDevice(device: JsonObject | undefined, at: string): FwupdDevice {
  const name = factOf(device, "Name");
  const version = factOf(device, "Version");
  const comparable =
    version === undefined || !isComparable(version, factOf(device, "VersionFormat")) ? undefined : version;
  const guids = guidsOf(fieldOf(device, "Guid"), name ?? at);
  const faults = device === undefined ? [`${at} is no object`] : guids.faults;
  const named = name === undefined ? [] : [itemOf(name, factOf(device, "Vendor"), version)];
  const found = guids.guids.map((guid) => itemOf(guid, factOf(device, "VendorId"), comparable));
  return {
    firmware: [...named, ...found],
    upgrades: upgradesOf(device),
    rebootPending: isUntilReboot(fieldOf(device, "UpdateState")),
    faults,
  };
}

/** Of fwupd's device tests, which have the same in small letters and no formats. */
export function readTestedComponent(component: JsonObject | undefined, at: string): FwupdDevice {
  const version = factOf(component, "version");
  const comparable = version === undefined || !isComparable(version, undefined) ? undefined : version;
  const { guids, faults } = guidsOf(fieldOf(component, "guids"), factOf(component, "name") ?? at);
  const firmware = guids.map((guid) => itemOf(guid, undefined, comparable));
  return { firmware, upgrades: [], rebootPending: false, faults };
}

function itemOf(component: string, vendor: string | undefined, version: string | undefined) {
  return {
    component,
    ...(vendor === undefined ? {} : { vendor }),
    ...(version === undefined ? {} : { version }),
  };
}

/** Where no format is said, fwupd takes numbers with dots as what they look like; one number alone may be anything. */
function isComparable(version: string, format: string | undefined): boolean {
  if (format === undefined) return /^\d+(?:\.\d+){1,3}$/.test(version);
  return format !== "unknown";
}

function guidsOf(
  value: unknown,
  of: string,
): { readonly guids: readonly string[]; readonly faults: readonly string[] } {
  const guids: string[] = [];
  const faults: string[] = [];
  const listed = typeof value === "string" ? [value] : (asArray(value) ?? []);
  for (const one of listed) {
    const guid = typeof one === "string" ? one.toLowerCase() : "";
    if (GUID.test(guid)) guids.push(guid);
    else faults.push(`${of} has ${JSON.stringify(one).slice(0, 60)} for a GUID`);
  }
  if (listed.length === 0) faults.push(`${of} has no GUID`);
  return { guids: [...new Set(guids)], faults };
}

/** By the ids that the `lvfs` feed gives them. */
function upgradesOf(device: JsonObject | undefined): readonly string[] {
  const ids: string[] = [];
  for (const release of asArray(fieldOf(device, "Releases")) ?? []) {
    const [component, version, branch] = ["AppstreamId", "Version", "Branch"].map((key) =>
      factOf(release, key),
    );
    const isUpgrade = asArray(fieldOf(release, "Flags"))?.includes("is-upgrade") === true;
    if (!isUpgrade || component === undefined || version === undefined) continue;
    ids.push(`lvfs-${component}${branch === undefined ? "" : `-${branch}`}-${version}`);
  }
  return ids;
}

/** A word since 1.9, a number before. */
function isUntilReboot(state: unknown): boolean {
  return state === "needs-reboot" || state === 4;
}
