import { type KeyObject, hash as oneHash, verify } from "node:crypto";
import type { SignatureAnswer } from "../core/log/logged.ts";
import { readSshPublicKey, type SshKeyType, type SshPublicKey } from "./ssh-public-key.ts";
import { positiveNumber, readSsh, SshFault, sshString } from "./ssh-wire.ts";

const MAGIC = Buffer.from("SSHSIG");
const BEGIN = "-----BEGIN SSH SIGNATURE-----";
const END = "-----END SSH SIGNATURE-----";
/** OpenSSH breaks lines at 70; others are taken, but nothing around them. */
const ARMOR = new RegExp(`^${BEGIN}\\n((?:[A-Za-z0-9+/]+={0,2}\\n)+)${END}\\n?$`);
const MOST_CHARS = 64 * 1024;
/** Keys that were read before: a log has few, and reading one costs as much as a verification. */
const MOST_KNOWN = 64;

const HASHES: Readonly<Record<string, "sha256" | "sha512">> = { sha256: "sha256", sha512: "sha512" };
/** What signs with a key, and with which hash. SHA-1 is none of them. */
const ALGORITHMS: Readonly<Record<string, { readonly type: SshKeyType; readonly hash: string | null }>> = {
  "ssh-ed25519": { type: "ssh-ed25519", hash: null },
  "ecdsa-sha2-nistp256": { type: "ecdsa-sha2-nistp256", hash: "sha256" },
  "ecdsa-sha2-nistp384": { type: "ecdsa-sha2-nistp384", hash: "sha384" },
  "ecdsa-sha2-nistp521": { type: "ecdsa-sha2-nistp521", hash: "sha512" },
  "rsa-sha2-256": { type: "ssh-rsa", hash: "sha256" },
  "rsa-sha2-512": { type: "ssh-rsa", hash: "sha512" },
};

/**
 * Verifies a detached SSH signature, as `ssh-keygen -Y sign` and git make them. Whether the key may sign, the caller knows.
 * @param namespace what the signature is for: `git` for commits
 * @see OpenSSH's PROTOCOL.sshsig
 */
export function verifySshSignature(armored: string, bytes: Uint8Array, namespace: string): SignatureAnswer {
  return judged(() => {
    const opened = openSignature(armored, bytes, namespace);
    const { hash, signed, key, signature } = opened;
    return answerOf(opened, verify(hash, signed, key, signature));
  });
}

/** The same, worked out by another thread, so that many can be verified while this one goes on. Never rejects. */
export function verifySshSignatureAside(
  armored: string,
  bytes: Uint8Array,
  namespace: string,
): Promise<SignatureAnswer> {
  return new Promise((resolve) => {
    const failed = judged(() => {
      const opened = openSignature(armored, bytes, namespace);
      const { hash, signed, key, signature } = opened;
      verify(hash, signed, key, signature, (cause, isGood) => {
        resolve(cause === null ? answerOf(opened, isGood) : UNVERIFIED);
      });
      return undefined;
    });
    if (failed !== undefined) resolve(failed);
  });
}

/** A signature whose form is right, and what is left to be verified of it. */
interface OpenSignature {
  readonly fingerprint: string;
  /** Null: the algorithm brings its own. */
  readonly hash: string | null;
  readonly signed: Buffer;
  readonly key: KeyObject | { readonly key: KeyObject; readonly dsaEncoding: "ieee-p1363" };
  readonly signature: Buffer;
}

const UNVERIFIED: SignatureAnswer = { kind: "bad", says: "it cannot be verified" };

function judged<Answer>(judge: () => Answer): Answer | SignatureAnswer {
  try {
    return judge();
  } catch (cause) {
    return cause instanceof SshFault ? { kind: "bad", says: cause.message } : UNVERIFIED;
  }
}

/** Anything but `true` is no good signature. */
function answerOf({ fingerprint }: OpenSignature, isGood: unknown): SignatureAnswer {
  return isGood === true
    ? { kind: "good", fingerprint }
    : { kind: "bad", says: "it is not a signature of these bytes" };
}

