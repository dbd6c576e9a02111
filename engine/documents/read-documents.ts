import { compareText } from "../core/model/compare-text.ts";
import { compareProblems, type Problem } from "../core/model/problem.ts";
import { declaredPath } from "./document-folders.ts";
import type { DeclaredKind, LocatedDocument } from "./located-document.ts";
import { nameProblems } from "./name-problems.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readDocument } from "./read-document.ts";

export interface SourceFile {
  /** From the root of the repository, with "/". */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Whether the platform knows an IANA zone; pure code has no zone data. */
  readonly isZone: (zone: string) => boolean;
}

/** Something that was meant to be a document and could not be used. */
export interface UnusableDocument {
  readonly file: string;
  /** Undefined when not even that could be read. */
  readonly kind?: DeclaredKind;
  readonly name?: string;
}

export interface ReadDocuments {
  /** By file and place. They have the shape of their kind; references between them are not yet resolved. */
  readonly documents: readonly LocatedDocument[];
  readonly unusable: readonly UnusableDocument[];
  /** By file and place. One error, and nothing may be used: a document is never passed over. */
  readonly problems: readonly Problem[];
}

/**
 * Reads all documents of a repository, and reports all problems at once. Files outside `policies/`, `rings/` and `muster.yaml`
 * are not looked at. The order of files changes nothing. Never throws, whatever the bytes.
 */
export function readDocuments(files: readonly SourceFile[], options: ReadOptions): ReadDocuments {
  const documents: LocatedDocument[] = [];
  const unusable: UnusableDocument[] = [];
  const problems: Problem[] = [];
  for (const { path, bytes } of [...files].sort((a, b) => compareText(a.path, b.path))) {
    const place = declaredPath(path);
    if (place === undefined) continue;
    if (place === "misnamed") problems.push(misnamed(path));
    const stream = place === "document" ? parseYaml(path, bytes) : { documents: [], problems: [] };
    problems.push(...stream.problems);
    if (stream.documents.length === 0) unusable.push({ file: path });
    for (const yaml of stream.documents) {
      const read = readDocument(path, yaml, options);
      problems.push(...read.problems);
      if (read.document !== undefined && stream.problems.length === 0) documents.push(read.document);
      else unusable.push(read.unusable);
    }
  }
  problems.push(...nameProblems(documents));
  return { documents, unusable, problems: problems.sort(compareProblems) };
}

function misnamed(file: string): Problem {
  return {
    code: "wrong-extension",
    file,
    line: 1,
    column: 1,
    message: `"${file}" would not be read: documents end in ".yaml"`,
    hint: "rename it, or move it out of the folder",
    severity: "error",
  };
}
