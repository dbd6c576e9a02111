import type { Image, Software } from "../../model/report.ts";
import type { Interner } from "../intern.ts";
import { BLOCK_FIELDS } from "./block-fields.ts";
import { choiceAt, flagAt, textAt } from "./column.ts";
import type { BlockTables } from "./encode-block.ts";
import { SnapshotFault } from "./snapshot-fault.ts";
import { namedColumns } from "./text-reader.ts";

export type ImageReader = (image: number) => Image;

/** Images of a block by their number, each made once, and one with the equal image of any other block of the same interner. */
export function createImageReader({ images, software }: BlockTables, interner: Interner): ImageReader {
  const { offsets, values } = namedColumns(BLOCK_FIELDS.images, images.columns).numbers("software");
  const packageOf = createPackageReader(software, interner);
  const made: (Image | undefined)[] = [];
  return (image) => {
    const before = made[image];
    if (before !== undefined) return before;
    const items: Software[] = [];
    for (let at = offsets[image] ?? 0; at < (offsets[image + 1] ?? 0); at += 1)
      items.push(packageOf(values[at] ?? 0));
    const kept = interner.image(items);
    made[image] = kept;
    return kept;
  };
}

function createPackageReader(
  { columns }: BlockTables["software"],
  interner: Interner,
): (item: number) => Software {
  const named = namedColumns(BLOCK_FIELDS.software, columns);
  const [types, arches, publishers] = [named.choice("type"), named.choice("arch"), named.choice("publisher")];
  const [products, versions] = [named.text("product"), named.text("version")];
  const [sourceNames, sourceVersions] = [named.text("source_name"), named.text("source_version")];
  const [held, broken] = [named.flag("held"), named.flag("broken")];
  const made: (Software | undefined)[] = [];
  const read = (row: number): Software => {
    const [type, product, version] = [choiceAt(types, row), textAt(products, row), textAt(versions, row)];
    const [isHeld, isBroken] = [flagAt(held, row), flagAt(broken, row)];
    if (type === undefined || product === undefined || version === undefined)
      throw new SnapshotFault(`package ${row} has no type, name or version`);
    if (isHeld === undefined || isBroken === undefined)
      throw new SnapshotFault(`package ${row} has no flags`);
    const arch = choiceAt(arches, row);
    const publisher = choiceAt(publishers, row);
    return interner.software({
      type,
      product,
      version,
      source: { name: textAt(sourceNames, row) ?? product, version: textAt(sourceVersions, row) ?? version },
      held: isHeld,
      broken: isBroken,
      ...(arch === undefined ? {} : { arch }),
      ...(publisher === undefined ? {} : { publisher }),
    });
  };
  return (row) => {
    const before = made[row];
    if (before !== undefined) return before;
    const kept = read(row);
    made[row] = kept;
    return kept;
  };
}
