import { SaxesParser } from "saxes";
import type { ChocoSoftware } from "../choco.ts";
import { plainItem } from "../package-item.ts";
import { ONLY_CHOCOLATEYS } from "./read-list.ts";

/**
 * The manifest that Chocolatey keeps of each package that it installed.
 * @returns a text that completes "refused …: "
 * @see https://learn.microsoft.com/nuget/reference/nuspec
 */
export function readNuspec(text: string): ChocoSoftware | string {
  // A manifest has no use for entities of its own, and they can grow without end.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return "it has a document type declaration";
  const facts = new Map<string, string>();
  const path: string[] = [];
  const parser = new SaxesParser();
  const wrong: string[] = [];
  parser.on("error", (error) => wrong.push(error.message));
  parser.on("opentag", ({ name }) => path.push(name));
  parser.on("closetag", () => path.pop());
  parser.on("text", (part) => {
    const at = path.join("/");
    if (at.startsWith("package/metadata/")) facts.set(at, (facts.get(at) ?? "") + part);
  });
  parser.write(text).close();
  if (wrong[0] !== undefined) return `it is no XML: ${wrong[0]}`;
  const [id, version] = ["id", "version"].map((key) => facts.get(`package/metadata/${key}`)?.trim() ?? "");
  if (id === undefined || id === "") return "it names no package";
  if (version === undefined || version === "") return `${id} has no version`;
  const item = plainItem("chocolatey", id, version);
  if (item === undefined || "fault" in item) return item?.fault ?? "it names no package";
  return { software: [item], faults: [ONLY_CHOCOLATEYS] };
}