/** @throws {SshFault} */
function openSignature(armored: string, bytes: Uint8Array, namespace: string): OpenSignature {
  const reader = readSsh(unarmored(armored));
  if (!reader.fixed(MAGIC.length).equals(MAGIC)) throw new SshFault("it is no SSH signature");
  const version = reader.uint32();
  if (version !== 1) throw new SshFault(`its version is ${version}, not 1`);
  const key = knownKey(reader.string());
  const stated = reader.text();
  if (stated !== namespace)
    throw new SshFault(`it is made for ${JSON.stringify(stated)}, not for "${namespace}"`);
  if (reader.string().length > 0) throw new SshFault("it has a reserved part");
  const hash = reader.text();
  const signature = reader.string();
  reader.end();
  const signed = signedBytes(bytes, namespace, hash);
  return { fingerprint: key.fingerprint, signed, ...unpacked(key, signature) };
}

/** What is signed: not the bytes, but the namespace and their hash. @throws {SshFault} */
export function signedBytes(bytes: Uint8Array, namespace: string, hash: string): Buffer {
  const algorithm = Object.hasOwn(HASHES, hash) ? HASHES[hash] : undefined;
  if (algorithm === undefined)
    throw new SshFault(`its hash ${JSON.stringify(hash.slice(0, 40))} is not taken`);
  const digest = oneHash(algorithm, bytes, "buffer");
  return Buffer.concat([MAGIC, sshString(namespace), sshString(""), sshString(hash), sshString(digest)]);
}

/** The armored form of a signature, with lines of 70 characters as OpenSSH writes them. */
export function armoredSignature(
  publicBlob: Uint8Array,
  namespace: string,
  hash: string,
  signature: Uint8Array,
): string {
  const version = Buffer.from([0, 0, 0, 1]);
  const parts = [
    sshString(publicBlob),
    sshString(namespace),
    sshString(""),
    sshString(hash),
    sshString(signature),
  ];
  const base64 = Buffer.concat([MAGIC, version, ...parts]).toString("base64");
  return `${BEGIN}\n${(base64.match(/.{1,70}/g) ?? []).join("\n")}\n${END}\n`;
}

function unarmored(armored: string): Buffer {
  if (armored.length > MOST_CHARS) throw new SshFault(`it has ${armored.length} characters`);
  const body = ARMOR.exec(armored)?.[1]?.replaceAll("\n", "");
  if (body === undefined) throw new SshFault("it has no armor of an SSH signature");
  const bytes = Buffer.from(body, "base64");
  // Base64 has several spellings of some bytes; one is enough.
  if (bytes.toString("base64") !== body) throw new SshFault("its base64 is not what OpenSSH writes");
  return bytes;
}

const known = new Map<string, SshPublicKey>();

function knownKey(blob: Buffer): SshPublicKey {
  const name = blob.toString("latin1");
  const found = known.get(name);
  if (found !== undefined) return found;
  const key = readSshPublicKey(blob);
  if (typeof key === "string") throw new SshFault(`its key cannot be used: ${key}`);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, key);
  return key;
}

function unpacked(
  { type, key }: SshPublicKey,
  packed: Buffer,
): Pick<OpenSignature, "hash" | "key" | "signature"> {
  const reader = readSsh(packed);
  const name = reader.text();
  const algorithm = Object.hasOwn(ALGORITHMS, name) ? ALGORITHMS[name] : undefined;
  const signature = reader.string();
  reader.end();
  if (algorithm === undefined || algorithm.type !== type)
    throw new SshFault(`it is made by ${JSON.stringify(name.slice(0, 40))} with a key of type ${type}`);
  const { hash } = algorithm;
  if (!type.startsWith("ecdsa-")) return { hash, key, signature };
  return { hash, key: { key, dsaEncoding: "ieee-p1363" }, signature: fixedNumbers(hash, signature) };
}

/** r and s, as numbers, in as many bytes as the curve has. @see RFC 5656, section 3.1.2 */
function fixedNumbers(hash: string | null, packed: Buffer): Buffer {
  const reader = readSsh(packed);
  const size = hash === "sha256" ? 32 : hash === "sha384" ? 48 : 66;
  const [r, s] = [positiveNumber(reader.string()), positiveNumber(reader.string())];
  reader.end();
  if (r.length > size || s.length > size) throw new SshFault("its numbers are too large");
  const fixed = Buffer.alloc(2 * size);
  r.copy(fixed, size - r.length);
  s.copy(fixed, 2 * size - s.length);
  return fixed;
}
