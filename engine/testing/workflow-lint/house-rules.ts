import { load } from "js-yaml";

const TRIGGERS = ["pull_request", "merge_group", "push", "schedule", "workflow_dispatch"];
const ACTIONS = ["actions/checkout", "actions/upload-artifact", "actions/download-artifact"];
/** Started by what is proposed: cut off by what is proposed next. */
const UNTRUSTED = ["pull_request", "merge_group"];

interface Job {
  readonly if?: unknown;
  readonly env?: unknown;
  readonly environment?: unknown;
  readonly permissions?: unknown;
  readonly needs?: unknown;
  readonly "timeout-minutes"?: unknown;
  readonly steps?: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface File {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly env?: unknown;
  readonly concurrency?: { readonly group?: unknown; readonly "cancel-in-progress"?: unknown };
  readonly jobs?: Readonly<Record<string, Job>>;
}

/** How a workflow departs from docs/adr/0012-triggers.md, one line each; none where it does not. */
export function houseRules(path: string, text: string): readonly string[] {
  const file = load(text) as File;
  const jobs = Object.entries(file.jobs ?? {});
  return [
    ...triggers(file),
    ...(text.includes("\npermissions: {}\n") ? [] : ["permissions at the top are not {}"]),
    ...(file.env === undefined ? [] : ["env at the top reaches every step"]),
    ...concurrency(file),
    ...pins(text),
    ...(/toJSON\(\s*secrets|secrets\s*\[|secrets: inherit/i.test(text) ? ["it takes all secrets"] : []),
    ...(/self-hosted/.test(text) ? ["it runs on a machine of our own"] : []),
    ...jobs.flatMap(([name, job]) => jobRules(name, job, file)),
  ].map((fault) => `${path}: ${fault}`);
}

/** The secrets that a workflow names, sorted. */
export function secretsIn(_path: string, text: string): readonly string[] {
  return [...new Set([...text.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name ?? ""))].sort();
}

function triggers({ on = {} }: File): readonly string[] {
  const faults = Object.keys(on)
    .filter((name) => !TRIGGERS.includes(name))
    .map((name) => `${name} is no trigger of ours`);
  const crons = JSON.stringify(on.schedule ?? []).match(/"cron":"[^"]*"/g) ?? [];
  for (const cron of crons)
    if (/"cron":"(?:\*|(?:\d+,)*(?:0|30))(?:,|\s|\/)/.test(cron))
      faults.push(`${cron} is on the hour, when runs are dropped`);
  if (
    Object.keys(on).some((name) => UNTRUSTED.includes(name)) &&
    Object.keys(on).some((name) => !UNTRUSTED.includes(name))
  )
    faults.push("what is proposed and what is merged start the same workflow");
  return faults;
}

function concurrency({ on = {}, concurrency: given }: File): readonly string[] {
  if (typeof given?.group !== "string") return ["it has no concurrency group"];
  const cuts = given["cancel-in-progress"];
  const mayCut = Object.keys(on).every((name) => UNTRUSTED.includes(name));
  return cuts === mayCut ? [] : [mayCut ? "an overtaken run goes on" : "a run that writes is cut off"];
}

function pins(text: string): readonly string[] {
  const faults: string[] = [];
  for (const [, action = "", rest = ""] of text.matchAll(/^\s+(?:- )?uses: (\S+)(.*)$/gm)) {
    if (action === "./muster") continue;
    const [name = "", commit = ""] = action.split("@");
    if (!/^[0-9a-f]{40}$/.test(commit)) faults.push(`${action} is not pinned to a commit`);
    else if (!/^ # v\d+\.\d+\.\d+$/.test(rest)) faults.push(`${action} does not say which version that is`);
    if (!ACTIONS.includes(name)) faults.push(`${name} is none of the three actions that we take`);
  }
  return faults;
}

function jobRules(name: string, job: Job, { on = {} }: File): readonly string[] {
  const faults: string[] = [];
  const text = JSON.stringify(job);
  if (typeof job["timeout-minutes"] !== "number") faults.push(`${name} has no timeout-minutes`);
  if (typeof job.permissions !== "object") faults.push(`${name} has no permissions of its own`);
  if (JSON.stringify(job.env ?? {}).includes("secrets."))
    faults.push(`a secret stands for a whole job, ${name}`);
  if (text.includes("secrets.") && typeof job.environment !== "string")
    faults.push(`${name} takes secrets without an environment`);
  const isOpen = Object.keys(on).some((event) => !UNTRUSTED.includes(event));
  if (isOpen && job.needs === undefined && !String(job.if).includes("github.ref == 'refs/heads/main'"))
    faults.push(`${name} runs for any ref`);
  if (!isOpen && text.includes("secrets.")) faults.push(`${name} has a secret, and strangers start it`);
  for (const step of job.steps ?? []) faults.push(...stepRules(name, step));
  return faults;
}

function stepRules(name: string, { uses = "", run = "", with: inputs = {} }: Step): readonly string[] {
  const faults: string[] = [];
  if (run.includes("${{")) faults.push(`an expression stands in a script of ${name}`);
  if (/GITHUB_ENV|GITHUB_PATH/.test(run)) faults.push(`a script of ${name} changes what other steps run by`);
  if (uses.startsWith("actions/checkout@") && inputs["persist-credentials"] !== false)
    faults.push(`a checkout of ${name} leaves its token behind`);
  return faults;
}
