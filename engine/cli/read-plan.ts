import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { sha256 } from "../adapters/sha256.ts";
import { documentFault } from "../commands/document-fault.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { Plan, PlanEndpoint } from "../schema/documents.generated.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

export interface ReadPlan {
  readonly plan: Plan;
  /** `sha256:` of the file's bytes. */
  readonly digest: string;
}

/**
 * A plan that was written before, as one JSON document or one endpoint a line.
 * @throws {OutsideError} when the file cannot be read
 * @throws {UsageError} when it holds no plan, or one without rows
 */
export async function readPlan(path: string, { cwd }: Io): Promise<ReadPlan> {
  const bytes = await readFile(resolve(cwd, path)).catch((cause: unknown) => {
    throw new OutsideError(`cannot read the plan ${JSON.stringify(path)}`, {
      retry: "never",
      cause,
      code: "unreadable-file",
    });
  });
  const plan = parsePlan(bytes.toString("utf8"));
  const fault = plan === undefined ? "it is no JSON" : documentFault("Plan", plan);
  if (fault !== undefined) throw new UsageError(`--since ${JSON.stringify(path)} is no plan: ${fault}`);
  const known = plan as Plan;
  if (known.endpoints === undefined) {
    throw new UsageError(
      `--since ${JSON.stringify(path)} has no rows to compare with`,
      "write the plan without --endpoints none",
    );
  }
  return { plan: known, digest: `sha256:${Buffer.from(sha256(bytes)).toString("hex")}` };
}

function parsePlan(text: string): unknown {
  const whole = parseJson(text);
  if (whole !== undefined) return whole;
  const [first, ...rest] = text.trimEnd().split("\n").map(parseJson);
  if (typeof first !== "object" || first === null || rest.some((row) => row === undefined)) return undefined;
  return { ...first, endpoints: rest as readonly PlanEndpoint[] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
