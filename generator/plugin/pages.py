"""What MkDocs needs to know of pages and files that it did not make."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import mkdocs
from jinja2 import pass_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import url_filter

from generator.publishing.layout import FICHIER, Settings, between
from generator.tasks.hors_ligne import Copie
from generator.theme import THEME

_TEMPLATES = Path(mkdocs.__file__).with_name("templates")
_PAGE = "index.html"


class Written(File):
    """A page or file of ours: already in the site, there for MkDocs to check links against it."""

    def __init__(self, address: str, config: MkDocsConfig) -> None:
        super().__init__(
            _source(address),
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=address,
        )
        self.generated_by = "horizon"

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Nothing is left to do."""


class Known(Files):
    """The files that people wrote, and ours as they are asked for: a hundred thousand weigh."""

    def __init__(self, files: Iterable[File], ours: Iterable[str], config: MkDocsConfig) -> None:
        super().__init__(list(files))
        self._ours: Mapping[str, str] = {_source(address): address for address in ours}
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        found = super().get_file_from_path(path)
        if found is None and path in self._ours:
            return Written(self._ours[path], self._config)
        return found


def folders(config: MkDocsConfig) -> list[str]:
    """Where layouts are looked for: not in Material, whose ten thousand files take long to list."""
    own = config.theme.custom_dir
    return [*([own] if own else []), str(THEME), str(_TEMPLATES)]


def settings(config: MkDocsConfig, day: str) -> Settings:
    """What the layouts of our pages know of the site; `day` is that of publication, as they say."""
    return Settings(
        site_name=config.site_name,
        site_url=config.site_url or "",
        site_description=config.site_description or "",
        copyright=config.copyright or "",
        use_directory_urls=config.use_directory_urls,
        extra={**config.extra, "publie": day},
        source=_edited(config),
    )


def copy_of(config: MkDocsConfig) -> Copie:
    """What the first page of a copy says of the site."""
    extra = config.extra
    return Copie(config.site_name, config.site_url or "", extra["publie"], extra["assets"])


@pass_context
def relative(context: Any, value: str) -> str:
    """MkDocs' filter `url`, which keeps every address that it ever met in memory."""
    page = context["page"]
    return url_filter(context, value) if page is None else between(page.url, value)


def _source(address: str) -> str:
    """The name under which MkDocs knows the file at `address`."""
    is_page = address.rpartition("/")[2] == _PAGE
    return f"{address.removesuffix(_PAGE)}index.md" if is_page else address


def _edited(config: MkDocsConfig) -> str:
    """The address of the file behind a page, where mkdocs.yml says where files are."""
    file = Written(_PAGE, config)
    file.edit_uri = f"../{FICHIER}.yml"
    return MkDocsPage(None, file, config).edit_url or ""


def is_content(file: File, config: MkDocsConfig) -> bool:
    """Whether people wrote the file: what the theme brings, the pipeline publishes itself."""
    return file.src_dir is None or Path(file.src_dir) == Path(config.docs_dir)
