// Preloaded into HubSpot's own clients: the process ends at its first attempt to reach another machine.
'use strict';
const dns = require('node:dns');
const net = require('node:net');

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const REFUSED = 97;

function allow(host) {
  if (!LOOPBACK.includes(host)) {
    process.stderr.write(`refused to reach ${host}\n`);
    process.exit(REFUSED);
  }
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const args = Array.isArray(given[0]) ? given[0] : given; // Node calls itself with one array
  const target = typeof args[0] === 'object' ? args[0] : { port: args[0], host: args[1] };
  if (!target.path) {
    allow(typeof target.host === 'string' ? target.host : 'localhost');
  }
  return connect.apply(this, given);
};

const lookup = dns.lookup;
dns.lookup = function (host, ...rest) {
  allow(host);
  return lookup.call(this, host, ...rest);
};
