"""An editor of a few lines: opens a file in the language server that editors run for YAML."""

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NODE = Path(sys.executable).with_name("node")
SERVER = Path(sys.prefix, "node_modules/yaml-language-server/bin/yaml-language-server")
SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "schemas": {},
    }
}


class Editor:
    """Talks to the server over its standard input and output (Language Server Protocol)."""

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(
            [NODE, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.number = 0
        self.told: dict[str, list[Any]] = {}
        documents = {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}}
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": None,
                "capabilities": {
                    "textDocument": documents,
                    "workspace": {"configuration": True},
                },
            },
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self.process.stdin and self.process.stdout
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def open(self, path: Path, text: str) -> list[Any]:
        """What is wrong in the file at `path`, if it says `text`."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.told.pop(path.as_uri(), None)
        self.tell("textDocument/didOpen", {"textDocument": document})
        while path.as_uri() not in self.told:
            self._listen()
        return self.told[path.as_uri()]

    def at(self, what: str, path: Path, line: int, column: int) -> Any:
        """What the server answers of a place: "hover" or "completion"."""
        place = {"line": line, "character": column}
        return self.ask(
            f"textDocument/{what}", {"textDocument": {"uri": path.as_uri()}, "position": place}
        )

    def ask(self, method: str, params: Any) -> Any:
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        while True:
            said = self._listen()
            if said.get("id") == self.number and "method" not in said:
                return said.get("result")

    def tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _listen(self) -> dict[str, Any]:
        """The next message; questions of the server are answered, what is wrong is kept."""
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server is gone"
        said: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if said.get("method") == "textDocument/publishDiagnostics":
            self.told[said["params"]["uri"]] = said["params"]["diagnostics"]
        elif "method" in said and "id" in said:
            asked = said["params"].get("items", []) if isinstance(said.get("params"), dict) else []
            answer = [SETTINGS.get(each.get("section"), {}) for each in asked] or None
            self._send({"id": said["id"], "result": answer})
        return said
