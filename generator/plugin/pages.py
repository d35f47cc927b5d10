"""Pages and files of the pipeline, laid out and put in their place in the site."""

import re
from pathlib import Path
from traceback import extract_tb
from typing import Any

import mkdocs
from jinja2 import Environment, TemplateError, TemplateSyntaxError, pass_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import url_filter

from generator.derived.output import Page, SiteFile
from generator.publication import front_matter
from generator.theme import THEME

_UNUSUAL = re.compile(r"^$|^[/#]|:|\\|\.\./|//")
"""What is no plain address from the root of the site."""
_TEMPLATES = Path(mkdocs.__file__).with_name("templates")


class Written(File):
    """A page or file of ours: already in the site, there for MkDocs to check links against it."""

    def __init__(self, item: Page | SiteFile, config: MkDocsConfig) -> None:
        is_page = isinstance(item, Page)
        super().__init__(
            f"{item.adresse}index.md" if is_page else item.adresse,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=f"{item.adresse}index.html" if is_page else item.adresse,
        )
        self.generated_by = "horizon"
        if isinstance(item, Page):
            self.edit_uri = f"../{item.fichier}" if item.fichier else None

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Nothing is left to do."""


def folders(config: MkDocsConfig) -> list[str]:
    """Where layouts are looked for: not in Material, whose ten thousand files take long to list."""
    own = config.theme.custom_dir
    return [*([own] if own else []), str(THEME), str(_TEMPLATES)]


@pass_context
def relative(context: Any, value: str) -> str:
    """MkDocs' filter `url`, which keeps every address that it ever met in memory."""
    page = context["page"]
    if page is None or _UNUSUAL.search(value):
        return url_filter(context, value)
    here, there = page.url.split("/")[:-1], value.split("/")
    same = 0
    for mine, other in zip(here, there, strict=False):
        if mine != other:
            break
        same += 1
    return "/".join((*[".."] * (len(here) - same), *there[same:])) or "./"


def write(item: Page | SiteFile, layouts: Environment, config: MkDocsConfig) -> Written:
    """Write `item` into the site; MkDocs is given its address alone."""
    file = Written(item, config)
    path = Path(config.site_dir, file.dest_uri)
    if isinstance(item, Page):
        item = SiteFile(file.dest_uri, _laid_out(item, file, layouts, config))
    try:
        item.write(path)
    except FileNotFoundError:
        path.parent.mkdir(parents=True)
        item.write(path)
    return file


def _laid_out(ours: Page, file: File, layouts: Environment, config: MkDocsConfig) -> bytes:
    """The whole HTML of a page."""
    page = MkDocsPage(None, file, config)
    page.meta = front_matter(ours)
    if page.edit_url:
        page.meta["source_url"] = page.edit_url
    links = [AnchorLink(title, anchor, level) for level, anchor, title in ours.titres]
    page.toc = TableOfContents(links)
    page.content = ours.corps
    file.page = None
    layout = layouts.get_template("main.html")
    return layout.render(page=page, config=config, base_url="").encode()


def place(error: TemplateError) -> str:
    """The template and line where filling it failed."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}, ligne {error.lineno}"
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith("ml")]
    return f"{frames[-1].filename}, ligne {frames[-1].lineno}" if frames else "un gabarit"
