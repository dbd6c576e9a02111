import type { AliasEvent, ScalarEvent } from "js-yaml";
import type { ProblemCode } from "../core/model/problem-codes.ts";
import { codePointName, hiddenCharacters } from "./hidden-characters.ts";
import type { YamlNode } from "./yaml-node.ts";

/** A fault of the YAML itself, by offset. */
export interface YamlFault {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly message: string;
  readonly hint?: string;
}

export function aliasFault(text: string, { anchorStart, anchorEnd }: AliasEvent): YamlFault {
  const message = `The alias "*${text.slice(anchorStart, anchorEnd)}" is not read`;
  return { code: "alias", offset: anchorStart - 1, message, hint: "write out what it stands for" };
}

export function anchorFault(
  text: string,
  { anchorStart, anchorEnd }: Pick<ScalarEvent, "anchorStart" | "anchorEnd">,
): YamlFault {
  const message = `The anchor "&${text.slice(anchorStart, anchorEnd)}" is not read`;
  return {
    code: "anchor",
    offset: anchorStart - 1,
    message,
    hint: "take it out; aliases are not read either",
  };
}

export function tagFault(
  text: string,
  { tagStart, tagEnd }: Pick<ScalarEvent, "tagStart" | "tagEnd">,
): YamlFault {
  const message = `The tag "${text.slice(tagStart, tagEnd)}" is not read`;
  return { code: "tag", offset: tagStart, message, hint: "take it out; quotes make text" };
}

/** The parser does not say where a directive stands, but no earlier than `from`. */
export function directiveFault(text: string, from: number): YamlFault {
  const found = /^%[^\r\n]*/m.exec(text.slice(from));
  const message = `The directive "${found?.[0] ?? "%"}" is not read`;
  return {
    code: "directive",
    offset: from + (found?.index ?? 0),
    message,
    hint: "take it out; files are YAML 1.2",
  };
}

export function duplicateKeyFault(name: string, offset: number): YamlFault {
  const message = `The key "${name}" stands twice in one mapping`;
  return { code: "duplicate-key", offset, message, hint: "keep one of the two" };
}

export function numberFault(written: string, offset: number): YamlFault {
  const message = `The number ${written} cannot be held exactly`;
  return { code: "unsafe-number", offset, message, hint: `quote it if it is text: "${written}"` };
}

export function depthFault(limit: number, offset: number): YamlFault {
  return {
    code: "too-deep",
    offset,
    message: `The document is more than ${limit} levels deep`,
    hint: "nest less",
  };
}

/** Text that shows nothing suspicious in the file, but has it behind an escape: `"\u202e"`. */
export function escapeFault(content: string, offset: number): YamlFault | undefined {
  for (const { codePoint, what } of hiddenCharacters(content)) {
    const message = `The text has ${codePointName(codePoint)}, ${what}, behind an escape`;
    return { code: "hidden-character", offset, message, hint: "take it out" };
  }
  return undefined;
}

/** Why a node cannot be a key. */
export function keyFault(node: YamlNode): YamlFault | undefined {
  const offset = node.start;
  if (node.kind !== "scalar") {
    return { code: "key-not-text", offset, message: `A ${node.kind} cannot be a key`, hint: "keys are text" };
  }
  if (node.value === "" || (node.value === null && node.plain !== "null")) {
    return { code: "key-not-text", offset, message: "A key is empty", hint: "keys are text" };
  }
  if (node.plain === "<<") {
    return {
      code: "merge-key",
      offset,
      message: 'The merge key "<<" is not read',
      hint: "write out what it would merge",
    };
  }
  if (node.value === "__proto__") {
    return {
      code: "forbidden-key",
      offset,
      message: 'The key "__proto__" is not read',
      hint: "choose another name",
    };
  }
  return undefined;
}
