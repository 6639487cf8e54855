// Uses a one-time link up for a person: programs that only fetch links run no scripts.
'use strict';
const form = document.getElementById('open');
if (form) {
  form.submit();
}
