"""``python -m sijill``: the same as ``sijill``."""

from sijill.cli import main

if __name__ == "__main__":
    main()
