"""The day of publication: the only clock of the pipeline."""

import os
from datetime import UTC, date, datetime


def publication_day() -> date:
    """The day that pages call today: SOURCE_DATE_EPOCH when it is set, else the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
