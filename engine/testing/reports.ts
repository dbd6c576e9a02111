import type { Interner } from "../core/fleet/intern.ts";
import type { Received, ReceivedReport } from "../core/fleet/received.ts";
import type { Report, Software } from "../core/model/report.ts";

/** A Debian package that is its own source. */
export function debPackage(product: string, version: string, more: Partial<Software> = {}): Software {
  return {
    type: "deb",
    product,
    version,
    source: { name: product, version },
    held: false,
    broken: false,
    ...more,
  };
}

/** A received report of endpoint `id` with these packages, "name version" each. */
export function receivedReport(
  interner: Interner,
  id: string,
  packages: readonly string[],
  report: Partial<Report> & { readonly observedAt: number },
  attempts: ReceivedReport["attempts"] = [],
): Received {
  const software = packages.map((text) => {
    const [product = "", version = ""] = text.split(" ");
    return interner.software(debPackage(product, version));
  });
  return { kind: "report", id, report: { ...report, image: interner.image(software) }, attempts };
}
