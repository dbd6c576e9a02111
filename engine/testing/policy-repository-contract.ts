import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import { gitScratch } from "./git-scratch.ts";
import {
  type Built,
  type ContractCase,
  shortAnswer,
  wholeAnswer,
} from "./policy-repository/contract-case.ts";
import { damageCases } from "./policy-repository/damage-cases.ts";
import { historyCases } from "./policy-repository/history-cases.ts";
import { limitCases } from "./policy-repository/limit-cases.ts";
import { oddNameCases } from "./policy-repository/odd-name-cases.ts";
import { oddTreeCases } from "./policy-repository/odd-tree-cases.ts";
import { refCases } from "./policy-repository/ref-cases.ts";
import { treeCases } from "./policy-repository/tree-cases.ts";

export type OpenRepository = (dir: string) => Promise<PolicyRepository>;

export const contractCases: readonly ContractCase[] = [
  ...refCases,
  ...historyCases,
  ...treeCases,
  ...oddTreeCases,
  ...oddNameCases,
  ...limitCases,
  ...damageCases,
];

/** Holds one adapter to the port: every case on a real repository. */
export function policyRepositoryContract(adapter: string, open: OpenRepository): void {
  describe(`${adapter} as a PolicyRepository`, () => {
    for (const contractCase of contractCases) {
      it(contractCase.name, async () => {
        const built = buildOnce(contractCase);
        assert.deepEqual(shortAnswer(await answer(contractCase, open, built)), contractCase.expect(built));
      });
    }
  });
}

/** Asks both adapters about the same repositories, and compares every byte of what they say. */
export function adaptersAgree(one: OpenRepository, other: OpenRepository): void {
  describe("both adapters", () => {
    for (const contractCase of contractCases) {
      it(`agree: ${contractCase.name}`, async () => {
        const built = buildOnce(contractCase);
        assert.deepEqual(await answer(contractCase, one, built), await answer(contractCase, other, built));
      });
    }
  });
}

const repositories = new Map<ContractCase["build"], Built & { readonly dir: string }>();

/** Cases only read, so those that are built alike share one repository until the process ends. */
function buildOnce({ init = [], build }: ContractCase): Built & { readonly dir: string } {
  const known = repositories.get(build);
  if (known !== undefined) return known;
  const scratch = gitScratch(...init);
  process.on("exit", scratch.remove);
  const built = { dir: scratch.dir, ...build(scratch) };
  repositories.set(build, built);
  return built;
}

async function answer({ ask }: ContractCase, open: OpenRepository, built: Built & { readonly dir: string }) {
  return wholeAnswer(
    open(built.dir).then(async (repository) => {
      try {
        return await ask(repository, built);
      } finally {
        await repository.close();
      }
    }),
  );
}
