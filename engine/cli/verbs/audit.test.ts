import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { verifySshSignature } from "../../adapters/ssh-signature.ts";
import { preAuthentication } from "../../core/audit/statement.ts";
import { testKey } from "../../testing/log-scratch.ts";
import { readJsonOutput } from "../../testing/read-json-output.ts";
import { type CliResult, runHere } from "../../testing/run-cli.ts";
import { listOf, type SignedHistory, signedHistory } from "../../testing/signed-history.ts";

const LIST = "policies/approvals/november.yaml";
const NOW = "2026-12-01T00:00:00Z";

let history: SignedHistory;
let tampered: SignedHistory;

before(async () => {
  history = await signedHistory();
  for (const patches of [["KB1", "KB2"], ["KB2"]]) await history.merge({ [LIST]: listOf(...patches) });
  tampered = history.fork();
  tampered.commit({ "rings/=cmd().yaml": "# wide\n" });
});
after(() => {
  history.remove();
  tampered.remove();
});

function auditIn({ dir }: SignedHistory, ...argv: readonly string[]): Promise<CliResult> {
  const env = { MUSTER_LOG_KEY: testKey().private };
  return runHere(["audit", "--now", NOW, ...argv], { cwd: dir, env });
}

async function rootOf(of: SignedHistory): Promise<string> {
  const { root } = readJsonOutput([(await auditIn(of, "--format", "json")).stdout], "audit.schema.json") as {
    root: { fingerprint: string; commit: string };
  };
  return `${root.fingerprint}@${root.commit}`;
}

