import type { RunRecord } from "../core/rollout/plan-run.ts";
import type { FleetWriter } from "../ports/fleet-store.ts";
import type { RolloutLogWriter } from "../ports/rollout-log.ts";

/** Where a run that applies writes what the next one has to know. */
export interface RecordPorts {
  readonly fleet: Pick<FleetWriter, "write">;
  readonly log: RolloutLogWriter;
}

/**
 * Writes the record of a run; nothing where it found nothing new. Call it while holding the state folder since before the run
 * read it.
 *
 * The fleet first: a count that the fleet remembers and no entry names is harmless, the other way round closes the gate.
 * @throws {OutsideError} what disk and state cannot give
 */
export async function recordRun(
  { written, fleet, isFleetChanged }: Omit<RunRecord, "handedOut">,
  ports: RecordPorts,
): Promise<void> {
  if (isFleetChanged) await ports.fleet.write(fleet);
  if (written.length > 0) await ports.log.append(written);
}
