import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Compliance, Decision, RungName, Target, Until, Verdict } from "../core/model/decision.ts";
import { buildEndpoint, type EndpointInput } from "./build-endpoint.ts";
import { buildEntry, type EntryInput } from "./build-patch.ts";
import { buildWorld, decideOne, type WorldInput } from "./build-world.ts";
import type { RuleInput } from "./declared-sketch.ts";

/** One row: what is so, and what must be decided about the first of the patches. What is not said is left out of account. */
export interface RungCase {
  readonly name: string;
  /** The first is asked about; DSA-1, which fixes openssl in version 2, unless it is said. */
  readonly patches?: readonly EntryInput[];
  /** web-1, with openssl 1 installed, unless it is said. */
  readonly endpoint?: EndpointInput;
  /** What the one rule says; it approves in advance unless it is said. */
  readonly rule?: RuleInput;
  readonly world?: WorldInput | ((entries: readonly CatalogEntry[]) => WorldInput);
  readonly verdict: Verdict;
  readonly rung?: RungName;
  readonly compliance?: Compliance;
  readonly until?: Until;
  readonly due?: number | "none";
  readonly flags?: readonly string[];
  readonly overdue?: boolean;
  readonly willMiss?: boolean;
  readonly remove?: boolean;
  readonly ruleName?: string | "none";
  readonly targets?: readonly Target[];
  /** What the rung that decided says. */
  readonly says?: RegExp;
  readonly at?: RegExp;
}

/** A table of cases as tests: `promise` names what the rung is for. */
export function describeRung(promise: string, cases: readonly RungCase[]): void {
  describe(promise, () => {
    for (const one of cases) test(one.name, () => checkCase(one));
  });
}

export function decideCase({ patches = [{}], endpoint, rule, world }: RungCase): Decision {
  const entries = patches.map(buildEntry);
  const said = typeof world === "function" ? world(entries) : world;
  const software = [{ product: "openssl", version: "1" }];
  return decideOne(
    buildEndpoint({ software, ...endpoint }),
    entries[0]?.patch.id ?? "",
    buildWorld({ policies: [{ rules: [{ approval: "automatic", ...rule }] }], ...said, entries }),
  );
}

function checkCase(wanted: RungCase): void {
  const decision = decideCase(wanted);
  const reason = decision.ladder().at(-1);
  assert.equal(decision.verdict, wanted.verdict, reason?.says);
  const { rung, compliance, until, flags, overdue, willMiss, remove, targets } = wanted;
  for (const [key, value] of Object.entries({
    rung,
    compliance,
    until,
    flags,
    overdue,
    willMiss,
    remove,
    targets,
  })) {
    if (value !== undefined) assert.deepEqual(decision[key as keyof Decision], value, key);
  }
  if (wanted.due !== undefined) assert.equal(decision.due, wanted.due === "none" ? undefined : wanted.due);
  if (wanted.ruleName !== undefined)
    assert.equal(decision.rule, wanted.ruleName === "none" ? undefined : wanted.ruleName);
  if (wanted.says !== undefined) assert.match(reason?.says ?? "", wanted.says);
  if (wanted.at !== undefined) assert.match(reason?.at ?? "", wanted.at);
  assert.equal(reason?.rung, decision.rung);
  assert.deepEqual(decision.reason(), reason);
}
