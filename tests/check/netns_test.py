#!/usr/bin/env python3
"""Live in a network namespace: connected and not connected, with the real kernel's files."""
import json
import os
import shutil
import subprocess

from checklib import TMP, check, end, run, skip

if os.geteuid() != 0 or not shutil.which("ip"):
    skip("needs root and ip")
NS = "szc%d" % os.getpid()


def ip(*args):
    return subprocess.run(["ip", *args], capture_output=True, text=True)


if ip("netns", "add", NS).returncode:
    skip("no network namespaces here")
try:
    live = ("ip", "netns", "exec", NS)

    def look():
        f = json.loads(run("facts", "--json", prefix=live).stdout)["facts"]
        p = run("run", "--class", "classified", "--out", TMP + "/r.szr", "--json", prefix=live, ok=(0, 30))
        return f, {k["id"]: k["verdict"] for k in json.loads(p.stdout)["checks"]}
    f, v = look()
    check([i["name"] for i in f["net_if"]["rows"] if i["carrier"]] in ([], ["lo"]), f"not connected: {f['net_if']['rows']}")
    check(f["route"]["state"] == "ok" and not [r for r in f["route"]["rows"] if r["is_default"]], f"no way out: {f['route']}")
    check(f["socket"]["rows"] == [] and f["socket"]["state"] == "ok", f"nothing listens: {f['socket']}")
    check(v["classified_link"] == "pass" and v["classified_route"] == "pass" and v["listening_ports"] == "pass", f"not connected: {v['classified_link']} {v['classified_route']}")

    peer = "vp%d" % (os.getpid() % 10000)
    if ip("link", "add", peer, "type", "veth", "peer", "name", "eth0", "netns", NS).returncode:
        skip("no veth")
    ip("link", "set", peer, "up")
    for c in (["link", "set", "lo", "up"], ["addr", "add", "198.51.100.2/24", "dev", "eth0"], ["link", "set", "eth0", "up"], ["route", "add", "default", "via", "198.51.100.1"]):
        ip("-n", NS, *c)
    listener = subprocess.Popen(["ip", "netns", "exec", NS, "python3", "-c", "import socket,time\ns=socket.socket()\ns.bind(('0.0.0.0',5900))\ns.listen()\nprint('up',flush=True)\ntime.sleep(60)"], stdout=subprocess.PIPE)
    listener.stdout.readline()
    f, v = look()
    check([i["carrier"] for i in f["net_if"]["rows"] if i["name"] == "eth0"] == [1], f"connected: {f['net_if']['rows']}")
    check([r["interface"] for r in f["route"]["rows"] if r["is_default"] and r["family"] == "ipv4"] == ["eth0"], f"default route: {f['route']['rows']}")
    check({"ipv4": "public"}.items() <= {a["family"]: a["scope"] for a in f["net_addr"]["rows"] if a["scope"] == "public"}.items(), f"address {f['net_addr']['rows']}")
    check([(s["port"], s["program"]) for s in f["socket"]["rows"]] == [(5900, "python3")], f"listener {f['socket']['rows']}")
    check(v["classified_route"] == "fail" and v["listening_ports"] == "fail", f"connected: {v['classified_route']} {v['listening_ports']}")
    listener.kill()
    listener.wait()
    ip("link", "del", peer)
finally:
    ip("netns", "del", NS)
end()
