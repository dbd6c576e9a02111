import { diagnose } from "../core/doctor/diagnose.ts";
import type { DoctorFacts, DoctorPerson, DoctorPlace, DoctorWorkflow } from "../core/doctor/doctor-facts.ts";
import type { DoctorFinding } from "../core/doctor/doctor-finding.ts";
import type { Instant } from "../core/model/instant.ts";
import { isError } from "../core/model/problem.ts";
import type { RepositorySettings, Told } from "../core/model/repository-settings.ts";
import type { WindowTools } from "../core/rings/window-occurrences.ts";
import { documentsOf } from "../documents/located-document.ts";
import { readWorkflow } from "../documents/read-workflow.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PermissionReader } from "../ports/permission-reader.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { RepositorySettingsReader } from "../ports/repository-settings.ts";
import type { ReviewPerson, WorkspaceSpec } from "../schema/documents.generated.ts";
import { loadPolicy } from "./load-policy.ts";

const WORKFLOWS = ".github/workflows/";

export interface DoctorRequest {
  /** The branch that approves, and its tip. */
  readonly branch: string;
  readonly tip: string;
  readonly spec: WorkspaceSpec;
  readonly now: Instant;
}

export interface DoctorPorts extends WindowTools {
  readonly repository: PolicyRepository;
  /** Unknown: nobody said which forge, or as whom. */
  readonly forge: Told<{ readonly settings: RepositorySettingsReader; readonly people: PermissionReader }>;
  /** Of a public key. */
  readonly fingerprintOf: (key: string) => Told<string>;
  readonly log?: {
    readonly ref: string;
    readonly tip: () => Promise<string | undefined>;
    /** Of the key that this run would sign with; null: none. */
    readonly signer: Told<string | null>;
  };
  readonly git: () => Promise<string | undefined>;
  readonly state: DoctorPlace["state"];
}

/** Looks at how everything is set up; it only reads. @throws {OutsideError} where the branch cannot be read */
export async function doctor(request: DoctorRequest, ports: DoctorPorts): Promise<readonly DoctorFinding[]> {
  return diagnose(await readFacts(request, ports));
}

async function readFacts(request: DoctorRequest, ports: DoctorPorts): Promise<DoctorFacts> {
  const { branch, spec } = request;
  const { log, repository, state } = ports;
  const people = await readPeople(request, ports);
  return {
    branch,
    forge: await readForge(branch, ports),
    people,
    workflows: await attempt(() => readWorkflows(request, ports)),
    log:
      log === undefined
        ? null
        : {
            ref: log.ref,
            tip: await attempt(async () => (await log.tip()) ?? null),
            keys: (spec.log?.keys ?? []).map(({ id, key }) => ({
              id,
              fingerprint: ports.fingerprintOf(key),
            })),
            signer: log.signer,
          },
    here: {
      git: (await ports.git()) ?? null,
      shallow: await attempt(() => repository.isShallow()),
      state,
    },
  };
}

async function readForge(branch: string, { forge }: DoctorPorts): Promise<Told<RepositorySettings>> {
  return forge.kind === "unknown" ? forge : attempt(() => forge.value.settings.read(branch));
}

/** Those of the tip of the branch that approves. */
async function readPeople(
  { tip, now }: DoctorRequest,
  ports: DoctorPorts,
): Promise<Told<readonly DoctorPerson[]>> {
  const { repository, zoneOffset, recurrenceDays } = ports;
  const options = { zoneOffset, recurrenceDays, now };
  const policy = await loadPolicy({ kind: "commit", repository, revision: tip }, options);
  const named = documentsOf(policy.documents, "ReviewPolicy").flatMap(({ value }) => value.spec.people);
  if (named.length === 0 && policy.problems.some(isError))
    return { kind: "unknown", why: "documents cannot be used: muster validate" };
  const people: DoctorPerson[] = [];
  for (const person of named) people.push(await personOf(person, ports));
  return { kind: "known", value: people };
}

async function personOf(
  { id, login, keys = [] }: ReviewPerson,
  { forge, fingerprintOf }: DoctorPorts,
): Promise<DoctorPerson> {
  const permission = forge.kind === "unknown" ? forge : await forge.value.people.permissionOf({ id, login });
  return { id, login, permission, keys: keys.map(fingerprintOf) };
}

async function readWorkflows(
  { tip }: DoctorRequest,
  { repository }: DoctorPorts,
): Promise<readonly DoctorWorkflow[]> {
  const { files } = await repository.readTree(tip, { roots: [WORKFLOWS] });
  return files
    .filter(({ path }) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
    .map(({ path, bytes }) => readWorkflow(path, new TextDecoder().decode(bytes)));
}

async function attempt<T>(read: () => Promise<T>): Promise<Told<T>> {
  try {
    return { kind: "known", value: await read() };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return { kind: "unknown", why: error.message };
  }
}
