import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { days, hours, NOW } from "../../testing/build-time.ts";
import type { Instant } from "../model/instant.ts";
import type { Attempt } from "../model/report.ts";
import { flightOf } from "./flight.ts";

type State = "in flight" | "offered" | "failed";

interface Row {
  readonly name: string;
  readonly handedOut?: Instant;
  readonly attempts?: readonly Omit<Attempt, "patch">[];
  readonly isOver?: boolean;
  readonly now?: Instant;
  readonly timeoutMs?: number;
  readonly is: readonly State[];
}

const failed = (at: Instant) => ({ outcome: "failed", startedAt: at, finishedAt: at });
const succeeded = (at: Instant) => ({ outcome: "succeeded", startedAt: at, finishedAt: at });
const begun = (at: Instant) => ({ outcome: "in-progress", startedAt: at });
const offered: readonly State[] = ["in flight", "offered"];

const ROWS: readonly Row[] = [
  { name: "nothing was handed out or tried", is: [] },
  { name: "handed out an hour ago", handedOut: NOW - hours(1), is: offered },
  { name: "handed out now", handedOut: NOW, is: offered },
  { name: "a moment before the time is out", handedOut: NOW - days(2) + 1, is: offered },
  { name: "the time is out", handedOut: NOW - days(2), is: ["failed"] },
  { name: "proven in place", handedOut: NOW - hours(1), isOver: true, is: [] },
  { name: "proven in place after the time was out", handedOut: NOW - days(9), isOver: true, is: [] },
  { name: "handed out at no instant", handedOut: Number.NaN, is: ["in flight"] },
  { name: "handed out in times to come", handedOut: NOW + 1, is: ["in flight"] },
  { name: "nobody knows the time", handedOut: NOW, now: Number.NaN, is: ["in flight"] },
  { name: "nobody knows how long it may take", handedOut: NOW, timeoutMs: Number.NaN, is: ["in flight"] },
  { name: "failed since", handedOut: NOW - 9, attempts: [failed(NOW - 5)], is: ["failed"] },
  {
    name: "handed out again after it failed",
    handedOut: NOW,
    attempts: [failed(NOW - 5)],
    is: [...offered, "failed"],
  },
  {
    name: "handed out again in the instant in which it failed",
    handedOut: NOW,
    attempts: [failed(NOW)],
    is: [...offered, "failed"],
  },
  {
    name: "failed, nobody knows when",
    handedOut: NOW - 9,
    attempts: [{ outcome: "failed" }],
    is: [...offered, "failed"],
  },
  { name: "ended in a way nobody knows", attempts: [{ ...failed(NOW), outcome: "unknown" }], is: ["failed"] },
  {
    name: "succeeded, which no report proves yet",
    handedOut: NOW - 9,
    attempts: [succeeded(NOW - 5)],
    is: offered,
  },
  {
    name: "succeeded after it failed, which no report proves yet",
    handedOut: NOW - 9,
    attempts: [failed(NOW - 6), succeeded(NOW - 5)],
    is: offered,
  },
  {
    name: "failed after it succeeded, told in another order",
    attempts: [failed(NOW - 5), succeeded(NOW - 6)],
    is: ["failed"],
  },
  { name: "failed, and nothing was handed out", attempts: [failed(NOW - days(30))], is: ["failed"] },
  { name: "failed, and is in place by now", attempts: [failed(NOW - days(30))], isOver: true, is: [] },
  { name: "began, and nothing was handed out", attempts: [begun(NOW - hours(1))], is: ["in flight"] },
  { name: "began too long ago", attempts: [begun(NOW - days(2))], is: ["failed"] },
  { name: "began, nobody knows when", attempts: [{ outcome: "in-progress" }], is: ["in flight"] },
  { name: "began, and is told again as ended", attempts: [begun(NOW - 9), failed(NOW - 5)], is: ["failed"] },
  {
    name: "failed, then began again",
    attempts: [failed(NOW - 9), begun(NOW - 5)],
    is: ["in flight", "failed"],
  },
];

describe("flightOf()", () => {
  for (const { name, handedOut, attempts = [], isOver = false, is, ...row } of ROWS) {
    test(`${name}: ${is.join(", ") || "nothing"}`, () => {
      const { now = NOW, timeoutMs = days(2) } = row;
      const history = {
        handedOut: new Map(handedOut === undefined ? [] : [["A", handedOut]]),
        attempts: attempts.map((attempt) => ({ patch: "A", ...attempt })),
      };
      const flight = flightOf(history, { isOver: () => isOver, triedOf: (patch) => patch }, now, timeoutMs);
      const states: State[] = [];
      if (flight.inFlight) states.push("in flight");
      if (flight.offered.has("A")) states.push("offered");
      if (flight.failed.has("A")) states.push("failed");
      assert.deepEqual(states, is);
    });
  }

  test("tells patches apart, and putting one in from taking it off", () => {
    const history = {
      handedOut: new Map([
        ["A", NOW - days(3)],
        ["remove A", NOW],
      ]),
      attempts: [{ patch: "B", ...failed(NOW) }],
    };
    const states = {
      isOver: (task: string) => task === "A",
      triedOf: (patch: string) => `remove ${patch}`,
    };
    const flight = flightOf(history, states, NOW, days(2));
    assert.deepEqual([[...flight.offered], [...flight.failed]], [["remove A"], ["remove B"]]);
  });
});
