import { asArray, asObject } from "../../core/text/json-object.ts";
import type { SoftwareItem } from "../../schema/documents.generated.ts";
import { factOf } from "../json-value.ts";
import { debItem, plainItem, type ReadItem, rpmItem } from "../package-item.ts";
import { purlText } from "../purl-text.ts";

export interface PackageFacts {
  readonly software: readonly SoftwareItem[];
  /** Of each package manager. */
  readonly counts: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
  /** That of the package manager itself. */
  readonly arch?: string;
}

/** `package_facts`: `{name: [{name, version, arch, source}]}`, where `source` is the package manager. */
export function packageFacts(packages: unknown, distribution: string | undefined): PackageFacts {
  const software: SoftwareItem[] = [];
  const counts = new Map<string, number>();
  const faults: string[] = [];
  let arch: string | undefined;
  const lists = asObject(packages);
  if (lists === undefined) faults.push("packages are no list by name");
  for (const [name, list] of Object.entries(lists ?? {})) {
    const items = asArray(list);
    if (items === undefined) faults.push(`packages: ${JSON.stringify(name)} has no list`);
    for (const one of items ?? []) {
      const manager = factOf(one, "source") ?? "";
      const item = itemOf(manager, one, name, distribution);
      if (item === undefined) continue;
      if ("fault" in item) faults.push(`packages: ${item.fault}`);
      else {
        software.push(item);
        counts.set(manager, (counts.get(manager) ?? 0) + 1);
      }
      if (name === "dpkg" || name === "rpm") arch ??= factOf(one, "arch");
    }
  }
  return { software, counts, faults, ...(arch === undefined ? {} : { arch }) };
}

function itemOf(manager: string, one: unknown, key: string, distribution: string | undefined): ReadItem {
  const name = factOf(one, "name") ?? key;
  const version = factOf(one, "version");
  const arch = factOf(one, "arch");
  if (manager === "apt") return debItem(distribution, { name, version, arch });
  if (manager === "rpm") {
    const epoch = factOf(one, "epoch");
    return rpmItem(distribution, { name, version, epoch, arch, release: factOf(one, "release") });
  }
  if (manager === "apk" || manager === "pacman") {
    const [type, usual] = manager === "apk" ? (["apk", "alpine"] as const) : (["alpm", "arch"] as const);
    if (version === undefined) return { fault: `${name} has no version` };
    if (/[\s\p{Cc}]/u.test(name + version))
      return { fault: `${JSON.stringify(name)} has white space in its name or version` };
    return { purl: purlText(type, distribution ?? usual, name, version, arch === undefined ? {} : { arch }) };
  }
  if (manager === "") return { fault: `${name} names no package manager (source)` };
  return plainItem("generic", name, version);
}
