import type { IntakeOptions } from "./report-format.ts";

/**
 * The system that a list of rpm packages is of, where its release package tells: as SUSE's /etc/os-release has `ID` and `VERSION_ID`,
 * both of which it is built with.
 * @param text the list, with the name in the first column and the version in the third
 */
export function suseRelease(text: string): IntakeOptions["os"] {
  const found = new Map<string, string>();
  for (const line of text.matchAll(
    /^(sles|sled|SLES_SAP|openSUSE|openSUSE-Tumbleweed)-release\t[^\t]*\t(\d+(?:\.\d+)*)\t/gim,
  )) {
    const id = idOf((line[1] ?? "").toLowerCase(), line[2] ?? "");
    found.set(id, line[2] ?? "");
  }
  // A server for SAP has the release of the server too.
  if (found.has("sles_sap")) found.delete("sles");
  const [system, other] = found;
  return system === undefined || other !== undefined ? undefined : { id: system[0], version: system[1] };
}

/** Tumbleweed counts by days: 20261112. */
function idOf(product: string, version: string): string {
  if (!product.startsWith("opensuse")) return product;
  return /^\d{8}$/.test(version) ? "opensuse-tumbleweed" : "opensuse-leap";
}
