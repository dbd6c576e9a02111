import { type Instant, isInstant, parseInstant } from "../../core/model/instant.ts";
import { asArray, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { ReportFacts } from "../fact-report.ts";
import { countOf, factOf } from "../json-value.ts";
import { packageArch, usesDeb } from "../linux-arch.ts";
import { systemOfName, versionIdOf, windowsVersion } from "../system-of-name.ts";

export type SetupFacts = Omit<ReportFacts, "id" | "faults">;

/** What `setup` says; undefined where the facts have nothing of it. @see Ansible documentation, "Discovering variables: facts" */
export function setupFacts(facts: JsonObject): SetupFacts | undefined {
  const name = text(facts, "distribution");
  const observedAt = dateOf(facts);
  if (name === undefined && observedAt === undefined && text(facts, "hostname") === undefined)
    return undefined;
  const firmware = text(facts, "bios_version");
  const vendor = text(facts, "bios_vendor");
  const fqdn = text(facts, "fqdn");
  const memory = countOf(facts, key(facts, "memtotal_mb"));
  const pending = fieldOf(facts, key(facts, "reboot_pending"));
  return {
    hostname: fqdn?.includes(".") === true ? fqdn : text(facts, "hostname"),
    observedAt,
    bootedAt: bootOf(facts, observedAt),
    os: osOf(facts, name),
    hardware: {
      vendor: text(facts, "system_vendor"),
      model: text(facts, "product_name"),
      serial: text(facts, "product_serial"),
      memoryMiB: memory === 0 ? undefined : memory,
      diskFreeMiB: freeOf(facts),
    },
    firmware:
      firmware === undefined
        ? undefined
        : [{ component: "BIOS", version: firmware, ...(vendor === undefined ? {} : { vendor }) }],
    rebootPending: typeof pending === "boolean" ? pending : undefined,
  };
}

function osOf(facts: JsonObject, name: string | undefined): ReportFacts["os"] {
  const named =
    systemOfName(name) ?? systemOfName(text(facts, "os_family")) ?? systemOfName(text(facts, "system"));
  const version = text(facts, "distribution_version");
  const arch = packageArch(text(facts, "architecture") ?? text(facts, "machine"), usesDeb(named?.id));
  // The fourth part that Ansible gives of Windows is 0, whatever is installed.
  if (named?.family === "windows") return { ...named, version: windowsVersion(version).version, arch };
  if (named !== undefined) return { ...named, version: versionIdOf(named.id, version), arch };
  const isLinux = text(facts, "system") === "Linux";
  return { family: isLinux ? "linux" : undefined, version: versionIdOf(undefined, version), arch };
}

function dateOf(facts: JsonObject): Instant | undefined {
  const date = fieldOf(facts, key(facts, "date_time"));
  const instant = parseInstant(factOf(date, "iso8601") ?? "");
  if (instant !== undefined) return instant;
  const seconds = countOf(date, "epoch");
  return seconds !== undefined && isInstant(seconds * 1000) ? seconds * 1000 : undefined;
}

function bootOf(facts: JsonObject, observedAt: Instant | undefined): Instant | undefined {
  const seconds = countOf(facts, key(facts, "uptime_seconds"));
  if (seconds !== undefined && observedAt !== undefined) return observedAt - seconds * 1000;
  return parseInstant((text(facts, "lastboot") ?? "").replace(" ", "T"));
}

function freeOf(facts: JsonObject): number | undefined {
  const mounts = asArray(fieldOf(facts, key(facts, "mounts"))) ?? [];
  const bytes = countOf(
    mounts.find((mount) => factOf(mount, "mount") === "/"),
    "size_available",
  );
  return bytes === undefined ? undefined : Math.floor(bytes / 1_048_576);
}

const NOT_KNOWN: ReadonlySet<string> = new Set(["NA", "N/A", "None", "Unknown"]);

function text(facts: JsonObject, name: string): string | undefined {
  const value = factOf(facts, key(facts, name));
  return value === undefined || NOT_KNOWN.has(value) ? undefined : value;
}

/** Facts have the prefix in outputs and caches, and lack it in what playbooks write of `ansible_facts`. */
function key(facts: JsonObject, name: string): string {
  return Object.hasOwn(facts, `ansible_${name}`) ? `ansible_${name}` : name;
}
