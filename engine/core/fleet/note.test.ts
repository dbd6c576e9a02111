import assert from "node:assert/strict";
import { test } from "node:test";
import { receivedReport } from "../../testing/reports.ts";
import { NO_FLEET } from "./fleet.ts";
import { fold } from "./fold.ts";
import { createInterner } from "./intern.ts";
import { note } from "./note.ts";

const T = 1_794_000_000_000;
const interner = createInterner();
const fleet = fold(NO_FLEET, [receivedReport(interner, "a", ["x 1"], { observedAt: T })], () => [], T);
const handOut = (at: number) => ({ handedOut: new Map([["a", new Map([["P", at]])]]), arrivals: new Map() });
const judge = (arrival: "approved" | "unapproved") => ({
  handedOut: new Map(),
  arrivals: new Map([["a", new Map([["P", arrival]])]]),
});

test("note() keeps the later of two hand-outs, in any order", () => {
  const forward = note(note(fleet, handOut(T)), handOut(T + 5));
  assert.deepEqual(forward.members.get("a")?.history.handedOut, new Map([["P", T + 5]]));
  assert.deepEqual(note(note(fleet, handOut(T + 5)), handOut(T)), forward);
});

test("note() keeps how an arrival was judged first", () => {
  const twice = note(note(fleet, judge("unapproved")), judge("approved"));
  assert.deepEqual(twice.members.get("a")?.history.arrivals, new Map([["P", "unapproved"]]));
});

test("note() gives back the same fleet when there is nothing new", () => {
  const once = note(fleet, handOut(T));
  assert.equal(note(once, handOut(T)), once);
  assert.equal(note(fleet, { handedOut: new Map(), arrivals: new Map() }), fleet);
});

test("note() is not undone by a later report", () => {
  const noted = note(note(fleet, handOut(T)), judge("unapproved"));
  const next = fold(noted, [receivedReport(interner, "a", ["x 2"], { observedAt: T + 9 })], () => [], T + 9);
  assert.deepEqual(next.members.get("a")?.history.handedOut, noted.members.get("a")?.history.handedOut);
  assert.deepEqual(next.members.get("a")?.history.arrivals, noted.members.get("a")?.history.arrivals);
});

test("note() refuses an endpoint that never reported", () => {
  assert.throws(() => note(NO_FLEET, handOut(T)), /cannot note anything of "a", which never reported/);
});
