import { SaxesParser } from "saxes";

/** An element of an XML document. Names are without their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** All character data directly in it, entities resolved. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

export type ReadXml =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly reason: string };

const MAX_DEPTH = 64;
const MAX_ELEMENTS = 10_000_000;

/**
 * Reads a well-formed document. Anything else is refused, and so are document type declarations, whatever is in them: they are
 * where entities that grow without bound and entities from elsewhere are declared.
 * @param skipped names of elements that are checked and left out with all that is in them
 * @see https://www.w3.org/TR/xml/, https://www.w3.org/TR/xml-names/
 */
export function readXml(text: string, skipped: ReadonlySet<string> = new Set()): ReadXml {
  try {
    return { ok: true, root: parse(text, skipped) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, reason: error.message.replace(/\.$/, "") };
  }
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  text: string;
  readonly children: XmlElement[];
}

function parse(text: string, skipped: ReadonlySet<string>): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let depth = 0;
  let skippedFrom = Number.POSITIVE_INFINITY;
  let count = 0;
  let root: XmlElement | undefined;
  parser.on("doctype", () => {
    throw new Error(`${parser.line}:${parser.column}: a document type declaration`);
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
      throw new Error(`says that it is ${JSON.stringify(encoding)}, and is UTF-8`);
  });
  parser.on("opentag", ({ local, attributes }) => {
    depth += 1;
    count += 1;
    if (depth > MAX_DEPTH) throw new Error(`${parser.line}: nested deeper than ${MAX_DEPTH} levels`);
    if (count > MAX_ELEMENTS) throw new Error(`has more than ${MAX_ELEMENTS} elements`);
    if (depth > skippedFrom) return;
    if (skipped.has(local)) skippedFrom = depth;
    else open.push({ name: local, attributes: plain(attributes), text: "", children: [] });
  });
  const add = (data: string): void => {
    const inner = open.at(-1);
    if (inner !== undefined && depth < skippedFrom) inner.text += data;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    depth -= 1;
    if (depth + 1 === skippedFrom) skippedFrom = Number.POSITIVE_INFINITY;
    else if (depth < skippedFrom) {
      const done = open.pop();
      if (done === undefined) return;
      const around = open.at(-1);
      if (around === undefined) root = done;
      else around.children.push(done);
    }
  });
  parser.write(text).close();
  if (root === undefined) throw new Error("has no element");
  return root;
}

function plain(
  attributes: Readonly<Record<string, { readonly local: string; readonly value: string }>>,
): ReadonlyMap<string, string> {
  return new Map(Object.values(attributes).map(({ local, value }) => [local, value]));
}
