import { createHash } from "node:crypto";
import { createInterner } from "../core/fleet/intern.ts";
import { decodeFleet } from "../core/fleet/snapshot-decode.ts";
import { encodeFleet } from "../core/fleet/snapshot-encode.ts";
import type { FleetReader, FleetWriter } from "../ports/fleet-store.ts";
import { OutsideError } from "../ports/outside-error.ts";

/** A fleet store without a disk. */
export function createMemoryFleet(): FleetReader & FleetWriter {
  let text: string | undefined;
  let isLocked = false;
  const digestOf = (kept: string) => `sha256:${createHash("sha256").update(kept).digest("hex")}`;
  return {
    async read() {
      if (text === undefined) return undefined;
      const interner = createInterner();
      const decoded = decodeFleet(text, interner);
      if (!decoded.ok) throw new Error(decoded.reason);
      return { fleet: decoded.fleet, interner, digest: digestOf(text), damaged: [] };
    },
    async write(fleet) {
      const next = encodeFleet(fleet);
      const written = next === text ? "unchanged" : "new";
      text = next;
      return { digest: digestOf(next), written };
    },
    async exclusively(work) {
      if (isLocked)
        throw new OutsideError("cannot write the state: it is locked", {
          retry: "later",
          code: "state-locked",
        });
      isLocked = true;
      try {
        return await work();
      } finally {
        isLocked = false;
      }
    },
  };
}
