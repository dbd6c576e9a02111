import type { Decision } from "../core/model/decision.ts";
import type { Declared } from "../core/model/declared.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import { formatInstant, parseInstant } from "../core/model/instant.ts";
import type { Expectation, TestRun } from "../core/plan/test-result.ts";
import { untilText } from "../core/plan/to-row.ts";
import { createJudge } from "../core/policy/decide.ts";
import { policyFor } from "../core/policy/policy-match.ts";
import { place } from "../core/rings/place.ts";
import { documentsOf, type LocatedDocument } from "../documents/located-document.ts";
import type { PolicyTestExpectation } from "../schema/documents.generated.ts";
import { type PureTools, testSituation } from "./test-situation.ts";

/** Runs the repository's PolicyTests against its own policies, lists and rings: the same `place` and `decide` as a plan's. */
export function testPolicies(
  documents: readonly LocatedDocument[],
  declared: Declared,
  tools: PureTools,
): TestRun {
  const tests = documentsOf(documents, "PolicyTest");
  const expectations: Expectation[] = [];
  for (const { name, value, at } of tests) {
    const { world, endpoints } = testSituation(value.spec, declared, tools);
    const placement = place(endpoints, world.declared.rings, world.rollout.topUps, tools.sha256);
    const judge = createJudge(world);
    for (const [index, wanted] of value.spec.expect.entries()) {
      const known = {
        test: name,
        at: at(`/spec/expect/${index}`),
        endpoint: wanted.endpoint,
        patch: wanted.patch,
      };
      const endpoint = endpoints.find(({ id }) => id === wanted.endpoint);
      const entry = world.assessor.catalog.byId.get(wanted.patch);
      if (endpoint === undefined || entry === undefined) {
        expectations.push({ ...known, passed: false, differences: [unnamed(wanted, endpoint)], ladder: [] });
        continue;
      }
      const where = placement.of.get(endpoint.id) ?? { track: [], by: "none", says: "it was not placed" };
      const decision = judge(endpoint, where, [entry])[0];
      if (decision === undefined) continue;
      const governed = policyFor(endpoint, world.declared.policies);
      const got = factsOf(
        decision,
        where.ring?.name,
        governed.kind === "governed" ? governed.policy.name : undefined,
      );
      const differences = differencesOf(wanted, got);
      expectations.push({
        ...known,
        passed: differences.length === 0,
        differences,
        ladder: ladderOf(decision),
      });
    }
  }
  return { tests: tests.length, expectations };
}

type Facts = Readonly<Record<string, string>>;

const NONE = "none";

function factsOf(decision: Decision, ring: string | undefined, policy: string | undefined): Facts {
  return {
    verdict: decision.verdict,
    rule: decision.rule ?? NONE,
    ring: ring ?? NONE,
    policy: policy ?? NONE,
    compliance: decision.compliance,
    due: decision.due === undefined ? NONE : formatInstant(decision.due),
    until: untilText(decision.until) ?? NONE,
    overdue: String(decision.overdue),
    willMiss: String(decision.willMiss),
    flags: decision.flags.join(", "),
    do: decision.remove ? "remove" : NONE,
  };
}

/** Only what the expectation says is compared; flags are those that must be among the decision's. */
function differencesOf(wanted: PolicyTestExpectation, got: Facts): Expectation["differences"] {
  const differences: { field: string; wanted: string; got: string }[] = [];
  for (const [field, value] of Object.entries(wanted)) {
    if (field === "endpoint" || field === "patch" || value === undefined) continue;
    const is = got[field] ?? NONE;
    if (!isAsWanted(field, value, is))
      differences.push({ field, wanted: Array.isArray(value) ? value.join(", ") : String(value), got: is });
  }
  return differences;
}

function isAsWanted(field: string, wanted: unknown, got: string): boolean {
  if (field === "flags" && Array.isArray(wanted))
    return wanted.every((flag) => got.split(", ").includes(String(flag)));
  if (field !== "due" && field !== "until") return String(wanted) === got;
  const [a, b] = [parseInstant(String(wanted)), parseInstant(got)];
  return a === undefined || b === undefined ? String(wanted) === got : a === b;
}

function ladderOf(decision: Decision): readonly string[] {
  return decision
    .ladder()
    .map(({ rung, at, says }) => `${rung}: ${says}${at === undefined ? "" : ` (${at})`}`);
}

function unnamed(
  wanted: PolicyTestExpectation,
  endpoint: Endpoint | undefined,
): Expectation["differences"][number] {
  return endpoint === undefined
    ? { field: "endpoint", wanted: wanted.endpoint, got: "no endpoint of this test" }
    : { field: "patch", wanted: wanted.patch, got: "no patch of this test" };
}
