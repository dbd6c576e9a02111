import type { XmlElement } from "../xml-tree.ts";
import { childrenOf } from "./xml-shape.ts";

/** Something that fwupd asks for before it installs. */
export type Requirement =
  /** The firmware that is there now must be at least that version. */
  | { readonly kind: "own-version"; readonly version: string }
  /** The device is one of these vendors'. */
  | { readonly kind: "vendors"; readonly vendors: readonly string[] }
  /** Nothing that reports tell: in one word, for people to confirm. */
  | { readonly kind: "other"; readonly word: string };

/** What fwupd asks of itself and of its front end, and checks before it writes anything. */
const OF_THE_TOOL: ReadonlySet<string> = new Set(["org.freedesktop.fwupd", "com.redhat.fwupdate"]);

/**
 * The `<requires>` of a component or of a release. One that cannot be read is one that nobody can confirm, not one less.
 * @see https://lvfs.readthedocs.io/en/latest/metainfo.html, "Requirements"
 */
export function readRequirements(element: XmlElement): readonly Requirement[] {
  return childrenOf(element, "requires")
    .flatMap(({ children }) => children)
    .filter((one) => !isOfTheTool(one))
    .map(readRequirement);
}

function isOfTheTool({ name, text }: XmlElement): boolean {
  return name === "client" || (name === "id" && OF_THE_TOOL.has(text.trim()));
}

function readRequirement(element: XmlElement): Requirement {
  const compare = element.attributes.get("compare") ?? "";
  const version = element.attributes.get("version") ?? "";
  const about = element.text.trim();
  if (element.name === "firmware" && about === "" && compare === "ge" && version !== "")
    return { kind: "own-version", version };
  const vendors =
    element.name === "firmware" && about === "vendor-id" ? vendorsOf(compare, version) : undefined;
  return vendors === undefined ? { kind: "other", word: wordOf(element) } : { kind: "vendors", vendors };
}

/** `USB:0x273F`, or several of them as the alternatives of a pattern; undefined for any other pattern. */
function vendorsOf(compare: string, pattern: string): readonly string[] | undefined {
  if (compare !== "eq" && compare !== "regex") return undefined;
  const vendors = pattern
    .replace(/^\^?\(?|\)?\$?$/g, "")
    .replace(/\\([. -])/g, "$1")
    .split("|");
  return vendors.every((vendor) => /^[A-Z0-9]+:[A-Za-z0-9 ._,&-]+$/.test(vendor)) ? vendors : undefined;
}

/** `firmware:bootloader:ge:0.3.0` */
function wordOf({ name, text, attributes }: XmlElement): string {
  const rest = [...attributes].map(([, value]) => value);
  const parts = [name, text.trim(), ...rest].filter((part) => part !== "");
  return parts
    .join(":")
    .replace(/[^A-Za-z0-9._:+-]+/g, "_")
    .slice(0, 100);
}
