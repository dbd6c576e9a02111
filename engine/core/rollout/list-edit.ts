import type { EndpointSelector } from "../../schema/documents.generated.ts";

/** One change of an approval list, as a value; where in the text it goes is not said here. */
export type ListEdit =
  | {
      /** The ring is added to the `leaves` of the entry. */
      readonly kind: "leave";
      readonly patch: string;
      readonly digest: string;
      readonly ring: string;
    }
  | {
      /** The entry's own `through` becomes this, one ring a track; of what is written there, one name changes or one is added. */
      readonly kind: "through";
      readonly patch: string;
      readonly digest: string;
      readonly through: readonly string[];
    }
  | {
      readonly kind: "hold";
      readonly patch: string;
      /** Undefined: every endpoint. */
      readonly endpoints?: EndpointSelector;
      readonly reason: string;
    }
  | {
      readonly kind: "reject";
      readonly patch: string;
      readonly installed: "keep" | "remove";
      readonly reason: string;
    }
  | {
      readonly kind: "release";
      readonly patch: string;
      readonly trip: number;
      readonly reason: string;
    };
