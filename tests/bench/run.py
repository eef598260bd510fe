#!/usr/bin/env python3
# SPDX-FileCopyrightText: Daicho contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets the program beside its floors and peers, in one run, as ratios.

usage: run.py BIN [--rows N] [--large N] [--rounds N] [--only P1,P4,…]

BIN is the folder of the built programs (preset «bench»). Each pair runs interleaved A B A B, one round to warm up
and then --rounds; CPU seconds and peak memory come from wait4. What is missing on the machine is said.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


class Run:
    """One run of a program: CPU seconds, wall seconds, peak bytes, standard output."""

    def __init__(self, words, env=None):
        out = tempfile.TemporaryFile()
        err = tempfile.TemporaryFile()
        started = time.monotonic()
        process = subprocess.Popen(words, stdout=out, stderr=err, env={**os.environ, **(env or {})})
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            err.seek(0)
            sys.exit(f"{' '.join(words)}: exit {process.returncode}\n{err.read().decode(errors='replace')[-2000:]}")
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss * 1024
        out.seek(0)
        self.out = out.read().decode(errors="replace")

    def number(self, index=0):
        return float(self.out.split()[index])


class Bench:
    def __init__(self, arguments):
        self.bin = os.path.abspath(arguments.bin)
        self.rounds = arguments.rounds
        self.rows = arguments.rows
        self.large = arguments.large
        self.folder = tempfile.mkdtemp(prefix="daicho-bench-")
        self.lines = []
        os.environ["DAICHO_STATE_DIR"] = os.path.join(self.folder, "state")

    def program(self, name):
        return os.path.join(self.bin, name)

    def path(self, name):
        return os.path.join(self.folder, name)

    def say(self, goal, what, ratio, target, detail):
        verdict = "" if target is None else ("met" if ratio <= target else "SHORT")
        limit = "" if target is None else f"goal ≤ {target:g}"
        print(f"{goal:<4} {what:<58} {ratio:8.3f} × {limit:<14} {verdict:<6} {detail}", flush=True)

    def interleave(self, ours, floor, value=lambda run: run.cpu):
        """Median of the ratios, and the medians of both sides; `ours` and `floor` make a Run each."""
        pairs = []
        for round_number in range(self.rounds + 1):
            a, b = ours(), floor()
            if round_number > 0:
                pairs.append((a, b))
        ratio = statistics.median(value(a) / max(value(b), 1e-9) for a, b in pairs)
        return ratio, statistics.median(value(a) for a, _ in pairs), statistics.median(value(b) for _, b in pairs), pairs[-1]

    # -- what is measured ---------------------------------------------------------------------------------

    def csv(self, rows, first=0):
        path = self.path(f"ledger-{first}-{rows}.csv")
        if not os.path.exists(path):
            with open(path, "wb") as out:
                subprocess.run([self.program("bench_makeledger"), str(rows), str(first)], stdout=out, check=True)
        return path

    def empty(self, name):
        path = self.path(name)
        if os.path.exists(path):
            os.remove(path)
        Run([self.program("daicho-cli"), "new", path, "--profile", "city", "--body", "大川市"])
        return path

    def cli(self, *words):
        return Run([self.program("daicho-cli"), "--quiet", "--json", *words])

    def registry(self, rows):
        """A registry of so many rows, in files that an import takes."""
        path = self.path(f"registry-{rows}.daicho")
        if not os.path.exists(path):
            self.empty(os.path.basename(path))
            piece = 200_000
            for first in range(0, rows, piece):
                self.cli("import", path, self.csv(min(piece, rows - first), first), "--create-units")
        return path

    def p1(self):
        csv = self.csv(self.rows)
        blank = self.empty("blank.daicho")
        # Units are there before, as in an office; what is measured is the ledger.
        self.cli("import", blank, self.csv(2000, 10_000_000), "--create-units")
        target = self.path("import.daicho")

        def ours():
            shutil.copyfile(blank, target)
            return self.cli("import", target, csv, "--create-units")

        def floor():
            return Run([self.program("bench_floors"), "insert", str(self.rows), self.path("floor.db")])

        pairs = []
        for round_number in range(self.rounds + 1):
            a, b = ours(), floor()
            if round_number > 0:
                pairs.append((a.cpu, b.number(), a.peak))
        ratio = statistics.median(a / b for a, b, _ in pairs)
        self.say("P1", f"csv import of {self.rows:,}, whole process : raw insert", ratio, 1.5,
                 f"{statistics.median(a for a, _, _ in pairs):.2f} s : {statistics.median(b for _, b, _ in pairs):.2f} s CPU, "
                 f"peak {pairs[-1][2] / 1e6:.0f} MB")
        size = os.path.getsize(target) - os.path.getsize(blank)
        floor_size = os.path.getsize(self.path("floor.db"))
        self.say("P13", "file with replayable history : normalised, without", size / floor_size, 1.3,
                 f"{size / 1e6:.1f} MB : {floor_size / 1e6:.1f} MB")

    def p4(self):
        registry, csv = self.registry(self.rows), self.path("plain.csv")
        self.cli("export", registry, csv, "--force")
        ours = lambda: self.cli("export", registry, self.path("ours.xlsx"), "--force")
        peer = lambda: Run([self.program("bench_peers"), "xlsx", csv, self.path("peer.xlsx")])
        ratio, a, b, last = self.interleave(ours, peer)
        self.say("P4", f"xlsx export of {self.rows:,} : libxlsxwriter, CPU", ratio, 0.55, f"{a:.2f} s : {b:.2f} s")
        self.say("P4", "the same, peak memory", last[0].peak / last[1].peak, 0.35,
                 f"{last[0].peak / 1e6:.0f} MB : {last[1].peak / 1e6:.0f} MB")
        sizes = os.path.getsize(self.path("ours.xlsx")), os.path.getsize(self.path("peer.xlsx"))
        self.say("P4", "the same, size of the file", sizes[0] / sizes[1], 1.05, f"{sizes[0] / 1e6:.1f} MB : {sizes[1] / 1e6:.1f} MB")

    def p5(self):
        if not shutil.which("sqlite3"):
            return print("P5   sqlite3 is not installed")
        registry = self.registry(self.rows)
        Run([self.program("bench_floors"), "insert", str(self.rows), self.path("floor.db")])
        lookups = ["institution", "unit", "owner", "users", "kind", "business", "personal_info", "medium", "location", "zone",
                   "quantity", "retention", "disposal", "backup", "contractor", "takeout", "status"]
        plain = ["code", "name", "description", "c", "i", "a", "subjects", "registered", "expires", "reviewed",
                 "retention_start", "reason", "remarks"]
        joins = " ".join(f"LEFT JOIN l_{name} ON l_{name}.id = asset.{name}_id" for name in lookups)
        sql = f"SELECT {', '.join(plain + [f'l_{name}.label' for name in lookups])} FROM asset {joins}"
        query = self.path("all.sql")
        with open(query, "w") as file:
            file.write(f".mode csv\n.output {self.path('peer.csv')}\n{sql};\n")
        ours = lambda: self.cli("export", registry, self.path("ours.csv"), "--force")
        peer = lambda: Run(["sqlite3", self.path("floor.db"), f".read {query}"])
        ratio, a, b, _ = self.interleave(ours, peer)
        self.say("P5", f"csv export of {self.rows:,} : sqlite3 CLI", ratio, 0.35, f"{a:.2f} s : {b:.2f} s CPU")

    def p6(self):
        registry, csv = self.registry(10_000), self.path("ten.csv")
        self.cli("export", registry, csv, "--force", "--layout", "full")
        ours = lambda: self.cli("export", registry, self.path("ours.pdf"), "--force")
        painter = lambda: Run([self.program("bench_peers"), "pdf", csv, self.path("peer.pdf")])
        ratio, a, b, last = self.interleave(ours, painter)
        self.say("P6", "PDF of 10,000 rows : QPainter drawText(rect), elided", ratio, 0.75,
                 f"{a:.2f} s : {b:.2f} s CPU, peak {last[0].peak / 1e6:.0f} MB")
        names = subprocess.run([self.program("daicho-cli"), "list", registry, "--columns", "name", "--format", "csv", "--quiet"],
                               capture_output=True, check=True).stdout.decode().splitlines()[1:]
        text = subprocess.run(["pdftotext", "-raw", self.path("ours.pdf"), "-"], capture_output=True).stdout.decode()
        flat = "".join(text.split())
        lost = sum("".join(name.strip('"').split()) not in flat for name in names)
        print(f"     names not found by pdftotext: {lost} of {len(names)}")
        if not shutil.which("soffice"):
            return print("P6   LibreOffice is not installed")
        office = lambda: Run(["soffice", "--headless", f"-env:UserInstallation=file://{self.path('office')}", "--convert-to", "pdf",
                              "--outdir", self.folder, csv])
        pairs = [(ours().cpu, office().cpu) for _ in range(3)][1:]
        ratio = statistics.median(x / y for x, y in pairs)
        self.say("P6", "PDF of 10,000 rows : LibreOffice csv → pdf", ratio, 0.22,
                 f"{pairs[-1][0]:.2f} s : {pairs[-1][1]:.2f} s CPU")

    def in_process(self, goal, what, target, rows, words, floor, detail=""):
        ours = lambda: Run([self.program("bench_ours"), words[0], self.registry(rows), *words[1:]])
        ratio, a, b, last = self.interleave(ours, floor, value=lambda run: run.number())
        self.say(goal, what, ratio, target, f"{a * 1e3:.2f} ms : {b * 1e3:.2f} ms, proof {last[0].out.split()[1]}{detail}")

    def window(self, goal, what, target, rows, mode, peer_rows):
        ours = lambda: Run([self.program("bench_window"), mode, self.registry(rows)])
        peer = lambda: Run([self.program("bench_window"), "peer-" + mode, self.registry(peer_rows)])
        ratio, a, b, last = self.interleave(ours, peer, value=lambda run: run.number())
        self.say(goal, what, ratio, target, f"{a * 1e3:.2f} ms : {b * 1e3:.2f} ms CPU, peak {last[0].peak / 1e6:.0f} MB : "
                 f"{last[1].peak / 1e6:.0f} MB, rows {last[0].out.split()[1]} : {last[1].out.split()[1]}")

    def p7(self):
        self.window("P7", f"keystroke to painted, {self.rows:,} : QSortFilterProxyModel", 1 / 30, self.rows, "keystroke", self.rows)
        large = lambda: Run([self.program("bench_window"), "keystroke", self.registry(self.large)])
        small = lambda: Run([self.program("bench_window"), "keystroke", self.registry(self.rows)])
        ratio, a, b, _ = self.interleave(large, small, value=lambda run: run.number())
        self.say("P7", f"keystroke to painted, {self.large:,} : {self.rows:,}", ratio, 2.5, f"{a * 1e3:.2f} ms : {b * 1e3:.2f} ms CPU")

    def p8(self):
        for rows in (self.rows, self.large):
            self.in_process("P8", f"substring in every text, {rows:,} : SQL LIKE, names", 1 / 40, rows, ["scan"],
                            lambda: Run([self.program("bench_floors"), "like", self.registry(rows)]))

    def p9(self):
        self.window("P9", f"sort to painted, {self.large:,} : proxy, {self.rows:,}", 0.5, self.large, "sort", self.rows)

    def p10(self):
        self.window("P10", "repaint of the cells in sight : default delegate", 0.6, self.rows, "repaint", self.rows)

    def watchdog(self):
        copy = self.path("watched.daicho")
        shutil.copyfile(self.registry(self.rows), copy)
        print(Run([self.program("bench_windowwatchdog"), copy]).out)

    def p11(self):
        for rows in (self.rows, self.large):
            database = self.path(f"floor-{rows}.db")
            Run([self.program("bench_floors"), "insert", str(rows), database])
            self.in_process("P11", f"recount unit × level, {rows:,} : SQL GROUP BY", 0.01, rows, ["tally"],
                            lambda: Run([self.program("bench_floors"), "groupby", database]))

    def p12(self):
        for rows in (self.rows, self.large):
            run = Run([self.program("bench_ours"), "index", self.registry(rows)])
            self.say("P12", f"memory a row, {rows:,} : 2,300 bytes of QSqlTableModel", run.number(3) / 2300, 256 / 2300,
                     f"{run.number(2):.0f} bytes held, {run.number(3):.0f} resident")

    def p14(self):
        source = self.registry(self.rows)
        plain = self.path("plain.db")
        Run([self.program("bench_floors"), "insert", str(self.rows), plain])
        ours_copy, floor_copy = self.path("bulk.daicho"), self.path("bulk.db")

        def ours():
            shutil.copyfile(source, ours_copy)
            return Run([self.program("bench_trust"), "bulk", ours_copy])

        def floor():
            shutil.copyfile(plain, floor_copy)
            return Run([self.program("bench_trustfloors"), "bulk", floor_copy])

        ratio, a, b, last = self.interleave(ours, floor, value=lambda run: run.number())
        undone = statistics.median([last[0].number(1)])
        self.say("P14", f"two columns of {self.rows:,} with history : one UPDATE", ratio, 1.6, f"{a:.2f} s : {b:.2f} s CPU")
        self.say("P14", "its undo : the edit", undone / last[0].number(), 1.5, f"{undone:.2f} s : {last[0].number():.2f} s CPU")

    def p15(self):
        for rows in (self.rows, self.large):
            path = self.registry(rows)
            ratio, a, b, _ = self.interleave(lambda: Run([self.program("bench_trust"), "verify", path]),
                                             lambda: Run([self.program("bench_trustfloors"), "scan", path]),
                                             value=lambda run: run.number())
            self.say("P15", f"verify, {rows:,} : scan and SHA-256 of the same", ratio, 2.0, f"{a:.2f} s : {b:.2f} s CPU")

    def p18(self):
        source, target = self.registry(self.rows), self.path("backup.daicho")

        def ours(verified):
            for name in (target, target + ".json"):
                if os.path.exists(name):
                    os.remove(name)
            return Run([self.program("bench_trust"), "backup" if verified else "copy", source, target])

        floor = lambda: Run([self.program("bench_trustfloors"), "copy", source, self.path("copied")])
        for verified, goal in ((False, 2.0), (True, None)):
            ratio, a, b, _ = self.interleave(lambda: ours(verified), floor, value=lambda run: run.number())
            what = "backup, verified" if verified else "backup without its verification"
            self.say("P18", f"{what}, {self.rows:,} : cp + fsync, wall", ratio, goal, f"{a * 1e3:.0f} ms : {b * 1e3:.0f} ms")

    def commit(self):
        source, count = self.registry(20_000), "300"
        plain = self.path("plain-20000.db")
        Run([self.program("bench_floors"), "insert", "20000", plain])
        ours_copy, floor_copy = self.path("edits.daicho"), self.path("edits.db")
        shutil.copyfile(source, ours_copy)
        shutil.copyfile(plain, floor_copy)
        ours = lambda: Run([self.program("bench_trust"), "edits", ours_copy, count])
        floor = lambda: Run([self.program("bench_trustfloors"), "edits", floor_copy, count])
        for index, what in ((0, "wall"), (1, "CPU")):
            ratio, a, b, _ = self.interleave(ours, floor, value=lambda run: run.number(index))
            self.say("–", f"one edit with history, durable : without, {what}", ratio, None,
                     f"{a * 1e6:.0f} µs : {b * 1e6:.0f} µs")

    def inheritance(self):
        """What contents need, at --rows assets and three relations each; both sides in one process."""
        rows, relations = str(self.rows), str(3 * self.rows)
        runs = [Run([self.program("bench_inheritance"), rows, relations]) for _ in range(self.rounds + 1)][1:]
        floor = statistics.median(run.number(0) for run in runs)
        for index, what in ((1, "from scratch"), (2, "after one edit, median"), (3, "after one edit, the slowest")):
            ratio = statistics.median(run.number(index) / run.number(0) for run in runs)
            ours = statistics.median(run.number(index) for run in runs)
            self.say("–", f"what contents need, {what} : one pass", ratio, None,
                     f"{ours * 1e6:.1f} µs : {floor * 1e6:.0f} µs, {' '.join(runs[-1].out.split()[4:6])}")

    def events(self):
        """Opening with all checks of opening, by length of the history."""
        times = {}
        for count in (10_000, self.large):
            path = self.path(f"events-{count}.daicho")
            memory = os.path.join("/dev/shm", f"daicho-events-{os.getpid()}.daicho")
            shutil.copyfile(self.registry(1000), memory)
            Run([self.program("bench_trust"), "events", memory, str(count)])
            shutil.move(memory, path)
            runs = [Run([self.program("bench_trust"), "open", path]).number() for _ in range(self.rounds)]
            verify = Run([self.program("bench_trust"), "verify", path]).number()
            times[count] = statistics.median(runs)
            print(f"–    open for writing with its checks, {count:,} entries: {times[count] * 1e3:.1f} ms wall; "
                  f"verify {verify:.2f} s CPU; file {os.path.getsize(path) / 1e6:.0f} MB", flush=True)
        self.say("–", f"open with its checks, {self.large:,} : 10,000 entries", times[self.large] / times[10_000], None, "")

    def p16(self):
        small, large = self.registry(1000), self.registry(self.large)
        ours = lambda: Run([self.program("bench_ours"), "first-page", large])
        base = lambda: Run([self.program("bench_ours"), "first-page", small])
        ratio, a, b, _ = self.interleave(ours, base, value=lambda run: run.number())
        self.say("P16", f"open to first page, {self.large:,} : 1,000", ratio, 1.3, f"{a * 1e3:.1f} ms : {b * 1e3:.1f} ms")
        for rows in (self.rows, self.large):
            self.in_process("P16", f"all columns loaded, {rows:,} : raw scan", 2.2, rows, ["index"],
                            lambda: Run([self.program("bench_floors"), "scan", self.registry(rows)]))

    def search(self):
        for word in ("税", "住民基本台帳", "ＮＯ．39"):
            large = Run([self.program("bench_ours"), "search", self.registry(self.large), word])
            small = Run([self.program("bench_ours"), "search", self.registry(self.rows), word])
            self.say("–", f"search «{word}», {self.large:,} : {self.rows:,}", large.number() / small.number(), None,
                     f"{large.number() * 1e3:.2f} ms : {small.number() * 1e3:.2f} ms, hits {large.out.split()[1]}")
        for field in ("code", "name", "registered", "c"):
            large = Run([self.program("bench_ours"), "sort", self.registry(self.large), field])
            small = Run([self.program("bench_ours"), "sort", self.registry(self.rows), field])
            self.say("–", f"sort by {field}, {self.large:,} : {self.rows:,}", large.number() / small.number(), None,
                     f"{large.number() * 1e3:.2f} ms : {small.number() * 1e3:.2f} ms")

    def p17(self):
        env = {"QT_QPA_PLATFORM": "offscreen", "DAICHO_CONFIG_DIR": self.folder}
        ours = lambda: Run([self.program("daicho"), "--exit-after-startup"], env)
        floor = lambda: Run([self.program("bench_floors"), "empty-window"], env)
        ratio, a, b, last = self.interleave(ours, floor)
        self.say("P17", "start to first paint : empty QMainWindow, CPU", ratio, 3.5, f"{a * 1e3:.0f} ms : {b * 1e3:.0f} ms")
        self.say("P17", "the same, memory", last[0].peak / last[1].peak, 2.0,
                 f"{last[0].peak / 1e6:.0f} MB : {last[1].peak / 1e6:.0f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--large", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    bench = Bench(arguments)
    goals = ["p1", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11", "p12", "p14", "p15", "p16", "search", "p17", "p18", "commit", "events", "inheritance", "watchdog"]
    only = [name.strip().lower() for name in arguments.only.split(",") if name.strip()]
    try:
        for goal in goals:
            if not only or goal in only:
                getattr(bench, goal)()
    finally:
        shutil.rmtree(bench.folder, ignore_errors=True)


if __name__ == "__main__":
    main()
