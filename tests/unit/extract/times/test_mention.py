"""What a time word is."""

import pytest

from sijill.extract.times.mention import Form, Moment, TimeKind, TimeMention


@pytest.mark.parametrize(("form", "attributive"), [(Form.ATTRIBUTIVE_YEAR, True), (Form.TIME_OF_DAY, True), (Form.YEAR, False)])
def test_some_times_date_no_event(form: Form, *, attributive: bool) -> None:
    mention = TimeMention(0, 4, "2031", TimeKind.MOMENT, Moment(form, 0, 4, year=2031))
    assert (mention.form, mention.is_attributive) == (form, attributive)
