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

const contractCases: readonly ContractCase[] = [
  ...refCases,
  ...historyCases,
  ...treeCases,
  ...oddTreeCases,
  ...oddNameCases,
  ...limitCases,
  ...damageCases,
];

export interface Adapter {
  readonly name: string;
  readonly open: (dir: string) => Promise<PolicyRepository>;
}

/**
 * Holds adapters to the port, on real repositories: each must answer as expected, and all must agree in every byte of what
 * they say beyond that.
 */
export function policyRepositoryContract(adapters: readonly Adapter[]): void {
  describe(`PolicyRepository: ${adapters.map(({ name }) => name).join(" and ")}`, () => {
    for (const contractCase of contractCases) {
      it(contractCase.name, async () => {
        const built = buildOnce(contractCase);
        const answers: unknown[] = [];
        for (const { name, open } of adapters) {
          const whole = await answer(contractCase, open, built);
          assert.deepEqual({ [name]: shortAnswer(whole) }, { [name]: contractCase.expect(built) });
          answers.push(whole);
        }
        for (const other of answers.slice(1)) assert.deepEqual(other, answers[0]);
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

async function answer({ ask }: ContractCase, open: Adapter["open"], built: Built & { readonly dir: string }) {
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
