#!/usr/bin/env python3
"""Writes ../resources/recurrence/expansions.tsv.gz: 5,000 rules with their occurrences, as python-dateutil sees them.

    pip install python-dateutil==2.9.0.post0 tzdata && python3 recurrences.py

The same seed gives the same file. One rule a line, with tabs between:

    zone     an IANA name, or - for a series of dates
    start    local; the first occurrence
    rule     RFC 5545
    first    the start and what follows it, up to 12: seconds since 1970 in UTC, or days since 1970 for dates, each but
             the first as the distance from the one before; the list ends with . when the series does
    later    a local time and the first occurrence after it (up to 30 years on), or - when there is none

Where dateutil is not RFC 5545, and what is done about it here:

  * A start that the rule does not name is no occurrence for dateutil, while RFC 5545 says that it is the first, also for
    COUNT. So the rule is expanded without COUNT, the start put first, and the list cut; where the rule names the start,
    dateutil's own COUNT must give the same.
  * UNTIL is compared on the wall clock by dateutil, and as an instant by RFC 5545. So it is applied here, to instants.
  * BYWEEKNO without a day means all seven days for dateutil, and the weekday of the start for RFC 5545; weeks that reach
    into another year are cut at its end. So BYWEEKNO comes with BYDAY, and only for the weeks 2 to 51.
  * A YEARLY rule with BYMONTHDAY and no BYMONTH means each month for dateutil, and the month of the start for lib-recur
    and libical; RFC 5545 can be read both ways. So such rules have a BYMONTH.
  * BYSETPOS counts in the rest of the first week only, when the start is inside of it. So WEEKLY rules have none.
  * dateutil knows neither SKIP nor RSCALE (RFC 7529). Those have tests of their own.

Local times that daylight saving skips or repeats are resolved by the zoneinfo of Python with fold=0, which is what RFC
5545 asks for: the offset before the gap, and the first of two. Starts are chosen close to such days, to leap days and to
ends of months much more often than by chance.
"""
import gzip
import itertools
import random
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

RULES = 5000
SHOWN = 12
EPOCH = date(1970, 1, 1)
ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC", "America/Santiago",
         "Pacific/Auckland", "Asia/Tokyo", "Europe/London", "America/St_Johns"]
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
# Both clock changes of the zones above, in years whose rules are settled.
CLOCK_CHANGES = [(2019, 3, 31), (2019, 10, 27), (2021, 3, 14), (2021, 11, 7), (2022, 4, 3), (2022, 10, 2), (2023, 9, 24),
                 (2024, 3, 31), (2024, 4, 7), (2024, 10, 27), (2025, 3, 9), (2025, 11, 2)]
random.seed(5545)


def some(values, most):
    return sorted(random.sample(values, random.randint(1, min(most, len(values)))))


def listed(values):
    return ",".join(str(value) for value in values)


def start():
    kind = random.random()
    if kind < 0.3:
        day = date(*random.choice(CLOCK_CHANGES)) - timedelta(days=random.choice([0, 1, 7, 14, 30, 31]))
    elif kind < 0.5:
        day = random.choice([date(2016, 2, 29), date(2020, 2, 29), date(2024, 2, 29), date(2023, 2, 28)])
    elif kind < 0.75:
        first = date(random.randint(2015, 2025), random.randint(1, 12), 1)
        day = first - timedelta(days=random.choice([1, 1, 1, 2, 3]))
    else:
        day = date(2015, 1, 1) + timedelta(days=random.randint(0, 4000))
    hour, minute = random.choice([(2, 30), (2, 0), (1, 30), (0, 0), (9, 0), (23, 59), (17, 15)])
    return datetime(day.year, day.month, day.day, hour, minute)


def byday(freq):
    days = random.sample(DAYS, random.randint(1, 4))
    if freq in ("MONTHLY", "YEARLY") and random.random() < 0.6:
        most = 4 if freq == "MONTHLY" else 50
        return listed(f"{random.choice([-1, 1]) * random.randint(1, most)}{day}" for day in days)
    return listed(days)


