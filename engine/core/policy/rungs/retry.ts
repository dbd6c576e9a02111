import { describeDuration } from "../../model/duration.ts";
import { formatInstant } from "../../model/instant.ts";
import type { Attempt } from "../../model/report.ts";
import { endOf } from "../../rings/offer.ts";
import { type Answer, type Case, heldUnknown, passes, type Rung, stops } from "../case.ts";

/** Rung 15: the last attempt failed. Until `retry` is spent it is tried again, `every` so often. */
export const retryRung: Rung = { name: "retry", judge };

function judge({ endpoint, entry, rule, world }: Case): Answer {
  if (rule === undefined) return passes(() => "no rule says how often to try");
  const failures = failuresAtEnd(endpoint.history.attempts.filter(({ patch }) => patch === entry.patch.id));
  const last = failures.at(-1);
  if (last === undefined) return passes(() => "no attempt failed");
  const { attempts, everyMs, at } = rule.retry;
  const code = last.code === undefined || last.code === "" ? "" : ` with code ${last.code}`;
  const counted = `attempt ${failures.length} of ${attempts} failed${code}`;
  if (failures.length >= attempts) {
    return stops("failed", () => `${counted}: none is left`, {
      at,
      until: { when: "when people look into it" },
    });
  }
  const ended = endOf(last);
  if (ended === undefined) return heldUnknown("when the last attempt failed was not reported", at);
  const next = ended + everyMs;
  if (world.now >= next) return passes(() => `${counted} at ${formatInstant(ended)}; it is tried again`, at);
  return stops("scheduled", () => `${counted}; it is tried again ${describeDuration(everyMs)} later`, {
    at,
    until: { at: next },
    flags: ["retry"],
  });
}

/** The failed attempts since the last one that ended otherwise, oldest first. A failure without a date counts as the latest. */
function failuresAtEnd(attempts: readonly Attempt[]): readonly Attempt[] {
  const inOrder = attempts
    .map((attempt) => ({ attempt, end: endOf(attempt) ?? Number.MAX_VALUE }))
    .filter(({ attempt, end }) => end < Number.MAX_VALUE || attempt.outcome === "failed")
    .sort((a, b) => a.end - b.end)
    .map(({ attempt }) => attempt);
  const lastOther = inOrder.findLastIndex(({ outcome }) => outcome !== "failed");
  return inOrder.slice(lastOther + 1);
}
