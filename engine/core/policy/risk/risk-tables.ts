import type { DurationMs } from "../../model/duration.ts";
import { BOD_26_04 } from "./bod-26-04.ts";
import type { RiskTable, RiskTableName } from "./risk-table.ts";
import { SSVC_DEPLOYER } from "./ssvc-deployer.ts";

/** The decision tables that ship with Muster. */
const TABLES: Readonly<Record<RiskTableName, RiskTable>> = {
  "bod-26-04": BOD_26_04,
  "ssvc-deployer": SSVC_DEPLOYER,
};

/** A name that is none of theirs, which no valid document has, reads the one that asks for more. */
export function riskTableOf(name: RiskTableName): RiskTable {
  return Object.hasOwn(TABLES, name) ? TABLES[name] : BOD_26_04;
}

/** The shortest time that any row of a table gives: what a rule with that table may have to keep. */
export function shortestDueOf(name: RiskTableName): DurationMs {
  return Math.min(...Object.values(riskTableOf(name).outcomes).flatMap(({ dueMs }) => dueMs ?? []));
}
