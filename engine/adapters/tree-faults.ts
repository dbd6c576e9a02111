import type { ProblemCode } from "../core/model/problem-codes.ts";

/** A fault of one entry, without its place. */
export interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint?: string;
}

export function quote(path: string): string {
  return `"${path === "" ? "." : path}"`;
}

export function tooLarge(path: string, size: number, limit: number): Fault {
  return {
    code: "too-large",
    message: `File ${quote(path)} has ${size} bytes, more than the ${limit} allowed`,
    hint: "split the document, or move what is no document out of the folders that Muster reads",
  };
}

export function tooLargeTogether(total: number, limit: number): Fault {
  const message = `The files to read have ${total} bytes together, more than the ${limit} allowed`;
  return {
    code: "too-large",
    message,
    hint: "move what is no document out of the folders that Muster reads",
  };
}

export function tooManyEntries(path: string, limit: number): Fault {
  const message = `Folder ${quote(path)} brings the files and folders to read above the ${limit} allowed`;
  return {
    code: "too-many-entries",
    message,
    hint: "move what is no document out of the folders that Muster reads",
  };
}

export function tooDeep(path: string, limit: number): Fault {
  const message = `Folder ${quote(path)} lies deeper than the ${limit} levels allowed`;
  return { code: "tree-too-deep", message, hint: "move it closer to the root" };
}

export function tooLongPath(path: string, limit: number): Fault {
  const message = `Path ${quote(path)} has ${Buffer.byteLength(path)} bytes, more than the ${limit} allowed`;
  return { code: "path-too-long", message, hint: "shorten the names of its folders" };
}

export function lfsPointer(path: string): Fault {
  return {
    code: "lfs-pointer",
    message: `File ${quote(path)} is a Git LFS pointer: its content is not in the repository`,
    hint: "commit the file itself: git lfs untrack, then git add --renormalize",
  };
}
