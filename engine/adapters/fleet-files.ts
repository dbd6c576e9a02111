import { createInterner } from "../core/fleet/intern.ts";
import { decodeFleet } from "../core/fleet/snapshot-decode.ts";
import { encodeFleet } from "../core/fleet/snapshot-encode.ts";
import type { FleetReader, FleetWriter } from "../ports/fleet-store.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { readGeneration, withLock, writeGeneration } from "./atomic-files.ts";

const NAME = "fleet";

/** The fleet snapshot in the state folder, as whole generations. */
export function createFleetFiles(stateDir: string): FleetReader & FleetWriter {
  return {
    async read() {
      const found = await readGeneration(stateDir, NAME);
      if (found === undefined) return undefined;
      const interner = createInterner();
      const decoded = decodeFleet(new TextDecoder().decode(found.bytes), interner);
      if (!decoded.ok) throw undecodable(stateDir, decoded.reason);
      return { fleet: decoded.fleet, interner, digest: found.digest, damaged: found.damaged };
    },
    async write(fleet) {
      const bytes = new TextEncoder().encode(encodeFleet(fleet));
      const { digest, written } = await writeGeneration(stateDir, NAME, bytes);
      return { digest, written };
    },
    exclusively: (work) => withLock(stateDir, work),
  };
}

/** The bytes are the ones that were written: they came from another version, or were put there by hand. */
function undecodable(stateDir: string, reason: string): OutsideError {
  return new OutsideError(`cannot read the fleet snapshot in ${stateDir}: ${reason}`, {
    retry: "never",
    code: "state-version",
    hint: "read it with the version that wrote it, or name another folder with --state",
  });
}
