import { operand } from "../call.ts";
import { bashCompletion } from "../completion/bash.ts";
import { completionWords } from "../completion/completion-words.ts";
import { fishCompletion } from "../completion/fish.ts";
import { zshCompletion } from "../completion/zsh.ts";
import { emit } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import type { RunVerb } from "../verb-definition.ts";

const SCRIPTS: Readonly<Record<string, (words: ReturnType<typeof completionWords>) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export const completion: RunVerb = async (call, io) => {
  const shell = operand(call, 0) ?? "";
  const script = SCRIPTS[shell];
  if (script === undefined) throw new Error(`no completion for ${shell}, which the arguments let through`);
  await emit(call, io, [script(completionWords())]);
  return EXIT.clean;
};
