import type { Ppm } from "../core/model/declared.ts";
import { type DurationMs, parseDuration } from "../core/model/duration.ts";
import { type Instant, isInstant, parseInstant } from "../core/model/instant.ts";
import { compileEndpointSelector, everyEndpoint } from "../core/select/endpoint-matcher.ts";
import type { Assumptions } from "../core/simulate/simulated.ts";
import type { EndpointSelector } from "../schema/documents.generated.ts";
import { type Call, listOption, textOption } from "./call.ts";
import { UsageError } from "./usage-error.ts";

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;
/** A day more makes it longer, and hardly truer. */
const MOST_DAYS = 1100;

/** What `simulate` is told about the world. @throws {UsageError} for what cannot be read */
export function assumptionsOf(call: Call, now: Instant): Assumptions {
  const replay = textOption(call, "replay");
  const stretch = replay === undefined ? daysFrom(call, now) : periodOf(replay);
  const history = replay === undefined ? "as-is" : "as-published";
  return {
    ...stretch,
    history,
    stepMs: stepOf(call),
    seed: textOption(call, "seed") ?? "1",
    failureRate: shareOf("--failure-rate", textOption(call, "failureRate") ?? "1%"),
    offline: shareOf("--offline", textOption(call, "offline") ?? "5%"),
    breaks: listOption(call, "breaks").map(breakageOf),
    merges: textOption(call, "merges") === "none" ? "none" : "automatic",
    approvals: approvalsOf(textOption(call, "approvals") ?? (history === "as-is" ? "merged" : "after=P2D")),
  };
}

/** @returns undefined: all of them */
export function manyOf(call: Call): number | undefined {
  const text = textOption(call, "endpoints");
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`--endpoints ${JSON.stringify(text)} is no number of endpoints`, "--endpoints 500");
}

function daysFrom(call: Call, from: Instant): Pick<Assumptions, "from" | "until"> {
  const text = textOption(call, "days") ?? String(DEFAULT_DAYS);
  const days = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
  if (days <= MOST_DAYS) return { from, until: from + days * DAY_MS };
  throw new UsageError(`--days ${JSON.stringify(text)} is no number of days up to ${MOST_DAYS}`, "--days 30");
}

function periodOf(text: string): Pick<Assumptions, "from" | "until"> {
  const [start = "", end = "", ...more] = text.split("..");
  const [from, until] = [start, end].map(momentOf);
  if (from === undefined || until === undefined || more.length > 0)
    throw new UsageError(
      `--replay ${JSON.stringify(text)} is no period`,
      "two dates or instants: --replay 2025-08-24..2026-08-24",
    );
  if (!(from < until) || until - from > MOST_DAYS * DAY_MS)
    throw new UsageError(`--replay ${JSON.stringify(text)} is no period of up to ${MOST_DAYS} days`);
  return { from, until };
}

/** A date alone is its first moment in UTC. */
function momentOf(text: string): Instant | undefined {
  const instant = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  return instant !== undefined && isInstant(instant) ? instant : undefined;
}

function stepOf(call: Call): DurationMs {
  const text = textOption(call, "step") ?? "PT1H";
  const step = parseDuration(text);
  if (step !== undefined && step >= 60_000 && step <= 31 * DAY_MS) return step;
  throw new UsageError(`--step ${JSON.stringify(text)} is no duration of a minute to 31 days`, "--step PT1H");
}

function shareOf(option: string, text: string): Ppm {
  const parts = /^(\d{1,3}(?:\.\d{1,4})?)%$/.exec(text);
  const share = parts === null ? Number.NaN : Math.round(Number(parts[1]) * 10_000);
  if (share <= 1_000_000) return share;
  throw new UsageError(`${option} ${JSON.stringify(text)} is no share`, `${option} 1%`);
}

const BREAKS = "--breaks PATCH=20%, or PATCH=30%@facts.model=NAME";

function breakageOf(text: string): Assumptions["breaks"][number] {
  const parts = /^([^=]+)=([^@]+)(?:@(.+))?$/.exec(text);
  const [, patch, share = "", where] = parts ?? [];
  if (patch === undefined)
    throw new UsageError(`--breaks ${JSON.stringify(text)} names no patch and share`, BREAKS);
  const endpoints = where === undefined ? everyEndpoint : compileEndpointSelector(selectorOf(where));
  return { patch, odds: shareOf("--breaks", share), endpoints };
}

/** `facts.model=X`, `labels.site=fra`, `names=web-*`. */
function selectorOf(text: string): EndpointSelector {
  const [, kind, key, value = ""] = /^(facts|labels|names)(?:\.([^=]+))?=(.+)$/.exec(text) ?? [];
  if (kind === "names" && key === undefined) return { names: [value] };
  if (kind === "labels" && key !== undefined) return { labels: { [key]: value } };
  if (kind === "facts" && key !== undefined) return { facts: { [key]: [value] } };
  throw new UsageError(`--breaks …@${text} says of no endpoints`, BREAKS);
}

function approvalsOf(text: string): Assumptions["approvals"] {
  if (text === "merged") return { kind: "merged" };
  if (text === "immediate") return { kind: "after", afterMs: 0 };
  const after = /^after[ =](.+)$/.exec(text)?.[1];
  const afterMs = after === undefined ? undefined : parseDuration(after);
  if (afterMs !== undefined) return { kind: "after", afterMs };
  throw new UsageError(`--approvals ${JSON.stringify(text)} says not when`, "merged, immediate or after=P2D");
}
