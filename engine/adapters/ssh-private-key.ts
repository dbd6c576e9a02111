import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import { OutsideError } from "../ports/outside-error.ts";
import { CURVES, readSshPublicKey, type SshKeyType } from "./ssh-public-key.ts";
import { armoredSignature, signedBytes } from "./ssh-signature.ts";
import { positiveNumber, readSsh, SshFault, type SshReader, sshNumber, sshString } from "./ssh-wire.ts";

/** Something that signs. The key itself is never shown: neither in messages nor as a property. */
export interface SshSigner {
  readonly fingerprint: string;
  /** Armored, over these bytes for this namespace. */
  readonly sign: (bytes: Uint8Array, namespace: string) => string;
}

const PEM =
  /^-----BEGIN OPENSSH PRIVATE KEY-----\s+([A-Za-z0-9+/=\s]+?)\s*-----END OPENSSH PRIVATE KEY-----$/;
const MAGIC = Buffer.from("openssh-key-v1\0");
const HASH = "sha512";

/**
 * Reads an OpenSSH private key that no passphrase protects: Ed25519, ECDSA or RSA.
 * @param text what the file holds; `\n` written out, as some stores of secrets keep it, is a line end too
 * @param name where it comes from, for messages
 * @throws {OutsideError} code `log-key`, which never quotes the key
 */
export function readSshSigner(text: string, name: string): SshSigner {
  try {
    return signerOf(text.replaceAll("\\n", "\n").trim());
  } catch (cause) {
    const why = cause instanceof SshFault ? cause.message : "it cannot be used";
    throw new OutsideError(`Cannot sign with the key of ${name}: ${why}`, {
      retry: "never",
      code: "log-key",
      hint: "ssh-keygen -t ed25519 -N '' -f muster-log; the private part goes there, the public one into muster.yaml",
    });
  }
}

function signerOf(text: string): SshSigner {
  const base64 = PEM.exec(text)?.[1]?.replaceAll(/\s/g, "");
  if (base64 === undefined) throw new SshFault("it is no OpenSSH private key");
  const reader = readSsh(Buffer.from(base64, "base64"));
  if (!reader.fixed(MAGIC.length).equals(MAGIC)) throw new SshFault("it is no OpenSSH private key");
  const [cipher, kdf] = [reader.text(), reader.text()];
  if (cipher !== "none" || kdf !== "none") throw new SshFault("a passphrase protects it");
  reader.string();
  if (reader.uint32() !== 1) throw new SshFault("it is not exactly one key");
  const publicBlob = Buffer.from(reader.string());
  const key = privateKey(reader.string());
  const known = readSshPublicKey(publicBlob);
  if (typeof known === "string") throw new SshFault(known);
  return {
    fingerprint: known.fingerprint,
    sign: (bytes, namespace) => {
      const signature = signWith(key, known.type, signedBytes(bytes, namespace, HASH));
      return armoredSignature(publicBlob, namespace, HASH, signature);
    },
  };
}

/** @see OpenSSH's PROTOCOL.key: two equal numbers, the key, a comment and padding */
function privateKey(bytes: Buffer): KeyObject {
  const reader = readSsh(bytes);
  const [one, again] = [reader.uint32(), reader.uint32()];
  if (one !== again) throw new SshFault("it is damaged");
  const type = reader.text();
  if (type === "ssh-ed25519") return ed25519(reader);
  if (type === "ssh-rsa") return rsa(reader);
  return ecdsa(type, reader);
}

function ed25519(reader: SshReader): KeyObject {
  const x = reader.string();
  const both = reader.string();
  if (both.length !== 64) throw new SshFault("it is damaged");
  const d = both.subarray(0, 32).toString("base64url");
  return createPrivateKey({
    key: { kty: "OKP", crv: "Ed25519", x: x.toString("base64url"), d },
    format: "jwk",
  });
}

function ecdsa(type: string, reader: SshReader): KeyObject {
  const curve = reader.text();
  if (type !== `ecdsa-sha2-${curve}` || !Object.hasOwn(CURVES, curve))
    throw new SshFault(`a key of type ${JSON.stringify(type.slice(0, 60))} cannot sign`);
  const { crv, bytes } = CURVES[curve as keyof typeof CURVES];
  const point = reader.string();
  const x = point.subarray(1, 1 + bytes).toString("base64url");
  const y = point.subarray(1 + bytes).toString("base64url");
  const number = positiveNumber(reader.string());
  const d = Buffer.concat([Buffer.alloc(bytes - number.length), number]).toString("base64url");
  return createPrivateKey({ key: { kty: "EC", crv, x, y, d }, format: "jwk" });
}

function rsa(reader: SshReader): KeyObject {
  const [n, e, d, qi, p, q] = Array.from({ length: 6 }, () => positiveNumber(reader.string()));
  if (!n || !e || !d || !qi || !p || !q) throw new SshFault("it is damaged");
  const number = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString("hex")}`);
  const rest = (of: Buffer): Buffer => {
    const hex = (number(d) % (number(of) - 1n)).toString(16);
    return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  };
  const jwk = Object.entries({ n, e, d, p, q, dp: rest(p), dq: rest(q), qi });
  const text = Object.fromEntries(jwk.map(([name, bytes]) => [name, bytes.toString("base64url")]));
  return createPrivateKey({ key: { kty: "RSA", ...text }, format: "jwk" });
}

const ECDSA_HASH: Readonly<Record<string, string>> = {
  "ecdsa-sha2-nistp256": "sha256",
  "ecdsa-sha2-nistp384": "sha384",
  "ecdsa-sha2-nistp521": "sha512",
};

function signWith(key: KeyObject, type: SshKeyType, bytes: Buffer): Buffer {
  if (type === "ssh-ed25519") return Buffer.concat([sshString(type), sshString(sign(null, bytes, key))]);
  if (type === "ssh-rsa")
    return Buffer.concat([sshString("rsa-sha2-512"), sshString(sign("sha512", bytes, key))]);
  const fixed = sign(ECDSA_HASH[type], bytes, { key, dsaEncoding: "ieee-p1363" });
  const half = fixed.length / 2;
  const numbers = [fixed.subarray(0, half), fixed.subarray(half)].map(sshNumber);
  return Buffer.concat([sshString(type), sshString(Buffer.concat(numbers))]);
}
