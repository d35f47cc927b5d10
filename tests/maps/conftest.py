"""A Chromium for maps; what goes wrong in a page fails the test."""

from tests.browser.conftest import browser, open_page, page

__all__ = ["browser", "open_page", "page"]
