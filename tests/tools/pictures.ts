import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../harness/build';
import { SvgPainter } from './draw-svg';

/** Photographs of the local copies of sites, drawn from their SVG: sites serve JPEG, and so do the copies. */
const folder = join(projectRoot, 'tests', 'fixtures', 'sites', 'pictures');
const painter = await SvgPainter.start();
try {
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.svg'))) {
    const svg = await readFile(join(folder, name), 'utf8');
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    const jpeg = await painter.draw(svg, Number(width), Number(height), 'jpeg');
    await writeFile(join(folder, name.replace('.svg', '.jpg')), jpeg);
    console.log(`${name.replace('.svg', '.jpg')} ${jpeg.length} bytes`);
  }
} finally {
  await painter.stop();
}
