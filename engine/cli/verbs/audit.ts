import { resolve } from "node:path";
import { openFileSink } from "../../adapters/file-sink.ts";
import { parseGitReader } from "../../adapters/git-repository.ts";
import { sha256 } from "../../adapters/sha256.ts";
import { readSshSigner } from "../../adapters/ssh-private-key.ts";
import { type Audited, type AuditPorts, audit as auditBranch } from "../../commands/audit.ts";
import { auditForge } from "../../commands/audit-forge.ts";
import { drawSample } from "../../core/audit/draw-sample.ts";
import { auditStatement, PAYLOAD_TYPE, preAuthentication } from "../../core/audit/statement.ts";
import { mergedAt } from "../../core/audit/vouching-books.ts";
import { canonicalJson } from "../../core/model/canonical-json.ts";
import { formatInstant, type Instant } from "../../core/model/instant.ts";
import { auditCsv } from "../../render/audit-csv.ts";
import { auditJson } from "../../render/audit-json.ts";
import type { AuditOutcome } from "../../render/audit-outcome.ts";
import type { AuditSample } from "../../render/audit-sample.ts";
import { sampleCsv, sampleJson, sampleText } from "../../render/audit-sample.ts";
import { auditSarif } from "../../render/audit-sarif.ts";
import { auditText } from "../../render/audit-text.ts";
import { inertText } from "../../render/inert-text.ts";
import type { WorkspaceSpec } from "../../schema/documents.generated.ts";
import {
  type AskedSample,
  type AuditRange,
  checkpointOption,
  rangeOperand,
  rootOption,
  sampleOption,
} from "../audit-options.ts";
import { withAuditPorts } from "../audit-ports.ts";
import { type Call, hasSwitch, textOption } from "../call.ts";
import { emit, emitText, lookOf, note } from "../emit.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { forgeOf } from "../forge.ts";
import type { Io } from "../io.ts";
import { nowOf } from "../now.ts";
import { repositoryDir, withRepository } from "../policy-source.ts";
import { withProgress } from "../progress.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";
import { ownVersion } from "../version.ts";
import { readWorkspace } from "../workspace.ts";
import { auditDecision } from "./audit-decision.ts";

const LOG_REF = "refs/muster/log";

export const audit: RunVerb = async (call, io) => {
  const asked = { root: rootOption(call), range: rangeOperand(call), sample: sampleOption(call) };
  const isWhole = asked.sample !== undefined || textOption(call, "endpoint") !== undefined;
  const checkpoint = isWhole ? undefined : await checkpointOption(call, io);
  const now = nowOf(call);
  const dir = repositoryDir(call, io);
  const { branch, ref, spec } = await declaredLog(call, io, dir);
  const reader = parseGitReader(io.env.MUSTER_GIT) ?? "auto";
  return withAuditPorts(dir, ref, reader, async (ports) => {
    const { commit: tip, branch: name = branch } = await ports.repository.resolveRef(branch);
    const request = {
      branch: name,
      tip,
      now,
      ...(asked.root === undefined ? {} : { root: asked.root }),
      ...(checkpoint === undefined ? {} : { checkpoint }),
    };
    const offline = await withProgress(call, io, "auditing", () => auditBranch(request, ports));
    const audited = await besideForge(call, io, offline, spec);
    if (textOption(call, "endpoint") !== undefined || textOption(call, "patch") !== undefined)
      return auditDecision(call, io, { audited, entries: audited.entries, ports, dir, now });
    if (asked.sample !== undefined) return showSample(call, io, audited, asked.sample);
    const range = asked.range === undefined ? audited : await within(audited, asked.range, ports);
    await writeCheckpoint(call, io, audited);
    await writeStatement(call, io, range, ref, now);
    return show(call, io, outcomeOf(range, checkpoint?.branch.commit));
  });
};

/** With `--github`, what the forge says otherwise is a finding too; what it does not say is a note. */
async function besideForge(call: Call, io: Io, audited: Audited, spec: WorkspaceSpec): Promise<Audited> {
  if (!hasSwitch(call, "github")) return audited;
  const { githubClient } = await import("../../adapters/github/github-client.ts");
  const { pullRequestReader } = await import("../../adapters/github/pull-request-reader.ts");
  const forge = pullRequestReader(githubClient(forgeOf(spec, io)));
  const { findings, unread } = await withProgress(call, io, "asking GitHub", () =>
    auditForge(audited.entries, forge),
  );
  for (const { pullRequest, why } of unread)
    await note(call, io, inertText(`GitHub could not be asked about pull request ${pullRequest}: ${why}`));
  const { checkpoint: _made, ...found } = audited;
  if (findings.length === 0) return audited;
  return { ...found, findings: [...audited.findings, ...findings] };
}

/** The branch to audit, and the log that its muster.yaml declares. */
async function declaredLog(
  call: Call,
  io: Io,
  dir: string,
): Promise<{ readonly branch: string; readonly ref: string; readonly spec: WorkspaceSpec }> {
  return withRepository(dir, io, async (repository) => {
    const revision = textOption(call, "ref");
    const { spec } = await readWorkspace({ kind: "commit", repository, revision });
    const head = await repository.resolveRef(revision);
    const branch = revision ?? spec.branch ?? head.branch ?? "HEAD";
    return { branch, ref: spec.log?.ref ?? LOG_REF, spec };
  });
}

