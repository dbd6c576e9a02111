import assert from "node:assert/strict";
import { test } from "node:test";
import { consentEvents, waitsForConsent } from "./consent-events.ts";

test("waitsForConsent() knows every event that only people bring about, whatever the ring is called", () => {
  for (const ring of ["lab", 'a "b"', ""])
    for (const event of Object.values(consentEvents)) assert.ok(waitsForConsent(event(ring)), event(ring));
});

test("waitsForConsent() takes nothing else for one", () => {
  const others = [
    null,
    "",
    "2026-11-21T20:00:00Z",
    'when ring "lab" passes its gate',
    "when a ring takes it",
    'when ring "through" reaches ring "x"',
  ];
  for (const until of others) assert.ok(!waitsForConsent(until), String(until));
});
