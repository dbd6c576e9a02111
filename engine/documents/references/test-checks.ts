import type { Problem } from "../../core/model/problem.ts";
import type { ProblemCode } from "../../core/model/problem-codes.ts";
import { suggest } from "../closest.ts";
import { problemOf } from "../fault.ts";
import { child, type JsonPointer } from "../json-pointer.ts";
import type { DocumentOf } from "../located-document.ts";
import { type Check, mayBeUnread, ofKind } from "./repository.ts";

type TestDocument = DocumentOf<"PolicyTest">;

/** A policy test speaks of its own endpoints and patches, and of rules that some policy has. */
export const testChecks: Check = (repository) => {
  const policies = ofKind(repository, "PatchPolicy");
  const rules = mayBeUnread(repository, "PatchPolicy")
    ? undefined
    : new Set(policies.flatMap((policy) => policy.value.spec.rules.map(({ name }) => name)));
  return ofKind(repository, "PolicyTest").flatMap((test) => [...duplicates(test), ...strangers(test, rules)]);
};

function strangers(test: TestDocument, rules: ReadonlySet<string> | undefined): readonly Problem[] {
  const { endpoints, patches, expect, approved = [], opened = {} } = test.value.spec;
  const endpointIds = new Set(endpoints.map(({ id }) => id));
  const patchIds = new Set(patches.map(({ id }) => id));
  return [
    ...expect.flatMap(({ endpoint, patch, rule }, index) => [
      ...known(test, `/spec/expect/${index}/endpoint`, endpoint, endpointIds, "unknown-endpoint"),
      ...known(test, `/spec/expect/${index}/patch`, patch, patchIds, "unknown-patch"),
      ...(rule === undefined || rules === undefined
        ? []
        : known(test, `/spec/expect/${index}/rule`, rule, rules, "unknown-rule")),
    ]),
    ...approved.flatMap((patch, index) =>
      known(test, `/spec/approved/${index}`, patch, patchIds, "unknown-patch"),
    ),
    ...Object.keys(opened).flatMap((patch) =>
      known(test, child("/spec/opened", patch), patch, patchIds, "unknown-patch"),
    ),
  ];
}

const WHAT: Partial<Readonly<Record<ProblemCode, readonly [says: string, label: string]>>> = {
  "unknown-endpoint": ["The test has no endpoint", "Endpoints"],
  "unknown-patch": ["The test has no patch", "Patches"],
  "unknown-rule": ["No policy has a rule", "Rules"],
};

function known(
  test: TestDocument,
  pointer: JsonPointer,
  name: string,
  names: ReadonlySet<string>,
  code: ProblemCode,
): readonly Problem[] {
  if (names.has(name)) return [];
  const [says = "There is no", label = "Known"] = WHAT[code] ?? [];
  const on = pointer.startsWith("/spec/opened/") ? "key" : "value";
  return [
    problemOf(test, { code, pointer, on, message: `${says} "${name}"`, hint: suggest(name, names, label) }),
  ];
}

function duplicates(test: TestDocument): readonly Problem[] {
  const { endpoints, patches } = test.value.spec;
  return [
    ...repeated(
      test,
      "/spec/endpoints",
      endpoints.map(({ id }) => id),
    ),
    ...repeated(
      test,
      "/spec/patches",
      patches.map(({ id }) => id),
    ),
  ];
}

function repeated(test: TestDocument, list: JsonPointer, ids: readonly string[]): readonly Problem[] {
  return ids.flatMap((id, index): readonly Problem[] => {
    if (ids.indexOf(id) === index) return [];
    const message = `"${id}" stands twice in the test`;
    return [
      problemOf(test, {
        code: "duplicate-entry",
        pointer: `${list}/${index}/id`,
        on: "value",
        message,
        hint: "rename one, or take it out",
      }),
    ];
  });
}
