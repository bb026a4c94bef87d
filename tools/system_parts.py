"""The parts of the system that tests need: Chromium and openssl.

As root they come by apt. Else they are unpacked under ``.cache/system`` where apt can fetch for a user (lists of its own, nothing
installed, nothing outside the project touched). Else they are named as missing, and the tests that need them are skipped by name;
as root with ``CI=true`` a missing part ends this with 1.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
UNPACKED = HERE / ".cache" / "system"
LISTS = HERE / ".cache" / "apt"
# What is looked for on the machine (under any of these names), and the packages that bring it. The font is for screenshots.
PARTS = {
    "chromium": (("chromium", "chromium-browser", "google-chrome"), ("chromium", "fonts-dejavu-core")),
    "openssl": (("openssl",), ("openssl",)),
}


def main() -> None:
    """Bring what is missing, and tell what stays missing."""
    missing = [part for part in PARTS if not is_here(part)]
    if missing and shutil.which("apt-get"):
        packages = [package for part in missing for package in PARTS[part][1]]
        (install if os.geteuid() == 0 else unpack)(packages)
    still = [part for part in PARTS if not is_here(part)]
    for part in still:
        print(f"system parts: {part} is MISSING: the tests that need it will be skipped")
    if still and os.environ.get("CI") == "true" and hasattr(os, "geteuid") and os.geteuid() == 0:
        sys.exit("system parts: as root in CI nothing may be missing")


def is_here(part: str) -> bool:
    """Whether a program is on the machine or unpacked by us."""
    return any(shutil.which(name) or (UNPACKED / "usr/bin" / name).exists() for name in PARTS[part][0])


def install(packages: list[str]) -> None:
    """By apt, as root."""
    print("system parts: installing", *packages, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    runs(["apt-get", "-qq", "update"], env=quiet)
    runs(["apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages], env=quiet)


def unpack(packages: list[str]) -> None:
    """Fetch the packages and what they depend on with lists of our own, and unpack them; nothing is installed."""
    print("system parts: unpacking", *packages, "under .cache/system", flush=True)
    for folder in (LISTS / "lists" / "partial", LISTS / "cache" / "archives" / "partial", UNPACKED):
        folder.mkdir(parents=True, exist_ok=True)
    own = ["-o", f"Dir::State::Lists={LISTS / 'lists'}", "-o", f"Dir::Cache={LISTS / 'cache'}", "-o", "Debug::NoLocking=1"]
    if not runs(["apt-get", "-qq", *own, "update"]):
        return
    plan = subprocess.run(
        ["apt-get", *own, "--simulate", "install", "--no-install-recommends", *packages], capture_output=True, text=True, check=False
    )
    names = re.findall(r"^Inst (\S+)", plan.stdout, flags=re.MULTILINE)
    if plan.returncode == 0 and names and runs(["apt-get", "-qq", *own, "download", *names], cwd=LISTS / "cache" / "archives"):
        for archive in sorted((LISTS / "cache" / "archives").glob("*.deb")):
            runs(["dpkg", "-x", str(archive), str(UNPACKED)])
    shutil.rmtree(LISTS)


def runs(command: list[str], *, cwd: Path | None = None, env: dict[str, str] | None = None) -> bool:
    """Run a program; a failure is told in one line and answered, so that what is missing can be named."""
    done = subprocess.run(command, cwd=cwd, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        print(f"system parts: {' '.join(command[:3])} ... failed: {done.stderr.strip().splitlines()[-1:]}")
    return done.returncode == 0


if __name__ == "__main__":
    main()
