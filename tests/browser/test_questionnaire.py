"""The questionnaire to hand out prints on the two sides of one sheet."""

import re

from playwright.sync_api import Page


def test_the_questionnaire_prints_on_two_sides(page: Page, server: str) -> None:
    page.goto(f"{server}/demarche/questionnaire/imprimer/index.html")
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 2
    page.emulate_media(media="print")
    assert not page.locator(".entete, .ouverture, .pied").locator("visible=true").count()
    for side in page.locator(".feuille").all():
        assert side.evaluate("side => side.scrollHeight - side.clientHeight") <= 1
