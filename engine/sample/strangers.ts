import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { EndpointReport } from "../schema/documents.generated.ts";

/** Reports that belong to no machine that anybody could name, or to a system that no policy is about. */
export function strangers(observedAt: Instant, sequence: number): readonly EndpointReport[] {
  const report = (
    id: string,
    labels: Readonly<Record<string, string>>,
    os: NonNullable<EndpointReport["os"]>,
  ): EndpointReport => {
    return {
      apiVersion: "muster/v1",
      kind: "EndpointReport",
      endpoint: { id, labels },
      observedAt: formatInstant(observedAt),
      sequence,
      os,
      software: [],
    };
  };
  const linux = { family: "linux" as const, id: "debian", version: "12", arch: "amd64" };
  const freebsd = { id: "freebsd", version: "14.3", arch: "amd64" };
  return [
    report("To Be Filled By O.E.M.", { site: "waw", role: "build" }, linux),
    report("00000000-0000-0000-0000-000000000000", { site: "mad", role: "web" }, linux),
    report("fra-firewall-001", { site: "fra", role: "firewall" }, freebsd),
  ];
}
