import type { EndpointSelector, FactConditions } from "../../schema/documents.generated.ts";
import { parseComparison } from "../select/comparison.ts";
import { genericScheme } from "../versions/generic.ts";
import type { Stratum } from "./ask.ts";

export type StratumSelector =
  | { readonly kind: "selector"; readonly selector: EndpointSelector }
  /** No selector means this stratum and little more; `says` why. */
  | { readonly kind: "none"; readonly says: string };

/**
 * The selector of one stratum. It may take in a little more (`os.version: "12"` is 12.1 too), never less. What was not
 * reported, and facts that selectors do not know, have none.
 */
export function stratumSelector({ path, value }: Stratum): StratumSelector {
  if (value === undefined || value === "")
    return none(`no selector names endpoints that did not report ${path}`);
  const dot = path.indexOf(".");
  const [root, key] = [path.slice(0, dot), path.slice(dot + 1)];
  const selector =
    root === "labels"
      ? { labels: { [key]: value } }
      : root === "os"
        ? systemSelector(key, value)
        : root === "hardware"
          ? factSelector(key, value)
          : undefined;
  if (selector === undefined) return none(`no selector can say ${path} "${value}"`);
  return { kind: "selector", selector };
}

function systemSelector(key: string, value: string): EndpointSelector | undefined {
  if (key === "id") return { os: { id: value } };
  if (key === "family")
    return value === "linux" || value === "windows" || value === "macos"
      ? { os: { family: value } }
      : undefined;
  return key === "version" && isPlainVersion(value) ? { os: { version: value } } : undefined;
}

function factSelector(key: string, value: string): EndpointSelector | undefined {
  const facts = conditionOf(key, value);
  return facts === undefined ? undefined : { facts };
}

function conditionOf(key: string, value: string): FactConditions | undefined {
  switch (key) {
    case "vendor":
    case "model":
    case "serial":
      return isPlain(value) ? { [key]: [value] } : undefined;
    case "tpm":
      return isPlainVersion(value) ? { tpm: [value] } : undefined;
    case "secureBoot":
      return value === "true" || value === "false" ? { secureBoot: value === "true" } : undefined;
    case "memoryMiB":
    case "diskFreeMiB":
      return /^\d{1,15}$/.test(value) ? { [key]: [Number(value)] } : undefined;
    default:
      return undefined;
  }
}

/** Not taken for a comparison: `>=12` as a value would be something else. */
function isPlain(value: string): boolean {
  return !/^[<>=]/.test(value.trim());
}

function isPlainVersion(value: string): boolean {
  return isPlain(value) && parseComparison(value)?.operand === value && genericScheme.isVersion(value);
}

function none(says: string): StratumSelector {
  return { kind: "none", says };
}
