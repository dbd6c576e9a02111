import { remaining } from "../rate.ts";
import type { Routes } from "../route.ts";

export const rateRoutes: Routes = {
  "rate-limit/get": {
    scope: null,
    answer: ({ forge }) => {
      const core = {
        limit: forge.rate.limit,
        used: forge.rate.used,
        remaining: remaining(forge.rate),
        reset: forge.rate.reset,
      };
      return { body: { resources: { core, search: core }, rate: core } };
    },
  },
};
