"""The way of a claim as stations: owners, relays, the unknown, and what is too much for a picture."""

from __future__ import annotations

from dataclasses import replace

from srot.exports.dossier.claim_parts import explain_count, make_head, name_origins
from srot.exports.dossier.journeys import find_members, make_journey
from srot.exports.dossier.shelf import Shelf, read_shelf
from srot.interface import load_words
from srot.ledger import View, Writer, open_store
from srot.pictures import Journey
from srot.records import Article, Assertion, Claim, Entity, Links, NameForm, Origin, Reading, Story, Way
from srot.testing.sample import SAMPLE

WORDS = load_words("en")


def shelf_of(articles: tuple[Article, ...], links: Links, readings: tuple[Reading, ...] = ()) -> Shelf:
    store = open_store(None, write=True)
    writer = Writer(store)
    writer.add_articles(articles)
    writer.add_readings(readings or tuple(Reading(item.id, "hi") for item in articles), recipe="test")
    writer.replace_links(links, fingerprint="test")
    with View(store) as view:
        return read_shelf(view)


def journey_of(claim: Claim, articles: tuple[Article, ...]) -> Journey:
    story = Story(claim.story, "पुल", tuple(item.id for item in articles))
    shelf = shelf_of(articles, Links(stories=(story,), claims=(claim,)))
    return make_journey(shelf, WORDS, shelf.traces[claim.id])


def owned() -> tuple[Claim, tuple[Article, ...]]:
    articles = tuple(Article(f"art-{n}", "पुल बंद है", outlet=f"पत्र {n}", lang="hi") for n in range(3))
    origins = (
        Origin(None, "उत्तर तार", "agency", ("art-0", "art-1"), why="counted once, one owner: उत्तर तार, दक्षिण तार; बताया"),
        Origin(None, "unknown", "unknown", ("art-2",), why="no source is named"),
    )
    sources = ("उत्तर तार", "दक्षिण तार", "unknown")
    assertions = tuple(Assertion(f"art-{n}", None, 0, 10, None, (name,)) for n, name in enumerate(sources))
    return Claim("claim-a", "story-a", "पुल बंद है", "hi", "fact", assertions, origins, 3, 3, 1, 1, "why"), articles


def test_bodies_of_one_owner_are_two_stations_in_one_frame() -> None:
    journey = journey_of(*owned())
    framed = [station.name for station in journey.stations if station.group is not None]
    assert framed == ["उत्तर तार", "दक्षिण तार"]
    assert [group.label for group in journey.groups] == ["one owner"]


def two_ways() -> tuple[Claim, tuple[Article, ...]]:
    articles = tuple(Article(f"art-{n}", "पुल बंद है", outlet=f"पत्र {n}" if n else None, lang="hi") for n in range(3))
    origins = tuple(Origin(None, name, "person", (f"art-{n}",)) for n, name in enumerate(("मंत्री", "चिकित्सक", "सैनिक")))
    assertions = tuple(Assertion(f"art-{n}", None, 0, 10, None, (origin.name,)) for n, origin in enumerate(origins))
    ways = (Way(("मंत्री", "पुल बंद है"), "art-0"), Way(("चिकित्सक", "पत्र 1"), "art-1"))
    claim = Claim("claim-a", "story-a", "पुल बंद है", "hi", "fact", assertions, origins, 3, 3, 3, 0, "why")
    return replace(claim, n_ways=2, ways=ways, bottleneck=("मंत्री", "पत्र 1")), articles


def test_ways_that_share_no_station_are_told_and_drawn_strong() -> None:
    claim, articles = two_ways()
    assert journey_of(claim, articles).apart == (("o:0", "u:art-0"), ("o:1", "u:पत्र 1"))
    some, apart, one = (replace(claim, n_ways=n, bottleneck=names) for n, names in ((2, claim.bottleneck), (3, ()), (1, ("एजेंसी",))))
    assert [make_head(WORDS, item, (), lambda article: ()).ways for item in (some, apart, one)] == [
        "From there to the outlets only 2 ways share no station; each passes one of these: मंत्री and पत्र 1.",
        "From there to the outlets 3 ways share no station.",
        "From there to the outlets all pass one station: एजेंसी.",
    ]


def test_one_origin_has_no_ways_to_tell_apart() -> None:
    claim, articles = two_ways()
    single = replace(claim, n_origins=1)
    assert journey_of(single, articles).apart == ()
    assert make_head(WORDS, single, (), lambda article: ()).ways == ""


def test_an_unknown_origin_is_called_so() -> None:
    journey = journey_of(*owned())
    assert [station.name for station in journey.stations if station.unknown] == ["unknown origin"]


def test_the_sample_claim_goes_through_its_agency() -> None:
    shelf = shelf_of(SAMPLE.articles, SAMPLE.links, SAMPLE.readings)
    journey = make_journey(shelf, WORDS, shelf.traces["claim-7a00000000000001"])
    names = {station.key: station.name for station in journey.stations}
    ways = {tuple(names[key] for key in way) for way in journey.ways}
    assert ("मंत्रालय", "नदी समाचार", "सुबह") in ways
    assert ("the hospital", "Noon") in ways
    assert "मंत्रालय → नदी समाचार → सुबह" in journey.desc


def test_two_reports_of_one_outlet_are_one_station() -> None:
    claim, articles = owned()
    same = tuple(replace(item, outlet="सुबह") for item in articles)
    outlets = [station for station in journey_of(claim, same).stations if station.role == "outlet"]
    assert [(station.name, station.note) for station in outlets] == [("सुबह", "3 reports")]


def test_a_single_origin_has_no_members() -> None:
    assert find_members("मंत्रालय बताया; credit: एजेंसी") == ()


def test_reports_without_an_outlet_are_told_apart_by_host_or_title() -> None:
    claim, articles = owned()
    bare = (
        replace(articles[0], outlet=None, url="https://www.noon.example/a/1"),
        replace(articles[1], outlet=None, title="पुल बंद, नाव चालू"),
        articles[2],
    )
    outlets = [station for station in journey_of(claim, bare).stations if station.role == "outlet"]
    assert [station.name for station in outlets] == ["noon.example", "पुल बंद, नाव चालू", "पत्र 2"]
    assert [station.note for station in outlets] == ["no outlet named", "no outlet named", ""]


def test_a_claim_tells_its_origins_by_the_names_that_its_reader_knows() -> None:
    army = Entity("ent-1", "ORG", "घाटी सेना", (NameForm("घाटी सेना", "hi", "Deva", 2), NameForm("Ghati Army", "en", "Latn", 1)))
    origins = (Origin("ent-1", "घाटी सेना", "body", ("a",), (), ""), Origin(None, "सूत्रों", "unnamed", ("a",), (), ""))
    claim = Claim("claim-1", "story-1", "", "hi", "fact", (), origins, 1, 1, 2, 0, "")
    told = {code: explain_count(name_origins(claim, {"ent-1": army}.get, load_words(code)), load_words(code)) for code in ("hi", "en")}
    assert told["en"].endswith("Ghati Army and sources.")
    assert told["hi"].endswith("घाटी सेना और सूत्र।")


def test_origins_that_share_a_name_are_counted_under_it() -> None:
    origins = tuple(Origin(None, name, "unnamed", (name,), (), "") for name in ("सूत्रों", "राम", "सूत्रों", "श्याम", "मोहन", "कमला", "कमला"))
    claim = Claim("claim-1", "story-1", "", "hi", "fact", (), origins, 7, 7, 7, 0, "")
    assert explain_count(claim, load_words("en")).endswith("sources × 2, राम, श्याम, मोहन and 2 others.")
