import type { Member } from "../../core/fleet/fleet.ts";
import { firstReport } from "../../core/fleet/source-report.ts";
import type { Endpoint } from "../../core/model/endpoint.ts";

/** What the fleet would keep of an endpoint that reported. @throws {Error} for one that did not */
export function memberOf({ id, report, history }: Endpoint): Member {
  if (report === undefined) throw new Error(`${id} never reported`);
  const missing = [...history.missing.keys()];
  return { id, ...firstReport(report, () => missing), history, source: "report" };
}
