"""Posts, headquarters, and everything between them that can go wrong, played from a seed."""

import logging

# A full disk at headquarters is told to whoever runs it; here it is part of the weather.
logging.getLogger("beranda.hq").addHandler(logging.NullHandler())
