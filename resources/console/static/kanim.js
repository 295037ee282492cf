// Keys and small conveniences of the console; every page works without it.
"use strict";

const typing = (at) => at instanceof HTMLElement && (at.isContentEditable ||
  at.matches("textarea, select, input:not([type=radio]):not([type=checkbox])"));

function press(target) {
  // nothing is chosen: the row under the cursor is meant
  if ("row" in target.dataset && !document.querySelector("input[name=row]:checked") && !choose(false)) { return; }
  if (target.matches("input[type=radio]")) { target.checked = true; target.focus(); }
  else if (target.matches("input")) { target.focus(); target.select(); }
  else { target.click(); }
}

function move(step) {
  const links = [...document.querySelectorAll("[data-rows] tbody a")];
  const at = links.indexOf(document.activeElement);
  const to = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];
  if (to) { to.focus(); }
}

// x chooses the row under the cursor; with Shift every row from the last one chosen
let anchor = -1;
function choose(is_range) {
  const rows = [...document.querySelectorAll("[data-rows] tbody tr")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const box = (n) => rows[n]?.querySelector("input[name=row]");
  if (at < 0 || !box(at)) { return false; }
  const from = is_range && anchor >= 0 ? anchor : at;
  const is_on = is_range ? true : !box(at).checked;
  for (let n = Math.min(from, at); n <= Math.max(from, at); n += 1) { box(n).checked = is_on; }
  anchor = at;
  count_chosen();
  return true;
}

// g and a letter: to that page
let is_going = false;
function gone(key) {
  const to = is_going && document.querySelector(`.rail [data-go="${CSS.escape(key)}"]`);
  is_going = key === "g";
  if (to) { to.click(); }
  return Boolean(to);
}

// keys of one letter can be switched off (WCAG 2.1.4), in this browser
const has_no_letters = () => localStorage.getItem("tombol") === "mati";
const keys_switch = document.querySelector("[data-switch-keys]");
if (keys_switch) {
  const off = keys_switch.textContent;
  const tell = () => { keys_switch.textContent = has_no_letters() ? keys_switch.dataset.on : off; };
  keys_switch.closest("[data-needs-keys]").hidden = false;
  keys_switch.addEventListener("click", () => {
    if (has_no_letters()) { localStorage.removeItem("tombol"); } else { localStorage.setItem("tombol", "mati"); }
    tell();
  });
  tell();
}

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]")) { return; }
  if (event.ctrlKey && event.key === "Enter") {
    const chosen = document.querySelector("input[name=decision]:checked");
    // a refusal is never one keystroke away
    if (chosen && !["decline", "uncollected"].includes(chosen.value)) { document.querySelector("[data-send]").click(); }
    return;
  }
  if (event.ctrlKey && event.key === "z" && !typing(event.target)) {
    const undo = document.querySelector("[data-undo]");
    if (undo) { event.preventDefault(); undo.click(); }
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey) { return; }
  if (has_no_letters() && event.key.length === 1) { return; }
  // from the search box the arrow goes down to what was found
  const is_leaving = event.key === "ArrowDown" && event.target.matches("[name=q]");
  if (typing(event.target) && !is_leaving) { return; }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (document.querySelector("[data-rows]")) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    }
    return;
  }
  if (gone(event.key.toLowerCase())) { event.preventDefault(); return; }
  if (event.key.toLowerCase() === "x" && choose(event.shiftKey)) { event.preventDefault(); return; }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (target) { event.preventDefault(); press(target); }
});

// one press, one decision; a page that comes back from the browser's memory may send again
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post") { return; }
  // a file that is downloaded leaves its form on the screen
  if ("again" in event.target.dataset) { return; }
  if (event.target.dataset.sent) { event.preventDefault(); }
  event.target.dataset.sent = "1";
});
const send_again = () => { for (const form of document.forms) { delete form.dataset.sent; } };
window.addEventListener("pageshow", send_again);

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-print]")) { window.print(); }
  if (!(event.target instanceof Element) || !event.target.closest("[data-switch-theme]")) { return; }
  const is_dark = document.cookie.split("; ").includes("tema=gelap");
  document.cookie = `tema=${is_dark ? "terang" : "gelap"}; path=/; max-age=31536000; SameSite=Strict`;
  location.reload();
});

// each language is offered in its own words, so that whoever is lost finds the way back
document.addEventListener("click", (event) => {
  const wanted = event.target instanceof Element && event.target.closest("[data-switch-language]");
  if (!wanted) { return; }
  document.cookie = `bahasa=${wanted.lang}; path=/; max-age=31536000; SameSite=Strict`;
  location.reload();
});

