import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fleetFiles } from "../../../testing/memory-fleet.ts";
import { receivedReport } from "../../../testing/reports.ts";
import { type Fleet, type Member, NO_FLEET, withMembers, withPacked } from "../fleet.ts";
import { fold } from "../fold.ts";
import { createInterner } from "../intern.ts";
import { packFleet } from "./encode-fleet.ts";
import { PackedMembers } from "./packed-members.ts";

const T = 1_794_000_000_000;
const IDS = ["a", "b", "c", "d", "e", "f", "ü", "zz"];
const interner = createInterner();

function memberOf(id: string, at: number): Member {
  const record = receivedReport(interner, id, [`x ${at % 3}`], { observedAt: T + at, sequence: at });
  const member = fold(NO_FLEET, [record], () => ["P"], T + at).members.get(id);
  assert.ok(member);
  return member;
}

const changes = fc.array(fc.record({ id: fc.constantFrom(...IDS), at: fc.nat({ max: 50 }) }), {
  maxLength: 60,
});

test("PackedMembers is as a map of the same members, however few it keeps as they are", () => {
  fc.assert(
    fc.property(changes, fc.integer({ min: 1, max: 9 }), (all, most) => {
      const packed = new PackedMembers(interner, most);
      const plain = new Map<string, Member>();
      for (const { id, at } of all) {
        const member = memberOf(id, at);
        packed.set(id, member);
        plain.set(id, member);
        assert.equal(packed.size, plain.size);
      }
      const byId = (entries: Iterable<[string, Member]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
      assert.deepEqual(byId(packed), byId(plain));
      for (const id of [...IDS, "nobody"]) {
        assert.equal(packed.has(id), plain.has(id));
        assert.deepEqual(packed.get(id), plain.get(id));
      }
    }),
    { numRuns: 300, seed: 6 },
  );
});

test("withPacked() gives the fleet that withMembers() gives", () => {
  const before = fold(
    NO_FLEET,
    ["b", "e", "x"].map((id) => receivedReport(interner, id, ["x 1"], { observedAt: T })),
    () => ["P"],
    T,
  );
  const fleets: readonly Fleet[] = [NO_FLEET, before, packFleet(before, interner)];
  fc.assert(
    fc.property(changes, fc.integer({ min: 1, max: 9 }), fc.constantFrom(...fleets), (all, most, fleet) => {
      const packed = new PackedMembers(interner, most);
      for (const { id, at } of all) packed.set(id, memberOf(id, at));
      const [next, plain] = [withPacked(fleet, packed), withMembers(fleet, new Map(packed))];
      assert.equal(next.members.size, plain.members.size);
      assert.deepEqual([...next.members.keys()], [...plain.members.keys()]);
      assert.deepEqual([...next.members], [...plain.members]);
      assert.deepEqual(fleetFiles(next), fleetFiles(plain));
    }),
    { numRuns: 300, seed: 6 },
  );
});
