import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { createInterner } from "../core/fleet/intern.ts";
import type { FleetReader, FleetWriter } from "../ports/fleet-store.ts";
import { debPackage, receivedReport } from "./reports.ts";

const T = Date.parse("2026-11-12T10:00:00Z");

function someFleet(at = T) {
  const interner = createInterner();
  return fold(NO_FLEET, [receivedReport(interner, "a", ["x 1"], { observedAt: at })], () => ["P"], at);
}

/** Holds a fleet store to its port. @param open gives an empty store each time */
export function fleetStoreContract(store: string, open: () => Promise<FleetReader & FleetWriter>): void {
  describe(`${store} as a fleet store`, () => {
    it("has nothing before anything was written", async () => {
      assert.equal(await (await open()).read(), undefined);
    });

    it("gives back what was written, under the digest that writing gave", async () => {
      const fleet = await open();
      const { digest, written } = await fleet.write(someFleet());
      assert.match(digest, /^sha256:[0-9a-f]{64}$/);
      assert.equal(written, "new");
      const stored = await fleet.read();
      assert.deepEqual([...(stored?.fleet.members ?? [])], [...someFleet().members]);
      assert.equal(stored?.digest, digest);
      assert.deepEqual(stored?.damaged, []);
    });

    it("gives the interner that the fleet was read through", async () => {
      const fleet = await open();
      await fleet.write(someFleet());
      const stored = await fleet.read();
      const image = stored?.fleet.members.get("a")?.report.image;
      assert.ok(image !== undefined);
      assert.equal(stored?.interner.image([debPackage("x", "1")]), image);
    });

    it("does not write the same fleet again", async () => {
      const fleet = await open();
      const first = await fleet.write(someFleet());
      assert.deepEqual(await fleet.write(someFleet()), { digest: first.digest, written: "unchanged" });
      assert.equal((await fleet.write(someFleet(T + 1))).written, "new");
    });

    it("lets one writer in at a time, and the next one after it, even when it fails", async () => {
      const fleet = await open();
      await fleet.exclusively(async () => {
        await assert.rejects(
          fleet.exclusively(async () => undefined),
          { code: "state-locked" },
        );
      });
      await assert.rejects(
        fleet.exclusively(async () => {
          throw new Error("mine");
        }),
        /mine/,
      );
      assert.equal(await fleet.exclusively(async () => 7), 7);
    });
  });
}
