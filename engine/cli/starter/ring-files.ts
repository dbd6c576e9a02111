/** The documents under `rings/` that `init` writes, by path. */
export const ringFiles: Readonly<Record<string, string>> = {
  "rings/lab.yaml": `# yaml-language-server: $schema=../schemas/ring.schema.json
#
# Who is in the lab is said by a label: \`ring: lab\`. Let every other endpoint say \`ring: auto\`; one that says neither goes
# to the last ring, because nobody knows whether it was meant for the lab.
apiVersion: muster/v1
kind: Ring
metadata:
  name: lab
  owner: platform-team
  description: Machines of our own, one of each kind, that nobody outside would miss
spec:
  track: servers
  endpoints: {os: {family: linux}}
  order: 10
  members:
    pinned: {labels: {ring: lab}}
  # No window: the lab may change at any time, so that an emergency starts at once. \`muster validate\` says so.
  soak: {default: P1D, critical: PT4H}
  gate:
    installed: ">=90%"
    incidents: 0
    stale: "<=10%"
    looks: [P0D, P1D, P3D]
    judge: patch
    onInconclusive: ask
  promotion: automatic
`,
  "rings/pilot.yaml": `# yaml-language-server: $schema=../schemas/ring.schema.json
#
# A sample that looks like the whole: drawn, not volunteered.
apiVersion: muster/v1
kind: Ring
metadata:
  name: pilot
  owner: platform-team
  description: A tenth of the servers, some of every system
spec:
  track: servers
  endpoints: {os: {family: linux}}
  order: 20
  members:
    sample:
      percent: 10
      stratifyBy: [os.id, os.version]
      salt: servers
  window: nights
  soak: {default: P3D, critical: P1D}
  gate:
    installed: ">=90%"
    incidents: 0
    stale: "<=10%"
    looks: [P0D, P2D, P4D]
    judge: list
    onInconclusive: ask
  promotion: pull-request
  concurrency: {maxInFlight: 20%}
  breaker: {failure: {above: 10%, confidence: 90%}, minAttempts: 10}
`,
  "rings/broad.yaml": `# yaml-language-server: $schema=../schemas/ring.schema.json
#
# Everybody else, and whoever Muster cannot place for sure.
apiVersion: muster/v1
kind: Ring
metadata:
  name: broad
  owner: platform-team
  description: All servers that no earlier ring took
spec:
  track: servers
  endpoints: {os: {family: linux}}
  order: 30
  members:
    rest: true
  window: nights
  soak: {default: P3D}
  concurrency: {maxInFlight: 20%}
  breaker: {failure: {above: 5%, confidence: 90%}, minAttempts: 20}
`,
  "rings/windows/nights.yaml": `# yaml-language-server: $schema=../../schemas/maintenance-window.schema.json
apiVersion: muster/v1
kind: MaintenanceWindow
metadata:
  name: nights
  owner: platform-team
  description: Every night
spec:
  timezone: UTC                # or endpoint, where reports say the endpoint's own zone; package lists do not
  recurrence: ["FREQ=DAILY"]
  start: "01:00"
  duration: PT4H
  cutoff: PT45M                # nothing new starts in the last 45 minutes
  catchUp: {within: P2D}
`,
};
