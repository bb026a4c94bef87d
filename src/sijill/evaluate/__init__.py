"""MEASURING: labelled reports, the measures, errors by cause, floors that only rise."""

from sijill.evaluate.accuracy import measure_all, write_accuracy
from sijill.evaluate.causes import Fault, by_cause
from sijill.evaluate.evaluation import Evaluation, evaluate_set
from sijill.evaluate.floors import FloorError, check_floors, raise_floors, read_floors, write_floors
from sijill.evaluate.gold import read_gold
from sijill.evaluate.passages import PassageError, compile_passages

__all__ = [
    "Evaluation",
    "Fault",
    "FloorError",
    "PassageError",
    "by_cause",
    "check_floors",
    "compile_passages",
    "evaluate_set",
    "measure_all",
    "raise_floors",
    "read_floors",
    "read_gold",
    "write_accuracy",
    "write_floors",
]
