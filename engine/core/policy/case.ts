import type { Applicability, Missing } from "../applicability/fix-status.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { RungName, Until, Verdict } from "../model/decision.ts";
import type { At, Policy, Rule } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import type { GatePass } from "../model/rollout.ts";
import type { Place } from "../rings/place.ts";
import type { Consent } from "./consent.ts";
import type { Due } from "./due.ts";
import type { RiskSetting } from "./risk/risk-setting.ts";
import type { RuleMatch } from "./rule-match.ts";
import type { Siblings } from "./siblings.ts";
import type { World } from "./world.ts";

/** One patch before one endpoint: all that a rung may look at. */
export interface Case {
  readonly world: World;
  readonly endpoint: Endpoint;
  readonly report: Report;
  readonly place: Place;
  readonly policy: Policy;
  readonly entry: CatalogEntry;
  readonly applicability: Applicability;
  readonly missing: readonly Missing[];
  readonly match: RuleMatch;
  /** The rule that decides; undefined where none surely does. */
  readonly rule: Rule | undefined;
  readonly anchor: Instant | undefined;
  readonly due: Instant | undefined;
  /** The row of a risk table that gave the due date. */
  readonly dueTable: Due["table"];
  /** What the policy says of the endpoint, as far as risk tables ask. */
  readonly riskSetting: () => RiskSetting;
  /** Whether an approval of this digest stands, and on what terms. */
  readonly consent: Consent;
  /** The gate passes of this patch, of whatever revision and ring. */
  readonly passes: readonly GatePass[];
  /** The other patches of the catalog, as they stand before the same endpoint. */
  readonly siblings: Siblings;
  /** The question is whether to take the patch off. */
  readonly removal: boolean;
  /** The same case, asked whether to take the patch off. */
  readonly forRemoval: () => Case;
}

/** A rung's answer: it lets the case pass, or it stops it with a verdict. Words are made only when somebody reads them. */
export type Answer =
  | { readonly stops: false; readonly says: () => string; readonly at?: At | undefined }
  | {
      readonly stops: true;
      readonly verdict: Verdict;
      readonly says: () => string;
      readonly at?: At | undefined;
      readonly until?: Until | undefined;
      readonly flags?: readonly string[];
      /** The patch that retires it here. */
      readonly by?: string;
    };

export type Stop = Extract<Answer, { readonly stops: true }>;

export interface Rung {
  readonly name: RungName;
  readonly judge: (asked: Case) => Answer;
}

export function passes(says: () => string, at?: At): Answer {
  return { stops: false, says, at };
}

export function stops(
  verdict: Verdict,
  says: () => string,
  more: {
    readonly at?: At | undefined;
    readonly until?: Until | undefined;
    readonly flags?: readonly string[];
    readonly by?: string;
  } = {},
): Stop {
  return { stops: true, verdict, says, ...more };
}

/** Rungs 7–18: what is not known stops the case there, and the fact is named. */
export function heldUnknown(why: string, at?: At): Answer {
  return stops("held", () => `unknown: ${why}`, {
    at,
    until: { when: "when that is known" },
    flags: ["unknown-fact"],
  });
}