async function show(call: Call, io: Io, outcome: AuditOutcome): Promise<ExitCode> {
  const format = textOption(call, "format") ?? "text";
  if (format === "json") await emit(call, io, auditJson(outcome));
  else if (format === "csv") await emit(call, io, auditCsv(outcome));
  else if (format === "sarif") await emit(call, io, auditSarif(outcome, ownVersion()));
  else await emitText(call, io, auditText(outcome, lookOf(call, io)));
  return outcome.findings.length > 0 ? EXIT.audit : EXIT.clean;
}

function outcomeOf(audited: Audited, since: string | undefined): AuditOutcome {
  const { branch, tip, logTip, trust, root, counts, findings, followUps } = audited;
  const isFound = findings.length > 0;
  return {
    branch,
    commit: tip,
    ...(logTip === undefined ? {} : { log: logTip }),
    trust,
    ...(root === undefined ? {} : { root }),
    ...(since === undefined ? {} : { since }),
    counts,
    findings,
    followUps,
    exitCode: isFound ? EXIT.audit : EXIT.clean,
    exitReason: isFound ? "findings" : "clean",
  };
}

/** Findings about commits of the branch outside the range are left out; those about the log, or about what left the branch, never. */
async function within(
  audited: Audited,
  { from, to }: AuditRange,
  { repository }: AuditPorts,
): Promise<Audited> {
  const place = new Map(audited.commits.map((one) => [one.commit, one.place]));
  const edge = async (revision: string | undefined): Promise<ReadonlySet<string> | undefined> => {
    if (revision === undefined) return undefined;
    const { commit } = await repository.resolveRef(revision);
    if ((await repository.descendsByFirstParent(audited.tip, commit)) === "no")
      throw new UsageError(`${JSON.stringify(revision)} is none of the first parents of ${audited.branch}`);
    const before = new Set<string>();
    for await (const link of repository.firstParents(commit)) before.add(link.commit);
    return before;
  };
  const [tooOld, known] = [await edge(from), await edge(to)];
  const isWithin = (commit: string | undefined): boolean =>
    commit === undefined ||
    !place.has(commit) ||
    (tooOld?.has(commit) !== true && known?.has(commit) !== false);
  return {
    ...audited,
    findings: audited.findings.filter(({ commit }) => isWithin(commit)),
    followUps: audited.followUps.filter(({ commit }) => isWithin(commit)),
  };
}

async function writeCheckpoint(call: Call, io: Io, { checkpoint }: Audited): Promise<void> {
  const path = textOption(call, "checkpoint");
  if (path === undefined || checkpoint === undefined) return;
  await writeWhole(resolve(io.cwd, path), `${JSON.stringify(checkpoint)}\n`);
}

/** @see DSSE v1: the envelope; its signature is an SSH signature of namespace `dsse`, as `ssh-keygen -Y verify` takes it */
async function writeStatement(
  call: Call,
  io: Io,
  audited: Audited,
  logRef: string,
  now: Instant,
): Promise<void> {
  const path = textOption(call, "statement");
  if (path === undefined) return;
  const key = io.env.MUSTER_LOG_KEY;
  if (key === undefined || key === "")
    throw new UsageError(
      "--statement needs a key to sign with",
      "put an SSH private key into MUSTER_LOG_KEY",
    );
  const signer = readSshSigner(key, "MUSTER_LOG_KEY");
  const payload = Buffer.from(auditStatement({ ...audited, logRef, now, version: ownVersion() }));
  const sig = Buffer.from(signer.sign(preAuthentication(payload), "dsse")).toString("base64");
  const envelope = {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString("base64"),
    signatures: [{ keyid: signer.fingerprint, sig }],
  };
  await writeWhole(resolve(io.cwd, path), `${canonicalJson(envelope)}\n`);
}

async function writeWhole(path: string, text: string): Promise<void> {
  const sink = await openFileSink(path);
  try {
    await sink.write(text);
    await sink.commit();
  } finally {
    await sink.abandon();
  }
}

async function showSample(call: Call, io: Io, audited: Audited, asked: AskedSample): Promise<ExitCode> {
  const { population, sample } = drawSample(audited.entries, asked, sha256);
  const standing = new Map(audited.commits.map((one) => [one.commit, one.standing]));
  const isFound = audited.findings.length > 0;
  const shown: AuditSample = {
    branch: audited.branch,
    commit: audited.tip,
    from: formatInstant(asked.from),
    to: formatInstant(asked.to),
    seed: asked.seed,
    population,
    sample: sample.map(({ entry }) => ({
      entry: entry.number,
      commit: entry.mergeCommit ?? "",
      pullRequest: entry.pullRequest ?? null,
      mergedAt: formatInstant(mergedAt(entry)),
      standing: standing.get(entry.mergeCommit ?? "") ?? "ungoverned",
      line: entry.line ?? null,
    })),
    findings: audited.findings.length,
    exitCode: isFound ? EXIT.audit : EXIT.clean,
    exitReason: isFound ? "findings" : "clean",
  };
  const format = textOption(call, "format") ?? "text";
  if (format === "sarif")
    throw new UsageError("--population has no SARIF: a sample is no finding", "text, json or csv");
  if (format === "json") await emit(call, io, sampleJson(shown));
  else if (format === "csv") await emit(call, io, sampleCsv(shown));
  else await emitText(call, io, sampleText(shown));
  return isFound ? EXIT.audit : EXIT.clean;
}
