"""Turning what a page knows into HTML; everything typed by a person is escaped."""

import functools
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

import resources
from app.domain.reviewer import Duty, Reviewer, may
from app.hq.console import languages, words
from app.hq.console.template_words import TemplateWords


def page(template: str, status: int = 200, **facts: Any) -> HTMLResponse:
    """One page; `reviewer` is None before the door."""
    reviewer: Reviewer | None = facts.get("reviewer")
    duties = {duty.value for duty in Duty if reviewer and may(reviewer.role, duty)}
    facts = {"reviewer": None, "csrf": "", "here": "", "duties": duties} | facts
    return HTMLResponse(environment().get_template(template).render(facts), status)


@functools.cache
def environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(resources.path("console/templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[TemplateWords],
        finalize=languages.shown,
    )
    made.globals.update(
        words=words,
        icon=icon,
        _=languages.say,
        count=languages.say_count,
        language=languages.current,
    )
    return made


@functools.cache
def icon(name: str) -> Markup:
    """A drawing of the counter's own set, in the text, so that it takes the colour of its words."""
    # ours, from the folder of icons: nothing a person typed is in it
    drawn = resources.path(f"icons/{name}.svg").read_text("utf-8")
    return Markup(drawn.replace("<svg", '<svg aria-hidden="true"', 1))  # noqa: S704
