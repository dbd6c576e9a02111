import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, parse, resolve } from "node:path";
import { promisify } from "node:util";
import { OutsideError } from "../ports/outside-error.ts";
import type { GitLocation } from "./git-location.ts";
import { isObjectId, type ObjectFormat } from "./git-object-id.ts";
import { emptyRepository, gitEnvironment, noTemporaryFolder } from "./git-process.ts";
import { type RemoteAddress, remoteAddress } from "./git-remote-address.ts";

/** The repository that a clone came from, as far as one ref of it is concerned. */
export interface GitRemote {
  /** For messages: never with a password. */
  readonly name: string;
  /** Where the ref stands there. Undefined: there is none. @throws {OutsideError} code `log-refused` */
  tip(ref: string): Promise<string | undefined>;
  /** Brings the objects of a ref, or of a commit. @param have a commit that is here already @throws {OutsideError} code `log-refused` */
  fetch(ref: string, have: string | undefined): Promise<void>;
  /** Pushes without force. @returns what the other side answered where it did not take it; undefined: it took it */
  push(commit: string, ref: string): Promise<string | undefined>;
}

/** A push of some hundred commits to a slow forge takes seconds. */
const SILENT_MS = 180_000;
const ANSWER_BYTES = 4 * 1024 * 1024;
const SHOWN = 600;
/** By which name git is told what is here already. */
const HAVE = "refs/heads/have";

/**
 * The remote `origin`. Git is given an empty repository of our own with the clone's objects, so that no configuration, hook,
 * credential helper or address rewriting of the clone has a say; the address is all that is read of it.
 * @param token for http; sent in a header that stands in git's environment, never on a command line or in a message
 * @returns undefined where the clone has no such remote
 * @throws {OutsideError} codes `git-failed`, `log-refused` for an address that is not used
 */
export async function originOf(
  location: GitLocation,
  token: string | undefined,
  format: ObjectFormat,
): Promise<GitRemote | undefined> {
  const url = await originUrl(location);
  if (url === undefined) return undefined;
  const address = remoteAddress(isLocalPath(url) ? resolve(location.dir, url) : url, token);
  const run = (args: readonly string[], have?: { readonly ref: string; readonly id: string }) =>
    runGit(location, address, format, args, have);
  const refused = (what: string, { says }: Failed) => unreachable(what, address.name, says);
  return {
    name: address.name,
    async tip(ref) {
      const answer = await run(["ls-remote", "--refs", "--", address.url, ref]);
      if (answer.kind === "failed") throw refused("ask", answer);
      const line = answer.stdout.split("\n").find((one) => one.endsWith(`\t${ref}`));
      const id = line?.slice(0, -ref.length - 1);
      if (id === undefined || isObjectId(id)) return id;
      throw unreachable("ask", address.name, `it answered ${JSON.stringify(id.slice(0, 80))}`);
    },
    async fetch(ref, have) {
      const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance"];
      const answer = await run(
        [...args, "--", address.url, ref],
        have === undefined ? undefined : { ref: HAVE, id: have },
      );
      if (answer.kind === "failed") throw refused("fetch the log from", answer);
    },
    async push(commit, ref) {
      const answer = await run(["push", "--porcelain", "--no-verify", "--", address.url, `${commit}:${ref}`]);
      return answer.kind === "failed" ? answer.says : undefined;
    },
  };
}

type Failed = { readonly kind: "failed"; readonly says: string };
type Answer = { readonly kind: "done"; readonly stdout: string } | Failed;

async function runGit(
  { commonDir }: GitLocation,
  { environment, redact }: RemoteAddress,
  format: ObjectFormat,
  args: readonly string[],
  have?: { readonly ref: string; readonly id: string },
): Promise<Answer> {
  const skeleton = await emptyRepository(format).catch(noTemporaryFolder);
  try {
    if (have !== undefined) await writeRef(skeleton, have.ref, have.id);
    const env = {
      ...gitEnvironment(),
      ...environment,
      GIT_DIR: skeleton,
      GIT_OBJECT_DIRECTORY: join(commonDir, "objects"),
    };
    const options = {
      env,
      cwd: parse(skeleton).root,
      timeout: SILENT_MS,
      maxBuffer: ANSWER_BYTES,
      windowsHide: true,
    };
    const { stdout } = await promisify(execFile)("git", ["-c", "gc.auto=0", ...args], options);
    return { kind: "done", stdout };
  } catch (cause) {
    const { stdout = "", stderr = "" } = cause as { readonly stdout?: string; readonly stderr?: string };
    const says = `${stderr}\n${stdout}`.replaceAll(/\s*\n\s*/g, "; ").replaceAll(/^(?:; )+|(?:; )+$/g, "");
    return {
      kind: "failed",
      says: redact(says === "" ? "git did not run to its end" : says).slice(0, SHOWN),
    };
  } finally {
    await rm(skeleton, { recursive: true, force: true });
  }
}

async function writeRef(skeleton: string, ref: string, id: string): Promise<void> {
  const path = join(skeleton, ref);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${id}\n`);
}

/** Of the clone's own file, without what it includes. */
async function originUrl({ commonDir }: GitLocation): Promise<string | undefined> {
  const wanted = ["--get-regexp", "^remote\\.origin\\.(push)?url$"];
  const args = ["config", "--file", join(commonDir, "config"), "--no-includes", "-z", ...wanted];
  const options = { env: gitEnvironment(), cwd: parse(commonDir).root, timeout: 10_000, windowsHide: true };
  try {
    const { stdout } = await promisify(execFile)("git", args, options);
    return firstOf("remote.origin.pushurl", stdout) ?? firstOf("remote.origin.url", stdout);
  } catch (cause) {
    // 1: there is no such key.
    if ((cause as { readonly code?: unknown }).code !== 1) throw unreadableConfig(commonDir, cause);
    return undefined;
  }
}

/** @param listed `key LF value NUL` for each value, in the order of the file; without LF where there is a key alone */
function firstOf(key: string, listed: string): string | undefined {
  const first = listed.split("\0").find((line) => line === key || line.startsWith(`${key}\n`));
  const value = first?.slice(key.length + 1);
  return value === "" ? undefined : value;
}

/** @see git-clone(1), "Git URLs": without a scheme, and without a colon before the first slash */
function isLocalPath(url: string): boolean {
  return !isAbsolute(url) && !/^[a-z][a-z0-9+.-]*:\/\//i.test(url) && !/^[^/]*:/.test(url);
}

function unreachable(what: string, name: string, says: string): OutsideError {
  return new OutsideError(`Cannot ${what} ${name}: ${says}`, {
    retry: "later",
    code: "log-refused",
    hint: "see that the network is there and that MUSTER_TOKEN may read and write the repository's contents",
  });
}

function unreadableConfig(commonDir: string, cause: unknown): OutsideError {
  return new OutsideError(`Cannot read which remote ${JSON.stringify(commonDir)} came from`, {
    retry: "never",
    cause,
    code: "git-failed",
    hint: "git config --list; a log that has a remote is written through git only",
  });
}
