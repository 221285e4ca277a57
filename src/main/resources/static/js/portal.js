// What makes pages nicer where scripts run. Every function works without it.
(function () {
  'use strict';

  const LOOK_EVERY = 5000;
  // A page somebody forgot does not keep a session alive for ever.
  const LOOK_FOR = 20 * 60 * 1000;

  const language = document.documentElement.lang;
  // British English, as the pages write it where no scripts run.
  const clock = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short'
  });

  /** Moments in the reader's own time zone; days stay what they are. */
  function localTimes(within) {
    within.querySelectorAll('time[datetime*="T"]').forEach(function (time) {
      const moment = new Date(time.dateTime);
      if (!isNaN(moment)) {
        time.textContent = clock.format(moment);
      }
    });
  }

  /** Keeps the parts of a page fresh that change by themselves, as long as somebody looks at it. */
  function live(root) {
    const seen = new Map();
    const end = Date.now() + LOOK_FOR;
    root.querySelectorAll('[data-part]').forEach(function (part) {
      seen.set(part.id, part.innerHTML);
    });
    localTimes(document);

    async function look() {
      if (document.visibilityState === 'visible') {
        const answer = await fetch(root.dataset.live, { credentials: 'same-origin' });
        if (!answer.ok || answer.redirected) {
          return;
        }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        page.querySelectorAll('[data-part]').forEach(function (part) {
          const shown = document.getElementById(part.id);
          if (shown && seen.get(part.id) !== part.innerHTML && !shown.contains(document.activeElement)) {
            seen.set(part.id, part.innerHTML);
            shown.innerHTML = part.innerHTML;
            localTimes(shown);
          }
        });
        if (!page.querySelector('[data-live]')) {
          return;
        }
      }
      if (Date.now() < end) {
        setTimeout(look, LOOK_EVERY);
      }
    }

    setTimeout(look, LOOK_EVERY);
  }

  function copyButtons() {
    document.querySelectorAll('[data-copy]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', async function () {
        await navigator.clipboard.writeText(button.dataset.copy);
        const words = button.textContent;
        button.textContent = button.dataset.copied;
        setTimeout(function () { button.textContent = words; }, 2000);
      });
    });
  }

  /** One box that ticks all those of its form. */
  function tickAll() {
    document.querySelectorAll('[data-tick-all]').forEach(function (all) {
      all.closest('label').hidden = false;
      all.addEventListener('change', function () {
        all.form.querySelectorAll('input[type=checkbox][name="' + all.dataset.tickAll + '"]').forEach(function (box) {
          box.checked = all.checked;
        });
      });
    });
  }

  const root = document.querySelector('[data-live]');
  if (root) {
    live(root);
  } else {
    localTimes(document);
  }
  copyButtons();
  tickAll();
  const problems = document.querySelector('[data-problems]');
  if (problems) {
    problems.focus();
  }
})();
