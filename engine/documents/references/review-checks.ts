import type { Problem } from "../../core/model/problem.ts";
import { problemOf } from "../fault.ts";
import type { JsonPointer } from "../json-pointer.ts";
import type { DocumentOf } from "../located-document.ts";
import { type Check, ofKind } from "./repository.ts";

type ReviewPolicyDocument = DocumentOf<"ReviewPolicy">;

/** What must be true of people and rules of the ReviewPolicy. */
export const reviewChecks: Check = (repository) =>
  ofKind(repository, "ReviewPolicy").flatMap((policy) => [
    ...repeated(
      policy,
      "/spec/people",
      "id",
      policy.value.spec.people.map(({ id }) => id),
    ),
    ...repeated(
      policy,
      "/spec/people",
      "login",
      policy.value.spec.people.map(({ login }) => login),
    ),
    ...repeated(
      policy,
      "/spec/rules",
      "name",
      policy.value.spec.rules.map(({ name }) => name),
    ),
    ...unreachable(policy),
  ]);

function repeated(
  policy: ReviewPolicyDocument,
  list: JsonPointer,
  key: string,
  values: readonly (string | number)[],
): readonly Problem[] {
  return values.flatMap((value, index): readonly Problem[] => {
    const first = values.indexOf(value);
    if (first === index) return [];
    const message = `${key} ${JSON.stringify(value)} is listed twice`;
    const hint = `the first one stands at ${policy.at(`${list}/${first}/${key}`)}`;
    return [
      problemOf(policy, {
        code: "duplicate-entry",
        pointer: `${list}/${index}/${key}`,
        on: "value",
        message,
        hint,
      }),
    ];
  });
}

/** A rule that takes more people than have the role can never be met. */
function unreachable(policy: ReviewPolicyDocument): readonly Problem[] {
  const { people, rules } = policy.value.spec;
  return rules.flatMap((rule, index) =>
    rule.requires.flatMap(({ role, count }, place): readonly Problem[] => {
      const able = people.filter(({ roles }) => roles.includes(role)).length;
      if (able === 0 || able >= count) return [];
      const message = `Rule "${rule.name}" takes ${count} people with the role "${role}", and ${able} have it`;
      const pointer = `/spec/rules/${index}/requires/${place}/count`;
      return [
        problemOf(policy, {
          code: "too-few-people",
          pointer,
          on: "value",
          message,
          hint: "give the role to more people",
          severity: "warning",
        }),
      ];
    }),
  );
}
