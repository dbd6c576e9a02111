import type { DurationMs } from "../../model/duration.ts";
import { BOD_26_04 } from "./bod-26-04.ts";
import type { RiskTable, RiskTableName } from "./risk-table.ts";
import { SSVC_DEPLOYER } from "./ssvc-deployer.ts";

/** The decision tables that ship with Muster. */
export const RISK_TABLES: Readonly<Record<RiskTableName, RiskTable>> = {
  "bod-26-04": BOD_26_04,
  "ssvc-deployer": SSVC_DEPLOYER,
};

/** The shortest time that any row of a table gives: what a rule with that table may have to keep. */
export function shortestDueOf(name: RiskTableName): DurationMs {
  const dues = Object.values(RISK_TABLES[name].outcomes).flatMap(({ dueMs }) => dueMs ?? []);
  return Math.min(...dues);
}
