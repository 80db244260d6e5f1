import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../harness/build';
import { SvgPainter } from './draw-svg';

// The small drawing has no collar: it would be a smear below 32 px.
const drawings = [
  { file: 'icon-small.svg', sizes: [16, 24] },
  { file: 'icon.svg', sizes: [32, 48, 128] },
];

const painter = await SvgPainter.start();
try {
  const folder = join(projectRoot, 'public', 'icon');
  await mkdir(folder, { recursive: true });
  for (const { file, sizes } of drawings) {
    const svg = await readFile(join(projectRoot, 'components', file), 'utf8');
    for (const size of sizes) {
      await writeFile(join(folder, `${size}.png`), await painter.draw(svg, size, size, 'png'));
      console.log(`public/icon/${size}.png`);
    }
  }
} finally {
  await painter.stop();
}
