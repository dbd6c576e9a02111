import { asArray, asObject, fieldOf } from "../../core/text/json-object.ts";
import type { EndpointReport } from "../../schema/documents.generated.ts";
import { readDevice, readTestedComponent } from "./read-device.ts";
import { secureBootOf, tpmOf } from "./security-attributes.ts";

export interface FwupdFacts {
  /** All devices, only those that have an update, or none. */
  readonly lists: "devices" | "updates" | "attributes";
  readonly firmware: NonNullable<EndpointReport["firmware"]>;
  /** Ids of the releases on offer. */
  readonly availablePatches: readonly string[];
  readonly rebootPending: boolean;
  readonly secureBoot?: boolean;
  readonly tpm?: string;
  readonly faults: readonly string[];
}

const NOTHING = { firmware: [], availablePatches: [], rebootPending: false, faults: [] };

/** @returns a text: what is wrong with the whole of it */
export function readFwupd(value: unknown): FwupdFacts | string {
  const document = asObject(value);
  if (document === undefined) return "is no JSON object";
  const error = asObject(fieldOf(document, "Error"));
  if (error !== undefined)
    return `is an error of fwupd: ${JSON.stringify(fieldOf(error, "Message") ?? null)}`;
  const attributes = ["HostSecurityAttributes", "SecurityAttributes"]
    .map((key) => asArray(fieldOf(document, key)))
    .find((list) => list !== undefined);
  if (attributes !== undefined)
    return { ...NOTHING, lists: "attributes", ...secureBootOf(attributes), ...tpmOf(attributes) };
  const devices = asArray(fieldOf(document, "Devices"));
  if (devices !== undefined) return readDevices(devices);
  const steps = asArray(fieldOf(document, "steps"));
  if (steps !== undefined) return readSteps(steps);
  return "has neither Devices nor HostSecurityAttributes: give what fwupdmgr get-devices --json prints";
}

function readDevices(values: readonly unknown[]): FwupdFacts {
  const read = values.map((value, index) => readDevice(asObject(value), `device ${index + 1}`));
  return {
    lists: values.every(isUpgradable) ? "updates" : "devices",
    firmware: read.flatMap(({ firmware }) => firmware),
    availablePatches: [...new Set(read.flatMap(({ upgrades }) => upgrades))],
    rebootPending: read.some(({ rebootPending }) => rebootPending),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** In a list of updates every device has releases, none of them older; in that of all devices, some have none, or older ones too. */
function isUpgradable(device: unknown): boolean {
  const releases = asArray(fieldOf(device, "Releases")) ?? [];
  const flags = releases.map((release) => asArray(fieldOf(release, "Flags")) ?? []);
  return releases.length > 0 && flags.every((some) => !some.includes("is-downgrade"));
}

/** fwupd's device tests: each step ends with the firmware that its devices have then; the last one counts. */
function readSteps(steps: readonly unknown[]): FwupdFacts | string {
  const components = asArray(fieldOf(asObject(steps.at(-1)), "components"));
  if (components === undefined) return "has no components in its last step";
  const read = components.map((value, index) =>
    readTestedComponent(asObject(value), `component ${index + 1}`),
  );
  return {
    ...NOTHING,
    lists: "devices",
    firmware: read.flatMap(({ firmware }) => firmware),
    faults: read.flatMap(({ faults }) => faults),
  };
}
