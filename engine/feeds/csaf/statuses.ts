import { asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { textsOf } from "../json-shape.ts";
import { type CsafComponent, componentOf, moduleOf } from "./component.ts";
import type { CsafProduct, ProductTree } from "./product-tree.ts";
import { type CsafSystem, systemsOf } from "./system.ts";

/** A package on a system, of which a vulnerability has something to say. */
export interface PlacedComponent {
  /** Of the document. */
  readonly id: string;
  readonly component: CsafComponent;
  readonly systems: readonly CsafSystem[];
  readonly range?: string;
}

/** What one vulnerability says of the packages of systems. */
export interface CsafStatuses {
  readonly fixed: readonly PlacedComponent[];
  readonly affected: readonly PlacedComponent[];
  /** How many it says are not affected. */
  readonly notAffected: number;
  /** How many nobody has looked at yet. */
  readonly open: number;
  /** Ids that the document does not define. */
  readonly undefined: readonly string[];
  /** What it says something of that is no package of a system, by name. */
  readonly others: ReadonlySet<string>;
}

/** `recommended` is where SUSE puts what others call fixed. */
const FIXED = ["fixed", "first_fixed", "recommended"];
const AFFECTED = ["known_affected", "first_affected", "last_affected"];

export type PlaceProduct = (id: string) => PlacedComponent | string | undefined;

/** @returns a finder of packages by product id: undefined for an undefined id, a name for what is no package of a system */
export function placeProducts(tree: ProductTree): PlaceProduct {
  const components = new Map<CsafProduct, CsafComponent | undefined>();
  const platforms = new Map<CsafProduct, readonly CsafSystem[]>();
  return (id) => {
    const placed = tree.place(id);
    if (placed === undefined) return undefined;
    const { product, within } = placed;
    const component = remembered(components, product, componentOf);
    if (component === undefined) return within[0]?.name ?? product.name;
    const system = within.find((one) => remembered(platforms, one, systemsOf).length > 0);
    const systems = system === undefined ? distroOf(component) : remembered(platforms, system, systemsOf);
    if (systems.length === 0) return within[0]?.name ?? product.name;
    const module =
      component.module ?? within.map((one) => (one === system ? undefined : moduleOf(one))).find(isThere);
    return {
      id,
      systems,
      component: module === undefined ? component : { ...component, module },
      ...(product.range === undefined ? {} : { range: product.range }),
    };
  };
}

/** @see CSAF 2.0, section 3.2.3.9, "Product Status" */
export function statusesOf(vulnerability: JsonObject, place: PlaceProduct): CsafStatuses {
  const status = asObject(fieldOf(vulnerability, "product_status"));
  const missing: string[] = [];
  const others = new Set<string>();
  const placed = (keys: readonly string[]): readonly PlacedComponent[] => {
    const found: PlacedComponent[] = [];
    for (const id of new Set(keys.flatMap((key) => textsOf(status, key)))) {
      const product = place(id);
      if (product === undefined) missing.push(id);
      else if (typeof product === "string") others.add(product);
      else found.push(product);
    }
    return found;
  };
  return {
    fixed: placed(FIXED),
    affected: placed(AFFECTED),
    notAffected: placed(["known_not_affected"]).length,
    open: placed(["under_investigation"]).length,
    undefined: missing,
    others,
  };
}

function distroOf({ distro }: CsafComponent): readonly CsafSystem[] {
  return distro === undefined ? [] : [distro];
}

function remembered<T>(
  known: Map<CsafProduct, T>,
  product: CsafProduct,
  read: (product: CsafProduct) => T,
): T {
  const before = known.get(product);
  if (before !== undefined || known.has(product)) return before as T;
  const value = read(product);
  known.set(product, value);
  return value;
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
