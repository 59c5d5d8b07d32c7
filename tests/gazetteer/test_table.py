from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from srot.errors import ConfigError
from srot.gazetteer import demonym, fold_name, get_row, load_gazetteer, lookup, make_gazetteer, name_part
from srot.gazetteer.within import holders_of

LANDMARKS = {"river", "lake", "dam", "mountains", "landmark", "airport", "station"}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("केसीएनए", "media.kcna"),
        ("KCNA", "media.kcna"),
        ("कोरियन सेंट्रल न्यूज एजेंसी", "media.kcna"),
        ("भाषा-पीटीआई", "media.pti"),
        ("भाषा", "media.pti"),
        ("आइएएनएस", "media.ians"),
        ("रोसिया-1", "media.rossiya-1"),
        ("मास्को", "city.moscow"),
        ("मॉस्को", "city.moscow"),
        ("नॉर्थ कोरिया", "country.kp"),
        ("यूएई", "country.ae"),
        ("United Kingdom", "country.gb"),
        ("ए.एन.आई.", "media.ani"),
        ("एनडीआरएफ", "body.ndrf"),
        ("बरेली", "district.in-bareilly"),
        ("सतलज", "river.sutlej"),
        ("नर्मदा", "river.narmada"),
        ("भाक्रा धरण", "dam.bhakra"),
        ("लाल किले", "landmark.red-fort"),
        ("राष्ट्रपती भवन", "landmark.rashtrapati-bhavan"),
        ("IGI Airport", "airport.igi"),
    ],
)
def test_spellings_meet_in_one_row(name: str, key: str) -> None:
    assert lookup(name)[0].key == key


def test_a_country_comes_before_a_town_of_its_name() -> None:
    assert [row.key for row in lookup("लेबनान")][:1] == ["country.lb"]


def test_bodies_under_one_state_share_an_owner() -> None:
    owners = {get_row(key).owner for key in ("media.tass", "media.ria-novosti", "media.rt", "media.sputnik")}  # type: ignore[union-attr]
    assert owners == {"body.gov-ru"}
    assert get_row("body.vgtrk").owner == "body.gov-ru"  # type: ignore[union-attr]
    assert get_row("media.rossiya-1").owner == "body.vgtrk"  # type: ignore[union-attr]


@pytest.mark.parametrize(("party", "state"), [("body.cpc", "body.gov-cn"), ("body.wpk", "body.gov-kp")])
def test_a_party_that_is_the_state_leads_its_papers_there(party: str, state: str) -> None:
    assert get_row(party).owner == state  # type: ignore[union-attr]
    assert {get_row(key).owner for key in ("media.global-times", "media.rodong-sinmun")} >= {party}  # type: ignore[union-attr]


def test_every_owner_and_stand_in_is_a_row() -> None:
    gazetteer = load_gazetteer()
    rows = [row for row in map(gazetteer.get, gazetteer.keys()) if row]
    named = {key for row in rows for key in (row.owner, row.stands_for) if key}
    assert not {key for key in named if gazetteer.get(key) is None}


def test_media_rows_are_many_named_in_both_languages_and_sourced() -> None:
    gazetteer = load_gazetteer()
    media = [row for row in map(gazetteer.get, gazetteer.keys()) if row and row.key.startswith("media.")]
    kinds = Counter(row.subtype for row in media)
    assert len(media) >= 150 and set(kinds) == {"agency", "outlet", "broadcaster"}
    assert all(row.name_en and row.name_hi and row.country and row.source for row in media)


def test_demonyms_are_no_names() -> None:
    assert demonym("रूसी") == "RU" and demonym("उत्तर कोरियाई") == "KP" and demonym("South Korean") == "KR"
    assert lookup("रूसी") == () and demonym("सड़क") is None


def test_names_fold_hyphen_nukta_and_round_vowel() -> None:
    assert fold_name("जोंग-उन") == fold_name("जोंग उन")
    assert fold_name("अफ़ग़ानिस्तान") == fold_name("अफगानिस्तान")
    assert fold_name("पुतिन") != fold_name("पतिन")


def test_name_parts_tell_given_names_from_surnames() -> None:
    assert "given" in name_part("राकेश") and "surname" in name_part("यादव") and name_part("सड़क") == ()


def test_language_leaves_rows_with_a_name_in_it() -> None:
    assert all(row.name_hi for row in lookup("Moscow", "hi"))


