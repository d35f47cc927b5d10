"""What the maps need beside them: Leaflet from its PyPI packages, our own script and stylesheet."""

import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from generator.derived.output import SiteFile
from generator.theme import THEME

LEAFLET = "assets/leaflet/"
CARTE = "assets/carte/"

_SOURCE_MAP = re.compile(rb"\n//# sourceMappingURL=\S+\s*$")
_EXPORT = re.compile(rb"^export ", re.MULTILINE)
_CSS_IMAGE = re.compile(rb"url\(([^)]+\.png)\)")

NOTICE = """\
Leaflet 1.9.3 (leaflet.js, leaflet.css, images)
https://leafletjs.com
Copyright (c) 2010-2022, Volodymyr Agafonkin
Copyright (c) 2010-2011, CloudMade
All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted
provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions
   and the following disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions
   and the following disclaimer in the documentation and/or other materials provided with the
   distribution.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR
IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR
CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER
IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF
THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.

--------------------------------------------------------------------------------

Leaflet.markercluster 1.4.1 (leaflet.markercluster.js, MarkerCluster.css)
https://github.com/Leaflet/Leaflet.markercluster
Copyright 2012 David Leaver

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def fichiers() -> Iterator[SiteFile]:
    """Every file that a map loads, all of them local."""
    leaflet = files("xstatic.pkg.leaflet") / "data"
    clusters = files("xstatic.pkg.leaflet_markercluster") / "data"
    style = (leaflet / "leaflet.css").read_bytes()
    yield SiteFile(LEAFLET + "leaflet.js", _script(leaflet / "leaflet.js"))
    yield SiteFile(LEAFLET + "leaflet.css", style)
    for image in sorted({name.decode() for name in _CSS_IMAGE.findall(style)}):
        yield SiteFile(LEAFLET + image, (leaflet / image).read_bytes())
    yield SiteFile(
        LEAFLET + "leaflet.markercluster.js", _script(clusters / "leaflet.markercluster.js")
    )
    yield SiteFile(LEAFLET + "MarkerCluster.css", (clusters / "MarkerCluster.css").read_bytes())
    yield SiteFile(LEAFLET + "LICENCES.txt", NOTICE.encode())
    yield SiteFile(CARTE + "carte.js", _own_script())
    yield SiteFile(CARTE + "carte.css", _stylesheet())


def _script(source: Traversable) -> bytes:
    """A script without the comment that points at a file we do not publish."""
    return _SOURCE_MAP.sub(b"\n", source.read_bytes())


def _own_script() -> bytes:
    """Our script: how the site folds words, then its parts in order, sharing one scope."""
    folding = _EXPORT.sub(b"", (THEME / "assets" / "js" / "folding.js").read_bytes())
    parts = [path.read_bytes() for path in sorted((THEME / "maps" / "carte").glob("*.js"))]
    return b"\n".join([b'(function () {\n"use strict";', folding, *parts, b"})();\n"])


def _stylesheet() -> bytes:
    """The tokens of the site, then what is the maps' own."""
    parts = [THEME / "assets" / "css" / "00-tokens.css", THEME / "maps" / "carte.css"]
    return b"\n".join(part.read_bytes() for part in parts)
