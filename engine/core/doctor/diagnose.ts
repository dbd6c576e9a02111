import { checkActions } from "./check-actions.ts";
import { checkBranch } from "./check-branch.ts";
import { checkEnvironments } from "./check-environments.ts";
import { checkHere } from "./check-here.ts";
import { checkLog } from "./check-log.ts";
import { checkPeople } from "./check-people.ts";
import { checkRepository } from "./check-repository.ts";
import { checkToken } from "./check-token.ts";
import type { DoctorFacts } from "./doctor-facts.ts";
import { type DoctorFinding, doctorFindings } from "./doctor-finding.ts";

/** All checks over all facts. What is not known of the forge is unknown to each check that asks for it. */
export function diagnose(facts: DoctorFacts): readonly DoctorFinding[] {
  const found = [
    ...checkBranch(facts),
    ...checkRepository(facts),
    ...checkPeople(facts),
    ...checkEnvironments(facts),
    ...checkActions(facts),
    ...checkToken(facts),
    ...checkLog(facts),
    ...checkHere(facts),
  ];
  return doctorFindings(found, facts.branch);
}
