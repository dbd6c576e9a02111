import { formatInstant } from "../core/model/instant.ts";
import type { Patch } from "../schema/documents.generated.ts";
import { buildAt } from "./distribution.ts";
import { macFeed } from "./macs.ts";
import { dayOf } from "./moments.ts";
import type { SampleData } from "./read-data.ts";
import type { DebianData } from "./read-distribution.ts";
import { windowsPatches } from "./windows-updates.ts";

const DAY_MS = 86_400_000;
/** The source of the kernel images that Debian signs. */
const KERNEL_SOURCE = "linux-signed-amd64";

/** One feed as it stood at an edition: what `catalog sync --feed FORMAT=PATH` reads. */
export interface FeedFile {
  readonly format: "osv" | "muster" | "apt" | "debian-tracker" | "sofa" | "kev" | "eol";
  readonly name: string;
  readonly text: string;
}

/** The system of the feed that does not say it (`--os`). */
export const APT_OS = "debian:12";

/** All feeds as they stood at an instant. Pure. */
export function feedsAt(data: SampleData, edition: string): readonly FeedFile[] {
  return [
    { format: "osv", name: "almalinux-8.ndjson", text: publishedBy(data.almaOsv, edition) },
    {
      format: "muster",
      name: "debian.ndjson",
      text:
        debianPatches(data.debian["13"], "2025-08-09", edition) +
        debianPatches(data.debian["11"], "2026-01-01", edition),
    },
    { format: "apt", name: "bookworm-security_Packages", text: packagesIndex(data, edition) },
    { format: "debian-tracker", name: "dsa-list", text: data.dsaList },
    { format: "muster", name: "windows.ndjson", text: windowsPatches(data.windows, edition) },
    { format: "sofa", name: "macos.json", text: macFeed(data.macs, edition) },
    { format: "kev", name: "known-exploited.json", text: exploitedBy(data.kev, edition) },
    { format: "eol", name: "lifecycles.json", text: data.lifecycles },
  ];
}

/** The id of the patch that a Debian security upload is. */
function debianPatchId(release: string, source: string, version: string): string {
  return `debian-${release}-${source}-${version}`;
}

function publishedBy(ndjson: string, edition: string): string {
  const lines = ndjson.split("\n").filter((line) => {
    const published = /"published":"([^"]+)"/.exec(line)?.[1];
    return published !== undefined && published <= edition;
  });
  return `${lines.join("\n")}\n`;
}

/** Debian's own security uploads as `Patch` documents: version, day and CVEs as the package's changelog has them. */
function debianPatches({ sources, version: release }: DebianData, from: string, edition: string): string {
  const [first, last] = [dayOf(`${from}T00:00:00Z`), dayOf(edition)];
  const lines: string[] = [];
  for (const [source, uploads] of sources) {
    let previous: string | undefined;
    for (const [since, version, cves] of uploads) {
      if (cves === undefined || since < first || since > last) continue;
      const id = debianPatchId(release, source, version);
      const isKernel = source === KERNEL_SOURCE;
      const patch: Patch = {
        apiVersion: "muster/v1",
        kind: "Patch",
        id,
        vendor: "debian",
        title: `${source} security update for Debian ${release}`,
        classification: "security",
        vulnerabilities: cves.map((cve) => ({ id: cve })),
        released: formatInstant(since * DAY_MS),
        fixes: [
          {
            type: "source",
            os: { id: "debian", version: release },
            product: source,
            scheme: "deb",
            fixed: version,
          },
        ],
        ...(previous === undefined ? {} : { supersedes: [previous] }),
        ...(isKernel ? { reboot: "required" } : {}),
      };
      lines.push(JSON.stringify(patch));
      previous = id;
    }
  }
  return `${lines.join("\n")}\n`;
}

/** The index of Debian 12's security pocket, as far as the sample has its packages: the newest upload of each. */
function packagesIndex({ debian, distributions }: SampleData, edition: string): string {
  const stanzas: string[] = [];
  for (const [position, [name, arch, source]] of debian["12"].packages.entries()) {
    const [sourceName, uploads] = debian["12"].sources[source] ?? ["", []];
    const upload = uploads.findLast(([since, , cves]) => cves !== undefined && since <= dayOf(edition));
    const one = distributions["debian-12"].packages[position];
    if (upload === undefined || one === undefined) continue;
    const version = versionOf(buildAt(one, upload[0]).item.purl);
    stanzas.push(
      `Package: ${name}\nSource: ${sourceName} (${upload[1]})\nVersion: ${version}\nArchitecture: ${arch}\n`,
    );
  }
  return stanzas.join("\n");
}

function versionOf(purl: string): string {
  return decodeURIComponent(/@([^?]+)/.exec(purl)?.[1] ?? "");
}

function exploitedBy(kev: string, edition: string): string {
  const catalog = JSON.parse(kev) as { readonly vulnerabilities: readonly { readonly dateAdded: string }[] };
  const vulnerabilities = catalog.vulnerabilities.filter(({ dateAdded }) => dateAdded < edition.slice(0, 10));
  const dateReleased =
    vulnerabilities.length === catalog.vulnerabilities.length ? {} : { dateReleased: edition };
  return JSON.stringify({ ...catalog, ...dateReleased, count: vulnerabilities.length, vulnerabilities });
}
