import type { XmlElement } from "../xml-tree.ts";

/** The elements of that name directly in one. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Those in the elements of the first name: `<releases><release/></releases>`. */
export function within(element: XmlElement, outer: string, inner: string): readonly XmlElement[] {
  return childrenOf(element, outer).flatMap((child) => childrenOf(child, inner));
}

/** What the first element of that name says, without the white space around it; "" where there is none. */
export function textIn(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text.trim() ?? "";
}
