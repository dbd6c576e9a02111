import type { Instant } from "../../core/model/instant.ts";
import type { ReportFacts } from "../fact-report.ts";
import { factOf } from "../json-value.ts";
import { systemOfName, versionIdOf, windowsVersion } from "../system-of-name.ts";
import { readApplications } from "./applications.ts";
import { instantOf, type Part } from "./parts.ts";
import { readPatches } from "./patches.ts";

type Inventory = Extract<Part, { readonly kind: "inventory" }>;

/**
 * All that a call's files say of one instance. It is as old as the oldest part that lists something; when the agent was last heard of
 * counts only where nothing else has a date.
 * @returns a text when no report can be made of it
 */
export function instanceFacts(
  id: string,
  parts: readonly Part[],
  lost: readonly string[],
  stated: "has-instant" | "no-instant",
): ReportFacts | string {
  const inventory = newestInventory(parts);
  const state = parts.findLast((part) => part.kind === "state")?.state;
  const information = parts.findLast((part) => part.kind === "information")?.information;
  const lists = parts.filter((part) => part.kind === "patches");
  const undated = [...inventory.values()].find(({ at, type }) => LISTS.has(type) && at === undefined);
  if (undated !== undefined && stated === "no-instant")
    return `${undated.type} has no valid CaptureTime: give --observed-at`;
  const patches = readPatches(
    lists.flatMap((list) => list.patches),
    state,
  );
  const { hostname, os } = systemFacts(information ?? inventory.get("AWS:InstanceInformation")?.entries[0]);
  const applications = inventory.get("AWS:Application");
  const software =
    applications === undefined ? undefined : readApplications(applications.entries, os?.family, os?.id);
  const updates = readUpdates(inventory.get("AWS:WindowsUpdate"));
  const installed = [...(patches.installedPatches ?? []), ...(updates ?? [])];
  const hasInstalled = patches.installedPatches !== undefined || updates !== undefined;
  const facts: ReportFacts = {
    ...patches,
    id,
    hostname,
    observedAt: observedOf(inventory, state, information),
    os,
    ...(software === undefined ? {} : { software: software.software }),
    ...(hasInstalled ? { installedPatches: [...new Set(installed)].sort() } : {}),
    faults: [...lost, ...cutFaults(parts), ...(software?.faults ?? []), ...patches.faults],
  };
  const says =
    facts.software ?? facts.installedPatches ?? facts.availablePatches ?? facts.os ?? facts.rebootPending;
  return says === undefined ? "it lists no software, no patch and no system" : facts;
}

const LISTS: ReadonlySet<string> = new Set(["AWS:Application", "AWS:WindowsUpdate"]);

/** Of each type the newest; pages of one moment belong together. */
function newestInventory(parts: readonly Part[]): ReadonlyMap<string, Inventory> {
  const newest = new Map<string, Inventory>();
  for (const part of parts) {
    if (part.kind !== "inventory") continue;
    const known = newest.get(part.type);
    const [at, knownAt] = [part.at ?? 0, known?.at ?? 0];
    if (known === undefined || at > knownAt) newest.set(part.type, part);
    else if (at === knownAt)
      newest.set(part.type, { ...known, entries: [...known.entries, ...part.entries] });
  }
  return newest;
}

function systemFacts(entry: unknown): Pick<ReportFacts, "hostname" | "os"> {
  const name = factOf(entry, "PlatformName");
  const type = factOf(entry, "PlatformType");
  const named = systemOfName(name) ?? systemOfName(type);
  const version = factOf(entry, "PlatformVersion");
  const hostname = factOf(entry, "ComputerName");
  if (named === undefined)
    return type === "Linux"
      ? { hostname, os: { family: "linux", version: versionIdOf(undefined, version) } }
      : { hostname };
  const own = named.family === "windows" ? windowsVersion(version).version : versionIdOf(named.id, version);
  return { hostname, os: { ...named, version: own } };
}

function readUpdates(updates: Inventory | undefined): readonly string[] | undefined {
  if (updates === undefined) return undefined;
  const ids = updates.entries.map((entry) => factOf(entry, "HotFixId")?.toUpperCase() ?? "");
  return ids.filter((id) => /^KB\d{5,8}$/.test(id));
}

function observedOf(
  inventory: ReadonlyMap<string, Inventory>,
  state: unknown,
  information: unknown,
): Instant | undefined {
  const dates = [
    ...[...inventory.values()].filter(({ type }) => LISTS.has(type)).map(({ at }) => at),
    instantOf(state, "OperationEndTime"),
  ].filter((date) => date !== undefined);
  if (dates.length > 0) return Math.min(...dates);
  return instantOf(information, "LastPingDateTime") ?? inventory.get("AWS:InstanceInformation")?.at;
}

function cutFaults(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === "patches" && part.cut === "cut-off")
      return ["the list of patches was cut off (NextToken)"];
    if (part.kind === "inventory" && part.cut === "cut-off" && LISTS.has(part.type))
      return [`${part.type} was cut off (NextToken)`];
    return [];
  });
}
