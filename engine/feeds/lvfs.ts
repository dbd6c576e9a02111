import type { RefusedRecord } from "../core/catalog/edition.ts";
import type { FeedMember } from "../core/catalog/feed-member.ts";
import { compareText } from "../core/model/compare-text.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import type { Patch } from "../schema/documents.generated.ts";
import type { Feed } from "./feed.ts";
import { readComponent } from "./lvfs/read-component.ts";
import { toPatches } from "./lvfs/to-patches.ts";
import { readXml, type XmlElement } from "./xml-tree.ts";

/**
 * The metadata of the Linux Vendor Firmware Service and of other remotes of fwupd: `firmware.xml`, in one file or several.
 * @see https://lvfs.readthedocs.io/en/latest/metainfo.html, https://www.freedesktop.org/software/appstream/docs/
 */
export const lvfsFeed: Feed = {
  format: "lvfs",
  precedence: 25,
  read({ members }) {
    const files = members.length === 1 ? members : members.filter(({ path }) => /\.xml$/i.test(path));
    const components: XmlElement[] = [];
    for (const member of [...files].sort((a, b) => compareText(a.path, b.path))) {
      const read = componentsOf(member);
      if (typeof read === "string") return refuse(files.length === 1 ? read : `${member.path} ${read}`);
      components.push(...read);
    }
    if (components.length === 0) return refuse("lists no component");
    return readingOf(components);
  },
};

/** Long texts that say nothing of what is fixed where. */
const SKIPPED: ReadonlySet<string> = new Set([
  "description",
  "screenshots",
  "testing",
  "keywords",
  "categories",
]);

/** A text: what is wrong with the file. */
function componentsOf({ bytes }: FeedMember): readonly XmlElement[] | string {
  const text = decodeUtf8(bytes);
  if (text === undefined) return "is no UTF-8 text";
  const read = readXml(text, SKIPPED);
  if (!read.ok) return `is no XML that can be read: ${read.reason}`;
  if (read.root.name === "component") return [read.root];
  if (read.root.name !== "components") return `is a document of <${read.root.name}>, not of <components>`;
  return read.root.children.filter(({ name }) => name === "component");
}

function readingOf(elements: readonly XmlElement[]) {
  const patches: Patch[] = [];
  const refused: RefusedRecord[] = [];
  const passedOver: RefusedRecord[] = [];
  for (const [index, element] of elements.entries()) {
    const component = readComponent(element, `component ${index + 1}`);
    if (component.kind === "component") {
      const read = toPatches(component);
      patches.push(...read.patches);
      refused.push(...read.refused);
    } else (component.kind === "refused" ? refused : passedOver).push(component.record);
  }
  return { kind: "patches" as const, patches, refused, passedOver, coverage: "whole" as const };
}

function refuse(reason: string) {
  return { kind: "refused" as const, reason };
}
