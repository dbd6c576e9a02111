import type { Audited, AuditPorts } from "../../commands/audit.ts";
import { decisionChain } from "../../commands/audit-decision.ts";
import type { LoggedEntry } from "../../core/log/logged.ts";
import type { Instant } from "../../core/model/instant.ts";
import { decisionJson, decisionText } from "../../render/audit-decision.ts";
import { instantOf } from "../audit-options.ts";
import { type Call, textOption } from "../call.ts";
import { emit, emitText, lookOf } from "../emit.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";
import { readWorkspace } from "../workspace.ts";
import { openLoggedWorld } from "../world.ts";

export interface AuditedClone {
  readonly audited: Audited;
  readonly entries: readonly LoggedEntry[];
  readonly ports: AuditPorts;
  readonly dir: string;
  readonly now: Instant;
}

/** `audit --endpoint Y --patch X --at Z`: the whole chain of one decision on a page. */
export async function auditDecision(call: Call, io: Io, clone: AuditedClone): Promise<ExitCode> {
  const { audited, entries, ports, dir, now } = clone;
  const [endpoint, patch, moment] = ["endpoint", "patch", "at"].map((name) => textOption(call, name));
  if (endpoint === undefined || patch === undefined)
    throw new UsageError(
      "--endpoint and --patch go together",
      "muster audit --endpoint web-1 --patch DSA-5800-1",
    );
  const at = moment === undefined ? now : instantOf(moment);
  if (at === undefined)
    throw new UsageError(`--at ${JSON.stringify(moment)} is no instant`, "such as 2026-11-21T20:00:00Z");
  const source = { kind: "commit", repository: ports.repository, revision: audited.tip } as const;
  const { spec } = await readWorkspace(source);
  const world = openLoggedWorld(call, io, { dir }, spec).ports;
  const chain = await decisionChain({ endpoint, patch, at }, audited, entries, ports, world);
  const found = audited.findings.length;
  const exitCode = found > 0 ? EXIT.audit : EXIT.clean;
  const format = textOption(call, "format") ?? "text";
  if (format === "json") {
    const result = { findings: found, exitCode, exitReason: found > 0 ? "findings" : "clean" };
    await emit(call, io, decisionJson(chain, result));
  } else if (format === "text") await emitText(call, io, decisionText(chain, found, lookOf(call, io)));
  else throw new UsageError(`a decision has no ${format}`, "text or json");
  return exitCode;
}
