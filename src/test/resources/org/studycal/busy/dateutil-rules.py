"""Makes dateutil-rules.txt: 1,500 random common rules and what python-dateutil 2.8.2 makes of them.

    python3 dateutil-rules.py > dateutil-rules.txt

A line has the start, the rule, how many of its first 40 times there are, their CRC 32 (each as
20260105T090000, followed by a line feed) and the last of them. The start is the first time that the
rule names: what else a start does is not the rule's. No weekly rule has a BYSETPOS, for dateutil
counts the positions of the first week from its start on, and RFC 5545 from the week's first day.
"""
import random
import warnings
import zlib
from datetime import datetime, timedelta
from itertools import islice

from dateutil.rrule import rrulestr

warnings.simplefilter("ignore")
pick = random.Random(2026)
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def some(values, most):
    return pick.sample(values, pick.randint(1, min(most, len(values))))


def text(values):
    return ",".join(str(value) for value in values)


def rule():
    freq = pick.choice(["DAILY"] * 3 + ["WEEKLY"] * 6 + ["MONTHLY"] * 5 + ["YEARLY"] * 4 + ["HOURLY"])
    parts = ["FREQ=" + freq]
    if pick.random() < 0.4:
        parts.append("INTERVAL=%d" % pick.choice([2, 2, 2, 3, 4, 5, 6, 12]))
    many = False
    if freq == "HOURLY":
        if pick.random() < 0.5:
            parts.append("BYDAY=" + text(some(DAYS, 3)))
        if pick.random() < 0.3:
            parts.append("BYMONTH=" + text(sorted(some(range(1, 13), 3))))
    elif freq == "DAILY":
        if pick.random() < 0.4:
            parts.append("BYDAY=" + text(some(DAYS, 5)))
        if pick.random() < 0.3:
            parts.append("BYMONTH=" + text(sorted(some(range(1, 13), 4))))
        if pick.random() < 0.2:
            parts.append("BYMONTHDAY=" + text(some([1, 2, 10, 15, 20, 28, -1, -2], 4)))
    elif freq == "WEEKLY":
        if pick.random() < 0.8:
            parts.append("BYDAY=" + text(some(DAYS, 5)))
        if pick.random() < 0.1:
            parts.append("BYMONTH=" + text(sorted(some(range(1, 13), 4))))
    elif freq == "MONTHLY":
        kind = pick.random()
        if kind < 0.4:
            parts.append("BYDAY=" + text(
                "%d%s" % (pick.choice([1, 2, 3, 4, 5, -1, -2]), day) for day in some(DAYS, 2)))
        elif kind < 0.6:
            parts.append("BYMONTHDAY=" + text(some([1, 5, 13, 15, 28, 29, 30, 31, -1, -3], 3)))
            many = True
        elif kind < 0.8:
            parts.append("BYDAY=" + text(some(DAYS, 5)))
            many = True
        if kind < 0.8 and pick.random() < 0.2:
            parts.append("BYMONTH=" + text(sorted(some(range(1, 13), 4))))
    else:
        kind = pick.random()
        if kind < 0.6:
            parts.append("BYMONTH=" + text(sorted(some(range(1, 13), 3))))
        if 0.2 < kind < 0.5:
            parts.append("BYDAY=" + text(
                "%d%s" % (pick.choice([1, 2, 3, 4, -1]), day) for day in some(DAYS, 2)))
        elif 0.5 < kind < 0.6:
            parts.append("BYMONTHDAY=" + text(some([1, 13, 15, 28, 31, -1], 3)))
            many = True
        elif kind > 0.9:
            parts.append("BYYEARDAY=" + text(some([1, 60, 100, 200, 366, -1], 3)))
        elif kind > 0.8:
            parts.append("BYWEEKNO=" + text(some([1, 10, 20, 52, 53], 2)))
            parts.append("BYDAY=" + text(some(DAYS, 2)))
    if many and pick.random() < 0.25:
        parts.append("BYSETPOS=" + text(some([1, 2, -1, -2], 2)))
    if pick.random() < 0.1:
        parts.append("BYHOUR=" + text(sorted(some(range(7, 20), 3))))
        if pick.random() < 0.5:
            parts.append("BYMINUTE=" + text(sorted(some([0, 15, 30, 45], 2))))
    if pick.random() < 0.15:
        parts.append("WKST=" + pick.choice(["SU", "MO", "SA"]))
    return parts


def write(time):
    return time.strftime("%Y%m%dT%H%M%S")


made = 0
while made < 1500:
    parts = rule()
    day = datetime(2024, 1, 1) + timedelta(days=pick.randint(0, 1200))
    begin = day.replace(hour=pick.randint(0, 23), minute=pick.choice([0, 0, 0, 15, 30, 45]))
    try:
        first = next(iter(rrulestr(";".join(parts), dtstart=begin)), None)
    except ValueError:  # hours that the interval never meets
        first = None
    if first is None:
        continue
    end = pick.random()
    if end < 0.3:
        parts.append("COUNT=%d" % pick.randint(1, 60))
    elif end < 0.6:
        parts.append("UNTIL=" + write(first + timedelta(days=pick.randint(0, 2000))))
    pick.shuffle(parts)
    times = list(islice(rrulestr(";".join(parts), dtstart=first), 40))
    sum_ = zlib.crc32("".join(write(time) + "\n" for time in times).encode())
    print(write(first), ";".join(parts), len(times), "%08x" % sum_, write(times[-1]))
    made += 1
