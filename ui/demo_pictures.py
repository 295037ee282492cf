"""Invented faces and papers, drawn here; every paper says CONTOH."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter, QPen

_SKINS = ("#8D5B3E", "#A06A48", "#B07B55")
_CLOTHES = ("#2E4A7D", "#7A2E3B", "#37664B")


def portrait(number: int) -> QImage:
    """A neutral face on a plain ground, different for each number."""
    image = QImage(900, 1200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QLinearGradient(0, 0, 0, 1200)
    ground.setColorAt(0, QColor("#E9EEF5"))
    ground.setColorAt(1, QColor("#C9D3E2"))
    painter.fillRect(image.rect(), ground)
    painter.setPen(Qt.PenStyle.NoPen)
    skin = QColor(_SKINS[number % len(_SKINS)])
    painter.setBrush(QColor(_CLOTHES[number % len(_CLOTHES)]))
    painter.drawEllipse(QRectF(90, 900, 720, 700))
    painter.setBrush(skin.darker(108))
    painter.drawRoundedRect(QRectF(370, 740, 160, 240), 70, 70)
    painter.setBrush(QColor("#1C1613"))
    painter.drawEllipse(QRectF(250, 190, 400, 470))
    painter.setBrush(skin)
    painter.drawEllipse(QRectF(275, 250, 350, 560))
    _features(painter, skin)
    painter.end()
    return image


def paper(title: str, name: str) -> QImage:
    """A scanned paper that nobody can take for a real one."""
    image = QImage(1400, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("#EEF3EA"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#5E7A92"), 4))
    painter.drawRoundedRect(QRect(40, 40, 1320, 820), 30, 30)
    painter.setPen(QColor("#23303D"))
    painter.setFont(_letters(46))
    painter.drawText(QRect(80, 80, 1240, 80), int(Qt.AlignmentFlag.AlignCenter), title)
    painter.setFont(_letters(34))
    for at, line in enumerate((name, "Kolana Utara, Alor Timur", "Kabupaten Alor")):
        painter.drawText(110, 300 + at * 80, line)
    for at in range(9):
        painter.drawLine(110, 560 + at * 28, 700 + (at * 137) % 400, 560 + at * 28)
    _stamp(painter)
    painter.end()
    return image


def _features(painter: QPainter, skin: QColor) -> None:
    painter.setBrush(QColor("#1C1613"))
    for eye in (365, 535):
        painter.drawEllipse(QPointF(eye, 500), 17, 11)
        painter.drawRoundedRect(QRectF(eye - 45, 450, 90, 12), 6, 6)
    painter.setBrush(skin.darker(116))
    painter.drawEllipse(QRectF(425, 560, 50, 60))
    painter.setBrush(QColor("#7C3F3A"))
    painter.drawRoundedRect(QRectF(395, 680, 110, 16), 8, 8)


def _stamp(painter: QPainter) -> None:
    painter.save()
    painter.translate(700, 480)
    painter.rotate(-18)
    painter.setPen(QColor(190, 40, 60, 120))
    painter.setFont(_letters(190))
    painter.drawText(QRect(-640, -140, 1280, 280), int(Qt.AlignmentFlag.AlignCenter), "CONTOH")
    painter.restore()


def _letters(size: int) -> QFont:
    font = QFont("Plus Jakarta Sans")
    font.setPixelSize(size)
    font.setBold(True)
    return font
