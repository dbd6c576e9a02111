import type { FeedMember } from "../../core/catalog/feed-member.ts";
import { decodeUtf8 } from "../../core/text/decode-text.ts";
import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { parseStrictJson } from "../../core/text/strict-json.ts";
import { parseYaml } from "../../documents/parse-yaml.ts";
import { textOf } from "../json-shape.ts";

/** The release lines of a product, as a file has them. */
export interface RawProduct {
  readonly product: string;
  readonly releases: readonly RawRelease[];
}

/** One release line: its name where the file gives it as a key or without quotes, and its fields. */
export interface RawRelease {
  readonly cycle?: string;
  readonly fields: unknown;
}

/** The products of one file, none where it is about versions only; a text says what is wrong with it. */
export function readProducts({ path, bytes }: FeedMember): readonly RawProduct[] | string {
  const text = decodeUtf8(bytes);
  if (text === undefined) return "is no UTF-8 text";
  const name = productNameOf(path);
  if (/^---\r?\n/.test(text)) return frontMatterProducts(name, path, text);
  const parsed = parseStrictJson(text);
  if (!parsed.ok) return `is no JSON: ${parsed.reason}, at character ${parsed.offset}`;
  const list = asArray(parsed.value);
  if (list !== undefined) return oneProduct(name, list.map(asRelease));
  const object = asObject(parsed.value);
  return object === undefined ? NOTHING : objectProducts(name, object);
}

const NOTHING = "has no releases";

/** `products/debian.md` → `debian`. */
function productNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[a-z]+$/i, "");
}

function oneProduct(product: string, releases: readonly RawRelease[]): readonly RawProduct[] | string {
  return releases.length === 0 ? NOTHING : [{ product, releases }];
}

function asRelease(fields: unknown): RawRelease {
  return { fields };
}

/** Version 1 of the API, release data, or lists of version 0 by product. */
function objectProducts(name: string, object: JsonObject): readonly RawProduct[] | string {
  const result = asObject(fieldOf(object, "result"));
  const answered = asArray(fieldOf(result, "releases"));
  if (answered !== undefined) return oneProduct(textOf(result, "name") ?? name, answered.map(asRelease));
  const byCycle = asObject(fieldOf(object, "releases"));
  if (byCycle !== undefined)
    return oneProduct(
      name,
      Object.entries(byCycle).map(([cycle, fields]) => ({ cycle, fields })),
    );
  const products = Object.entries(object).flatMap(([product, list]) => {
    const releases = asArray(list);
    return releases === undefined ? [] : [{ product, releases: releases.map(asRelease) }];
  });
  // Release data of a product whose releases nobody gathers: sound, and nothing to learn.
  if (products.length === 0 && asObject(fieldOf(object, "versions")) !== undefined) return [];
  return products.length === 0 ? NOTHING : products;
}

/** What stands between the first two lines of dashes. */
function frontMatterProducts(name: string, path: string, text: string): readonly RawProduct[] | string {
  const matter = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  if (matter === undefined) return "its front matter does not end";
  const { documents, problems } = parseYaml(path, new TextEncoder().encode(`${matter}\n`));
  const [problem] = problems;
  if (problem !== undefined) return `its front matter, line ${problem.line + 1}: ${problem.message}`;
  const [document] = documents;
  const releases = asArray(fieldOf(asObject(document?.value), "releases"));
  if (document === undefined || releases === undefined) return NOTHING;
  return oneProduct(
    name,
    releases.map((fields, index) => {
      // A line that is called 10.10 must not become the number 10.1.
      const cycle = document.rawText(`/releases/${index}/releaseCycle`);
      return cycle === undefined ? { fields } : { cycle, fields };
    }),
  );
}
