"""`python -m srot` is the command `srot`."""

from srot.cli.main import run

if __name__ == "__main__":
    run()
