import type { Problem } from "../core/model/problem.ts";
import { suggest } from "./closest.ts";
import { belongsIn, folderByKind, isDeclaredKind, kindsIn } from "./document-folders.ts";
import { type Fault, type Places, problemOf } from "./fault.ts";
import { valueAt } from "./json-pointer.ts";
import type { DeclaredKind, LocatedDocument } from "./located-document.ts";
import type { YamlDocument } from "./parse-yaml.ts";
import type { ReadOptions, UnusableDocument } from "./read-documents.ts";
import { typeOf } from "./schema-tree.ts";
import { shapeFaults } from "./shape-faults.ts";
import { slotFaults } from "./slot-faults.ts";
import { describeValue } from "./type-fault.ts";

export interface ReadDocument {
  /** Undefined when there is a problem. */
  readonly document?: LocatedDocument;
  readonly unusable: UnusableDocument;
  readonly problems: readonly Problem[];
}

/** One document of a stream: its kind by its envelope, its place by its kind, its shape and its slots by the schema. */
export function readDocument(file: string, yaml: YamlDocument, options: ReadOptions): ReadDocument {
  const places: Places = { file, place: yaml.place, keyPlace: yaml.keyPlace };
  const found = valueAt(yaml.value, "/kind");
  const kind = typeof found === "string" && isDeclaredKind(found) ? found : undefined;
  const name = valueAt(yaml.value, "/metadata/name");
  const unusable: UnusableDocument = {
    file,
    ...(kind === undefined ? {} : { kind }),
    ...(typeof name === "string" ? { name } : {}),
  };
  const faults = kind === undefined ? [envelopeFault(file, yaml.value)] : faultsOf(kind, file, yaml, options);
  const problems = faults.map((fault) => problemOf(places, fault));
  if (kind === undefined || problems.length > 0) return { unusable, problems };
  const at = (pointer: string): string => {
    const { line, column } = yaml.place(pointer);
    return `${file}:${line}:${column}`;
  };
  return {
    document: { ...places, kind, name, value: yaml.value, at } as LocatedDocument,
    unusable,
    problems,
  };
}

function faultsOf(
  kind: DeclaredKind,
  file: string,
  yaml: YamlDocument,
  options: ReadOptions,
): readonly Fault[] {
  const faults = [...shapeFaults(kind, yaml.value, yaml.rawText), ...slotFaults(kind, yaml.value, options)];
  if (belongsIn(kind, file)) return faults;
  const message = `${kind} cannot stand in "${file}"`;
  const hint = `move it to ${folderByKind.get(kind)}`;
  return [...faults, { code: "misplaced-kind", pointer: "/kind", on: "value", message, hint }];
}

function envelopeFault(file: string, value: unknown): Fault {
  if (typeOf(value) !== "object") {
    const message = `The document is ${describeValue(value)}, not one of Muster's`;
    return {
      code: "not-a-document",
      pointer: "",
      on: "value",
      message,
      hint: `begin with "apiVersion: muster/v1" and "kind:"`,
    };
  }
  const kind = valueAt(value, "/kind");
  const fitting = kindsIn(file);
  const kinds = fitting.length > 0 ? fitting : [...folderByKind.keys()];
  if (kind === undefined) {
    const message = 'The document lacks "kind"';
    return { code: "unknown-kind", pointer: "", on: "value", message, hint: suggest("", kinds, "Kinds") };
  }
  const message = `${describeValue(kind)} is no kind that people write`;
  return {
    code: "unknown-kind",
    pointer: "/kind",
    on: "value",
    message,
    hint: suggest(String(kind), folderByKind.keys(), "Kinds"),
  };
}