describe("muster audit", () => {
  test("says that a log without a trusted root only agrees with itself, and prints the root", async () => {
    const { exitCode, stdout } = await auditIn(history);
    assert.equal(exitCode, 0);
    assert.match(
      stdout,
      /self-consistent only: nobody said which root to trust\. It would be --root SHA256:\S+@[0-9a-f]{40}/,
    );
    assert.match(stdout, /2 reviewed, 1 sealed/);
    assert.match(stdout, /no finding, as far as the log agrees with itself/);
  });

  test("says so where a root is trusted", async () => {
    const { exitCode, stdout } = await auditIn(history, "--root", await rootOf(history));
    assert.equal(exitCode, 0);
    assert.match(stdout, /\nno finding\n$/);
  });

  test("ends with 5 under a root that is another one", async () => {
    const { exitCode, stdout } = await auditIn(
      history,
      "--root",
      `SHA256:${"A".repeat(43)}@${"1".repeat(40)}`,
    );
    assert.equal(exitCode, 5);
    assert.match(stdout, /log-rewritten/);
  });

  test("ends with 5 on a finding, in every format", async () => {
    for (const format of ["text", "json", "csv", "sarif"]) {
      const { exitCode, stdout } = await auditIn(tampered, "--format", format);
      assert.equal(exitCode, 5, stdout);
      assert.match(stdout, /unreviewed-commit/);
    }
  });

  test("leaves findings outside a range out", async () => {
    const { exitCode } = await auditIn(tampered, `..${history.tip()}`);
    assert.equal(exitCode, 0);
    assert.equal((await auditIn(tampered, `${history.tip()}..`)).exitCode, 5);
    assert.equal((await auditIn(tampered, "main..main")).exitCode, 0);
  });

  test("goes on from the checkpoint that it wrote", async () => {
    const fork = history.fork();
    try {
      assert.equal(
        (await auditIn(fork, "--checkpoint", "checkpoint.json", "--root", await rootOf(fork))).exitCode,
        0,
      );
      await fork.merge({ [LIST]: listOf("KB2", "KB9") });
      const again = await auditIn(fork, "--checkpoint", "checkpoint.json");
      assert.equal(again.exitCode, 0, again.stdout);
      assert.match(again.stdout, /from the checkpoint at/);
      assert.match(again.stdout, /1 commits, 1 change what is governed: 1 reviewed/);
      assert.match(again.stdout, /\nno finding\n$/);
    } finally {
      fork.remove();
    }
  });

  test("signs a statement that anybody with the key can verify", async () => {
    await auditIn(history, "--root", await rootOf(history), "--statement", "statement.json");
    const text = readFileSync(join(history.dir, "statement.json"), "utf8");
    const { payloadType, payload, signatures } = JSON.parse(text) as {
      payloadType: string;
      payload: string;
      signatures: readonly { keyid: string; sig: string }[];
    };
    assert.equal(payloadType, "application/vnd.in-toto+json");
    const bytes = Buffer.from(payload, "base64");
    const armored = Buffer.from(signatures[0]?.sig ?? "", "base64").toString();
    const { fingerprint } = testKey();
    assert.deepEqual(verifySshSignature(armored, preAuthentication(bytes), "dsse"), {
      kind: "good",
      fingerprint,
    });
    const { predicate, subject } = JSON.parse(bytes.toString()) as {
      predicate: { verificationResult: string; verifiedLevels: readonly string[] };
      subject: readonly { digest: { gitCommit: string } }[];
    };
    assert.equal(predicate.verificationResult, "PASSED");
    assert.deepEqual(predicate.verifiedLevels, ["ORG_SOURCE_MUSTER_APPROVED"]);
    assert.equal(subject[0]?.digest.gitCommit, history.tip());
  });

  test("states no level where something was found, or where nobody said which root to trust", async () => {
    for (const of of [history, tampered]) {
      await auditIn(of, "--statement", "statement.json");
      const { payload } = JSON.parse(readFileSync(join(of.dir, "statement.json"), "utf8")) as {
        payload: string;
      };
      const { predicate } = JSON.parse(Buffer.from(payload, "base64").toString()) as {
        predicate: { verificationResult: string; verifiedLevels: readonly string[] };
      };
      assert.deepEqual([predicate.verificationResult, predicate.verifiedLevels], ["FAILED", []]);
    }
  });

  test("draws the same sample by the same seed, and tells of how many", async () => {
    const asked = [
      "--population",
      "2026-01-01..2027-01-01",
      "--sample",
      "1",
      "--seed",
      "s",
      "--format",
      "json",
    ];
    const first = await auditIn(history, ...asked);
    assert.equal((await auditIn(history, ...asked)).stdout, first.stdout);
    const { population, sample } = readJsonOutput([first.stdout], "audit-sample.schema.json") as {
      population: number;
      sample: readonly { standing: string }[];
    };
    assert.equal(population, 2);
    assert.deepEqual(
      sample.map(({ standing }) => standing),
      ["reviewed"],
    );
  });

  test("prints the chain of a decision, and what is no longer known", async () => {
    const { exitCode, stdout } = await auditIn(history, "--endpoint", "web-1", "--patch", "KB2", "--at", NOW);
    assert.equal(exitCode, 0);
    assert.match(stdout, /policies\/approvals\/november\.yaml:\d+:\d+ {2}approve/);
    assert.match(stdout, /pull request #1, merged 2026-11-01T\S+ as [0-9a-f]{40}/);
    assert.match(stdout, /ana \(1001\), with the roles operations at the base, review 10/);
    assert.match(stdout, /not known: no report of this endpoint is kept/);
    const json = await auditIn(history, "--endpoint", "web-1", "--patch", "KB2", "--format", "json");
    readJsonOutput([json.stdout], "audit-decision.schema.json");
  });

  test("writes a CSV in which a path is no formula", async () => {
    const { stdout } = await auditIn(tampered, "--format", "csv");
    assert.equal(stdout.split("\r\n").length, 3);
    assert.doesNotMatch(stdout, /(?:^|,)"?[=+@-]/m);
  });

  const refused: readonly (readonly [name: string, argv: readonly string[], says: RegExp])[] = [
    ["a root that is none", ["--root", "main"], /--root "main" is no root/],
    ["a range that is none", ["main"], /is no range of commits/],
    ["a population that is none", ["--population", "2026"], /is no time/],
    ["an endpoint without a patch", ["--endpoint", "web-1"], /--endpoint and --patch go together/],
    ["a checkpoint that is none", ["--checkpoint", "muster.yaml"], /is none: it cannot be read/],
  ];
  for (const [name, argv, says] of refused) {
    test(`refuses ${name}`, async () => {
      const { exitCode, stderr } = await auditIn(history, ...argv);
      assert.equal(exitCode, 64);
      assert.match(stderr, says);
    });
  }
});
