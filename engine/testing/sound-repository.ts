/** A small repository without a problem: what tests break in one place at a time. Path → text. */
export const soundRepository: Readonly<Record<string, string>> = {
  "muster.yaml": `apiVersion: muster/v1
kind: Workspace
metadata: {name: acme}
spec: {timezone: Europe/Berlin}
`,
  "policies/servers.yaml": `apiVersion: muster/v1
kind: PatchPolicy
metadata: {name: servers, owner: platform-team}
spec:
  endpoints: {labels: {role: server}}
  precedence: 100
  anchor: first-seen
  staleAfter: P2D
  rules:
    - name: exploited
      patches: {exploited: true}
      approval: required
      review: standard
      test: {for: PT2H, signOff: operations}
      due: P14D
    - {name: rest, patches: {}, approval: required, review: standard, due: P30D}
`,
  "policies/review.yaml": `apiVersion: muster/v1
kind: ReviewPolicy
metadata: {name: review}
spec:
  people:
    - {id: 1001, login: ana, roles: [operations]}
    - {id: 1002, login: raj, roles: [operations, security]}
  rules:
    - {name: standard, requires: [{role: operations, count: 1}]}
  governs:
    - {paths: ["**"], rule: standard}
    - {paths: ["policies/approvals/**"], rule: by-policy}
`,
  "policies/approvals/2026-11.yaml": `apiVersion: muster/v1
kind: ApprovalList
metadata: {name: 2026-11}
spec:
  through: last
  defaults: {evidence: [lab-2026-11], rollback: {method: uninstall, tested: true}}
  approve:
    - patch: KB5068861
      digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
`,
  "policies/evidence/lab-2026-11.yaml": `apiVersion: muster/v1
kind: TestRecord
metadata: {name: lab-2026-11}
spec:
  patches: [{patch: KB5068861, digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}]
  type: lab
  startedAt: 2026-11-11T08:00:00Z
  finishedAt: 2026-11-13T09:00:00Z
  outcome: passed
`,
  "policies/exclusions/erp.yaml": `apiVersion: muster/v1
kind: Exclusion
metadata: {name: erp-01}
spec:
  endpoints: {names: ["erp-01"]}
  patches: {ids: [KB5068861]}
  successors: true
  reason: vendor certification pending
  owner: j.doe
  expires: 2026-12-31
`,
  "policies/baselines/win11.yaml": `apiVersion: muster/v1
kind: Baseline
metadata: {name: win11}
spec: {endpoints: {os: {family: windows}}, operatingSystem: {version: ">=10.0.26100"}}
`,
  "policies/tests/exploited.yaml": `apiVersion: muster/v1
kind: PolicyTest
metadata: {name: exploited}
spec:
  now: 2026-11-12T10:00:00Z
  endpoints: [{id: web-1, labels: {role: server}}]
  patches: [{id: DSA-5800-1, fixes: [{type: source, product: openssl, scheme: deb, fixed: "3.0.15"}]}]
  expect: [{endpoint: web-1, patch: DSA-5800-1, verdict: unknown, policy: servers}]
`,
  "rings/lab.yaml": `apiVersion: muster/v1
kind: Ring
metadata: {name: lab}
spec:
  endpoints: {}
  order: 10
  members: {pinned: {labels: {ring: lab}}}
  window: night
  soak: {default: P3D}
`,
  "rings/broad.yaml": `apiVersion: muster/v1
kind: Ring
metadata: {name: broad}
spec:
  endpoints: {}
  order: 20
  members: {rest: true}
  window: night
`,
  "rings/windows/night.yaml": `apiVersion: muster/v1
kind: MaintenanceWindow
metadata: {name: night}
spec: {timezone: Europe/Berlin, recurrence: ["FREQ=DAILY"], start: "22:00", duration: PT6H}
`,
};
