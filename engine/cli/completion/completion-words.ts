import { versionSchemes } from "../../core/versions/registry.ts";
import { reportFormats } from "../../intake/registry.ts";
import { schemaByKind } from "../../schema/schemas.generated.ts";
import type { OptionDefinition, VerbDefinition, VerbName } from "../verb-definition.ts";
import { GROUPS, VERBS } from "../verb-table.ts";

/** What can follow `muster`, or `muster catalog`. */
export interface CompletionWords {
  /** Verbs and groups of verbs, with what they are for. */
  readonly first: readonly CompletionWord[];
  readonly verbs: readonly VerbWords[];
}

export interface CompletionWord {
  readonly word: string;
  readonly says: string;
}

export interface VerbWords extends CompletionWord {
  /** The verb's words: `["catalog", "sync"]`. */
  readonly path: readonly string[];
  readonly options: readonly OptionWords[];
  readonly operand: {
    readonly value: "none" | "words" | "files" | "folders" | "anything";
    readonly choices: readonly string[];
  };
}

export interface OptionWords extends CompletionWord {
  readonly value: "none" | "words" | "files" | "folders" | "anything";
  readonly choices: readonly string[];
}

/** Everything that a shell can complete without running the program, out of the table of verbs. */
export function completionWords(): CompletionWords {
  const verbs = VERBS.map((verb): VerbWords => {
    const path = verb.name.split(" ");
    return {
      path,
      word: path.at(-1) ?? "",
      says: verb.summary,
      options: [...verb.options.map(optionWords), HELP],
      operand: operandWords(verb),
    };
  });
  const single = verbs.filter(({ path }) => path.length === 1);
  const groups = Object.entries(GROUPS)
    .filter(([group]) => verbs.some(({ path }) => path.length > 1 && path[0] === group))
    .map(([word, says]) => ({ word, says }));
  return { first: [...single, ...groups], verbs };
}

/** What the first operand may be. */
function operandWords({ name, operands: [first] }: VerbDefinition): VerbWords["operand"] {
  if (first === undefined) return { value: "none", choices: [] };
  const lists: { readonly [verb in VerbName]?: readonly string[] } = {
    versions: Object.keys(versionSchemes),
    schema: Object.keys(schemaByKind),
  };
  const choices = first.choices ?? lists[name] ?? [];
  if (choices.length > 0) return { value: "words", choices };
  if (first.name.includes("path")) return { value: "files", choices };
  return { value: first.name.includes("dir") ? "folders" : "anything", choices };
}

const HELP: OptionWords = { word: "--help", says: "what it does and takes", value: "none", choices: [] };

function optionWords({ flags, says, choices = [], completes }: OptionDefinition): OptionWords {
  const word = flags.split(/[ ,]/)[0] ?? flags;
  if (!flags.includes("<")) return { word, says, value: "none", choices };
  if (choices.length > 0) return { word, says, value: "words", choices };
  if (completes === "report-formats") {
    return { word, says, value: "words", choices: reportFormats.map(({ format }) => format) };
  }
  const value = completes === "folders" ? "folders" : completes === "nothing" ? "anything" : "files";
  return { word, says, value, choices };
}