def parts(freq, dates):
    chosen = []
    if random.random() < 0.5:
        chosen.append(f"INTERVAL={random.choice([1, 2, 2, 3, 4, 5, 6, 7, 10, 12, 18])}")
    if random.random() < 0.3:
        chosen.append("WKST=" + random.choice(DAYS))
    by = []
    if random.random() < 0.25:
        by.append("BYMONTH=" + listed(some(range(1, 13), 4)))
    pick = random.random()
    if freq == "DAILY":
        if pick < 0.2:
            by.append("BYDAY=" + byday(freq))
        elif pick < 0.3:
            by.append("BYMONTHDAY=" + listed(some([*range(1, 32), -1, -2, -31], 3)))
    elif freq == "WEEKLY":
        if pick < 0.7:
            by.append("BYDAY=" + byday(freq))
    elif freq == "MONTHLY":
        if pick < 0.35:
            by.append("BYDAY=" + byday(freq))
        elif pick < 0.7:
            by.append("BYMONTHDAY=" + listed(some([*range(1, 32), -1, -1, -2, -30, 29, 30, 31], 4)))
        elif pick < 0.8:
            by.append("BYDAY=" + listed(some(DAYS, 3)))
            by.append("BYMONTHDAY=" + listed(some(range(1, 32), 7)))
    else:
        if pick < 0.25:
            by.append("BYDAY=" + byday(freq))
            if any(part.startswith("BYMONTH=") for part in by):
                by = [part for part in by if not part.startswith("BYDAY")] + ["BYDAY=" + byday("MONTHLY")]
        elif pick < 0.45:
            by = ["BYMONTH=" + listed(some(range(1, 13), 4)),
                  "BYMONTHDAY=" + listed(some([*range(1, 32), -1, -1], 3))]
        elif pick < 0.6:
            by = ["BYYEARDAY=" + listed(some([1, 59, 60, 61, 100, 200, 365, 366, -1, -306, -307, -366], 4))]
        elif pick < 0.75:
            by = ["BYWEEKNO=" + listed(some(range(2, 52), 3)), "BYDAY=" + listed(some(DAYS, 2))]
    if not dates and random.random() < 0.1:
        by.append("BYHOUR=" + listed(some(range(24), 3)))
        if random.random() < 0.3:
            by.append("BYMINUTE=" + listed(some([0, 15, 30, 45], 2)))
    countable = [part for part in by if not part.startswith("BYMONTH=")]
    if freq in ("MONTHLY", "YEARLY") and countable and "WEEKNO" not in str(by) and random.random() < 0.25:
        by.append("BYSETPOS=" + listed(some([1, 2, 3, -1, -1, -2], 2)))
    random.shuffle(by)
    return chosen + by


def number(moment, zone):
    if zone is None:
        return (moment.date() - EPOCH).days
    return int(moment.replace(tzinfo=ZoneInfo(zone), fold=0).timestamp())


def line():
    zone = None if random.random() < 0.4 else random.choice(ZONES)
    first = start()
    if zone is None:
        first = first.replace(hour=0, minute=0)
    freq = random.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    endless = ";".join(["FREQ=" + freq, *parts(freq, zone is None)])
    horizon = first + timedelta(days=366 * 32)
    expanded = rrulestr(endless, dtstart=first)
    following = (moment for moment in expanded.xafter(first, inc=False))
    series = [first, *itertools.takewhile(lambda moment: moment < horizon, itertools.islice(following, 17000))]
    if len(series) < 4:
        return None
    rule = endless
    ending = random.random()
    if ending < 0.2:
        count = random.randint(1, min(15, len(series)))
        rule += f";COUNT={count}"
        series = series[:count]
        if first in expanded[:1]:
            assert list(rrulestr(rule, dtstart=first)) == series, rule
    elif ending < 0.35:
        last = series[random.randint(0, min(14, len(series) - 1))] + timedelta(minutes=random.choice([0, 0, -1, 1]))
        if zone is None:
            until = last.date()
            rule += f";UNTIL={until:%Y%m%d}"
            series = [moment for moment in series if moment.date() <= until]
        else:
            until = datetime.fromtimestamp(number(last, zone), timezone.utc)
            rule += f";UNTIL={until:%Y%m%dT%H%M%SZ}"
            series = [moment for moment in series if number(moment, zone) <= until.timestamp()]
        if not series or len({number(moment, zone) for moment in series}) < len(series):
            return None
    numbers = [number(moment, zone) for moment in series]
    shown = numbers[:SHOWN]
    deltas = [shown[0], *(b - a for a, b in zip(shown, shown[1:]))]
    end = " ." if "COUNT" in rule or "UNTIL" in rule and len(series) <= SHOWN else ""
    end = end if len(series) <= SHOWN else ""
    after = first + timedelta(days=random.randint(0, 365 * 30), hours=0 if zone is None else random.randint(0, 23))
    later = next((number(moment, zone) for moment in series if moment > after), None)
    if later is None and not ("COUNT" in rule or "UNTIL" in rule):
        return None
    return "\t".join([zone or "-", first.isoformat(timespec="minutes"), rule, " ".join(map(str, deltas)) + end,
                      f"{after.isoformat(timespec='minutes')} {'-' if later is None else later}"])


def main():
    lines = {}
    while len(lines) < RULES:
        made = line()
        if made:
            lines[made] = None
    target = Path(__file__).parent / "../resources/recurrence/expansions.tsv.gz"
    text = "".join(made + "\n" for made in lines)
    target.write_bytes(gzip.compress(text.encode(), mtime=0))


main()
