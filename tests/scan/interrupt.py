"""Interrupts a program that is at work: not before it catches the signal, which on a busy machine comes late."""
import re
import time


def catches(pid, signal):
    with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as f:
        return int(re.search(r"SigCgt:\s*(\w+)", f.read())[1], 16) >> (signal - 1) & 1


def interrupt(program, signal, seconds):
    """seconds: how long it works first, from when it catches the signal on."""
    until = time.monotonic() + 60
    while program.poll() is None and not catches(program.pid, signal) and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(seconds)
    program.send_signal(signal)
