/** Blocks of lines with an empty line between them; empty blocks are left out. */
export function joinBlocks(blocks: readonly (readonly string[])[]): readonly string[] {
  const shown = blocks.filter((block) => block.length > 0);
  return shown.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}
