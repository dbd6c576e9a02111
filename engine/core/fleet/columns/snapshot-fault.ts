/** What is wrong with the content of a snapshot whose bytes are the ones that were written. */
export class SnapshotFault extends Error {
  override readonly name = "SnapshotFault";
}
