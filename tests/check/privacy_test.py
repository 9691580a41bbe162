#!/usr/bin/env python3
"""docs/endpoint-privacy.md, held to: a machine full of private things is checked as root, and none of them is in what leaves it, nor on the page; hosts are all that is left of addresses."""
import json
import os
import re

import roots
from checklib import TMP, check, end, run

NEVER = ["STICK0001", "PHONE1", "GEHEIMSTICK", "SL900X0042", "BRD77", "DISK0042", "11111111-2222", roots.MACHINE, "02:00:00:00:00:01", "02:00:00:00:00:02", "0200000000", "geheim123", "Free WiFi", "aa:bb:cc",
         "$y$", "$1$", "pw@", "q=secret", "/path", "secret title", "/x?", "Befehl-Historie", "brief-an-mama", "Druckauftrag", "diary", "chat-inhalt", "cookie-wert", "BEGIN OPENSSH", "konto@example.com", "示例日记", "病历"]
STAYS = ["zhang", "192.168.1.1", "114.114", "8.8.8.8", "10.9.8.7", "/mnt/nas", "/media/zhang", "nas/x"]      # shown on the machine, not in the report

r = roots.Root(os.path.join(TMP, "root"), "kylin")
roots.dirty(r.path, "kylin")
for path, text in [("/home/zhang/.bash_history", "rm Befehl-Historie\n"), ("/root/.bash_history", "ls Befehl-Historie\n"), ("/home/zhang/brief-an-mama.docx", "x"), ("/home/zhang/Documents/示例日记.txt", "diary"),
                   ("/home/zhang/病历.pdf", "x"), ("/home/zhang/.ssh/id_ed25519", "-----BEGIN OPENSSH PRIVATE KEY-----\n"), ("/home/zhang/.thunderbird/a.default/Mail/Inbox", "From: konto@example.com\n"),
                   ("/home/zhang/.config/wechat/msg.db", "chat-inhalt"), ("/home/zhang/.mozilla/firefox/a.default/cookies.sqlite", "cookie-wert"), ("/var/spool/cups/c00001", "Druckauftrag Gehalt zhang"),
                   ("/var/log/cups/page_log", "net 1 zhang [x] 1 1 Druckauftrag-Gehalt\n"), ("/var/lib/NetworkManager/seen-bssids", "[seen-bssids]\nabc=aa:bb:cc:dd:ee:ff,\n"),
                   ("/var/lib/bluetooth/AA:BB:CC:00:11:22/DD:EE:FF:00:11:22/info", "[General]\nName=zhangs Kopfhörer\n"), ("/etc/NetworkManager/system-connections/vpn.nmconnection", "[connection]\nid=zhang-vpn\ntype=vpn\n\n[vpn]\nuser-name=konto@example.com\n"),
                   ("/etc/wpa_supplicant/zhang-home.conf", "network={\n ssid=\"Free WiFi\"\n psk=\"geheim123\"\n}\n"), ("/var/lib/iwd/Free WiFi.psk", "[Security]\nPassphrase=geheim123\n"), ("/etc/wireguard/zhang-vpn.conf", "[Interface]\nPrivateKey = geheim123\n[Peer]\nEndpoint = 8.8.8.8:51820\n"),
                   ("/etc/ppp/peers/zhang-dsl", "plugin rp-pppoe.so eth0\nuser \"konto@example.com\"\n"), ("/etc/systemd/network/10-zhang.network", "[Network]\nDHCP=yes\n"), ("/home/zhang/.local/share/gvfs-metadata/uuid-GEHEIMSTICK", "diary"),
                   ("/home/zhang/.local/share/Trash/info/brief-an-mama.docx.trashinfo", "Path=/home/zhang/brief-an-mama.docx\n")]:
    r.put(path, text)
os.makedirs(TMP + "/scan")
open(TMP + "/scan/brief-an-mama-秘密.txt", "w").write("机密★10年\n示例日记 diary chat-inhalt\n" * 3)
for args in ([], [TMP + "/scan"]):
    for cls in ("classified", "internet"):
        out = os.path.join(TMP, "r.szr")
        p = run("run", "--class", cls, "--root", r.path, "--out", out, "--json", *args, ok=(0, 30))
        report = json.loads(p.stdout)
        page = open(out + ".html").read()
        for word in NEVER:
            if args and word in ("示例日记", "diary", "chat-inhalt", "brief-an-mama"):
                continue                                           # the content scan was asked to look there: looked at below
            check(word not in p.stdout, f"{cls}: '{word}' leaves: …{p.stdout[max(0, p.stdout.find(word) - 80):p.stdout.find(word) + 60]}")
            check(word not in page or args, f"{cls}: '{word}' is on the page: …{page[max(0, page.find(word) - 60):page.find(word) + 60]}")
        for word in STAYS:
            check(word not in p.stdout, f"{cls}: '{word}' leaves: …{p.stdout[max(0, p.stdout.find(word) - 80):p.stdout.find(word) + 60]}")
        if args:
            check("brief-an-mama" not in p.stdout and "diary" not in p.stdout and "chat-inhalt" not in p.stdout, "names and text of scanned files leave")
        text = json.dumps({k: v for k, v in report.items() if k not in ("scan", "checks")}, ensure_ascii=False)
        check(not re.search(r"[a-z]+://[^\"\\ ]", text.replace("file:///", "")), f"{cls}: an address leaves: {re.findall(r'[a-z]+://[^,]{0,60}', text)[:2]}")
        hosts = [h["host"] for h in report["facts"]["browser_host"]["rows"]]
        check(hosts and all(re.fullmatch(r"[0-9a-z.:\[\]-]+", h) for h in hosts), f"{cls}: more than hosts: {hosts}")
        check(not [s for s in report["sources"] if re.search(r"/home/[a-z]", s["path"])], f"{cls}: homes are named: {[s['path'] for s in report['sources'] if '/home/' in s['path']][:3]}")
        check(not [s["path"] for s in report["sources"] if re.search(r"bash_history|\.ssh|Mail|Documents|cookies|id_ed25519|病历|msg\.db", s["path"])], f"{cls}: what is never read was opened")
        check(oct(os.stat(out).st_mode & 0o777) == "0o600", "the report is its owner's only")

# two offices' keys give two digests: nobody can compare without the key
digests = set()
for _ in range(2):
    report = json.loads(run("run", "--class", "internet", "--root", r.path, "--out", out, "--json", ok=(0, 30)).stdout)
    digests |= {report["machine"]["serial"], *report["machine"]["disks"]}
check(len(digests) == 4, "without a kit each run has a key of its own")
doc = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../docs/endpoint-privacy.md"), encoding="utf-8").read()
for word in ("Never collected", "File contents", "keystrokes", "password hashes", "full URLs", "shell history", "mail, chat", "print jobs", "location", "Deleted files"):
    check(word in doc, f"docs/endpoint-privacy.md does not say: {word}")
end()
