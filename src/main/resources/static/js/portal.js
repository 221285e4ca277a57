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
      seen.set(part.id, essence(part));
    });

    /** Puts what is new in the place of what was shown, and leaves open what somebody opened. */
    function renew(part) {
      const shown = document.getElementById(part.id);
      const now = essence(part);
      if (!shown || seen.get(part.id) === now || shown.contains(document.activeElement)) {
        return;
      }
      seen.set(part.id, now);
      const open = Array.from(shown.querySelectorAll('details'), function (details) { return details.open; });
      shown.innerHTML = part.innerHTML;
      shown.querySelectorAll('details').forEach(function (details, index) { details.open = open[index] || details.open; });
      localTimes(shown);
      copyButtons(shown);
    }

    /** Whether it is worth looking again. */
    async function look() {
      if (document.visibilityState !== 'visible') {
        return true;
      }
      const answer = await fetch(root.dataset.live, { credentials: 'same-origin' });
      if (answer.redirected || answer.status === 404) {
        return false;
      }
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        page.querySelectorAll('[data-part]').forEach(renew);
        return page.querySelector('[data-live]') !== null;
      }
      return true;
    }

    function lookAgain() {
      setTimeout(function () {
        // What does not answer now may do so the next time.
        look().catch(function () { return true; }).then(function (worthIt) {
          if (worthIt && Date.now() < end) {
            lookAgain();
          }
        });
      }, LOOK_EVERY);
    }

    lookAgain();
  }

  /** What a part says; the tokens in its forms are new each time and say nothing. */
  function essence(part) {
    const copy = part.cloneNode(true);
    copy.querySelectorAll('input[name=_csrf]').forEach(function (token) { token.remove(); });
    return copy.innerHTML;
  }

  function copyButtons(within) {
    within.querySelectorAll('[data-copy]').forEach(function (button) {
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
  }
  localTimes(document);
  copyButtons(document);
  tickAll();
  const problems = document.querySelector('[data-problems]');
  if (problems) {
    problems.focus();
  }
})();
