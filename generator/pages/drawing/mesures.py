"""Measures that a drawing and its stylesheet share: Python says them, styles only use them."""


def mesures(**values: str | int) -> str:
    """Custom properties as a style attribute holds them: `case="3.6rem"` → `--case:3.6rem`."""
    return ";".join(f"--{name.replace('_', '-')}:{value}" for name, value in values.items())
