"""Provinces, regencies, districts and villages by code and by the first letters of a name."""

from collections.abc import Iterable
from dataclasses import dataclass, field

_WIDTHS = (2, 4, 6, 10)


@dataclass(frozen=True, slots=True)
class Area:
    """One province, regency (kabupaten/kota), district (kecamatan) or village (desa/kelurahan).

    Attributes:
        code: 2, 4, 6 or 10 digits.
        postcode: villages only; None where not known.
    """

    code: str
    name: str
    postcode: str | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """A village with everything above it, ready to fill a form."""

    village: Area
    district: Area
    regency: Area
    province: Area


@dataclass(frozen=True, slots=True)
class Regions:
    """The region tables as published; villages only where the posts work."""

    areas: dict[str, Area]
    _words: tuple[tuple[str, Area], ...] = field(repr=False)

    @staticmethod
    def of(areas: Iterable[Area]) -> "Regions":
        by_code = {area.code: area for area in areas}
        villages = (area for area in by_code.values() if len(area.code) == 10)
        return Regions(by_code, tuple((_folded(area.name), area) for area in villages))

    def find(self, code: str) -> Area | None:
        """Return the area of 2, 4, 6 or 10 digits, with or without dots."""
        return self.areas.get(code.replace(".", ""))

    def name(self, code: str) -> str | None:
        area = self.find(code)
        return area.name if area else None

    def has_districts_of(self, code: str) -> bool:
        """Tell whether districts of this province are in the tables at all."""
        return any(len(known) == 6 and known.startswith(code[:2]) for known in self.areas)

    def regency_called(self, name: str, province: str) -> str:
        """Return the code of a regency by its name, with or without `Kabupaten`; "" if unknown."""
        wanted = _bare(name)
        return next((one.code for one in self.below(province) if _bare(one.name) == wanted), "")

    def below(self, code: str) -> tuple[Area, ...]:
        """Return what lies directly in this area, by name: districts of a regency and so on."""
        deeper = {0: 2, 2: 4, 4: 6, 6: 10}.get(len(code), 0)
        inside = (a for c, a in self.areas.items() if len(c) == deeper and c.startswith(code))
        return tuple(sorted(inside, key=lambda area: area.name))

    def address(self, village_code: str) -> Address | None:
        """Return a village with its district, regency and province."""
        found = [self.find(village_code[:width]) for width in _WIDTHS]
        province, regency, district, village = found
        if not (province and regency and district and village):
            return None
        return Address(village, district, regency, province)

    def describe(self, code: str) -> str:
        """Return the known names from small to large: `Alor Timur, Kabupaten Alor`."""
        names = (self.name(code[:width]) for width in _WIDTHS if width <= len(code))
        known = [name for name in names if name]
        return ", ".join(reversed(known[1:] or known))

    def search_villages(self, typed: str, home: str = "", limit: int = 20) -> tuple[Address, ...]:
        """Return villages with a word starting as typed; those of the `home` area come first."""
        wanted = _folded(typed)
        if not wanted:
            return ()
        found = [
            (not area.code.startswith(home), not name.startswith(wanted), name, area.code)
            for name, area in self._words
            if name.startswith(wanted) or f" {wanted}" in name
        ]
        addresses = (self.address(code) for *_, code in sorted(found)[:limit])
        return tuple(address for address in addresses if address)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("kabupaten ").removeprefix("kab. ").strip()


def _folded(text: str) -> str:
    """Fold case and spaces and drop apostrophes: people type `Kualeu` for `Kuale'u`."""
    return " ".join(text.casefold().replace("'", "").split())
