import { formatInstant } from "../core/model/instant.ts";
import type { EndpointReport, SoftwareItem } from "../schema/documents.generated.ts";
import type { IntakeOptions } from "./report-format.ts";

/** What a package database says of its endpoint. */
export interface PackageList {
  readonly software: readonly SoftwareItem[];
  /** The architecture that the package manager itself is built for. */
  readonly arch?: string;
  readonly partial?: string;
}

/** A report of a Linux endpoint from a format that knows packages only: the rest is what people stated beside it. */
export function statedReport(
  id: string,
  { software, arch, partial }: PackageList,
  options: IntakeOptions,
): EndpointReport {
  const { labels, os, observedAt, now } = options;
  return {
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id, ...(labels === undefined ? {} : { labels }) },
    observedAt: observedAt ?? formatInstant(now),
    os: { family: "linux", ...(os ?? {}), ...(arch === undefined ? {} : { arch }) },
    software,
    ...(partial === undefined ? {} : { partial }),
  };
}
