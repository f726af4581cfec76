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

// Where the browser can listen, words may be spoken instead of typed, in the language of the last thing said.
const Listening = window.SpeechRecognition || window.webkitSpeechRecognition;
const offerMicrophone = () => {
  const microphone = document.getElementById("microphone");
  if (microphone && Listening) microphone.hidden = false;
};
document.addEventListener("DOMContentLoaded", offerMicrophone);
document.addEventListener("htmx:afterSettle", offerMicrophone);
document.addEventListener("click", (event) => {
  const microphone = event.target.closest("#microphone");
  if (!microphone || !Listening) return;
  const last = document.querySelector(".spoken .line.lender:last-of-type");
  const ear = new Listening();
  ear.lang = last && last.lang === "zh-CN" ? "zh-CN" : "en-US";
  ear.onresult = (heard) => {
    const field = document.getElementById("speech");
    field.value = heard.results[0][0].transcript;
    field.form.requestSubmit();
  };
  ear.onend = () => microphone.setAttribute("aria-pressed", "false");
  microphone.setAttribute("aria-pressed", "true");
  ear.start();
});

// Each thing the lender says is also spoken aloud, once, where the browser has a voice.
let aloud = 0;
document.addEventListener("htmx:afterSettle", () => {
  const lines = document.querySelectorAll(".call .spoken .line.lender");
  if (lines.length < aloud) aloud = 0;
  if (!window.speechSynthesis) return;
  for (const line of [...lines].slice(aloud)) {
    const words = new SpeechSynthesisUtterance(line.textContent);
    words.lang = line.lang;
    speechSynthesis.speak(words);
  }
  aloud = lines.length;
});
