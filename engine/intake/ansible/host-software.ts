import type { SoftwareItem } from "../../schema/documents.generated.ts";
import type { PackageFacts } from "./package-facts.ts";
import type { Database } from "./slurped-database.ts";

export interface HostSoftware {
  readonly items: readonly SoftwareItem[];
  readonly faults: readonly string[];
  readonly arch?: string | undefined;
}

/** A database takes the place of its own manager's packages. Undefined: there is neither. */
export function hostSoftware(
  list: PackageFacts | undefined,
  databases: readonly Database[],
  distribution: string | undefined,
): HostSoftware | undefined {
  if (list === undefined && databases.length === 0) return undefined;
  const reports = databases.flatMap(({ report }) => (report === undefined ? [] : [report]));
  const replaced = new Set(reports.map(({ software }) => typeOf(software?.[0])));
  const own = (list?.software ?? []).filter((item) => !replaced.has(typeOf(item)));
  const items = [...own, ...reports.flatMap(({ software }) => software ?? [])];
  const faults = [
    ...databases.flatMap(({ fault, report }) => fault ?? report?.partial ?? []),
    ...(list?.faults ?? []),
    ...SOURCELESS.flatMap(([type, says, only]) => {
      const isConcerned = only === undefined || only === distribution;
      return isConcerned && own.some((item) => typeOf(item) === type) ? [says] : [];
    }),
  ];
  if (items.length === 0) faults.push("it lists no package");
  else if (!items.some((item) => SYSTEM_TYPES.has(typeOf(item))))
    faults.push("it lists no package of the system's package manager");
  return { items, faults, arch: reports[0]?.os?.arch ?? list?.arch };
}

const SYSTEM_TYPES: ReadonlySet<string> = new Set(["deb", "rpm", "apk", "alpm"]);

/** What `package_facts` says of no package: the source that it was built of. */
const SOURCELESS: readonly (readonly [type: string, says: string, only?: string])[] = [
  [
    "deb",
    "packages of apt name no source packages, by which advisories go: add slurp of /var/lib/dpkg/status",
  ],
  [
    "apk",
    "packages of apk name no source packages, by which advisories go: add slurp of /lib/apk/db/installed",
  ],
  ["rpm", "packages of rpm name no source packages, by which advisories of Rocky Linux go", "rocky"],
];

function typeOf(item: SoftwareItem | undefined): string {
  return /^pkg:([^/]+)\//.exec(item?.purl ?? "")?.[1] ?? "";
}
