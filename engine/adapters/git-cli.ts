import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { OutsideError } from "../ports/outside-error.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import { startObjectSource } from "./git-cat-file.ts";
import { type GitLocation, locateRepository } from "./git-location.ts";
import { formatOfId, type ObjectFormat } from "./git-object-id.ts";
import { type OpenObjects, objectRepository } from "./git-object-repository.ts";
import type { ObjectSource } from "./git-objects.ts";
import { gitEnvironment } from "./git-process.ts";

/** Debian 12's; `cat-file --batch-command` came with 2.36. */
const OLDEST: readonly [number, number] = [2, 39];
const VERSION_MS = 10_000;

/**
 * Reads a repository through `git cat-file`, some fifty times faster than without git.
 * @throws {OutsideError} codes `no-git`, `not-a-repository`, `unsupported-repository`
 */
export async function openWithGit(dir: string): Promise<PolicyRepository> {
  const { location, source, reader } = await openGitObjects(dir);
  return objectRepository(location, source, reader);
}

/** The objects of a repository, and who reads them. @throws {OutsideError} as `openWithGit` */
export async function openGitObjects(dir: string): Promise<OpenObjects> {
  const version = await usableGit();
  if (version === undefined) {
    throw new OutsideError(`Cannot use git: version ${OLDEST.join(".")} or newer is needed`, {
      retry: "never",
      code: "no-git",
      hint: "install git, or choose the reader that needs none",
    });
  }
  const location = await locateRepository(dir);
  return { location, source: cliSource(location), reader: `git ${version}` };
}

/** What was found, by where programs are searched for: repositories are opened many times, and each would ask again. */
const found = new Map<string, string>();

/** The version of the git that is installed, unless there is none, or it is too old, or it does not run. */
export async function usableGit(): Promise<string | undefined> {
  const env = gitEnvironment();
  const where = JSON.stringify(env);
  const version = found.get(where) ?? (await askVersion(env));
  if (version !== undefined) found.set(where, version);
  return version;
}

async function askVersion(env: Readonly<Record<string, string>>): Promise<string | undefined> {
  try {
    const options = { env, timeout: VERSION_MS, windowsHide: true, cwd: "/" };
    const { stdout } = await promisify(execFile)("git", ["--version"], options);
    const [, version, major, minor] = /^git version ((\d+)\.(\d+)(?:\.\d+)*)/.exec(stdout) ?? [];
    const isNew = Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]);
    return isNew ? version : undefined;
  } catch {
    return undefined;
  }
}

/** A process for each kind of id is started when it is first needed, and anew after one failed. */
function cliSource({ commonDir }: GitLocation): ObjectSource {
  const running = new Map<ObjectFormat, Promise<ObjectSource>>();
  const use = async <T>(
    id: string | undefined,
    question: (source: ObjectSource) => Promise<T>,
  ): Promise<T> => {
    const format = formatOfId(id ?? "");
    const source = running.get(format) ?? startObjectSource(join(commonDir, "objects"), format);
    running.set(format, source);
    try {
      return await question(await source);
    } catch (cause) {
      // Of several that failed, the first may have been followed by a new one already.
      if (running.get(format) === source) running.delete(format);
      throw cause;
    }
  };
  return {
    headers: (ids) => use(ids[0], (source) => source.headers(ids)),
    contents: (requests) => use(requests[0]?.id, (source) => source.contents(requests)),
    async close() {
      for (const source of running.values())
        await source.then((started) => started.close()).catch(() => undefined);
      running.clear();
    },
  };
}
