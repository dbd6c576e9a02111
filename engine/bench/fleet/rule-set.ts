import type { Facts } from "./facts.ts";

/** A comparison of one fact, in the words that all engines have. */
export type Test =
  | {
      readonly fact: string;
      readonly is: "==" | "!=" | ">" | ">=" | "<" | "<=";
      readonly value: string | number | boolean;
    }
  | { readonly fact: string; readonly is: "in"; readonly value: readonly string[] }
  | { readonly fact: string; readonly is: "starts"; readonly value: string }
  /** With another fact. */
  | { readonly fact: string; readonly is: "<fact" | ">fact" | ">=fact"; readonly value: string };

/** All of them, or any of them. */
export type Condition =
  | Test
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** The first rule whose condition holds gives the verdict; `install` where none does. */
export interface VerdictRule {
  readonly name: string;
  readonly verdict: string;
  readonly when: Condition;
}

/** What lists of the benchmark's repository say, as far as rules repeat it. */
export interface Lists {
  readonly rejected: readonly string[];
  readonly held: readonly string[];
  /** Held at some sites only. */
  readonly heldAt: readonly string[];
  readonly sites: readonly string[];
}

const DAY = 86_400_000;
const MISSING = is("applicability", "==", "missing");
const IN_PLACE = is("applicability", "==", "in-place");

/**
 * The policies of the benchmark's repository as a list of rules over prepared facts, in the order of the ladder. Each engine gets
 * this list in its own language, so that nobody's rules are worse than another's.
 */
export function ruleSet(lists: Lists): readonly VerdictRule[] {
  const rule = (name: string, verdict: string, ...all: readonly Condition[]): VerdictRule => {
    return { name, verdict, when: { all } };
  };
  const missing = (name: string, verdict: string, ...all: readonly Condition[]): VerdictRule =>
    rule(name, verdict, MISSING, ...all);
  return [
    rule("stale-servers", "unknown", is("policy", "==", "servers"), is("ageMs", ">", 3 * DAY)),
    rule("stale-clients", "unknown", is("policy", "!=", "servers"), is("ageMs", ">", 14 * DAY)),
    rule("unknown", "unknown", is("applicability", "==", "unknown")),
    rule("other", "not-applicable", is("applicability", "==", "not-applicable")),
    rule("rejected-in-place", "installed-rejected", IN_PLACE, among("patch", lists.rejected)),
    rule("reboot", "reboot-pending", IN_PLACE, is("active", "==", "pending")),
    rule("reboot-unknown", "unknown", IN_PLACE, is("active", "==", "unknown")),
    rule("drift", "installed-unapproved", IN_PLACE, is("arrival", "==", "unapproved")),
    rule(
      "drift-unasked",
      "installed-unapproved",
      IN_PLACE,
      is("arrival", "==", ""),
      is("wasMissing", "==", true),
      is("handedOut", "==", false),
      { any: [is("approved", "==", false), SHUT] },
    ),
    rule("in-place", "compliant", IN_PLACE),
    missing("retracted", "retracted", is("retracted", "==", true)),
    missing("rejected", "rejected", among("patch", lists.rejected)),
    missing("databases", "excluded", among("role", ["db", "mariadb"]), {
      any: [starts("product", "postgresql"), starts("product", "mariadb")],
    }),
    missing(
      "small",
      "excluded",
      is("memoryMiB", "<=", 4_096),
      is("tier", "==", "3"),
      is("classification", "==", "bugfix"),
    ),
    missing("superseded", "superseded", is("superseded", "==", true)),
    missing("blocked", "blocked", is("blocked", "==", true)),
    missing("never", "ignored", is("ruleApproval", "==", "never")),
    missing("held", "held", among("patch", lists.held)),
    missing("held-at", "held", among("patch", lists.heldAt), among("site", lists.sites)),
    missing("no-rule", "held", is("rule", "==", "")),
    missing("contains", "held", is("containsDenied", "==", true)),
    missing("evidence", "held", is("rule", "==", "compromise-likely"), {
      any: [is("evidenceAgeMs", "<", 0), is("evidenceAgeMs", ">", DAY)],
    }),
    missing("no-date", "held", is("dated", "==", false)),
    missing("untested", "held", is("tested", "==", false)),
    missing("unapproved", "awaiting-approval", is("approved", "==", false)),
    missing("ring", "awaiting-ring", SHUT),
    missing("deferred", "deferred", {
      any: [than("anchorAgeMs", "<fact", "deferMs"), than("anchorAgeMs", "<fact", "ringAfterMs")],
    }),
    missing("failed", "failed", is("failures", ">", 0), than("failures", ">=fact", "attempts")),
    missing("retry", "scheduled", is("failures", ">", 0), than("failedAgoMs", "<fact", "everyMs")),
    missing(
      "freeze",
      "scheduled",
      is("now", ">=", Date.UTC(2026, 11, 17, 23)),
      is("now", "<", Date.UTC(2027, 0, 3, 23)),
      is("exploited", "==", false),
    ),
    missing(
      "window",
      "scheduled",
      is("hasWindow", "==", true),
      is("windowWaived", "==", false),
      is("windowMode", "!=", "ignore"),
      { any: [is("windowMode", "!=", "until-due"), is("overdueMs", "<=", 0)] },
      is("windowOpen", "==", false),
    ),
  ];
}

/** Beyond what people consented to, or what the gates let it into. */
const SHUT: Condition = {
  any: [than("ringOrder", ">fact", "ceilingOrder"), than("ringOrder", ">fact", "openOrder")],
};

function is(
  fact: string,
  compare: Extract<Test, { value: string | number | boolean }>["is"] &
    ("==" | "!=" | ">" | ">=" | "<" | "<="),
  value: string | number | boolean,
): Condition {
  return { fact, is: compare, value };
}

function than(fact: string, compare: "<fact" | ">fact" | ">=fact", value: string): Condition {
  return { fact, is: compare, value };
}

function among(fact: string, value: readonly string[]): Condition {
  return { fact, is: "in", value };
}

function starts(fact: string, value: string): Condition {
  return { fact, is: "starts", value };
}

/** The rules read as they stand, for tests: what each engine has to say. */
export function readRules(rules: readonly VerdictRule[], facts: Facts): string {
  return rules.find(({ when }) => holds(when, facts))?.verdict ?? "install";
}

function holds(condition: Condition, facts: Facts): boolean {
  if ("all" in condition) return condition.all.every((one) => holds(one, facts));
  if ("any" in condition) return condition.any.some((one) => holds(one, facts));
  const fact = facts[condition.fact] ?? "";
  switch (condition.is) {
    case "==":
      return fact === condition.value;
    case "!=":
      return fact !== condition.value;
    case "in":
      return condition.value.includes(String(fact));
    case "starts":
      return String(fact).startsWith(condition.value);
    case "<":
      return Number(fact) < Number(condition.value);
    case "<=":
      return Number(fact) <= Number(condition.value);
    case ">":
      return Number(fact) > Number(condition.value);
    case ">=":
      return Number(fact) >= Number(condition.value);
    case "<fact":
      return Number(fact) < Number(facts[condition.value]);
    case ">fact":
      return Number(fact) > Number(facts[condition.value]);
    case ">=fact":
      return Number(fact) >= Number(facts[condition.value]);
  }
}
