// Keys for the review inbox, and the name that a person signs with, kept in this browser. All of it works without: the page's
// forms are plain forms.
'use strict';
(() => {
  const NAME = 'leadwright-signs-as';
  const page = document.querySelector('[data-keys]');
  const dialog = document.getElementById('keys');

  document.querySelectorAll('form input[name=by]').forEach((field) => {
    field.value = field.value || localStorage.getItem(NAME) || '';
    field.form.addEventListener('submit', () => localStorage.setItem(NAME, field.value));
  });

  if (!page) {
    return;
  }
  document.querySelectorAll('.keys-hint').forEach((hint) => { hint.hidden = false; });

  // The list is fetched again whenever something changes, so its items are looked up each time.
  const items = () => [...document.querySelectorAll('.inbox-list a.item')];

  const move = (step) => {
    const all = items();
    if (all.length === 0) {
      return;
    }
    const at = all.indexOf(document.activeElement);
    const to = at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1);
    all[to].focus();
  };

  const go = (address) => {
    if (address) {
      location.assign(address);
    }
  };

  const openEditor = () => {
    const editor = document.getElementById('edit');
    if (editor) {
      editor.open = true;
      editor.querySelector('textarea').focus();
    }
  };

  const list = { j: () => move(1), k: () => move(-1) };
  const one = {
    j: () => go(page.dataset.next),
    k: () => go(page.dataset.previous),
    a: () => document.getElementById('approve')?.requestSubmit(),
    e: openEditor,
    r: () => document.querySelector('#reject input[name=reason]')?.focus(),
    u: () => go('/review'),
  };
  const keys = page.dataset.keys === 'list' ? list : one;

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === 'Escape' && typing) {
      event.target.blur();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat || dialog.open) {
      return;
    }
    const does = event.key === '?' ? () => dialog.showModal() : keys[event.key];
    if (does) {
      event.preventDefault();
      does();
    }
  });
})();
