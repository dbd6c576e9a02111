import type { Image, Software } from "../model/report.ts";
import type { CatalogIndex, Concern } from "./catalog-index.ts";
import type { FixStatus } from "./fix-status.ts";
import { applicationOf, type ImageIndex } from "./image-index.ts";
import { buildKey, isModularBuild, isModularFix } from "./module-stream.ts";

/** What one fix says of a group, and the position of the patch that it is one of. */
export interface Contribution {
  readonly position: number;
  readonly status: FixStatus;
}

/**
 * What an image has under one name that fixes go by, in the image's order. Equal sequences are one object. Memory: one for each
 * distinct sequence met, and for each beginning of it; `noteNew` is told of each.
 */
export class Group {
  readonly name: Name;
  /** What the fixes say of it: by all that they ask beside it. */
  readonly answers: Map<object, readonly Contribution[]> = new Map();
  /** Whether what is said of it may depend on the streams of modules. */
  readonly isModular: boolean;
  private readonly before: Group | undefined;
  private readonly item: Software | undefined;
  private readonly as: "item" | "application";
  private next: Map<Software, Group> | undefined;
  private nextApplication: Map<Software, Group> | undefined;

  /** With a name alone: the empty sequence. */
  constructor(name: Name, before?: Group, item?: Software, as: "item" | "application" = "item") {
    this.name = name;
    this.before = before;
    this.item = item;
    this.as = as;
    const isOne = name.hasModularFix && item !== undefined && isModularBuild(item.version);
    this.isModular = before?.isModular === true || isOne;
  }

  with(item: Software, noteNew: () => void): Group {
    this.next ??= new Map();
    const known = this.next.get(item);
    if (known !== undefined) return known;
    const group = new Group(this.name, this, item);
    this.next.set(item, group);
    noteNew();
    return group;
  }

  /** The same with one that installers call otherwise. */
  withApplication(item: Software, noteNew: () => void): Group {
    this.nextApplication ??= new Map();
    const known = this.nextApplication.get(item);
    if (known !== undefined) return known;
    const group = new Group(this.name, this, item, "application");
    this.nextApplication.set(item, group);
    noteNew();
    return group;
  }

  /** As much of an image's index as fixes of this name look at. */
  index(): ImageIndex {
    const { kind, text } = this.name;
    const own = new Map([[text, this.all("item")]]);
    const others = this.all("application");
    const applications = others.length === 0 ? NONE : new Map([[text, others]]);
    return kind === "product"
      ? { byProduct: own, bySource: NONE, byApplication: applications }
      : { byProduct: NONE, bySource: own, byApplication: NONE };
  }

  private all(as: "item" | "application"): readonly Software[] {
    const items: Software[] = [];
    for (let group: Group | undefined = this; group !== undefined; group = group.before)
      if (group.item !== undefined && group.as === as) items.push(group.item);
    return items.reverse();
  }
}

const NONE: ReadonlyMap<string, readonly Software[]> = new Map();

/** A name that fixes go by: of products, or of sources. */
export interface Name {
  readonly kind: "product" | "source";
  readonly text: string;
  readonly concerns: readonly Concern[];
  readonly hasModularFix: boolean;
  readonly root: Group;
  /** The run of `groupsOf` that met it last, and what it found under it so far. */
  run: number;
  group: Group;
}

/** Where one installed thing leads to. */
interface Lead {
  readonly product: Name | undefined;
  readonly application: Name | undefined;
  readonly source: Name | undefined;
  /** A build of a module that some advisory shipped: it may tell the streams of the image. */
  readonly isModular: boolean;
}

const NOWHERE: Lead = { product: undefined, application: undefined, source: undefined, isModular: false };

/** What of an image fixes are about. */
export interface Groups {
  /** Names of products as they first come in the image, then of known applications, then of sources. */
  readonly groups: readonly Group[];
  readonly modular: readonly Software[];
}

/** Lays an image out by the names that fixes go by. Cost: one look at each installed thing; the rest is for those that fixes name. */
export function createGroups(catalog: CatalogIndex, noteNew: () => void): (image: Image) => Groups {
  const products = namesOf("product", catalog.byProduct);
  const sources = namesOf("source", catalog.bySource);
  const leads = new WeakMap<Software, Lead>();
  const leadOf = (item: Software): Lead => {
    const known = applicationOf(item);
    const lead: Lead = {
      product: products.get(item.product),
      application: known === undefined ? undefined : products.get(known),
      source: sources.get(item.source.name),
      isModular: isModularBuild(item.version) && catalog.streams.has(buildKey(item.product, item.version)),
    };
    const isAny = lead.product ?? lead.application ?? lead.source;
    const found = isAny === undefined && !lead.isModular ? NOWHERE : lead;
    leads.set(item, found);
    return found;
  };
  let run = 0;
  const meet = (name: Name, names: Name[]): void => {
    if (name.run === run) return;
    name.run = run;
    name.group = name.root;
    names.push(name);
  };
  return ({ software }) => {
    run += 1;
    const found: Name[] = [];
    const built: Name[] = [];
    const modular: Software[] = [];
    const applications: (readonly [name: Name, item: Software])[] = [];
    for (const item of software) {
      const lead = leads.get(item) ?? leadOf(item);
      if (lead === NOWHERE) continue;
      const { product, source, application } = lead;
      if (product !== undefined) {
        meet(product, found);
        product.group = product.group.with(item, noteNew);
      }
      if (source !== undefined) {
        meet(source, built);
        source.group = source.group.with(item, noteNew);
      }
      if (application !== undefined) applications.push([application, item]);
      if (lead.isModular) modular.push(item);
    }
    for (const [name, item] of applications) {
      meet(name, found);
      name.group = name.group.withApplication(item, noteNew);
    }
    return { groups: [...found, ...built].map(({ group }) => group), modular };
  };
}

function namesOf(
  kind: Name["kind"],
  concernsByName: ReadonlyMap<string, readonly Concern[]>,
): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const [text, concerns] of concernsByName) names.set(text, nameOf(kind, text, concerns));
  return names;
}

function nameOf(kind: Name["kind"], text: string, concerns: readonly Concern[]): Name {
  const hasModularFix = concerns.some(({ fix }) => isModularFix(fix));
  const bare = { kind, text, concerns, hasModularFix, run: 0 } as { -readonly [K in keyof Name]: Name[K] };
  bare.root = new Group(bare);
  bare.group = bare.root;
  return bare;
}
