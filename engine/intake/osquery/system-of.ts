import type { EndpointReport } from "../../schema/documents.generated.ts";
import { type NamedSystem, systemOfName, versionIdOf, windowsVersion } from "../system-of-name.ts";
import type { LatestRow } from "./hardware-of.ts";
import type { Row } from "./log-event.ts";
import type { Table } from "./table-of.ts";

export interface SystemFacts {
  readonly named: NamedSystem | undefined;
  readonly machine: string | undefined;
  readonly os: NonNullable<EndpointReport["os"]>;
}

/** @see osquery schema: os_version, kernel_info, system_info */
export function systemFacts(
  latest: (table: Table) => LatestRow | undefined,
  stated: NamedSystem | undefined,
): SystemFacts {
  const row = latest("os_version")?.row ?? {};
  const named = systemOfName(row.name) ?? systemOfName(row.platform) ?? otherLinux(row) ?? stated;
  const machine = orAbsent(row.arch) ?? orAbsent(latest("system_info")?.row.cpu_type);
  const { family, id } = named ?? {};
  const of = family === undefined ? {} : { family, ...(id === undefined ? {} : { id }) };
  const version = versionIdOf(id, row.version);
  if (family === "windows") {
    const kernel = latest("kernel_info")?.row.version;
    const { version: own, build } = windowsVersion(row.version);
    const revised = build ?? windowsVersion(kernel).build;
    const isSame = own !== undefined && revised?.startsWith(`${own}.`) === true;
    return {
      named,
      machine,
      os: { ...of, ...(own === undefined ? {} : { version: own }), ...(isSame ? { build: revised } : {}) },
    };
  }
  const build = family === "macos" ? orAbsent(row.build) : undefined;
  return {
    named,
    machine,
    os: { ...of, ...(version === undefined ? {} : { version }), ...(build === undefined ? {} : { build }) },
  };
}

/** osquery gives `ID` of os-release as the platform of a Linux that it has no name of its own for. */
function otherLinux({ platform, platform_like: like }: Row): NamedSystem | undefined {
  const id = orAbsent(platform);
  if (id === undefined || orAbsent(like) === undefined || id === "freebsd") return undefined;
  return { family: "linux", id };
}

function orAbsent(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === "" ? undefined : trimmed;
}
