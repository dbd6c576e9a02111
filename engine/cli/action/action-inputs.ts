import { resolve } from "node:path";
import { UsageError } from "../usage-error.ts";

/** What a step of a workflow gives the action. */
export interface ActionInputs {
  /** A verb of Muster, its words apart, or one of the action's own. */
  readonly command: readonly string[];
  readonly args: readonly string[];
  /** Empty: none. */
  readonly token: string;
  readonly cwd: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the inputs as the runner hands them over: one variable each. Arguments stand one a line and reach the verb as they
 * are: no shell sees them.
 * @throws {UsageError} where the command is none
 */
export function actionInputs(env: Environment): ActionInputs {
  const command = (env.INPUT_COMMAND ?? "").trim();
  if (!/^[a-z]+(?:[ -][a-z]+)*$/.test(command))
    throw new UsageError(
      `the input "command" is ${JSON.stringify(command)}`,
      "write a verb: command: validate",
    );
  return {
    command: command.split(" "),
    args: linesOf(env.INPUT_ARGS ?? ""),
    token: (env.INPUT_TOKEN ?? "").trim(),
    cwd: resolve(env.GITHUB_WORKSPACE ?? ".", (env["INPUT_WORKING-DIRECTORY"] ?? "").trim() || "."),
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
