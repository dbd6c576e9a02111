import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import fc from "fast-check";
import { readSshSigner } from "./ssh-private-key.ts";
import { parseSshPublicKey } from "./ssh-public-key.ts";
import { verifySshSignature, verifySshSignatureAside } from "./ssh-signature.ts";

interface TestKey {
  readonly name: string;
  readonly fingerprint: string;
  readonly public: string;
  readonly private: string;
  readonly signatures: readonly {
    readonly namespace: string;
    readonly hash: string;
    readonly armored: string;
  }[];
}

/** Made by OpenSSH: see the note beside it. */
const made = JSON.parse(readFileSync(join(import.meta.dirname, "fixtures/ssh/keys.json"), "utf8")) as {
  readonly message: string;
  readonly keys: readonly TestKey[];
  readonly locked: string;
  readonly short: string;
};
const bytes = Buffer.from(made.message);
const good = (fingerprint: string) => ({ kind: "good", fingerprint }) as const;

describe("verifySshSignature()", () => {
  for (const { name, fingerprint, signatures } of made.keys) {
    for (const { namespace, hash, armored } of signatures) {
      test(`takes what ssh-keygen signed with ${name}, ${hash}, for ${namespace}, and for nothing else`, () => {
        assert.deepEqual(verifySshSignature(armored, bytes, namespace), good(fingerprint));
        assert.equal(verifySshSignature(armored, bytes, `${namespace}x`).kind, "bad");
        assert.equal(verifySshSignature(armored, Buffer.from(`${made.message} `), namespace).kind, "bad");
      });
    }
  }

  for (const { name, signatures } of made.keys) {
    test(`refuses a signature of ${name} with any one byte changed, of it or of what was signed`, () => {
      const [{ armored, namespace } = { armored: "", namespace: "" }] = signatures;
      const body = Buffer.from(armored.split("\n").slice(1, -2).join(""), "base64");
      const rebuilt = (changed: Buffer) =>
        `-----BEGIN SSH SIGNATURE-----\n${(changed.toString("base64").match(/.{1,70}/g) ?? []).join("\n")}\n-----END SSH SIGNATURE-----\n`;
      assert.equal(rebuilt(body), armored);
      for (let at = 0; at < body.length; at += 1) {
        const changed = Buffer.from(body);
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
        assert.equal(verifySshSignature(rebuilt(changed), bytes, namespace).kind, "bad", `byte ${at}`);
      }
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
        assert.equal(verifySshSignature(armored, changed, namespace).kind, "bad", `signed byte ${at}`);
      }
    });
  }

  test("refuses any armor that differs in a character, is cut off or has more around it", () => {
    const [key] = made.keys;
    const armored = key?.signatures[0]?.armored ?? "";
    const character = fc.constantFrom("A", "b", "/", "+", "=", "-", " ", "\n", "\r", "\u00e9", "");
    fc.assert(
      fc.property(fc.nat(armored.length - 2), character, (at, other) => {
        fc.pre(armored[at] !== other);
        const changed = armored.slice(0, at) + other + armored.slice(at + 1);
        // Where lines break says nothing: but a character of the armor itself does.
        fc.pre(changed.replaceAll("\n", "") !== armored.replaceAll("\n", ""));
        assert.equal(verifySshSignature(changed, bytes, "git").kind, "bad");
      }),
      { seed: 5, numRuns: 500 },
    );
    for (const odd of [`x${armored}`, `${armored}x`, armored.slice(0, 80), "", armored + armored])
      assert.equal(verifySshSignature(odd, bytes, "git").kind, "bad");
  });

  test("never throws, whatever bytes the armor holds", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (random, isPrefixed) => {
        const body = Buffer.concat([isPrefixed ? Buffer.from("SSHSIG\0\0\0\x01") : Buffer.alloc(0), random]);
        const armored = `-----BEGIN SSH SIGNATURE-----\n${body.toString("base64")}\n-----END SSH SIGNATURE-----\n`;
        assert.equal(verifySshSignature(armored, bytes, "git").kind, "bad");
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe("verifySshSignatureAside()", () => {
  test("answers what verifySshSignature() answers, to good, wrong and broken signatures", async () => {
    for (const { armored, namespace } of made.keys.flatMap(({ signatures }) => signatures)) {
      const broken = [
        armored,
        `${armored}x`,
        "",
        armored.replace(/.(?==*\n-----END)/, "A"),
        armored.slice(0, 90),
      ];
      for (const [text, signed] of [
        ...broken.map((one) => [one, bytes] as const),
        [armored, Buffer.from("x")] as const,
      ])
        assert.deepEqual(
          await verifySshSignatureAside(text, signed, namespace),
          verifySshSignature(text, signed, namespace),
        );
    }
  });

  test("takes what is good, and refuses other bytes and another namespace", async () => {
    for (const { fingerprint, signatures } of made.keys)
      for (const { namespace, armored } of signatures) {
        assert.deepEqual(await verifySshSignatureAside(armored, bytes, namespace), good(fingerprint));
        assert.equal((await verifySshSignatureAside(armored, Buffer.from("x"), namespace)).kind, "bad");
        assert.equal((await verifySshSignatureAside(armored, bytes, `${namespace}x`)).kind, "bad");
      }
  });
});

describe("parseSshPublicKey()", () => {
  for (const { name, fingerprint, public: line } of made.keys) {
    test(`gives the key of ${name} the fingerprint that ssh-keygen -lf gives it, with a comment or without`, () => {
      for (const text of [line, line.split(" ").slice(0, 2).join(" "), `${line}\n`]) {
        const key = parseSshPublicKey(text);
        assert.equal(typeof key === "string" ? key : key.fingerprint, fingerprint);
      }
    });
  }

  const ed25519 = made.keys[0]?.public ?? "";
  const refused: readonly (readonly [name: string, line: string, says: RegExp])[] = [
    ["nothing", "", /no SSH public key/],
    ["a name alone", "ssh-ed25519", /no SSH public key/],
    ["a key by another name", ed25519.replace("ssh-ed25519", "ssh-rsa"), /calls itself/],
    [
      "a key that is cut off",
      ed25519.split(" ").slice(0, 2).join(" ").slice(0, -8),
      /ends too early|no SSH public key/,
    ],
    ["options before it", `restrict ${ed25519}`, /no SSH public key|ends/],
    ["two lines", `${ed25519}\n${ed25519}`, /no SSH public key/],
    ["an RSA key that is short", made.short, /1024 bits/],
    ["the example of the contract", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKxample", /./],
  ];
  for (const [name, line, says] of refused) {
    test(`refuses ${name}`, () => assert.match(String(parseSshPublicKey(line)), says));
  }
});

describe("readSshSigner()", () => {
  for (const { name, fingerprint, private: text } of made.keys) {
    test(`signs with ${name} what verifySshSignature() takes`, () => {
      const signer = readSshSigner(text, "MUSTER_LOG_KEY");
      assert.equal(signer.fingerprint, fingerprint);
      const armored = signer.sign(bytes, "git");
      assert.deepEqual(verifySshSignature(armored, bytes, "git"), good(fingerprint));
    });
  }

  test("signs with Ed25519 to the byte as ssh-keygen does", () => {
    const [key] = made.keys;
    const theirs = key?.signatures.find(({ namespace, hash }) => namespace === "git" && hash === "sha512");
    assert.equal(readSshSigner(key?.private ?? "", "a test").sign(bytes, "git"), theirs?.armored);
  });

  test("takes a key whose line ends are written out, as stores of secrets keep it", () => {
    const [key] = made.keys;
    const text = (key?.private ?? "").replaceAll("\n", "\\n");
    assert.equal(readSshSigner(text, "a test").fingerprint, key?.fingerprint);
  });

  const secret = made.keys[0]?.private ?? "";
  const refused: readonly (readonly [name: string, text: string, says: RegExp])[] = [
    ["nothing", "", /it is no OpenSSH private key/],
    ["a public key", made.keys[0]?.public ?? "", /it is no OpenSSH private key/],
    ["a key with a passphrase", made.locked, /a passphrase protects it/],
    [
      "a key that is cut off",
      secret.replace(/^(.*\n.*\n).*\n/, "$1"),
      /Cannot sign with the key of MUSTER_LOG_KEY/,
    ],
  ];
  for (const [name, text, says] of refused) {
    test(`refuses ${name}, and never quotes it`, () => {
      assert.throws(
        () => readSshSigner(text, "MUSTER_LOG_KEY"),
        (error: Error) => {
          assert.match(error.message, says);
          for (const line of text.split("\n").filter((one) => one.length > 20))
            assert.ok(!`${error.message} ${String(error.cause ?? "")}`.includes(line));
          return true;
        },
      );
    });
  }
});

/** The real thing, where it is installed; what it must say stands in the fixtures anyway. */
describe("ssh-keygen and git", () => {
  const dir = mkdtempSync(join(tmpdir(), "muster-ssh-"));
  after(() => rmSync(dir, { recursive: true, force: true }));
  const run = (program: string, args: readonly string[], input: string | Uint8Array = "") => {
    const env = { PATH: process.env.PATH, LC_ALL: "C", HOME: dir, GIT_CONFIG_NOSYSTEM: "1" };
    return spawnSync(program, args, { cwd: dir, env, input, encoding: "utf8" });
  };

  test("take what readSshSigner() signs, as often as ssh-keygen is there", () => {
    const isThere = run("ssh-keygen", ["-Y", "match-principals"]).error === undefined;
    for (const { name, public: line, private: text } of made.keys) {
      const armored = readSshSigner(text, "a test").sign(bytes, "git");
      writeFileSync(join(dir, "signature"), armored);
      writeFileSync(join(dir, "allowed"), `muster@invalid namespaces="git" ${line}\n`);
      const args = ["-Y", "verify", "-n", "git", "-f", "allowed", "-I", "muster@invalid", "-s", "signature"];
      if (isThere) assert.equal(run("ssh-keygen", args, bytes).status, 0, name);
      assert.equal(verifySshSignature(armored, bytes, "git").kind, "good");
    }
  });
});
