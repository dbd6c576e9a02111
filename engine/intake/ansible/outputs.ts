import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { parseJsonText } from "../json-text.ts";
import { factOf } from "../json-value.ts";

/** What a module answered for one host. */
export type Output =
  | { readonly kind: "result"; readonly host: string; readonly at: string; readonly result: JsonObject }
  | { readonly kind: "fault"; readonly host?: string; readonly at: string; readonly says: string };

/**
 * The outputs in a text of any of the forms that people have: `host | SUCCESS => {…}` of an ad-hoc command, in many lines or one; the
 * JSON of the callback plugin `json`; a file for each host, of a fact cache or of `--tree`, which is named like the host.
 * @see Ansible documentation, "ansible.builtin.setup", "Ansible ad hoc commands", "community.general.json callback"
 */
export function readOutputs(text: string, file: string, id: string | undefined): readonly Output[] {
  const start = text.search(/\S/);
  if (start === -1) return [{ kind: "fault", at: file, says: "it is empty" }];
  return text.charAt(start) === "{" ? readDocument(text, file, id) : readAdHoc(text, file);
}

const HEAD = /^(\S+) \| ([A-Z]+)!?(?: \| rc=(-?\d+))? (?:=>|>>) ?(.*)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what Ansible colours its output with
const COLOUR = /\u001b\[[0-9;]*m/g;

function readAdHoc(text: string, file: string): readonly Output[] {
  const outputs: Output[] = [];
  const lines = text.replace(COLOUR, "").split(/\r?\n/);
  let at = 0;
  while (at < lines.length) {
    const [head, host = "", state = "", , rest = ""] = HEAD.exec(lines[at] ?? "") ?? [];
    const from = at;
    at += 1;
    if (head === undefined) continue;
    while (at < lines.length && !HEAD.test(lines[at] ?? "")) at += 1;
    outputs.push(blockOf(host, state, [rest, ...lines.slice(from + 1, at)], `${file}:${from + 1}`));
  }
  if (outputs.length > 0) return outputs;
  const first = lines.find((line) => line.trim() !== "") ?? "";
  return [
    { kind: "fault", at: file, says: `it is no output of Ansible: ${JSON.stringify(first.slice(0, 60))}` },
  ];
}

/** What follows the closing brace in the first column, or a value of one line, are warnings. */
function blockOf(host: string, state: string, lines: readonly string[], at: string): Output {
  const isOneLine = lines[0]?.trimEnd().endsWith("}") === true;
  const end = isOneLine ? 0 : lines.findIndex((line, index) => index > 0 && line.startsWith("}"));
  const body = end === -1 ? lines.join("\n") : lines.slice(0, end + 1).join("\n");
  const parsed = parseJsonText(body.trim());
  const result = parsed.ok ? asObject(parsed.value) : undefined;
  if (state !== "SUCCESS" && state !== "CHANGED") {
    const message = factOf(result, "msg") ?? lines.find((line) => line.trim() !== "")?.trim() ?? "";
    return { kind: "fault", host, at, says: `Ansible says ${state}${about(message)}` };
  }
  if (result !== undefined) return { kind: "result", host, at, result };
  return { kind: "fault", host, at, says: parsed.ok ? "its result is no object" : parsed.reason };
}

function readDocument(text: string, file: string, id: string | undefined): readonly Output[] {
  const parsed = parseJsonText(text);
  const host = id ?? hostOfFile(file);
  if (!parsed.ok)
    return [{ kind: "fault", at: file, says: parsed.reason, ...(host === undefined ? {} : { host }) }];
  const document = asObject(parsed.value) ?? {};
  const plays = asArray(fieldOf(document, "plays"));
  if (plays !== undefined) return readPlays(plays, file);
  const keys = Object.keys(document);
  if (!keys.some((key) => key.startsWith("ansible_") || key === "packages"))
    return [{ kind: "fault", at: file, says: "it has neither facts nor plays" }];
  if (host === undefined) return [{ kind: "fault", at: file, says: "it names no host: give --id" }];
  const result = fieldOf(document, "ansible_facts") === undefined ? { ansible_facts: document } : document;
  return [{ kind: "result", host, at: file, result }];
}

/** Facts lie in files that are named like their host. */
function hostOfFile(file: string): string | undefined {
  const name = file.replace(/^.*[/\\]/, "").replace(/\.json(?:\.gz)?$/, "");
  return name === "-" || name === "" ? undefined : name;
}

function readPlays(plays: readonly unknown[], file: string): readonly Output[] {
  const outputs: Output[] = [];
  for (const [play, { hosts, at }] of hostsOf(plays).entries()) {
    if (hosts === undefined) {
      outputs.push({ kind: "fault", at: file, says: `task ${play + 1} names no hosts` });
      continue;
    }
    for (const [host, value] of Object.entries(hosts)) {
      const where = `${file}, ${at}`;
      const result = asObject(value);
      const failed = ["unreachable", "failed"].find((key) => fieldOf(result, key) === true);
      if (result === undefined)
        outputs.push({ kind: "fault", host, at: where, says: "its result is no object" });
      else if (failed !== undefined) {
        const message = factOf(result, "msg") ?? "";
        outputs.push({
          kind: "fault",
          host,
          at: where,
          says: `Ansible says ${failed.toUpperCase()}${about(message)}`,
        });
      } else outputs.push({ kind: "result", host, at: where, result });
    }
  }
  return outputs.length > 0 ? outputs : [{ kind: "fault", at: file, says: "its plays have no task" }];
}

function hostsOf(
  plays: readonly unknown[],
): readonly { readonly hosts: JsonObject | undefined; readonly at: string }[] {
  return plays.flatMap((play, playIndex) =>
    (asArray(fieldOf(play, "tasks")) ?? []).map((task, index) => ({
      hosts: asObject(fieldOf(task, "hosts")),
      at: `plays[${playIndex}].tasks[${index}]`,
    })),
  );
}

function about(message: string): string {
  const line = message.replace(/[\p{Cc}\s]+/gu, " ").trim();
  return line === "" ? "" : `: ${JSON.stringify(line.length > 120 ? `${line.slice(0, 120)}…` : line)}`;
}
