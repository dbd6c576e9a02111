import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Patch } from "../schema/documents.generated.ts";
import type { RuleSketch } from "./declared-sketch.ts";
import { isSuccessor } from "./specified-cover.ts";
import { readTable } from "./specified-risk.ts";
import { allOf, anyOf, selectsEndpoint, selectsPatch, type Truth } from "./specified-selectors.ts";
import type { Scene, Story } from "./specified-story.ts";

const DAY = 86_400_000;

/** The rules that may decide: those that perhaps match before the first that surely does, and that one. */
export interface Rules {
  readonly perhaps: readonly RuleSketch[];
  readonly sure: RuleSketch | undefined;
}

export function rulesFor(patch: Patch, rules: readonly RuleSketch[]): Rules {
  const perhaps: RuleSketch[] = [];
  for (const rule of rules) {
    const matches = selectsPatch(rule.patches, patch);
    if (matches === true) return { perhaps, sure: rule };
    if (matches === null) perhaps.push(rule);
  }
  return { perhaps, sure: undefined };
}

/** The patch at every moment at which its facts changed, oldest first; the last is how it stands. */
export function momentsOf(entry: CatalogEntry): readonly { since: Instant | undefined; patch: Patch }[] {
  if (entry.facts.length === 0) return [{ since: undefined, patch: entry.patch }];
  return entry.facts.map(({ since, severity, vulnerabilities }) => {
    const { severity: _now, vulnerabilities: _here, ...rest } = entry.patch;
    return {
      since,
      patch: { ...rest, ...(severity && { severity }), ...(vulnerabilities && { vulnerabilities }) },
    };
  });
}

/** The one date from which the policy's clocks count (decisions.md, "Clocks"). */
export function anchorOf({ policy, story }: Scene, entry: CatalogEntry): Instant | undefined {
  if (policy.anchor === "first-seen") return valid(entry.firstSeen);
  if (policy.anchor === "released") return valid(entry.released);
  if (policy.anchor === "approved") return valid(story.rollout.approvedAt.get(entry.patch.id));
  const released = valid(entry.released);
  return released === undefined ? undefined : patchTuesday(released, story.declared.timezone);
}

/** The start of the first second Tuesday of a month whose day is not before the day of `released`, in the zone. */
export function patchTuesday(released: Instant, zone: string): Instant | undefined {
  const ahead = { UTC: 0, "Test/Ahead": 2 * 3_600_000 }[zone];
  if (ahead === undefined) return undefined;
  const day = new Date(released + ahead);
  day.setUTCHours(0, 0, 0, 0);
  while (day.getUTCDay() !== 2 || day.getUTCDate() < 8 || day.getUTCDate() > 14)
    day.setUTCDate(day.getUTCDate() + 1);
  return day.getTime() - ahead;
}

/**
 * When the patch must be in: anchor + due; where a fact made another rule or table row match, from when that fact was first
 * seen. A rule that perhaps matches counts too, and its table for each vulnerability. The earliest stands, each moved by the
 * grace of its own rule where the endpoint was away.
 */
export function dueOf(scene: Scene, entry: CatalogEntry): Instant | undefined {
  const anchor = anchorOf(scene, entry);
  const dates: number[] = [];
  const before = new Set<string>();
  for (const [index, { since, patch }] of momentsOf(entry).entries()) {
    const { perhaps, sure } = rulesFor(patch, scene.policy.rules);
    const from = index === 0 ? anchor : (valid(since) ?? anchor);
    for (const rule of [...perhaps, ...(sure ? [sure] : [])]) {
      for (const { name, lasts } of termsOf(rule, patch, scene)) {
        if (before.has(name)) continue;
        before.add(name);
        if (from !== undefined && lasts !== undefined)
          dates.push(afterAbsences(from + lasts, rule.graceMs, scene));
      }
    }
  }
  return dates.length === 0 ? undefined : Math.min(...dates);
}

/** What a rule gives a patch, and what each row of its table that one of the vulnerabilities has. */
function termsOf(rule: RuleSketch, patch: Patch, { endpoint, policy }: Scene) {
  const rows = rule.risk === undefined ? [] : readTable(rule.risk.table, patch, endpoint, policy);
  return [
    { name: rule.name, lasts: rule.dueMs },
    ...rows.map(({ row, days }) => ({
      name: `${rule.name}: ${row}`,
      lasts: days === undefined ? undefined : days * DAY,
    })),
  ];
}

/** documents.md, "Exclusion": when it has run out, due = max(due, expires + grace). */
export function afterExclusions(scene: Scene, entry: CatalogEntry, due: Instant): Instant {
  const ends = scene.story.declared.exclusions
    .filter(({ expires, graceMs }) => scene.story.now >= expires && graceMs > 0)
    .filter((one) => {
      const then = momentsOf(entry).findLast(({ since }) => since === undefined || since < one.expires);
      return then !== undefined && covers(one, { ...entry, patch: then.patch }, scene) === true;
    })
    .map(({ expires, graceMs }) => expires + graceMs);
  return Math.max(due, ...ends);
}

/** Whether an exclusion is about this patch on this endpoint, expired or not. */
export function covers(
  exclusion: Story["declared"]["exclusions"][number],
  { patch }: CatalogEntry,
  scene: Scene,
): Truth {
  if (exclusion.patches === undefined) return false;
  const succeeds = exclusion.successors && exclusion.ids.some((id) => isSuccessor(scene, patch.id, id));
  return allOf([
    selectsEndpoint(exclusion.endpoints, scene.endpoint),
    anyOf([selectsPatch(exclusion.patches, patch), succeeds]),
  ]);
}

/** Once an absence: when due fell inside it, or within grace after the return, it is the return + grace. */
function afterAbsences(due: Instant, grace: number, { endpoint, policy }: Scene): Instant {
  const { contacts } = endpoint.history;
  let result = due;
  for (const [index, [back]] of contacts.entries()) {
    const left = contacts[index - 1]?.[1];
    if (left === undefined || back - left <= policy.staleAfterMs) continue;
    if (result > left && result <= back + grace) result = back + grace;
  }
  return result;
}

export function valid(instant: Instant | undefined): Instant | undefined {
  return instant !== undefined && Number.isSafeInteger(instant) && Math.abs(instant) < 36_500 * 4 * DAY
    ? instant
    : undefined;
}
