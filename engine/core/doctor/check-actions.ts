import type { DoctorFacts } from "./doctor-facts.ts";
import type { Found } from "./doctor-finding.ts";
import { judged, ok, partOf, unknown, wrong } from "./part-of.ts";

/** What workflows may do, and whether they run. */
export function checkActions(facts: DoctorFacts): readonly Found[] {
  const token = partOf(facts, "workflowToken");
  return [
    judged("actions", partOf(facts, "actions"), ({ enabled }) =>
      enabled ? ok("actions", "Actions are on") : wrong("actions", "Actions are off"),
    ),
    judged("actions-approve", token, ({ approvesPullRequests }) =>
      approvesPullRequests
        ? wrong("actions-approve", "workflows may approve pull requests")
        : ok("actions-approve", "workflows may not approve pull requests"),
    ),
    judged("workflow-token", token, ({ permissions }) =>
      permissions === "read"
        ? ok("workflow-token", "a workflow's token may read unless it asks for more")
        : wrong("workflow-token", `a workflow's token may ${permissions} without asking`),
    ),
    ...states(facts),
  ];
}

/** Those that lie on the branch; the forge also remembers workflows that are gone. */
function states(facts: DoctorFacts): readonly Found[] {
  const told = partOf(facts, "workflows");
  if (told.kind === "unknown") return [unknown("workflow-state", told.why)];
  const here =
    facts.workflows.kind === "known" ? new Set(facts.workflows.value.map(({ path }) => path)) : undefined;
  const lying = told.value.filter(({ path }) => here?.has(path) !== false);
  const off = lying.filter(({ state }) => state !== "active");
  const missing = [...(here ?? [])].filter((path) => !told.value.some((one) => one.path === path));
  const found = [
    ...off.map(({ path, state }) => wrong("workflow-state", `${path} is ${state}`)),
    ...missing.map((path) => unknown("workflow-state", `the forge does not know ${path} yet`)),
  ];
  return found.length === 0 ? [ok("workflow-state", `${lying.length} workflows, none switched off`)] : found;
}
