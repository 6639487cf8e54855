// Reads pages as a JSON array of {url, html} and writes what metascraper makes of each.
import { readFileSync } from 'node:fs';
import metascraper from 'metascraper';
import date from 'metascraper-date';
import description from 'metascraper-description';
import image from 'metascraper-image';
import lang from 'metascraper-lang';
import logo from 'metascraper-logo';
import publisher from 'metascraper-publisher';
import title from 'metascraper-title';
import url from 'metascraper-url';

const scrape = metascraper([date(), description(), image(), lang(), logo(), publisher(), title(), url()]);
const pages = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const found = [];
for (const page of pages) {
  found.push(await scrape({ url: page.url, html: page.html, validateUrl: false }));
}
process.stdout.write(JSON.stringify(found));
