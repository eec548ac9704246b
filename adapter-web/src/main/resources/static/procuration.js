// Improves the pages; everything works without it.
(() => {
  "use strict";

  // A form is sent once, however often one clicks.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
  });
  // A page that the browser kept while another was open may not be true any more: it is asked for again.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
      location.reload();
      return;
    }
    // Back from the next page: the form can be sent again.
    document.querySelectorAll("form").forEach((form) => delete form.dataset.sent);
  });

  // Who has a single name needs no other.
  document.querySelectorAll("[data-spares]").forEach((box) => {
    const field = document.getElementById(box.dataset.spares);
    const spare = () => {
      field.required = !box.checked;
    };
    box.addEventListener("change", spare);
    spare();
  });

  // Two names typed in one: there are two fields.
  const two = document.querySelector("[data-two-names]");
  if (two) {
    const nom = document.getElementById("nom");
    const joined = /\S \s*(ép|épouse|époux|vve|veuve|veuf|née?|usage)[\s.]+[^\s.]/i;
    nom.addEventListener("change", () => {
      two.hidden = !joined.test(nom.value);
    });
  }

  // The button becomes active when the required fields are filled. It stays reachable by keyboard, and says why not.
  const gated = document.querySelector("form[data-gated]");
  if (gated) {
    const button = gated.querySelector("button[type=submit]");
    const required = () => [...gated.querySelectorAll("[required]")];
    const filled = (field) => (field.type === "checkbox" ? field.checked : field.value.trim() !== "");
    const update = () => button.setAttribute("aria-disabled", String(!required().every(filled)));
    gated.noValidate = true;
    gated.addEventListener("input", update);
    gated.addEventListener("change", update);
    gated.addEventListener("submit", (event) => {
      if (button.getAttribute("aria-disabled") === "true") {
        event.preventDefault();
        event.stopImmediatePropagation();
        delete gated.dataset.sent;
        required().find((field) => !filled(field)).focus();
      }
    }, true);
    window.addEventListener("pageshow", update);
    update();
  }

  // Slashes appear by themselves: 16041991 becomes 16/04/1991.
  const withSlashes = (field) => {
    const digits = field.value.replace(/\D/g, "");
    if (/^[\d\s/.\-]*$/.test(field.value) && digits.length === 8) {
      field.value = `${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits.slice(4)}`;
    }
  };
  document.querySelectorAll("input[data-date]").forEach((field) => {
    field.addEventListener("blur", () => withSlashes(field));
  });

  const made = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // On a kiosk, numbers are typed with a finger; 2A and 2B are the two departments of Corsica.
  document.querySelectorAll("input[data-keys]").forEach((field) => {
    const type = (text) => {
      const [from, to] = [field.selectionStart, field.selectionEnd];
      field.setRangeText(text, text || from < to ? from : Math.max(0, from - 1), to, "end");
      if (field.dataset.date !== undefined) {
        withSlashes(field);
      }
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const key = (label, text) => {
      const button = made("button", { type: "button", className: "second", textContent: label });
      // The field keeps the focus, and its caret.
      button.addEventListener("pointerdown", (event) => event.preventDefault());
      button.addEventListener("click", () => type(text));
      return button;
    };
    const last = field.dataset.keys === "nir" ? ["2A", "0", "2B"] : ["0"];
    const keys = [..."123456789", ...last].map((each) => key(each, each));
    const rubber = key("Effacer", "");
    rubber.dataset.wide = "";
    const pad = made("div", { className: "keys" }, ...keys, rubber);
    pad.setAttribute("role", "group");
    pad.setAttribute("aria-label", `Touches pour « ${field.labels[0].textContent.replace("*", "").trim()} »`);
    field.closest(".field").after(pad);
  });

  // A scanner types the zone of a document, with Enter after each line or at the end: the last one sends the form.
  const zone = document.querySelector("textarea[data-zone]");
  if (zone) {
    const lengths = [72, 88, 90];
    const complete = () => lengths.includes(zone.value.replace(/\s/g, "").length);
    zone.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && complete()) {
        event.preventDefault();
        zone.form.requestSubmit();
      }
    });
    // What is scanned again takes the place of what was there.
    zone.addEventListener("focus", () => zone.select());
    // The verdict above stays in view, also if the browser has scrolled to the field before this runs.
    if (zone.autofocus) {
      zone.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }

  // Errors on top take the focus, so that they are read first.
  const summary = document.querySelector("[data-focus]");
  if (summary) {
    summary.focus();
  }

  // To revoke, one confirms in a dialog instead of on a page of its own. It is made here: not every browser hides one.
  document.querySelectorAll("a[data-dialog]").forEach((link) => {
    if (!window.HTMLDialogElement) {
      return;
    }
    const { dialog: id, title, text, stay, go } = link.dataset;
    const leave = made("button", { type: "button", className: "second", textContent: stay });
    const form = made(
      "form",
      { method: "post", action: link.getAttribute("href") },
      document.querySelector("input[name=csrfToken]").cloneNode(),
      made("input", { type: "hidden", name: "procuration", value: link.dataset.id }),
      made("div", { className: "actions" }, leave, made("button", { type: "submit", className: "danger", textContent: go })),
    );
    const dialog = made(
      "dialog",
      { id },
      made("h2", { id: `${id}-titre`, textContent: title }),
      made("p", { id: `${id}-texte`, textContent: text }),
      form,
    );
    dialog.setAttribute("aria-labelledby", `${id}-titre`);
    dialog.setAttribute("aria-describedby", `${id}-texte`);
    document.querySelector("main").append(dialog);
    leave.addEventListener("click", () => dialog.close());
    const open = (event) => {
      event.preventDefault();
      dialog.showModal();
    };
    link.setAttribute("role", "button");
    link.addEventListener("click", open);
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        open(event);
      }
    });
  });

  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  // What is shown can be handed on: a file, a message, another application.
  document.querySelectorAll("[data-share]").forEach((button) => {
    if (navigator.share) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const text = document.getElementById(button.dataset.share).innerText;
        navigator.share({ title: document.title, text }).catch(() => {});
      });
    }
  });

  // As an application: where one was for half an hour, without names of anything, and the channel, which no form says.
  const installed = matchMedia("(display-mode: standalone)").matches;
  if (document.querySelector("link[rel=manifest]")) {
    if (navigator.serviceWorker) {
      navigator.serviceWorker.register("/application.js");
    }
    document.cookie = `canal=mobile; path=/; SameSite=Lax${installed ? "" : "; Max-Age=0"}`;
    if (installed) {
      const known = ["/demarches", "/demarches/procuration", "/demarches/procuration/mandataire", "/demarches/procuration/recapitulatif",
        "/demarches/rendez-vous", "/rendez-vous", "/documents", "/informations"];
      const [path, at] = (localStorage.getItem("page") || "").split(" ");
      const opened = !sessionStorage.getItem("opened");
      sessionStorage.setItem("opened", "yes");
      if (opened && location.pathname === "/" && known.includes(path) && Date.now() - Number(at) < 30 * 60 * 1000) {
        location.replace(path);
      } else if (known.includes(location.pathname)) {
        localStorage.setItem("page", `${location.pathname} ${Date.now()}`);
      } else {
        localStorage.removeItem("page");
      }
    }
  }

  document.querySelectorAll("[data-again]").forEach((link) => {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
  });

  // The kiosk ends by itself when nobody touches it, and says so before: each second to the eye, twice to the ear.
  const idle = document.querySelector("dialog[data-idle]");
  if (idle) {
    const most = Number(idle.dataset.warn);
    const before = (Number(idle.dataset.idle) - most) * 1000;
    const shown = idle.querySelector("[data-count]");
    const said = idle.querySelector("[data-said]");
    const form = idle.querySelector("form");
    let waiting;
    let counting;
    let left;
    // Where nobody is signed in there is nothing to end unless somebody has typed.
    const due = () => !idle.dataset.typed || [...document.querySelectorAll("main input:not([type=hidden])")].some((field) => field.value);
    const show = () => {
      shown.textContent = left;
      if (left === most || left === most / 2) {
        said.textContent = `Il reste ${left} secondes.`;
      }
    };
    const warn = () => {
      left = most;
      idle.showModal();
      show();
      counting = setInterval(() => {
        left -= 1;
        if (left > 0) {
          show();
        } else {
          clearInterval(counting);
          form.requestSubmit();
        }
      }, 1000);
    };
    const touched = (event) => {
      // Who goes for the other button, or looks where it is, has not chosen to go on.
      if (idle.open && (event.key === "Tab" || event.target === form.querySelector("[type=submit]"))) {
        return;
      }
      clearTimeout(waiting);
      clearInterval(counting);
      idle.close();
      said.textContent = "";
      waiting = setTimeout(() => due() && warn(), before);
    };
    ["pointerdown", "keydown", "scroll"].forEach((kind) => document.addEventListener(kind, touched, { passive: true }));
    touched({});
  }
})();
