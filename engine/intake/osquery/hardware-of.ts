import type { Instant } from "../../core/model/instant.ts";
import type { EndpointReport } from "../../schema/documents.generated.ts";
import { countOf, factOf } from "../json-value.ts";
import type { Row } from "./log-event.ts";
import type { Table } from "./table-of.ts";

export interface LatestRow {
  /** The last of the table's rows. */
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly at: Instant;
}

export interface HardwareFacts {
  readonly hostname: string | undefined;
  readonly bootedAt: Instant | undefined;
  readonly hardware: { readonly [Key in keyof Stated]-?: Stated[Key] | undefined };
  readonly firmware: EndpointReport["firmware"] | undefined;
}

type Stated = NonNullable<EndpointReport["hardware"]>;

const MIB = 1_048_576;

/** @see osquery schema: system_info, tpm_info, secureboot, uptime, platform_info, mounts, logical_drives */
export function hardwareOf(latest: (table: Table) => LatestRow | undefined): HardwareFacts {
  const system = latest("system_info")?.row;
  const memory = countOf(system, "physical_memory");
  return {
    hostname: factOf(system, "hostname") ?? factOf(system, "computer_name"),
    bootedAt: bootOf(latest("uptime")),
    hardware: {
      vendor: factOf(system, "hardware_vendor"),
      model: factOf(system, "hardware_model"),
      serial: factOf(system, "hardware_serial"),
      tpm: /^\d+(?:\.\d+)*/.exec(factOf(latest("tpm_info")?.row, "spec_version") ?? "")?.[0],
      secureBoot: SWITCH.get(factOf(latest("secureboot")?.row, "secure_boot") ?? ""),
      memoryMiB: memory === undefined || memory === 0 ? undefined : Math.floor(memory / MIB),
      diskFreeMiB: freeOf(latest("mounts")) ?? freeOfDrive(latest("logical_drives")),
    },
    firmware: firmwareOf(latest("platform_info")?.row),
  };
}

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ["1", true],
  ["0", false],
]);

function bootOf(uptime: LatestRow | undefined): Instant | undefined {
  const seconds = countOf(uptime?.row, "total_seconds");
  return uptime === undefined || seconds === undefined ? undefined : uptime.at - seconds * 1000;
}

function freeOf(mounts: LatestRow | undefined): number | undefined {
  const root = mounts?.rows.findLast((row) => row.path === "/");
  const blocks = countOf(root, "blocks_available");
  const size = countOf(root, "blocks_size");
  return blocks === undefined || size === undefined ? undefined : wholeMiB(blocks * size);
}

function freeOfDrive(drives: LatestRow | undefined): number | undefined {
  const system =
    drives?.rows.findLast((row) => row.boot_partition === "1") ??
    drives?.rows.findLast((row) => row.device_id === "C:");
  return wholeMiB(countOf(system, "free_space"));
}

function wholeMiB(bytes: number | undefined): number | undefined {
  return bytes === undefined || !Number.isSafeInteger(bytes) ? undefined : Math.floor(bytes / MIB);
}

function firmwareOf(row: Row | undefined): EndpointReport["firmware"] | undefined {
  const version = factOf(row, "version");
  const vendor = factOf(row, "vendor");
  if (version === undefined) return undefined;
  return [{ component: "BIOS", version, ...(vendor === undefined ? {} : { vendor }) }];
}
