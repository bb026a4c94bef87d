"""Everything the commands need, from the lock files by hash, into ``.venv``; quick when nothing changed.

    python3 tools/setup.py run     what `make demo` needs
    python3 tools/setup.py dev     that, and what `make test` needs
    python3 tools/setup.py bench   that, and what `make bench` compares with
    python3 tools/setup.py fuzz    that, and what `make fuzz` makes inputs with
    python3 tools/setup.py uv      the installer alone, into .cache/tools

Counts on Python >= 3.11 with pip or venv and nothing else. It is written so that an older Python 3 gets far enough to say so.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
WINDOWS = os.name == "nt"
HERE = Path(__file__).resolve().parent.parent
BIN, EXE = ("Scripts", ".exe") if WINDOWS else ("bin", "")
PYTHON = HERE / ".venv" / BIN / f"python{EXE}"
TOOLS = HERE / ".cache" / "tools"
UV = TOOLS / BIN / f"uv{EXE}"
LOCKS = {"run": ("run",), "dev": ("run", "dev"), "bench": ("run", "dev", "bench"), "fuzz": ("run", "dev", "fuzz")}
NEW_ENOUGH = f"import sys; sys.exit(sys.version_info[:2] < {OLDEST})"


def main() -> None:
    """Set up what the named kind needs, and say what is being done."""
    kind = sys.argv[1] if len(sys.argv) > 1 else "dev"
    if kind == "uv":
        uv()
        return
    if kind not in LOCKS:
        sys.exit(f"setup: one of {', '.join(LOCKS)} is wanted, not {kind}")
    use_new_python()
    make_venv()
    for lock in LOCKS[kind]:
        install_lock(lock)
    install_sijill()
    run([str(PYTHON), "-c", "from sijill.places.build import ensure_built; ensure_built()"])  # the gazetteer, if it is not compiled yet


def use_new_python() -> None:
    """Go on under a Python that is new enough, or say which package to install."""
    if sys.version_info[:2] >= OLDEST:
        return
    for path in filter(None, map(shutil.which, NEWER)):
        if ends_well([path, "-c", NEW_ENOUGH]):
            sys.exit(subprocess.call([path, *sys.argv]))
    sys.exit(
        f"setup: Python 3.11 or newer is wanted, this is {sys.version.split()[0]}. "
        "Debian, Ubuntu: apt install python3.11 python3.11-venv, or a newer one, and say `make PYTHON=python3.11 ...`"
    )


def make_venv() -> None:
    """Make ``.venv`` if it is not there or its Python no longer starts."""
    if PYTHON.exists() and ends_well([str(PYTHON), "-c", NEW_ENOUGH]):
        return
    say(f"making .venv with Python {sys.version.split()[0]}")
    run([uv(), "venv", "--quiet", "--no-config", "--clear", "--python", sys.executable, str(HERE / ".venv")])


def uv() -> str:
    """The pinned uv, got once through pip into a folder of its own."""
    stamp = TOOLS / ".made"
    if UV.exists() and is_fresh(stamp, lock_file("setup"), sys.version):
        return str(UV)
    say("getting uv by hash")
    shutil.rmtree(TOOLS, ignore_errors=True)
    if has("ensurepip") and has("venv"):
        run([sys.executable, "-m", "venv", str(TOOLS)])
        run([*pip(), "install", *from_lock("setup")])
    elif has("pip"):
        run([*pip(), "install", "--target", str(TOOLS), *from_lock("setup")])
    else:
        version = "{}.{}".format(*sys.version_info[:2])
        sys.exit(f"setup: this Python has neither venv nor pip. Debian, Ubuntu: apt install python3-venv (or python{version}-venv)")
    freshen(stamp, lock_file("setup"), sys.version)
    return str(UV)


def pip() -> list[str]:
    """How to call pip: the tools' own if they have one, else this Python's."""
    own = TOOLS / BIN / f"python{EXE}"
    return [str(own) if own.exists() else sys.executable, "-m", "pip", "--disable-pip-version-check"]


def install_lock(name: str) -> None:
    """Everything of one lock file into ``.venv``, unless it is there.

    Pip and uv are told in different ways where packages come from (an index, a certificate): where only pip knows how they come to
    this machine, pip installs, from the same lock.
    """
    stamp = HERE / ".venv" / f".made-{name}"
    if is_fresh(stamp, lock_file(name), str(PYTHON)):
        return
    say(f"installing requirements/{name}.lock by hash")
    if not ends([uv(), "pip", "install", "--quiet", "--python", str(PYTHON), *from_lock(name)], UV_SYSTEM_CERTS="1"):
        say("uv could not, so pip does")
        run([*pip(), "--python", str(PYTHON), "install", *from_lock(name)])
    freshen(stamp, lock_file(name), str(PYTHON))


def install_sijill() -> None:
    """The package itself, editable, so that ``.venv/bin/sijill`` runs the sources."""
    stamp, project = HERE / ".venv" / ".made-sijill", HERE / "pyproject.toml"
    if is_fresh(stamp, project, str(HERE)):
        return
    how = ["--quiet", "--offline", "--no-config", "--no-deps", "--no-build-isolation", "--editable", str(HERE)]
    run([uv(), "pip", "install", "--python", str(PYTHON), *how])
    freshen(stamp, project, str(HERE))


def lock_file(name: str) -> Path:
    """Where a lock file stands."""
    return HERE / "requirements" / f"{name}.lock"


def from_lock(name: str) -> list[str]:
    """The words that install a lock file and nothing that is not in it."""
    return ["--quiet", "--require-hashes", "--no-deps", "--requirement", str(lock_file(name))]


def has(module: str) -> bool:
    """Whether this Python has a module."""
    return ends_well([sys.executable, "-c", f"import {module}"])


def state_of(source: Path, *more: str) -> str:
    """What a stamp holds: the digest of the file that something was made from, and what else it depends on."""
    return "\n".join((hashlib.sha256(source.read_bytes()).hexdigest(), *more))


def is_fresh(stamp: Path, source: Path, *more: str) -> bool:
    """Whether the stamp says that nothing changed."""
    return stamp.exists() and stamp.read_text(encoding="utf-8") == state_of(source, *more)


def freshen(stamp: Path, source: Path, *more: str) -> None:
    """Remember that it was made."""
    stamp.write_text(state_of(source, *more), encoding="utf-8")


def ends_well(command: list[str]) -> bool:
    """Whether a command ends well; what it prints is not shown."""
    return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def ends(command: list[str], **settings: str) -> bool:
    """Whether a command ends well; a setting counts where the environment has none."""
    return subprocess.call(command, env={**settings, **os.environ}) == 0


def run(command: list[str]) -> None:
    """Run a command; if it fails all ends here, its own words being on the screen."""
    if not ends(command):
        sys.exit(f"setup: this failed: {' '.join(command)}")


def say(words: str) -> None:
    """One line for the person who waits."""
    print(f"setup: {words}", flush=True)


if __name__ == "__main__":
    main()
