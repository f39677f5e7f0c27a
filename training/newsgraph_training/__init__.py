"""Trains the models that newsgraph ships: names first, then relations on the same encoder."""
