"""A page is read aloud by a French voice of the device, paragraph by paragraph, or not at all."""

import pytest
from playwright.sync_api import Browser, Page, expect

CLEAR = "territoires/thierache-sambre-et-oise/en-clair/index.html"
WRITTEN = "demarche/index.html"

STUB = """
window.said = [];
window.ended = null;
class Utterance { constructor(text) { this.text = text; } }
window.SpeechSynthesisUtterance = Utterance;
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: "LANG", localService: LOCAL }],
  addEventListener: () => {},
  speak: (told) => { window.said.push(told.text); window.ended = () => told.onend(); },
  cancel: () => window.ended?.(),
} });
"""


def opened(browser: Browser, address: str, lang: str, local: str) -> Page:
    page = browser.new_page()
    page.add_init_script(STUB.replace("LANG", lang).replace("LOCAL", local))
    page.goto(address)
    return page


@pytest.mark.parametrize("where", [CLEAR, WRITTEN])
def test_a_page_is_read_paragraph_by_paragraph_until_it_is_stopped(
    browser: Browser, server: str, where: str
) -> None:
    page = opened(browser, f"{server}/{where}", "fr-FR", "true")
    asked: list[str] = []
    button = page.get_by_role("button", name="Écouter")
    button.focus()
    expect(button).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("Enter")
    assert page.evaluate("said") == [page.locator("main .se-lit").inner_text()]
    page.evaluate("ended()")
    page.evaluate("ended()")
    said = page.evaluate("said")
    assert len(set(said)) == 3
    assert page.locator(".se-lit").count() == 1
    page.get_by_role("button", name="Arrêter").click()
    expect(button).to_be_visible()
    assert page.locator(".se-lit").count() == 0
    page.evaluate("ended()")
    assert page.evaluate("said") == said
    assert asked == []
    page.close()


@pytest.mark.parametrize(("lang", "local"), [("en-GB", "true"), ("fr-FR", "false")])
def test_without_a_french_voice_of_the_device_there_is_no_button(
    browser: Browser, server: str, lang: str, local: str
) -> None:
    page = opened(browser, f"{server}/{CLEAR}", lang, local)
    page.wait_for_load_state("networkidle")
    assert not page.locator("[data-ecouter]").is_visible()
    page.close()
