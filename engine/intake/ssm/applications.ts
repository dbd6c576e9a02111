import type { SoftwareItem } from "../../schema/documents.generated.ts";
import { factOf } from "../json-value.ts";
import { packageArch } from "../linux-arch.ts";
import { debItem, plainItem, type ReadItem, rpmItem } from "../package-item.ts";

export interface Applications {
  readonly software: readonly SoftwareItem[];
  readonly faults: readonly string[];
}

/**
 * The entries of `AWS:Application`: the agent writes a package's file name as PackageId for dpkg, the source rpm's for rpm, and the
 * machine (`x86_64`, `i386`) for the architecture of either.
 */
export function readApplications(
  entries: readonly unknown[],
  family: string | undefined,
  distribution: string | undefined,
): Applications {
  const software = new Map<string, SoftwareItem>();
  const faults: string[] = [];
  const types = new Set<string>();
  for (const entry of entries) {
    const item = itemOf(entry, distribution);
    if (item === undefined) continue;
    if ("fault" in item) faults.push(`AWS:Application: ${item.fault}`);
    else {
      software.set(`${item.purl}\n${item.source?.name ?? ""}`, item);
      types.add(item.purl.slice(0, item.purl.indexOf("/")));
    }
  }
  if (software.size === 0) faults.unshift("AWS:Application lists nothing");
  else if (types.has("pkg:deb"))
    faults.unshift("its packages name no source packages, by which advisories of Debian and Ubuntu go");
  else if (family !== "windows" && family !== "macos" && !types.has("pkg:rpm"))
    faults.unshift("AWS:Application lists no package of the system's package manager");
  return { software: [...software.values()], faults };
}

function itemOf(entry: unknown, distribution: string | undefined): ReadItem {
  const name = factOf(entry, "Name");
  const version = factOf(entry, "Version");
  const id = factOf(entry, "PackageId") ?? "";
  const machine = factOf(entry, "Architecture");
  if (id.endsWith(".deb")) {
    const arch = machine === "all" ? machine : packageArch(machine, "yes");
    return debItem(distribution, { name, version, arch });
  }
  const release = factOf(entry, "Release");
  if (release !== undefined || id.endsWith(".src.rpm")) {
    // i386 stands for every 32-bit one, and a wrong one would hide packages.
    const arch = machine === "i386" ? undefined : machine;
    return rpmItem(distribution, { name, version, release, arch, epoch: factOf(entry, "Epoch"), source: id });
  }
  const publisher = factOf(entry, "Publisher");
  return plainItem("generic", name, version, { qualifiers: publisher === undefined ? {} : { publisher } });
}
