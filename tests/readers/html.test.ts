import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/readers/html.ts';
import { readDocument } from '../../src/readers/index.ts';
import { kindOf, kinds } from './kinds.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const of = async (html: string): Promise<string[]> => {
  const { reading } = await readHtml(html);
  return kinds(reading.text, reading.blocks);
};
const PAGE = `<!doctype html><html lang="fr-FR"><head><meta charset=utf-8><title>Reprise à Vessel | Le Quotidien du Lac</title>
<meta property="og:site_name" content="Le Quotidien du Lac"><meta property="article:published_time" content="2026-01-22T09:30:00+01:00">
<link rel=canonical href="https://quotidien.example/a"><style>p{}</style></head><body>
<header><nav><ul><li>Accueil<li>Monde</ul></nav></header><div class="cookie-banner"><p>Nous utilisons des cookies.<button>OK</button></p></div>
<main><article><header><h1>Reprise &agrave; Vessel</h1></header><p>Par Mia Falk</p>
<p>Les d&eacute;l&eacute;gations   se sont&nbsp;retrouv&eacute;es &amp; ont <b>par</b>l&eacute;.<br>Suite.</p>
<ul><li>Un<ul><li>Un-un</ul><li><p>Deux</p></ul>
<table><tr><th>Qui<th>Quoi<tr><td>Ole Brandt<td>Chef<br>adjoint<tr><td colspan=2>Tous</table>
<details><summary>Qui dirige ?</summary><p>Ole Brandt.</p></details>
<script>x('<p>no')</script><noscript>no</noscript><template><p>no</p></template><p hidden>no</p><p style="display: none">no</p>
<aside><p>Lire autre chose</p></aside></article></main><footer>Mentions</footer></body></html>`;

describe('a page', () => {
  it('becomes its visible text, block by block', async () => {
    expect(await of(PAGE)).toEqual([
      'furniture: Accueil',
      'furniture: Monde',
      'furniture: Nous utilisons des cookies.',
      'furniture: OK',
      'title: Reprise à Vessel',
      'byline: Par Mia Falk',
      'paragraph: Les délégations se sont retrouvées & ont parlé.\nSuite.',
      'item1: Un',
      'item2: Un-un',
      'item1: Deux',
      'row: Qui | Quoi',
      'row: Ole Brandt | Chef adjoint',
      'row: Tous',
      'heading3: Qui dirige ?',
      'paragraph: Ole Brandt.',
      'furniture: Lire autre chose',
      'furniture: Mentions',
    ]);
    const { reading } = await readHtml(PAGE);
    const rows = reading.blocks.filter((block) => block.kind === 'row');
    expect(
      rows.map((row) => row.cells?.map((cell) => [cell.column, reading.text.slice(cell.start, cell.end)])),
    ).toEqual([
      [
        ['Qui', 'Qui'],
        ['Quoi', 'Quoi'],
      ],
      [
        ['Qui', 'Ole Brandt'],
        ['Quoi', 'Chef adjoint'],
      ],
      [[null, 'Tous']],
    ]);
  });
  it('states its particulars in its head', async () => {
    expect(await readDocument('a.html', bytes(PAGE))).toMatchObject({
      ok: true,
      document: {
        title: 'Reprise à Vessel',
        publisher: 'Le Quotidien du Lac',
        author: 'Mia Falk',
        language: 'fr',
        dated: 'stated',
        publishedAt: '2026-01-22T09:30:00+01:00',
        url: 'https://quotidien.example/a',
      },
    });
  });
  it('or in JSON-LD', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebPage', datePublished: '2020-01-01' },
        {
          '@type': 'NewsArticle',
          datePublished: '2026-01-22',
          author: [{ name: 'Ida Norrby' }],
          publisher: { name: 'Lake Wire' },
        },
      ],
    };
    const html = `<script type="application/ld+json">${JSON.stringify(data)}</script><h1>Talks</h1><p>They met.</p>`;
    expect(await readDocument('a.html', bytes(html))).toMatchObject({
      ok: true,
      document: { publishedAt: '2026-01-22', author: 'Ida Norrby', publisher: 'Lake Wire', title: 'Talks' },
    });
    const broken = await readDocument(
      'a.html',
      bytes('<script type="application/ld+json">{</script><p>They met.</p>'),
    );
    expect(broken.ok && broken.warnings).toHaveLength(1);
  });
  it('keeps content that sloppy pages wrap in a form, a header or a class called share', async () => {
    const body =
      '<p>The envoys of Norland and Sudmark met for three hours in Vessel, a spokesperson said on Friday.</p>'.repeat(
        3,
      );
    for (const wrap of [
      `<form>${body}</form>`,
      `<div class="social">${body}</div>`,
      `<header><h1>Talks</h1>${body}</header>`,
    ]) {
      const { reading } = await readHtml(wrap);
      expect(kindOf(reading.text, reading.blocks, 'The envoys')).toBe('paragraph');
    }
  });
  it('reads a table that only lays out the page as text', async () => {
    expect(
      await of('<table><tr><td><h2>Talks</h2><p>They met.</p></td><td>Menu</td></tr></table>'),
    ).toContain('paragraph: They met.');
  });
  it('reads terms and questions of a definition list', async () => {
    expect(await of('<p>Intro.</p><dl><dt>Who leads?<dd>Ole Brandt.<dt>Zone<dd>The river.</dl>')).toEqual([
      'paragraph: Intro.',
      'heading4: Who leads?',
      'paragraph: Ole Brandt.',
      'item1: Zone',
      'item1: The river.',
    ]);
  });
});

describe('hostile pages', () => {
  it('20,000 nested elements are read', async () => {
    const { reading, warnings } = await readHtml(
      `${'<div>'.repeat(20_000)}They met.${'</div>'.repeat(20_000)}`,
    );
    expect([reading.text, warnings]).toEqual(['They met.', []]);
  });
  it('a million are read without their tags, and said so', async () => {
    const { reading, warnings } = await readHtml(`${'<div>'.repeat(1_000_000)}They met.`);
    expect(reading.blocks.map((b) => reading.text.slice(b.start, b.end))).toEqual(['They met.']);
    expect(warnings).toHaveLength(1);
  });
});
