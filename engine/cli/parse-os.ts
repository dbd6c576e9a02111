import { UsageError } from "./usage-error.ts";

/** Reads `debian:12`, the operating system that an input does not name itself. */
export function parseOs(text: string): { readonly id: string; readonly version: string } {
  const [, id, version] = /^([a-z][a-z0-9._-]*):(.+)$/.exec(text) ?? [];
  if (id !== undefined && version !== undefined) return { id, version };
  throw new UsageError(
    `--os ${JSON.stringify(text)} is no ID:VERSION`,
    "as /etc/os-release has them: debian:12",
  );
}
