import type { BranchRule, RepositoryFacts, Told } from "../model/repository-settings.ts";
import type { DoctorFacts } from "./doctor-facts.ts";
import type { Found } from "./doctor-finding.ts";
import { judged, ok, partOf, unknown, wrong } from "./part-of.ts";

/** What the repository is set to. */
export function checkRepository(facts: DoctorFacts): readonly Found[] {
  const repository = partOf(facts, "repository");
  return [
    judged("default-branch", repository, ({ defaultBranch }) =>
      defaultBranch === facts.branch
        ? ok("default-branch", `${facts.branch} is the default branch`)
        : wrong("default-branch", `the default branch is ${defaultBranch}, and ${facts.branch} approves`),
    ),
    judged("archived", repository, ({ archived }) =>
      archived
        ? wrong("archived", "the repository is archived")
        : ok("archived", "the repository is not archived"),
    ),
    judged("rebase-merge", repository, (value) => rebaseMerge(value, partOf(facts, "rules"))),
    ...codeowners(facts),
  ];
}

/** Off for the repository, or for the branch by a rule on pull requests. */
function rebaseMerge({ allowRebaseMerge }: RepositoryFacts, rules: Told<readonly BranchRule[]>): Found {
  const check = "rebase-merge";
  if (allowRebaseMerge === false) return ok(check, "rebase merging is off");
  const methods =
    rules.kind === "known" ? rules.value.map(({ parameters }) => parameters.allowed_merge_methods) : [];
  if (methods.some((list) => Array.isArray(list) && !list.includes("rebase")))
    return ok(check, "a ruleset allows no rebase merging");
  if (rules.kind === "unknown") return unknown(check, rules.why);
  if (allowRebaseMerge === null)
    return unknown(check, "the token is not told which ways of merging are allowed");
  return wrong(check, "rebase merging is allowed");
}

function codeowners(facts: DoctorFacts): readonly Found[] {
  const told = partOf(facts, "codeowners");
  if (told.kind === "unknown") return [unknown("codeowners", told.why)];
  if (told.value === null) return [ok("codeowners", "there is no CODEOWNERS")];
  if (told.value.length === 0) return [ok("codeowners", "every line of CODEOWNERS resolves")];
  return told.value.map(({ path, line, message }) =>
    wrong("codeowners", `${path}:${line}: ${message.split("\n", 1)[0] ?? ""}`),
  );
}
