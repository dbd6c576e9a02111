import type { Decision } from "../core/model/decision.ts";
import type { Declared } from "../core/model/declared.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import { formatInstant, parseInstant } from "../core/model/instant.ts";
import { needsSlot } from "../core/plan/admission.ts";
import { createAdmissions } from "../core/plan/admissions.ts";
import type { Expectation, TestRun } from "../core/plan/test-result.ts";
import { untilText } from "../core/plan/to-row.ts";
import { createJudge } from "../core/policy/decide.ts";
import { type PolicyMatch, policyFor } from "../core/policy/policy-match.ts";
import type { World } from "../core/policy/world.ts";
import { type Place, type Placement, place } from "../core/rings/place.ts";
import { type DocumentOf, documentsOf, type LocatedDocument } from "../documents/located-document.ts";
import type { PolicyTestExpectation } from "../schema/documents.generated.ts";
import { type PureTools, testSituation } from "./test-situation.ts";

/** Runs the repository's PolicyTests against its own policies, lists and rings: the same passes as a plan's. */
export function testPolicies(
  documents: readonly LocatedDocument[],
  declared: Declared,
  tools: PureTools,
): TestRun {
  const tests = documentsOf(documents, "PolicyTest");
  return { tests: tests.length, expectations: tests.flatMap((test) => runTest(test, declared, tools)) };
}

function runTest(
  { name, value, at }: DocumentOf<"PolicyTest">,
  declared: Declared,
  tools: PureTools,
): readonly Expectation[] {
  const { world, endpoints } = testSituation(value.spec, declared, tools);
  const placement = place(endpoints, world.declared.rings, world.rollout.topUps, tools.sha256);
  const decisions = decideAll(endpoints, placement, world);
  return value.spec.expect.flatMap((wanted, index): readonly Expectation[] => {
    const { endpoint: id, patch } = wanted;
    const known = { test: name, at: at(`/spec/expect/${index}`), endpoint: id, patch };
    const endpoint = endpoints.find((one) => one.id === id);
    const entry = world.assessor.catalog.byId.get(patch);
    if (endpoint === undefined || entry === undefined)
      return [{ ...known, passed: false, differences: [unnamed(wanted, endpoint)], ladder: [] }];
    const where = placement.of.get(id) ?? NOWHERE;
    const asked = decisions.filter((one) => one.endpoint === id && one.patch === patch);
    return asked.map((decision) => {
      const got = factsOf(decision, where, policyFor(endpoint, world.declared.policies));
      const differences = differencesOf(wanted, got);
      return { ...known, passed: differences.length === 0, differences, ladder: ladderOf(decision) };
    });
  });
}

/** Every endpoint and patch of the test, as a plan decides about them: the slots of a ring are for all of them together. */
function decideAll(endpoints: readonly Endpoint[], placement: Placement, world: World): readonly Decision[] {
  const judge = createJudge(world);
  const admissions = createAdmissions(placement, world);
  const decided = endpoints.map((endpoint) => {
    const where = placement.of.get(endpoint.id) ?? NOWHERE;
    const decisions = judge(endpoint, where, world.assessor.catalog.entries);
    return { decisions, claimed: admissions.claim([endpoint], where, [decisions]) };
  });
  admissions.close();
  return decided.flatMap(({ decisions, claimed }) => {
    const answers = claimed?.answers().flatMap(({ wanted }) => wanted) ?? [];
    return [...decisions.filter((one) => claimed === undefined || !needsSlot(one)), ...answers];
  });
}

const NOWHERE: Place = { track: [], by: "none", says: "it was not placed" };

/** What an expectation may speak of, in words. */
type Facts = Readonly<Record<Exclude<keyof PolicyTestExpectation, "endpoint" | "patch">, string>>;

const NONE = "none";

function factsOf(decision: Decision, { ring }: Place, governed: PolicyMatch): Facts {
  return {
    verdict: decision.verdict,
    rule: decision.rule ?? NONE,
    ring: ring?.name ?? NONE,
    policy: governed.kind === "governed" ? governed.policy.name : NONE,
    compliance: decision.compliance,
    due: decision.due === undefined ? NONE : formatInstant(decision.due),
    until: untilText(decision.until) ?? NONE,
    overdue: String(decision.overdue),
    willMiss: String(decision.willMiss),
    flags: decision.flags.join(", "),
    do: decision.remove ? "remove" : NONE,
  };
}

/** Only what the expectation says is compared; flags are those that must be among the decision's, an empty list means none. */
function differencesOf(wanted: PolicyTestExpectation, got: Facts): Expectation["differences"] {
  const differences: { field: string; wanted: string; got: string }[] = [];
  for (const [field, is] of Object.entries(got)) {
    const value = wanted[field as keyof Facts];
    if (value === undefined || isAsWanted(field, value, is)) continue;
    differences.push({ field, wanted: Array.isArray(value) ? value.join(", ") : String(value), got: is });
  }
  return differences;
}

function isAsWanted(field: string, wanted: unknown, got: string): boolean {
  if (Array.isArray(wanted)) {
    if (wanted.length === 0) return got === "";
    return wanted.every((flag) => got.split(", ").includes(String(flag)));
  }
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
