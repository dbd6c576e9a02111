import { type Endpoint, NO_HISTORY } from "../core/model/endpoint.ts";
import type { Report } from "../core/model/report.ts";
import { PATCHES } from "./arbitrary-values.ts";
import type { DeclaredSketch, PolicySketch, RingSketch, RuleSketch } from "./declared-sketch.ts";
import type { Story } from "./specified-story.ts";

/** What can go wrong in a story; where one of them is calmed, the ladder is climbed further. */
export const TROUBLES = [
  "policies",
  "rules",
  "denials",
  "rings",
  "tests",
  "clocks",
  "windows",
  "history",
  "reports",
  "mirror",
] as const;

export type Trouble = (typeof TROUBLES)[number];

/** The story with no trouble but the given kinds. */
export function calmStory(story: Story, left: ReadonlySet<Trouble>): Story {
  const { declared, rollout } = story;
  const passes = ["r1", "r2", "r3", "s1"].flatMap((ring) =>
    PATCHES.flatMap((patch) =>
      (["install", "remove"] as const).map((of) => ({
        patch,
        ring,
        of,
        track: ring === "s1" ? "u" : "t",
        at: story.now,
      })),
    ),
  );
  return {
    ...story,
    declared: calmDeclared(declared, left),
    rollout: {
      ...rollout,
      trips: left.has("denials") ? rollout.trips : [],
      passes: left.has("rings") ? rollout.passes : passes,
    },
    endpoints: story.endpoints.map((endpoint) => calmEndpoint(endpoint, left)),
  };
}

function calmDeclared(declared: DeclaredSketch, left: ReadonlySet<Trouble>): DeclaredSketch {
  const policies = left.has("policies")
    ? declared.policies
    : declared.policies.slice(0, 1).map((policy) => ({ ...policy, endpoints: {} }));
  return {
    ...declared,
    policies: policies.map((policy) => calmPolicy(policy, left)),
    rings: declared.rings
      .filter(({ track }) => left.has("rings") || track === "t")
      .map((ring) => calmRing(ring, left)),
    approve: left.has("rings")
      ? declared.approve
      : declared.approve.map((entry) => ({ ...entry, through: LAST })),
    ...(left.has("denials") ? {} : { holds: [], rejects: [], exclusions: [] }),
    ...(left.has("windows") ? {} : { freezes: [] }),
  };
}

function calmPolicy(policy: PolicySketch, left: ReadonlySet<Trouble>): PolicySketch {
  const rules = left.has("rules")
    ? policy.rules
    : policy.rules.slice(0, 1).map((rule) => ({ ...rule, patches: {}, approval: "automatic" as const }));
  return {
    ...policy,
    rules: rules.map((rule) => calmRule(rule, left)),
    ...(left.has("clocks") ? {} : { anchor: "first-seen" }),
  };
}

/** The table that asks for no triage is no trouble. */
function calmRule({ test, ...rule }: RuleSketch, left: ReadonlySet<Trouble>): RuleSketch {
  const { risk } = rule;
  return {
    ...rule,
    ...(left.has("tests") || risk === undefined ? {} : { risk: { ...risk, table: "ssvc-deployer" } }),
    ...(left.has("tests") ? (test === undefined ? {} : { test }) : { evidenceBefore: [] }),
    ...(left.has("clocks") ? {} : { deferMs: 0 }),
    ...(left.has("rings") ? {} : { through: LAST }),
  };
}

function calmRing({ window, afterMs, ...ring }: RingSketch, left: ReadonlySet<Trouble>): RingSketch {
  return {
    ...ring,
    ...(left.has("windows") && window !== undefined ? { window } : {}),
    ...(left.has("clocks") && afterMs !== undefined ? { afterMs } : {}),
    ...(left.has("rings") ? {} : { promotion: "automatic" }),
  };
}

function calmEndpoint(endpoint: Endpoint, left: ReadonlySet<Trouble>): Endpoint {
  const { report, identity, unreadable, unlisted, labels, ...rest } = endpoint;
  const history = left.has("history") ? endpoint.history : NO_HISTORY;
  const heard = report === undefined ? {} : { report: calmReport(report, left) };
  if (!left.has("reports")) return { ...rest, ...heard, history, labels: { site: "fra" } };
  return { ...endpoint, ...heard, history };
}

function calmReport(report: Report, left: ReadonlySet<Trouble>): Report {
  const { partial, ...whole } = report;
  const { offered, transactions, ...plain } = whole;
  const heard = left.has("mirror") ? whole : plain;
  if (left.has("reports")) return partial === undefined ? heard : { ...heard, partial };
  return {
    ...heard,
    installedPatches: heard.installedPatches ?? [],
    rebootPending: heard.rebootPending ?? false,
  };
}

const LAST = { kind: "last", at: "through" } as const;
