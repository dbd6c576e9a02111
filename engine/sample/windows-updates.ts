import type { Patch } from "../schema/documents.generated.ts";

/** How `data/windows-updates.json.gz` is written: the cumulative updates of Windows clients, by day and id. */
export interface WindowsData {
  readonly updates: readonly {
    readonly kb: string;
    /** A day. */
    readonly released: string;
    /** The branches that it is for, as `os.version` has them. */
    readonly versions: readonly string[];
    readonly severity: "critical" | "important" | "moderate" | "low";
    readonly supersedes: readonly string[];
    readonly cves: readonly string[];
  }[];
}

/** The updates that were out at an edition, as `Patch` documents, one a line. */
export function windowsPatches({ updates }: WindowsData, edition: string): string {
  const lines = updates
    .filter(({ released }) => released <= edition)
    .map(({ kb, released, versions, severity, supersedes, cves }): Patch => {
      return {
        apiVersion: "muster/v1",
        kind: "Patch",
        id: kb,
        vendor: "microsoft",
        title: `${released.slice(0, 7)} cumulative update for Windows`,
        classification: "security",
        severity,
        vulnerabilities: cves.map((id) => ({ id })),
        released: `${released}T00:00:00Z`,
        fixes: versions.map((version) => ({
          type: "kb" as const,
          os: { family: "windows" as const, id: "windows", version },
          product: kb,
        })),
        supersedes: [...supersedes],
        reboot: "required",
        removable: true,
      };
    });
  return `${lines.map((patch) => JSON.stringify(patch)).join("\n")}\n`;
}
