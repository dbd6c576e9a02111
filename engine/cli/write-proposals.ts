import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openFileSink } from "../adapters/file-sink.ts";
import type { PlanProposal } from "../schema/documents.generated.ts";

/**
 * Writes what people are asked to merge into a folder: `<branch>.patch`, which `git apply` takes, and `<branch>.md`, the evidence.
 * Slashes of a branch become dashes. One whose change has to be written by hand has no patch.
 * @throws {OutsideError} when the folder may not be written
 */
export async function writeProposals(folder: string, proposals: readonly PlanProposal[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { branch, diff, evidence } of proposals) {
    const base = join(folder, branch.replaceAll("/", "-"));
    if (diff !== null) await writeWhole(`${base}.patch`, diff);
    await writeWhole(`${base}.md`, evidence);
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const sink = await openFileSink(path);
  try {
    await sink.write(text);
    await sink.commit();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}
