import { type Event, parseEvents, YAMLException } from "js-yaml";
import type { Problem } from "../core/model/problem.ts";
import { composeYaml, MAX_DEPTH } from "./compose-yaml.ts";
import type { JsonPointer } from "./json-pointer.ts";
import { type LineIndex, lineIndexOf, type Place } from "./line-index.ts";
import { readSourceText } from "./source-text.ts";
import { depthFault, type YamlFault } from "./yaml-faults.ts";
import { keyStartOf, nearestNode, type YamlNode } from "./yaml-node.ts";

/** The parser counts scalars and attempts as levels too. */
const PARSER_SLACK = 4;

/** More values than 256 KiB of anything a person wrote can hold; it bounds the work that comes after parsing. */
const MAX_EVENTS = 100_000;

/** One document of a YAML stream. */
export interface YamlDocument {
  readonly value: unknown;
  /** Where a value stands; where there is none at the pointer, the nearest one around it. */
  readonly place: (pointer: JsonPointer) => Place;
  /** Where the key of a value stands. */
  readonly keyPlace: (pointer: JsonPointer) => Place;
  /** How a value was written, if it was without quotes: `1.20`. */
  readonly rawText: (pointer: JsonPointer) => string | undefined;
}

export interface YamlStream {
  readonly documents: readonly YamlDocument[];
  /** All errors. Documents beside problems are as much as could be read: good for looking further, never for use. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a stream of YAML 1.2 documents, core schema, without what makes one text mean two things: anchors, aliases, tags,
 * merge keys, directives, duplicate keys. Never throws, whatever the bytes.
 */
export function parseYaml(file: string, bytes: Uint8Array): YamlStream {
  const source = readSourceText(file, bytes);
  if (source.text === undefined) return { documents: [], problems: source.problems };
  const { text } = source;
  const placeOf = lineIndexOf(text);
  const problem = ({ offset, ...rest }: YamlFault): Problem => ({
    ...rest,
    ...placeOf(offset),
    file,
    severity: "error",
  });
  const events = eventsOf(text);
  if ("code" in events) return { documents: [], problems: [problem(events)] };

  const composed = composeYaml(text, events);
  const faults: YamlFault[] = [...composed.faults];
  const documents: YamlDocument[] = [];
  if (composed.documents.length === 0) faults.push(emptyFault(text, 0));
  for (const { root, from } of composed.documents) {
    if (root === undefined) faults.push(emptyFault(text, from));
    else documents.push(documentOf(root, placeOf));
  }
  return { documents, problems: faults.map(problem) };
}

function documentOf(root: YamlNode, placeOf: LineIndex): YamlDocument {
  return {
    value: root.value,
    place: (pointer) => placeOf(nearestNode(root, pointer).start),
    keyPlace: (pointer) => placeOf(keyStartOf(root, pointer)),
    rawText: (pointer) => {
      const node = nearestNode(root, pointer);
      return node.kind === "scalar" ? node.plain : undefined;
    },
  };
}

function eventsOf(text: string): readonly Event[] | YamlFault {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH + PARSER_SLACK });
    if (events.length <= MAX_EVENTS) return events;
    return {
      code: "too-many-values",
      offset: 0,
      message: "The file holds too many values",
      hint: "split it",
    };
  } catch (error) {
    return syntaxFault(text, error);
  }
}

function syntaxFault(text: string, error: unknown): YamlFault {
  const reason = error instanceof YAMLException ? error.reason : String(error);
  const offset = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
  if (reason.startsWith("nesting exceeded")) return depthFault(MAX_DEPTH, offset);
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset + 1);
  const hint = /^ *\t/.test(line) ? "indent with spaces, not with tabs" : undefined;
  const message = `Not readable as YAML: ${reason}`;
  return { code: "yaml-syntax", offset, message, ...(hint === undefined ? {} : { hint }) };
}

/** A document that holds nothing is placed at the marker that begins it. */
function emptyFault(text: string, from: number): YamlFault {
  const marker = from === 0 ? (text.startsWith("---") ? 0 : -1) : text.indexOf("\n---", from);
  const message = from === 0 && text.trim() === "" ? "The file is empty" : "The document is empty";
  return {
    code: "empty-document",
    offset: marker < 0 ? from : marker === 0 ? 0 : marker + 1,
    message,
    hint: "an empty file is not an empty policy: fill it, or delete it",
  };
}
