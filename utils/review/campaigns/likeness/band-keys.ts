/** MinHash of character 3-grams, in bands of three: from Jaccard 0.4 on two texts meet in a band 19 times of 20. */
export const bands = 44;
const rows = 3;
const bins = bands * rows;
/** So many grams of a text are looked at. */
const longestText = 2_000;

const grams = new Uint32Array(longestText);
const minima = new Uint32Array(bins);
const whole = new Uint32Array(bins);

/** One key a band: what is alike has some in common. What is of another place has none. */
export function keysOf(text: string, place: string, keys: Int32Array): void {
  let seed = 0;
  for (let at = 0; at < place.length; at += 1) seed = mixed(seed ^ place.charCodeAt(at));
  noteMinima(noteGrams(text));
  for (let band = 0; band < bands; band += 1) {
    let key = seed ^ (band + 1);
    for (let row = 0; row < rows; row += 1) key = mixed(key ^ (whole[band * rows + row] ?? 0));
    keys[band] = key;
  }
}

/** How many there are. */
function noteGrams(text: string): number {
  const count = Math.min(longestText, Math.max(1, text.length - 2));
  let [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
  for (let at = 0; at < count; at += 1) {
    const third = text.charCodeAt(at + 2);
    grams[at] = mixed(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0xc2b2ae3d));
    first = second;
    second = third;
  }
  return count;
}

/**
 * One MinHash a bin at the cost of one in all: each gram falls into one bin, and a bin that is left empty takes that of
 * another one, which is the same for every text (optimal densification, Shrivastava 2017).
 */
function noteMinima(count: number): void {
  minima.fill(empty);
  for (let at = 0; at < count; at += 1) {
    const value = spread(grams[at] ?? 0);
    const bin = ((value >>> 16) * bins) >>> 16;
    // The bits that did not choose the bin decide first
    const low = ((value << 16) | (value >>> 16)) >>> 0;
    if (low < (minima[bin] ?? 0)) minima[bin] = low;
  }
  for (let bin = 0; bin < bins; bin += 1) {
    let from = bin;
    for (let turn = 1; minima[from] === empty; turn += 1)
      from = turn < turns ? (instead[bin * turns + turn] ?? 0) : (from + 1) % bins;
    whole[bin] = minima[from] ?? 0;
  }
}

/** A bin without a gram. */
const empty = 2 ** 32 - 1;
/** Where an empty bin looks, so many times by chance and then one after another. */
const turns = 64;
const instead = Uint8Array.from({ length: bins * turns }, (_, at) => ((mixed(at + 1) >>> 16) * bins) >>> 16);

/** Spreads the bits of a number (the finalizer of MurmurHash 3, public domain). */
function mixed(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The same for what is spread already, at half of the cost. */
function spread(number: number): number {
  const bits = Math.imul(number, 0x9e3779b1);
  return Math.imul(bits ^ (bits >>> 15), 0x85ebca77) >>> 0;
}
