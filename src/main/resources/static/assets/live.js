// Listens for changes and lets htmx fetch what the page shows again. A page in the background does not listen: browsers
// allow only a few connections to a server, and each listening page holds one.
'use strict';
(() => {
  const status = document.getElementById('live');
  let stream = null;

  const show = (text, on) => {
    if (status.textContent !== text) {
      status.textContent = text;
    }
    status.classList.toggle('on', on);
  };

  const refresh = () => htmx.trigger(document.body, 'changed');

  const listen = () => {
    stream = new EventSource('/live');
    stream.addEventListener('open', () => {
      if (status.dataset.missed) {
        refresh();
        delete status.dataset.missed;
      }
      show('Live', true);
    });
    stream.addEventListener('changed', refresh);
    stream.addEventListener('error', () => {
      status.dataset.missed = 'yes';
      show('Reconnecting', false);
      if (stream.readyState === EventSource.CLOSED) {
        // The server answered with an error, after which a browser does not try again by itself.
        stream = null;
        setTimeout(() => stream || document.hidden || listen(), 5000);
      }
    });
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
      status.dataset.missed = 'yes';
    } else if (!stream) {
      listen();
    }
  });

  // On a narrow screen the pages do not all fit.
  document.querySelector('.top nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

  // Filters apply at once; without this script their button does it.
  document.querySelectorAll('form.filters').forEach((form) => {
    form.addEventListener('change', () => form.requestSubmit());
  });

  addEventListener('pagehide', () => stream?.close());
  if (!document.hidden) {
    listen();
  }
})();
