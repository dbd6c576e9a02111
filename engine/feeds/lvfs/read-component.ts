import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { compareText } from "../../core/model/compare-text.ts";
import { linksOf, titleOf } from "../record-text.ts";
import type { XmlElement } from "../xml-tree.ts";
import { type Requirement, readRequirements } from "./read-requirements.ts";
import { childrenOf, textIn, within } from "./xml-shape.ts";

export interface FirmwareComponent {
  readonly kind: "component";
  /** `org.example.dock.firmware`; with its branch, where it has one: `org.example.dock.firmware-coreboot`. */
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  /** Of the devices that it is for; in small letters, ascending. */
  readonly guids: readonly string[];
  /** As fwupd calls it; `unknown` where it says several; undefined: it says none. */
  readonly format?: string;
  readonly branch?: string;
  readonly requirements: readonly Requirement[];
  readonly links: readonly string[];
  readonly releases: readonly XmlElement[];
}

export type ReadComponent =
  | FirmwareComponent
  | { readonly kind: "refused" | "passed-over"; readonly record: RefusedRecord };

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;
const BRANCH = /^[A-Za-z0-9._-]{1,40}$/;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param at where it stands, for when it has no id */
export function readComponent(element: XmlElement, at: string): ReadComponent {
  const id = textIn(element, "id");
  const refuse = (reason: string) => ({
    kind: "refused" as const,
    record: { record: id === "" ? at : id, reason },
  });
  const type = element.attributes.get("type");
  if (type !== "firmware")
    return { kind: "passed-over", record: { record: id === "" ? at : id, reason: "it is no firmware" } };
  if (!ID.test(id)) return refuse(`${JSON.stringify(id.slice(0, 80))} is no id of a component`);
  const provided = within(element, "provides", "firmware").map(({ text }) => text.trim().toLowerCase());
  const odd = provided.find((guid) => !GUID.test(guid));
  if (odd !== undefined) return refuse(`provides ${JSON.stringify(odd.slice(0, 40))}, which is no GUID`);
  if (provided.length === 0) return refuse("names no device: no GUID in <provides>");
  const branch = textIn(element, "branch");
  if (branch !== "" && !BRANCH.test(branch))
    return refuse(`${JSON.stringify(branch.slice(0, 40))} is no branch`);
  const releases = within(element, "releases", "release");
  if (releases.length === 0)
    return { kind: "passed-over", record: { record: id, reason: "it has no release" } };
  return {
    kind: "component",
    id: branch === "" ? id : `${id}-${branch}`,
    title: titleOf(`${textIn(element, "name")} ${textIn(element, "name_variant_suffix")}`),
    vendor: titleOf(vendorOf(element)),
    guids: [...new Set(provided)].sort(compareText),
    ...formatOf(element),
    ...(branch === "" ? {} : { branch }),
    requirements: readRequirements(element),
    links: linksOf(
      childrenOf(element, "url").map(({ text }) => text.trim()),
      2,
    ),
    releases,
  };
}

/** `<developer_name>`, or since AppStream 1.0 `<developer><name>`. */
function vendorOf(element: XmlElement): string {
  const name = textIn(element, "developer_name");
  return name === "" ? (within(element, "developer", "name")[0]?.text.trim() ?? "") : name;
}

/** A component may say several; where they differ, which one its versions are in is not known. */
function formatOf(element: XmlElement): Pick<FirmwareComponent, "format"> {
  const values = within(element, "custom", "value").filter(
    ({ attributes }) => attributes.get("key") === "LVFS::VersionFormat",
  );
  const [format, ...others] = new Set(values.map(({ text }) => text.trim()));
  if (format === undefined) return {};
  return { format: others.length > 0 ? "unknown" : format };
}
