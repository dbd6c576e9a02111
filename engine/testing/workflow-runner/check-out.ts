import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { WorkflowEvent } from "./workflow-event.ts";

const KNOWN = ["repository", "ref", "path", "fetch-depth", "persist-credentials"];

/**
 * What actions/checkout does, with real git from the fake: the event's own ref unless another is asked for; a branch by its name,
 * anything else detached.
 */
export async function checkOut(
  server: string,
  own: string,
  event: WorkflowEvent,
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  token: string,
): Promise<void> {
  const other = Object.keys(inputs).filter((name) => !KNOWN.includes(name));
  if (other.length > 0)
    throw new Error(`actions/checkout is given ${other.join(", ")}, which this runner does not know`);
  if (inputs["persist-credentials"] !== "false")
    throw new Error("actions/checkout would leave the token behind");
  const { repository = own, path = ".", ref = repository === own ? event.ref : "" } = inputs;
  if (ref === "") throw new Error("actions/checkout of another repository needs a ref");
  const dir = join(workspace, path);
  mkdirSync(dir, { recursive: true });
  const header = Buffer.from(`x-access-token:${token}`).toString("base64");
  const git = (...args: readonly string[]) =>
    promisify(execFile)("git", args, {
      cwd: dir,
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_GLOBAL: devNull,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_TERMINAL_PROMPT: "0",
      },
    });
  await git("init", "--quiet", "-b", "unborn");
  await git("remote", "add", "origin", `${server}/${repository}.git`);
  const depth = inputs["fetch-depth"] === "0" ? [] : ["--depth", "1"];
  const fetch = (...refs: readonly string[]) =>
    git(
      "-c",
      `http.extraheader=AUTHORIZATION: basic ${header}`,
      "fetch",
      "--quiet",
      "--no-tags",
      ...depth,
      "origin",
      ...refs,
    );
  const branch = /^(?:refs\/heads\/)?([a-z][\w./-]*)$/.exec(ref)?.[1];
  if (branch !== undefined && !ref.startsWith("refs/pull/") && !/^[0-9a-f]{40}$/.test(ref)) {
    const all = depth.length === 0 ? ["+refs/heads/*:refs/remotes/origin/*"] : [];
    await fetch(...all, `+refs/heads/${branch}:refs/remotes/origin/${branch}`);
    await git("checkout", "--quiet", "-B", branch, `refs/remotes/origin/${branch}`);
    return;
  }
  await fetch(...(depth.length === 0 ? ["+refs/heads/*:refs/remotes/origin/*"] : []), ref);
  await git("checkout", "--quiet", "--detach", ref === event.ref ? event.sha : ref);
}
