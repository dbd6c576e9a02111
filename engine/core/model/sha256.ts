/** SHA-256 of some bytes, 32 bytes long. Core has no cryptography: the composition root binds it. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;
