import type { Paint } from "./paint.ts";

/** How text is to look where it goes. */
export interface TextLook {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}
