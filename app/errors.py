"""What can go wrong at the counter, in one tree.

BerandaError
├── RuleBroken          tell the officer; nothing was changed
│   ├── NothingToMend       this application is not waiting for a correction
│   ├── AlreadyReceived     this draft has already become an application
│   └── UnknownSubject      no such application in this store
├── Unavailable         keep the work, try again later
│   ├── StoreUnsafe         the database did not open with WAL and synchronous=FULL
│   ├── StoreNewer          the data was written by a newer Beranda
│   ├── WrongStoreKey       the database does not open with this key
│   ├── StoreDamaged        the database or its chain does not verify
│   ├── StoreFull           no room left on the disk; what was there is untouched
│   ├── StoreBusy           another program holds the database
│   └── StoreFailed         the disk would not read or write the database
└── Refused             a row with a reason; the rest goes on
    ├── ChainBroken         an entry does not continue the chain it claims
    └── ContentMalformed    an entry's content is not what its version promises
"""

from typing import ClassVar


class BerandaError(Exception):
    """A fact that stops one action. `facts` hold ids and counts, never personal data."""

    code: ClassVar[str] = "beranda"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.code, *(f"{key}={value}" for key, value in facts.items()))


class RuleBroken(BerandaError):
    code = "rule_broken"


class NothingToMend(RuleBroken):
    code = "nothing_to_mend"


class AlreadyReceived(RuleBroken):
    code = "already_received"


class UnknownSubject(RuleBroken):
    code = "unknown_subject"


class Unavailable(BerandaError):
    code = "unavailable"


class StoreUnsafe(Unavailable):
    code = "store_unsafe"


class StoreNewer(Unavailable):
    code = "store_newer"


class WrongStoreKey(Unavailable):
    code = "wrong_store_key"


class StoreDamaged(Unavailable):
    code = "store_damaged"


class StoreFull(Unavailable):
    code = "store_full"


class StoreBusy(Unavailable):
    code = "store_busy"


class StoreFailed(Unavailable):
    code = "store_failed"


class Refused(BerandaError):
    code = "refused"


class ChainBroken(Refused):
    code = "chain_broken"


class ContentMalformed(Refused):
    code = "content_malformed"
