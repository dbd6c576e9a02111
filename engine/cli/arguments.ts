import { Argument, Command, CommanderError, Option } from "commander";
import { suggest } from "../documents/closest.ts";
import type { Call } from "./call.ts";
import { EXIT_CODES_HELP } from "./exit-code.ts";
import { UsageError } from "./usage-error.ts";
import type { OptionDefinition, VerbDefinition } from "./verb-definition.ts";
import { GROUPS, VERBS } from "./verb-table.ts";

/** What was typed, understood: a verb to run, or a text to show. */
export type Parsed =
  | { readonly kind: "verb"; readonly verb: VerbDefinition; readonly call: Call }
  | { readonly kind: "help"; readonly text: string };

/** @throws {UsageError} when it cannot be understood, with the nearest that can */
export function parseArguments(argv: readonly string[], version: string): Parsed {
  let found: Parsed | undefined;
  let shown = "";
  const program = programOf(version, (verb, call) => {
    found = { kind: "verb", verb, call };
  });
  everywhere(program, (command) => {
    command.exitOverride();
    command.configureOutput({
      writeOut: (text) => {
        shown += text;
      },
      writeErr: (text) => {
        shown += text;
      },
      outputError: () => undefined,
    });
  });
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || isHelpVerb(argv)) return { kind: "help", text: shown };
    throw usageErrorOf(error, shown);
  }
  if (found === undefined) throw new Error(`no verb was found in ${JSON.stringify(argv)}`);
  return found;
}

/** `muster help` alone ends like a missing verb. */
function isHelpVerb(argv: readonly string[]): boolean {
  return argv.length === 1 && argv[0] === "help";
}

function programOf(version: string, take: (verb: VerbDefinition, call: Call) => void): Command {
  const program = new Command("muster")
    .description(
      "Patch management as code: declared in git, decided by one pure function, explained line by line",
    )
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this")
    .addHelpText("after", `\n${EXIT_CODES_HELP}\n\nStart with: muster init patching`);
  const groups = new Map<string, Command>();
  for (const verb of VERBS) {
    const [first = "", second] = verb.name.split(" ");
    let parent = program;
    if (second !== undefined) {
      parent = groups.get(first) ?? program.command(first).description(GROUPS[first] ?? "");
      groups.set(first, parent);
    }
    addVerb(parent, verb, second ?? first, take);
  }
  return program;
}

function addVerb(
  parent: Command,
  verb: VerbDefinition,
  name: string,
  take: (verb: VerbDefinition, call: Call) => void,
): void {
  const command = parent.command(name).description(verb.summary);
  for (const { name: operand, says, choices } of verb.operands) {
    const argument = new Argument(operand, says);
    command.addArgument(choices === undefined ? argument : argument.choices(choices));
  }
  for (const definition of verb.options) command.addOption(optionOf(definition));
  if (verb.examples.length > 0)
    command.addHelpText("after", `\nExamples:\n${verb.examples.map((line) => `  ${line}`).join("\n")}`);
  command.action((...given: unknown[]) => {
    const operands = given.slice(0, verb.operands.length) as Call["operands"];
    take(verb, { operands, options: command.opts() });
  });
}

function optionOf({ flags, says, choices, repeats }: OptionDefinition): Option {
  const option = new Option(flags, says);
  if (choices !== undefined) option.choices(choices);
  if (repeats !== undefined) {
    option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  }
  return option;
}

function everywhere(command: Command, work: (command: Command) => void): void {
  work(command);
  for (const below of command.commands) everywhere(below, work);
}

/** `error: unknown command 'plna'\n(Did you mean plan?)` → a message and a hint. Without a verb: the help itself. */
function usageErrorOf(error: CommanderError, shown: string): UsageError {
  if (error.code === "commander.help") return new UsageError("a verb is missing", undefined, shown.trimEnd());
  const choice = /^error: (.* '(.*)' is invalid)\. Allowed choices are (.*)\.$/.exec(error.message);
  if (choice !== null) {
    const [, said = "", word = "", choices = ""] = choice;
    return new UsageError(said, suggest(word, choices.split(", "), "choices"));
  }
  const [message = "", ...rest] = error.message
    .replace(/^error: /, "")
    .replace(/\.$/, "")
    .split("\n");
  const guess = rest.join(" ").replace(/^\((.*)\)$/, "$1");
  return new UsageError(
    message,
    guess === "" ? "muster --help, or --help after the verb" : guess.replace(/^D/, "d"),
  );
}
