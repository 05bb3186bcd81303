/** Draws how the median question grows with the corpus: both axes logarithmic. */
import { askedOf, ENGINES, type Results } from './report.ts';

const WIDTH = 760;
const HEIGHT = 520;
const LEFT = 80;
const RIGHT = 250;
const TOP = 60;
const BOTTOM = 60;
/** Okabe and Ito's palette, which the colour-blind tell apart, on white and on black. */
const COLOURS = ['#d55e00', '#e69f00', '#009e73', '#cc79a7', '#a6761d', '#56b4e9', '#0072b2'];
/** Light, and dark where the reader's screen is: GitHub and browsers tell the picture. */
const STYLE = `text{fill:#222}.grid{stroke:#ddd}.axis{stroke:#333}.ground{fill:#fff}
@media (prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#333}.axis{stroke:#bbb}.ground{fill:#0d1117}}`;

interface Line {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** @returns a whole SVG document that ends with a line end; with fewer than two sizes, one of dots alone */
export function growthSvg(results: Results): string {
  const lines = Object.entries(ENGINES).flatMap(([engine, name], at): Line[] => {
    const points = [...results].flatMap(([passages, outcomes]) => {
      const asked = askedOf(outcomes, engine);
      return asked ? [{ x: Math.log10(passages), y: Math.log10(asked.p50) }] : [];
    });
    return points.length > 0 ? [{ name, colour: COLOURS[at] ?? '#777', points }] : [];
  });
  const all = lines.flatMap(({ points }) => points);
  const range = (values: readonly number[]): readonly [number, number] => {
    const low = Math.floor(Math.min(...values));
    return [low, Math.max(low + 1, Math.ceil(Math.max(...values)))];
  };
  const [left, right] = range(all.map(({ x }) => x));
  const [low, high] = range(all.map(({ y }) => y));
  const across = (x: number): string =>
    (LEFT + ((x - left) / (right - left)) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const down = (y: number): string =>
    (HEIGHT - BOTTOM - ((y - low) / (high - low)) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img">`,
    '<title>Median time of a question by number of passages, both axes logarithmic</title>',
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text x="${LEFT}" y="32" font-size="17">Median time of a question as the corpus grows</text>`,
  ];
  for (let x = left; x <= right; x++)
    parts.push(
      `<path class="grid" d="M${across(x)} ${down(low)}V${down(high)}"/>`,
      `<text x="${across(x)}" y="${HEIGHT - BOTTOM + 22}" text-anchor="middle">${(10 ** x).toLocaleString('en')}</text>`,
    );
  for (let y = low; y <= high; y++)
    parts.push(
      `<path class="grid" d="M${across(left)} ${down(y)}H${across(right)}"/>`,
      `<text x="${LEFT - 8}" y="${down(y)}" dy="4" text-anchor="end">${Number((10 ** y).toPrecision(1))}</text>`,
    );
  parts.push(
    `<path class="axis" fill="none" d="M${across(left)} ${down(high)}V${down(low)}H${across(right)}"/>`,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">passages</text>`,
    `<text transform="translate(24 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">milliseconds</text>`,
  );
  const ends = labelled(lines, (y) => Number(down(y)));
  for (const [at, { name, colour, points }] of lines.entries()) {
    const path = points.map(({ x, y }) => `${across(x)},${down(y)}`).join(' ');
    parts.push(`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const { x, y } of points)
      parts.push(`<circle cx="${across(x)}" cy="${down(y)}" r="3.5" fill="${colour}"/>`);
    const y = ends[at] ?? 0;
    parts.push(
      `<path d="M${WIDTH - RIGHT + 12} ${y}h14" stroke="${colour}" stroke-width="4"/>`,
      `<text x="${WIDTH - RIGHT + 32}" y="${y + 4}">${name}</text>`,
    );
  }
  return `${parts.join('\n')}\n</svg>\n`;
}

/** Where each line's name stands: beside its end, as far as they leave each other room. */
function labelled(lines: readonly Line[], down: (y: number) => number): number[] {
  const order = lines
    .map(({ points }, at) => ({ at, y: down(points[points.length - 1]?.y ?? 0) }))
    .sort((a, b) => a.y - b.y);
  const places: number[] = [];
  let next = TOP;
  for (const { at, y } of order) {
    places[at] = Math.max(y, next);
    next = (places[at] ?? 0) + 20;
  }
  return places;
}
