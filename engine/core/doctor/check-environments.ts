import type { Environment, Told } from "../model/repository-settings.ts";
import type { DoctorFacts, DoctorWorkflow } from "./doctor-facts.ts";
import type { Found } from "./doctor-finding.ts";
import { ok, partOf, unknown, wrong } from "./part-of.ts";

/** Whether the environments that workflows name are there, and shut to all but the branch that approves. */
export function checkEnvironments(facts: DoctorFacts): readonly Found[] {
  const { workflows, branch } = facts;
  if (workflows.kind === "unknown") return [unknown("environment", workflows.why)];
  const environments = partOf(facts, "environments");
  const found = workflows.value.flatMap((workflow) => ofWorkflow(workflow, environments, branch));
  return found.length === 0 ? [ok("environment", "no workflow names an environment")] : once(found);
}

function ofWorkflow(
  { path, environments: named, isScheduled }: DoctorWorkflow,
  environments: Told<readonly Environment[]>,
  branch: string,
): readonly Found[] {
  if (named.kind === "unknown") return [unknown("environment", `${path}: ${named.why}`)];
  return named.value.flatMap((name) => {
    if (environments.kind === "unknown") return [unknown("environment", `${name}: ${environments.why}`)];
    const known = environments.value.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (known === undefined)
      return [wrong("environment", `${path} names ${name}, and there is no such environment`)];
    return [branches(known, branch), ...(isScheduled ? waits(known) : [])];
  });
}

function branches({ name, branches: told }: Environment, branch: string): Found {
  if (told.kind === "unknown") return unknown("environment", `${name}: ${told.why}`);
  if (told.value === "any") return wrong("environment", `any branch may use ${name}`);
  if (told.value === "protected")
    return wrong("environment", `every protected branch may use ${name}, not ${branch} alone`);
  const others = told.value.filter((one) => one !== branch);
  if (others.length > 0)
    return wrong("environment", `${others.join(", ")} may use ${name}, not ${branch} alone`);
  return told.value.length === 0
    ? wrong("environment", `no branch may use ${name}`)
    : ok("environment", `${branch} alone may use ${name}`);
}

function waits({ name, reviewers, waitMinutes }: Environment): readonly Found[] {
  const found: Found[] = [];
  if (reviewers > 0) found.push(wrong("environment-waits", `${name} waits for a reviewer`));
  if (waitMinutes > 0) found.push(wrong("environment-waits", `${name} waits for ${waitMinutes} minutes`));
  return found;
}

/** Several workflows may name the same one. */
function once(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((one) => [`${one.check} ${one.says}`, one])).values()];
}
