import { createHash, createPublicKey, type KeyObject } from "node:crypto";
import { positiveNumber, readSsh, SshFault } from "./ssh-wire.ts";

export type SshKeyType =
  | "ssh-ed25519"
  | "ecdsa-sha2-nistp256"
  | "ecdsa-sha2-nistp384"
  | "ecdsa-sha2-nistp521"
  | "ssh-rsa";

export interface SshPublicKey {
  readonly type: SshKeyType;
  /** As `ssh-keygen -l` prints it: `SHA256:…`. */
  readonly fingerprint: string;
  readonly key: KeyObject;
}

export const CURVES = {
  nistp256: { crv: "P-256", bytes: 32 },
  nistp384: { crv: "P-384", bytes: 48 },
  nistp521: { crv: "P-521", bytes: 66 },
} as const;

/** Below this RSA is not taken any more. @see NIST SP 800-131A: 2048 bits */
const RSA_BITS = 2048;
/** OpenSSH makes none larger; a huge one would cost whoever verifies. */
const MOST_RSA_BITS = 16_384;

/**
 * Reads a line of an `.pub` file, such as `ssh-ed25519 AAAA… comment`.
 * @returns what is wrong with it, as a text, where it is no key that can be used
 */
export function parseSshPublicKey(line: string): SshPublicKey | string {
  const [, name = "", base64 = ""] =
    /^\s*([a-z0-9@.-]+) +([A-Za-z0-9+/]+={0,2})(?: .*)?\s*$/.exec(line) ?? [];
  const blob = Buffer.from(base64, "base64");
  if (base64 === "" || blob.toString("base64") !== base64) return "it is no SSH public key";
  const key = readSshPublicKey(blob);
  return typeof key === "string" || key.type === name
    ? key
    : `it calls itself ${JSON.stringify(name)} and holds a key of type ${key.type}`;
}

/** Reads a public key as SSH packs it. @returns what is wrong with it, where it is none that can be used */
export function readSshPublicKey(blob: Uint8Array): SshPublicKey | string {
  try {
    const { type, key } = readKey(blob);
    return { type, fingerprint: fingerprintOf(blob), key };
  } catch (cause) {
    if (cause instanceof SshFault) return cause.message;
    return "it is no key that can be used";
  }
}

/** @see ssh-keygen(1): base64 of the SHA-256, without padding */
function fingerprintOf(blob: Uint8Array): string {
  return `SHA256:${createHash("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
}

function readKey(blob: Uint8Array): Pick<SshPublicKey, "type" | "key"> {
  const reader = readSsh(blob);
  const type = reader.text();
  if (type === "ssh-ed25519") {
    const x = reader.string();
    reader.end();
    if (x.length !== 32) throw new SshFault("an Ed25519 key has 32 bytes");
    return { type, key: fromJwk({ kty: "OKP", crv: "Ed25519", x: x.toString("base64url") }) };
  }
  if (type === "ssh-rsa") {
    const [e, n] = [positiveNumber(reader.string()), positiveNumber(reader.string())];
    reader.end();
    const bits = n.length * 8 - Math.clz32(n[0] ?? 0) + 24;
    if (bits < RSA_BITS || bits > MOST_RSA_BITS)
      throw new SshFault(`an RSA key of ${bits} bits is not taken`);
    return { type, key: fromJwk({ kty: "RSA", e: e.toString("base64url"), n: n.toString("base64url") }) };
  }
  if (type === "ecdsa-sha2-nistp256" || type === "ecdsa-sha2-nistp384" || type === "ecdsa-sha2-nistp521") {
    const curve = type.slice("ecdsa-sha2-".length) as keyof typeof CURVES;
    if (reader.text() !== curve) throw new SshFault("the curve of the key is not that of its type");
    const point = reader.string();
    reader.end();
    return { type, key: fromPoint(point, CURVES[curve]) };
  }
  throw new SshFault(`a key of type ${JSON.stringify(type.slice(0, 60))} is not taken`);
}

/** @see SEC 1, section 2.3.3: 4, x, y; node checks that the point lies on the curve */
function fromPoint(point: Buffer, { crv, bytes }: (typeof CURVES)[keyof typeof CURVES]): KeyObject {
  if (point[0] !== 4 || point.length !== 1 + 2 * bytes) throw new SshFault("the point of the key is none");
  const x = point.subarray(1, 1 + bytes).toString("base64url");
  const y = point.subarray(1 + bytes).toString("base64url");
  return fromJwk({ kty: "EC", crv, x, y });
}

function fromJwk(key: Readonly<Record<string, string>>): KeyObject {
  return createPublicKey({ key, format: "jwk" });
}
