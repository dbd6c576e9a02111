import { schemeByName, versionSchemes } from "../../core/versions/registry.ts";
import { VersionError, type VersionScheme } from "../../core/versions/scheme.ts";
import { suggest } from "../../documents/closest.ts";
import { operand } from "../call.ts";
import { EXIT } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";

export const versions: RunVerb = async (call, io) => {
  const [name = "", a, b] = [operand(call, 0), operand(call, 1), operand(call, 2)];
  const scheme = schemeByName(name);
  if (scheme === undefined) {
    const known = Object.keys(versionSchemes);
    throw new UsageError(`there is no scheme ${JSON.stringify(name)}`, suggest(name, known, "schemes"));
  }
  if (a === undefined) await comparePairs(scheme, io);
  else if (b === undefined)
    throw new UsageError(
      "a second version is missing",
      "give two versions, or none and pairs on standard input",
    );
  else await io.stdout.write(`${compareOne(scheme, a, b)}\n`);
  return EXIT.clean;
};

function compareOne(scheme: VersionScheme, a: string, b: string): number {
  try {
    return scheme.compare(a, b);
  } catch (error) {
    if (error instanceof VersionError)
      throw new UsageError(error.message, `what a version is: ${scheme.urls.join(", ")}`);
    throw error;
  }
}

/** Answers line by line, so that any number of pairs fits; what is no pair of versions is `error`. */
async function comparePairs(scheme: VersionScheme, { stdin, stdout }: Io): Promise<void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of stdin) {
    const lines = `${rest}${decoder.decode(bytes, { stream: true })}`.split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) await stdout.write(answersTo(scheme, lines));
  }
  rest += decoder.decode();
  if (rest !== "") await stdout.write(answersTo(scheme, [rest]));
}

function answersTo(scheme: VersionScheme, lines: readonly string[]): string {
  let answers = "";
  for (const line of lines) answers += `${answerTo(scheme, line)}\n`;
  return answers;
}

function answerTo(scheme: VersionScheme, line: string): string {
  const [a, b, more] = (line.endsWith("\r") ? line.slice(0, -1) : line).split("\t");
  if (a === undefined || b === undefined || more !== undefined) return "error";
  if (!scheme.isVersion(a) || !scheme.isVersion(b)) return "error";
  return String(scheme.compare(a, b));
}
