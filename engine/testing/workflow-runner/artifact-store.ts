import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { WorkflowRun } from "../fake-github/world.ts";

/** Artifacts, kept in a folder a run. */
export interface ArtifactStore {
  /** @returns why it is refused; undefined: it is kept */
  upload(run: WorkflowRun, workspace: string, inputs: Readonly<Record<string, string>>): string | undefined;
  download(runId: number, workspace: string, inputs: Readonly<Record<string, string>>): string | undefined;
}

export function artifactStore(root: string): ArtifactStore {
  return {
    upload(run, workspace, inputs) {
      const { name = "artifact", path = "" } = inputs;
      const paths = path
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
      const found = paths.filter((one) => existsSync(join(workspace, one)));
      if (found.length === 0)
        return inputs["if-no-files-found"] === "error" ? `No files were found: ${path}` : undefined;
      const target = join(root, String(run.id), name);
      const at = run.artifacts.findIndex((one) => one.name === name);
      if (at >= 0 && inputs.overwrite !== "true") return `an artifact ${name} is there already`;
      if (at >= 0) run.artifacts.splice(at, 1);
      rmSync(target, { recursive: true, force: true });
      mkdirSync(target, { recursive: true });
      const takesHidden = inputs["include-hidden-files"] === "true";
      // Of one folder its content is kept; of several things each under its name.
      const [only = ""] = paths;
      const isFolder = paths.length === 1 && statSync(join(workspace, only)).isDirectory();
      for (const one of found)
        cpSync(join(workspace, one), isFolder ? target : join(target, one), {
          recursive: true,
          filter: (source) => takesHidden || !basename(source).startsWith("."),
        });
      run.artifacts.push({
        id: run.id * 100 + run.artifacts.length,
        name,
        bytes: readdirSync(target).length,
        expired: false,
      });
      return undefined;
    },
    download(runId, workspace, { name = "", path = "." }) {
      const source = join(root, String(runId), name);
      if (!existsSync(source)) return `run ${runId} has no artifact ${name}`;
      cpSync(source, join(workspace, path), { recursive: true });
      return undefined;
    },
  };
}
