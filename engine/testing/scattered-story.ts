import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import type { Report, Software } from "../core/model/report.ts";
import type { Patch } from "../schema/documents.generated.ts";
import type { Story } from "./specified-story.ts";

const VARIANTS = 3;

/**
 * The story with its patches scattered over more products and vulnerabilities, so that they fall into several families. Endpoints
 * have each product in all its variants, and what a transaction brings may be of another family.
 */
export function scattered(story: Story): Story {
  return {
    ...story,
    entries: story.entries.map((entry, index) => scatterEntry(entry, index % VARIANTS)),
    endpoints: story.endpoints.map(scatterEndpoint),
  };
}

function scatterEntry(entry: CatalogEntry, variant: number): CatalogEntry {
  if (variant === 0) return entry;
  const revisions = [...entry.revisions].map(
    ([digest, patch]) => [digest, scatterPatch(patch, variant)] as const,
  );
  return {
    ...entry,
    patch: scatterPatch(entry.patch, variant),
    facts: entry.facts.map((then) => ({ ...then, ...scatterVulnerabilities(then.vulnerabilities, variant) })),
    revisions: new Map(revisions),
  };
}

function scatterPatch(patch: Patch, variant: number): Patch {
  const { supersedes: _, ...rest } = patch;
  return {
    ...rest,
    ...scatterVulnerabilities(patch.vulnerabilities, variant),
    fixes: patch.fixes.map((fix) =>
      typeof fix.product === "string" ? { ...fix, product: `${fix.product}-${variant}` } : fix,
    ),
  };
}

function scatterVulnerabilities(
  vulnerabilities: Patch["vulnerabilities"],
  variant: number,
): Partial<Pick<Patch, "vulnerabilities">> {
  if (vulnerabilities === undefined || vulnerabilities === null) return {};
  return { vulnerabilities: vulnerabilities.map((one) => ({ ...one, id: `${one.id}-${variant}` })) };
}

function scatterEndpoint(endpoint: Endpoint): Endpoint {
  const { report } = endpoint;
  return report === undefined ? endpoint : { ...endpoint, report: scatterReport(report) };
}

function scatterReport(report: Report): Report {
  const { image, offered, transactions } = report;
  return {
    ...report,
    ...(image === undefined ? {} : { image: { ...image, software: image.software.flatMap(variantsOf) } }),
    ...(offered === undefined
      ? {}
      : { offered: offered.flatMap((item) => named(item.product).map((product) => ({ ...item, product }))) }),
    ...(transactions === undefined
      ? {}
      : {
          transactions: transactions.map(({ patch, brings }) => ({
            patch,
            brings: brings.flatMap((item) => named(item.product).map((product) => ({ ...item, product }))),
          })),
        }),
  };
}

function variantsOf(item: Software): readonly Software[] {
  return named(item.product).map((product, index) => {
    const [name = item.source.name] = named(item.source.name).slice(index);
    return { ...item, product, source: { ...item.source, name } };
  });
}

function named(product: string): readonly string[] {
  return Array.from({ length: VARIANTS }, (_, variant) =>
    variant === 0 ? product : `${product}-${variant}`,
  );
}
