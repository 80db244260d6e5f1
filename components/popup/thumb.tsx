/** A drawing of a post, never its picture: `dashed` for one that was drawn again, `solid` for true pixels. */
export function Thumb({ edge, seam }: { edge?: 'dashed' | 'solid'; seam?: boolean }) {
  return (
    <svg class={edge === 'solid' ? 'thumb solid' : 'thumb'} viewBox="0 0 72 84" aria-hidden="true">
      <rect class={edge === 'dashed' ? 'dash' : ''} x=".5" y=".5" width="71" height="83" rx="5.5" />
      <circle cx="15" cy="17" r="6" />
      <path d="M26 14h24M26 20h15M9 33h54M9 41h48M9 49h52M9 57h22" />
      {seam && <path class="seam" d="M0 70h72" />}
    </svg>
  );
}
