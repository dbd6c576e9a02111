import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = ".github/workflows";

/** What stands in this repository's workflows for Muster itself, which lies beside them here. */
const HERE = /^( +)repository: \$\{\{ github\.repository \}\}\n +ref: .*\n( +path: muster\n)/gm;
const PINNED =
  "$1repository: MUSTER_REPOSITORY # owner/name of Muster, or of your copy of it\n$1ref: MUSTER_COMMIT # the whole id of the commit that you reviewed\n$2";

/** The workflows of this repository, as `muster init` writes them: there, Muster is another repository, at a commit. */
export function workflowsModule(root: string): string {
  const names = readdirSync(join(root, FOLDER))
    .filter((name) => /^muster-[a-z]+\.yml$/.test(name))
    .sort();
  const files = names.map((name) => {
    const text = readFileSync(join(root, FOLDER, name), "utf8");
    if (text.match(HERE)?.length !== text.match(/path: muster$/gm)?.length)
      throw new Error(`${FOLDER}/${name} checks out Muster in another way than the others`);
    return `  ${JSON.stringify(`${FOLDER}/${name}`)}: ${JSON.stringify(text.replaceAll(HERE, PINNED))},`;
  });
  return `// Generated from ${FOLDER}, do not edit: node --import tsx scripts/generate.ts

/** The workflows that \`init\` writes, by path. */
export const workflowFiles: Readonly<Record<string, string>> = {
${files.join("\n")}
};
`;
}