// what the officer at the post will read, as Kanim itself would write it
let newest = 0;
async function ask(preview, form) {
  const mine = ++newest;
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(preview.dataset.preview, { method: "POST", body });
  if (!answer.ok || answer.redirected || mine !== newest) { return; }
  const told = await answer.json();
  const comes = preview.querySelector("[data-comes]");
  preview.querySelector("[data-said]").textContent = told.said;
  comes.querySelector("span").textContent = told.comes;
  comes.hidden = !told.comes;
}
let waiting = 0;
document.addEventListener("input", (event) => {
  const form = event.target.form;
  const preview = document.querySelector("[data-preview]");
  if (!preview || form?.id !== "keputusan") { return; }
  clearTimeout(waiting);
  // a cut line leaves the last sentence; sending the form still works
  waiting = setTimeout(() => ask(preview, form).catch(() => {}), 200);
});

// a code pasted with a space stands in its six boxes
document.addEventListener("input", (event) => {
  if (event.target.matches(".code")) { event.target.value = event.target.value.replace(/\D/g, "").slice(0, 6); }
});

// how many rows are chosen, beside what can be done with them
const count_chosen = () => {
  const said = document.querySelector("[data-chosen]");
  const all = document.querySelectorAll("input[name=row]:checked").length;
  if (said) { said.textContent = said.dataset.chosen.replace("%", all); }
};
document.addEventListener("change", count_chosen);
document.addEventListener("reset", () => setTimeout(count_chosen));

// a decision can be taken back until it is signed
let undo_ends = 0;
const offer_undo = () => {
  clearTimeout(undo_ends);
  const offer = document.querySelector("form[data-left]");
  if (offer) { undo_ends = setTimeout(() => offer.remove(), Number(offer.dataset.left)); }
};
offer_undo();

// parts of a page that htmx brings
const say = (text) => { document.getElementById("kabar").textContent = text; };
const line_is_cut = (is_cut) => { document.getElementById("putus").hidden = !is_cut; };
let last_try = null;
let last_pressed = null;
document.addEventListener("submit", (event) => { last_pressed = event.submitter; });
document.addEventListener("htmx:beforeRequest", (event) => {
  const { elt } = event.detail;
  const typed = elt.matches("[data-live]") ? elt.querySelector("input[name=q]").value.trim() : "";
  // every search is written down: one letter is no search yet
  if (typed.length === 1) { event.preventDefault(); return; }
  // nobody looks: the next tick asks again
  if (document.hidden && elt.id === "asli") { event.preventDefault(); return; }
  last_try = elt;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const { elt, xhr } = event.detail;
  const { pathname, search } = new URL(xhr.responseURL || location.href);
  // the session ended: sesi.js lets its owner back in over the page, with the form as it is
  if (pathname === "/masuk") {
    event.detail.shouldSwap = false;
    send_again();
    document.dispatchEvent(new Event("sesi:habis"));
    return;
  }
  // the queue is empty: that page whole, not a part of it
  if (elt.id === "keputusan" && !pathname.startsWith("/permohonan/")) {
    event.detail.shouldSwap = false;
    location.assign(pathname + search);
  }
});
document.addEventListener("htmx:afterSettle", (event) => {
  line_is_cut(false);
  const { elt } = event.detail;
  if (elt.id === "daftar") { say(elt.dataset.count); }
  if (elt.id === "isi") { offer_undo(); send_again(); elt.focus({ preventScroll: true }); say(document.title); }
});
for (const failed of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(failed, (event) => {
    send_again();
    // a poll tries again by itself
    line_is_cut(event.detail.elt.matches("form"));
  });
}
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !event.target.closest("#putus button")) { return; }
  line_is_cut(false);
  if (last_pressed?.isConnected) { last_pressed.click(); } else { last_try?.requestSubmit?.(); }
});

// what came in since this list was read is told; the rows stay where the eye is
const ask_for_news = async () => {
  const news = document.querySelector("[data-news]");
  if (!news || document.hidden) { return; }
  const answer = await fetch(news.dataset.news, { redirect: "manual" }).catch(() => null);
  if (!answer?.ok) { return; }
  const { total, said } = await answer.json();
  if (!total || news.textContent === said) { return; }
  news.textContent = said;
  news.hidden = false;
  say(said);
};
setInterval(ask_for_news, 30_000);
document.addEventListener("visibilitychange", ask_for_news);
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) { return; }
  if (event.target.closest("[data-news]")) { location.reload(); }
  if (!event.target.closest("[data-switch-density]")) { return; }
  const is_dense = document.cookie.split("; ").includes("rapat=1");
  document.cookie = `rapat=${is_dense ? 0 : 1}; path=/; max-age=31536000; SameSite=Strict`;
  location.reload();
});

// a chosen file is read here and put into the form: the server takes plain forms only
document.addEventListener("change", (event) => {
  const into = document.getElementById(event.target.dataset?.into ?? "");
  const file = event.target.files?.[0];
  if (into && file) { file.text().then((text) => { into.value = text; }); }
});
