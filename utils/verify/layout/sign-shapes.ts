import type { Sign } from './content';

/** In `scn` and `SCN`, as the verifier knows them letter for letter (`verify/pdf/pdf-drawing.ts`, `signs`). */
const accent = '0.12156862745098039 0.3058823529411765 0.4745098039215686';
const muted = '0.3411764705882353 0.3568627450980392 0.34901960784313724';
const caution = '0.45098039215686275 0.3254901960784314 0.03529411764705882';

const ring = `1.5 w
4 M
0 j
0 J
[DASH] 0 d
13.25 8 m
13.25 9.875644 12.249356 11.608811 10.625 12.546633 c
9.000644 13.484456 6.999356 13.484456 5.375 12.546633 c
3.750644 11.608811 2.75 9.875644 2.75 8 c
2.75 6.124356 3.750644 4.391189 5.375 3.453367 c
6.999356 2.515544 9.000644 2.515544 10.625 3.453367 c
12.249356 4.391189 13.25 6.124356 13.25 8 c
h
S
`;
const disc = `14 8 m
14 10.143594 12.856406 12.124356 11 13.196152 c
9.143594 14.267949 6.856406 14.267949 5 13.196152 c
3.143594 12.124356 2 10.143594 2 8 c
2 5.856406 3.143594 3.875644 5 2.803848 c
6.856406 1.732051 9.143594 1.732051 11 2.803848 c
12.856406 3.875644 14 5.856406 14 8 c
h
f
`;
const half = `8 2.75 m
6.124356 2.75 4.391189 3.750644 3.453367 5.375 c
2.515544 6.999356 2.515544 9.000644 3.453367 10.625 c
4.391189 12.249356 6.124356 13.25 8 13.25 c
h
f
`;
const head = `3 32 m
3 25.6 4 20.4 7 16.2 c
8 14.6 8.5 13 8.7 11.2 c
9.5 4 l
9.6 2.7 11.1 2.2 12 3.1 c
17 8.2 l
19.6 8.5 21.5 9.6 22.6 11.6 c
27 12.3 l
28.7 12.6 29.8 13.7 29.8 15.2 c
29.8 17.6 28.3 19.7 25.6 20.2 c
21.8 20.9 l
20.6 21.2 20.1 22.2 20.6 23.4 c
21.8 26.2 23.4 28.8 24.2 32 c
h
19 11.9 m
18.51829 11.901784 18.074028 12.16011 17.834203 12.57788 c
17.594377 12.995649 17.595329 13.509555 17.8367 13.926434 c
18.078071 14.343312 18.523287 14.599991 19.005 14.599991 c
19.486713 14.599991 19.931929 14.343312 20.1733 13.926434 c
20.414671 13.509555 20.415623 12.995649 20.175797 12.57788 c
19.935972 12.16011 19.49171 11.901784 19.01 11.9 c
h
f*
`;

const filled = (colour: string, path: string) => `q\n/DeviceRGB cs\n${colour} scn\n/Gs1 gs\n${path}Q\n`;
const drawn = (colour: string, dash: string) =>
  `q\n/DeviceRGB CS\n${colour} SCN\n/Gs1 gs\n${ring.replace('DASH', dash)}Q\n`;

/** Paths on so many units a side: proven is a disc, claimed half of one, missing a broken ring, and the dog of the header (mockups/icons.svg, i-dog). */
export const signShapes: Record<Sign | 'dog', { units: number; shape: string }> = {
  proven: { units: 16, shape: filled(accent, disc) },
  claimed: { units: 16, shape: drawn(muted, '') + filled(muted, half) },
  missing: { units: 16, shape: drawn(caution, '2.3 1.82') },
  dog: { units: 32, shape: filled(accent, head) },
};
