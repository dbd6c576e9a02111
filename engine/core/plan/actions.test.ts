import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix } from "../../testing/build-patch.ts";
import { buildDecision } from "../../testing/build-plan.ts";
import { buildWorld, decideAll } from "../../testing/build-world.ts";
import { actionsOf } from "./actions.ts";

const brief = (actions: ReturnType<typeof actionsOf>): readonly string[] =>
  actions.map(
    ({ endpoint, do: verb, product, to, patches }) =>
      `${endpoint} ${verb} ${product} ${to ?? "-"} for ${patches.join("+")}`,
  );

const to = (product: string, version: string) => ({ product, from: "1", to: version });

describe("actionsOf()", () => {
  test("makes one action a product and target, credited to every patch that it satisfies", () => {
    const actions = actionsOf("web-1", [
      buildDecision({ patch: "B", targets: [to("openssl", "3"), to("nginx", "2")] }),
      buildDecision({ patch: "A", targets: [to("openssl", "3"), to("openssl", "3")] }),
      buildDecision({ patch: "C", targets: [to("curl", "8"), to("nginx", "2.1")] }),
    ]);
    assert.deepEqual(brief(actions), [
      "web-1 install curl 8 for C",
      "web-1 install nginx 2 for B",
      "web-1 install nginx 2.1 for C",
      "web-1 install openssl 3 for A+B",
    ]);
    for (const { notBefore, notAfter } of actions) assert.deepEqual([notBefore, notAfter], [null, null]);
  });

  test("names no version for a removal, nor where the patch itself is installed", () => {
    const actions = actionsOf("web-1", [
      buildDecision({ patch: "KB1", targets: [{ product: "KB1", from: "", to: "KB1" }] }),
      buildDecision({
        patch: "R",
        verdict: "remove",
        remove: true,
        targets: [{ product: "openssl", from: "", to: "" }],
      }),
    ]);
    assert.deepEqual(brief(actions), ["web-1 install KB1 - for KB1", "web-1 remove openssl - for R"]);
  });

  test("does nothing for a verdict that waits, though it names its targets", () => {
    const waiting = buildDecision({ verdict: "scheduled", targets: [to("openssl", "3")] });
    const removal = buildDecision({ verdict: "deferred", remove: true, targets: [to("openssl", "")] });
    assert.deepEqual(actionsOf("web-1", [waiting, removal]), []);
  });

  test("takes two patches of one product to the same, highest approved version", () => {
    const fixedIn = (version: string) => ({ id: `DSA-${version}`, fixes: [buildFix({ fixed: version })] });
    const entries = ["2", "3"].map((version) => buildEntry({ patch: fixedIn(version) }));
    const world = buildWorld({
      entries,
      approve: entries.map(({ patch, digest }) => ({ patch: patch.id, digest })),
    });
    const endpoint = buildEndpoint({ software: [{ product: "openssl", version: "1" }] });
    assert.deepEqual(brief(actionsOf("web-1", decideAll(endpoint, world))), [
      "web-1 install openssl 3 for DSA-2+DSA-3",
    ]);
  });
});
