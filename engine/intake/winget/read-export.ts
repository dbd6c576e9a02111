import { asArray, asObject, fieldOf } from "../../core/text/json-object.ts";
import type { SoftwareItem } from "../../schema/documents.generated.ts";
import { parseJsonText } from "../json-text.ts";
import { factOf } from "../json-value.ts";
import type { WingetSoftware } from "../winget.ts";
import { wingetItem } from "./winget-item.ts";

/** @returns a text that completes "refused …: " @see https://aka.ms/winget-packages.schema.2.0.json */
export function readExport(text: string): WingetSoftware | string {
  const parsed = parseJsonText(text);
  if (!parsed.ok) return parsed.reason;
  const sources = asArray(fieldOf(parsed.value, "Sources"));
  if (sources === undefined) return "it is no file of winget export: it has no Sources";
  const software: SoftwareItem[] = [];
  const faults: string[] = [];
  for (const [at, source] of sources.entries()) {
    const packages = asArray(fieldOf(source, "Packages"));
    if (packages === undefined) faults.push(`Sources[${at}] has no Packages`);
    for (const [index, one] of (packages ?? []).entries()) {
      const id = factOf(one, "PackageIdentifier");
      const where = `Sources[${at}].Packages[${index}]`;
      const item =
        asObject(one) === undefined || id === undefined ? undefined : wingetItem(id, factOf(one, "Version"));
      if (item === undefined) faults.push(`${where} has no PackageIdentifier`);
      else if ("fault" in item) faults.push(`${where}: ${item.fault}`);
      else software.push(item);
    }
  }
  if (software.length > 0)
    faults.push("it lists only what winget's sources have: give the output of winget list");
  return { software, faults };
}
