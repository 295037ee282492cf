// A scan is enlarged over the record (Z, or its number), so that nobody leaves what they compare.
"use strict";
(() => {
  const links = () => [...document.querySelectorAll("figure a[href*='/gambar/']")];
  const box = () => document.getElementById("besar");
  let from = null;

  function show(link) {
    const shown = box(), seen = link?.querySelector("img");
    if (!shown || !seen) { return; }
    from = link;
    const large = shown.querySelector("img");
    large.src = seen.src;
    large.alt = seen.alt;
    shown.querySelector("[data-of]").textContent = seen.alt;
    shown.querySelector("[data-alone]").href = link.href;
    if (!shown.open) { shown.showModal(); }
    // the whole line is read, wherever the scan is longer than the window
    shown.scrollTop = 0;
  }

  function step(by) {
    const every = links();
    const at = every.indexOf(from);
    show(every[(at + by + every.length) % every.length]);
  }

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) { return; }
    if (event.target.closest("[data-shut]")) { box().close(); return; }
    const link = event.target.closest("figure a[href*='/gambar/']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    show(link);
  });
  document.addEventListener("close", (event) => { if (event.target === box()) { from?.focus(); } }, true);
  document.addEventListener("keydown", (event) => {
    const is_open = box()?.open;
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) { return; }
    if (is_open && event.key === "ArrowRight") { step(1); }
    else if (is_open && event.key === "ArrowLeft") { step(-1); }
    else if (has_no_letters()) { return; }
    else if (event.key.toLowerCase() === "z") { if (is_open) { box().close(); } else { show(from?.isConnected ? from : links()[0]); } }
    else if (is_open && event.key >= "1" && event.key <= "6") { show(document.querySelector(`figure a[data-key="${event.key}"]`)); }
    else { return; }
    event.preventDefault();
  });
})();
