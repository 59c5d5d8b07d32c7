from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import srot.languages.en.attribution as english
import srot.languages.en.sentences as english_sentences
import srot.languages.hi.attribution as hindi
import srot.languages.hi.sentences as hindi_sentences
import srot.languages.mr.attribution as marathi
from srot.languages.pack import Draft
from srot.languages.tables import read_cases
from srot.reading import read_article
from srot.records import Article, Attribution, Mention

Finder = Callable[[Draft], tuple[Attribution, ...]]
FINDERS: dict[str, Finder] = {"hi": hindi.find_attributions, "en": english.find_attributions, "mr": marathi.find_attributions}
SPLITTERS = {"hi": hindi_sentences.split_sentences, "en": english_sentences.split_sentences, "mr": hindi_sentences.split_sentences}
FILES = {
    "hi": (
        "attribution",
        "saying_predicates",
        "saying_outlets",
        "saying_silences",
        "saying_sources",
        "saying_frames",
        "saying_subjects",
        "saying_turns",
        "saying_politics",
        "saying_local",
        "saying_fields",
        "saying_disputes",
        "saying_checks",
        "saying_headings",
        "saying_streams",
        "saying_pages",
        "saying_abroad",
        "narration",
        "moods",
    ),
    "en": (
        "attribution",
        "saying_clauses",
        "saying_silences",
        "saying_verbs",
        "saying_parties",
        "saying_forms",
        "moods",
    ),
    "mr": ("attribution",),
}
CASES = [(lang, case) for lang in FINDERS for name in FILES[lang] for case in read_cases(f"srot.languages.{lang}", name)]
NAMES = [f"{lang}: {case['text'][:30]}" for lang, case in CASES]
KINDS = {"person", "body", "agency", "outlet", "document", "unnamed", "hearsay"}
MODALITIES = {"asserted", "possible", "planned", "promised", "demanded", "conditional", "silence"}


def read(lang: str, text: str, mentions: tuple[Mention, ...] = ()) -> tuple[Attribution, ...]:
    article = Article(id="art-test", text=text, lang=lang)
    return FINDERS[lang](Draft(article, SPLITTERS[lang](text), mentions=mentions))


def chain_of(attribution: Attribution, number: int, wanted: set[str]) -> str:
    """A chain as the cases write it: ~ for hearsay, * for a passive with nobody named."""
    chain = attribution.chains[number]
    first = chain[0]
    nobody = first.kind == "unnamed" and attribution.cue is not None and first.text == attribution.cue.text
    names = ["~" if first.kind == "hearsay" else "*" if nobody else first.name, *(link.name for link in chain[1:])]
    shown = " < ".join(names)
    return next((want for want in wanted if want.casefold() == shown.casefold()), shown)


