"""CLAIMS -> INCIDENTS AND TOLLS. Pure: relations, matching, bounds, floors and ceilings, grades, policies."""

from sijill.reconcile.account import Account
from sijill.reconcile.clusters import Unsure
from sijill.reconcile.comparing import compare_lists
from sijill.reconcile.numbering import follow
from sijill.reconcile.policies import Policy, policies
from sijill.reconcile.reconciliation import NotCounted, Reconciliation, reconcile
from sijill.reconcile.tolls import toll
from sijill.reconcile.within import incidents_of

__all__ = [
    "Account",
    "NotCounted",
    "Policy",
    "Reconciliation",
    "Unsure",
    "compare_lists",
    "follow",
    "incidents_of",
    "policies",
    "reconcile",
    "toll",
]
