import { type Forge, nextId } from "./forge.ts";
import type { CheckSuite, Repository } from "./world.ts";

/** The suite that an app's checks of a commit are in; made when there is none yet. */
export function checkSuiteOf(
  forge: Forge,
  repository: Repository,
  app: number,
  headSha: string,
  branch: string | null,
): CheckSuite {
  const known = repository.checkSuites.find((one) => one.app === app && one.headSha === headSha);
  if (known !== undefined) return known;
  const suite: CheckSuite = { id: nextId(forge), app, headSha, branch, createdAt: forge.world.now };
  repository.checkSuites.push(suite);
  return suite;
}
