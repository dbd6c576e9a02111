import { type Instant, parseInstant } from "../../core/model/instant.ts";
import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { ReportFacts } from "../fact-report.ts";
import { countOf, factOf } from "../json-value.ts";
import { packageArch, usesDeb } from "../linux-arch.ts";
import { type NamedSystem, systemOfName, versionIdOf, windowsVersion } from "../system-of-name.ts";
import type { Row } from "./log-event.ts";
import { isSoftwareTable, type SoftwareTable, softwareOf } from "./software-of.ts";
import { wholeSoftwareFault } from "./whole-software.ts";

/**
 * The hosts of a document of Fleet's: `GET /hosts/:id`, `GET /hosts` with software, `fleetctl get host --json`. Undefined: it is
 * none.
 * @see Fleet documentation, "REST API", "Hosts"
 */
export function fleetHosts(value: unknown): readonly JsonObject[] | undefined {
  const one = asObject(fieldOf(value, "host"));
  if (one !== undefined) return [one];
  if (factOf(value, "kind") === "host") {
    const spec = asObject(fieldOf(value, "spec"));
    return spec === undefined ? undefined : [spec];
  }
  const several = asArray(fieldOf(value, "hosts"))?.map(asObject);
  return several?.every((host) => host !== undefined) === true
    ? (several as readonly JsonObject[])
    : undefined;
}

export type ReadHost =
  | { readonly ok: true; readonly facts: ReportFacts }
  | { readonly ok: false; readonly id?: string; readonly reason: string };

/** @param stated says when the host was looked at, for a document that does not */
export function readFleetHost(host: JsonObject, stated: "has-instant" | "no-instant"): ReadHost {
  const id = factOf(host, "uuid") ?? factOf(host, "hostname");
  if (id === undefined) return { ok: false, reason: "it names neither uuid nor hostname" };
  const observedAt = observedOf(host);
  if (observedAt === undefined && stated === "no-instant") {
    return {
      ok: false,
      id,
      reason: "it says not when it was looked at (detail_updated_at): give --observed-at",
    };
  }
  const named = systemOfName(factOf(host, "os_version")) ?? systemOfName(factOf(host, "platform"));
  const software = readSoftware(host, named);
  const restarted = parseInstant(factOf(host, "last_restarted_at") ?? "");
  return {
    ok: true,
    facts: {
      id,
      hostname: factOf(host, "hostname"),
      observedAt,
      // Fleet writes the first moment of its calendar for none.
      bootedAt: restarted !== undefined && restarted > 0 ? restarted : undefined,
      os: { ...osOf(host, named), arch: packageArch(factOf(host, "cpu_type"), usesDeb(named?.id)) },
      hardware: hardwareOf(host),
      ...software,
    },
  };
}

/** The older of the two: packages are asked for more rarely than the rest, and no report may look fresher than it is. */
function observedOf(host: JsonObject): Instant | undefined {
  const instants = ["detail_updated_at", "software_updated_at"]
    .map((key) => parseInstant(factOf(host, key) ?? ""))
    .filter((instant): instant is Instant => instant !== undefined && instant > 0);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

function osOf(host: JsonObject, named: NamedSystem | undefined): NonNullable<ReportFacts["os"]> {
  const text = factOf(host, "os_version");
  if (named?.family === "windows") return { ...named, ...windowsVersion(text) };
  const version = versionIdOf(named?.id, /\d.*$/.exec(text ?? "")?.[0]);
  const build = named?.family === "macos" ? factOf(host, "build") : undefined;
  return { ...named, version, build };
}

function hardwareOf(host: JsonObject): NonNullable<ReportFacts["hardware"]> {
  const memory = countOf(host, "memory");
  const free = fieldOf(host, "gigs_disk_space_available");
  return {
    vendor: factOf(host, "hardware_vendor"),
    model: factOf(host, "hardware_model"),
    serial: factOf(host, "hardware_serial"),
    memoryMiB: memory === undefined || memory === 0 ? undefined : Math.floor(memory / 1_048_576),
    // Of 1,000,000,000 bytes each; 0 stands for what was not reported too.
    diskFreeMiB:
      typeof free === "number" && free > 0 && free < 1e9 ? Math.floor((free * 1e9) / 1_048_576) : undefined,
  };
}

function readSoftware(
  host: JsonObject,
  named: NamedSystem | undefined,
): Pick<ReportFacts, "software" | "faults"> {
  const listed = fieldOf(host, "software");
  if (listed === undefined || listed === null) return { faults: [] };
  const items = asArray(listed);
  if (items === undefined) return { faults: ["software is no list"] };
  const byTable = new Map<SoftwareTable, Row[]>();
  const faults: string[] = [];
  for (const [index, item] of items.entries()) {
    const table = factOf(item, "source");
    const row = rowOf(item);
    if (table === undefined || row === undefined) faults.push(`software[${index}] names no source`);
    else if (isSoftwareTable(table)) byTable.set(table, [...(byTable.get(table) ?? []), row]);
  }
  const read = [...byTable].map(([table, rows]) => ({ table, ...softwareOf(table, rows, named?.id) }));
  const counts = new Map(read.map(({ table, software }) => [table, software.length]));
  const software = read.flatMap((one) => one.software);
  const whole = wholeSoftwareFault({ family: named?.family, id: named?.id, counts, sources: "none" });
  return {
    software,
    faults: [...faults, ...(whole === undefined ? [] : [whole]), ...read.flatMap((one) => one.faults)],
  };
}

/** As the table has it, without what Fleet adds: its `source` is the table's name. */
function rowOf(item: unknown): Row | undefined {
  const object = asObject(item);
  if (object === undefined) return undefined;
  const columns = ["name", "version", "release", "arch", "vendor", "bundle_identifier", "epoch"];
  return Object.fromEntries(
    columns.flatMap((column) => {
      const text = factOf(object, column);
      return text === undefined ? [] : [[column, text]];
    }),
  );
}
