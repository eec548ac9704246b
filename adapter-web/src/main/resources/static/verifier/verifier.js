// The page that verifies receipts: what is scanned stays in it, and is told in words.
import { judge, RELIED_ON } from "./receipt.js";
import { Kept } from "./kept.js";
import { words } from "./words.js";

const SCANNED = /^#(?:\d{20,}|[\w-]+\.[\w-]+\.[\w-]+~?)$/;
const RENEWED = 5 * 60 * 1000;

const root = document.getElementById("verifier");
const issuer = root.dataset.issuer;
const kept = new Kept(issuer);
const verdict = document.getElementById("verdict");
const notice = document.getElementById("annonce");
const state = document.getElementById("garde");
const form = root.querySelector("form");
const field = document.getElementById("code");
const picture = document.getElementById("photo");
const camera = document.getElementById("camera");
const frame = document.getElementById("cadre-camera");

let latest = 0;
let looking = null;

function made(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Out of the address before anything else: it is shown, kept in the history and copied. */
function takenFromAddress() {
  if (!SCANNED.test(location.hash)) {
    return null;
  }
  const scanned = location.hash;
  history.replaceState(history.state, "", location.pathname + location.search);
  return scanned;
}

function listed(rows) {
  return made("dl", {}, ...rows.flatMap(([name, value]) => [
    made("dt", { textContent: name }),
    made("dd", { textContent: value }),
  ]));
}

function button(text, action, second) {
  const element = made("button", { type: "button", textContent: text, className: second ? "second" : "" });
  element.addEventListener("click", action);
  return element;
}

function clear() {
  latest += 1;
  verdict.hidden = true;
  verdict.replaceChildren();
  notice.textContent = "";
  field.value = "";
}

function another() {
  clear();
  field.focus();
}

function show(judged, scanned) {
  const told = words(judged, kept.now);
  verdict.className = `box ${told.tone}`;
  verdict.dataset.verdict = judged.verdict;
  verdict.setAttribute("role", told.tone === "good" ? "status" : "alert");
  const actions = made("div", { className: "actions" }, button("Vérifier un autre reçu", another, told.again));
  if (told.again) {
    actions.prepend(button("Vérifier à nouveau", () => verify(scanned)));
  }
  verdict.replaceChildren(
    made("h2", { id: "verdict-titre", textContent: told.title }),
    ...told.texts.map((text, index) => made("p", { className: index === 0 ? "first" : "", textContent: text })),
    ...(told.rows.length > 0 ? [listed(told.rows)] : []),
    actions,
  );
  verdict.setAttribute("aria-labelledby", "verdict-titre");
  verdict.hidden = false;
  verdict.focus();
}

async function verify(scanned) {
  clear();
  const mine = latest;
  const judged = await judge(scanned, {
    issuer,
    now: kept.now,
    keys: (again) => kept.keys(again),
    list: (number, again) => kept.list(number, again),
  });
  if (mine === latest) {
    show(judged, scanned);
  }
}

async function verifyPicture(file) {
  clear();
  notice.textContent = "Recherche du code dans l’image…";
  const mine = latest;
  const { inPicture } = await import("./reader.js");
  const text = await inPicture(file).catch(() => null);
  if (mine !== latest) {
    return;
  }
  if (text) {
    await verify(text);
  } else {
    notice.textContent = "Aucun code n’a été trouvé dans cette image. Photographiez-le de plus près, bien à plat et net, le carré entier dans l’image.";
  }
}

function stopCamera() {
  looking?.abort();
  looking = null;
  frame.replaceChildren();
  camera.textContent = "Lire avec la caméra";
}

async function startCamera() {
  clear();
  const mine = new AbortController();
  looking = mine;
  camera.textContent = "Arrêter la caméra";
  const video = made("video", { muted: true, playsInline: true });
  video.setAttribute("aria-label", "Image de la caméra");
  frame.replaceChildren(video);
  notice.textContent = "Montrez le code à la caméra, à une quinzaine de centimètres.";
  try {
    const { beforeCamera } = await import("./reader.js");
    const text = await beforeCamera(video, mine.signal);
    if (looking === mine) {
      stopCamera();
      await verify(text);
    }
  } catch {
    if (looking === mine) {
      stopCamera();
      notice.textContent = "La caméra n’est pas disponible ici. Choisissez une photo du code, ou tapez-le avec un scanner.";
    }
  }
}

async function renew() {
  const known = await kept.renew();
  state.textContent = words.ofLists(known, kept.now, RELIED_ON);
}

/** The worker keeps the page; the page keeps what changes. */
async function install() {
  const worker = (await navigator.serviceWorker?.ready)?.active;
  if (worker) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => {
      root.dataset.installed = String(event.data);
    };
    worker.postMessage("verifier", [port2]);
  }
}

async function start() {
  const scanned = takenFromAddress();
  if (!globalThis.crypto?.subtle || typeof DecompressionStream === "undefined") {
    return;
  }
  document.getElementById("sans-script").remove();
  root.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // It may be sent as often as one likes.
    event.stopPropagation();
    if (field.value.trim() !== "") {
      stopCamera();
      verify(field.value);
    }
  });
  picture.addEventListener("change", () => {
    const [file] = picture.files;
    if (file) {
      stopCamera();
      verifyPicture(file).finally(() => {
        picture.value = "";
      });
    }
  });
  camera.hidden = !navigator.mediaDevices?.getUserMedia;
  camera.addEventListener("click", () => (looking ? stopCamera() : startCamera()));
  window.addEventListener("hashchange", () => {
    const next = takenFromAddress();
    if (next) {
      stopCamera();
      verify(next);
    }
  });
  window.addEventListener("online", renew);
  setInterval(() => {
    if (!document.hidden) {
      renew();
    }
  }, RENEWED);
  if (scanned) {
    await verify(scanned);
  }
  await renew();
}

install();
start();
