/** The documents under `policies/` that `init` writes, by path. */
export const policyFiles: Readonly<Record<string, string>> = {
  "policies/servers.yaml": `# yaml-language-server: $schema=../schemas/patch-policy.schema.json
#
# Which patches servers must get, how fast, and whose yes it takes. The first rule that matches a patch decides.
apiVersion: muster/v1
kind: PatchPolicy
metadata:
  name: servers
  owner: platform-team
  description: Linux servers; the known exploited within three days, the rest by severity
spec:
  endpoints: {os: {family: linux}}
  precedence: 100
  anchor: first-seen          # the one date that all clocks below start from
  staleAfter: P2D             # an older report makes the endpoint unknown, never healthy
  train: weekly               # \`muster propose\` drafts one approval list a week
  rules:
    - name: exploited
      patches: {exploited: true}
      approval: required
      through: last
      review: emergency
      due: P3D
      grace: P1D
      windows: until-due
      retry: {attempts: 3, every: PT4H}
      reboot: if-required

    - name: security
      patches: {classification: [security]}
      approval: required
      through: last
      review: standard
      test: {for: PT24H}
      defer: P1D
      due: P14D
      grace: P2D
      windows: until-due
      retry: {attempts: 3, every: PT12H}
      reboot: if-required

    - name: routine
      patches: {classification: [bugfix, feature]}
      approval: required
      through: last
      review: standard
      defer: P14D
      windows: respect
      retry: {attempts: 2, every: P1D}
      reboot: if-required

  otherwise: hold             # what no rule matches waits for one
`,
  "policies/review.yaml": `# yaml-language-server: $schema=../schemas/review-policy.schema.json
#
# Who may approve what, and how many it takes. People and roles stand here, so that git shows years later who was entitled
# when. Logins and ids are examples: put your own in.
apiVersion: muster/v1
kind: ReviewPolicy
metadata:
  name: review
  owner: security-team
  description: One yes for a tested patch, two roles for the rules themselves, security alone in an emergency
spec:
  people:
    - {id: 1001, login: ana, roles: [operations]}
    - {id: 1002, login: ben, roles: [operations]}
    - {id: 1003, login: raj, roles: [security]}
    - {id: 1004, login: sol, roles: [security]}

  rules:
    - name: standard
      requires: [{role: operations, count: 1}]
    - name: critical
      requires: [{role: operations, count: 1}, {role: security, count: 1}]
      distinct: true
    - name: emergency
      requires: [{role: security, count: 1}]
      followUp: {rule: critical, within: PT24H}
    # Whoever sees the damage may stop it: opening the pull request is the yes.
    - name: stop
      requires: [{role: operations, count: 1}]
      author: counts

  # All matching rows apply; a path that Muster reads and that no row covers is never approved.
  governs:
    - {restricts: true, rule: stop}
    - {paths: ["policies/approvals/**"], rule: by-policy}
    - {paths: ["policies/evidence/**", "policies/incidents/**"], rule: standard}
    - paths:
        - "policies/*.yaml"
        - "policies/exclusions/**"
        - "policies/baselines/**"
        - "policies/tests/**"
        - "rings/**"
        - "inventory.csv"
        - "feeds/**"
        - ".github/**"
        - "action.yml"
        - "muster.yaml"
      rule: critical

  binding: content
  authors: never
  coAuthors: exclude
  exclusions: {maxDays: 180}
`,
  "policies/tests/first.yaml": `# yaml-language-server: $schema=../../schemas/policy-test.schema.json
#
# What these policies must decide, run by \`muster test\`: given these endpoints and patches at this moment, expect this.
apiVersion: muster/v1
kind: PolicyTest
metadata: {name: first, description: "Nothing is installed that nobody approved; what was approved starts in the lab"}
spec:
  now: 2026-11-12T10:00:00Z
  endpoints:
    - id: lab-1
      os: {family: linux, id: debian, version: "12"}
      labels: {ring: lab}
      software: [{purl: "pkg:deb/debian/openssl@3.0.11-1~deb12u1"}]
    - id: web-1
      os: {family: linux, id: debian, version: "12"}
      labels: {ring: auto}
      software: [{purl: "pkg:deb/debian/openssl@3.0.11-1~deb12u1"}]
    - id: web-2
      os: {family: linux, id: debian, version: "12"}
      labels: {ring: auto}
      software: [{purl: "pkg:deb/debian/openssl@3.0.15-1~deb12u1"}]
  patches:
    - id: TEST-exploited
      classification: security
      severity: critical
      released: 2026-11-11T00:00:00Z
      vulnerabilities: [{id: CVE-2026-90001, exploited: true}]
      fixes: [{type: source, os: {id: debian, version: "12"}, product: openssl, scheme: deb, fixed: 3.0.15-1~deb12u1}]
    - id: TEST-approved
      classification: security
      severity: important
      released: 2026-11-01T00:00:00Z
      vulnerabilities: [{id: CVE-2026-90002, exploited: false}]
      fixes: [{type: source, os: {id: debian, version: "12"}, product: openssl, scheme: deb, fixed: 3.0.15-1~deb12u1}]
  approved: [TEST-approved]
  expect:
    - {endpoint: lab-1, patch: TEST-exploited, verdict: awaiting-approval, rule: exploited, ring: lab}
    - {endpoint: lab-1, patch: TEST-approved, verdict: install, rule: security, ring: lab}
    - {endpoint: web-1, patch: TEST-exploited, verdict: awaiting-approval, rule: exploited}
    - {endpoint: web-2, patch: TEST-exploited, verdict: compliant}
`,
};
