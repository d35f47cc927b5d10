"""A server of ours that answers as the State's API of communes does, of one made-up territory."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from generator.model.folding import plain

EPCI = {"code": "200000001", "nom": "CC du Val d'Essai", "codesDepartements": ["99"]}
EPCI |= {"codesRegions": ["98"]}
AMONT = {"code": "99001", "nom": "Amont", "surface": 1234, "population": 120}
AMONT |= {"centre": {"type": "Point", "coordinates": [2.5, 46.5]}}
SQUARE = [[[2.49, 46.49], [2.51, 46.49], [2.51, 46.51], [2.49, 46.51], [2.49, 46.49]]]
OUTLINE = {
    "type": "Feature",
    "properties": {"code": "99001", "nom": "Amont"},
    "geometry": {"type": "Polygon", "coordinates": SQUARE},
}
ANSWERS: dict[str, object] = {
    "/epcis/200000001": EPCI,
    "/epcis/200000001/communes": [AMONT],
    "/departements/99": {"nom": "Fiction"},
    "/regions/98": {"nom": "Pays d'Essai"},
    "/outlines": {"type": "FeatureCollection", "features": [OUTLINE]},
}


class _State(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        found = ANSWERS.get("/outlines" if "contour" in asked.query else unquote(asked.path))
        if asked.path == "/epcis":
            wanted = plain(parse_qs(asked.query)["nom"][0]).replace("’", "'")
            found = [each for each in (EPCI,) if wanted in plain(str(each["nom"]))]
        self.send_response(404 if found is None else 200)
        self.end_headers()
        self.wfile.write(json.dumps(found).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def state() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _State)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
