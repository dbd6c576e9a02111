import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { sha256 } from "../adapters/sha256.ts";
import { codeOf } from "../adapters/state-files.ts";
import { documentFault } from "../commands/document-fault.ts";
import { NotCanonical } from "../core/model/canonical-json.ts";
import { UnsortedPlan } from "../core/plan/plan-blocks.ts";
import { createPlanDigester } from "../core/plan/plan-digest.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { Plan } from "../schema/documents.generated.ts";
import { fileLines } from "./file-lines.ts";
import type { Io } from "./io.ts";
import { createPlanLines, type LinesRead } from "./plan-lines.ts";
import { UsageError } from "./usage-error.ts";

export interface ReadPlan {
  readonly plan: Plan;
  /** Of what the plan says: the same for both ways to write it. */
  readonly digest: string;
}

/** A string holds no more than 2^29 - 24 UTF-16 code units: a file of more bytes than this is read by its lines alone. */
const MOST_WHOLE = 500_000_000;

/**
 * A plan that was written before, as one JSON document or one endpoint a line. As `reconcile` wrote it, it may be of any size: no
 * more than a line is held as text.
 * @throws {OutsideError} when the file cannot be read
 * @throws {UsageError} when it holds no plan, or one without rows
 */
export async function readPlan(path: string, { cwd }: Io, mostWhole = MOST_WHOLE): Promise<ReadPlan> {
  const about = `--since ${JSON.stringify(path)}`;
  const file = resolve(cwd, path);
  const read = await readIt(file, mostWhole).catch((cause: unknown) => {
    throw new OutsideError(`cannot read the plan ${JSON.stringify(path)}`, {
      retry: "never",
      cause,
      code: "unreadable-file",
    });
  });
  if (read === "too large") {
    throw new UsageError(
      `${about} is no plan as reconcile writes it, and more than ${mostWhole} bytes cannot be read in another shape`,
      "give the file as --output wrote it, or write it with --endpoints ndjson",
    );
  }
  const fault = read === undefined ? "it is no JSON" : documentFault("Plan", read.once);
  if (read === undefined || fault !== undefined) throw new UsageError(`${about} is no plan: ${fault}`);
  const plan = read.plan as Plan;
  if (plan.endpoints === undefined) {
    throw new UsageError(`${about} has no rows to compare with`, "write the plan without --endpoints none");
  }
  return { plan, digest: digestOf(plan, about) };
}

function digestOf(plan: Plan, about: string): string {
  try {
    return createPlanDigester(sha256)(plan).digest;
  } catch (fault) {
    if (!(fault instanceof NotCanonical || fault instanceof UnsortedPlan)) throw fault;
    throw new UsageError(`${about} is no plan: ${fault.message}`);
  }
}

/** By its lines, else in one piece; undefined: it is no JSON. */
async function readIt(file: string, mostWhole: number): Promise<LinesRead | "too large" | undefined> {
  const found = await stat(file);
  // A pipe can be read once.
  const text = found.isFile() ? undefined : await readFile(file, "utf8");
  const byLines = await readLines(text?.split("\n") ?? fileLines(file));
  if (byLines !== undefined) return byLines;
  if (found.size > mostWhole) return "too large";
  try {
    const plan: unknown = JSON.parse(text ?? (await readFile(file, "utf8")));
    return { plan, once: plan };
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

async function readLines(source: Iterable<string> | AsyncIterable<string>): Promise<LinesRead | undefined> {
  const lines = createPlanLines();
  try {
    for await (const line of source) if (lines.take(line) === "foreign") return undefined;
  } catch (fault) {
    if (codeOf(fault) === "ERR_STRING_TOO_LONG") return undefined;
    throw fault;
  }
  return lines.close();
}
