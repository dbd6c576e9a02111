import type { Fix } from "../../schema/documents.generated.ts";
import { all, any, type Kleene, kleene, unknown } from "../model/kleene.ts";
import type { System } from "../model/report.ts";
import { compareByPrefix, parseComparison } from "../select/comparison.ts";

/** Whether a `fixes` entry is about the endpoint's system; an entry that names none is about every one. */
export function matchesSystem(os: System | undefined, wanted: Fix["os"]): Kleene {
  if (wanted === undefined || wanted === null) return "yes";
  return all([
    oneOf(os?.family, wanted.family, "family"),
    oneOf(os?.id, wanted.id, "id"),
    versionOf(os, wanted.version),
  ]);
}

function oneOf(
  value: string | undefined,
  wanted: string | readonly string[] | null | undefined,
  key: string,
): Kleene {
  if (wanted === undefined || wanted === null) return "yes";
  if (value === undefined || value === "") return unknown(`os.${key} was not reported`);
  return any((typeof wanted === "string" ? [wanted] : wanted).map((one) => kleene(one === value)));
}

function versionOf(os: System | undefined, wanted: string | null | undefined): Kleene {
  if (wanted === undefined || wanted === null || wanted === "") return "yes";
  const value = os?.version;
  if (value === undefined || value === "") return unknown("os.version was not reported");
  const comparison = parseComparison(wanted);
  const answer = comparison === undefined ? undefined : compareByPrefix(value, comparison);
  return answer === undefined
    ? unknown(`os.version "${value}" cannot be compared with "${wanted}"`)
    : kleene(answer);
}
