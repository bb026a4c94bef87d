"""MEASURING: labelled reports, the measures, errors by cause, floors that only rise."""
