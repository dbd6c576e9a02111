import { isAbsolute, relative, resolve, sep } from "node:path";
import { createZoneOffset } from "../adapters/zone-offset.ts";
import type { PolicySource } from "../commands/load-policy.ts";
import type { Problem } from "../core/model/problem.ts";
import { documentsOf } from "../documents/located-document.ts";
import { readDocuments } from "../documents/read-documents.ts";
import type { WorkspaceSpec } from "../schema/documents.generated.ts";
import { type Call, textOption } from "./call.ts";
import type { Io } from "./io.ts";
import type { OpenedSource } from "./policy-source.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_STATE = ".muster";
const FILE = "muster.yaml";

export interface ReadWorkspace {
  /** Empty where there is no muster.yaml, or it cannot be used. */
  readonly spec: WorkspaceSpec;
  readonly problems: readonly Problem[];
}

/** Reads muster.yaml alone: what a run needs before it reads the rest, or needs without it. */
export async function readWorkspace(source: PolicySource): Promise<ReadWorkspace> {
  const wanted = { roots: [FILE] };
  const tree =
    source.kind === "worktree"
      ? await source.worktree.readFiles(wanted)
      : await source.repository.readTree(
          (await source.repository.resolveRef(source.revision)).commit,
          wanted,
        );
  const zoneOffset = createZoneOffset();
  const { documents, problems } = readDocuments(tree.files, {
    isZone: (zone) => zoneOffset(zone, 0) !== undefined,
  });
  const all = [...tree.problems, ...problems];
  const [workspace] = documentsOf(documents, "Workspace");
  return { spec: workspace?.value.spec ?? {}, problems: all };
}

/** The folder of catalog and fleet: `--state`, else what muster.yaml says, within the repository. */
export function stateDir(
  call: Call,
  io: Io,
  { dir }: Pick<OpenedSource, "dir">,
  { state }: WorkspaceSpec,
): string {
  const asked = textOption(call, "state");
  if (asked !== undefined) return resolve(io.cwd, asked);
  const found = resolve(dir, state ?? DEFAULT_STATE);
  const inside = relative(dir, found);
  if (isAbsolute(inside) || inside === ".." || inside.startsWith(`..${sep}`)) {
    throw new UsageError(
      `muster.yaml keeps state in ${JSON.stringify(state)}, which lies outside the repository`,
      "a document may not choose such a place: name it with --state",
    );
  }
  return found;
}
