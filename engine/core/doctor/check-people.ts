import type { DoctorFacts } from "./doctor-facts.ts";
import type { Found } from "./doctor-finding.ts";
import { ok, unknown, wrong } from "./part-of.ts";

const WRITES: ReadonlySet<string> = new Set(["write", "maintain", "admin"]);

/** Whether those whom the ReviewPolicy names can review with any effect. */
export function checkPeople({ people }: DoctorFacts): readonly Found[] {
  if (people.kind === "unknown") return [unknown("people", people.why)];
  if (people.value.length === 0)
    return [wrong("people", "no ReviewPolicy names anybody: nobody can approve")];
  const found = people.value.flatMap(({ id, login, permission }) => {
    if (permission.kind === "unknown") return [unknown("people", `${login} (${id}): ${permission.why}`)];
    if (WRITES.has(permission.value)) return [];
    return [
      wrong(
        "people",
        `${login} (${id}) has the permission ${permission.value}, and reviews count from write on`,
      ),
    ];
  });
  return found.length === 0 ? [ok("people", `${people.value.length} named, and all may write`)] : found;
}
