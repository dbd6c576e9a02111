import type { Until } from "../../model/decision.ts";
import type { Freeze } from "../../model/declared.ts";
import { formatInstant, type Instant, isInstant } from "../../model/instant.ts";
import { type Answer, type Case, passes, type Rung, stops } from "../case.ts";
import { waives } from "../consent.ts";

/** Rung 16: a freeze is on, or the window is shut. An active freeze wins over any window, unless the entry waives it. */
export const windowRung: Rung = { name: "window", judge };

function judge(asked: Case): Answer {
  const { freezes } = asked.world.declared;
  const waived = isWaived(asked, "freeze");
  const applying = freezes.filter((freeze) => !waived && concerns(freeze, asked));
  const active = applying.filter(
    ({ from, until }) => !(asked.world.now < from) && !(asked.world.now >= until),
  );
  const [first] = active;
  if (first === undefined) return judgeWindow(asked, asked.world.now);
  const longest = active.reduce((a, b) => (endOf(a) >= endOf(b) ? a : b), first);
  const thaw = endOfAll(endOf(longest), applying);
  const then = isInstant(thaw) ? judgeWindow(asked, thaw) : undefined;
  const ends = isInstant(longest.until) ? ` until ${formatInstant(longest.until)}` : "";
  return stops("scheduled", () => `freeze "${longest.name}" is on${ends}`, {
    at: longest.at,
    until: nextOpening(thaw, then?.stops === true ? then.until : undefined),
    flags: ["freeze"],
  });
}

/** A freeze whose end cannot be read has none. */
function endOf({ until }: Freeze): Instant {
  return isInstant(until) ? until : Number.POSITIVE_INFINITY;
}

/** Freezes that follow on one another are one. */
function endOfAll(end: Instant, freezes: readonly Freeze[]): Instant {
  const next = freezes.find((freeze) => freeze.from <= end && endOf(freeze) > end);
  return next === undefined ? end : endOfAll(endOf(next), freezes);
}

/** When it may go on, as far as that is known: after the freezes, and not before the window opens. */
function nextOpening(thaw: Instant, window: Until | undefined): Until {
  if (!isInstant(thaw)) return { when: "when the freeze is lifted" };
  if (window === undefined) return { at: thaw };
  return "at" in window ? { at: Math.max(thaw, window.at) } : window;
}

/** The window as it is at a moment: now, or when the freezes end. */
function judgeWindow(asked: Case, at: Instant): Answer {
  const { world, place, rule, endpoint } = asked;
  const window = place.ring?.window;
  if (window === undefined) return passes(() => "its ring names no window: any time will do", place.ring?.at);
  if (isWaived(asked, "window")) return passes(() => `window "${window.name}" is waived`, window.at);
  if (rule?.windows === "ignore") return passes(() => `rule "${rule.name}" ignores windows`, window.at);
  if (rule?.windows === "until-due" && isOverdue(asked)) {
    return passes(() => `it is overdue, and rule "${rule.name}" respects windows until due only`, window.at);
  }
  const state = world.windowState(window.name, endpoint, at);
  if (state.kind === "open") return passes(() => state.says, window.at);
  const { opens } = state;
  const until =
    opens === undefined || !isInstant(opens) ? { when: `when window "${window.name}" opens` } : { at: opens };
  return stops("scheduled", () => state.says, { at: window.at, until, flags: ["window-shut"] });
}

/** A removal has no due date: that of the patch is for putting it in. */
function isOverdue({ due, world, removal }: Case): boolean {
  return !removal && due !== undefined && world.now > due;
}

/** What people waived was for putting the patch in, not for taking it off. */
function isWaived({ consent, removal }: Case, check: "freeze" | "window"): boolean {
  return !removal && waives(consent, check);
}

/** Whom or what it is unknown to concern, it stops. */
function concerns(freeze: Freeze, { endpoint, entry }: Case): boolean {
  if (freeze.endpoints(endpoint) === "no") return false;
  return (freeze.except?.(entry.patch) ?? "no") !== "yes";
}
