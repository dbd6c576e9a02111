import type { At, Breaker, Concurrency, Gate, Ppm, ShareLimit, Soak } from "../../core/model/declared.ts";
import { parseComparison } from "../../core/select/comparison.ts";
import type {
  GateFailure,
  RingBreaker,
  RingConcurrency,
  RingGate,
  RingSoak,
} from "../../schema/documents.generated.ts";
import { durationOf } from "./located.ts";

type Place = (pointer: string) => At;

const DEFAULT_GATE_CONFIDENCE = "95%";
const DEFAULT_BREAKER_CONFIDENCE = "90%";
const DEFAULT_MIN_ATTEMPTS = 10;
const DEFAULT_OFFER_TIMEOUT = "P2D";

export function declareSoak({ default: all, ...own }: RingSoak, at: Place): Soak {
  const bySeverity = Object.fromEntries(
    Object.entries(own).map(([severity, text]) => [severity, durationOf(text)]),
  );
  return { at: at("/spec/soak"), defaultMs: durationOf(all ?? "P0D"), bySeverity };
}

export function declareGate(gate: RingGate, at: Place): Gate {
  const { installed, failure, incidents, stale, looks, judge, onInconclusive } = gate;
  const place = (key: string): At => at(`/spec/gate/${key}`);
  return {
    at: at("/spec/gate"),
    ...(installed === undefined ? {} : { installed: limitOf(installed, place("installed")) }),
    ...(failure === undefined ? {} : { failure: failureOf(failure, place("failure")) }),
    ...(incidents === undefined ? {} : { incidents: { most: incidents, at: place("incidents") } }),
    ...(stale === undefined ? {} : { stale: limitOf(stale, place("stale")) }),
    looksMs: [...new Set((looks ?? ["P0D"]).map(durationOf))].sort((a, b) => a - b),
    judge: judge ?? "patch",
    onInconclusive: answerOf(onInconclusive),
  };
}

export function declareConcurrency(concurrency: RingConcurrency, at: Place): Concurrency {
  const { maxInFlight, perLabel, offerTimeout } = concurrency;
  return {
    at: at("/spec/concurrency"),
    ...(maxInFlight === undefined ? {} : { maxInFlight: budgetOf(maxInFlight) }),
    perLabel: Object.entries(perLabel ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([label, most]) => ({ label, most })),
    offerTimeoutMs: durationOf(offerTimeout ?? DEFAULT_OFFER_TIMEOUT),
  };
}

export function declareBreaker({ failure, minAttempts }: RingBreaker, at: Place): Breaker {
  return {
    at: at("/spec/breaker"),
    above: ppmOf(failure.above),
    confidence: ppmOf(failure.confidence ?? DEFAULT_BREAKER_CONFIDENCE),
    minAttempts: minAttempts ?? DEFAULT_MIN_ATTEMPTS,
  };
}

function failureOf({ below, confidence }: GateFailure, at: At): NonNullable<Gate["failure"]> {
  return { below: ppmOf(below), confidence: ppmOf(confidence ?? DEFAULT_GATE_CONFIDENCE), at };
}

function answerOf(answer: RingGate["onInconclusive"]): Gate["onInconclusive"] {
  if (answer === undefined || answer === "ask") return { kind: "ask" };
  return { kind: "pass", afterMs: durationOf(answer.after), unless: new Set(answer.unless ?? []) };
}

function budgetOf(most: string | number): NonNullable<Concurrency["maxInFlight"]> {
  return typeof most === "number" ? { kind: "count", count: most } : { kind: "share", ppm: ppmOf(most) };
}

function limitOf(text: string, at: At): ShareLimit {
  const comparison = parseComparison(text);
  if (comparison === undefined) throw new Error(`Unchecked comparison "${text}"`);
  return { operator: comparison.operator, ppm: ppmOf(comparison.operand), at };
}

/** @throws {Error} when the text was not checked before: a fault of ours */
function ppmOf(text: string): Ppm {
  const share = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim())?.[1];
  const ppm = Math.round(Number(share) * 10_000);
  if (!Number.isInteger(ppm) || ppm < 0 || ppm > 1_000_000) throw new Error(`Unchecked share "${text}"`);
  return ppm;
}
