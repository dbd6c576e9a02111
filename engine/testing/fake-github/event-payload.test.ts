import assert from "node:assert/strict";
import { test } from "node:test";
import { eventPayload, type HappenedEvent } from "./event-payload.ts";
import { sampleFake } from "./sample-fake.ts";

test("eventPayload() says what happened, as workflows read it", async () => {
  const fake = await sampleFake();
  const ada = fake.as("ada");
  const head = ada.push({ branch: "x", files: { x: "1\n" } });
  const pull = ada.openPullRequest({ title: "X", head: "x" });
  const review = fake.as("raj").approve(pull);
  // biome-ignore lint/suspicious/noExplicitAny: what it is like is what the test is about
  const payload = (happened: HappenedEvent): any => eventPayload(fake.forge, fake.repo(), ada.id, happened);
  const opened = payload({ event: "pull_request_target", action: "opened", pull });
  assert.deepEqual(
    [
      opened.action,
      opened.number,
      opened.pull_request.head.sha,
      opened.repository.full_name,
      opened.sender.login,
    ],
    ["opened", pull, head, "acme/patching", "ada"],
  );
  const reviewed = payload({ event: "pull_request_review", action: "submitted", pull, review });
  assert.deepEqual([reviewed.review.state, reviewed.review.user.login], ["approved", "raj"]);
  const run = payload({ event: "workflow_run", action: "completed", workflow: "Bell", headSha: head });
  assert.deepEqual(run.workflow_run.pull_requests[0].number, pull);
  const before = fake.tip("main");
  const pushed = payload({ event: "push", ref: "refs/heads/main", before, after: head });
  assert.deepEqual([pushed.ref, pushed.after], ["refs/heads/main", head]);
  assert.equal(payload({ event: "schedule", schedule: "17 * * * *" }).schedule, "17 * * * *");
  const started = payload({ event: "workflow_dispatch", ref: "refs/heads/main", inputs: { ring: "canary" } });
  assert.equal(started.inputs.ring, "canary");
  await fake.close();
});
