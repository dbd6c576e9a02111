import assert from "node:assert/strict";
import { test } from "node:test";
import { receivedReport } from "../../testing/reports.ts";
import { NO_FLEET } from "./fleet.ts";
import { fold } from "./fold.ts";
import { createInterner } from "./intern.ts";
import { applyInventory, type InventoryRow } from "./inventory.ts";
import { knownAs } from "./known-as.ts";

const T = 1_794_000_000_000;
const interner = createInterner();
const reported = (id: string, labels?: Record<string, string>, at = T) =>
  receivedReport(interner, id, ["x 1"], { observedAt: at, ...(labels === undefined ? {} : { labels }) });
const row = (id: string, labels: Record<string, string> = {}, retired = false): InventoryRow => ({
  id,
  labels,
  retired,
});
const fleet = fold(
  NO_FLEET,
  [reported("b", { site: "own", tier: "0" }), reported("a"), reported("gone"), reported("localhost")],
  () => [],
  T,
);

test("applyInventory() without an inventory takes the endpoints' own labels, and says so", () => {
  const roster = applyInventory(fleet, undefined, []);
  assert.equal(roster.labels, "self-reported");
  assert.deepEqual(
    roster.endpoints.map(({ id, labels, unlisted }) => [id, labels, unlisted]),
    [
      ["a", undefined, undefined],
      ["b", { site: "own", tier: "0" }, undefined],
      ["gone", undefined, undefined],
      ["localhost", undefined, undefined],
    ],
  );
  assert.equal(roster.endpoints[3]?.identity?.kind, "placeholder");
});

test("applyInventory() takes labels from the inventory, and from reports only those that are trusted", () => {
  const inventory = { rows: [row("b", { site: "fra" }), row("a", { site: "ams" })] };
  const labelsOf = (trust: readonly string[]) =>
    applyInventory(fleet, inventory, trust).endpoints.find(({ id }) => id === "b")?.labels;
  assert.deepEqual(labelsOf([]), { site: "fra" });
  assert.deepEqual(labelsOf(["tier"]), { site: "fra", tier: "0" });
  assert.deepEqual(labelsOf(["site"]), { site: "fra" });
});

test("applyInventory() adds who never reported, marks who is not listed, and leaves out who is retired", () => {
  const inventory = {
    rows: [row("new", { site: "fra" }), row("b"), row("gone", {}, true), row("old", {}, true)],
  };
  const { endpoints, retired, labels } = applyInventory(fleet, inventory, []);
  assert.equal(labels, "inventory");
  assert.deepEqual(
    endpoints.map(({ id, report, unlisted }) => [id, report !== undefined, unlisted === true]),
    [
      ["a", true, true],
      ["b", true, false],
      ["localhost", true, true],
      ["new", false, false],
    ],
  );
  assert.deepEqual(endpoints[3]?.labels, { site: "fra" });
  assert.equal(endpoints[0]?.labels, undefined);
  assert.deepEqual(retired, ["gone", "old"]);
});

test("applyInventory() finds a placeholder in the inventory too", () => {
  const { endpoints } = applyInventory(NO_FLEET, { rows: [row("To be filled by O.E.M.")] }, []);
  assert.equal(endpoints[0]?.identity?.kind, "placeholder");
});

test("applyInventory() knows an endpoint by its other names, and takes the newest word under any", () => {
  const listed = { ...row("web-1"), aliases: ["B", "to be filled by o.e.m.", "LOCALHOST"] };
  const ids = (more: readonly ReturnType<typeof reported>[]) =>
    applyInventory(
      fold(fleet, more, () => [], T),
      { rows: [listed, row("a"), row("gone")] },
      [],
    ).endpoints.map(({ id, unlisted, report }) => [id, unlisted ?? false, report?.labels?.site]);
  assert.deepEqual(ids([]), [
    ["a", false, undefined],
    ["gone", false, undefined],
    ["localhost", true, undefined],
    ["web-1", false, "own"],
  ]);
  assert.deepEqual(ids([reported("web-1", { site: "new" }, T + 1)]).at(-1), ["web-1", false, "new"]);
});

test("knownAs() never renames what the inventory lists itself, and ignores placeholders", () => {
  const listedAs = knownAs([
    { ...row("web-1"), aliases: ["WEB-1.example", "0000-0000", "web-2"] },
    row("web-2"),
  ]);
  assert.deepEqual(["web-1.EXAMPLE", "web-2", "0000-0000", "web-3", "WEB-1"].map(listedAs), [
    "web-1",
    "web-2",
    "0000-0000",
    "web-3",
    "WEB-1",
  ]);
  assert.equal(knownAs([])("x"), "x");
});
