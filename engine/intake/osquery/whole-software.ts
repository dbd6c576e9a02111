import { usesDeb } from "../linux-arch.ts";
import type { SoftwareTable } from "./software-of.ts";

export interface SoftwareLists {
  readonly family: string | undefined;
  readonly id: string | undefined;
  /** How many items each list has; a list that was not reported is not here. */
  readonly counts: ReadonlyMap<SoftwareTable, number>;
  /** Whether any package names the source package that it was built of. */
  readonly sources: "some" | "none";
}

/**
 * Why a list of software is not all of it. The system's own list must be there and list something, or what it has would pass for
 * absent; and packages of Debian and Rocky Linux must name their sources, which their advisories go by.
 */
export function wholeSoftwareFault({ family, id, counts, sources }: SoftwareLists): string | undefined {
  const mains = mainTables(family, id);
  const found = mains.filter((table) => (counts.get(table) ?? 0) > 0);
  if (found.length === 0) {
    const empty = mains.find((table) => counts.has(table));
    return empty === undefined ? `it has no ${mains.join(" or ")}` : `${empty} lists nothing`;
  }
  if (sources === "some") return undefined;
  if (found.includes("deb_packages"))
    return "its packages name no source packages, by which advisories of Debian and Ubuntu go";
  if (found.includes("rpm_packages") && id === "rocky")
    return "its packages name no source packages, by which advisories of Rocky Linux go";
  return undefined;
}

function mainTables(family: string | undefined, id: string | undefined): readonly SoftwareTable[] {
  if (family === "windows") return ["programs"];
  if (family === "macos") return ["apps"];
  if (usesDeb(id) === "yes") return ["deb_packages"];
  if (RPM_IDS.has(id ?? "")) return ["rpm_packages"];
  return family === "linux"
    ? ["deb_packages", "rpm_packages"]
    : ["deb_packages", "rpm_packages", "programs", "apps"];
}

const RPM_IDS: ReadonlySet<string> = new Set([
  "almalinux",
  "amzn",
  "centos",
  "fedora",
  "ol",
  "opensuse-leap",
  "opensuse-tumbleweed",
  "rhel",
  "rocky",
  "sled",
  "sles",
  "sles_sap",
]);