def shown(attributions: tuple[Attribution, ...], case: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    wanted = {line.split(" :: ")[0] for line in case["says"]}
    return sorted(
        (f"{chain_of(a, n, wanted)} :: {a.content}", a.modality, a.kind, a.polarity)
        for a in attributions
        for n in range(len(a.chains))
    )


def expected(case: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    size = len(case["says"])
    columns = (
        case["says"],
        case.get("modality", ["asserted"] * size),
        case.get("kind", ["indirect"] * size),
        case.get("polarity", ["positive"] * size),
    )
    return sorted(zip(*columns, strict=True))


@pytest.mark.parametrize(("lang", "case"), CASES, ids=NAMES)
def test_attributions_of_case(lang: str, case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "xfail" in case:
        request.applymarker(pytest.mark.xfail(reason=case["xfail"], strict=True))
    assert shown(read(lang, case["text"]), case) == expected(case)


@pytest.mark.parametrize(("lang", "case"), [(lang, case) for lang, case in CASES if "manners" in case])
def test_each_sentence_of_a_case_is_meant_in_its_own_way(lang: str, case: dict[str, Any]) -> None:
    (found,) = read(lang, case["text"])
    assert [f"{manner.polarity} {manner.modality}" for manner in found.manners] == case["manners"]


def check(text: str, attributions: tuple[Attribution, ...]) -> None:
    """What holds of every finding, whatever the text."""
    for found in attributions:
        assert text[found.start : found.end] == found.content
        assert found.content.strip() == found.content
        assert found.modality in MODALITIES
        assert found.cue is None or text[found.cue.start : found.cue.end] == found.cue.text
        assert found.chains
        assert all(found.start <= manner.start < manner.end <= found.end and manner.modality in MODALITIES for manner in found.manners)
        assert len(found.manners) != 1
        for link in (link for chain in found.chains for link in chain):
            assert link.kind in KINDS
            assert link.start == link.end or text[link.start : link.end] == link.text
    starts = [found.start for found in attributions]
    assert starts == sorted(starts)
    assert len({found.id for found in attributions}) == len(attributions)


WORDS = sorted({word for _, case in CASES for word in case["text"].split()})


@pytest.mark.parametrize("lang", FINDERS)
@given(words=st.lists(st.sampled_from(WORDS), max_size=60), between=st.sampled_from([" ", "\n", ""]))
@settings(max_examples=150, deadline=None)
def test_any_jumble_of_words_is_read_without_a_crash_and_with_true_spans(
    lang: str, words: list[str], between: str
) -> None:
    text = between.join(words)
    check(text, read(lang, text))


@pytest.mark.parametrize(("lang", "case"), CASES, ids=NAMES)
def test_spans_of_case_hold(lang: str, case: dict[str, Any]) -> None:
    check(case["text"], read(lang, case["text"]))


def test_same_text_gives_the_same_findings() -> None:
    text = "\n".join(case["text"] for lang, case in CASES if lang == "hi")
    assert read("hi", text) == read("hi", text)


@pytest.mark.parametrize("text", ["ग्रामीण सुखराम, बुधराम ने बताया कि हैंडपंप खराब है।", "सरपंच सुखराम, बुधराम का कहना है कि नाली टूटी है।"])
def test_two_names_behind_one_noun_speak_together(text: str) -> None:
    names = tuple(
        Mention(f"men-{name}", "art-test", text.index(name), text.index(name) + len(name), name, "PER", name) for name in ("सुखराम", "बुधराम")
    )
    (said,) = read("hi", text, names)
    assert [chain[0].name for chain in said.chains] == ["सुखराम", "बुधराम"]


def test_a_mention_sharpens_the_source() -> None:
    text = "कलेक्टर सीमा जोशी ने कहा कि राहत जारी है।"
    start = text.index("सीमा")
    mention = Mention("men-1", "art-test", start, start + len("सीमा जोशी"), "सीमा जोशी", "PER", "सीमा देवी जोशी")
    (found,) = read("hi", text, (mention,))
    assert found.chains[0][0].name == "सीमा देवी जोशी"
    assert found.chains[0][0].kind == "person"


def test_a_pronoun_for_one_means_no_sources() -> None:
    text = "थाना पुलिस के सूत्रों ने बताया कि गाड़ी इमरान के नाम पर दर्ज है। हालांकि उसने कहा कि गाड़ी बिक चुकी है।"
    start = text.index("इमरान")
    mention = Mention("men-1", "art-test", start, start + len("इमरान"), "इमरान", "PER", "इमरान")
    assert [a.chains[0][0].name for a in read("hi", text, (mention,))] == ["थाना पुलिस के सूत्रों", "इमरान"]


def test_a_link_keeps_the_row_its_mention_was_found_in() -> None:
    text = "रॉयटर्स ने कहा कि रास्ता खुला है।"
    mention = Mention("men-1", "art-test", 0, len("रॉयटर्स"), "रॉयटर्स", "ORG", "रॉयटर्स", "agency", gazetteer="media.reuters")
    (found,) = read("hi", text, (mention,))
    assert found.chains[0][0].gazetteer == "media.reuters"


def test_the_channel_is_kept_and_is_no_link() -> None:
    (found,) = read("hi", "मंत्रालय ने एक बयान में कहा कि सीमा खुली है।")
    assert found.channel == "एक बयान"
    assert [link.name for link in found.chains[0]] == ["मंत्रालय"]


def test_a_signature_has_no_cue() -> None:
    text = "हम सड़क बना रहे हैं। काम जल्द पूरा होगा।\nराजेश मोहन, अधिशासी अभियंता, जल निगम।"
    (found,) = read("hi", text)
    assert found.cue is None
    assert found.content.startswith("हम सड़क")


def test_what_only_the_source_can_say_goes_on_without_a_cue() -> None:
    text = "मौसम विभाग के अनुसार बारिश थम गई है। अगले सप्ताह ठंड बढ़ेगी।"
    findings = read("hi", text)
    assert [f.cue is None for f in findings] == [False, True]
    assert [f.chains[0][0].name for f in findings] == ["मौसम विभाग", "मौसम विभाग"]


@pytest.mark.parametrize("lang", FINDERS)
def test_an_empty_article_says_nothing(lang: str) -> None:
    assert read(lang, "") == ()


@pytest.mark.parametrize("lang", FINDERS)
def test_another_script_is_read_without_a_crash(lang: str) -> None:
    text = "Министр сказал, что мост закрыт. 「橋は安全だ」と大臣は述べた。"
    check(text, read(lang, text))


@pytest.mark.parametrize(
    "text",
    [
        "Additional Director General of Police (Law and Order) Meera Das said two men were held.",
        "Deputy Director General and Head of the Coast Weather Centre Meera Das said rain had eased.",
        "Minister of State for Railways Meera Das said two trains were late.",
        '"Five were sent home," Meera Das, Additional Director (Public Relations), Coast Railways, told media persons here.',
    ],
)
def test_offices_are_no_speakers_beside_their_holder(text: str) -> None:
    said = read_article(Article(id="art-test", text=text, lang="en")).attributions
    assert [[link.name for link in chain] for a in said for chain in a.chains] == [["Meera Das"]]


def test_an_accused_with_his_office_and_no_marker_accuses_nobody() -> None:
    text = "विपक्ष ने सदन में नारे लगाए। मंत्री राजेश चौहान पर टेंडर बदलने का आरोप लगाया।"
    said = read_article(Article(id="art-test", text=text, lang="hi")).attributions
    assert [(a.chains[0][0].name, a.content) for a in said] == [("विपक्ष", "मंत्री राजेश चौहान पर टेंडर बदलने")]


def test_the_organization_is_whose_man_spoke() -> None:
    text = "Peter Lang, a spokesman for Amnesty International, said the camp was full. The organization said 300 more people came on Monday."
    said = read_article(Article(id="art-test", text=text, lang="en")).attributions
    assert [a.chains[0][0].name for a in said] == ["Peter Lang", "Amnesty International"]
