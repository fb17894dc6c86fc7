"""Handing in the attempt that was just played."""

import time
from pathlib import Path

from trainer.messages.catalogue import Messages
from trainer.plain.trouble import Cannot, said_back, system_reason
from trainer.practice.errors import NotEnded
from trainer.practice.practice import Practice


def hand_in(practice: Practice, name: str, text: Messages) -> Path:
    """Write the file of an attempt into the Documents folder.

    Args:
        name: whose it is, as typed; "" for the names of the last time, else those it was played under.

    Raises:
        Cannot, StoreError.
    """
    # These bring their writers with them: only who hands in waits for those.
    from trainer.reports.given_files import write_hand_in
    from trainer.reports.place import documents_folder
    from trainer.review.handing import NoName, names_for

    if practice.store is None:
        raise Cannot("unkept")
    names = (name,) if name.strip() else names_for(practice)
    folder = documents_folder()
    try:
        return write_hand_in(practice, names, time.time(), folder)
    except NotEnded:
        raise Cannot("not-ended") from None
    except NoName:
        raise Cannot("unnamed") from None
    except OSError as error:
        reason = system_reason(error, text)
        raise Cannot("file-trouble", name=said_back(str(folder)), reason=reason) from None
