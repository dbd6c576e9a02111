import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { byteQueue } from "./byte-queue.ts";

describe("byteQueue()", () => {
  it("gives lines and lengths however the bytes are cut", async () => {
    const said = Buffer.from("first\n\nabc\n\u0000\nlast\n", "latin1");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(said.length), { maxLength: 8 }), async (cuts) => {
        const queue = byteQueue(100);
        const taken = (async () => [
          await queue.line(),
          await queue.line(),
          (await queue.take(4)).toString("latin1"),
          (await queue.take(0)).toString("latin1"),
          (await queue.take(2)).toString("latin1"),
          await queue.line(),
        ])();
        const edges = [0, ...cuts.sort((a, b) => a - b), said.length];
        for (const [index, start] of edges.entries()) {
          queue.push(said.subarray(start, edges[index + 1] ?? said.length));
          await Promise.resolve();
        }
        assert.deepEqual(await taken, ["first", "", "abc\n", "", "\u0000\n", "last"]);
      }),
    );
  });

  it("gives what came before it failed, and then fails every wait", async () => {
    const queue = byteQueue(100);
    queue.push(Buffer.from("line\nrest"));
    queue.fail(new Error("ended"));
    assert.equal(await queue.line(), "line");
    await assert.rejects(queue.line(), /ended/);
    await assert.rejects(queue.take(5), /ended/);
    assert.equal((await queue.take(4)).toString(), "rest");
  });

  it("fails a wait that had begun", async () => {
    const queue = byteQueue(100);
    const waiting = queue.take(1);
    queue.fail(new Error("ended"));
    await assert.rejects(waiting, /ended/);
  });

  it("gives up on a line without end", async () => {
    const queue = byteQueue(100);
    queue.push(Buffer.alloc(101, "x"));
    await assert.rejects(queue.line(), /No line ended within 100 bytes/);
  });
});
