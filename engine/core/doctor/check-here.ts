import type { DoctorFacts } from "./doctor-facts.ts";
import type { Found } from "./doctor-finding.ts";
import { judged, ok, wrong } from "./part-of.ts";

/** What is here: git, the clone, the state folder. */
export function checkHere({ here: { git, shallow, state } }: DoctorFacts): readonly Found[] {
  return [
    git === null ? wrong("git", "there is no git that can be used") : ok("git", `git ${git}`),
    judged("shallow", shallow, (isShallow) =>
      isShallow ? wrong("shallow", "the clone is shallow") : ok("shallow", "the clone is whole"),
    ),
    state.is === "present"
      ? ok("state", `${state.folder} is there`)
      : wrong(
          "state",
          state.is === "absent" ? `there is no ${state.folder}` : `${state.folder} cannot be used`,
        ),
  ];
}
