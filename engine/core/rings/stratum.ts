import type { Endpoint } from "../model/endpoint.ts";

/** The value of one fact by its path, such as `os.version`, `labels.site`, `hardware.model`; undefined: not reported. */
export function factAt({ labels, report }: Endpoint, path: string): string | undefined {
  const dot = path.indexOf(".");
  const [root, key] = [path.slice(0, dot), path.slice(dot + 1)];
  const facts =
    root === "labels"
      ? labels
      : root === "os"
        ? report?.os
        : root === "hardware"
          ? report?.hardware
          : undefined;
  if (facts === undefined || !Object.hasOwn(facts, key)) return undefined;
  const value = (facts as Readonly<Record<string, unknown>>)[key];
  return value === undefined || value === "" ? undefined : String(value);
}

/** Which stratum an endpoint belongs to; those whose facts nobody reported are a stratum of their own. */
export function stratumOf(endpoint: Endpoint, stratifyBy: readonly string[]): string {
  return JSON.stringify(stratifyBy.map((path) => factAt(endpoint, path) ?? null));
}
