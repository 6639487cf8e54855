// Declines what a cookie banner asks for, by one click, so that the page can be seen. Never accepts: a banner that has no
// such button stays.
(async () => {
  const buttons = [
    '#onetrust-reject-all-handler', '.ot-pc-refuse-all-handler', // OneTrust
    '#CybotCookiebotDialogBodyButtonDecline', '#CybotCookiebotDialogBodyLevelButtonLevelOptinDeclineAll',
    '[data-testid="uc-deny-all-button"]', // Usercentrics
    '#didomi-notice-disagree-button', '.didomi-continue-without-agreeing',
    '.brlbs-btn-accept-only-essential', '[data-cookie-refuse]', // Borlabs
    '.cmplz-btn.cmplz-deny', '.cky-btn-reject', '.osano-cm-denyAll', '.cn-decline', '.cm-btn-decline',
    '[data-cc="accept-necessary"]', '[data-role="necessary"]', // cookieconsent
    '[data-tid="banner-decline"]', '.iubenda-cs-reject-btn', '#axeptio_btn_dismiss', '#tarteaucitronAllDenied2',
    '[data-cookiefirst-action="reject"]', '#cmpwelcomebtnno a', '#hs-eu-decline-button', '#cn-refuse-cookie',
    '.ccm--decline-cookies', '#shopify-pc__banner__btn-decline',
  ];
  const words = new Set([
    'reject all', 'reject all cookies', 'reject', 'reject cookies', 'decline', 'decline all', 'deny', 'deny all', 'refuse',
    'refuse all', 'only necessary', 'necessary only', 'only necessary cookies', 'necessary cookies only',
    'use necessary cookies only', 'essential only', 'only essential', 'essential cookies only', 'accept only essential',
    'accept only necessary', 'accept necessary', 'accept necessary cookies', 'continue without accepting',
    'alle ablehnen', 'ablehnen', 'nur notwendige', 'nur notwendige cookies', 'nur notwendige akzeptieren',
    'nur erforderliche', 'nur erforderliche cookies', 'nur essenzielle cookies akzeptieren', 'nur essenzielle',
    'tout refuser', 'refuser', 'continuer sans accepter', 'rechazar', 'rechazar todo', 'rechazar todas', 'solo necesarias',
    'rifiuta', 'rifiuta tutto', 'rifiuta tutti', 'solo necessari', 'weigeren', 'alles weigeren', 'alleen noodzakelijke',
    'rejeitar', 'rejeitar tudo', 'recusar', 'recusar tudo',
  ]);
  const banner = '[id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i], [class*="gdpr" i],'
    + ' [role="dialog"], [role="alertdialog"], dialog';
  const roots = [document];
  for (const host of document.querySelectorAll('#usercentrics-root, #cmpwrapper, [id*="consent" i], [id*="cookie" i]')) {
    if (host.shadowRoot) {
      roots.push(host.shadowRoot);
    }
  }
  const seen = element => element.getClientRects().length > 0;
  const staysHere = element => !element.matches('a[href]') || /^(#.*|javascript:.*|)$/i.test(element.getAttribute('href'));
  const label = element => element.innerText.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[.!›»→]+$/, '').trim();
  const fit = element => seen(element) && staysHere(element) && !element.form;
  const known = root => Array.from(root.querySelectorAll(buttons.join(','))).find(fit);
  const worded = root => Array.from(root.querySelectorAll('button, a, [role="button"]')).slice(0, 500).find(element =>
    (root !== document || element.closest(banner)) && words.has(label(element)) && fit(element));
  for (const root of roots) {
    for (const find of [known, worded]) {
      const button = find(root);
      if (button) {
        button.click();
        await new Promise(resolve => setTimeout(resolve, 400));
        return true;
      }
    }
  }
  return false;
})()
