import { type Instant, isInstant, parseInstant } from "../../core/model/instant.ts";
import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { factOf } from "../json-value.ts";

/** A piece of what Systems Manager says of one instance. */
export type Part =
  | {
      readonly kind: "inventory";
      readonly id: string;
      readonly type: string;
      readonly at: Instant | undefined;
      readonly entries: readonly unknown[];
      readonly cut: CutOff;
    }
  | {
      readonly kind: "patches";
      readonly id: string | undefined;
      readonly patches: readonly unknown[];
      readonly cut: CutOff;
    }
  | { readonly kind: "state"; readonly id: string; readonly state: JsonObject }
  | { readonly kind: "information"; readonly id: string; readonly information: JsonObject }
  | { readonly kind: "fault"; readonly id?: string; readonly says: string };

/** Whether the output says that there is more of the list. */
export type CutOff = "cut-off" | "whole";

/**
 * The parts of an output of `list-inventory-entries`, `get-inventory`, `describe-instance-patches`, `describe-instance-patch-states`
 * (also `…-for-patch-group`) or `describe-instance-information`.
 * @see AWS Systems Manager API Reference; AWS CLI Command Reference, "ssm"
 */
export function partsOf(value: unknown): readonly Part[] {
  const document = asObject(value);
  if (document === undefined) return [{ kind: "fault", says: "it is no output of aws ssm" }];
  const cut: CutOff = factOf(document, "NextToken") === undefined ? "whole" : "cut-off";
  const patches = asArray(fieldOf(document, "Patches"));
  if (patches !== undefined) return [{ kind: "patches", id: factOf(document, "InstanceId"), patches, cut }];
  if (fieldOf(document, "Entries") !== undefined) return [entriesOf(document, cut)];
  const lists = [
    ...each(document, "Entities", entityParts),
    ...each(document, "InstancePatchStates", (state) =>
      named(state, "InstanceId", (id) => ({ kind: "state", id, state })),
    ),
    ...each(document, "InstanceInformationList", (information) =>
      named(information, "InstanceId", (id) => ({ kind: "information", id, information })),
    ),
  ];
  if (lists.length === 0) return [{ kind: "fault", says: "it is no output of aws ssm with instances in it" }];
  // What is missing are other instances.
  return cut === "whole"
    ? lists
    : [...lists, { kind: "fault", says: "it was cut off (NextToken): instances are missing" }];
}

function each(
  document: JsonObject,
  key: string,
  read: (item: JsonObject) => readonly Part[],
): readonly Part[] {
  const list = fieldOf(document, key);
  if (list === undefined) return [];
  const items = asArray(list);
  if (items === undefined) return [{ kind: "fault", says: `${key} is no list` }];
  return items.flatMap((item, index) => {
    const object = asObject(item);
    return object === undefined
      ? [{ kind: "fault" as const, says: `${key}[${index}] is no object` }]
      : read(object);
  });
}

function named(item: JsonObject, key: string, part: (id: string) => Part): readonly Part[] {
  const id = factOf(item, key);
  return [id === undefined ? { kind: "fault", says: `an entry has no ${key}` } : part(id)];
}

function entriesOf(document: JsonObject, cut: CutOff): Part {
  const id = factOf(document, "InstanceId");
  const type = factOf(document, "TypeName");
  const entries = asArray(fieldOf(document, "Entries"));
  if (id === undefined || type === undefined || entries === undefined)
    return {
      kind: "fault",
      says: "it has no InstanceId, TypeName or list of Entries",
      ...(id === undefined ? {} : { id }),
    };
  return { kind: "inventory", id, type, at: instantOf(document, "CaptureTime"), entries, cut };
}

function entityParts(entity: JsonObject): readonly Part[] {
  const id = factOf(entity, "Id");
  if (id === undefined) return [{ kind: "fault", says: "an entry has no Id" }];
  return Object.entries(asObject(fieldOf(entity, "Data")) ?? {}).map(([type, data]): Part => {
    const entries = asArray(fieldOf(data, "Content"));
    if (entries === undefined) return { kind: "fault", id, says: `${type} has no list of Content` };
    return { kind: "inventory", id, type, at: instantOf(data, "CaptureTime"), entries, cut: "whole" };
  });
}

/** Version 1 of the AWS CLI writes seconds since 1970, version 2 writes RFC 3339. */
export function instantOf(value: unknown, key: string): Instant | undefined {
  const stated = fieldOf(value, key);
  if (typeof stated === "string") return parseInstant(stated);
  if (typeof stated !== "number" || stated <= 0) return undefined;
  const instant = Math.floor(stated * 1000);
  return isInstant(instant) ? instant : undefined;
}
