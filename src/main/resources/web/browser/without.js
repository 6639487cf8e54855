// Runs in every document before its own scripts.
(() => {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport', 'SharedWorker',
    'Notification', 'PaymentRequest']) {
    Object.defineProperty(window, name, {value: undefined});
  }
  delete Navigator.prototype.serviceWorker;
  window.print = () => {};
  window.alert = () => {};
  window.confirm = () => false;
  window.prompt = () => null;
  window.open = () => null;
  Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('Not allowed.'));
})();
