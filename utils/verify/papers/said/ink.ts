/** Black and one accent, so that the papers read in greyscale too (mockups/tokens.css). */
export const ink = {
  text: '#1d2021',
  muted: '#575b59',
  line: '#c2c0b6',
  tint: '#f6f5f1',
  accent: '#1f4e79',
  caution: '#735309',
};
