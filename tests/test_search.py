"""What the index keeps of a page, and the words that mend a query."""

from generator.finding.index import counted, plain, prepared, words


def test_words_are_known_by_their_plain_letters() -> None:
    assert plain("Tiers-lieu") == "tierslieu"
    assert plain("Cœur") == "coeur"
    assert plain("Thiérache") == "thierache"


def test_compounds_and_ligatures_are_found_by_what_people_type() -> None:
    found = words(counted("Le tiers-lieu au cœur du bourg, un tiers‑lieu, le covoiturage"))
    assert found["composes"] == {"coeur": "cœur", "tierslieu": "tiers-lieu"}


def test_words_come_most_frequent_first_and_once_whatever_their_accents() -> None:
    found = words(counted("école école ecole marché école halle-école 2030"))
    assert found["mots"] == ["école", "halle", "marché"]


def test_words_do_not_depend_on_the_order_of_pages() -> None:
    one, other = counted("la forêt de pins"), counted("une mairie, une forêt")
    assert words(one + other) == words(other + one)


def test_a_page_without_body_is_not_searched() -> None:
    assert prepared("<html><body><main>Introuvable</main></body></html>") is None


def test_elided_articles_stand_apart_in_text_only() -> None:
    page = '<main data-pagefind-body><a href="l’x" title="l’y">l’Alternateur</a> aujourd’hui'
    assert '<a href="l’x" title="l’y">l’ Alternateur</a> aujourd’hui' in str(
        prepared(page + "</main>")
    )


def test_titles_are_split_and_filters_kept() -> None:
    page = """<head><meta data-pagefind-meta="title[content]" content="Charte de l’Essai">
    <meta data-pagefind-filter="territoire[content]" content="Val de l’Essai"></head>
    <main data-pagefind-body></main>"""
    head = str(prepared(page))
    assert "Charte de l’ Essai" in head
    assert "Val de l’Essai" in head


def test_defined_words_and_cards_are_headings_that_lead_to_them() -> None:
    page = """<main data-pagefind-body><dl><dt id="axe">Axe</dt></dl>
    <ul><li id="halle" class="fiche"><h2 class="fiche-titre">Halle</h2></li></ul></main>"""
    body = str(prepared(page))
    assert '<h3 id="axe">Axe</h3>' in body
    assert '<h2 id="halle" class="fiche-titre">' in body
