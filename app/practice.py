"""The practice post (latihan): invented officers and a password everybody may know."""

from datetime import date

from app.domain.officer import Officer, Role
from app.ids import OfficerId

PASSWORD = "latihan beranda"
PIN = "270591"
POST_CODE = "MRT"
POST_NAME = "PLBL Maritaing"
POST_PLACE = "Kabupaten Alor"
OFFICERS = (
    Officer(OfficerId("desi"), "199001012015032001", "Desi Malaikosa", Role.COUNTER),
    Officer(OfficerId("yeni"), "198805122012122003", "Yeni Koroh", Role.DESIGNATED),
    Officer(OfficerId("frans"), "198002202008011002", "Frans Adoe", Role.HEAD_OF_POST),
)
REVIEWERS = (("maria", "Maria Tefa", "pemeriksa"), ("yosef", "Yosef Kabnani", "kepala_seksi"))
"""At a practice headquarters' console; the same password."""
LAST_DAY = date(2099, 12, 31)
