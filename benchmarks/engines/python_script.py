# Runs one of the reference scripts in place, again and again in one process, with its imports already made.
import json, resource, sys, time, traceback, warnings

warnings.simplefilter("ignore")
script, names = sys.argv[1], sys.argv[2:]
real_clock = time.perf_counter


def now():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return (real_clock() * 1000, (used.ru_utime + used.ru_stime) * 1000)


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def between(a, b):
    return {"wall": b[0] - a[0], "cpu": b[1] - a[1]}


points = []


def clock():
    point = now()
    points.append(point)
    return point[0] / 1000


time.perf_counter = clock
answers = sys.stdout


class Told:
    """What the script prints tells that its work is done; it writes its outcome after that."""

    def __init__(self):
        self.at = None

    def write(self, _):
        if self.at is None:
            self.at = now()

    def flush(self):
        pass


code = compile(open(script).read(), script, "exec")
for line in sys.stdin:
    request = json.loads(line)
    del points[:]
    sys.argv = [script, *request["arguments"]]
    told = Told()
    sys.stdout = told
    start = now()
    try:
        exec(code, {"__name__": "__main__", "__file__": script})
        # The first look at the clock is before the imports; the parts lie between the others.
        looks = points[1:]
        known = len(looks) == len(names) + 1
        parts = {name: between(looks[i], looks[i + 1]) for i, name in enumerate(names)} if known else {}
        run = {**between(start, told.at or now()), "parts": parts, "peak": peak()}
        answer = {"run": run}
    except BaseException:
        answer = {"error": traceback.format_exc()}
    sys.stdout = answers
    print(json.dumps(answer), flush=True)
print(json.dumps({"whole": {"cpu": now()[1], "peak": peak()}}), flush=True)
