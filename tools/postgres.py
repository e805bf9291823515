"""Run a command with a PostgreSQL that is thrown away afterwards.

    python -m tools.postgres -- pytest -m store

DATABASE_URL names the server to the command. LAGESBILD_TEST_POSTGRES names one that runs already,
and is used instead. Where PostgreSQL is missing the command is not run, which is said; with
LAGESBILD_REQUIRE_POSTGRES=1 or CI=true that is a failure.

    python -m tools.postgres

only says where PostgreSQL is, with exit code 1 where it is nowhere.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
UNPRIVILEGED = "postgres"
"""PostgreSQL refuses to run as root; Debian's package brings this user."""
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=256MB")
"""Safety that a server for tests has no use for."""


def find_postgres() -> Path | None:
    """The folder with initdb and pg_ctl, or None where there is none."""
    found = shutil.which("initdb")
    if found and shutil.which("pg_ctl"):
        return Path(found).resolve().parent
    versions = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda each: float(each.parts[-3]))
    return versions[-1].parent if versions else None


@contextmanager
def running_postgres(programs: Path, *settings: str) -> Iterator[str]:
    """The address of a new server on this computer, gone when the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="lagesbild-postgres-"))
    as_user = _as_user(folder)
    data, log = folder / "data", folder / "log"
    port = _free_port()
    given = (*settings, f"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=")
    options = " ".join(f"-c {each}" for each in given)
    try:
        _run(
            [*as_user, programs / "initdb", "--pgdata", data, "--username", "lagesbild"],
            ["--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"],
        )
        _run(
            [*as_user, programs / "pg_ctl", "start", "--wait", "--pgdata", data],
            ["--log", log, "--options", options],
        )
        try:
            yield f"postgres://lagesbild@127.0.0.1:{port}/postgres"
        finally:
            _run([*as_user, programs / "pg_ctl", "stop"], ["--mode", "fast", "--pgdata", data])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_user(folder: Path) -> list[str]:
    """What to begin a command with so that it does not run as root; the folder is handed over."""
    if os.geteuid() != 0:
        return []
    user = pwd.getpwnam(UNPRIVILEGED)
    os.chown(folder, user.pw_uid, user.pw_gid)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


def _run(*parts: Sequence[str | Path]) -> None:
    command = [str(each) for part in parts for each in part]
    done = subprocess.run(  # noqa: S603 - PostgreSQL's own programs
        command, cwd="/", check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    if done.returncode:
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr}")


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def _is_set(name: str) -> bool:
    return os.environ.get(name, "") not in {"", "0", "false"}


def run_with(command: Sequence[str], url: str) -> int:
    """Run a command with the server's address in DATABASE_URL; gives its exit code."""
    environment = {**os.environ, "DATABASE_URL": url}
    return subprocess.run(  # noqa: S603 - what the caller asked for
        command, env=environment, check=False
    ).returncode


def main(arguments: Sequence[str]) -> int:
    """Run the command behind "--", or say where PostgreSQL is."""
    programs = find_postgres()
    command = list(arguments[1:])
    if not command:
        sys.stdout.write(f"{programs or 'no PostgreSQL was found'}\n")
        return int(programs is None)
    named = os.environ.get("LAGESBILD_TEST_POSTGRES")
    if named:
        return run_with(command, named)
    if programs is None:
        sys.stderr.write(f"No PostgreSQL was found. Not run: {' '.join(command)}\n")
        return int(_is_set("CI") or _is_set("LAGESBILD_REQUIRE_POSTGRES"))
    with running_postgres(programs, *QUICK) as url:
        return run_with(command, url)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
