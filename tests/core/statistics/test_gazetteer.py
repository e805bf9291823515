from lagesbild.core.statistics.area import COUNTRY, AreaKind, code_fits_kind
from lagesbild.core.statistics.gazetteer import areas_of_kind, known_areas


def test_the_country_has_21_counties_and_290_municipalities():
    assert len(areas_of_kind(AreaKind.COUNTY)) == 21
    assert len(areas_of_kind(AreaKind.MUNICIPALITY)) == 290


def test_the_county_of_stockholm_has_26_municipalities():
    mine = [area for area in areas_of_kind(AreaKind.MUNICIPALITY) if area.parent == "01"]
    assert len(mine) == 26
    assert known_areas()["0180"].name == "Stockholm"
    assert known_areas()["0127"].name == "Botkyrka"


def test_municipalities_lie_in_the_county_their_code_begins_with():
    for area in areas_of_kind(AreaKind.MUNICIPALITY):
        assert area.parent == area.code[:2]


def test_every_parent_is_known_and_only_the_country_has_none():
    areas = known_areas()
    for area in areas.values():
        assert (area.parent in areas) if area.code != COUNTRY else (area.parent is None)


def test_every_code_has_the_form_of_its_kind():
    assert [a for a in known_areas().values() if not code_fits_kind(a.code, a.kind)] == []


def test_stockholm_has_eleven_districts_that_answer_for_social_services():
    districts = areas_of_kind(AreaKind.DISTRICT)
    assert len(districts) == 11
    assert {area.parent for area in districts} == {"0180"}


def test_the_prosecution_area_says_that_it_includes_gotland():
    assert "Gotland" in known_areas()["prosecution-area-stockholm"].note
    assert "Gotland" in known_areas()["police-region-stockholm"].note


def test_there_are_seven_police_regions():
    assert len(areas_of_kind(AreaKind.POLICE_REGION)) == 7


def test_names_are_unique_within_a_kind():
    for kind in AreaKind:
        names = [area.name for area in areas_of_kind(kind)]
        assert len(names) == len(set(names))
