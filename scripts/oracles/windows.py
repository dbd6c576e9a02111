"""Writes engine/core/rings/fixtures/windows-oracle.ndjson.gz: maintenance windows, instants, and what dateutil's rrule and
zoneinfo make of them. Shares nothing with the engine but the meaning of the document's fields.

Run by hand with a Python that has python-dateutil and the system's zone data: python3 scripts/oracles/windows.py
The lines: a header; then {"window": id, "spec": ...}; then {"in": id, "zone", "at", "open", "until" | "opens"}; then
{"rule", "dtstart", "from", "until", "days"}, rules made at random, without those that dateutil seeks in vain for a second.
"""

import gzip
import json
import pathlib
import platform
import random
import re
import signal
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import dateutil
from dateutil.rrule import rrulestr

SEED = 20261122
UTC = timezone.utc
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
AHEAD = timedelta(days=800)
TARGET = pathlib.Path(__file__).parents[2] / "engine/core/rings/fixtures/windows-oracle.ndjson.gz"


def window(recurrence, start="22:00", duration="PT6H", **rest):
    rules = [recurrence] if isinstance(recurrence, str) else recurrence
    return {"recurrence": rules, "start": start, "duration": duration, **rest}


WINDOWS = {
    "daily-night": window("FREQ=DAILY", cutoff="PT1H"),
    "daily-midnight": window("FREQ=DAILY", start="00:00", duration="PT2H"),
    "daily-half-past-midnight": window("FREQ=DAILY", start="00:30", duration="PT90M", cutoff="PT15M"),
    "daily-gap": window("FREQ=DAILY", start="02:30", duration="PT3H"),
    "daily-two": window("FREQ=DAILY", start="02:00", duration="PT30M"),
    "daily-all-day": window("FREQ=DAILY", start="00:00", duration="P1D", cutoff="PT1H"),
    "daily-overlong": window("FREQ=DAILY", start="06:00", duration="PT30H", cutoff="PT1H", validFrom="2026-03-01", validUntil="2026-03-20"),
    "weekly-sunday": window("FREQ=WEEKLY;BYDAY=SU", start="01:30", duration="PT4H"),
    "weekly-weekend": window("FREQ=WEEKLY;BYDAY=SA", start="20:00", duration="PT36H", cutoff="PT2H"),
    "weekly-longer-than-gap": window("FREQ=WEEKLY;BYDAY=MO,WE,FR", start="12:00", duration="P3D", cutoff="PT6H"),
    "two-rules": window(["FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=MONTHLY;BYMONTHDAY=1"], start="23:30", duration="PT3H"),
    "same-day-twice": window(["FREQ=WEEKLY;BYDAY=SU", "FREQ=DAILY;BYDAY=SA,SU"], start="03:00"),
    "patch-tuesday": window("FREQ=MONTHLY;BYDAY=2TU"),
    "after-patch-tuesday": window("FREQ=MONTHLY;BYDAY=2TU", offset="P4D", cutoff="PT1H"),
    "long-after-patch-tuesday": window("FREQ=MONTHLY;BYDAY=2TU", offset="P25D", start="18:15", duration="PT10H"),
    "last-friday": window("FREQ=MONTHLY;BYDAY=-1FR", start="19:45"),
    "last-workday": window("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", offset="P1D", start="08:00"),
    "third-of-three": window("FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3"),
    "day-31": window("FREQ=MONTHLY;BYMONTHDAY=31", start="02:15"),
    "day-29-30": window("FREQ=MONTHLY;BYMONTHDAY=29,30", start="00:00", duration="PT26H"),
    "last-day": window("FREQ=MONTHLY;BYMONTHDAY=-1", duration="PT12H", cutoff="PT30M"),
    "friday-13": window("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
    "fifth-sunday": window("FREQ=MONTHLY;BYDAY=5SU", start="02:00"),
    "leap-day": window("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", duration="PT48H"),
    "quarter": window("FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1SA", start="06:00", duration="P1D"),
    "week-20": window("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"),
    "weeks-at-new-year": window("FREQ=YEARLY;BYWEEKNO=1,2;BYDAY=MO,FR,SU", duration="PT9H"),
    "day-100-and-last": window("FREQ=YEARLY;BYYEARDAY=100,-1", duration="PT9H"),
    "march-sundays": window("FREQ=DAILY;BYMONTH=3,10;BYDAY=SU", start="02:30", duration="PT1H"),
    "every-other-week": window("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", start="02:30", validFrom="2024-01-03"),
    "every-other-week-monday": window("FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU", validFrom="2024-01-02"),
    "every-other-week-sunday": window("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU", validFrom="2024-01-02"),
    "every-third-day": window("FREQ=DAILY;INTERVAL=3", start="00:15", duration="PT5H", validFrom="2009-06-01"),
    "every-18-months": window("FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11,12", validFrom="2020-09-10"),
    "quarter-from-31": window("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31", validFrom="2023-01-31"),
    "weekday-of-start": window("FREQ=WEEKLY", validFrom="2025-11-05", validUntil="2026-12-31"),
    "day-of-start": window("FREQ=MONTHLY", validFrom="2025-01-30"),
    "birthday-of-start": window("FREQ=YEARLY", validFrom="2024-02-29", start="12:00"),
    "ten-times": window("FREQ=WEEKLY;BYDAY=SA;COUNT=10", validFrom="2026-02-01", cutoff="PT1H"),
    "count-and-offset": window("FREQ=MONTHLY;BYDAY=2TU;COUNT=6", offset="P11D", validFrom="2026-01-01"),
    "until-day": window("FREQ=DAILY;UNTIL=20260401", start="02:30", duration="PT2H"),
    "until-local": window("FREQ=DAILY;UNTIL=20260401T015959", start="02:00", duration="PT2H"),
    "until-utc": window("FREQ=DAILY;UNTIL=20260401T200000Z", start="22:00", duration="PT2H"),
    "valid-days": window("FREQ=DAILY", validFrom="2026-03-20", validUntil="2026-04-05", duration="PT8H"),
    "valid-instants": window("FREQ=DAILY", validFrom="2026-03-20T23:00:00Z", validUntil="2026-04-05T01:30:00Z", duration="PT8H", cutoff="PT1H"),
}

# Zones by what is odd about them, and the days around which to look closely.
ZONES = {
    "UTC": ["2026-03-29"],
    "Europe/Berlin": ["2026-03-29", "2026-10-25"],
    "Europe/Dublin": ["2026-03-29", "2026-10-25"],
    "America/New_York": ["2026-03-08", "2026-11-01"],
    "America/Los_Angeles": ["2026-03-08", "2026-11-01"],
    "America/St_Johns": ["2026-03-08", "2010-11-07"],
    "America/Sao_Paulo": ["2017-10-15", "2018-11-04", "2018-02-18", "2026-03-29"],
    "America/Havana": ["2026-03-08", "2026-11-01"],
    "America/Santiago": ["2026-09-06", "2026-04-05"],
    "Africa/Cairo": ["2010-08-11", "2014-05-16", "2026-04-24", "2026-10-29"],
    "Asia/Beirut": ["2026-03-29", "2026-10-25", "2022-03-27"],
    "Asia/Amman": ["2021-03-26", "2026-03-27"],
    "Asia/Tehran": ["2022-03-22", "2022-09-22", "2026-03-22"],
    "Asia/Kolkata": ["2026-03-29"],
    "Asia/Kathmandu": ["2026-03-29"],
    "Pacific/Chatham": ["2026-04-05", "2026-09-27"],
    "Australia/Lord_Howe": ["2026-04-05", "2026-10-04"],
    "Australia/Adelaide": ["2026-04-05", "2026-10-04"],
    "Pacific/Apia": ["2011-12-30", "2011-12-31", "2026-03-29"],
    "Pacific/Fakaofo": ["2011-12-30"],
    "Pacific/Kiritimati": ["2026-03-29"],
    "Africa/Casablanca": ["2026-02-15", "2026-03-22"],
    "Antarctica/Troll": ["2026-03-29", "2026-10-25"],
    "Atlantic/Azores": ["2026-03-29", "2026-10-25"],
    "America/Nuuk": ["2024-03-31", "2026-03-29"],
    "Asia/Pyongyang": ["2018-05-05"],
    "America/Caracas": ["2016-05-01"],
}


def length(text):
    parts = re.fullmatch(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?", text).groups()
    days, hours, minutes = (int(part or 0) for part in parts)
    return timedelta(days=days, hours=hours, minutes=minutes)


def resolve(local, zone):
    """The instant of a wall clock's time: the first of two; the end of the gap where there is none."""
    first = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == local:
        return first
    low = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    high, before = first, low.astimezone(zone).utcoffset()
    assert low < high and high.astimezone(zone).utcoffset() != before
    while high - low > SECOND:
        middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
        if middle.astimezone(zone).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high


def edge(text, zone, later):
    if len(text) > 10:
        return datetime.fromisoformat(text.replace("Z", "+00:00"))
    return resolve(datetime.combine(date.fromisoformat(text) + later, datetime.min.time()), zone)


def days(spec, zone, begin, end):
    """The local times of the recurrences from begin to end, before any offset."""
    hour, minute = map(int, spec["start"].split(":"))
    if "validFrom" in spec:
        text = spec["validFrom"]
        first = date.fromisoformat(text) if len(text) == 10 else edge(text, zone, None).astimezone(zone).date()
    else:
        first = date(begin.year - 2, 1, 1)
    dtstart = datetime(first.year, first.month, first.day, hour, minute)
    found = set()
    for text in spec["recurrence"]:
        until = re.search(r";UNTIL=([^;]+)", text)
        rule = rrulestr(text.replace(until.group(0), "") if until else text, dtstart=dtstart)
        for local in rule.xafter(begin - SECOND):
            if local > end:
                break
            if until is None or is_before(local, until.group(1), zone):
                found.add(local)
    return sorted(found)


def is_before(local, until, zone):
    if len(until) == 8:
        return local.date() <= datetime.strptime(until, "%Y%m%d").date()
    if until.endswith("Z"):
        return resolve(local, zone) <= datetime.strptime(until, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return local <= datetime.strptime(until, "%Y%m%dT%H%M%S")


def occurrences(spec, name, at):
    """(from, last start, until) in UTC of all openings from before `at` to long after it."""
    zone = ZoneInfo(name)
    duration, cutoff = length(spec["duration"]), length(spec.get("cutoff", "PT0M"))
    offset = length(spec.get("offset", "P0D"))
    begin = at.replace(tzinfo=None) - offset - duration - 4 * DAY
    found = set()
    for local in days(spec, zone, begin, at.replace(tzinfo=None) + AHEAD):
        start = resolve(local + offset, zone)
        stop = start + duration
        if "validFrom" in spec and start < edge(spec["validFrom"], zone, 0 * DAY):
            continue
        if "validUntil" in spec:
            stop = min(stop, edge(spec["validUntil"], zone, DAY))
        if stop - cutoff > start:
            found.add((start, stop - cutoff, stop))
    return sorted(found)


def judge(spec, name, at):
    found = occurrences(spec, name, at)
    if any(start <= at < last for start, last, _ in found):
        until = at
        for start, last, _ in found:
            if start <= until < last:
                until = last
        return {"open": True, "until": stamp(until) if until - at < 90 * DAY else None}
    later = [start for start, _, _ in found if start > at]
    return {"open": False, "opens": stamp(min(later)) if later else None}


def stamp(instant):
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def instants(spec, name, days_of_zone, rng):
    """Edges of the openings around an odd day, with a second to either side, and moments at random."""
    for text in days_of_zone:
        noon = datetime.fromisoformat(text + "T12:00:00+00:00")
        around = [opening for opening in occurrences(spec, name, noon - 3 * DAY) if opening[0] < noon + 40 * DAY]
        edges = [instant for opening in around for instant in opening]
        near = [instant for instant in edges if abs(instant - noon) < 3 * DAY] or edges
        for instant in rng.sample(near, min(3, len(near))):
            yield instant + rng.choice([-SECOND, 0 * SECOND, SECOND])
        yield noon + timedelta(seconds=rng.randrange(-2 * 86400, 2 * 86400))
    yield datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=rng.randrange(0, 2 * 365 * 86400))


WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def random_rule(rng):
    def some(numbers, most):
        return ",".join(map(str, sorted(rng.sample(numbers, rng.randint(1, most)))))

    frequency = rng.choice(["DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY", "YEARLY"])
    parts = {"FREQ": frequency}
    if rng.random() < 0.4:
        parts["INTERVAL"] = rng.choice([2, 3, 4, 5, 6, 12, 18])
    if rng.random() < 0.2:
        parts["COUNT"] = rng.randint(1, 60)
    if rng.random() < 0.3:
        parts["WKST"] = rng.choice(WEEKDAYS)
    if rng.random() < 0.3:
        parts["BYMONTH"] = some(range(1, 13), 4)
    if frequency == "YEARLY" and rng.random() < 0.15:
        parts = {"FREQ": "YEARLY", "BYWEEKNO": some([1, 2, 5, 20, 26, 51], 3), "BYDAY": "TU,SA"}
    elif frequency == "YEARLY" and rng.random() < 0.25:
        parts["BYYEARDAY"] = some([1, 60, 61, 100, 200, 365, 366, -1, -2, -306, -366], 4)
    elif frequency != "WEEKLY" and rng.random() < 0.4:
        parts["BYMONTHDAY"] = some([1, 2, 10, 15, 28, 29, 30, 31, -1, -2, -29, -30, -31], 4)
    if not {"BYDAY", "BYYEARDAY"} & set(parts) and rng.random() < 0.6:
        counted = frequency in ("MONTHLY", "YEARLY") and "BYMONTHDAY" not in parts and rng.random() < 0.6
        numbers = ["1", "2", "3", "4", "5", "-1", "-2", "-5"] if counted else [""]
        parts["BYDAY"] = ",".join(rng.choice(numbers) + day for day in rng.sample(WEEKDAYS, rng.randint(1, 4)))
    if any(name in parts for name in ("BYDAY", "BYYEARDAY", "BYMONTHDAY")) and "BYWEEKNO" not in parts:
        if rng.random() < 0.3:
            parts["BYSETPOS"] = some([1, 2, 3, -1, -2], 2)
    return ";".join(f"{name}={value}" for name, value in parts.items())


def give_up(*_):
    raise TimeoutError


def rule_lines(rng, wanted):
    signal.signal(signal.SIGALRM, give_up)
    while wanted > 0:
        rule, year = random_rule(rng), rng.randint(2024, 2028)
        dtstart = datetime(rng.randint(2005, 2026), rng.randint(1, 12), rng.randint(1, 28)) + rng.randint(0, 3) * DAY
        begin, end = datetime(year, 1, 1), datetime(year, 12, 31)
        signal.alarm(1)
        try:
            found = rrulestr(rule, dtstart=dtstart).between(begin, end, inc=True)
        except TimeoutError:
            continue
        finally:
            signal.alarm(0)
        wanted -= 1
        keys = {"rule": rule, "dtstart": dtstart, "from": begin, "until": end}
        shown = {key: value if key == "rule" else str(value.date()) for key, value in keys.items()}
        yield {**shown, "days": [str(day.date()) for day in found]}


def main():
    rng = random.Random(SEED)
    lines = [{"window": name, "spec": spec} for name, spec in WINDOWS.items()]
    cases = []
    for name, spec in WINDOWS.items():
        midnight_zones = ["America/Sao_Paulo", "Africa/Cairo", "Asia/Beirut", "Pacific/Apia", "Australia/Lord_Howe"]
        for zone in sorted({*midnight_zones, *rng.sample(list(ZONES), 7)}):
            for at in instants(spec, zone, ZONES[zone], rng):
                cases.append({"in": name, "zone": zone, "at": stamp(at), **judge(spec, zone, at)})
    rules = list(rule_lines(rng, 1000))
    tzdata = pathlib.Path("/usr/share/zoneinfo/tzdata.zi").read_text().splitlines()[0].split()[-1]
    header = {
        "tool": "dateutil.rrule and zoneinfo",
        "dateutil": dateutil.__version__,
        "python": platform.python_version(),
        "tzdata": tzdata,
        "seed": SEED,
        "cases": len(cases),
        "rules": len(rules),
        "open": sum(case["open"] for case in cases),
    }
    text = "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in [header, *lines, *cases, *rules])
    TARGET.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(json.dumps(header, indent=2), TARGET.stat().st_size, "bytes")


main()
