"""Makes the search index of a finished site."""

import subprocess
import sys
from pathlib import Path


def index(site: Path) -> None:
    """Write Pagefind's index into `site`/pagefind; raises CalledProcessError when it fails."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    subprocess.run([*command, "--force-language", "fr"], check=True, stdin=subprocess.DEVNULL)
