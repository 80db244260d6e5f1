/** One label out of Punycode (RFC 3492 §6.2); as far as it can be read. */
export function fromPunycode(label: string): string {
  const parting = label.lastIndexOf('-');
  const output = [...label.slice(0, Math.max(0, parting))];
  let [at, point, bias] = [0, 128, 72];
  for (let read = parting < 0 ? 0 : parting + 1; read < label.length; ) {
    const start = at;
    for (let [weight, step] = [1, 36]; ; step += 36) {
      const letter = label.charCodeAt(read);
      const digit = letter >= 97 ? letter - 97 : letter - 22;
      read += 1;
      at += digit * weight;
      const threshold = Math.min(26, Math.max(1, step - bias));
      if (digit < threshold || read > label.length) break;
      weight *= 36 - threshold;
    }
    const length = output.length + 1;
    bias = adapted(at - start, length, start === 0);
    point += Math.floor(at / length);
    at %= length;
    if (!(point <= 0x10ffff)) break;
    output.splice(at, 0, String.fromCodePoint(point));
    at += 1;
  }
  return output.join('');
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let steps = 0;
  for (; rest > 455; steps += 36) rest = Math.floor(rest / 35);
  return steps + Math.floor((36 * rest) / (rest + 38));
}
