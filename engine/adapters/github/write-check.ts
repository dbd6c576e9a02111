import { createHash } from "node:crypto";
import type { CheckAnnotation, CheckRun } from "../../ports/forge-writer.ts";
import { type Answer, isRecord } from "./answer-shape.ts";
import { createOnce } from "./create-once.ts";
import { everyPage, wholeOrThrow } from "./every-page.ts";
import { BadAnswer, forgeFault } from "./forge-fault.ts";
import type { GitHubWritingClient } from "./github-writing-client.ts";

/** As many annotations as one request may add; those of later requests are added to them. */
const BATCH = 50;
const RUNS = "/repos/{owner}/{repo}/check-runs";

/**
 * Writes a check run. Its external id is a digest of what it says: the same again is found and left alone, or finished where it was
 * left unfinished; something else is a new run, since annotations cannot be taken back and the newest run of a name counts.
 */
export async function writeCheck(client: GitHubWritingClient, run: CheckRun): Promise<void> {
  const externalId = `muster:${createHash("sha256").update(JSON.stringify(run)).digest("hex")}`;
  const { made } = await createOnce(
    () => find(client, run, externalId),
    async () => storedOf(await client.send("POST", RUNS, { ...begun(run), external_id: externalId }), run),
  );
  if (made.completed) return;
  for (let from = made.annotations; ; from += BATCH) {
    const batch = run.annotations.slice(from, from + BATCH);
    const last = from + BATCH >= run.annotations.length;
    await client.send("PATCH", `${RUNS}/{check_run_id}`, {
      check_run_id: made.id,
      ...(last ? { status: "completed", conclusion: run.conclusion } : {}),
      output: { ...outputOf(run), annotations: batch.map(annotationOf) },
    });
    if (last) return;
  }
}

interface StoredRun {
  readonly id: number;
  readonly completed: boolean;
  /** How many it has. */
  readonly annotations: number;
}

async function find(
  client: GitHubWritingClient,
  { name, head }: CheckRun,
  externalId: string,
): Promise<StoredRun | undefined> {
  const list = await everyPage(
    client,
    "/repos/{owner}/{repo}/commits/{ref}/check-runs",
    { ref: head, check_name: name, filter: "all" },
    { what: "check runs", under: "check_runs" },
  );
  const newest = wholeOrThrow(list).toSorted((a, b) => Number(b.id) - Number(a.id))[0];
  if (newest === undefined || newest.external_id !== externalId) return undefined;
  return runOf(newest);
}

function begun(run: CheckRun): Readonly<Record<string, unknown>> {
  const whole = run.annotations.length <= BATCH;
  return {
    name: run.name,
    head_sha: run.head,
    ...(whole ? { status: "completed", conclusion: run.conclusion } : { status: "in_progress" }),
    output: { ...outputOf(run), annotations: run.annotations.slice(0, BATCH).map(annotationOf) },
  };
}

function outputOf({ title, summary }: CheckRun): Readonly<Record<string, unknown>> {
  return { title, summary };
}

function annotationOf(annotation: CheckAnnotation): Readonly<Record<string, unknown>> {
  return {
    path: annotation.path,
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    annotation_level: annotation.level,
    message: annotation.message,
  };
}

function storedOf(answer: unknown, run: CheckRun): StoredRun {
  if (!isRecord(answer)) throw forgeFault(`POST ${RUNS}`, new BadAnswer("it is no check run"));
  return { ...runOf(answer), annotations: Math.min(run.annotations.length, BATCH) };
}

function runOf(answer: Answer): StoredRun {
  const count = isRecord(answer.output) ? Number(answer.output.annotations_count ?? 0) : 0;
  return { id: Number(answer.id), completed: answer.status === "completed", annotations: count };
}
