import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { objectsOf, textOf } from "../json-shape.ts";

/** A thing that a document names: a package, a system, a module, an image. */
export interface CsafProduct {
  readonly id: string;
  readonly name: string;
  readonly purl?: string;
  readonly cpe?: string;
  /** The name of its branch, where that is a range of versions: `vers:rpm/<1.2-3`. */
  readonly range?: string;
}

/** A product and what it is a component of, the nearest first. */
export interface PlacedProduct {
  readonly product: CsafProduct;
  readonly within: readonly CsafProduct[];
}

export interface ProductTree {
  /** Undefined for an id that the document does not define. */
  readonly place: (id: string) => PlacedProduct | undefined;
}

interface Relationship {
  readonly of: string;
  readonly to: string;
}

/** Of branches and of relationships on relationships. */
const DEPTH = 30;

/**
 * The products of a document by their ids.
 * @returns what makes the tree unreadable, as a phrase
 * @see https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html, section 3.2.2
 */
export function readProductTree(document: JsonObject): ProductTree | string {
  const tree = asObject(fieldOf(document, "product_tree"));
  const products = new Map<string, CsafProduct>();
  const fault =
    readBranches(objectsOf(tree, "branches"), products, 0) ??
    firstFault(objectsOf(tree, "full_product_names"), (one) => define(one, products));
  if (fault !== undefined) return fault;
  const relationships = new Map<string, Relationship>();
  for (const item of objectsOf(tree, "relationships")) {
    const id = textOf(asObject(fieldOf(item, "full_product_name")), "product_id");
    const of = textOf(item, "product_reference");
    const to = textOf(item, "relates_to_product_reference");
    if (id === undefined || of === undefined || to === undefined)
      return "has a relationship without its products";
    const before = relationships.get(id);
    if (products.has(id) || (before !== undefined && (before.of !== of || before.to !== to)))
      return `names two products ${JSON.stringify(id.slice(0, 80))}`;
    relationships.set(id, { of, to });
  }
  return { place: (id) => placeOf(id, products, relationships, 0) };
}

function readBranches(
  branches: readonly JsonObject[],
  products: Map<string, CsafProduct>,
  depth: number,
): string | undefined {
  if (depth > DEPTH) return `has branches deeper than ${DEPTH} levels`;
  return firstFault(branches, (branch) => {
    const product = asObject(fieldOf(branch, "product"));
    const range = textOf(branch, "category") === "product_version_range" ? textOf(branch, "name") : undefined;
    const fault = product === undefined ? undefined : define(product, products, range);
    return fault ?? readBranches(objectsOf(branch, "branches"), products, depth + 1);
  });
}

function define(item: JsonObject, products: Map<string, CsafProduct>, range?: string): string | undefined {
  const id = textOf(item, "product_id");
  if (id === undefined) return "has a product without an id";
  const helper = asObject(fieldOf(item, "product_identification_helper"));
  const purl = textOf(helper, "purl") ?? (asArray(fieldOf(helper, "purls")) ?? []).find(isText);
  const cpe = textOf(helper, "cpe");
  const product: CsafProduct = {
    id,
    name: textOf(item, "name") ?? id,
    ...(purl === undefined ? {} : { purl }),
    ...(cpe === undefined ? {} : { cpe }),
    ...(range === undefined ? {} : { range }),
  };
  const before = products.get(id);
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(product))
    return `names two products ${JSON.stringify(id.slice(0, 80))}`;
  products.set(id, product);
  return undefined;
}

function placeOf(
  id: string,
  products: ReadonlyMap<string, CsafProduct>,
  relationships: ReadonlyMap<string, Relationship>,
  depth: number,
): PlacedProduct | undefined {
  const product = products.get(id);
  if (product !== undefined) return { product, within: [] };
  const relationship = relationships.get(id);
  if (relationship === undefined || depth > DEPTH) return undefined;
  const part = placeOf(relationship.of, products, relationships, depth + 1);
  const whole = placeOf(relationship.to, products, relationships, depth + 1);
  if (part === undefined || whole === undefined) return undefined;
  return { product: part.product, within: [...part.within, whole.product, ...whole.within] };
}

function firstFault(
  items: readonly JsonObject[],
  fault: (item: JsonObject) => string | undefined,
): string | undefined {
  for (const item of items) {
    const found = fault(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