@pytest.mark.parametrize(("site", "key"), [("jagran.com", "media.dainik-jagran"), ("aajtak.in", "media.aaj-tak"), ("ndtv.com", "media.ndtv")])
def test_an_outlet_is_known_by_its_site(site: str, key: str) -> None:
    assert [row.key for row in lookup(site)] == [key]


def own_table(folder: Path, *rows: str) -> Path:
    table = folder / "own.tsv"
    table.write_text("\n".join(("key\tsubtype\tname_en\tname_hi\tnames\towner", *rows)) + "\n", encoding="utf-8")
    return table


def test_a_name_in_the_own_table_means_its_row_alone(tmp_path: Path) -> None:
    gazetteer = make_gazetteer(own_table(tmp_path, "media.own\tagency\tOwn Wire\tअपनी एजेंसी\tकेसीएनए\tbody.gov-in"))
    assert [(row.key, row.type, row.owner) for row in gazetteer.lookup("केसीएनए")] == [("media.own", "ORG", "body.gov-in")]
    assert [row.key for row in gazetteer.lookup("KCNA")] == ["media.kcna"]
    assert [row.key for row in make_gazetteer().lookup("केसीएनए")] == ["media.kcna"]


def test_a_row_of_the_own_table_replaces_the_built_in_one_of_its_key(tmp_path: Path) -> None:
    gazetteer = make_gazetteer(own_table(tmp_path, "media.ani\tagency\tANI\tएएनआई\t\tbody.own-house", "body.own-house\tcompany\tOwn House\tअपना घराना\t\t"))
    row = gazetteer.get("media.ani")
    assert row and row.owner == "body.own-house" and gazetteer.get("body.own-house")


def settings_of(folder: Path, table: str | Path) -> Path:
    settings = folder / "srot.toml"
    settings.write_text(f'[gazetteer]\ntable = "{table}"\n', encoding="utf-8")
    return settings


def test_the_own_table_is_the_one_that_the_settings_name(tmp_path: Path) -> None:
    table = own_table(tmp_path, "media.own\toutlet\tValley Bell\tवैली बेल\tघाटी की घंटी\t")
    settings = settings_of(tmp_path, table)
    asked = "from srot.gazetteer import lookup; print(lookup('घाटी की घंटी')[0].key)"
    environment = os.environ | {"SROT_CONFIG": str(settings)}
    found = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "media.own"


def test_own_tables_that_cannot_be_used_are_refused_with_the_way_out(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text("key\tname_en\nx\ty\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="lacks the columns subtype, name_hi, names"):
        make_gazetteer(table)
    table.write_bytes("key\tनाम".encode("utf-16"))
    with pytest.raises(ConfigError, match="is not UTF-8"):
        make_gazetteer(table)
    asked = subprocess.run(
        [sys.executable, "-c", "from srot.gazetteer import lookup; lookup('x')"], env=os.environ | {"SROT_CONFIG": str(settings_of(tmp_path, "none.tsv"))},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "gazetteer.table is 'none.tsv': there is no such file" in asked.stderr


def test_no_name_is_that_of_two_bodies() -> None:
    bearers: dict[str, set[str]] = {}
    for key in load_gazetteer().keys():  # noqa: SIM118 (a method, not a mapping)
        row = get_row(key) if key.startswith("body.") else None
        for name in {row.name_en, row.name_hi, *row.names} - {""} if row else ():
            bearers.setdefault(fold_name(name), set()).add(key)
    assert len(bearers) > 2_000
    assert {name: keys for name, keys in bearers.items() if len(keys) > 1} == {}


def test_landmarks_are_named_in_both_languages_and_only_once() -> None:
    gazetteer = load_gazetteer()
    rows = [row for row in map(gazetteer.get, gazetteer.keys()) if row and row.subtype in LANDMARKS]
    assert Counter(row.subtype for row in rows).keys() == LANDMARKS and len(rows) >= 300
    assert all(row.name_en and row.name_hi and row.type == "LOC" and row.stands_for is None for row in rows)
    bearers = Counter(name for row in rows for name in {fold_name(name) for name in (row.name_en, row.name_hi, *row.names)})
    assert [name for name, count in bearers.items() if count > 1] == []


def test_a_river_is_no_district() -> None:
    assert [row.subtype for row in lookup("नर्मदा")] == ["river"] and lookup("कृष्णा") == ()
    assert holders_of("district.in-angul") == {"state.in-or"} and holders_of("river.narmada") == frozenset()
