"""The built-in gazetteer, compiled once on a machine, and a project gazetteer of an invented country."""

from pathlib import Path

import pytest

from sijill.places import Gazetteer, open_gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.fixture
def marenna(tmp_path: Path) -> Path:
    """Places of Marenna, an invented country."""
    path = tmp_path / "marenna.csv"
    path.write_text(
        "id,name,name_ar,country,lat,lon,level,parent\n"
        "1,Orlobad,ارلوباد,XM,11.0,-35.0,city,\n"
        "2,Kafr Velmun,كفر فلمون,XM,11.2,-35.1,village,Tarn\n"
        "3,al-Tarnib,الترنيب,XM,11.4,-35.2,town,Tarn\n"
        "4,Velm and Sarn,,XM,11.5,-35.3,village,Tarn\n",
        encoding="utf-8",
    )
    return path
