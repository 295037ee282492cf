// Before a session ends the page says so; afterwards one comes back in over it. What was typed stays.
"use strict";
(() => {
  const box = document.getElementById("sesi");
  if (!box) { return; }
  const WARN_S = 60, KEEP_MS = 5 * 60_000, AGAIN_MS = 15_000;
  const stay = box.querySelector("[data-stay]"), back = box.querySelector("[data-back]");
  const wrong = back.querySelector("[data-wrong]"), left = box.querySelector("[data-left]");
  const mine = back.elements.namedItem("name").value;
  const title = document.title;
  let ends = Infinity, timer = 0, kept = performance.now(), was_here = false;

  const seconds = () => Math.ceil((ends - performance.now()) / 1000);
  const secret = () => document.querySelector("input[name=csrf]")?.value ?? "";

  // asking keeps nobody signed in; sending does
  async function look(is_kept) {
    const sent = is_kept ? { method: "POST", body: new URLSearchParams({ csrf: secret() }) } : {};
    let answer;
    try { answer = await fetch("/sesi", { redirect: "manual", ...sent }); } catch { answer = null; }
    if (!answer) { return again(Math.min(AGAIN_MS, Math.max(1000, ends - performance.now()))); }
    if (!answer.ok) { ends = performance.now(); return tell(); }
    const told = await answer.json();
    if (told.name !== mine) { location.reload(); return; }
    for (const one of document.querySelectorAll("input[name=csrf]")) { one.value = told.csrf; }
    if (is_kept) { kept = performance.now(); }
    ends = performance.now() + told.left_s * 1000;
    tell();
  }

  function again(ms) { clearTimeout(timer); timer = setTimeout(() => { if (seconds() > WARN_S) { look(false); } else { step(); } }, ms); }

  function tell() {
    if (seconds() > WARN_S) {
      if (box.open) { box.close(); document.body.classList.remove("away"); document.title = title; send_again(); }
      again((seconds() - WARN_S) * 1000 + 500);
    } else { step(); }
  }

  function step() {
    const is_over = seconds() <= 0;
    if (is_over && !document.body.classList.contains("away")) {
      // nobody who walks by reads on
      document.body.classList.add("away");
      document.title = "Beranda";
      stay.hidden = true;
      back.hidden = false;
      if (box.open) { box.close(); }
    } else if (!is_over) { stay.hidden = false; back.hidden = true; left.textContent = seconds(); }
    if (!box.open) { box.showModal(); }
    if (!is_over) { clearTimeout(timer); timer = setTimeout(seconds() > 1 ? step : () => look(false), 1000); }
  }

  stay.addEventListener("submit", (event) => { event.preventDefault(); look(true); });
  box.addEventListener("cancel", (event) => { event.preventDefault(); if (seconds() > 0) { look(true); } });
  back.addEventListener("submit", async (event) => {
    event.preventDefault();
    wrong.hidden = true;
    try {
      const door = new DOMParser().parseFromString(await (await fetch("/masuk")).text(), "text/html");
      const body = new URLSearchParams(new FormData(back));
      body.set("csrf", door.querySelector("input[name=csrf]").value);
      const answer = await fetch("/masuk", { method: "POST", body, redirect: "manual" });
      if (answer.type === "opaqueredirect") { back.reset(); await look(false); return; }
      const said = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[role=alert]");
      wrong.textContent = said ? said.textContent.trim() : "";
    } catch { wrong.textContent = wrong.dataset.silent; }
    wrong.hidden = false;
    back.elements.namedItem("code").select();
  });

  // a hand on the page keeps it signed in, however long one sentence takes
  for (const kind of ["keydown", "pointerdown"]) { document.addEventListener(kind, () => { was_here = true; }, true); }
  setInterval(() => {
    if (was_here && !box.open && performance.now() - kept > KEEP_MS) { was_here = false; look(true); }
  }, 30_000);
  document.addEventListener("sesi:habis", () => { look(false); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { look(false); } });
  window.addEventListener("pageshow", (event) => { if (event.persisted) { look(false); } });
  // the page itself was asked for by a person, and says how long that lasts
  const told = Number(box.dataset.seconds);
  if (told) { ends = kept + told * 1000; tell(); } else { look(false); }
})();
