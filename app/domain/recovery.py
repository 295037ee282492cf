"""What can be wrong with headquarters' answer when all passwords are lost (pemulihan)."""

from app.errors import Refused, RuleBroken


class NoRequest(RuleBroken):
    """This laptop asked for nothing, or has been opened since."""

    code = "recovery_not_asked"


class AnswerNotOurs(Refused):
    """Damaged, for another laptop, or the answer to an earlier request."""

    code = "recovery_answer_not_ours"


class RequestNotOurs(Refused):
    """The slot in the request is not sealed to this recovery key, or a byte was changed."""

    code = "recovery_request_not_ours"


class WordsDiffer(RuleBroken):
    """The six words read by telephone are not those of this request: somebody exchanged it."""

    code = "recovery_words_differ"
