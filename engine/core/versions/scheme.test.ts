import assert from "node:assert/strict";
import { test } from "node:test";
import { refuseFault, VersionError } from "./scheme.ts";

test("refuseFault() throws what names the scheme, the text and the fault", () => {
  assert.throws(
    () => refuseFault("deb", "1:\n", "nothing follows the epoch"),
    (error) =>
      error instanceof VersionError &&
      error.scheme === "deb" &&
      error.text === "1:\n" &&
      error.message === 'cannot compare "1:\\n" as a deb version: nothing follows the epoch',
  );
});

test("refuseFault() does nothing without a fault", () => {
  assert.equal(refuseFault("deb", "1", undefined), undefined);
});

test("VersionError quotes no more than the start of a long text", () => {
  const error = new VersionError("deb", "x".repeat(1_000_000), "it is odd");
  assert.equal(error.text.length, 1_000_000);
  assert.ok(error.message.length < 200, error.message);
});
