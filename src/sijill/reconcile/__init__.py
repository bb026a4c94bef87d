"""CLAIMS -> INCIDENTS AND TOLLS. Pure: relations, matching, bounds, floors and ceilings, grades, policies."""

from sijill.reconcile.within import incidents_of

__all__ = ["incidents_of"]
