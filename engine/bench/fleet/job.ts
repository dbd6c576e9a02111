import type { Endpoint } from "../../core/model/endpoint.ts";
import { endpointsOf } from "./generate.ts";
import type { Shape } from "./machine.ts";
import { openScene, type Scene, SEED } from "./scene.ts";

/** One measurement, in a process of its own. */
export interface Job {
  /** The folder of the project. */
  readonly root: string;
  readonly count: number;
  readonly shape: Shape;
  readonly rounds: number;
}

export async function openJob({ root, count, shape }: Job): Promise<{
  readonly scene: Scene;
  readonly endpoints: readonly Endpoint[];
}> {
  const scene = await openScene(root);
  return { scene, endpoints: [...endpointsOf(scene.stock, { seed: SEED, count, shape })] };
}
