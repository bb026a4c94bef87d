"""A workspace: a folder whose files are the record."""

from dataclasses import dataclass
from pathlib import Path

from sijill.custody import NEW, Archive, read_lines, write_whole
from sijill.domain.errors import WorkspaceError
from sijill.domain.incident import Register
from sijill.domain.judgement import Judgement
from sijill.exports import from_wire, read_line
from sijill.pipeline.lock import NAME as LOCK
from sijill.pipeline.settings import DEFAULTS, NAME, Settings, read_settings

DEFAULT_WORKSPACE = Path("sijill-workspace")


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where everything of one workspace lies. What is in ``cache`` and ``out`` can be rebuilt; the rest is the record."""

    folder: Path
    settings: Settings

    @property
    def archive(self) -> Path:
        """Bytes and working texts by digest."""
        return self.folder / "archive"

    @property
    def ledger(self) -> Path:
        """What happened, each entry holding the hash of the one before."""
        return self.folder / "ledger.jsonl"

    @property
    def inputs(self) -> Path:
        """What became of each file that was ever given."""
        return self.folder / "inputs.jsonl"

    @property
    def reports(self) -> Path:
        """Every report that was kept."""
        return self.folder / "reports.jsonl"

    @property
    def sheets(self) -> Path:
        """Recorders' own spreadsheets, row by row."""
        return self.folder / "sheets"

    def sheet(self, name: str) -> Path:
        """Every state of every row of one spreadsheet."""
        return self.sheets / f"{name}.jsonl"

    @property
    def authorities(self) -> Path:
        """Root certificates of the authorities whose timestamps are in the ledger."""
        return self.folder / "authorities"

    @property
    def jobs(self) -> Path:
        """Work for later, every state of it."""
        return self.folder / "jobs.jsonl"

    @property
    def feeds(self) -> Path:
        """What is known of each feed that is watched."""
        return self.folder / "feeds.json"

    @property
    def gazetteers(self) -> Path:
        """The project's own gazetteers."""
        return self.folder / "gazetteers"

    @property
    def packs(self) -> Path:
        """The project's own language packs, a folder each."""
        return self.folder / "packs"

    @property
    def runs(self) -> Path:
        """One folder per run that changed something."""
        return self.folder / "runs"

    @property
    def judgements(self) -> Path:
        """What people decided."""
        return self.folder / "judgements.jsonl"

    @property
    def out(self) -> Path:
        """The working copy: page, tables, map."""
        return self.folder / "out"

    @property
    def cache(self) -> Path:
        """Readings by what made them."""
        return self.folder / "cache"

    def run_numbers(self) -> list[int]:
        """The numbers of the runs there are, lowest first."""
        return sorted(int(path.name) for path in self.runs.glob("*") if path.name.isdigit()) if self.runs.is_dir() else []

    def last_run(self) -> Path | None:
        """The folder of the latest run, if there is one."""
        numbers = self.run_numbers()
        return self.runs / str(numbers[-1]) if numbers else None


def open_workspace(folder: Path, *, create: bool = False) -> Workspace:
    """The workspace in a folder; with ``create``, a new one where there is none yet.

    Raises WorkspaceError where there is none, where the folder holds something else, or where its settings are faulty.
    """
    try:
        _find(folder, create)
    except OSError as error:
        raise WorkspaceError(
            f"{folder}: cannot be used ({error.strerror or error}); change its rights (chmod), or give another folder"
        ) from error
    workspace = Workspace(folder, read_settings(folder / NAME))
    if create and workspace.settings.own_keys:
        Archive(workspace.archive).begin_keys()
    return workspace


def _find(folder: Path, create: bool) -> None:
    path = folder / NAME
    if path.exists():
        return
    if not create:
        raise WorkspaceError(f"{folder}: no Sijill workspace is there; `sijill run PATH --into {folder}` makes one")
    if folder.is_dir() and not all(_is_ours(entry.name) for entry in folder.iterdir()):
        raise WorkspaceError(f"{folder}: holds other files and no {NAME}; give --into an empty or a new folder")
    write_whole(path, DEFAULTS.encode())


def _is_ours(name: str) -> bool:
    """What a run that was killed before its settings were written leaves behind."""
    return name == LOCK or name.startswith(NEW)


def read_judgements(workspace: Workspace) -> tuple[Judgement, ...]:
    """What people decided, in the order they did."""
    return tuple(
        from_wire(Judgement, read_line(line, number), number) for number, (_, line) in enumerate(read_lines(workspace.judgements), 1)
    )


def read_register(workspace: Workspace) -> Register:
    """The incident numbers issued so far."""
    last = workspace.last_run()
    if last is None:
        return Register()
    return from_wire(Register, read_line((last / "register.json").read_bytes(), "register.json"))
