import { foldName, type NameFault, nameFault } from "./declared-path.ts";

/** What a path has to do with the roots that were asked for. */
export type Coverage = "whole" | "file" | "passage" | "outside";

export interface WantedPaths {
  /** Roots that are not usable as paths, with the reason. */
  readonly refused: readonly (NameFault & { readonly root: string })[];
  /** `within` is the coverage of the folder that holds `path`. */
  coverageOf(path: string, within: Coverage): Coverage;
  /** What must stand at `path`; nothing when either will do. */
  expects(path: string): "file" | "folder" | undefined;
  /** The wanted name in `folder` that `name` would be taken for on some file system, though it is not the same. */
  nearMiss(folder: string, name: string): string | undefined;
}

/** Reads roots as `policies/` (a folder, whole) or `muster.yaml` (one file); their parents are passages. */
export function wantedPaths(roots: readonly string[]): WantedPaths {
  const refused: (NameFault & { readonly root: string })[] = [];
  const folders = new Set<string>();
  const files = new Set<string>();
  const passages = new Set<string>();
  const names = new Map<string, Map<string, string>>();
  for (const root of roots) {
    const path = root.endsWith("/") ? root.slice(0, -1) : root;
    const components = path.split("/");
    const fault = components.map(nameFault).find((found) => found !== undefined);
    if (fault !== undefined) {
      refused.push({ root, ...fault });
      continue;
    }
    (root.endsWith("/") ? folders : files).add(path);
    let folder = "";
    for (const name of components) {
      passages.add(folder);
      const known = names.get(folder) ?? new Map<string, string>();
      names.set(folder, known.set(foldName(name), name));
      folder = joinPath(folder, name);
    }
  }
  return {
    refused,
    coverageOf(path, within) {
      if (within === "whole" || folders.has(path)) return "whole";
      if (passages.has(path)) return "passage";
      return files.has(path) ? "file" : "outside";
    },
    expects(path) {
      const folder = folders.has(path) || passages.has(path);
      if (folder === files.has(path)) return undefined;
      return folder ? "folder" : "file";
    },
    nearMiss(folder, name) {
      const wanted = names.get(folder)?.get(foldName(name));
      return wanted === name ? undefined : wanted;
    },
  };
}

export function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
