import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import { coreScalar, isExact } from "./core-scalar.ts";
import {
  aliasFault,
  anchorFault,
  depthFault,
  directiveFault,
  duplicateKeyFault,
  escapeFault,
  keyFault,
  numberFault,
  tagFault,
  type YamlFault,
} from "./yaml-faults.ts";
import type { YamlEntry, YamlNode } from "./yaml-node.ts";

/** Deeper than any kind of document goes. */
export const MAX_DEPTH = 64;

/** A document of a stream; `root` is undefined when it holds nothing. */
export interface ComposedDocument {
  readonly root?: YamlNode;
  /** No earlier than this offset does the document begin. */
  readonly from: number;
}

export interface Composed {
  readonly documents: readonly ComposedDocument[];
  readonly faults: readonly YamlFault[];
}

interface SequenceFrame {
  readonly kind: "sequence";
  readonly start: number;
  readonly value: unknown[];
  readonly items: YamlNode[];
}

interface MappingFrame {
  readonly kind: "mapping";
  readonly start: number;
  readonly value: Record<string, unknown>;
  readonly entries: Map<string, YamlEntry>;
  /** Set between a key and its value; the name is undefined when it cannot be one. */
  key?: { readonly name: string | undefined; readonly start: number };
}

interface Composer {
  readonly text: string;
  readonly documents: ComposedDocument[];
  readonly faults: YamlFault[];
  readonly frames: (SequenceFrame | MappingFrame)[];
  root: YamlNode | undefined;
  /** End of what was met so far. */
  seen: number;
  from: number;
}

/**
 * Builds values with places out of a parser's events. Anchors, aliases, tags, directives, merge keys, keys that are no text
 * and duplicate keys are faults; what is left is built all the same, so that the rest can be checked too.
 */
export function composeYaml(text: string, events: readonly Event[]): Composed {
  const composer: Composer = {
    text,
    documents: [],
    faults: [],
    frames: [],
    root: undefined,
    seen: 0,
    from: 0,
  };
  for (const event of events) step(composer, event);
  return composer;
}

function step(composer: Composer, event: Event): void {
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      composer.root = undefined;
      composer.from = composer.seen;
      if (event.directives.length > 0) composer.faults.push(directiveFault(composer.text, composer.seen));
      return;
    case EVENT_ID.SCALAR:
      addScalar(composer, event);
      return;
    case EVENT_ID.ALIAS:
      composer.faults.push(aliasFault(composer.text, event));
      add(composer, { kind: "scalar", value: null, start: event.anchorStart - 1 });
      return;
    case EVENT_ID.SEQUENCE:
      noteProperties(composer, event, event.start);
      noteDepth(composer, event.start);
      composer.frames.push({ kind: "sequence", start: event.start, value: [], items: [] });
      return;
    case EVENT_ID.MAPPING:
      noteProperties(composer, event, event.start);
      noteDepth(composer, event.start);
      composer.frames.push({ kind: "mapping", start: event.start, value: {}, entries: new Map() });
      return;
    case EVENT_ID.POP:
      close(composer);
  }
}

/** Said once, at the first collection that is too deep. */
function noteDepth({ frames, faults }: Composer, start: number): void {
  if (frames.length !== MAX_DEPTH || faults.some(({ code }) => code === "too-deep")) return;
  faults.push(depthFault(MAX_DEPTH, start));
}

function close(composer: Composer): void {
  const frame = composer.frames.pop();
  if (frame !== undefined) {
    const { start } = frame;
    if (frame.kind === "sequence")
      add(composer, { kind: "sequence", value: frame.value, start, items: frame.items });
    else add(composer, { kind: "mapping", value: frame.value, start, entries: frame.entries });
    return;
  }
  const { root, from } = composer;
  const isNothing = root === undefined || (root.kind === "scalar" && root.value === null);
  composer.documents.push(isNothing ? { from } : { root, from });
}

type Properties = Pick<ScalarEvent, "anchorStart" | "anchorEnd" | "tagStart" | "tagEnd">;

function noteProperties(composer: Composer, event: Properties, end: number): void {
  if (event.anchorStart >= 0) composer.faults.push(anchorFault(composer.text, event));
  if (event.tagStart >= 0) composer.faults.push(tagFault(composer.text, event));
  composer.seen = Math.max(composer.seen, event.anchorEnd, event.tagEnd, end);
}

function addScalar(composer: Composer, event: ScalarEvent): void {
  noteProperties(composer, event, event.valueEnd);
  const content = getScalarValue(composer.text, event);
  const isQuoted = event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED;
  const start = event.valueStart < 0 ? placeOfNothing(composer) : event.valueStart - (isQuoted ? 1 : 0);
  if (event.style === SCALAR_STYLE.PLAIN) {
    add(composer, plainScalar(composer, content, start));
    return;
  }
  const fault = escapeFault(content, start);
  if (fault !== undefined) composer.faults.push(fault);
  add(composer, { kind: "scalar", value: content, start });
}

/** What is not there stands where its key does, or the collection around it. */
function placeOfNothing({ frames, seen }: Composer): number {
  const frame = frames.at(-1);
  if (frame === undefined) return seen;
  return frame.kind === "mapping" ? (frame.key?.start ?? frame.start) : frame.start;
}

function plainScalar(composer: Composer, content: string, start: number): YamlNode {
  const value = coreScalar(content);
  if (typeof value !== "number" || isExact(value)) return { kind: "scalar", value, start, plain: content };
  composer.faults.push(numberFault(content, start));
  return { kind: "scalar", value: content, start, plain: content };
}

function add(composer: Composer, node: YamlNode): void {
  const frame = composer.frames.at(-1);
  if (frame === undefined) composer.root = node;
  else if (frame.kind === "sequence") {
    frame.items.push(node);
    frame.value.push(node.value);
  } else if (frame.key === undefined) frame.key = { name: keyName(composer, node), start: node.start };
  else addEntry(composer, frame, node);
}

/** The text of a key, as it was written; undefined when it cannot be one. */
function keyName(composer: Composer, node: YamlNode): string | undefined {
  const fault = keyFault(node);
  if (fault !== undefined) composer.faults.push(fault);
  if (fault !== undefined || node.kind !== "scalar") return undefined;
  return node.plain ?? String(node.value);
}

function addEntry(composer: Composer, frame: MappingFrame, node: YamlNode): void {
  const { name, start: keyStart = frame.start } = frame.key ?? {};
  delete frame.key;
  if (name === undefined) return;
  if (frame.entries.has(name)) {
    composer.faults.push(duplicateKeyFault(name, keyStart));
    return;
  }
  frame.entries.set(name, { keyStart, node });
  frame.value[name] = node.value;
}
