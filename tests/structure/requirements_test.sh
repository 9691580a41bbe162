#!/usr/bin/env bash
# Each row A1-J1 of the requirements has its registers, rules, pages and tests in docs/requirements.md, and they exist.
exec python3 "$(dirname "$0")/../../tools/requirements.py"
