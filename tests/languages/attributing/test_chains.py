from __future__ import annotations

from srot.languages.attributing.chains import trace
from srot.languages.attributing.saying import Party, Saying


def party(start: int, name: str, kind: str = "person", pronoun: str = "") -> Party:
    return Party(start, start + 1, kind, name, name, pronoun)


def saying(source: Party, cue: int, start: int, end: int, frame: str = "after", **more: object) -> Saying:
    reach = (min(source.start, cue), max(source.end, cue + 1))
    return Saying(0, (cue, cue + 1), (source,), (), start, end, reach, frame, **more)  # type: ignore[arg-type]


def names(chains: tuple[tuple[Party, ...], ...]) -> list[list[str]]:
    return [[link.name for link in chain] for chain in chains]


def quiet(start: int, end: int) -> bool:
    return end - start < 3


def test_a_saying_that_only_passes_on_another_becomes_its_relay() -> None:
    outer = saying(party(0, "CNN", "outlet"), 1, 2, 12)
    inner = saying(party(2, "Putin"), 3, 4, 12)
    (traced,) = trace((outer, inner), quiet)
    assert names(traced.chains) == [["Putin", "CNN"]]


def test_an_outer_saying_with_matter_of_its_own_stays() -> None:
    outer = saying(party(0, "KCNA", "agency"), 1, 2, 20)
    inner = saying(party(10, "Kim"), 11, 12, 20)
    traced = trace((outer, inner), quiet)
    assert [names(t.chains) for t in traced] == [[["KCNA"]], [["Kim", "KCNA"]]]


def test_hearsay_inside_what_somebody_says_is_his() -> None:
    outer = saying(party(0, "police"), 1, 2, 20)
    rumour = saying(party(10, "it is said", "hearsay"), 10, 11, 20)
    (traced,) = trace((outer, rumour), quiet)
    assert traced.saying is outer


def test_sources_side_by_side_make_chains_of_their_own() -> None:
    both = Saying(0, (3, 4), (party(0, "A"), party(2, "B")), (party(5, "AFP", "agency"),), 6, 12, (0, 6), "after")
    (traced,) = trace((both,), quiet)
    assert names(traced.chains) == [["A", "AFP"], ["B", "AFP"]]


def test_a_quotation_that_goes_on_was_said_to_the_same_outlet() -> None:
    first = Saying(0, (3, 4), (party(0, "Putin"),), (party(2, "Rossiya 1", "outlet"),), 5, 10, (0, 4), "after", firm=True)
    pronoun = party(18, "he", pronoun="person")
    second = Saying(1, (19, 20), (pronoun,), (), 11, 17, (18, 20), "before")
    traced = trace((first, second), quiet)
    assert names(traced[1].chains) == [["he", "Rossiya 1"]]


def test_an_act_that_somebody_tells_of_leaves_his_own_saying() -> None:
    mayor = saying(party(12, "mayor"), 13, 0, 11, "before")
    order = saying(party(0, "council", "body"), 2, 3, 11, "object")
    traced = trace((mayor, order), quiet)
    assert names(traced[0].chains) == [["mayor"]]
    assert names(traced[1].chains) == [["council", "mayor"]]
