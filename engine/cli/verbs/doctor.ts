import { accessSync, constants, statSync } from "node:fs";
import { usableGit } from "../../adapters/git-cli.ts";
import { githubClient } from "../../adapters/github/github-client.ts";
import { permissionReader } from "../../adapters/github/permission-reader.ts";
import { repositorySettingsReader } from "../../adapters/github/repository-settings-reader.ts";
import { recurrenceDays } from "../../adapters/recurrence.ts";
import { readSshSigner } from "../../adapters/ssh-private-key.ts";
import { parseSshPublicKey } from "../../adapters/ssh-public-key.ts";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { type DoctorPorts, doctor as examine } from "../../commands/doctor.ts";
import type { DoctorPlace } from "../../core/doctor/doctor-facts.ts";
import type { Told } from "../../core/model/repository-settings.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import { doctorJson } from "../../render/doctor-json.ts";
import { doctorText } from "../../render/doctor-text.ts";
import type { WorkspaceSpec } from "../../schema/documents.generated.ts";
import { approvingBranch } from "../branch-of.ts";
import { type Call, hasSwitch, textOption } from "../call.ts";
import { emit, emitText, lookOf } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { forgeOf } from "../forge.ts";
import type { Io } from "../io.ts";
import { nowOf } from "../now.ts";
import { repositoryDir, withRepository } from "../policy-source.ts";
import { withProgress } from "../progress.ts";
import { signedLogOf, signedTip } from "../signed-log.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";
import { stateDir } from "../workspace.ts";

/** Looks how everything is set up. It only reads. */
export const doctor: RunVerb = async (call, io) => {
  const dir = repositoryDir(call, io);
  return withRepository(dir, io, async (repository) => {
    const { branch, tip, spec } = await approvingBranch(repository);
    const state = stateDir(call, io, { dir }, spec);
    const ports: DoctorPorts = {
      repository,
      forge: forgePorts(spec, io),
      fingerprintOf: fingerprint,
      ...logPorts(dir, state, spec, io),
      git: usableGit,
      state: { folder: textOption(call, "state") ?? spec.state ?? ".muster", is: stateOf(state) },
      zoneOffset: createZoneOffset(),
      recurrenceDays,
    };
    const request = { branch, tip, spec, now: nowOf(call) };
    const findings = await withProgress(call, io, "looking", () => examine(request, ports));
    const exit = exitOf(call, findings);
    if (textOption(call, "format") === "json") await emit(call, io, doctorJson(findings, branch, exit));
    else await emitText(call, io, doctorText(findings, lookOf(call, io)));
    return exit.exitCode;
  });
};

/** What nobody could tell is a finding too. */
function exitOf(call: Call, findings: readonly { readonly state: string }[]) {
  const isWell = findings.every(({ state }) => state === "ok");
  if (isWell || !hasSwitch(call, "detailedExitcode"))
    return {
      exitCode: EXIT.clean,
      exitReason: isWell ? "clean" : "findings do not count without --detailed-exitcode",
    };
  return { exitCode: EXIT.findings, exitReason: "findings" };
}

/** Without a forge, all that is local is looked at all the same. */
function forgePorts(spec: WorkspaceSpec, io: Io): DoctorPorts["forge"] {
  try {
    const client = githubClient(forgeOf(spec, io));
    return {
      kind: "known",
      value: { settings: repositorySettingsReader(client), people: permissionReader(client) },
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { kind: "unknown", why: `${error.message}${error.hint === undefined ? "" : `: ${error.hint}`}` };
  }
}

function logPorts(dir: string, state: string, spec: WorkspaceSpec, io: Io): Pick<DoctorPorts, "log"> {
  const log = signedLogOf(dir, state, spec, io);
  if (log === undefined) return {};
  return { log: { ref: log.ref, tip: () => signedTip(log), signer: signerOf(io) } };
}

function signerOf({ env: { MUSTER_LOG_KEY: key } }: Io): Told<string | null> {
  if (key === undefined || key === "") return { kind: "known", value: null };
  try {
    return { kind: "known", value: readSshSigner(key, "MUSTER_LOG_KEY").fingerprint };
  } catch (error) {
    if (error instanceof OutsideError) return { kind: "unknown", why: error.message };
    throw error;
  }
}

function fingerprint(publicKey: string): Told<string> {
  const key = parseSshPublicKey(publicKey);
  return typeof key === "string" ? { kind: "unknown", why: key } : { kind: "known", value: key.fingerprint };
}

function stateOf(folder: string): DoctorPlace["state"]["is"] {
  try {
    if (statSync(folder, { throwIfNoEntry: false }) === undefined) return "absent";
    accessSync(folder, constants.R_OK | constants.X_OK);
    return statSync(folder).isDirectory() ? "present" : "unusable";
  } catch {
    return "unusable";
  }
}
