import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NO_FLEET } from "../core/fleet/fleet.ts";
import type { RunRecord } from "../core/rollout/plan-run.ts";
import { buildLog, buildTrip } from "../testing/build-facts.ts";
import { fleetOf } from "../testing/policy-world.ts";
import { recordRun } from "./record-run.ts";

const FLEET = fleetOf({ id: "lab-1" });
const WRITTEN = buildLog(buildTrip());

/** What was asked of the ports, in order. */
async function record(
  run: Omit<RunRecord, "handedOut">,
  fault?: "fleet" | "log",
): Promise<readonly string[]> {
  const asked: string[] = [];
  const ports = {
    fleet: {
      write: async () => {
        asked.push("fleet");
        if (fault === "fleet") throw new Error("disk full");
        return { digest: "sha256:f", written: "new" as const };
      },
    },
    log: {
      append: async () => {
        asked.push("log");
        if (fault === "log") throw new Error("disk full");
      },
    },
  };
  if (fault === undefined) await recordRun(run, ports);
  else await assert.rejects(recordRun(run, ports), /disk full/);
  return asked;
}

describe("recordRun()", () => {
  test("writes the fleet before the log, so that no entry names a count that nobody remembers", async () => {
    assert.deepEqual(await record({ written: WRITTEN, fleet: FLEET, isFleetChanged: true }), [
      "fleet",
      "log",
    ]);
  });

  test("writes no log where the fleet could not be written", async () => {
    assert.deepEqual(await record({ written: WRITTEN, fleet: FLEET, isFleetChanged: true }, "fleet"), [
      "fleet",
    ]);
  });

  test("tells when the log could not be written", async () => {
    assert.deepEqual(await record({ written: WRITTEN, fleet: FLEET, isFleetChanged: false }, "log"), ["log"]);
  });

  test("writes nothing where nothing is new", async () => {
    assert.deepEqual(await record({ written: [], fleet: NO_FLEET, isFleetChanged: false }), []);
  });

  test("writes only what is new", async () => {
    assert.deepEqual(await record({ written: [], fleet: FLEET, isFleetChanged: true }), ["fleet"]);
    assert.deepEqual(await record({ written: WRITTEN, fleet: FLEET, isFleetChanged: false }), ["log"]);
  });
});
