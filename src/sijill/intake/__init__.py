"""Getting reports: files and folders of many formats in, working texts with what is known of them out; what cannot be read is named."""

from sijill.intake.limits import LIMITS, Limits
from sijill.intake.reading import read_bytes, read_file, read_path
from sijill.intake.result import Intake, Note, ReadReport, Refusal
from sijill.intake.walk import shown, walk

__all__ = ["LIMITS", "Intake", "Limits", "Note", "ReadReport", "Refusal", "read_bytes", "read_file", "read_path", "shown", "walk"]
