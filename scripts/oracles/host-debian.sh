#!/bin/sh
# Makes a real Debian host that is deliberately old, upgrades it with its own apt, and records at each stage what dpkg has and what
# apt offers. The raw capture it leaves is turned into fixtures by debian-fixture.ts.
#
#   sudo MIRROR=URL SECURITY=URL scripts/oracles/host-debian.sh SUITE WORK_DIR CAPTURE_DIR
#
# FOREIGN is a second architecture for a few libraries (default i386). MIRROR and SECURITY are a Debian mirror and its security
# archive; no address of either is written down. Needs debootstrap, root, about 3 GB and ten minutes.
set -eu

suite=$1
work=$2
capture=$3
root=$work/$suite
foreign=${FOREIGN:-i386}
: "${MIRROR:?a Debian mirror}" "${SECURITY:?its security archive}"

software="apache2 bind9-dnsutils curl haproxy jq libarchive-tools libxml2-utils linux-image-amd64 memcached mutt nginx-light openssl
  parted perl php8.2-cli postgresql python3.11 redis-server rsync rsyslog strongswan unzip vim-tiny xz-utils zip tzdata ca-certificates
  libexpat1:$foreign libssl3:$foreign liblzma5:$foreign libpcre2-8-0:$foreign zlib1g:$foreign"

run() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }

# What dpkg has and what apt offers, at this stage.
record() {
  cp "$root/var/lib/dpkg/status" "$capture/$1.status"
  run apt list --upgradable 2>/dev/null >"$capture/$1.upgradable.txt"
  run apt-mark showhold >"$capture/$1.holds.txt"
  run dpkg --audit >"$capture/$1.audit.txt" || true
  run apt-get -s upgrade >"$capture/$1.simulated.txt" 2>&1 || true
}

# A package as a file in the root; answers where.
fetch() {
  rm -f "$root"/tmp/"$1"_*.deb
  run sh -c "cd /tmp && apt-get -qq download $1=$2" 2>/dev/null
  ls "$root"/tmp/"$1"_*.deb | sed "s,^$root,,"
}

candidate() { run apt-cache policy "$1" | awk '/Candidate:/ {print $2}'; }

# A package whose maintainer script fails: dpkg leaves it half-configured.
half_configure() {
  script=$root/var/lib/dpkg/info/$1.postinst
  if test -e "$script"; then mv "$script" "$work/$1.postinst"; fi
  printf '#!/bin/sh\nexit 1\n' >"$script"
  chmod 755 "$script"
  run dpkg --configure "$1" || true
}

mend() {
  script=$root/var/lib/dpkg/info/$1.postinst
  rm "$script"
  if test -e "$work/$1.postinst"; then mv "$work/$1.postinst" "$script"; fi
}

mkdir -p "$work" "$capture"
test -d "$root" || debootstrap --variant=minbase "$suite" "$root" "$MIRROR"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"
run dpkg --add-architecture "$foreign"

# 1. The release pocket alone: this is the old host.
echo "deb $MIRROR $suite main" >"$root/etc/apt/sources.list"
run apt-get -qq update
# shellcheck disable=SC2086
run apt-get -qq install -y --no-install-recommends $software >"$capture/install.log" 2>&1
run apt-get clean
record release-only
old_jq=$(fetch jq "$(candidate jq)")
old_memcached=$(fetch memcached "$(candidate memcached)")

# 2. The other pockets appear: everything is behind.
{
  echo "deb $MIRROR $suite-updates main"
  echo "deb $SECURITY $suite-security main"
} >>"$root/etc/apt/sources.list"
run apt-get -qq update
record behind
for list in "$root"/var/lib/apt/lists/*_Packages; do
  pocket=$(basename "$list" | sed "s/.*_dists_\(.*\)_main_binary-\(.*\)_Packages/\1.\2/")
  cp "$list" "$capture/$pocket.packages"
done

# 3. Some of it is upgraded, one package held, one removed with its configuration left behind.
run apt-mark hold postgresql-15 libexpat1:$foreign >/dev/null
run apt-get -qq install -y --only-upgrade curl openssl perl python3.11 >"$capture/partial.log" 2>&1
run apt-get -qq remove -y rsyslog mutt >"$capture/remove.log" 2>&1
record partial

# 4. Broken: unpacked only and half-configured, each once in the old version and once in the fixed one; triggers pending.
new_zip=$(fetch zip "$(candidate zip)")
new_redis=$(fetch redis-tools "$(candidate redis-tools)")
run dpkg --unpack "$old_jq" "$new_zip" >"$capture/broken.log" 2>&1
run dpkg --unpack "$old_memcached" >>"$capture/broken.log" 2>&1
half_configure memcached >>"$capture/broken.log" 2>&1
run dpkg --unpack "$new_redis" >>"$capture/broken.log" 2>&1
half_configure redis-tools >>"$capture/broken.log" 2>&1
run dpkg-trigger --by-package=base-files --no-await ldconfig
run dpkg --no-triggers --unpack "$new_zip" >>"$capture/broken.log" 2>&1
record broken

# 5. Mended and upgraded for real, twice: `upgrade` keeps the held and the new kernel back, `dist-upgrade` takes the kernel.
mend memcached
mend redis-tools
run dpkg --configure -a >"$capture/mend.log" 2>&1
run apt-get -qq install -f -y >>"$capture/mend.log" 2>&1
record mended
run apt-get -qq upgrade -y >"$capture/upgrade.log" 2>&1
record upgraded
run apt-get -qq dist-upgrade -y >"$capture/dist-upgrade.log" 2>&1
record dist-upgraded

# 6. Nothing held any more: fully patched.
run apt-mark unhold postgresql-15 libexpat1:$foreign >/dev/null
run apt-get -qq dist-upgrade -y >"$capture/last-upgrade.log" 2>&1
record patched

run apt --version >"$capture/apt-version.txt"
run dpkg --version | head -1 >"$capture/dpkg-version.txt"
cp "$root/etc/os-release" "$capture/os-release"
