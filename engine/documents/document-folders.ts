import { type DocumentKind, type JsonSchema, schemaByKind } from "../schema/schemas.generated.ts";
import type { DeclaredKind } from "./located-document.ts";

/** Where each kind lives: a file's path, `*` standing for a name within the folder. The schemas say it. */
export const folderByKind: ReadonlyMap<DeclaredKind, string> = new Map(
  (Object.entries(schemaByKind) as [DocumentKind, JsonSchema][]).flatMap(([kind, schema]) => {
    const folder = schema["x-muster-folder"];
    return typeof folder === "string" ? [[kind as DeclaredKind, folder] as const] : [];
  }),
);

export function isDeclaredKind(kind: string): kind is DeclaredKind {
  return (folderByKind as ReadonlyMap<string, string>).has(kind);
}

/** Whether a document of a kind may stand in a file. */
export function belongsIn(kind: DeclaredKind, path: string): boolean {
  const [before = "", after] = (folderByKind.get(kind) ?? "").split("*");
  if (after === undefined) return path === before;
  const name = path.slice(before.length, path.length - after.length);
  return path.startsWith(before) && path.endsWith(after) && name !== "" && !name.includes("/");
}

/** The kinds that may stand in a file; none: no document may. */
export function kindsIn(path: string): readonly DeclaredKind[] {
  return [...folderByKind.keys()].filter((kind) => belongsIn(kind, path));
}

/**
 * Whether a path is declared state: `muster.yaml`, and YAML below `policies/` and `rings/`. `misnamed` is a file there that looks
 * like a document and has another extension: passing over it could drop an exclusion without a word.
 */
export function declaredPath(path: string): "document" | "misnamed" | undefined {
  const isInside = path.startsWith("policies/") || path.startsWith("rings/");
  const isWorkspace = path === "muster.yaml";
  if (!isInside && !isWorkspace) return /^muster\.(?:ya?ml|json)$/i.test(path) ? "misnamed" : undefined;
  if (path.endsWith(".yaml")) return "document";
  return /\.(?:ya?ml|json)(?:\.[^/]*)?$/i.test(path) ? "misnamed" : undefined;
}
