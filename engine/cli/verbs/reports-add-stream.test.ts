import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { addStream, type StreamAdded } from "../../testing/add-stream.ts";

/** This file is what it runs, in a process with little room. */
const IN_LITTLE_ROOM = "--in-little-room";

if (process.argv.includes(IN_LITTLE_ROOM)) {
  process.stdout.write(JSON.stringify(await addStream(50 * 1024 * 1024)));
} else {
  test("addReports() takes in 50 MB of lines in a process that has room for a fraction of them", async () => {
    const argv = ["--max-old-space-size=40", "--import", "tsx", import.meta.filename, IN_LITTLE_ROOM];
    const { stdout } = await promisify(execFile)(process.execPath, argv);
    const said = JSON.parse(stdout) as StreamAdded;
    const cut = Math.ceil((said.lines - 50) / 100);
    assert.equal(said.endpoints, 40);
    assert.equal(said.reports, said.lines - cut);
    assert.equal(said.refused.length, cut + 1);
    assert.deepEqual([said.refused[0], said.refused.at(-1)], ["-:51", `-:${said.lines + 1}`]);
  });
}
