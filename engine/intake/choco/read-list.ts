import type { SoftwareItem } from "../../schema/documents.generated.ts";
import type { ChocoSoftware } from "../choco.ts";
import { plainItem } from "../package-item.ts";

/** @returns a text that completes "refused …: " */
export function readChocoList(text: string): ChocoSoftware | string {
  const lines = text.split(/\r*\n|\r/);
  if (lines.some((line) => /^\d+ packages? found\.?\s*$/i.test(line)))
    return "it lists what could be installed: give choco list --local-only (-l) before version 2";
  const software: SoftwareItem[] = [];
  const faults: string[] = [];
  let packages = 0;
  let stated: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || NOISE.test(line) || OTHERS_COUNT.test(line)) continue;
    const total = /^(\d+) packages? installed\.?\s*$/i.exec(line);
    if (total !== null) {
      stated = Number(total[1]);
      continue;
    }
    const item = itemOf(line, stated === undefined ? "own" : "other");
    if (stated === undefined) packages += 1;
    if (item === undefined)
      faults.push(`line ${index + 1} is no package: ${JSON.stringify(line.slice(0, 60))}`);
    else software.push(item);
  }
  if (stated !== undefined && stated !== packages)
    faults.push(`the list says ${stated} packages and has ${packages}`);
  if (!text.endsWith("\n")) faults.push("the list ends in the middle of a line: it was cut off");
  const isOfAll = lines.some((line) => OTHERS_COUNT.test(line));
  if (!isOfAll && software.length > 0) faults.push(ONLY_CHOCOLATEYS);
  return { software, faults };
}

const OTHERS_COUNT = /^\d+ applications? not managed with Chocolatey\.?\s*$/i;

/** Of a program that somebody installed otherwise it would seem that it is not there. */
export const ONLY_CHOCOLATEYS =
  "it lists only what Chocolatey installed: give choco list --include-programs without -r";

/** The banner, and what it says of itself. */
const NOISE = /^(?:Chocolatey v\d|Did you know|Validation Warnings|WARNING:)/i;

/** `7zip|23.1.0`, `7zip 23.1.0`; behind the count of packages stand programs, `Mozilla Firefox|130.0`. */
function itemOf(line: string, kind: "own" | "other"): SoftwareItem | undefined {
  const parts = kind === "own" ? OWN.exec(line) : OTHER.exec(line);
  if (parts?.[1] === undefined) return undefined;
  const [, name, version] = parts;
  const item =
    kind === "own" ? plainItem("chocolatey", name, version) : plainItem("generic", name.trim(), version);
  return item === undefined || "fault" in item ? undefined : item;
}

const OWN =
  /^([A-Za-z0-9_][A-Za-z0-9._-]*)(?:\||\s)v?(\d[0-9A-Za-z.+-]*)(?:\|(?:true|false))?(?: \[Approved\].*)?\s*$/;
const OTHER = /^\s*([^|\ufffd]+)\|(\d[^|\s]*)?\s*$/;
