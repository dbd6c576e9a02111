import type { LoggedCommit, SignatureAnswer } from "../core/log/logged.ts";
import type { FoundCommit } from "./git-first-parents.ts";
import { formatOfId, type ObjectFormat } from "./git-object-id.ts";
import type { SshSigner } from "./ssh-private-key.ts";
import { verifySshSignatureAside } from "./ssh-signature.ts";

/** What git itself signs commits for. */
const NAMESPACE = "git";
const PERSON = "Muster <muster@invalid>";
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const MESSAGE = /^muster log \d+: [^\n]*\n\n([^\n]+)\n$/;

/** What becomes a commit of the log, before it is signed. */
export interface LogCommit {
  readonly tree: string;
  readonly parent: string | undefined;
  readonly number: number;
  readonly subject: string;
  readonly text: string;
  /** Milliseconds since the epoch; a commit holds whole seconds. */
  readonly at: number;
}

/** The bytes of a signed commit, as git would write them. @see gitformat-signature(5) */
export function logCommitBytes(draft: LogCommit, signer: SshSigner): Uint8Array {
  const seconds = Math.floor(draft.at / 1000);
  const parent = draft.parent === undefined ? "" : `parent ${draft.parent}\n`;
  const people = ["author", "committer"].map((who) => `${who} ${PERSON} ${seconds} +0000\n`).join("");
  const headers = `tree ${draft.tree}\n${parent}${people}`;
  const body = `\nmuster log ${draft.number}: ${draft.subject}\n\n${draft.text}\n`;
  const signature = signer.sign(Buffer.from(headers + body), NAMESPACE);
  const lines = signature.trimEnd().split("\n").join("\n ");
  return Buffer.from(`${headers}${signatureHeader(formatOfId(draft.tree))} ${lines}\n${body}`);
}

/**
 * Reads a commit of the log from its raw bytes; what was signed is rebuilt from them, not from anybody's reading of them.
 * Never rejects: a signature that is none is told.
 */
export async function readLogCommit({ commit, tree, parents, bytes }: FoundCommit): Promise<LoggedCommit> {
  const { fields, payload, text } = takeApart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const signature = await judge(fields, payload, formatOfId(commit));
  return { commit, parents, tree, signature, ...(text === undefined ? {} : { text }) };
}

interface LogCommitParts {
  /** The header fields that hold signatures. */
  readonly fields: readonly string[];
  /** All but those. */
  readonly payload: Buffer;
  readonly text: string | undefined;
}

function takeApart(bytes: Buffer): LogCommitParts {
  const end = bytes.indexOf("\n\n");
  if (end < 0) return { fields: [], payload: bytes, text: undefined };
  const kept: Buffer[] = [];
  const fields: string[] = [];
  for (const field of headerFields(bytes.subarray(0, end + 1))) {
    const text = field.toString("latin1");
    if (text.startsWith("gpgsig")) fields.push(text);
    else kept.push(field);
  }
  const payload = Buffer.concat([...kept, bytes.subarray(end + 1)]);
  return { fields, payload, text: messageText(bytes.subarray(end + 2)) };
}

/** Each header with the lines that continue it: those begin with a space. */
function headerFields(headers: Buffer): readonly Buffer[] {
  const fields: Buffer[] = [];
  let start = 0;
  for (let at = headers.indexOf(10); at >= 0; at = headers.indexOf(10, at + 1)) {
    if (headers[at + 1] === 0x20) continue;
    fields.push(headers.subarray(start, at + 1));
    start = at + 1;
  }
  return fields;
}

async function judge(
  fields: readonly string[],
  payload: Buffer,
  format: ObjectFormat,
): Promise<SignatureAnswer> {
  const [field, ...more] = fields;
  if (field === undefined) return { kind: "none" };
  const prefix = `${signatureHeader(format)} `;
  if (more.length > 0 || !field.startsWith(prefix)) return { kind: "bad", says: "it has more than one" };
  return verifySshSignatureAside(field.slice(prefix.length).replaceAll("\n ", "\n"), payload, NAMESPACE);
}

/** @see git's commit.c: a repository of SHA-256 signs under another name */
function signatureHeader(format: ObjectFormat): string {
  return format === "sha256" ? "gpgsig-sha256" : "gpgsig";
}

function messageText(bytes: Buffer): string | undefined {
  try {
    return MESSAGE.exec(UTF8.decode(bytes))?.[1];
  } catch {
    return undefined;
  }
}
