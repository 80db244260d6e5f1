/** A page with one marked post and what is kept of it: `dashed` a picture drawn again, `solid` the pixels themselves. */
export function PictureOfCapture({ edge }: { edge: 'dashed' | 'solid' }) {
  const isSolid = edge === 'solid';
  return (
    <svg class="pic" viewBox="0 0 340 160" aria-hidden="true">
      <rect class="w" x="14" y="14" width="178" height="132" rx="8" />
      <path class="l" d="M14 34h178" />
      <circle class="d" cx="26" cy="24" r="2.5" />
      <circle class="d" cx="35" cy="24" r="2.5" />
      <circle class="d" cx="44" cy="24" r="2.5" />
      <path class="side" d="M28 52h44M28 64h36M28 76h40" />
      <rect class="post" x="92" y="42" width="92" height="80" rx="3" />
      <circle class="d" cx="112" cy="58" r="7" />
      <g class="t">
        <path d="M128 54h34M128 62h22M112 82h62M112 91h54M112 100h60M112 109h26" />
      </g>
      <path class="tab" d="M184 48h10a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4h-10z" />
      <path class="arrow" d="M204 82h20m-5-5l5 5-5 5" />
      <rect class={isSolid ? 'out solid' : 'out dash'} x="232" y="38" width="92" height="88" rx="4" />
      <circle class="d" cx="246" cy="58" r="7" />
      <g class="t">
        <path
          d={
            isSolid
              ? 'M262 54h34M262 62h22M246 82h62M246 91h54M246 100h60M246 109h26'
              : 'M262 54h31M262 62h24M246 83h58M246 92h57M246 101h52M246 110h31'
          }
        />
      </g>
    </svg>
  );
}
