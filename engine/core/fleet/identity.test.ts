import assert from "node:assert/strict";
import { test } from "node:test";
import { idFault } from "./identity.ts";

test("idFault() tells placeholders and missing ids from ids", () => {
  const cases: readonly (readonly [string, "missing" | "placeholder" | undefined])[] = [
    ["", "missing"],
    ["  ", "missing"],
    ["00000000-0000-0000-0000-000000000000", "placeholder"],
    ["FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "placeholder"],
    ["{00000000-0000-0000-0000-000000000000}", "placeholder"],
    ["00:00:00:00:00:00", "placeholder"],
    ["0", "placeholder"],
    ["0x0", "placeholder"],
    ["---", "placeholder"],
    ["LocalHost", "placeholder"],
    ["localhost.localdomain", "placeholder"],
    ["Unknown", "placeholder"],
    ["NONE", "placeholder"],
    ["Default string", "placeholder"],
    ["To Be Filled By O.E.M.", "placeholder"],
    ["to be filled by o.e.m. ", "placeholder"],
    ["N/A", "placeholder"],
    ["Not Specified", "placeholder"],
    ["System Serial Number", "placeholder"],
    ["03000200-0400-0500-0006-000700080009", "placeholder"],
    ["undefined", "placeholder"],
    ["null", "placeholder"],
    ["web-1", undefined],
    ["a", undefined],
    ["f", undefined],
    ["00000000-0000-0000-0000-000000000001", undefined],
    ["4c4c4544-0042-3510-8053-b3c04f4d3732", undefined],
    ["none-1", undefined],
    ["test", undefined],
  ];
  for (const [id, kind] of cases) assert.equal(idFault(id)?.kind, kind, JSON.stringify(id));
});
