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
  document.querySelectorAll("input[data-date]").forEach((field) => {
    field.addEventListener("blur", () => {
      const digits = field.value.replace(/\D/g, "");
      if (/^[\d\s/.\-]*$/.test(field.value) && digits.length === 8) {
        field.value = `${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits.slice(4)}`;
      }
    });
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

  // To revoke, one confirms in a dialog instead of on a page of its own.
  document.querySelectorAll("a[data-dialog]").forEach((link) => {
    const dialog = document.getElementById(link.dataset.dialog);
    if (dialog && dialog.showModal) {
      link.setAttribute("role", "button");
      link.addEventListener("click", (event) => {
        event.preventDefault();
        dialog.showModal();
      });
      link.addEventListener("keydown", (event) => {
        if (event.key === " ") {
          event.preventDefault();
          dialog.showModal();
        }
      });
      dialog.querySelector("[data-close]").addEventListener("click", (event) => {
        event.preventDefault();
        dialog.close();
      });
    }
  });

  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  // The kiosk ends by itself when nobody touches it, and says so before.
  const idle = document.querySelector("dialog[data-idle]");
  if (idle) {
    const ending = Number(idle.dataset.idle) * 1000;
    const warning = ending - Number(idle.dataset.warn) * 1000;
    let warn;
    let end;
    const finish = () => idle.querySelector("form").requestSubmit();
    const restart = () => {
      clearTimeout(warn);
      clearTimeout(end);
      warn = setTimeout(() => idle.showModal(), warning);
      end = setTimeout(finish, ending);
    };
    const touched = () => {
      if (idle.open) {
        idle.close();
      }
      restart();
    };
    ["pointerdown", "keydown", "scroll"].forEach((kind) => document.addEventListener(kind, touched, { passive: true }));
    restart();
  }
})();
