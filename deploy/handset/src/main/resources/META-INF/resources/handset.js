"use strict";

// A reply that was taken leaves the field empty and ready for the next one.
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest("form[data-clear]");
  if (form && event.detail.successful) {
    form.reset();
    form.querySelector("input[name=text]").focus();
  }
});

// A call that comes in takes the focus once, and what was said is emptied out of the field.
let ringing = false;
document.addEventListener("htmx:afterSettle", () => {
  const call = document.querySelector(".call");
  const rings = call !== null && call.hasAttribute("data-ringing");
  if (rings && !ringing) call.querySelector(".accept").focus();
  ringing = rings;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const spoken = document.getElementById("speech");
  if (spoken && event.detail.requestConfig.verb === "post") spoken.value = "";
});
